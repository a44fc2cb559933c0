//! One small map of their own for tests of the program, so that an author who adds a thing breaks none of them.
//!
//! `map/` is written as authors write: 14 things, 25 links, two themes, two tours; every kind, effect, grade, population, home of
//! a hue and sort of route that the program treats differently; short texts at three levels. Its interface words are
//! the shipped ones, which belong to the program. Tests of the shipped map are in `tests/content`.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod dice;
mod path_points;

pub use dice::Dice;
pub use path_points::points;

use authoring::{Files, Loaded};
use content::bundle::{Deferred, Worksheet};
use content::vocabulary::Level;
use crosstalk::present::LocalizedMap;
use crosstalk::state::{ReaderState, State, Subject, ViewState, address};
use graph::{Atlas, LinkId, NodeId, ThemeId, ViewId};
use std::path::Path;

/// The files of the small map, by name.
pub fn files() -> Files {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = authoring::read_folder(&folder.join("map"), "en").unwrap();
    for name in ["en/interface.json", "en/language.json"] {
        let shipped = folder.join("../../content/immune-brain").join(name);
        files.insert(name.to_string(), std::fs::read_to_string(shipped).unwrap());
    }
    files
}

/// The small map's bundles. Panics where it has a problem.
pub fn content() -> Loaded {
    let (loaded, problems) = authoring::load(&files(), "en");
    assert!(problems.is_empty(), "{problems:#?}");
    loaded
}

/// The small map's worksheets.
pub fn worksheets() -> Vec<Worksheet> {
    content().worksheets
}

/// The small map as a graph.
pub fn atlas() -> Atlas {
    Atlas::new(content().initial.map)
}

/// The small map as it is before the texts have come, and the texts.
pub fn parts() -> (LocalizedMap, Deferred) {
    let loaded = content();
    (LocalizedMap::open_english(loaded.initial), loaded.deferred)
}

/// The small map with all its texts.
pub fn map() -> LocalizedMap {
    let (map, texts) = parts();
    map.with(texts)
}

/// The thing of that id. Panics where there is none.
pub fn node(atlas: &Atlas, id: &str) -> NodeId {
    atlas.find_node(id).unwrap_or_else(|| panic!("no thing {id}"))
}

/// The link of that id, `from~to`. Panics where there is none.
pub fn link(atlas: &Atlas, id: &str) -> LinkId {
    atlas.find_link(id).unwrap_or_else(|| panic!("no link {id}"))
}

/// The theme of that id. Panics where there is none.
pub fn theme(atlas: &Atlas, id: &str) -> ThemeId {
    atlas.find_theme(id).unwrap_or_else(|| panic!("no theme {id}"))
}

/// Every view of a map: overview, everything, themes.
pub fn every_view(atlas: &Atlas) -> Vec<ViewId> {
    let themes = atlas.themes().map(ViewId::Theme);
    [ViewId::Overview, ViewId::Everything].into_iter().chain(themes).collect()
}

/// A state in which that is explained at that level: `depression`, `sleep-loss~depression`, a theme. Panics where the
/// map has none of that id.
pub fn selecting(map: &LocalizedMap, id: &str, level: Level) -> State {
    let opened = address::parse(&format!("select={id}"), &map.atlas, level);
    assert!(opened.selection.is_some(), "the map has no {id}");
    State {
        view: ViewState { selection: opened.selection, ..ViewState::default() },
        reader: ReaderState { level, ..ReaderState::default() },
        ..State::default()
    }
}

/// Everything that can be explained: things, links, introductions.
pub fn subjects(map: &LocalizedMap) -> Vec<Subject> {
    let themes = map.atlas.themes().map(ViewId::Theme);
    let intros = std::iter::once(ViewId::Overview).chain(themes).map(Subject::Intro);
    let links = map.atlas.links().map(Subject::Link);
    map.atlas.nodes().map(Subject::Node).chain(links).chain(intros).collect()
}
