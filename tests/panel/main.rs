//! The explanation: what is read about every thing and link, and how the panel draws it.
//! `cargo test --features ssr --test panel`

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod drawn;
mod prose;
mod read;
#[path = "../ssr/mod.rs"]
mod ssr;

use content::vocabulary::Level;
use crosstalk::present::LocalizedMap;
use crosstalk::state::{ReaderState, State, Subject, ViewState, address};

/// The subject of the repository with all its texts, and as it is before they have come.
fn books() -> (LocalizedMap, LocalizedMap) {
    let (early, rest) = ssr::parts();
    (early.with(rest), early)
}

/// A state in which that is explained: `depression`, `ibs~anxiety`, a theme.
fn selecting(map: &LocalizedMap, name: &str, level: Level) -> State {
    let opened = address::parse(&format!("select={name}"), &map.atlas, level);
    assert!(opened.selection.is_some(), "the map has no {name}");
    State {
        view: ViewState { selection: opened.selection, ..ViewState::default() },
        reader: ReaderState { level, ..ReaderState::default() },
        ..State::default()
    }
}

/// Everything that can be explained.
fn subjects(map: &LocalizedMap) -> Vec<Subject> {
    let nodes = map.atlas.nodes().map(Subject::Node);
    let intros = std::iter::once(graph::ViewId::Overview)
        .chain(map.atlas.themes().map(graph::ViewId::Theme));
    nodes.chain(map.atlas.links().map(Subject::Link)).chain(intros.map(Subject::Intro)).collect()
}
