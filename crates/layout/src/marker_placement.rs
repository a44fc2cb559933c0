//! Marker placement: where a contested link's "?" stands, near its middle and where there is most room around it.
//!
//! A greedy search over the points of the path, as for labels of lines on maps; weights in docs/visual.md, "Links".

use super::layered_graph::LayeredGraph;
use super::path::{MAX_POINT_SPACING, Point, distance};

impl LayeredGraph {
    /// A place for the "?" of each contested link, in the order of the routes.
    pub fn contested_marks(&self) -> Vec<Option<Point>> {
        let mut taken: Vec<Point> = Vec::new();
        let mut out = Vec::new();
        for (i, route) in self.routes.iter().enumerate() {
            if !route.contested {
                out.push(None);
                continue;
            }
            let place = self.contested_mark(i, &route.points, &taken);
            taken.push(place);
            out.push(Some(place));
        }
        out
    }

    /// The place for the "?" of route `i`, whose points are given, with the "?" of other routes at `taken`.
    ///
    /// Between 18 % and 82 % of the length, not within 8 pixels of a silhouette or label; 2 points a pixel of distance
    /// to other lines (up to 12), 1 a pixel to other "?" (up to 26), 12 off for the whole way from the middle.
    pub fn contested_mark(&self, i: usize, points: &[Point], taken: &[Point]) -> Point {
        let n = points.len();
        let mut best: Option<(f64, Point)> = None;
        for (k, p) in points.iter().enumerate() {
            let along = k as f64 / n as f64;
            let cheap = nearest(taken, *p, 26.0) - (along - 0.5).abs() * 12.0;
            // Measuring the room around a point takes the most time. It adds 24 at most, so points that could not win
            // even with that are skipped.
            let hopeless = best.is_some_and(|best| cheap + 24.0 <= best.0);
            if hopeless || !(0.18..=0.82).contains(&along) || self.covered(*p) {
                continue;
            }
            let score = self.room_around(i, *p) * 2.0 + cheap;
            if best.is_none_or(|best| score > best.0) {
                best = Some((score, *p));
            }
        }
        best.map_or_else(|| points.get(n / 2).copied().unwrap_or_default(), |best| best.1)
    }

    /// Whether a "?" there would touch a node.
    fn covered(&self, p: Point) -> bool {
        self.nodes.iter().flat_map(|node| node.boxes(self.metrics.vertical)).any(|area| {
            area.0 - 8.0 < p.0 && p.0 < area.2 + 8.0 && area.1 - 8.0 < p.1 && p.1 < area.3 + 8.0
        })
    }

    /// Pixels to the nearest other link, at most 12.
    fn room_around(&self, route: usize, p: Point) -> f64 {
        let mut near: f64 = 12.0;
        for (_, other) in self.routes.iter().enumerate().filter(|(j, _)| *j != route) {
            let mut k = 0;
            while let Some(q) = other.points.get(k) {
                let apart = distance(*q, p);
                near = near.min(apart);
                // Points follow each other closely: those that cannot be near are skipped.
                k += 1 + ((apart - near) / MAX_POINT_SPACING) as usize;
            }
        }
        near
    }
}

/// Pixels to the nearest of these points, at most `most`.
fn nearest(points: &[Point], p: Point, most: f64) -> f64 {
    let mut near = most;
    for q in points {
        near = near.min(distance(*q, p));
    }
    near
}
