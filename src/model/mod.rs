//! The subject, pure: the atlas, and the questions one can ask it.

pub mod atlas;
pub mod sources;

pub use atlas::{Atlas, LaneId, LinkId, NodeId, Shown, ThemeId};
