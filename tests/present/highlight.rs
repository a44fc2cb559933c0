//! How marks look when something is traced, selected or hidden.

use super::{link, map, node};
use content::vocabulary::{Evidence, Population};
use crosstalk::present::LocalizedMap;
use crosstalk::present::highlight::{Highlight, Look};
use crosstalk::state::{
    Action, ContainerSize, EnvState, State, Subject, Trace, ViewAction, ViewState, reduce,
};
use graph::{Filter, LinkId, NodeId, ViewId};
use std::collections::BTreeSet;

/// The map's things and links that stand out, in its order.
fn lit(map: &LocalizedMap, state: &State) -> (Vec<NodeId>, Vec<LinkId>) {
    let highlight = Highlight::of(&map.atlas, state);
    let nodes = map.atlas.nodes().filter(|id| highlight.node(*id).is_lit()).collect();
    (nodes, map.atlas.links().filter(|id| highlight.link(*id).is_lit()).collect())
}

fn selected(subject: Subject) -> State {
    let selection = Some(subject);
    State { view: ViewState { selection, ..ViewState::default() }, ..State::default() }
}

fn traced(trace: Trace, state: &State) -> State {
    State { view: ViewState { traced: Some(trace), ..state.view.clone() }, ..state.clone() }
}

#[test]
fn a_thing_is_lit_with_its_links_and_their_other_ends() {
    let map = map();
    let atlas = &map.atlas;
    for thing in atlas.shown_nodes(ViewId::Overview).into_iter().flat_map(|(_, nodes)| nodes) {
        let touches = |id: &LinkId| [atlas.from(*id), atlas.to(*id)].contains(&thing);
        // Only a link that this view draws joins two things on it.
        let links: Vec<LinkId> =
            atlas.shown_links(ViewId::Overview).into_iter().filter(touches).collect();
        let ends = links.iter().flat_map(|id| [atlas.from(*id), atlas.to(*id)]);
        let nodes: BTreeSet<NodeId> = ends.chain([thing]).collect();
        let wanted =
            (nodes.into_iter().collect(), BTreeSet::from_iter(links).into_iter().collect());
        let hovered = traced(Trace::Node(thing), &State::default());
        let chosen = selected(Subject::Node(thing));
        for (state, look) in [(hovered, Look::Emphasized), (chosen, Look::Selected)] {
            assert_eq!(lit(&map, &state), wanted, "{}", atlas.node(thing).id);
            let highlight = Highlight::of(atlas, &state);
            assert!(highlight.is_active());
            assert_eq!(highlight.node(thing), look);
        }
    }
}

#[test]
fn a_link_is_lit_with_its_two_ends_and_nothing_that_shares_one() {
    let map = map();
    let atlas = &map.atlas;
    let chosen = link(&map, "sleep-loss~depression");
    let ends = BTreeSet::from([atlas.from(chosen), atlas.to(chosen)]);
    let hovered = traced(Trace::Path(vec![chosen]), &State::default());
    let selected = selected(Subject::Link(chosen));
    for (state, look) in [(hovered, Look::Emphasized), (selected, Look::Selected)] {
        assert_eq!(lit(&map, &state), (ends.iter().copied().collect(), vec![chosen]));
        assert_eq!(Highlight::of(atlas, &state).link(chosen), look);
    }
}

#[test]
fn a_path_is_lit_in_its_order() {
    let map = map();
    let atlas = &map.atlas;
    let path = ["infection~acute-inflammation", "sleep-loss~depression"].map(|id| link(&map, id));
    let ends = BTreeSet::from_iter(path.iter().flat_map(|id| [atlas.from(*id), atlas.to(*id)]));
    let state = traced(Trace::Path(path.to_vec()), &State::default());
    let links = BTreeSet::from(path).into_iter().collect();
    assert_eq!(lit(&map, &state), (ends.into_iter().collect(), links));
    let highlight = Highlight::path(atlas, &path);
    assert_eq!(Highlight::of(atlas, &state), highlight);
    assert_eq!(path.map(|id| highlight.step(id)), [Some(1), Some(2)]);
    assert_eq!(highlight.step(link(&map, "microglia~depression")), None);
}

#[test]
fn what_is_traced_comes_before_what_is_selected_which_keeps_its_mark() {
    let map = map();
    let (infection, depression) = (node(&map, "infection"), node(&map, "depression"));
    let state = selected(Subject::Node(depression));
    let both = traced(Trace::Node(infection), &state);
    let (nodes, links) = lit(&map, &both);
    let alone = traced(Trace::Node(infection), &State::default());
    assert_eq!(links, lit(&map, &alone).1, "the links of what is traced, and no others");
    assert!(nodes.contains(&infection) && nodes.contains(&depression));
    assert_eq!(Highlight::of(&map.atlas, &both).node(depression), Look::Selected);
    // A selection ends the trace, and so does the way to another view.
    for action in
        [ViewAction::Select(Subject::Node(infection)), ViewAction::Show(ViewId::Everything)]
    {
        let after = reduce(&alone, Action::View(action), &map.atlas).unwrap();
        assert_eq!(after.view.traced, None);
    }
}

#[test]
fn nothing_recedes_for_what_is_not_on_the_view() {
    let map = map();
    let atlas = &map.atlas;
    assert!(!Highlight::of(atlas, &State::default()).is_active());
    let away = atlas.nodes().find(|id| !atlas.shows_node(ViewId::Overview, *id)).unwrap();
    assert!(!Highlight::of(atlas, &selected(Subject::Node(away))).is_active());
    assert!(!Highlight::of(atlas, &selected(Subject::Intro(ViewId::Overview))).is_active());
}

#[test]
fn the_whole_map_lights_every_neighbor_on_a_phone_too() {
    let map = map();
    let atlas = &map.atlas;
    let depression = node(&map, "depression");
    let touching = atlas.outgoing(depression).iter().chain(atlas.incoming(depression));
    let every = BTreeSet::from_iter(touching.copied());
    let list = ContainerSize { width: 390.0, ..ContainerSize::default() };
    let env = EnvState { container: list, ..EnvState::default() };
    let mut whole = selected(Subject::Node(depression));
    whole.view.shown = ViewId::Everything;
    for state in [State { env, ..whole.clone() }, whole] {
        assert_eq!(BTreeSet::from_iter(lit(&map, &state).1), every);
    }
}

#[test]
fn settings_hide_links_but_never_the_explained_one() {
    let map = map();
    let atlas = &map.atlas;
    let filter = Filter { contested: false, animals: false, left: None };
    let state = State { filter, ..State::default() };
    let mut hidden = 0;
    for id in atlas.links() {
        let of = atlas.link(id);
        let out = of.evidence == Evidence::Contested
            || matches!(of.population, Population::Animals | Population::Cells);
        assert_eq!(
            Highlight::of(atlas, &state).link(id) == Look::Hidden,
            out,
            "{}",
            atlas.link_name(id)
        );
        let explained = State {
            view: ViewState { selection: Some(Subject::Link(id)), ..state.view.clone() },
            ..state.clone()
        };
        assert_eq!(Highlight::of(atlas, &explained).link(id), Look::Selected);
        hidden += usize::from(out && atlas.shows_link(ViewId::Overview, id));
    }
    assert!(hidden > 0);
    assert_eq!(map.hidden(&state), hidden);
    let things = atlas.shown_nodes(ViewId::Overview).iter().map(|(_, nodes)| nodes.len()).sum();
    let links = atlas.shown_links(ViewId::Overview).len();
    assert_eq!(map.counts(&state), (things, links - hidden, 0));
}
