//! The subject, pure: the atlas, and the questions one can ask it.

pub mod atlas;
pub mod course;
pub mod letters;
pub mod search;
pub mod sort;
pub mod sources;
pub mod visible;

pub use atlas::{Atlas, Hue, LaneId, LinkId, NodeId, Shown, ThemeId};
pub use visible::{Filter, VisibleGraph};
