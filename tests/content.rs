//! The shipped map: its files are whole, its texts readable, and what the program promises of every map holds for it.
//! Tests of the program itself use the testkit's small map.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

#[path = "content/addresses.rs"]
mod addresses;
#[path = "content/analysis.rs"]
mod analysis;
#[path = "content/crossings.rs"]
mod crossings;
#[path = "content/mechanisms.rs"]
mod mechanisms;
#[path = "content/questions.rs"]
mod questions;
#[path = "content/reading.rs"]
mod reading;
#[path = "content/rooms.rs"]
mod rooms;
#[path = "content/shipped.rs"]
mod shipped;
#[path = "content/tours.rs"]
mod tours;
#[path = "authoring/validate.rs"]
mod validate;
#[path = "content/views.rs"]
mod whole_views;

// What is asked of every map.
#[cfg(feature = "ssr")]
#[path = "associations/drawn.rs"]
mod associations_drawn;
#[path = "associations/said.rs"]
mod associations_said;
#[path = "layout/clear.rs"]
mod clear;
#[path = "layout/dump.rs"]
mod dump;
#[path = "panel/read.rs"]
mod every_explanation;
#[cfg(feature = "ssr")]
#[path = "export/handouts.rs"]
mod every_handout;
#[path = "rows/every.rs"]
mod every_list;
#[path = "search/every.rs"]
mod every_name;
#[cfg(feature = "ssr")]
#[path = "export/every.rs"]
mod every_page;
#[path = "quiz/every.rs"]
mod every_question;
#[path = "index/every.rs"]
mod every_row;
#[path = "present/every.rs"]
mod every_text;
#[path = "layout/extras.rs"]
mod extras;
#[path = "layout/rules.rs"]
mod rules;
#[cfg(feature = "ssr")]
#[path = "ssr/mod.rs"]
mod ssr;
#[path = "layout/views.rs"]
mod views;

use authoring::{Files, Loaded, load, read_folder};
use content::bundle::{Deferred, Worksheet};
use crosstalk::present::LocalizedMap;
use graph::Atlas;
use std::path::Path;
use testkit::{selecting, subjects};

/// The shipped files.
fn files() -> Files {
    read_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("content/immune-brain"), "en").unwrap()
}

/// The shipped map.
fn shipped_map() -> Loaded {
    load(&files(), "en").0
}

fn worksheets() -> Vec<Worksheet> {
    shipped_map().worksheets
}

fn atlas() -> Atlas {
    Atlas::new(shipped_map().initial.map)
}

fn parts() -> (LocalizedMap, Deferred) {
    let loaded = shipped_map();
    (LocalizedMap::open_english(loaded.initial), loaded.deferred)
}

fn map() -> LocalizedMap {
    let (map, texts) = parts();
    map.with(texts)
}

/// The shipped map with all its texts, and as it is before they have come.
fn books() -> (LocalizedMap, LocalizedMap) {
    let (early, texts) = parts();
    (early.with(texts), early)
}
