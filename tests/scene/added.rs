//! What a theme adds to its picture for what is selected or pointed at.

use super::{book, link, node};
use content::terms::Evidence;
use crosstalk::scene::Book;
use crosstalk::scene::look::{LinkLook, NodeLook, link as link_look, node as node_look};
use crosstalk::state::{Action, Settings, State, Subject, reduce};
use graph::{NodeId, Shown};
use std::collections::BTreeSet;

fn theme(book: &Book, id: &str) -> State {
    State { shown: Shown::Theme(book.atlas.find_theme(id).unwrap()), ..State::default() }
}

fn after(book: &Book, state: &State, action: Action) -> State {
    reduce(state, action, &book.atlas).unwrap()
}

/// The links between a thing and the core that the authors did not choose, found without the model's own rule.
fn expected(book: &Book, state: &State, thing: NodeId) -> BTreeSet<String> {
    let view = book.atlas.view(state.shown).unwrap();
    let core: BTreeSet<u16> =
        view.lanes.iter().flat_map(|lane| lane.columns.iter().flatten()).map(|p| p.node).collect();
    let map = book.atlas.map();
    let chosen = map.links.iter().enumerate().filter(|(at, link)| {
        let ends = [link.from, link.to];
        let other = if link.from == thing.0 { link.to } else { link.from };
        ends.contains(&thing.0) && core.contains(&other) && !view.links.contains(&(*at as u16))
    });
    chosen
        .map(|(_, link)| {
            format!("{}~{}", map.nodes[link.from as usize].id, map.nodes[link.to as usize].id)
        })
        .collect()
}

fn added(book: &Book, state: &State) -> BTreeSet<String> {
    let links = state.added(&book.atlas);
    let names: BTreeSet<String> = links.iter().map(|id| book.atlas.link_name(*id)).collect();
    assert_eq!(names.len(), links.len(), "no link twice");
    names
}

#[test]
fn an_end_that_is_selected_brings_its_other_links_in_the_core() {
    let book = book();
    let rest = theme(&book, "inflammation");
    assert_eq!(added(&book, &rest), BTreeSet::new(), "at rest only what the authors chose");
    let depression = node(&book, "depression");
    let state = after(&book, &rest, Action::Select(Subject::Node(depression)));
    let more = added(&book, &state);
    assert_eq!(more, expected(&book, &state, depression));
    assert!(more.contains("obesity~depression") && more.contains("depression~obesity"), "{more:?}");
    for name in &more {
        let id = link(&book, name);
        assert_eq!(link_look(&book.atlas, &state, id), LinkLook::Lit, "{name}");
        let end =
            if book.atlas.from(id) == depression { book.atlas.to(id) } else { book.atlas.from(id) };
        assert_eq!(node_look(&book.atlas, &state, end), NodeLook::Rest, "{name}: its end is lit");
        let chosen = after(&book, &state, Action::Select(Subject::Link(id)));
        assert_eq!(added(&book, &chosen), BTreeSet::from([name.clone()]), "explained, it stays");
        assert!(!book.explained(&chosen).unwrap().elsewhere, "{name} is on this map");
    }
    let said = book.say(&rest, &state).unwrap();
    assert_eq!(
        said,
        format!("Depression selected. Explanation open. {} more links are drawn.", more.len())
    );
    let sure = Settings { contested: false, ..Settings::default() };
    let few = after(&book, &state, Action::Set(sure));
    assert!(
        few.added(&book.atlas)
            .iter()
            .all(|id| book.atlas.link(*id).evidence != Evidence::Contested)
    );
}

#[test]
fn pointing_at_what_is_behind_more_draws_its_links_to_the_core() {
    let book = book();
    let rest = theme(&book, "stress");
    let lane =
        book.atlas.lanes().find(|lane| !book.atlas.more(rest.shown, *lane).is_empty()).unwrap();
    let thing = *book
        .atlas
        .more(rest.shown, lane)
        .iter()
        .find(|thing| expected(&book, &rest, **thing).len() > 1)
        .unwrap();
    let pointed = after(&book, &rest, Action::Point(Some(thing)));
    assert_eq!(added(&book, &pointed), expected(&book, &pointed, thing));
    for id in pointed.added(&book.atlas) {
        assert_eq!(link_look(&book.atlas, &pointed, id), LinkLook::Lit);
    }
    for id in book.atlas.shown_links(rest.shown) {
        assert_eq!(link_look(&book.atlas, &pointed, id), LinkLook::Rest, "nothing dims");
    }
    assert_eq!(book.say(&rest, &pointed), None, "pointing is silent");
    // Beside a selection, both are lit.
    let anxiety = node(&book, "anxiety");
    let selected = after(&book, &rest, Action::Select(Subject::Node(anxiety)));
    let both = after(&book, &selected, Action::Point(Some(thing)));
    let union: BTreeSet<String> =
        expected(&book, &rest, thing).into_iter().chain(expected(&book, &rest, anxiety)).collect();
    assert_eq!(added(&book, &both), union);
    // Chosen, it is explained, and its links stay.
    let chosen = after(&book, &pointed, Action::Select(Subject::Node(thing)));
    assert_eq!(added(&book, &chosen), expected(&book, &chosen, thing));
}

#[test]
fn overview_and_everything_add_nothing() {
    let book = book();
    for shown in [Shown::Overview, Shown::Everything] {
        for thing in book.atlas.nodes() {
            let selection = Some(Subject::Node(thing));
            let state = State { shown, selection, pointed: Some(thing), ..State::default() };
            assert_eq!(state.added(&book.atlas), Vec::new());
        }
    }
}
