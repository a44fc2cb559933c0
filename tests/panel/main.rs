//! The explanation: what is read about every thing and link, and how the panel draws it.
//! `cargo test --features ssr --test panel`

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod drawn;
mod prose;
mod read;
#[path = "../ssr/mod.rs"]
mod ssr;

use crosstalk::present::LocalizedMap;
use testkit::{selecting, subjects};

/// The small map with all its texts, and as it is before they have come.
fn books() -> (LocalizedMap, LocalizedMap) {
    let (early, rest) = testkit::parts();
    (early.with(rest), early)
}
