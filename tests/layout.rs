//! Every drawn view of the small map, in every room it has to hold in, measured from the path data that is drawn.
//! The same is asked of the shipped map in `tests/content.rs`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

#[path = "layout/bundles.rs"]
mod bundles;
#[path = "layout/clear.rs"]
mod clear;
#[path = "layout/dump.rs"]
mod dump;
#[path = "layout/extras.rs"]
mod extras;
#[path = "layout/rules.rs"]
mod rules;
#[path = "layout/texts.rs"]
mod texts;
#[path = "layout/views.rs"]
mod views;

use testkit::atlas;
