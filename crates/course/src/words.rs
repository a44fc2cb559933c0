//! The sentences of the course's page, by their keys in `interface.json`. They are no words of the map: `xtask` writes
//! them into the page as `data-` attributes, so that the map carries none of them.

/// Declares [`Sentence`] with the key of each.
macro_rules! sentences {
    ($($(#[$doc:meta])* $name:ident = $key:literal),+ $(,)?) => {
        /// A sentence of the course's page.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Sentence { $($(#[$doc])* $name),+ }

        impl Sentence {
            /// All of them.
            pub const ALL: &[Sentence] = &[$(Sentence::$name),+];

            /// Its name; the key is `learning.` and that.
            pub fn name(self) -> &'static str {
                match self { $(Sentence::$name => $key),+ }
            }
        }
    };
}

sentences! {
    /// No platform was found; the place is kept here.
    Alone = "alone",
    /// No platform was found, and this browser keeps nothing.
    Nowhere = "nowhere",
    /// The platform refuses what it is given; why.
    Refused = "refused",
    /// The connection is lost.
    Lost = "lost",
    /// The connection is back, and everything was sent.
    Back = "back",
    /// The platform has ended the session.
    Expired = "expired",
    /// The launch lacks something; what.
    Launch = "launch",
    /// The settings are wrong; where.
    Settings = "settings",
    /// The program could not start.
    Broken = "broken",
    /// The page was left, and came back from the browser's memory.
    Closed = "closed",
    /// The course is complete.
    Completed = "completed",
    /// The button that leaves.
    Leave = "leave",
    /// The label of the line.
    Label = "label",
}

impl Sentence {
    /// The key in `interface.json`.
    pub fn key(self) -> String {
        format!("learning.{}", self.name())
    }
}
