//! What the program that is asked (`crates/ask`) says beside what the app's own files hold.

use super::bundle::Message;
use super::levels::Levels;

/// The third file of a map, fetched with that program.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AskTexts {
    /// [`super::bundle::BUNDLE_VERSION`] of the build that wrote it.
    pub version: u16,
    /// The program's messages: the order of [`super::messages::MessageId`] goes on from
    /// [`super::bundle::Deferred::messages`]. None where the map's first file has all messages.
    pub messages: Vec<Message>,
    /// Feedback loops that authors told.
    pub loops: Vec<LoopTexts>,
}

/// A feedback loop that authors told.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LoopTexts {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its links, each from where the one before it ends; the last ends where the first begins.
    pub links: Vec<u16>,
    /// Its story.
    pub levels: Levels,
}
