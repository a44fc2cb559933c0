//! The fallback and the text edition say everything, once, and every link in them leads somewhere.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]
#![cfg(feature = "ssr")]

use crosstalk::content::load;
use crosstalk::export::fallback;
use crosstalk::scene::Book;
use std::path::Path;

fn book() -> Book {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/immune-brain");
    let files = load::read_folder(&folder, "en").unwrap();
    let (loaded, problems) = load::load(&files, "en");
    assert!(problems.is_empty(), "{problems:?}");
    Book::open(loaded.first, |count| if count == 1 { "one" } else { "other" }).with(loaded.rest)
}

#[test]
fn first() {
    let html = fallback::page(&book());
    std::fs::write(Path::new(env!("CARGO_TARGET_TMPDIR")).join("fallback.html"), &html).unwrap();
}
