//! Links that leave the layers: back edges around the foot of the map, brackets around a layer.
//!
//! Both are orthogonal paths on parallel tracks, the longer outside the shorter, so that they nest.

use super::layered_graph::{EdgePath, EdgeRoute, LayeredGraph, NodeBox, RouteKind};
use super::path::Path;

impl LayeredGraph {
    /// How many routes of that kind use the same side of a layer, and which of them this is by its track.
    fn rank(&self, route: &EdgeRoute, end: impl Fn(&EdgeRoute) -> usize) -> (f64, f64) {
        let layer = |route: &EdgeRoute| self.nodes.get(end(route)).map_or(0, |node| node.layer);
        let (mut count, mut rank) = (0.0, 0.0);
        for other in self
            .routes
            .iter()
            .filter(|other| other.kind == route.kind && layer(other) == layer(route))
        {
            count += 1.0;
            if (other.track, other.link) < (route.track, route.link) {
                rank += 1.0;
            }
        }
        (count, rank)
    }

    /// A back edge: out where the main axis leaves the source, under everything, in at the target's start side.
    pub fn draw_back_edge(&self, route: &EdgeRoute, a: &NodeBox, b: &NodeBox, path: &mut EdgePath) {
        let metrics = &self.metrics;
        let (vertical, step, track) = (metrics.vertical, metrics.track_spacing, route.track as f64);
        let (count, rank) = self.rank(route, |route| route.source);
        let last = self.layers.len() - 1;
        let extent = self.extent(a.layer);
        let right = if vertical {
            extent.1 + 3.0 + rank * step
        } else if a.layer == last {
            let edge =
                metrics.left + self.layers.len() as f64 * metrics.pitch - metrics.back_edge_end;
            edge.min(metrics.width - 4.0 - (count - 1.0) * step).max(extent.1 + 3.0) + rank * step
        } else {
            extent.1 + 3.0 + rank * step.min((self.extent(a.layer + 1).0 - extent.1 - 6.0) / count)
        };
        let feet = self.routes.iter().filter(|route| route.kind == RouteKind::BackEdge);
        let outermost = feet.fold(1.0, |most: f64, route| most.max(route.track as f64));
        let bottom = if vertical {
            // The end side of a phone holds them all, closer together if it must.
            metrics.width - 24.0 + track * step.min(20.0 / outermost)
        } else {
            (metrics.bottom + metrics.back_edge_below).max(metrics.cross_max + 9.0) + track * step
        };
        let (count, rank) = self.rank(route, |route| route.target);
        let extent = self.extent(b.layer);
        let left = if vertical {
            extent.0 - 5.0 - rank * step
        } else if b.layer == 0 {
            (metrics.left + metrics.back_edge_start).min(extent.0 - 4.0) - rank * step
        } else {
            let free = extent.0 - self.extent(b.layer - 1).1;
            let step = step.min((free - 6.0) / count);
            // The farther from the layer the calmer, as long as there is room.
            extent.0 - 10.0_f64.min(free / 2.0 - (count - 1.0) * step / 2.0).max(2.0) - rank * step
        };
        let out = a.exit(route.source_port, vertical) + 2.0;
        let back = route.setback(b, route.target_port, vertical);
        let tip = b.entry(route.target_port, vertical) - 3.0 - back;
        let (from, to) = (a.cross + route.source_port, b.cross + route.target_port);
        let radius = (5.0 + 1.3 * step).min(16.0);
        let points = [
            (out, from),
            (right, from),
            (right, bottom),
            (left, bottom),
            (left, to),
            (tip - route.head_length(), to),
        ];
        path.path = Path::orthogonal(&points, radius);
        path.tip = (tip, to);
        path.direction = (1.0, 0.0);
    }

    /// A bracket: around what stands between two nodes of one layer.
    pub fn draw_same_layer(
        &self,
        route: &EdgeRoute,
        a: &NodeBox,
        b: &NodeBox,
        path: &mut EdgePath,
    ) {
        let vertical = self.metrics.vertical;
        let sign = if vertical { -1.0 } else { 1.0 };
        let reach = |other: &EdgeRoute| {
            self.ends(other).map_or(0, |(a, b)| {
                if other.kind == RouteKind::SameLayer { a.position.abs_diff(b.position) } else { 0 }
            })
        };
        let inner = self.routes.iter().filter(|other| {
            let same = self.ends(other).is_some_and(|(c, _)| c.layer == a.layer);
            same && other.kind == RouteKind::SameLayer
                && (reach(other), other.link) < (reach(route), route.link)
        });
        let aside = 5.0 + inner.count() as f64 * self.metrics.track_spacing + route.authored_offset;
        let extent = self.extent(a.layer);
        let beside = if vertical { extent.0 - aside } else { extent.1 + aside };
        let side = |node: &NodeBox, port: f64, air: f64| {
            if vertical { node.entry(port, true) - air } else { node.exit(port, false) + air }
        };
        let (from, to) = (a.cross + route.source_port, b.cross + route.target_port);
        let tip = side(b, route.target_port, 3.0 + route.setback(b, route.target_port, vertical));
        let points = [
            (side(a, route.source_port, 2.0), from),
            (beside, from),
            (beside, to),
            (tip + sign * route.head_length(), to),
        ];
        path.path = Path::orthogonal(&points, 16.0);
        path.tip = (tip, to);
        path.direction = (-sign, 0.0);
    }
}
