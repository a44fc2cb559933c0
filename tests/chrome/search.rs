//! Search as one types: rows, the active one, other names, nothing found.

use super::DESKTOP;
use super::ssr::*;
use content::locale::{English, Locale};
use crosstalk::state::{Action, OverlayAction};

#[test]
fn search_lists_what_is_found_and_marks_the_active_row() {
    let map = map();
    for room in VIEWPORTS {
        let state = state(
            &map,
            room,
            &[
                Action::Overlay(OverlayAction::Query("gut".into())),
                Action::Overlay(OverlayAction::ActiveResult(2)),
            ],
        );
        let html = page(&map, &state);
        let all = tags(&html);
        let options: Vec<&Tag> = all.iter().filter(|tag| tag.get("role") == "option").collect();
        let found = map.search("gut");
        assert_eq!(options.len(), found.len());
        assert!(text(&html).contains(&format!("{} results", found.len())));
        for option in &options {
            let to = option.get("data-to");
            let tour = || map.atlas.map().tours.iter().any(|tour| tour.id == to);
            let known =
                map.atlas.find_node(to).is_some() || map.atlas.find_link(to).is_some() || tour();
            assert!(known, "{to}");
        }
        let field = all.iter().filter(|tag| tag.get("role") == "combobox").collect::<Vec<_>>();
        assert_eq!(field.len(), 1, "one field in every form");
        assert_eq!(field[0].get("aria-expanded"), "true");
        let active =
            options.iter().filter(|tag| tag.get("aria-selected") == "true").collect::<Vec<_>>();
        assert_eq!(active.len(), 1);
        assert_eq!(active[0].get("id"), field[0].get("aria-activedescendant"));
        assert_eq!(active[0].get("id"), options[2].get("id"));
        let list = all.iter().find(|tag| tag.get("id") == field[0].get("aria-controls")).unwrap();
        assert_eq!(list.get("role"), "listbox");
    }
}

#[test]
fn search_says_by_which_other_name_a_thing_was_found() {
    let map = map();
    let html = page(
        &map,
        &state(&map, DESKTOP, &[Action::Overlay(OverlayAction::Query("bad nights".into()))]),
    );
    assert!(text(&html).contains("found as “bad nights”"));
}

#[test]
fn nothing_found_is_said_with_a_way_on() {
    let map = map();
    let html = page(
        &map,
        &state(&map, DESKTOP, &[Action::Overlay(OverlayAction::Query("xylophone".into()))]),
    );
    assert!(text(&html).contains("Nothing called “xylophone”."));
    assert!(text(&html).contains("outline of everything"));
    let all = tags(&html);
    let options = all.iter().filter(|tag| tag.get("role") == "option").count();
    assert!(options > map.questions.len(), "what looks like it, and the questions");
    assert!(text(&html).contains("Did you mean") && text(&html).contains("Start with a question"));
}

#[test]
fn the_letters_that_answer_are_those_that_were_typed() {
    let map = map();
    for query in ["gut", "tnf", "β", "il"] {
        for hit in
            map.hits(&state(&map, DESKTOP, &[Action::Overlay(OverlayAction::Query(query.into()))]))
        {
            let (from, to) = hit.typed;
            let letters = English.fold(&hit.name[from..to]);
            let typed = English.fold(query);
            assert!(letters.is_empty() || letters == typed, "{query}: {letters}");
        }
    }
}
