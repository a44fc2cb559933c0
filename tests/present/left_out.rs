//! What a question leaves out is left out wherever the map is read.

use super::node;
use content::answer::Answer;
use crosstalk::present::LocalizedMap;
use crosstalk::present::highlight::{Highlight, Look};
use crosstalk::state::State;
use graph::analysis::Criteria;
use graph::{Filter, LinkId, NodeId, ViewId};
use std::collections::BTreeSet;
use std::rc::Rc;
use testkit::map;

/// A state in which effects are left only, and nothing of anxiety.
fn state(map: &LocalizedMap, shown: ViewId) -> State {
    let left = Criteria { associations: false, ..Criteria::default() }.apply(&map.atlas);
    let gone = node(map, "anxiety");
    let ends = |link: &LinkId| [map.atlas.from(*link), map.atlas.to(*link)];
    let answer = Answer {
        left_by: "filter.associations:out".into(),
        left_links: left.links().filter(|id| !ends(id).contains(&gone)).map(|id| id.0).collect(),
        left_nodes: left.nodes().filter(|id| *id != gone).map(|id| id.0).collect(),
        ..Answer::default()
    };
    let filter = Filter { left: Some(Rc::new(answer)), ..Filter::default() };
    let mut state = State { filter, ..State::default() };
    state.view.shown = shown;
    state
}

#[test]
fn picture_outline_table_and_counts_hold_the_same() {
    let map = map();
    for shown in [ViewId::Overview, ViewId::Everything] {
        let state = state(&map, shown);
        let wanted: BTreeSet<LinkId> = map
            .atlas
            .shown_links(shown)
            .into_iter()
            .filter(|id| state.filter.shows(&map.atlas, *id))
            .collect();
        assert!(!wanted.is_empty() && wanted.len() < map.atlas.shown_links(shown).len());
        let picture = Highlight::of(&map.atlas, &state);
        let drawn = map.atlas.shown_links(shown).into_iter();
        let drawn = drawn.filter(|id| picture.link(*id) != Look::Hidden);
        assert_eq!(drawn.collect::<BTreeSet<_>>(), wanted, "picture");
        assert_eq!(map.table_links(&state).into_iter().collect::<BTreeSet<_>>(), wanted, "table");
        let lanes = map.outline(&state);
        let things: Vec<NodeId> = lanes.iter().flat_map(|lane| lane.things.clone()).collect();
        let lists = things.iter().flat_map(|thing| map.outline_lists(shown, &state.filter, *thing));
        let listed: BTreeSet<LinkId> = lists.flat_map(|list| list.links).collect();
        assert_eq!(listed, wanted, "outline");
        let gone = node(&map, "anxiety");
        assert!(!things.contains(&gone), "a thing that is left out is not listed");
        assert_eq!(picture.node(gone), Look::Hidden, "and recedes");
        let (count, links, _) = map.counts(&state);
        assert_eq!((count, links), (things.len(), wanted.len()), "counts");
        let behind = |state: &State| map.relation_counts(state, node(&map, "depression")).goes_with;
        let mut whole = state.clone();
        whole.filter = Filter::default();
        assert!(behind(&state) == 0 && behind(&whole) > 0, "what is said of a thing");
    }
}

#[test]
fn what_is_explained_is_seen_though_it_is_left_out() {
    use crosstalk::state::Subject;
    let map = map();
    let mut state = state(&map, ViewId::Overview);
    state.view.selection = Some(Subject::Node(node(&map, "anxiety")));
    let picture = Highlight::of(&map.atlas, &state);
    assert_eq!(picture.node(node(&map, "anxiety")), Look::Selected);
}

#[test]
fn an_answer_marks_what_rises_and_what_falls() {
    use crosstalk::state::Tool;
    let map = map();
    let things = ["infection", "anxiety", "depression", "fatigue"].map(|id| node(&map, id));
    let answer = Answer {
        nodes: things.iter().map(|id| id.0).collect(),
        trends: vec![0, 1, 2],
        ..Answer::default()
    };
    let mut state = State { tool: Tool::Ask, ..State::default() };
    state.ask.answer = Some(Rc::new(answer));
    let picture = Highlight::with(&map.atlas, &state, &map.focus(&state));
    let looks = things.map(|id| picture.node(id));
    assert_eq!(looks, [Look::Up, Look::Down, Look::Unclear, Look::Emphasized]);
    assert!(looks.iter().all(|look| look.is_lit()));
    // While something is traced or explained, that is what the map is about.
    state.view.traced = Some(crosstalk::state::Trace::Node(things[3]));
    let traced = Highlight::with(&map.atlas, &state, &map.focus(&state));
    assert_ne!(traced.node(things[0]), Look::Up);
}
