//! Where the map's one tab stop goes by a key.

use super::{State, Step, Subject};
use graph::{Atlas, LinkId, NodeId, ViewId};

/// The mark that holds the tab stop: the focused one if it is in the view, else the selection, else the first of lane one.
pub fn tab_stop(state: &State, atlas: &Atlas) -> Option<Subject> {
    let in_view = |subject: &Subject| match subject {
        Subject::Node(node) => atlas.shows_node(state.view.shown, *node),
        Subject::Link(link) => is_drawn(state, atlas, *link),
        Subject::Intro(_) => false,
    };
    let first = || {
        atlas
            .shown_nodes(state.view.shown)
            .into_iter()
            .flat_map(|(_, nodes)| nodes)
            .next()
            .map(Subject::Node)
    };
    state.view.focus.filter(in_view).or(state.view.selection.filter(in_view)).or_else(first)
}

/// The mark a step leads to; `None` where it leads nowhere.
pub(super) fn step(state: &State, step: Step, atlas: &Atlas) -> Option<Subject> {
    match tab_stop(state, atlas)? {
        Subject::Node(node) => from_node(state, step, atlas, node),
        Subject::Link(link) => from_link(state, step, atlas, link),
        Subject::Intro(_) => None,
    }
}

/// Whether a link is a mark of the map: drawn, and not hidden by the settings unless it is explained.
fn is_drawn(state: &State, atlas: &Atlas, link: LinkId) -> bool {
    let explained = state.view.selection == Some(Subject::Link(link));
    let seen = explained || state.filter.shows(atlas, link);
    if state.view.shown != ViewId::Everything {
        return seen && state.draws(atlas, link);
    }
    // In the whole map a row brings its links with it: the one that is traced, else the selected.
    let row = match (&state.view.traced, state.view.selection) {
        (Some(_), _) => state.view.traced_node(),
        (None, Some(Subject::Node(node))) => Some(node),
        (None, _) => return explained,
    };
    seen && row.is_some_and(|row| [atlas.from(link), atlas.to(link)].contains(&row))
}

fn from_node(state: &State, step: Step, atlas: &Atlas, node: NodeId) -> Option<Subject> {
    let lanes: Vec<Vec<NodeId>> = atlas
        .shown_nodes(state.view.shown)
        .into_iter()
        .map(|(_, nodes)| nodes)
        .filter(|nodes| !nodes.is_empty())
        .collect();
    let lane = lanes.iter().position(|nodes| nodes.contains(&node))?;
    let nodes = lanes.get(lane)?;
    let at = nodes.iter().position(|other| *other == node)?;
    let drawn = |links: &[LinkId]| {
        links.iter().copied().find(|link| is_drawn(state, atlas, *link)).map(Subject::Link)
    };
    let first_of = |lane: usize| lanes.get(lane).and_then(|nodes| nodes.first());
    let to = match step {
        Step::Out => return drawn(atlas.outgoing(node)),
        Step::In => return drawn(atlas.incoming(node)),
        Step::Up => nodes.get(at.checked_sub(1)?),
        Step::Down => nodes.get(at + 1),
        Step::LaneBefore => first_of(lane.checked_sub(1)?),
        Step::LaneAfter => first_of(lane + 1),
        Step::First => nodes.first(),
        Step::Last => nodes.last(),
    };
    to.copied().map(Subject::Node)
}

fn from_link(state: &State, step: Step, atlas: &Atlas, link: LinkId) -> Option<Subject> {
    let (from, to) = (atlas.from(link), atlas.to(link));
    // The neighbors of a link are the links of the thing it was reached from, else of the one it leaves.
    let of = state.view.walked.filter(|walked| [from, to].contains(walked)).unwrap_or(from);
    let siblings: Vec<LinkId> = atlas
        .outgoing(of)
        .iter()
        .chain(atlas.incoming(of))
        .copied()
        .filter(|link| is_drawn(state, atlas, *link))
        .collect();
    let at = siblings.iter().position(|other| *other == link)?;
    // An end behind "n more" is no mark of the map.
    let on_map =
        |end: NodeId| atlas.shows_node(state.view.shown, end).then_some(Subject::Node(end));
    let sibling = match step {
        Step::Out => return on_map(to),
        Step::In => return on_map(from),
        Step::LaneBefore | Step::LaneAfter => return from_node(state, step, atlas, of),
        Step::Up => siblings.get(at.checked_sub(1)?),
        Step::Down => siblings.get(at + 1),
        Step::First => siblings.first(),
        Step::Last => siblings.last(),
    };
    sibling.copied().map(Subject::Link)
}
