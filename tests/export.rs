//! The fallback and the text edition of the small map.
#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

#[path = "export/every.rs"]
mod every;
#[path = "export/handouts.rs"]
mod handouts;

use testkit::{map, worksheets};
