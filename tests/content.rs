//! The subject's files: what is shipped is whole, and whatever an author gets wrong is told in words.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

#[path = "content/bundle.rs"]
mod bundle;
#[path = "content/elsewhere.rs"]
mod elsewhere;
#[path = "content/file_rules.rs"]
mod file_rules;
#[path = "content/fuzz.rs"]
mod fuzz;
#[path = "content/later.rs"]
mod later;
#[path = "content/reading.rs"]
mod reading;
#[path = "content/rules.rs"]
mod rules;
#[path = "content/schema.rs"]
mod schema;
#[path = "content/shipped.rs"]
mod shipped;
#[path = "content/small.rs"]
mod small;
#[path = "content/validate.rs"]
mod validate;
#[path = "content/view_rules.rs"]
mod view_rules;
#[path = "content/word_rules.rs"]
mod word_rules;

use authoring::{Files, Loaded, load, read_folder};
use std::path::PathBuf;

/// A folder of this repository.
fn folder(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// The shipped files.
fn files() -> Files {
    read_folder(&folder("content/immune-brain"), "en").unwrap()
}

/// The shipped map.
fn shipped_map() -> Loaded {
    load(&files(), "en").0
}
