//! Draws links that run along: level through columns, one cubic between them.
//!
//! A cubic that would touch a thing beside it starts later or ends earlier, in the free channel
//! between two columns; as gaps and channels are free, a road clear of all things always exists.

use super::board::{Area, Board, Line, Road, Spot, Way};
use super::path::{P, Path, STRIDE};

impl Board {
    /// Draws every link: leaders before the members of their bundles.
    pub fn draw(&mut self) {
        for members in [false, true] {
            for i in 0..self.roads.len() {
                let mut line = Line::default();
                let Some(road) = self.roads.get(i).filter(|road| road.joins.is_some() == members)
                else {
                    continue;
                };
                let Some((a, b)) = self.ends(road) else { continue };
                match road.way {
                    Way::Along => self.draw_along(road, a, b, &mut line),
                    Way::Foot => self.draw_foot(road, a, b, &mut line),
                    Way::Short => self.draw_short(road, a, b, &mut line),
                    Way::Bracket => self.draw_bracket(road, a, b, &mut line),
                }
                if let Some(road) = self.roads.get_mut(i) {
                    road.points = line.path.points();
                    road.line = line;
                }
            }
        }
    }

    /// A link that runs along, whose gaps and ports are chosen.
    pub fn draw_along(&self, road: &Road, a: &Spot, b: &Spot, line: &mut Line) {
        let vertical = self.plan.vertical;
        let mut heights = vec![a.c + road.pa];
        heights.extend(road.hops.iter().map(|hop| hop.1));
        heights.push(b.c + road.pb);
        let count = heights.len();
        let height = |k: usize| heights.get(k).copied().unwrap_or_default();
        // How far a start or an end stays level, to be clear of its own label where it turns steeply.
        let steep = |k: usize, edge: f64, clear: f64| {
            let turn = ((height(k) - height(k + 1)).abs() / 90.0).min(1.0);
            if vertical { edge } else { edge + (clear - edge) * turn }
        };
        let out = a.far(road.pa, vertical);
        let near = b.near(road.pb, vertical);
        let start = if road.back { out + 3.0 + road.head() } else { out + 2.0 };
        let end = if road.back { near - 2.0 } else { near - 3.0 - road.head() };
        let own = a.f + a.wide / 2.0 + 3.0;
        let label = b.f - b.wide / 2.0 - 3.0;
        let mut level = vec![(start, steep(0, start, own.max(start)))];
        for (k, hop) in road.hops.iter().enumerate() {
            level.push(self.gap(a.col + k + 1, hop.0).span);
        }
        level.push((steep(count - 2, end, label.min(end)), end));
        (line.tip, line.dir) = if road.back {
            ((out + 3.0, height(0)), (-1.0, 0.0))
        } else {
            ((near - 3.0, height(count - 1)), (1.0, 0.0))
        };
        if let Some(leader) = road.joins.and_then(|leader| self.roads.get(leader)) {
            // The branch ends where it meets its leader.
            let seam = leader.line.level.len().saturating_sub(count.saturating_sub(1));
            let (f, _) = leader.line.level.get(seam).copied().unwrap_or_default();
            let c = height(1);
            level = vec![level.first().copied().unwrap_or_default(), (f, f)];
            (line.tip, line.dir) = (leader.line.tip, leader.line.dir);
            heights = vec![height(0), c];
        }
        for _ in 0..6 {
            line.path = levels(&mut level, &heights);
            if !self.clear(road, a.col, &line.path, &mut level) {
                break;
            }
        }
        line.level = level;
    }

    /// Lengthens what is level beside each thing a road touches. Whether anything changed.
    fn clear(&self, road: &Road, first: usize, path: &Path, level: &mut [(f64, f64)]) -> bool {
        let (vertical, last) = (self.plan.vertical, level.len() - 1);
        let points = path.points();
        let mut changed = false;
        for (i, spot) in self.spots.iter().enumerate() {
            let Some(k) = spot.col.checked_sub(first).filter(|k| *k <= last) else { continue };
            let [shape, label] = spot.boxes(vertical);
            let (span, own) = (spot.along(vertical), i == road.a || i == road.b);
            let mut at = 0;
            while let Some(p) = points.get(at) {
                let apart = outside(*p, label).min(if own { f64::MAX } else { outside(*p, shape) });
                // Points follow each other closely: those that cannot touch are skipped.
                at += 1 + (apart.max(0.0) / STRIDE) as usize;
                let Some(place) = level.get_mut(k).filter(|_| apart < 1.0) else { continue };
                if p.0 < spot.f && k > 0 && span.0 < place.0 - 0.1 {
                    place.0 = span.0;
                    changed = true;
                } else if (p.0 >= spot.f || k == 0) && k < last && span.1 > place.1 + 0.1 {
                    place.1 = span.1;
                    changed = true;
                }
            }
        }
        changed
    }

    /// A link straight to a neighbor in its column.
    pub fn draw_short(&self, road: &Road, a: &Spot, b: &Spot, line: &mut Line) {
        let down = b.c > a.c;
        let s = if down { 1.0 } else { -1.0 };
        if self.plan.vertical {
            let f = a.f + road.offset;
            let tip = b.c - s * (b.r + 3.0);
            line.path = Path::from((f, a.c + s * (a.r + 2.0)));
            line.path.line((f, tip - s * road.head()));
            line.tip = (f, tip);
        } else {
            let f = a.f + road.offset;
            let up = |spot: &Spot| {
                super::silhouette::edge(spot.kind, road.offset / spot.r, true) * spot.r
            };
            let (from, tip) = if down {
                (a.c + a.below() + 2.0, b.c - up(b) - 3.0)
            } else {
                (a.c - up(a) - 2.0, b.c + b.below() + 3.0)
            };
            line.path = Path::from((f, from));
            line.path.line((f, tip - s * road.head()));
            line.tip = (f, tip);
        }
        line.dir = (0.0, s);
    }
}

/// How far a point is outside a box; negative inside.
fn outside((f, c): P, area: Area) -> f64 {
    (area.0 - f).max(f - area.2).max(area.1 - c).max(c - area.3)
}

/// The line through what is level; sides that overlap are moved apart.
fn levels(level: &mut [(f64, f64)], heights: &[f64]) -> Path {
    let mut before = f64::MIN;
    let last = level.len() - 1;
    for (k, place) in level.iter_mut().enumerate() {
        if k == last {
            place.0 = place.0.max((before + 8.0).min(place.1));
        } else {
            place.0 = place.0.max(before + 8.0);
            place.1 = place.1.max(place.0);
        }
        before = place.1;
    }
    let mut path = Path::default();
    let mut from: P = (0.0, 0.0);
    for (k, ((a, b), c)) in level.iter().zip(heights).enumerate() {
        if k == 0 {
            path.start = (*a, *c);
        } else {
            path.swing(from, (*a, *c));
        }
        if b - a > 0.5 {
            path.line((*b, *c));
        }
        from = (*b, *c);
    }
    path
}
