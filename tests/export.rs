//! The fallback and the text edition say everything, once, and every link in them leads somewhere.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]
#![cfg(feature = "ssr")]

use crosstalk::content::load;
use crosstalk::export::{edition, fallback};
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
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let book = book();
    std::fs::write(dir.join("fallback.html"), fallback::page(&book)).unwrap();
    for (path, text) in edition::pages(&book, "en") {
        let path = dir.join("read").join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
}
