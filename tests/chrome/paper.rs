//! What can be printed: the map from the menu, and pages of the text edition where they lie beside the map.

use super::DESKTOP;
use super::ssr::*;
use content::messages::MessageId;
use content::vocabulary::Level;
use crosstalk::present::LocalizedMap;
use crosstalk::state::*;
use graph::ViewId;

/// Where the app stands.
fn on(page: &str, embedded: bool, mut state: State) -> State {
    state.env.page = page.to_string();
    state.env.embedded = embedded;
    state
}

/// The link that says that, if there is one.
fn link(map: &LocalizedMap, state: &State, says: MessageId) -> Option<String> {
    let html = page(map, state);
    let all = tags(&html);
    let says = map.messages.get(says);
    let found = all.iter().find(|tag| tag.name == "a" && text(inside(&html, tag)) == says)?;
    Some(found.get("href").to_string())
}

fn menu(map: &LocalizedMap, shown: ViewId) -> State {
    let actions = [
        Action::View(ViewAction::Show(shown)),
        Action::Overlay(OverlayAction::Open(Overlay::More)),
    ];
    state(map, DESKTOP, &actions)
}

#[test]
fn the_menu_leads_to_the_worksheet_of_the_view_where_the_edition_lies_beside_the_map() {
    let map = map();
    let own = "https://school.example/";
    for shown in views(&map.atlas) {
        let id = match shown {
            ViewId::Overview => Some("overview"),
            ViewId::Everything => None,
            ViewId::Theme(_) => Some(address::shown(shown, &map.atlas)),
        };
        let href = id.map(|id| format!("{own}read/worksheet-{id}.html"));
        let at = |page, embedded| {
            link(&map, &on(page, embedded, menu(&map, shown)), MessageId::MoreWorksheet)
        };
        assert_eq!(at(own, false), href);
        assert_eq!(at(own, true), None, "in a page of other people");
        assert_eq!(at("https://school.example/crosstalk.html", false), None, "one file");
        assert_eq!(at("", false), None, "on a disk");
    }
}

#[test]
fn the_menu_prints_our_own_page_and_no_other() {
    let map = map();
    let print = map.messages.get(MessageId::MorePrint);
    for (embedded, count) in [(false, 1), (true, 0)] {
        let html = page(&map, &on("", embedded, menu(&map, ViewId::Overview)));
        let all = tags(&html);
        let rows = all.iter().filter(|tag| tag.name == "button");
        assert_eq!(rows.filter(|tag| text(inside(&html, tag)) == print).count(), count);
    }
}

#[test]
fn a_step_leads_to_the_page_of_its_tour_at_the_readers_level() {
    let map = map();
    let tour = &map.atlas.map().tours[1].id;
    for (level, folder) in
        [(Level::Simple, "simple"), (Level::Standard, "standard"), (Level::InDepth, "in-depth")]
    {
        let actions =
            [Action::Tool(ToolAction::StartTour(1)), Action::Reader(ReaderAction::Level(level))];
        let state = state(&map, DESKTOP, &actions);
        let at = |page| link(&map, &on(page, false, state.clone()), MessageId::TourPrint);
        let href = format!("https://school.example/read/de/{folder}/tour-{tour}.html");
        assert_eq!(at("https://school.example/?lang=de"), Some(href));
        assert_eq!(at(""), None);
    }
}

#[test]
fn nothing_of_the_program_is_drawn_for_paper_but_what_the_styles_hide() {
    let map = map();
    for shown in views(&map.atlas) {
        let mut state = state(&map, DESKTOP, &[Action::View(ViewAction::Show(shown))]);
        state.env.container.paper = true;
        let html = page(&map, &state);
        let all = tags(&html);
        let paper = all.iter().find(|tag| tag.get("class") == "paper").unwrap();
        let words = text(inside(&html, paper));
        assert!(words.contains("CC BY 4.0") && !words.contains("MIT"), "{words}");
        let inside = tags(inside(&html, paper));
        assert!(!inside.iter().any(|tag| matches!(tag.name.as_str(), "button" | "a" | "input")));
    }
}
