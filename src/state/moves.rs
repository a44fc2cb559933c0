//! Where the map's one tab stop goes by a key.

use super::{State, Step, Subject};
use crate::model::{Atlas, LaneId, LinkId, NodeId};

/// The mark that holds the tab stop: the focused one if it is in the view, else the selection, else the first of lane one.
pub fn stop(state: &State, atlas: &Atlas) -> Option<Subject> {
    let in_view = |subject: &Subject| match subject {
        Subject::Node(node) => atlas.shows_node(state.shown, *node),
        Subject::Link(link) => atlas.shows_link(state.shown, *link),
        Subject::Intro(_) => false,
    };
    let first = || {
        atlas
            .shown_nodes(state.shown)
            .into_iter()
            .flat_map(|(_, nodes)| nodes)
            .next()
            .map(Subject::Node)
    };
    state.focus.filter(in_view).or(state.selection.filter(in_view)).or_else(first)
}

/// The mark a step leads to; `None` where it leads nowhere.
pub(super) fn step(state: &State, step: Step, atlas: &Atlas) -> Option<Subject> {
    match stop(state, atlas)? {
        Subject::Node(node) => from_node(state, step, atlas, node).map(Subject::from),
        Subject::Link(link) => from_link(state, step, atlas, link),
        Subject::Intro(_) => None,
    }
}

impl From<Mark> for Subject {
    fn from(mark: Mark) -> Subject {
        match mark {
            Mark::Node(node) => Subject::Node(node),
            Mark::Link(link) => Subject::Link(link),
        }
    }
}

enum Mark {
    Node(NodeId),
    Link(LinkId),
}

fn from_node(state: &State, step: Step, atlas: &Atlas, node: NodeId) -> Option<Mark> {
    let lanes: Vec<(LaneId, Vec<NodeId>)> =
        atlas.shown_nodes(state.shown).into_iter().filter(|(_, nodes)| !nodes.is_empty()).collect();
    let lane = lanes.iter().position(|(_, nodes)| nodes.contains(&node))?;
    let nodes = &lanes.get(lane)?.1;
    let at = nodes.iter().position(|other| *other == node)?;
    let in_view = |link: &&LinkId| atlas.shows_link(state.shown, **link);
    let first_of =
        |lane: usize| lanes.get(lane).and_then(|(_, nodes)| nodes.first()).copied().map(Mark::Node);
    match step {
        Step::Up => nodes.get(at.checked_sub(1)?).copied().map(Mark::Node),
        Step::Down => nodes.get(at + 1).copied().map(Mark::Node),
        Step::Out => atlas.leaving(node).iter().find(in_view).copied().map(Mark::Link),
        Step::In => atlas.arriving(node).iter().find(in_view).copied().map(Mark::Link),
        Step::LaneBefore => first_of(lane.checked_sub(1)?),
        Step::LaneAfter => first_of(lane + 1),
        Step::First => nodes.first().copied().map(Mark::Node),
        Step::Last => nodes.last().copied().map(Mark::Node),
    }
}

fn from_link(state: &State, step: Step, atlas: &Atlas, link: LinkId) -> Option<Subject> {
    let (from, to) = (atlas.from(link), atlas.to(link));
    // A link is walked along from the thing it was reached by: the far end is where its head is.
    let siblings: Vec<LinkId> = atlas
        .leaving(from)
        .iter()
        .chain(atlas.arriving(from))
        .copied()
        .filter(|link| atlas.shows_link(state.shown, *link))
        .collect();
    let at = siblings.iter().position(|other| *other == link)?;
    match step {
        Step::Up => siblings.get(at.checked_sub(1)?).copied().map(Subject::Link),
        Step::Down => siblings.get(at + 1).copied().map(Subject::Link),
        Step::Out => Some(Subject::Node(to)),
        Step::In => Some(Subject::Node(from)),
        Step::First => siblings.first().copied().map(Subject::Link),
        Step::Last => siblings.last().copied().map(Subject::Link),
        Step::LaneBefore | Step::LaneAfter => {
            from_node(state, step, atlas, from).map(Subject::from)
        }
    }
}
