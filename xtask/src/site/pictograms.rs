//! The pictograms, a symbol a line: `interface.svg` is what buttons show, `things.svg` what things, lanes and themes do.
//! The page carries those of its first screen. The others follow, and pages of other people get all, as lists: a page that
//! trusts no markup (Trusted Types) lets a script build them.

use super::{Files, Site, read_text, svg_to_json};
use crate::Result;
use crate::paths;
use crosstalk::present::LocalizedMap;
use export::pictograms::{self, SYMBOL};
use graph::ViewId;
use std::collections::BTreeSet;

/// How the pictograms begin in the page; the loader and the table of sizes find them by it.
pub const SPRITE_START: &str = "<svg hidden data-icons";
/// How they end.
pub const SPRITE_END: &str = "</svg>";

/// Where they are drawn.
const FOLDER: &str = "assets/pictograms";
/// Symbols, sorted by when they are needed.
pub struct Pictograms {
    first: String,
    more: String,
}

impl Pictograms {
    /// Those of a map's first screen, and the others.
    pub fn of(localized: &LocalizedMap) -> Result<Self> {
        let needed = needed_first(localized);
        let (mut first, mut more) = (String::new(), String::new());
        for (_, symbol) in symbols("interface.svg")? {
            first.push_str(&symbol);
        }
        for (name, symbol) in symbols("things.svg")? {
            let part = if needed.contains(name.as_str()) { &mut first } else { &mut more };
            part.push_str(&symbol);
        }
        Ok(Self { first, more })
    }

    /// As the page carries them.
    pub fn in_page(&self) -> String {
        let Self { first, .. } = self;
        format!("{SPRITE_START} aria-hidden=\"true\" width=\"0\" height=\"0\">{first}{SPRITE_END}")
    }

    /// Adds both parts to the site.
    pub fn add(&self, site: &Site, files: &mut Files) -> Result {
        let list = |symbols: &str| {
            Ok::<_, String>(svg_to_json::tree(&format!("<svg>{symbols}</svg>"))?.to_string())
        };
        files.icons = site.write_hashed("icons.json", list(&self.first)?)?;
        files.more_icons = site.write_hashed("more_icons.json", list(&self.more)?)?;
        Ok(())
    }
}

/// The names of what the overview shows, and the questions beside it.
fn needed_first(localized: &LocalizedMap) -> BTreeSet<&str> {
    let atlas = &localized.atlas;
    let drawn = atlas.shown_nodes(ViewId::Overview).into_iter().flat_map(|(_, nodes)| nodes);
    let asked = localized.opening_questions().map(|(_, end)| end);
    let things = drawn.chain(asked).map(|node| atlas.node(node).pictogram());
    let lanes = atlas.map().lanes.iter().map(|lane| lane.icon.as_str());
    let themes = atlas.map().themes.iter().map(|theme| theme.icon.as_str());
    things.chain(lanes).chain(themes).collect()
}

/// The symbols of a file with their names.
fn symbols(file: &str) -> Result<Vec<(String, String)>> {
    let text = read_text(&paths::root().join(FOLDER).join(file))?;
    pictograms::symbols(&text).map_err(|line| {
        format!("{FOLDER}/{file} has one symbol a line, beginning {SYMBOL}NAME\">: {line}")
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::page_book;
    use crosstalk::state::{Action, ContainerSize, EnvAction, State, reduce};
    use crosstalk::view::{App, AppProps};
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    /// The whole app as text, in a room of that size, as it begins.
    fn first_screen(map: &LocalizedMap, (width, height): (f64, f64)) -> String {
        let room = ContainerSize { width, height, ..ContainerSize::default() };
        let resize = Action::Env(EnvAction::Resize(room));
        let state = reduce(&State::default(), resize, &map.atlas).unwrap();
        let props = AppProps {
            map: map.clone(),
            state,
            dom_changes: Default::default(),
            on_command: Default::default(),
            on_ready: Default::default(),
        };
        let renderer = yew::LocalServerRenderer::<App>::with_props(props).hydratable(false);
        let mut future = pin!(renderer.render());
        let mut context = Context::from_waker(Waker::noop());
        (0..100_000)
            .find_map(|_| match future.as_mut().poll(&mut context) {
                Poll::Ready(html) => Some(html),
                Poll::Pending => None,
            })
            .unwrap()
    }

    #[test]
    fn the_first_screen_needs_none_of_those_that_follow() {
        let map = page_book().unwrap();
        let Pictograms { first, more } = Pictograms::of(&map).unwrap();
        for room in [(1366.0, 700.0), (1000.0, 800.0), (640.0, 480.0), (390.0, 844.0)] {
            let html = first_screen(&map, room);
            let used: BTreeSet<&str> = html
                .split("href=\"#i-")
                .skip(1)
                .filter_map(|rest| rest.split('"').next())
                .collect();
            assert!(used.len() > 30, "{used:?}");
            for name in used {
                let symbol = format!("{SYMBOL}{name}\" ");
                assert!(first.contains(&symbol), "{room:?}: {name} comes too late");
                assert!(!more.contains(&symbol), "{name} comes twice");
            }
        }
    }

    #[test]
    fn every_pictogram_comes_once_in_the_page_or_later() {
        let Pictograms { first, more } = Pictograms::of(&page_book().unwrap()).unwrap();
        let mut names = BTreeSet::new();
        for file in ["interface.svg", "things.svg"] {
            for (name, symbol) in symbols(file).unwrap() {
                assert!(first.contains(&symbol) != more.contains(&symbol), "{name}");
                assert!(names.insert(name.clone()), "two pictograms are called {name}");
                assert!(symbol.ends_with("</symbol>"), "{symbol}");
            }
        }
    }
}
