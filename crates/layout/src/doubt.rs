//! Where a contested link's "?" stands: near its middle, where there is most room around it.

use super::board::Board;
use super::path::{P, STRIDE, distance};

impl Board {
    /// A place for the "?" of each contested link, in the order of the roads.
    pub fn doubts(&self) -> Vec<Option<P>> {
        let mut taken: Vec<P> = Vec::new();
        let mut out = Vec::new();
        for (i, road) in self.roads.iter().enumerate() {
            if !road.contested {
                out.push(None);
                continue;
            }
            let place = self.doubt(i, &road.points, &taken);
            taken.push(place);
            out.push(Some(place));
        }
        out
    }

    /// The place for the "?" of one road, with those of other roads taken.
    pub fn doubt(&self, i: usize, points: &[P], taken: &[P]) -> P {
        let n = points.len();
        let mut best: Option<(f64, P)> = None;
        for (k, p) in points.iter().enumerate() {
            let along = k as f64 / n as f64;
            let rest = nearest(taken, *p, 26.0) - (along - 0.5).abs() * 12.0;
            // Looking around is dear: not where even the most room could not win.
            let hopeless = best.is_some_and(|best| rest + 24.0 <= best.0);
            if hopeless || !(0.18..=0.82).contains(&along) || self.covered(*p) {
                continue;
            }
            let score = self.room_around(i, *p) * 2.0 + rest;
            if best.is_none_or(|best| score > best.0) {
                best = Some((score, *p));
            }
        }
        best.map_or_else(|| points.get(n / 2).copied().unwrap_or_default(), |best| best.1)
    }

    /// Whether a "?" there would touch a thing.
    fn covered(&self, p: P) -> bool {
        self.spots.iter().flat_map(|spot| spot.boxes(self.plan.vertical)).any(|area| {
            area.0 - 8.0 < p.0 && p.0 < area.2 + 8.0 && area.1 - 8.0 < p.1 && p.1 < area.3 + 8.0
        })
    }

    /// How far the nearest other link is, up to 12 pixels.
    fn room_around(&self, road: usize, p: P) -> f64 {
        let mut near: f64 = 12.0;
        for (_, other) in self.roads.iter().enumerate().filter(|(j, _)| *j != road) {
            let mut k = 0;
            while let Some(q) = other.points.get(k) {
                let apart = distance(*q, p);
                near = near.min(apart);
                // Points follow each other closely: those that cannot be near are skipped.
                k += 1 + ((apart - near) / STRIDE) as usize;
            }
        }
        near
    }
}

/// How far the nearest of these points is, at most `most`.
fn nearest(points: &[P], p: P, most: f64) -> f64 {
    let mut near = most;
    for q in points {
        near = near.min(distance(*q, p));
    }
    near
}
