//! The explanation: what is read about every thing and link, and how the panel draws it.
//! `cargo test --features ssr --test panel`

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

#[path = "panel/drawn.rs"]
mod drawn;
#[path = "panel/prose.rs"]
mod prose;
#[path = "panel/read.rs"]
mod read;

use crosstalk::content::load::{load, read_folder};
use crosstalk::content::terms::Level;
use crosstalk::scene::{Book, english};
use crosstalk::state::{State, Subject, address};
use std::path::Path;
use std::sync::OnceLock;

/// The subject of the repository with all its texts, and as it is before they have come.
fn books() -> (Book, Book) {
    type Parts = (crosstalk::content::compact::First, crosstalk::content::compact::Rest);
    static LOADED: OnceLock<Parts> = OnceLock::new();
    let (first, rest) = LOADED.get_or_init(|| {
        let files = read_folder(Path::new("content/immune-brain"), "en").unwrap();
        let (loaded, _) = load(&files, "en");
        (loaded.first, loaded.rest)
    });
    let early = Book::open(first.clone(), english);
    (early.with(rest.clone()), early)
}

/// A state in which that is explained: `depression`, `ibs~anxiety`, a theme.
fn selecting(book: &Book, name: &str, level: Level) -> State {
    let opened = address::parse(&format!("select={name}"), &book.atlas, level);
    assert!(opened.selection.is_some(), "the map has no {name}");
    State { selection: opened.selection, level, ..State::default() }
}

/// Everything that can be explained.
fn subjects(book: &Book) -> Vec<Subject> {
    let nodes = book.atlas.nodes().map(Subject::Node);
    let intros = std::iter::once(crosstalk::model::Shown::Overview)
        .chain(book.atlas.themes().map(crosstalk::model::Shown::Theme));
    nodes.chain(book.atlas.links().map(Subject::Link)).chain(intros.map(Subject::Intro)).collect()
}
