//! Draws forward and adjacent routes: level through layers, one cubic Bézier curve between them.
//!
//! A cubic that would touch a node beside it starts later or ends earlier, in the free channel between two
//! layers; as gaps and channels are free, a path clear of all nodes always exists.

use super::layered_graph::{Area, EdgePath, EdgeRoute, LayeredGraph, NodeBox, RouteKind};
use super::path::{MAX_POINT_SPACING, Path, Point};

impl LayeredGraph {
    /// Draws every link: leaders before the members of their bundles.
    pub fn draw_paths(&mut self) {
        for members in [false, true] {
            for i in 0..self.routes.len() {
                let mut path = EdgePath::default();
                let Some(route) =
                    self.routes.get(i).filter(|route| route.joins.is_some() == members)
                else {
                    continue;
                };
                let Some((a, b)) = self.ends(route) else { continue };
                match route.kind {
                    RouteKind::Forward => self.draw_forward(route, a, b, &mut path),
                    RouteKind::BackEdge => self.draw_back_edge(route, a, b, &mut path),
                    RouteKind::Adjacent => self.draw_adjacent(route, a, b, &mut path),
                    RouteKind::SameLayer => self.draw_same_layer(route, a, b, &mut path),
                }
                if let Some(route) = self.routes.get_mut(i) {
                    route.points = path.path.points();
                    route.path = path;
                }
            }
        }
    }

    /// A forward route whose gaps and ports are chosen.
    pub fn draw_forward(&self, route: &EdgeRoute, a: &NodeBox, b: &NodeBox, path: &mut EdgePath) {
        let vertical = self.metrics.vertical;
        let mut heights = vec![a.cross + route.source_port];
        heights.extend(route.gap_crossings.iter().map(|crossing| crossing.1));
        heights.push(b.cross + route.target_port);
        let count = heights.len();
        let height = |k: usize| heights.get(k).copied().unwrap_or_default();
        // How far a start or an end stays level, to be clear of its own label where it turns steeply.
        let steep = |k: usize, edge: f64, clear: f64| {
            let turn = ((height(k) - height(k + 1)).abs() / 90.0).min(1.0);
            if vertical { edge } else { edge + (clear - edge) * turn }
        };
        let mut out = a.exit(route.source_port, vertical);
        let mut near = b.entry(route.target_port, vertical);
        match route.reversed {
            true if !vertical => out += route.setback(a, route.source_port, false),
            true => {}
            false => near -= route.setback(b, route.target_port, vertical),
        }
        let start = if route.reversed { out + 3.0 + route.head_length() } else { out + 2.0 };
        let end = if route.reversed { near - 2.0 } else { near - 3.0 - route.head_length() };
        let own = a.main + a.label_width / 2.0 + 3.0;
        let label = b.main - b.label_width / 2.0 - 3.0;
        let mut flats = vec![(start, steep(0, start, own.max(start)))];
        for (k, crossing) in route.gap_crossings.iter().enumerate() {
            flats.push(self.gap(a.layer + k + 1, crossing.0).main_interval);
        }
        flats.push((steep(count - 2, end, label.min(end)), end));
        (path.tip, path.direction) = if route.reversed {
            ((out + 3.0, height(0)), (-1.0, 0.0))
        } else {
            ((near - 3.0, height(count - 1)), (1.0, 0.0))
        };
        if let Some(leader) = route.joins.and_then(|leader| self.routes.get(leader)) {
            // The branch ends where it meets its leader.
            let meeting = leader.path.flats.len().saturating_sub(count.saturating_sub(1));
            let (main, _) = leader.path.flats.get(meeting).copied().unwrap_or_default();
            let mut rest: Vec<_> = leader.path.flats.iter().skip(meeting).copied().collect();
            path.trunk = through_flats(&mut rest, heights.get(1..).unwrap_or_default());
            flats = vec![flats.first().copied().unwrap_or_default(), (main, main)];
            (path.tip, path.direction) = (leader.path.tip, leader.path.direction);
            heights = vec![height(0), height(1)];
        }
        for _ in 0..6 {
            path.path = through_flats(&mut flats, &heights);
            if !self.clear(route, a.layer, &path.path, &mut flats) {
                break;
            }
        }
        path.flats = flats;
    }

    /// Lengthens the flats of a path beside each node it touches. Whether anything changed.
    fn clear(
        &self,
        route: &EdgeRoute,
        first: usize,
        path: &Path,
        flats: &mut [(f64, f64)],
    ) -> bool {
        let (vertical, last) = (self.metrics.vertical, flats.len() - 1);
        let points = path.points();
        let mut changed = false;
        for (i, node) in self.nodes.iter().enumerate() {
            let Some(k) = node.layer.checked_sub(first).filter(|k| *k <= last) else { continue };
            let [shape, label] = node.boxes(vertical);
            let (span, own) =
                (node.main_interval(vertical), i == route.source || i == route.target);
            let mut at = 0;
            while let Some(p) = points.get(at) {
                let apart = outside(*p, label).min(if own { f64::MAX } else { outside(*p, shape) });
                // Points follow each other closely: those that cannot touch are skipped.
                at += 1 + (apart.max(0.0) / MAX_POINT_SPACING) as usize;
                let Some(place) = flats.get_mut(k).filter(|_| apart < 1.0) else { continue };
                if p.0 < node.main && k > 0 && span.0 < place.0 - 0.1 {
                    place.0 = span.0;
                    changed = true;
                } else if (p.0 >= node.main || k == 0) && k < last && span.1 > place.1 + 0.1 {
                    place.1 = span.1;
                    changed = true;
                }
            }
        }
        changed
    }

    /// A link straight to a neighbor in its layer.
    pub fn draw_adjacent(&self, route: &EdgeRoute, a: &NodeBox, b: &NodeBox, path: &mut EdgePath) {
        let down = b.cross > a.cross;
        let sign = if down { 1.0 } else { -1.0 };
        if self.metrics.vertical {
            let main = a.main + route.authored_offset;
            let tip = b.cross - sign * (b.radius + 3.0);
            path.path = Path::from((main, a.cross + sign * (a.radius + 2.0)));
            path.path.line((main, tip - sign * route.head_length()));
            path.tip = (main, tip);
        } else {
            let back = route.setback(b, route.authored_offset, true);
            let main = a.main + route.authored_offset;
            let up = |node: &NodeBox| {
                super::shapes::boundary(node.kind, route.authored_offset / node.radius, true)
                    * node.radius
            };
            let (from, tip) = if down {
                (a.cross + a.label_bottom() + 2.0, b.cross - up(b) - 3.0 - back)
            } else {
                (a.cross - up(a) - 2.0, b.cross + b.label_bottom() + 3.0)
            };
            path.path = Path::from((main, from));
            path.path.line((main, tip - sign * route.head_length()));
            path.tip = (main, tip);
        }
        path.direction = (0.0, sign);
    }
}

/// How many pixels a point is outside a box; negative inside.
fn outside((main, cross): Point, area: Area) -> f64 {
    (area.0 - main).max(main - area.2).max(area.1 - cross).max(cross - area.3)
}

/// The path through these flats (from where to where along the main axis) at these places across; flats that
/// overlap are moved apart.
fn through_flats(flats: &mut [(f64, f64)], heights: &[f64]) -> Path {
    let mut before = f64::MIN;
    let last = flats.len() - 1;
    for (k, place) in flats.iter_mut().enumerate() {
        if k == last {
            place.0 = place.0.max((before + 8.0).min(place.1));
        } else {
            place.0 = place.0.max(before + 8.0);
            place.1 = place.1.max(place.0);
        }
        before = place.1;
    }
    let mut path = Path::default();
    let mut from: Point = (0.0, 0.0);
    for (k, ((a, b), c)) in flats.iter().zip(heights).enumerate() {
        if k == 0 {
            path.start = (*a, *c);
        } else {
            path.s_curve(from, (*a, *c));
        }
        if b - a > 0.5 {
            path.line((*b, *c));
        }
        from = (*b, *c);
    }
    path
}
