//! Where links meet a silhouette: in the order of where they go, evenly along the outline.

use super::board::{Board, Road, Spot, Way};
use super::path::{P, distance};
use super::spread::at;
use content::vocabulary::{Effect, Kind};
use graph::sort::between;

/// One end of a road at a thing.
struct End {
    road: usize,
    /// Whether the road is drawn from here.
    start: bool,
    /// Whether its head is here.
    head: bool,
    /// Heights of what comes next, nearest first.
    next: Vec<f64>,
}

/// One side of an outline: offsets from the middle and the lengths along it up to each, and the whole length.
pub fn outline(spot: &Spot, near: bool, vertical: bool, theme: bool) -> (Vec<(f64, f64)>, f64) {
    let reach = match (vertical, near) {
        (true, true) => spot.r * 0.86,
        (true, false) => (spot.r * 0.8).max(spot.wide * 0.3),
        _ if theme && spot.r < 30.0 => spot.r * 0.9,
        _ => spot.r * 0.86,
    };
    let steps = 48;
    let mut out: Vec<(f64, f64)> = Vec::with_capacity(steps + 1);
    let (mut length, mut last) = (0.0, (0.0, 0.0));
    for i in 0..=steps {
        let d = (i as f64 / steps as f64 * 2.0 - 1.0) * reach;
        let point = (if near { spot.near(d, vertical) } else { spot.far(d, vertical) }, d);
        if i > 0 {
            length += distance(point, last);
        }
        out.push((d, length));
        last = point;
    }
    (out, length)
}

/// The offset at that length along an outline.
fn offset_at(outline: &[(f64, f64)], length: f64) -> f64 {
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

/// How close heads come that share the whole near side.
pub fn closest(spot: &Spot, heads: usize, vertical: bool, theme: bool) -> f64 {
    let (outline, length) = outline(spot, true, vertical, theme);
    let tip = |k: usize| {
        let d = offset_at(&outline, length * k as f64 / (heads - 1) as f64);
        (spot.near(d, vertical), d)
    };
    (1..heads).fold(f64::MAX, |least, k| least.min(distance(tip(k - 1), tip(k))))
}

impl Board {
    /// Gives every end of every link its place on the silhouette, and crowded heads their scale.
    pub fn set_ports(&mut self) {
        for i in 0..self.spots.len() {
            for near in [true, false] {
                let ends = self.ends_at(i, near);
                if !ends.is_empty() {
                    self.set_side(i, near, &ends);
                }
            }
        }
        for i in 0..self.roads.len() {
            let Some(leader) =
                self.roads.get(i).and_then(|road| road.joins).and_then(|l| self.roads.get(l))
            else {
                continue;
            };
            let (pb, scale) = (leader.pb, leader.scale);
            if let Some(road) = self.roads.get_mut(i) {
                (road.pb, road.scale) = (pb, scale);
            }
        }
    }

    /// The ends at one side of a thing, from top to bottom.
    fn ends_at(&self, spot: usize, near: bool) -> Vec<End> {
        let mut out: Vec<End> = Vec::new();
        for (i, road) in self.roads.iter().enumerate() {
            for start in [true, false] {
                if (if start { road.a } else { road.b }) != spot {
                    continue;
                }
                if let Some(next) = self.heading(road, start, near) {
                    let place = out.iter().position(|other| next < other.next).unwrap_or(out.len());
                    out.insert(place, End { road: i, start, head: start == road.back, next });
                }
            }
        }
        out
    }

    /// Where a road goes from one of its ends, if that end is on this side.
    pub fn heading(&self, road: &Road, start: bool, near: bool) -> Option<Vec<f64>> {
        let (a, b) = self.ends(road)?;
        match road.way {
            Way::Along if start != near => {
                let mut next: Vec<f64> = road.hops.iter().map(|hop| hop.1).collect();
                if !start {
                    // A member of a bundle arrives with its leader.
                    if road.joins.is_some() {
                        return None;
                    }
                    next.reverse();
                }
                // A pair of links between the same two things never crosses itself.
                let aside = if road.back { -0.001 } else { 0.0 };
                next.push(if start { b.c } else { a.c } + aside);
                Some(next)
            }
            // Return roads leave and arrive lowest, the outermost above the others so that they nest.
            Way::Foot if start != near => Some(vec![9000.0 - road.track as f64]),
            Way::Bracket if near == self.plan.vertical => Some(vec![if start { b.c } else { a.c }]),
            _ => None,
        }
    }

    fn set_side(&mut self, i: usize, near: bool, ends: &[End]) {
        let plan = &self.plan;
        let Some(spot) = self.spots.get(i) else { return };
        let (outline, mut length) = outline(spot, near, plan.vertical, plan.theme);
        let gaps = (ends.len() - 1) as f64;
        let heads = ends.iter().filter(|end| end.head).count();
        let mut step = plan.port * if spot.r > 28.0 { 1.15 } else { 1.0 };
        let mut along = outline;
        if heads > 1 {
            // Heads 13 px apart keep their full size; bars are taller, and must not look like one.
            let bars = ends
                .iter()
                .filter(|end| {
                    end.head
                        && self
                            .roads
                            .get(end.road)
                            .is_some_and(|road| road.effect == Effect::Decreases)
                })
                .count();
            let wide = bars > 1 || (plan.theme && spot.r >= 28.0 && near);
            step = step.max(if wide { 16.0 } else { 13.0 });
        } else {
            // Without a crowd of heads, lines leave evenly across the story instead of along the outline.
            along.iter_mut().for_each(|point| point.1 = point.0);
            let first = along.first().map_or(0.0, |point| point.1);
            along.iter_mut().for_each(|point| point.1 -= first);
            length = along.last().map_or(0.0, |point| point.1);
        }
        step = step.min(length / gaps.max(1.0));
        let mut offsets: Vec<f64> = (0..ends.len())
            .map(|k| offset_at(&along, length / 2.0 + (k as f64 - gaps / 2.0) * step))
            .collect();
        let tip = |d: f64| -> P {
            (if near { spot.near(d, plan.vertical) } else { spot.far(d, plan.vertical) }, d)
        };
        // A bar on the slanted edge of a hexagon would stand on its label.
        if spot.kind == Kind::Molecule && !near && !plan.vertical {
            for (end, offset) in ends.iter().zip(&mut offsets) {
                if end.head {
                    *offset = between(*offset, -0.6 * spot.r, 0.6 * spot.r);
                }
            }
        }
        let mut closest: f64 = 13.0;
        let mut last: Option<P> = None;
        for (k, _) in ends.iter().enumerate().filter(|(_, end)| end.head) {
            let here = tip(at(&offsets, k));
            if let Some(last) = last {
                closest = closest.min(distance(here, last));
            }
            last = Some(here);
        }
        let crowd = (closest / 13.0).max(0.7);
        for (end, offset) in ends.iter().zip(offsets) {
            let Some(road) = self.roads.get_mut(end.road) else { continue };
            if end.start {
                road.pa = offset;
            } else {
                road.pb = offset;
            }
            if end.head {
                road.scale *= crowd;
            }
        }
    }
}
