//! Links that leave the columns: return roads around the foot of the map, brackets around a column.

use super::board::{Board, Line, Road, Spot, Way};
use super::path::Path;

impl Board {
    /// How many roads of that way use the same side of a column, and which of them this is by its track.
    fn rank(&self, road: &Road, end: impl Fn(&Road) -> usize) -> (f64, f64) {
        let col = |road: &Road| self.spots.get(end(road)).map_or(0, |spot| spot.col);
        let (mut count, mut rank) = (0.0, 0.0);
        for other in
            self.roads.iter().filter(|other| other.way == road.way && col(other) == col(road))
        {
            count += 1.0;
            if (other.track, other.link) < (road.track, road.link) {
                rank += 1.0;
            }
        }
        (count, rank)
    }

    /// A return road: out at the far side, under everything, in at the near side.
    pub fn draw_foot(&self, road: &Road, a: &Spot, b: &Spot, line: &mut Line) {
        let plan = &self.plan;
        let (vertical, step, track) = (plan.vertical, plan.track, road.track as f64);
        let (count, rank) = self.rank(road, |road| road.a);
        let last = self.cols.len() - 1;
        let extent = self.extent(a.col);
        let right = if vertical {
            extent.1 + 3.0 + rank * step
        } else if a.col == last {
            let edge = plan.left + self.cols.len() as f64 * plan.pitch - plan.road.0;
            edge.min(plan.width - 4.0 - (count - 1.0) * step).max(extent.1 + 3.0) + rank * step
        } else {
            extent.1 + 3.0 + rank * step.min((self.extent(a.col + 1).0 - extent.1 - 6.0) / count)
        };
        let feet = self.roads.iter().filter(|road| road.way == Way::Foot);
        let outermost = feet.fold(1.0, |most: f64, road| most.max(road.track as f64));
        let bottom = if vertical {
            // The end side of a phone holds them all, closer together if it must.
            plan.width - 24.0 + track * step.min(20.0 / outermost)
        } else {
            (plan.bottom + plan.road.1).max(plan.hi + 9.0) + track * step
        };
        let (count, rank) = self.rank(road, |road| road.b);
        let extent = self.extent(b.col);
        let left = if vertical {
            extent.0 - 5.0 - rank * step
        } else if b.col == 0 {
            (plan.left + plan.road.2).min(extent.0 - 4.0) - rank * step
        } else {
            let free = extent.0 - self.extent(b.col - 1).1;
            let step = step.min((free - 6.0) / count);
            // The farther from the column the calmer, as long as there is room.
            extent.0 - 10.0_f64.min(free / 2.0 - (count - 1.0) * step / 2.0).max(2.0) - rank * step
        };
        let out = a.far(road.pa, vertical) + 2.0;
        let tip = b.near(road.pb, vertical) - 3.0;
        let (from, to) = (a.c + road.pa, b.c + road.pb);
        let radius = (5.0 + 1.3 * step).min(16.0);
        let points = [
            (out, from),
            (right, from),
            (right, bottom),
            (left, bottom),
            (left, to),
            (tip - road.head(), to),
        ];
        line.path = Path::square(&points, radius);
        line.tip = (tip, to);
        line.dir = (1.0, 0.0);
    }

    /// A bracket: around what stands between two things of one column.
    pub fn draw_bracket(&self, road: &Road, a: &Spot, b: &Spot, line: &mut Line) {
        let vertical = self.plan.vertical;
        let s = if vertical { -1.0 } else { 1.0 };
        let reach = |other: &Road| {
            self.ends(other).map_or(0, |(a, b)| {
                if other.way == Way::Bracket { a.row.abs_diff(b.row) } else { 0 }
            })
        };
        let inner = self.roads.iter().filter(|other| {
            let same = self.ends(other).is_some_and(|(c, _)| c.col == a.col);
            same && other.way == Way::Bracket
                && (reach(other), other.link) < (reach(road), road.link)
        });
        let aside = 5.0 + inner.count() as f64 * self.plan.track + road.offset;
        let extent = self.extent(a.col);
        let beside = if vertical { extent.0 - aside } else { extent.1 + aside };
        let side = |spot: &Spot, d: f64, air: f64| {
            if vertical { spot.near(d, true) - air } else { spot.far(d, false) + air }
        };
        let (from, to) = (a.c + road.pa, b.c + road.pb);
        let tip = side(b, road.pb, 3.0);
        let points = [
            (side(a, road.pa, 2.0), from),
            (beside, from),
            (beside, to),
            (tip + s * road.head(), to),
        ];
        line.path = Path::square(&points, 16.0);
        line.tip = (tip, to);
        line.dir = (-s, 0.0);
    }
}
