//! How marks look when something is selected or hidden.

use super::{link, map};
use content::vocabulary::{Evidence, Population};
use crosstalk::present::highlight::{Highlight, LinkLook, NodeLook};
use crosstalk::state::{State, Subject, ViewState};
use graph::{Filter, LinkId, NodeId, ViewId};
use std::collections::BTreeSet;

#[test]
fn a_selected_thing_lights_its_links_and_grays_the_rest() {
    let map = map();
    let atlas = &map.atlas;
    for chosen in atlas.shown_nodes(ViewId::Overview).into_iter().flat_map(|(_, nodes)| nodes) {
        let state = State {
            view: ViewState { selection: Some(Subject::Node(chosen)), ..ViewState::default() },
            ..State::default()
        };
        let touching: BTreeSet<LinkId> =
            atlas.outgoing(chosen).iter().chain(atlas.incoming(chosen)).copied().collect();
        // Only a link that this view draws joins two things on it.
        let drawn = touching.iter().filter(|id| atlas.shows_link(ViewId::Overview, **id));
        let joined: BTreeSet<NodeId> =
            drawn.flat_map(|id| [atlas.from(*id), atlas.to(*id)]).collect();
        for id in atlas.nodes() {
            let wanted = match id {
                id if id == chosen => NodeLook::Selected,
                id if joined.contains(&id) => NodeLook::Rest,
                _ => NodeLook::Dim,
            };
            assert_eq!(Highlight::of(atlas, &state).node(id), wanted, "{}", atlas.node(id).id);
        }
        for id in atlas.links() {
            let wanted = if touching.contains(&id) { LinkLook::Lit } else { LinkLook::Dim };
            assert_eq!(Highlight::of(atlas, &state).link(id), wanted, "{}", atlas.link_name(id));
        }
    }
}

#[test]
fn a_selected_link_marks_its_ends_and_quiets_what_shares_none() {
    let map = map();
    let atlas = &map.atlas;
    let chosen = link(&map, "sleep-loss~depression");
    let ends = [atlas.from(chosen), atlas.to(chosen)];
    let state = State {
        view: ViewState { selection: Some(Subject::Link(chosen)), ..ViewState::default() },
        ..State::default()
    };
    for id in atlas.nodes() {
        let wanted = if ends.contains(&id) { NodeLook::End } else { NodeLook::Rest };
        assert_eq!(Highlight::of(atlas, &state).node(id), wanted);
    }
    for id in atlas.links() {
        let shares = ends.contains(&atlas.from(id)) || ends.contains(&atlas.to(id));
        let wanted = match (id == chosen, shares) {
            (true, _) => LinkLook::Selected,
            (_, true) => LinkLook::Rest,
            _ => LinkLook::Quiet,
        };
        assert_eq!(Highlight::of(atlas, &state).link(id), wanted, "{}", atlas.link_name(id));
    }
}

#[test]
fn settings_hide_links_but_never_the_explained_one() {
    let map = map();
    let atlas = &map.atlas;
    let filter = Filter { contested: false, animals: false };
    let state = State { filter, ..State::default() };
    let mut hidden = 0;
    for id in atlas.links() {
        let of = atlas.link(id);
        let out = of.evidence == Evidence::Contested
            || matches!(of.population, Population::Animals | Population::Cells);
        assert_eq!(
            Highlight::of(atlas, &state).link(id) == LinkLook::Hidden,
            out,
            "{}",
            atlas.link_name(id)
        );
        let explained = State {
            view: ViewState { selection: Some(Subject::Link(id)), ..state.view.clone() },
            ..state.clone()
        };
        assert_eq!(Highlight::of(atlas, &explained).link(id), LinkLook::Selected);
        hidden += usize::from(out && atlas.shows_link(ViewId::Overview, id));
    }
    assert!(hidden > 0);
    assert_eq!(map.hidden(&state), hidden);
    let things = atlas.shown_nodes(ViewId::Overview).iter().map(|(_, nodes)| nodes.len()).sum();
    let links = atlas.shown_links(ViewId::Overview).len();
    assert_eq!(map.counts(&state), (things, links - hidden, 0));
}
