//! What a theme adds to its picture for what is selected or pointed at.

use super::{link, map, node};
use content::vocabulary::Evidence;
use crosstalk::present::LocalizedMap;
use crosstalk::present::highlight::{Highlight, Look};
use crosstalk::state::{
    Action, FilterAction, State, Subject, Trace, ViewAction, ViewState, reduce,
};
use graph::{NodeId, ViewId};
use std::collections::BTreeSet;

fn theme(map: &LocalizedMap, id: &str) -> State {
    State {
        view: ViewState {
            shown: ViewId::Theme(map.atlas.find_theme(id).unwrap()),
            ..ViewState::default()
        },
        ..State::default()
    }
}

fn trace(thing: NodeId) -> ViewAction {
    ViewAction::Trace(Some(Trace::Node(thing)))
}

fn after(map: &LocalizedMap, state: &State, action: Action) -> State {
    reduce(state, action, &map.atlas).unwrap()
}

/// The links between a thing and the core that the authors did not choose, found without the model's own rule.
fn expected(map: &LocalizedMap, state: &State, thing: NodeId) -> BTreeSet<String> {
    let view = map.atlas.view(state.view.shown).unwrap();
    let core: BTreeSet<u16> =
        view.lanes.iter().flat_map(|lane| lane.columns.iter().flatten()).map(|p| p.node).collect();
    let map = map.atlas.map();
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

fn added(map: &LocalizedMap, state: &State) -> BTreeSet<String> {
    let links = state.added(&map.atlas);
    let names: BTreeSet<String> = links.iter().map(|id| map.atlas.link_name(*id)).collect();
    assert_eq!(names.len(), links.len(), "no link twice");
    names
}

#[test]
fn an_end_that_is_selected_brings_its_other_links_in_the_core() {
    let map = map();
    let rest = theme(&map, "stress");
    assert_eq!(added(&map, &rest), BTreeSet::new(), "at rest only what the authors chose");
    let depression = node(&map, "depression");
    let state = after(&map, &rest, Action::View(ViewAction::Select(Subject::Node(depression))));
    let more = added(&map, &state);
    assert_eq!(more, expected(&map, &state, depression));
    assert!(more.contains("depression~sleep-loss"), "{more:?}");
    for name in &more {
        let id = link(&map, name);
        assert_eq!(Highlight::of(&map.atlas, &state).link(id), Look::Lit, "{name}");
        let end =
            if map.atlas.from(id) == depression { map.atlas.to(id) } else { map.atlas.from(id) };
        assert_eq!(
            Highlight::of(&map.atlas, &state).node(end),
            Look::Lit,
            "{name}: its end is lit"
        );
        let chosen = after(&map, &state, Action::View(ViewAction::Select(Subject::Link(id))));
        assert_eq!(added(&map, &chosen), BTreeSet::from([name.clone()]), "explained, it stays");
        assert!(!map.explained(&chosen).unwrap().elsewhere, "{name} is on this map");
    }
    let said = map.say(&rest, &state).unwrap();
    assert_eq!(
        said,
        format!("Depression selected. Explanation open. {} more links are drawn.", more.len())
    );
    let few = after(&map, &state, Action::Filter(FilterAction::Contested(false)));
    assert!(
        few.added(&map.atlas).iter().all(|id| map.atlas.link(*id).evidence != Evidence::Contested)
    );
}

#[test]
fn pointing_at_what_is_behind_more_draws_its_links_to_the_core() {
    let map = map();
    let rest = theme(&map, "stress");
    let behind = map.atlas.lanes().flat_map(|lane| map.atlas.more(rest.view.shown, lane));
    let thing = behind.into_iter().find(|thing| expected(&map, &rest, *thing).len() > 1).unwrap();
    let hovered = after(&map, &rest, Action::View(trace(thing)));
    assert_eq!(added(&map, &hovered), expected(&map, &hovered, thing));
    for id in hovered.added(&map.atlas) {
        assert_eq!(Highlight::of(&map.atlas, &hovered).link(id), Look::Lit);
    }
    assert!(Highlight::of(&map.atlas, &hovered).is_active(), "the view's own links recede");
    assert_eq!(map.say(&rest, &hovered), None, "pointing is silent");
    // Beside a selection, both are lit.
    let anxiety = node(&map, "anxiety");
    let selected = after(&map, &rest, Action::View(ViewAction::Select(Subject::Node(anxiety))));
    let both = after(&map, &selected, Action::View(trace(thing)));
    let union: BTreeSet<String> =
        expected(&map, &rest, thing).into_iter().chain(expected(&map, &rest, anxiety)).collect();
    assert_eq!(added(&map, &both), union);
    // Chosen, it is explained, and its links stay.
    let chosen = after(&map, &hovered, Action::View(ViewAction::Select(Subject::Node(thing))));
    assert_eq!(added(&map, &chosen), expected(&map, &chosen, thing));
}

#[test]
fn pointing_at_what_the_picture_shows_adds_nothing() {
    let map = map();
    let rest = theme(&map, "stress");
    let depression = node(&map, "depression");
    assert!(!expected(&map, &rest, depression).is_empty());
    let traced = after(&map, &rest, Action::View(trace(depression)));
    assert_eq!(added(&map, &traced), BTreeSet::new());
}

#[test]
fn overview_and_everything_add_nothing() {
    let map = map();
    for shown in [ViewId::Overview, ViewId::Everything] {
        for thing in map.atlas.nodes() {
            let selection = Some(Subject::Node(thing));
            let state = State {
                view: ViewState {
                    shown,
                    selection,
                    traced: Some(Trace::Node(thing)),
                    ..ViewState::default()
                },
                ..State::default()
            };
            assert_eq!(state.added(&map.atlas), Vec::new());
        }
    }
}
