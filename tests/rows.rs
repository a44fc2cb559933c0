//! A phone's lists, and the arcs of a tapped row.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

#[path = "rows/every.rs"]
mod every;

use testkit::atlas;
