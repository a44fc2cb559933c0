//! Links that a theme does not draw at rest, added for what is lit: nothing that stands there moves.
//!
//! Between two nodes of the core they take free places in gaps and on outlines; to a node behind "n more" they run along
//! the foot, on a phone along the end side, as if it stood there. Each may cross other routes, none runs through a
//! silhouette or a label.

use super::layered::Projection;
use super::layered_graph::{EdgePath, EdgeRoute, LayeredGraph, NodeBox, RouteKind};
use super::layering::route;
use super::metrics::Metrics;
use super::path::{Path, Point, distance};
use super::ports::outline;
use super::{Drawing, LinkPlace};
use content::vocabulary::Kind;
use graph::sort::clamp;
use graph::{Atlas, LinkId, NodeId};

/// How many pixels heads at one outline should stand apart, and lines.
const HEAD_SPACING: f64 = 12.0;
const LINE_SPACING: f64 = 6.0;
/// How many pixels before the outline a head may stand that finds no room at it.
const SETBACKS: [f64; 3] = [0.0, 13.0, 22.0];

/// The routes of these links on a picture that does not draw them, in their order; those of other nodes are left out.
pub fn on_demand_edges(atlas: &Atlas, drawing: &Drawing, links: &[LinkId]) -> Vec<LinkPlace> {
    let Some((graph, mirrored)) = drawing.routed.0.as_deref() else { return Vec::new() };
    let projection = Projection::of(&graph.metrics, *mirrored);
    let mut taken: Vec<Point> = drawing
        .links
        .iter()
        .filter_map(|link| Some(projection.unproject(link.contested_mark?)))
        .collect();
    let mut router = OnDemandRouter::new(graph);
    let mut out = Vec::new();
    for link in links {
        let foot = |node: NodeId| {
            let more = drawing.more.iter().find(|more| more.nodes.contains(&node))?;
            Some(projection.unproject(more.at))
        };
        let route = match route(atlas, graph, None, *link) {
            Some(route) => router.between_core_nodes(route),
            None => router.along_the_foot(atlas, *link, &foot),
        };
        let Some(route) = route else { continue };
        let mark = route.contested.then(|| graph.contested_mark(usize::MAX, &route.points, &taken));
        taken.extend(mark);
        out.push(projection.link(&route, mark, None));
        router.tips.push(route.path.tip);
        router.added.push(route);
    }
    out
}

/// An end of a route on an outline.
struct TakenPort {
    node: usize,
    /// Whether it is on the side that faces the layer before.
    entry: bool,
    /// Pixels across from the node's center.
    port: f64,
    /// Where across the route is in the layers that follow, nearest first.
    next: Vec<f64>,
}

/// What is taken on a picture, and by which added routes.
struct OnDemandRouter<'a> {
    graph: &'a LayeredGraph,
    /// How many routes each gap holds.
    used: Vec<Vec<usize>>,
    /// Where across routes enter and leave the channel between a layer and the next.
    others: Vec<Vec<(f64, f64)>>,
    ports: Vec<TakenPort>,
    /// Where heads are.
    tips: Vec<Point>,
    added: Vec<EdgeRoute>,
    /// How many routes run to the foot beside each layer: before it, after it.
    stems: Vec<(f64, f64)>,
}

impl<'a> OnDemandRouter<'a> {
    fn new(graph: &'a LayeredGraph) -> OnDemandRouter<'a> {
        let mut router = OnDemandRouter {
            graph,
            used: graph.gaps.iter().map(|gaps| vec![0; gaps.len()]).collect(),
            others: graph.channels(usize::MAX),
            ports: Vec::new(),
            tips: graph.routes.iter().map(|route| route.path.tip).collect(),
            added: Vec::new(),
            stems: vec![(0.0, 0.0); graph.layers.len()],
        };
        for (i, route) in graph.routes.iter().enumerate() {
            graph.count(i, &mut router.used, true);
            for (at_source, entry) in [(true, true), (true, false), (false, true), (false, false)] {
                if let Some(next) = graph.approach(route, at_source, entry) {
                    let (node, port) = if at_source {
                        (route.source, route.source_port)
                    } else {
                        (route.target, route.target_port)
                    };
                    router.ports.push(TakenPort { node, entry, port, next });
                }
            }
            if route.kind == RouteKind::BackEdge
                && let Some((a, b)) = graph.ends(route)
            {
                router.stem(a.layer, false);
                router.stem(b.layer, true);
            }
        }
        router
    }

    /// Counts a route to the foot beside a layer; returns how many there were.
    fn stem(&mut self, layer: usize, before: bool) -> f64 {
        let Some(stems) = self.stems.get_mut(layer) else { return 0.0 };
        let count = if before { &mut stems.0 } else { &mut stems.1 };
        *count += 1.0;
        *count - 1.0
    }

    /// A route between two nodes of the core.
    fn between_core_nodes(&mut self, mut route: EdgeRoute) -> Option<EdgeRoute> {
        let graph = self.graph;
        let (a, b) = graph.ends(&route)?;
        if route.kind == RouteKind::Adjacent && !self.has_room(&route, a, b) {
            route.kind = RouteKind::SameLayer;
            route.authored_offset = graph.metrics.track_spacing / 2.0;
        }
        let mut path = EdgePath::default();
        match route.kind {
            RouteKind::Adjacent => {
                route.authored_offset = least_cost(-0.5 * b.radius, 0.5 * b.radius, &|offset| {
                    let tip = (
                        b.main + offset,
                        match b.cross > a.cross {
                            true => b.cross - b.radius,
                            false if graph.metrics.vertical => b.cross + b.radius,
                            false => b.cross + b.label_bottom(),
                        },
                    );
                    let near = self
                        .tips
                        .iter()
                        .fold(HEAD_SPACING, |d, other| d.min(distance(tip, *other)));
                    offset.abs() * 0.4 + (HEAD_SPACING - near) * 4.0
                });
                graph.draw_adjacent(&route, a, b, &mut path);
            }
            RouteKind::SameLayer => {
                route.source_port = self.port(&route, true, false).0;
                route.target_port = self.port(&route, false, false).0;
                graph.draw_same_layer(&route, a, b, &mut path);
            }
            RouteKind::Forward | RouteKind::BackEdge => {
                let back = self.forward(&mut route, a);
                graph.draw_forward(&route, a, b, &mut path);
                // The line lies below the head all the way, so that a head before the outline still points there.
                path.tip.0 += if route.reversed { back } else { -back };
            }
        }
        route.points = path.path.points();
        route.path = path;
        Some(route)
    }

    /// Whether an arrow has room between two neighbors of a layer.
    fn has_room(&self, route: &EdgeRoute, a: &NodeBox, b: &NodeBox) -> bool {
        let (upper, lower) = if a.cross < b.cross { (a, b) } else { (b, a) };
        let taken = match self.graph.metrics.vertical {
            true => lower.radius + upper.radius,
            false => lower.shape_top() + upper.label_bottom(),
        };
        let room = lower.cross - upper.cross - taken;
        let same = |other: &EdgeRoute| {
            other.kind == RouteKind::Adjacent
                && (other.source, other.target) == (route.target, route.source)
        };
        room >= if route.contested { 54.0 } else { 38.0 } && !self.graph.routes.iter().any(same)
    }

    /// Chooses gaps, places in them and ports; returns how many pixels the head stands before the outline.
    fn forward(&mut self, route: &mut EdgeRoute, a: &NodeBox) -> f64 {
        let graph = self.graph;
        route.gap_crossings = graph.cheapest_gaps(route, &self.used, &self.others);
        for k in 0..route.gap_crossings.len() {
            let Some((gap, want)) = route.gap_crossings.get(k).copied() else { continue };
            let layer = a.layer + 1 + k;
            let space = graph.gap(layer, gap);
            let mut taken: Vec<f64> = Vec::new();
            for (other, crossing) in graph.crossings_of_gap(layer, gap) {
                taken.extend(
                    graph
                        .routes
                        .get(other)
                        .and_then(|r| r.gap_crossings.get(crossing))
                        .map(|crossing| crossing.1),
                );
            }
            for other in &self.added {
                let first = graph.nodes.get(other.source).map_or(0, |node| node.layer + 1);
                let crossing = layer.checked_sub(first).and_then(|k| other.gap_crossings.get(k));
                taken.extend(
                    crossing.filter(|crossing| crossing.0 == gap).map(|crossing| crossing.1),
                );
            }
            let (lo, hi) = (space.min + 2.0, space.max - 2.0);
            let cross = least_cost(lo, hi.max(lo), &|y| {
                let near =
                    taken.iter().fold(graph.metrics.line_spacing, |d, t| d.min((t - y).abs()));
                (y - want).abs() + (graph.metrics.line_spacing - near) * 4.0
            });
            if let Some(crossing) = route.gap_crossings.get_mut(k) {
                crossing.1 = cross;
            }
        }
        let (source_port, back) = self.port(route, true, false);
        route.source_port = source_port;
        let (target_port, ahead) = self.port(route, false, true);
        route.target_port = target_port;
        if route.reversed { back } else { ahead }
    }

    /// A free port for an end of a route, and how many pixels before the outline its head stands.
    fn port(&mut self, route: &EdgeRoute, at_source: bool, entry: bool) -> (f64, f64) {
        let graph = self.graph;
        let node = if at_source { route.source } else { route.target };
        let Some(thing) = graph.nodes.get(node) else { return (0.0, 0.0) };
        let next = graph.approach(route, at_source, entry).unwrap_or_default();
        let head = (at_source == route.reversed).then_some(route);
        self.free_port(node, thing, entry, head, route.kind == RouteKind::Forward, next)
    }

    /// A free port on one side of a node, between those whose routes go to lesser and to greater `cross`; for the head
    /// of a route, or for its start.
    fn free_port(
        &mut self,
        node: usize,
        thing: &NodeBox,
        entry: bool,
        head: Option<&EdgeRoute>,
        may_stand_back: bool,
        next: Vec<f64>,
    ) -> (f64, f64) {
        let vertical = self.graph.metrics.vertical;
        let mut reach = outline(thing, entry, vertical, true).0.last().map_or(0.0, |point| point.0);
        if thing.kind == Kind::Molecule && !entry && head.is_some() {
            reach = reach.min(0.6 * thing.radius);
        }
        let here = || self.ports.iter().filter(|port| (port.node, port.entry) == (node, entry));
        let above = here().filter(|port| port.next <= next).map(|taken| taken.port);
        let below = here().filter(|port| port.next > next).map(|taken| taken.port);
        let (above, below) = (above.fold(f64::MIN, f64::max), below.fold(f64::MAX, f64::min));
        let want = match (above > f64::MIN, below < f64::MAX) {
            (true, true) => (above + below) / 2.0,
            (true, false) => above + HEAD_SPACING,
            (false, true) => below - HEAD_SPACING,
            _ => 0.0,
        };
        let out = if entry { -1.0 } else { 1.0 };
        let cost = |port: f64, back: f64| {
            let edge = if entry { thing.entry(port, vertical) } else { thing.exit(port, vertical) };
            let clear = head.map_or(0.0, |route| route.setback(thing, port, vertical));
            let tip = (edge + out * (3.0 + back + clear), thing.cross + port);
            let lines = here().map(|taken| LINE_SPACING - (taken.port - port).abs());
            let heads = self.tips.iter().map(|other| HEAD_SPACING - distance(tip, *other));
            let heads = heads.filter(|_| head.is_some()).fold(0.0, f64::max);
            (port - want).abs() * 0.4 + back * 0.4 + (lines.fold(0.0, f64::max) + heads) * 4.0
        };
        let mut best = (f64::MAX, 0.0, 0.0);
        for back in SETBACKS.into_iter().take(if head.is_some() && may_stand_back {
            SETBACKS.len()
        } else {
            1
        }) {
            let port = least_cost(-reach, reach, &|port| cost(port, back));
            let here = cost(port, back);
            if here < best.0 {
                best = (here, port, back);
            }
        }
        let (_, port, back) = best;
        self.ports.push(TakenPort { node, entry, port, next });
        (port, back)
    }

    /// A route between a node of the core and one behind "n more", whose head stands at the core.
    fn along_the_foot(
        &mut self,
        atlas: &Atlas,
        link: LinkId,
        foot: &dyn Fn(NodeId) -> Option<Point>,
    ) -> Option<EdgeRoute> {
        let graph = self.graph;
        let (from, to) = (atlas.from(link), atlas.to(link));
        let into = graph.nodes.iter().any(|node| node.node == to);
        let (core, (start, base)) = if into { (to, foot(from)?) } else { (from, foot(to)?) };
        let node = graph.nodes.iter().position(|node| node.node == core)?;
        let thing = graph.nodes.get(node)?;
        let mut route = super::layering::claim_only(atlas, graph, link);
        let rank = self.stem(thing.layer, into);
        let own = graph.extent(thing.layer);
        // Where the lanes end; where the line leaves "n more", and how far out it runs.
        let Metrics { vertical, width, height, .. } = graph.metrics;
        let (end, leave, bus) = match vertical {
            true => (height, width - 18.0, width - 8.0),
            false => (width, base - 10.0, height - 25.0),
        };
        // Down the channel beside the layer, as back edges do.
        let beside = if into {
            let free = match thing.layer.checked_sub(1) {
                Some(before) => own.0 - graph.extent(before).1,
                None => own.0,
            };
            let aside = clamp(free / 2.0, 2.0, 10.0) + rank * clamp(free / 6.0, 2.0, 6.0);
            (own.0 - aside).max(2.0)
        } else {
            let free = match thing.layer + 1 < graph.layers.len() {
                true => graph.extent(thing.layer + 1).0 - own.1,
                false => end - own.1,
            };
            let aside = clamp(free / 2.0, 2.0, 10.0) + rank * clamp(free / 6.0, 2.0, 6.0);
            (own.1 + aside).min(end - 2.0)
        };
        // The lowest of that side, where back edges are, too.
        let (port, back) =
            self.free_port(node, thing, into, into.then_some(&route), true, vec![9000.0]);
        let cross = thing.cross + port;
        let mut points = vec![(start, leave), (start, bus), (beside, bus), (beside, cross)];
        let mut path = EdgePath::default();
        if into {
            let tip = thing.entry(port, vertical) - 3.0 - route.setback(thing, port, vertical);
            points.push((tip - route.head_length(), cross));
            (path.tip, path.direction) = ((tip - back, cross), (1.0, 0.0));
        } else {
            let out = thing.exit(port, vertical);
            points.push((out + 2.0, cross));
            points.reverse();
            // At the start, pointing away: beside the thing, or where the route goes down.
            (path.tip, path.direction) = if bus - cross > 40.0 {
                ((beside, cross + 24.0), (0.0, 1.0))
            } else {
                ((beside.max(out + 16.0), cross), (1.0, 0.0))
            };
        }
        path.path = Path::orthogonal(&points, 8.0);
        route.points = path.path.points();
        route.path = path;
        Some(route)
    }
}

/// Where between two bounds the cost is least, in steps of a pixel.
fn least_cost(lo: f64, hi: f64, cost: &dyn Fn(f64) -> f64) -> f64 {
    let mut best = (f64::MAX, lo);
    let mut y = lo;
    while y <= hi {
        let here = cost(y);
        if here < best.0 {
            best = (here, y);
        }
        y += 1.0;
    }
    best.1
}
