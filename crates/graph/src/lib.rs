//! The map as a graph: typed ids, neighbors, what each view shows and in which order, search, citations, quiz questions;
//! `analysis` holds what readers may ask of the whole of it.

pub mod analysis;
pub mod atlas;
pub mod case_fold;
pub mod citations;
pub mod quiz;
pub mod reading_order;
pub mod search;
pub mod sort;
pub mod spelling;
pub mod visible;

pub use atlas::{Atlas, Hue, LaneId, LinkId, NodeId, ThemeId, ViewId};
pub use visible::{Filter, VisibleGraph};
