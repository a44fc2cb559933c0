//! From an authored view to a board: which things stand in which column, and how each link will run.

use super::board::{Board, Line, Road, Spot, Way};
use super::measure::wrap;
use super::plan::Plan;
use super::ports::closest;
use super::{Form, Frame};
use content::bundle::{Placed, RouteHint, View};
use content::vocabulary::{Effect, Evidence};
use graph::{Atlas, LaneId, LinkId, NodeId};

/// A column to be: its lane and its things.
pub type Column = (LaneId, Vec<Placed>);

/// The columns of a view, or its rows on a phone.
pub fn columns(view: &View, form: Form) -> Vec<Column> {
    let mut out: Vec<Column> = Vec::new();
    let mut seen: Vec<u16> = Vec::new();
    for (i, lane) in view.lanes.iter().enumerate() {
        let lane_id = LaneId(i as u8);
        let mut push = |things: Vec<Placed>| {
            let fresh: Vec<Placed> =
                things.into_iter().filter(|p| !seen.contains(&p.node)).collect();
            seen.extend(fresh.iter().map(|p| p.node));
            if !fresh.is_empty() {
                out.push((lane_id, fresh));
            }
        };
        if form != Form::Phone {
            lane.columns.iter().for_each(|column| push(column.clone()));
            continue;
        }
        let all: Vec<Placed> = lane.columns.iter().flatten().copied().collect();
        for row in &lane.phone {
            push(
                row.iter()
                    .filter_map(|node| all.iter().find(|p| p.node == *node).copied())
                    .collect(),
            );
        }
        if lane.phone.is_empty() {
            all.chunks(2).for_each(|row| push(row.to_vec()));
        }
    }
    out
}

/// A board with everything on it, nothing placed yet.
pub fn board(atlas: &Atlas, theme: bool, view: &View, columns: &[Column], frame: &Frame) -> Board {
    let plan = Plan::new(theme, frame, columns.len());
    let mut board = Board {
        plan,
        spots: Vec::new(),
        cols: Vec::new(),
        roads: Vec::new(),
        gaps: Vec::new(),
        extra: Vec::new(),
    };
    for (col, (lane, things)) in columns.iter().enumerate() {
        let mut column = Vec::new();
        for (row, placed) in things.iter().enumerate() {
            column.push(board.spots.len());
            let spot = spot(atlas, &board.plan, placed, *lane, (col, row, things.len()));
            board.spots.push(spot);
        }
        board.extra.push(vec![0.0; things.len() + 1]);
        board.cols.push(column);
    }
    for link in &view.links {
        let run = view.route_hints.iter().find(|run| run.0 == *link).map(|run| run.1);
        if let Some(road) = road(atlas, &board, run, LinkId(*link)) {
            board.roads.push(road);
        }
    }
    edge_bundles(&mut board, view);
    tracks(&mut board);
    hubs(&mut board);
    room_for_columns(&mut board);
    board
}

fn spot(
    atlas: &Atlas,
    plan: &Plan,
    placed: &Placed,
    lane: LaneId,
    (col, row, count): (usize, usize, usize),
) -> Spot {
    let node = NodeId(placed.node);
    let (lines, wide) = wrap(atlas.short(node), plan.size, true, plan.limit);
    // On a phone one thing stands in the middle, two at the thirds, three as far apart as labels need.
    let share = match (plan.vertical, count, row) {
        (false, _, _) => f64::from(placed.y) / 1000.0,
        (_, 2, 0) => 0.308,
        (_, 2, _) => 0.709,
        (_, 3, 0) => 0.176,
        (_, 3, 2) => 0.824,
        _ => (row as f64 + 0.5) / count as f64,
    };
    let tall = lines.len() as f64 * plan.size * 1.22;
    let r = plan.r * f64::from(placed.size.max(50)) / 100.0;
    Spot {
        node,
        kind: atlas.node(node).kind,
        lane,
        col,
        row,
        share,
        f: 0.0,
        c: 0.0,
        r,
        lines,
        wide,
        tall,
    }
}

/// How a link will run between two things of the board; `None` where it does not hold both.
pub fn road(atlas: &Atlas, board: &Board, run: Option<RouteHint>, link: LinkId) -> Option<Road> {
    let find = |node: NodeId| board.spots.iter().position(|spot| spot.node == node);
    let (a, b) = (find(atlas.from(link))?, find(atlas.to(link))?);
    let (from, to) = (board.spots.get(a)?, board.spots.get(b)?);
    let steps = to.col as i32 - from.col as i32;
    let (way, back) = match (steps, run) {
        (0, _) if from.row.abs_diff(to.row) == 1 => (Way::Short, false),
        (0, _) => (Way::Bracket, false),
        (_, Some(RouteHint::BackEdgeTrack(_))) => (Way::Foot, false),
        (1.., _) => (Way::Along, false),
        (-1, _) => (Way::Along, true),
        _ if board.plan.theme => (Way::Along, true),
        _ => (Way::Foot, false),
    };
    Some(Road {
        a: if back { b } else { a },
        b: if back { a } else { b },
        back,
        way,
        offset: if let Some(RouteHint::Offset(n)) = run { f64::from(n) } else { 0.0 },
        // Tracks of roads the author did not number are found once all are known.
        track: if let Some(RouteHint::BackEdgeTrack(n)) = run {
            usize::from(n)
        } else {
            usize::MAX
        },
        ..alone(atlas, board, link)
    })
}

/// A road with what its link claims, and nothing else yet.
pub fn alone(atlas: &Atlas, board: &Board, link: LinkId) -> Road {
    let claim = atlas.link(link);
    let tested = claim.effect != Effect::NoEffectFound;
    let strong = tested && claim.evidence == Evidence::Strong;
    Road {
        link,
        a: usize::MAX,
        b: usize::MAX,
        back: false,
        way: Way::Short,
        effect: claim.effect,
        contested: tested && claim.evidence == Evidence::Contested,
        scale: board.plan.head * if strong { 1.12 } else { 1.0 },
        offset: 0.0,
        track: usize::MAX,
        hops: Vec::new(),
        pa: 0.0,
        pb: 0.0,
        joins: None,
        line: Line::default(),
        points: Vec::new(),
    }
}

/// Lets the members of a bundle join the one that comes from farthest away.
fn edge_bundles(board: &mut Board, view: &View) {
    for bundle in &view.edge_bundles {
        let members: Vec<usize> = bundle
            .iter()
            .filter_map(|link| {
                board
                    .roads
                    .iter()
                    .position(|road| road.link.0 == *link && road.way == Way::Along && !road.back)
            })
            .collect();
        let col = |i: &usize| {
            board.roads.get(*i).and_then(|road| board.spots.get(road.a)).map_or(0, |spot| spot.col)
        };
        let Some(leader) = members.iter().copied().min_by_key(col) else { continue };
        for i in members {
            if let Some(road) = board.roads.get_mut(i).filter(|_| i != leader) {
                road.joins = Some(leader);
            }
        }
    }
}

/// Gives each return road without a number the innermost track that is free between its ends.
fn tracks(board: &mut Board) {
    let mut taken: Vec<(usize, usize, usize)> = Vec::new();
    for authored in [true, false] {
        for i in 0..board.roads.len() {
            let Some(road) = board
                .roads
                .get(i)
                .filter(|r| r.way == Way::Foot && (r.track < usize::MAX) == authored)
            else {
                continue;
            };
            let Some((a, b)) = board.ends(road) else { continue };
            let (first, last) = (a.col.min(b.col), a.col.max(b.col));
            let mut track = if authored { road.track } else { 0 };
            while !authored && taken.iter().any(|t| t.0 == track && t.1 <= last && first <= t.2) {
                track += 1;
            }
            taken.push((track, first, last));
            if let Some(road) = board.roads.get_mut(i) {
                road.track = track;
            }
        }
    }
}

/// Makes things large enough for the heads that arrive at them.
fn hubs(board: &mut Board) {
    for i in 0..board.spots.len() {
        let arrives = |road: &&Road| {
            road.b == i
                && !road.back
                && road.joins.is_none()
                && matches!(road.way, Way::Along | Way::Foot)
        };
        let heads = board.roads.iter().filter(arrives).count();
        let (theme, vertical) = (board.plan.theme, board.plan.vertical);
        let Some(spot) = board.spots.get_mut(i) else { continue };
        if theme {
            spot.r = spot.r.max((7.5 * (heads as f64 - 1.0)).min(45.0));
        }
        while heads > 1 && spot.r < 45.0 && closest(spot, heads, vertical, theme) < 9.2 {
            spot.r += 1.0;
        }
    }
}

/// Finds the pitch at which no label touches one of the next column and return roads and brackets have their room
/// in both margins; only where labels alone ask for more does the picture outgrow the frame.
fn room_for_columns(board: &mut Board) {
    let (plan, n) = (&board.plan, board.cols.len());
    if plan.vertical || n == 0 {
        return;
    }
    let widest = |col: usize| board.column(col).fold(0.0_f64, |w, spot| w.max(spot.half()));
    // Between two columns links need room to turn; themes at the usual text size hold with less.
    let air = if plan.theme && plan.text <= 1.0 { 9.0 } else { 24.0 };
    let least = (1..n).fold(0.0_f64, |least, col| least.max(widest(col - 1) + widest(col) + air));
    let (mut into, mut out) = (0.0, 0.0);
    for road in board.roads.iter().filter(|road| matches!(road.way, Way::Foot | Way::Bracket)) {
        if let Some((a, b)) = board.ends(road) {
            out += if a.col == n - 1 { plan.track } else { 0.0 };
            into += if b.col == 0 && road.way == Way::Foot { plan.track } else { 0.0 };
        }
    }
    let margin = |col: usize, roads: f64| widest(col) + if roads > 0.0 { 9.0 + roads } else { 6.0 };
    let (start, end) = (margin(0, into), margin(n - 1, out));
    let steps = (n - 1) as f64;
    let most = (plan.width - start - end) / steps.max(1.0);
    let pitch = plan.pitch.min(most).max(least);
    // Where the pitch changed, the margins share the difference.
    let first = plan.left + plan.pitch / 2.0 + (plan.pitch - pitch) * steps / 2.0;
    let first = first.min(plan.width - end - pitch * steps).max(start);
    board.plan.width = plan.width.max(first + pitch * steps + end);
    board.plan.left = first - pitch / 2.0;
    board.plan.pitch = pitch;
}
