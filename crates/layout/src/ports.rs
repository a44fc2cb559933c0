//! Port assignment: where links meet a silhouette, in the order of where they go, evenly along the outline.
//!
//! A *port* is the offset across from the node's center, in pixels, positive toward greater `cross`. The *entry
//! side* faces the layer before, the *exit side* the next.

use super::isotonic::or_zero;
use super::layered_graph::{EdgeRoute, LayeredGraph, NodeBox, RouteKind};
use super::layering::OPPOSITE;
use super::path::{Point, distance};
use content::vocabulary::{Effect, Kind};
use graph::sort::clamp;

/// One end of a route at a node.
struct End {
    route: usize,
    /// Whether it is the route's source.
    at_source: bool,
    /// Whether its head is here.
    head: bool,
    /// Where across the route is in the layers that follow from here, nearest first.
    next: Vec<f64>,
}

/// One side of an outline: ports, the length along it in pixels up to each, and the whole length.
pub fn outline(node: &NodeBox, entry: bool, vertical: bool, theme: bool) -> (Vec<(f64, f64)>, f64) {
    let reach = match (vertical, entry) {
        (true, true) => node.radius * 0.86,
        (true, false) => (node.radius * 0.8).max(node.label_width * 0.3),
        _ if theme && node.radius < 30.0 => node.radius * 0.9,
        _ => node.radius * 0.86,
    };
    let steps = 48;
    let mut out: Vec<(f64, f64)> = Vec::with_capacity(steps + 1);
    let (mut length, mut last) = (0.0, (0.0, 0.0));
    for i in 0..=steps {
        let port = (i as f64 / steps as f64 * 2.0 - 1.0) * reach;
        let point =
            (if entry { node.entry(port, vertical) } else { node.exit(port, vertical) }, port);
        if i > 0 {
            length += distance(point, last);
        }
        out.push((port, length));
        last = point;
    }
    (out, length)
}

/// The port at that length along an outline.
fn port_at(outline: &[(f64, f64)], length: f64) -> f64 {
    let mut last = outline.first().copied().unwrap_or_default();
    for point in outline {
        if point.1 >= length {
            let step = point.1 - last.1;
            return if step > 0.0 {
                last.0 + (point.0 - last.0) * (length - last.1) / step
            } else {
                point.0
            };
        }
        last = *point;
    }
    last.0
}

/// How close heads come in pixels that share the whole entry side.
pub fn closest(node: &NodeBox, heads: usize, vertical: bool, theme: bool) -> f64 {
    let (outline, length) = outline(node, true, vertical, theme);
    let tip = |k: usize| {
        let port = port_at(&outline, length * k as f64 / (heads - 1) as f64);
        (node.entry(port, vertical), port)
    };
    (1..heads).fold(f64::MAX, |least, k| least.min(distance(tip(k - 1), tip(k))))
}

impl LayeredGraph {
    /// Gives every end of every link its place on the silhouette, and crowded heads their scale.
    pub fn set_ports(&mut self) {
        for i in 0..self.nodes.len() {
            for entry in [true, false] {
                let ends = self.ends_at(i, entry);
                if !ends.is_empty() {
                    self.set_side(i, entry, &ends);
                }
            }
        }
        for i in 0..self.routes.len() {
            let Some(leader) =
                self.routes.get(i).and_then(|route| route.joins).and_then(|l| self.routes.get(l))
            else {
                continue;
            };
            let (port, scale) = (leader.target_port, leader.head_scale);
            if let Some(route) = self.routes.get_mut(i) {
                (route.target_port, route.head_scale) = (port, scale);
            }
        }
    }

    /// The ends at one side of a node, in order across.
    fn ends_at(&self, node: usize, entry: bool) -> Vec<End> {
        let mut out: Vec<End> = Vec::new();
        for (i, route) in self.routes.iter().enumerate() {
            for at_source in [true, false] {
                if (if at_source { route.source } else { route.target }) != node {
                    continue;
                }
                if let Some(next) = self.approach(route, at_source, entry) {
                    let at = out.iter().position(|other| next < other.next).unwrap_or(out.len());
                    out.insert(
                        at,
                        End { route: i, at_source, head: at_source == route.reversed, next },
                    );
                }
            }
        }
        out
    }

    /// Where across a route is in the layers that follow from one of its ends, nearest first; `None` if that end is
    /// not on this side. Ports are sorted by it, so that lines of one side do not cross.
    pub fn approach(&self, route: &EdgeRoute, at_source: bool, entry: bool) -> Option<Vec<f64>> {
        let (a, b) = self.ends(route)?;
        match route.kind {
            RouteKind::Forward if at_source != entry => {
                let mut next: Vec<f64> =
                    route.gap_crossings.iter().map(|crossing| crossing.1).collect();
                if !at_source {
                    // A member of a bundle arrives with its leader.
                    if route.joins.is_some() {
                        return None;
                    }
                    next.reverse();
                }
                // A pair of links between the same two nodes never crosses itself.
                let aside = if route.reversed { -0.001 } else { 0.0 };
                next.push(if at_source { b.cross } else { a.cross } + aside);
                Some(next)
            }
            // Back edges leave and arrive lowest, the outermost above the others so that they nest.
            RouteKind::BackEdge if at_source != entry => Some(vec![9000.0 - route.track as f64]),
            RouteKind::SameLayer if entry == self.metrics.vertical => {
                Some(vec![if at_source { b.cross } else { a.cross }])
            }
            _ => None,
        }
    }

    /// Whether two ends are of links that run both ways between the same two nodes.
    fn opposite(&self, pair: &[End]) -> bool {
        let [one, two] = pair else { return false };
        let nodes = |end: &End| {
            self.routes
                .get(end.route)
                .map(|route| (route.source.min(route.target), route.source.max(route.target)))
        };
        one.head != two.head && nodes(one) == nodes(two)
    }

    fn set_side(&mut self, i: usize, entry: bool, ends: &[End]) {
        let metrics = &self.metrics;
        let Some(node) = self.nodes.get(i) else { return };
        let (outline, mut length) = outline(node, entry, metrics.vertical, metrics.theme);
        let gaps = (ends.len() - 1) as f64;
        let heads = ends.iter().filter(|end| end.head).count();
        let mut step = metrics.port_spacing * if node.radius > 28.0 { 1.15 } else { 1.0 };
        let mut along = outline;
        if heads > 1 {
            // Heads 13 px apart keep their full size; bars are taller, and must not look like one.
            let bars = ends
                .iter()
                .filter(|end| {
                    end.head
                        && self
                            .routes
                            .get(end.route)
                            .is_some_and(|route| route.effect == Effect::Decreases)
                })
                .count();
            let wide = bars > 1 || (metrics.theme && node.radius >= 28.0 && entry);
            step = step.max(if wide { 16.0 } else { 13.0 });
        } else {
            // Without a crowd of heads, lines leave at even distances across instead of along the outline.
            along.iter_mut().for_each(|point| point.1 = point.0);
            let first = along.first().map_or(0.0, |point| point.1);
            along.iter_mut().for_each(|point| point.1 -= first);
            length = along.last().map_or(0.0, |point| point.1);
        }
        // What runs both ways between two nodes stands farther apart, and the others share what is left.
        let opposite = ends.windows(2).filter(|pair| self.opposite(pair)).count() as f64;
        let apart = step.max(OPPOSITE).min(length / gaps.max(1.0) * 1.5);
        step = step.min((length - opposite * apart).max(0.0) / (gaps - opposite).max(1.0));
        let mut at = (length - opposite * apart - (gaps - opposite) * step) / 2.0;
        let mut ports = vec![port_at(&along, at)];
        for pair in ends.windows(2) {
            at += if self.opposite(pair) { apart } else { step };
            ports.push(port_at(&along, at));
        }
        let tip = |port: f64| -> Point {
            (
                if entry {
                    node.entry(port, metrics.vertical)
                } else {
                    node.exit(port, metrics.vertical)
                },
                port,
            )
        };
        // A bar on the slanted edge of a hexagon would stand on its label.
        if node.kind == Kind::Molecule && !entry && !metrics.vertical {
            for (end, port) in ends.iter().zip(&mut ports) {
                if end.head {
                    *port = clamp(*port, -0.6 * node.radius, 0.6 * node.radius);
                }
            }
        }
        let mut closest: f64 = 13.0;
        let mut last: Option<Point> = None;
        for (k, _) in ends.iter().enumerate().filter(|(_, end)| end.head) {
            let here = tip(or_zero(&ports, k));
            if let Some(last) = last {
                closest = closest.min(distance(here, last));
            }
            last = Some(here);
        }
        let crowd = (closest / 13.0).max(0.7);
        for (end, port) in ends.iter().zip(ports) {
            let Some(route) = self.routes.get_mut(end.route) else { continue };
            if end.at_source {
                route.source_port = port;
            } else {
                route.target_port = port;
            }
            if end.head {
                route.head_scale *= crowd;
            }
        }
    }
}
