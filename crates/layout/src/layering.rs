//! From a view to a layered graph: which nodes stand in which layer, and how each link will be routed.
//!
//! Layers and the order in them are authored (or found by `order.rs`), so that what remains of Sugiyama's first
//! step is to break cycles: a link against the main axis is reversed, or becomes a back edge around the foot.

use super::layered_graph::{EdgePath, EdgeRoute, LayeredGraph, NodeBox, RouteKind};
use super::metrics::Metrics;
use super::ports::closest;
use super::text_metrics::wrap;
use super::{Form, Frame};
use content::bundle::{Placed, RouteHint, View};
use content::vocabulary::{Effect, Evidence};
use graph::{Atlas, LaneId, LinkId, NodeId};

/// How many pixels links that run both ways between two nodes stand apart at least.
pub const OPPOSITE: f64 = 14.0;

/// A layer to be: its lane and its nodes.
pub type Layer = (LaneId, Vec<Placed>);

/// The layers of a view: its columns, or its rows on a phone.
pub fn layers(view: &View, form: Form) -> Vec<Layer> {
    let mut out: Vec<Layer> = Vec::new();
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

/// A graph with all nodes and links of a view, nothing placed yet.
pub fn graph(
    atlas: &Atlas,
    theme: bool,
    view: &View,
    layers: &[Layer],
    frame: &Frame,
) -> LayeredGraph {
    let metrics = Metrics::new(theme, frame, layers.len());
    let mut graph = LayeredGraph {
        metrics,
        nodes: Vec::new(),
        layers: Vec::new(),
        routes: Vec::new(),
        gaps: Vec::new(),
        extra_room: Vec::new(),
    };
    for (layer, (lane, things)) in layers.iter().enumerate() {
        let mut indices = Vec::new();
        for (position, placed) in things.iter().enumerate() {
            indices.push(graph.nodes.len());
            let node =
                node_box(atlas, &graph.metrics, placed, *lane, (layer, position, things.len()));
            graph.nodes.push(node);
        }
        graph.extra_room.push(vec![0.0; things.len() + 1]);
        graph.layers.push(indices);
    }
    for link in &view.links {
        let run = view.route_hints.iter().find(|run| run.0 == *link).map(|run| run.1);
        if let Some(route) = route(atlas, &graph, run, LinkId(*link)) {
            graph.routes.push(route);
        }
    }
    join_bundles(atlas, &mut graph, view);
    number_tracks(&mut graph);
    part_pairs(&mut graph);
    grow_hubs(&mut graph);
    fit_pitch(&mut graph);
    graph
}

fn node_box(
    atlas: &Atlas,
    metrics: &Metrics,
    placed: &Placed,
    lane: LaneId,
    (layer, position, count): (usize, usize, usize),
) -> NodeBox {
    let node = NodeId(placed.node);
    let (lines, label_width) =
        wrap(&atlas.node(node).label, metrics.label_size, true, metrics.label_width_max);
    // On a phone one node stands in the middle, two at the thirds, three as far apart as labels need.
    let authored_cross = match (metrics.vertical, count, position) {
        (false, _, _) => f64::from(placed.y) / 1000.0,
        (_, 2, 0) => 0.308,
        (_, 2, _) => 0.709,
        (_, 3, 0) => 0.176,
        (_, 3, 2) => 0.824,
        _ => (position as f64 + 0.5) / count as f64,
    };
    let label_height = lines.len() as f64 * metrics.label_size * 1.22;
    let radius = metrics.node_radius * f64::from(placed.size.max(50)) / 100.0;
    NodeBox {
        node,
        kind: atlas.node(node).kind,
        lane,
        layer,
        position,
        authored_cross,
        main: 0.0,
        cross: 0.0,
        radius,
        lines,
        label_width,
        label_height,
    }
}

/// How a link will be routed between two nodes of the graph; `None` where it does not hold both.
pub fn route(
    atlas: &Atlas,
    graph: &LayeredGraph,
    run: Option<RouteHint>,
    link: LinkId,
) -> Option<EdgeRoute> {
    let find = |id: NodeId| graph.nodes.iter().position(|node| node.node == id);
    let (a, b) = (find(atlas.from(link))?, find(atlas.to(link))?);
    let (from, to) = (graph.nodes.get(a)?, graph.nodes.get(b)?);
    let steps = to.layer as i32 - from.layer as i32;
    let (kind, reversed) = match (steps, run) {
        (0, _) if from.position.abs_diff(to.position) == 1 => (RouteKind::Adjacent, false),
        (0, _) => (RouteKind::SameLayer, false),
        (_, Some(RouteHint::BackEdgeTrack(_))) => (RouteKind::BackEdge, false),
        (1.., _) => (RouteKind::Forward, false),
        (-1, _) => (RouteKind::Forward, true),
        _ if graph.metrics.theme => (RouteKind::Forward, true),
        _ => (RouteKind::BackEdge, false),
    };
    Some(EdgeRoute {
        source: if reversed { b } else { a },
        target: if reversed { a } else { b },
        reversed,
        kind,
        authored_offset: if let Some(RouteHint::Offset(n)) = run { f64::from(n) } else { 0.0 },
        // Tracks of routes the author did not number are found once all are known.
        track: if let Some(RouteHint::BackEdgeTrack(n)) = run {
            usize::from(n)
        } else {
            usize::MAX
        },
        ..claim_only(atlas, graph, link)
    })
}

/// A route with what its link claims, and nothing else yet.
pub fn claim_only(atlas: &Atlas, graph: &LayeredGraph, link: LinkId) -> EdgeRoute {
    let claim = atlas.link(link);
    let tested = claim.effect != Effect::NoEffectFound;
    let strong = tested && claim.evidence == Evidence::Strong;
    EdgeRoute {
        link,
        source: usize::MAX,
        target: usize::MAX,
        reversed: false,
        kind: RouteKind::Adjacent,
        effect: claim.effect,
        contested: tested && claim.evidence == Evidence::Contested,
        head_scale: graph.metrics.head_scale * if strong { 1.12 } else { 1.0 },
        authored_offset: 0.0,
        track: usize::MAX,
        gap_crossings: Vec::new(),
        source_port: 0.0,
        target_port: 0.0,
        joins: None,
        path: EdgePath::default(),
        points: Vec::new(),
    }
}

/// Lets the members of a bundle join the one that comes from farthest away; effects and associations apart, because
/// they have different heads.
fn join_bundles(atlas: &Atlas, graph: &mut LayeredGraph, view: &View) {
    for (bundle, association) in view.edge_bundles.iter().flat_map(|b| [(b, false), (b, true)]) {
        let members: Vec<usize> = bundle
            .iter()
            .filter(|link| atlas.link(LinkId(**link)).association == association)
            .filter_map(|link| {
                graph.routes.iter().position(|route| {
                    route.link.0 == *link && route.kind == RouteKind::Forward && !route.reversed
                })
            })
            .collect();
        let layer = |i: &usize| {
            graph
                .routes
                .get(*i)
                .and_then(|route| graph.nodes.get(route.source))
                .map_or(0, |node| node.layer)
        };
        let Some(leader) = members.iter().copied().min_by_key(layer) else { continue };
        for i in members {
            if let Some(route) = graph.routes.get_mut(i).filter(|_| i != leader) {
                route.joins = Some(leader);
            }
        }
    }
}

/// Gives each back edge without an authored track the innermost that is free between its ends: first-fit
/// interval coloring.
fn number_tracks(graph: &mut LayeredGraph) {
    let mut taken: Vec<(usize, usize, usize)> = Vec::new();
    for authored in [true, false] {
        for i in 0..graph.routes.len() {
            let Some(route) = graph
                .routes
                .get(i)
                .filter(|r| r.kind == RouteKind::BackEdge && (r.track < usize::MAX) == authored)
            else {
                continue;
            };
            let Some((a, b)) = graph.ends(route) else { continue };
            let (first, last) = (a.layer.min(b.layer), a.layer.max(b.layer));
            let mut track = if authored { route.track } else { 0 };
            while !authored && taken.iter().any(|t| t.0 == track && t.1 <= last && first <= t.2) {
                track += 1;
            }
            taken.push((track, first, last));
            if let Some(route) = graph.routes.get_mut(i) {
                route.track = track;
            }
        }
    }
}

/// Moves the two arrows between neighbors of a layer apart, so that neither head touches the other's line.
fn part_pairs(graph: &mut LayeredGraph) {
    for i in 0..graph.routes.len() {
        let Some(route) = graph.routes.get(i).filter(|r| r.kind == RouteKind::Adjacent) else {
            continue;
        };
        let (source, target) = (route.source, route.target);
        let back = graph.routes.iter().position(|other| {
            other.kind == RouteKind::Adjacent && (other.source, other.target) == (target, source)
        });
        let Some(back) = back.and_then(|at| graph.routes.get(at)) else { continue };
        let before = (route.authored_offset, source) < (back.authored_offset, target);
        let least = OPPOSITE / 2.0;
        let (offset, other) = (route.authored_offset, back.authored_offset);
        if let Some(route) = graph.routes.get_mut(i).filter(|_| (offset - other).abs() < OPPOSITE) {
            route.authored_offset = if before { offset.min(-least) } else { offset.max(least) };
        }
    }
}

/// Makes nodes as large as their links are many, and large enough for the heads that arrive (docs/visual.md, "Hubs").
fn grow_hubs(graph: &mut LayeredGraph) {
    for i in 0..graph.nodes.len() {
        let arrives = |route: &&EdgeRoute| {
            route.target == i
                && !route.reversed
                && route.joins.is_none()
                && matches!(route.kind, RouteKind::Forward | RouteKind::BackEdge)
        };
        let heads = graph.routes.iter().filter(arrives).count();
        let links =
            graph.routes.iter().filter(|route| [route.source, route.target].contains(&i)).count();
        let (theme, vertical) = (graph.metrics.theme, graph.metrics.vertical);
        let Some(node) = graph.nodes.get_mut(i) else { continue };
        if theme {
            let links = (links as f64).sqrt() * 9.0;
            node.radius = node.radius.max(links.max(7.5 * (heads as f64 - 1.0)).min(45.0));
        }
        while heads > 1 && node.radius < 45.0 && closest(node, heads, vertical, theme) < 9.2 {
            node.radius += 1.0;
        }
    }
}

/// Finds the pitch at which no label touches one of the next layer and back edges and brackets have their room
/// in both margins; only where labels alone ask for more does the picture outgrow the frame.
fn fit_pitch(graph: &mut LayeredGraph) {
    let (metrics, n) = (&graph.metrics, graph.layers.len());
    if metrics.vertical || n == 0 {
        return;
    }
    let widest =
        |layer: usize| graph.layer(layer).fold(0.0_f64, |w, node| w.max(node.half_width()));
    // Between two layers links need room to turn; themes at the usual text size hold with less.
    let air = if metrics.theme && metrics.text <= 1.0 { 9.0 } else { 24.0 };
    let least =
        (1..n).fold(0.0_f64, |least, layer| least.max(widest(layer - 1) + widest(layer) + air));
    let (mut into, mut out) = (0.0, 0.0);
    for route in graph
        .routes
        .iter()
        .filter(|route| matches!(route.kind, RouteKind::BackEdge | RouteKind::SameLayer))
    {
        if let Some((a, b)) = graph.ends(route) {
            out += if a.layer == n - 1 { metrics.track_spacing } else { 0.0 };
            into += if b.layer == 0 && route.kind == RouteKind::BackEdge {
                metrics.track_spacing
            } else {
                0.0
            };
        }
    }
    let margin =
        |layer: usize, routes: f64| widest(layer) + if routes > 0.0 { 9.0 + routes } else { 6.0 };
    let (start, end) = (margin(0, into), margin(n - 1, out));
    let steps = (n - 1) as f64;
    let most = (metrics.width - start - end) / steps.max(1.0);
    let pitch = metrics.pitch.min(most).max(least);
    // Where the pitch changed, the margins share the difference.
    let first = metrics.left + metrics.pitch / 2.0 + (metrics.pitch - pitch) * steps / 2.0;
    let first = first.min(metrics.width - end - pitch * steps).max(start);
    graph.metrics.width = metrics.width.max(first + pitch * steps + end);
    graph.metrics.left = first - pitch / 2.0;
    graph.metrics.pitch = pitch;
}
