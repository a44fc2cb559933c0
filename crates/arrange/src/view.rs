//! The view of a map without an authored one: its core, and rows in an order with few crossings.
//!
//! Measured on the authored views with their order forgotten: crossings of straight links · their length
//! in hundreds of pixels (`cargo bench --bench order` prints it, with the time each view takes).
//!
//! | view | author | chance | barycenter | median | barycenter, moved | median, moved |
//! |---|---|---|---|---|---|---|
//! | overview | 32 · 198 | 122 · 208 | 36 · 200 | 54 · 196 | 12 · 195 | 25 · 196 |
//! | inflammation | 14 · 138 | 56 · 147 | 18 · 139 | 11 · 140 | 15 · 138 | 5 · 137 |
//! | cytokines | 11 · 116 | 48 · 124 | 21 · 120 | 21 · 120 | 10 · 116 | 10 · 117 |
//! | autoimmune | 13 · 144 | 55 · 149 | 27 · 145 | 27 · 145 | 7 · 143 | 6 · 143 |
//! | gut-brain | 40 · 148 | 81 · 156 | 25 · 147 | 24 · 147 | 15 · 147 | 15 · 147 |
//! | stress | 20 · 146 | 70 · 157 | 35 · 150 | 37 · 149 | 23 · 146 | 23 · 146 |
//! | messengers | 7 · 88 | 50 · 99 | 13 · 90 | 13 · 90 | 11 · 88 | 2 · 87 |
//! | therapies | 32 · 176 | 76 · 181 | 17 · 176 | 17 · 176 | 20 · 176 | 13 · 175 |
//! | open | 6 · 108 | 37 · 115 | 8 · 108 | 8 · 108 | 3 · 109 | 5 · 108 |
//! | all nine | 175 · 1263 | 598 · 1336 | 200 · 1276 | 212 · 1270 | 116 · 1258 | **104 · 1257** |
//! | µs, all nine | | | 190 | 190 | 1344 | 2359 |
//!
//! *Moved*: rows also move toward their neighbors and are exchanged where that helps ([`sweeps`]). The
//! last one is the product's: fewest crossings, and a view is found once, in a quarter of a millisecond.
//! An author also weighs meaning, labels and heads, so an authored order always wins.

use super::crossing_reduction;
use super::ordering_problem::OrderingProblem;
use content::bundle::{Link, Placed, View, ViewLane};
use graph::{Atlas, LinkId, NodeId, ViewId};

/// The most nodes and links a drawn view shows at rest.
const THINGS_MOST: usize = 22;
const LINKS_MOST: usize = 32;
/// The most heads at one node; above, like links share one.
const HEADS_MOST: usize = 9;
/// A lane of more nodes has two columns, and one more for every eight.
const COLUMN_MOST: usize = 6;

/// Finds a view of what is shown: the best connected and best tested nodes, the links among them.
/// Nodes beyond [`THINGS_MOST`] are behind "n more". The same map always gives the same view.
pub fn find(atlas: &Atlas, shown: ViewId) -> View {
    let theme = if let ViewId::Theme(theme) = shown { Some(theme.0) } else { None };
    let in_view =
        |node: u16| theme.is_none_or(|theme| atlas.node(NodeId(node)).themes.contains(&theme));
    let ends_in = |link: &Link| link.from != link.to && in_view(link.from) && in_view(link.to);
    let mut scores = vec![0_i64; atlas.map().nodes.len()];
    for link in atlas.map().links.iter().filter(|link| ends_in(link)) {
        for end in [link.from, link.to] {
            if let Some(score) = scores.get_mut(end as usize) {
                *score += 4 - link.evidence as i64;
            }
        }
    }
    let score = |node: u16| scores.get(node as usize).copied().unwrap_or(0);
    let mut core: Vec<u16> =
        atlas.nodes().map(|node| node.0).filter(|node| in_view(*node)).collect();
    sort(&mut core, &|node| -score(node));
    let more = core.split_off(core.len().min(THINGS_MOST));
    let links = links(atlas, &core, theme, &score);

    sort(&mut core, &i64::from);
    let mut view = View {
        lanes: lanes(atlas, &core, &links),
        edge_bundles: bundles(atlas, &core, &links),
        ..View::default()
    };
    for node in more {
        if let Some(lane) = view.lanes.get_mut(lane_of(atlas, node)) {
            lane.more.push(node);
        }
    }
    for placed in view.lanes.iter_mut().flat_map(|lane| lane.columns.iter_mut().flatten()) {
        let joined: usize = view
            .edge_bundles
            .iter()
            .filter(|bundle| bundle.iter().any(|l| atlas.to(LinkId(*l)).0 == placed.node))
            .map(|t| t.len() - 1)
            .sum();
        let heads =
            links.iter().filter(|link| atlas.to(LinkId(**link)).0 == placed.node).count() - joined;
        // docs/visual.md, "Hubs": the radius grows with the heads, from 21 to 45.
        let tenths = (75 * heads.saturating_sub(1)).clamp(210, 450);
        placed.size = (tenths * 10 / 21) as u16;
    }
    view.links = links;
    view
}

/// Where a node's lane is among the view's; one that is missing counts as the last.
fn lane_of(atlas: &Atlas, node: u16) -> usize {
    (atlas.node(NodeId(node)).lane as usize).min(atlas.map().lanes.len().saturating_sub(1))
}

/// The links at rest: first one for every node, then the best tested.
fn links(atlas: &Atlas, core: &[u16], theme: Option<u8>, score: &dyn Fn(u16) -> i64) -> Vec<u16> {
    let link = |id: u16| atlas.link(LinkId(id));
    let within = |id: &u16| {
        link(*id).from != link(*id).to
            && core.contains(&link(*id).from)
            && core.contains(&link(*id).to)
    };
    let mut all: Vec<u16> = atlas.links().map(|link| link.0).filter(within).collect();
    sort(&mut all, &|id| {
        let (link, own) = (link(id), theme.is_none_or(|theme| link(id).themes.contains(&theme)));
        // The theme's own before bridges, then by evidence, then by how well connected both ends are.
        ((!own as i64 * 4 + link.evidence as i64) << 32) - score(link.from) - score(link.to)
    });
    let mut chosen: Vec<u16> = Vec::new();
    for first in [true, false] {
        for &id in &all {
            let covered =
                |node: u16| chosen.iter().any(|c| link(*c).from == node || link(*c).to == node);
            let needed = !first || !covered(link(id).from) || !covered(link(id).to);
            if needed && chosen.len() < LINKS_MOST && !chosen.contains(&id) {
                chosen.push(id);
            }
        }
    }
    sort(&mut chosen, &i64::from);
    chosen
}

/// Like links into a node of too many heads share a path and a head.
fn bundles(atlas: &Atlas, core: &[u16], links: &[u16]) -> Vec<Vec<u16>> {
    let mut bundles: Vec<Vec<u16>> = Vec::new();
    for &node in core {
        let into: Vec<u16> =
            links.iter().copied().filter(|link| atlas.to(LinkId(*link)).0 == node).collect();
        if into.len() <= HEADS_MOST {
            continue;
        }
        let first = bundles.len();
        for link in into {
            let alike = |bundle: &&mut Vec<u16>| {
                bundle.first().is_some_and(|leader| {
                    let (a, b) = (atlas.link(LinkId(*leader)), atlas.link(LinkId(link)));
                    (a.effect, a.association, a.evidence, a.theme)
                        == (b.effect, b.association, b.evidence, b.theme)
                })
            };
            match bundles.iter_mut().skip(first).find(alike) {
                Some(bundle) => bundle.push(link),
                None => bundles.push(vec![link]),
            }
        }
    }
    bundles.retain(|bundle| bundle.len() > 1);
    bundles
}

/// The core by lanes and columns, in an order with few crossings.
fn lanes(atlas: &Atlas, core: &[u16], links: &[u16]) -> Vec<ViewLane> {
    let number = |node: u16| core.iter().position(|c| *c == node).map_or(u16::MAX, |at| at as u16);
    let node = |number: u16| core.get(number as usize).copied().unwrap_or_default();
    let lane = |number: u16| lane_of(atlas, node(number));
    let ends: Vec<(u16, u16)> = links
        .iter()
        .map(|link| (number(atlas.from(LinkId(*link)).0), number(atlas.to(LinkId(*link)).0)))
        .collect();
    let mut columns: Vec<Vec<u16>> = Vec::new();
    let mut owners = Vec::new();
    for owner in 0..atlas.map().lanes.len() {
        let mut rows: Vec<u16> = (0..core.len() as u16).filter(|n| lane(*n) == owner).collect();
        let parts = if rows.len() > COLUMN_MOST { rows.len().div_ceil(8).max(2) } else { 1 };
        if parts > 1 {
            // What is tied to earlier lanes stands in the first column, and causes stand before effects.
            sort(&mut rows, &|n| {
                ends.iter()
                    .map(|(from, to)| pull(*from == n, *to == n, lane(*from), lane(*to)))
                    .sum()
            });
        }
        for rows in rows.chunks(rows.len().div_ceil(parts).max(1)) {
            columns.push(rows.to_vec());
            owners.push(owner);
        }
    }
    let mut problem = OrderingProblem::new(columns, &ends);
    crossing_reduction::improve(&mut problem, &crossing_reduction::median);
    let mut lanes = vec![ViewLane::default(); atlas.map().lanes.len()];
    for (owner, column) in owners.iter().zip(&problem.columns) {
        let place = |n: &u16| Placed {
            node: node(*n),
            y: (problem.position(*n).1 * 1000.0 + 0.5) as u16,
            size: 100,
        };
        if let Some(lane) = lanes.get_mut(*owner) {
            lane.columns.push(column.iter().map(place).collect());
        }
    }
    lanes
}

/// Which way a link draws a node whose lane has two columns: to the second (1) or the first (-1).
fn pull(starts: bool, ends: bool, from: usize, to: usize) -> i64 {
    match (starts, ends) {
        (true, _) if to > from => 1,
        (true, _) => -1,
        (_, true) if from < to => -1,
        (_, true) => 1,
        _ => 0,
    }
}

/// Sorts by a key, ties by number. One small sort for all keeps the wasm small; lists are short.
fn sort(items: &mut [u16], key: &dyn Fn(u16) -> i64) {
    let mut sorted: Vec<(i64, u16)> = Vec::with_capacity(items.len());
    for item in items.iter() {
        let entry = (key(*item), *item);
        sorted.insert(sorted.partition_point(|other| *other < entry), entry);
    }
    for (item, (_, from)) in items.iter_mut().zip(sorted) {
        *item = from;
    }
}
