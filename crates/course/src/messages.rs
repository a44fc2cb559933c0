//! The messages of the course's page, by their keys in `interface.json`. `xtask` writes them into the page as `data-`
//! attributes, so that the map, which needs none of them, does not carry them.

/// Declares [`MessageId`] with the name of each.
macro_rules! message_ids {
    ($($(#[$doc:meta])* $name:ident = $key:literal),+ $(,)?) => {
        /// A message of the course's page.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum MessageId { $($(#[$doc])* $name),+ }

        impl MessageId {
            /// All of them.
            pub const ALL: &[MessageId] = &[$(MessageId::$name),+];

            /// Its name, as in the `data-` attribute; the key is `learning.` and the name.
            pub fn name(self) -> &'static str {
                match self { $(MessageId::$name => $key),+ }
            }
        }
    };
}

message_ids! {
    /// No platform was found; this browser keeps the suspend data.
    Alone = "alone",
    /// No platform was found, and this browser keeps nothing.
    Nowhere = "nowhere",
    /// The platform refuses what it is given; `{what}` is the number of the error.
    Refused = "refused",
    /// The connection is lost.
    Lost = "lost",
    /// The connection is back, and everything was sent.
    Back = "back",
    /// Something else than a store answers, such as a page to sign in.
    NoReceipt = "receipt",
    /// The platform has ended the session.
    Expired = "expired",
    /// The launch lacks something; `{what}` names it.
    Launch = "launch",
    /// Some settings are wrong; `{what}` names them.
    Settings = "settings",
    /// The program could not start.
    Broken = "broken",
    /// The page was left, and was restored from the browser's back/forward cache.
    Closed = "closed",
    /// The course is complete.
    Completed = "completed",
    /// When a course of one theme is complete: `{needed}` of `{total}` explanations of `{themes}`.
    Goal = "goal",
    /// When a course is complete: `{core}` percent in `{needed}` of `{total}` themes.
    Goals = "goals",
    /// The same where only some themes count: `{themes}` names them.
    Choice = "choice",
    /// How far the learner is: `{percent}`.
    Progress = "progress",
    /// How many themes are complete: `{done}` of `{needed}`.
    Themes = "themes",
    /// In a preview and a review nothing is recorded.
    Looking = "looking",
    /// The button that leaves.
    Leave = "leave",
    /// The label of the status line.
    Label = "label",
}

impl MessageId {
    /// The key in `interface.json`.
    pub fn key(self) -> String {
        format!("learning.{}", self.name())
    }
}
