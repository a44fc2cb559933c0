//! Which gap a link takes in each column it passes, and where in it.

use super::board::{Board, Road, Way};
use super::spread::{at, spread};

/// A gap reached while looking for a way: cost, height, and the gap before.
type Step = (f64, f64, usize);

/// What crossing another link costs, in pixels of detour.
const CROSSING: f64 = 40.0;

/// Beyond every row.
const FOOT: f64 = 1e9;

impl Board {
    /// Chooses gaps for every link that runs along: short ones first, then each again with the others in view.
    pub fn choose(&mut self) {
        let mut used: Vec<Vec<usize>> = self.gaps.iter().map(|gaps| vec![0; gaps.len()]).collect();
        let order = self.shortest_first();
        for pass in 0..4 {
            let mut changed = pass == 0;
            for &i in &order {
                let Some(road) =
                    self.roads.get(i).filter(|road| road.way == Way::Along && road.joins.is_none())
                else {
                    continue;
                };
                let before: Vec<usize> = road.hops.iter().map(|hop| hop.0).collect();
                if pass > 0 {
                    self.count(i, &mut used, false);
                }
                let others = if pass > 0 { self.channels(i) } else { Vec::new() };
                let hops = self.way(road, &used, &others);
                changed |= !hops.iter().map(|hop| &hop.0).eq(&before);
                if let Some(road) = self.roads.get_mut(i) {
                    road.hops = hops;
                }
                self.count(i, &mut used, true);
            }
            self.settle();
            if !changed {
                break;
            }
        }
    }

    /// Counts a road in, or out, of the gaps it takes.
    pub fn count(&self, i: usize, used: &mut [Vec<usize>], into: bool) {
        let Some(road) = self.roads.get(i) else { return };
        let first = self.spots.get(road.a).map_or(0, |spot| spot.col + 1);
        for (k, hop) in road.hops.iter().enumerate() {
            if let Some(n) = used.get_mut(first + k).and_then(|gaps| gaps.get_mut(hop.0)) {
                *n = if into { *n + 1 } else { n.saturating_sub(1) };
            }
        }
    }

    /// What every other road does between a column and the next: its height at both.
    pub fn channels(&self, i: usize) -> Vec<Vec<(f64, f64)>> {
        let mut out: Vec<Vec<(f64, f64)>> = vec![Vec::new(); self.cols.len()];
        let mut put = |col: usize, from: f64, to: f64| {
            if let Some(channel) = out.get_mut(col) {
                channel.push((from, to));
            }
        };
        for (j, road) in
            self.roads.iter().enumerate().filter(|(j, road)| *j != i && road.joins.is_none())
        {
            let Some((a, b)) = self.ends(road) else { continue };
            match road.way {
                Way::Along => (0..b.col - a.col)
                    .for_each(|k| put(a.col + k, self.stop(j, k), self.stop(j, k + 1))),
                // A return road is a wall from where it leaves or arrives to the foot of the map.
                Way::Foot => {
                    put(a.col, a.c, FOOT);
                    put(b.col.wrapping_sub(1), FOOT, b.c);
                }
                _ => {}
            }
        }
        out
    }

    /// The cheapest way of one link by dynamic programming over the gaps of the columns between.
    pub fn way(
        &self,
        road: &Road,
        used: &[Vec<usize>],
        others: &[Vec<(f64, f64)>],
    ) -> Vec<(usize, f64)> {
        let Some((a, b)) = self.ends(road) else { return Vec::new() };
        let plan = &self.plan;
        let edge = if plan.vertical { 4.0 } else { 14.0 };
        let crossed = |col: usize, from: f64, to: f64| {
            let channel = others.get(col).map_or(&[][..], Vec::as_slice);
            CROSSING * channel.iter().filter(|(f, t)| (f - from) * (t - to) < 0.0).count() as f64
        };
        let mut layers: Vec<Vec<Step>> = vec![vec![(0.0, a.c, 0)]];
        for col in a.col + 1..b.col {
            let left = (b.col - col + 1) as f64;
            let mut layer = Vec::new();
            for (g, gap) in self.gaps.get(col).into_iter().flatten().enumerate() {
                let room = gap.hi - gap.lo;
                let taken = used.get(col).and_then(|gaps| gaps.get(g)).copied().unwrap_or(0);
                let lack = ((taken + 1) as f64 * plan.strand - room).max(0.0);
                let toll = lack * 6.0 + if gap.outer { edge } else { 0.0 };
                let mut best = (f64::MAX, 0.0, 0);
                for (k, (cost, y, _)) in layers.last().into_iter().flatten().enumerate() {
                    let want = y + (b.c - y) / left;
                    let here = want.min(gap.hi - 3.0).max(gap.lo + 3.0);
                    let sum = cost
                        + (here - want).abs() * 1.3
                        + (here - y).abs() * 0.15
                        + toll
                        + crossed(col - 1, *y, here);
                    if sum < best.0 {
                        best = (sum, here, k);
                    }
                }
                layer.push(best);
            }
            layers.push(layer);
        }
        let mut best = (f64::MAX, 0);
        for (k, (cost, y, _)) in layers.last().into_iter().flatten().enumerate() {
            let sum = cost + (y - b.c).abs() * 0.25 + crossed(b.col - 1, *y, b.c);
            if sum < best.0 {
                best = (sum, k);
            }
        }
        let mut hops = Vec::new();
        let mut k = best.1;
        for layer in layers.iter().skip(1).rev() {
            let step = layer.get(k).copied().unwrap_or_default();
            hops.insert(0, (k, step.1));
            k = step.2;
        }
        hops
    }

    /// The links through a gap: road and which of its hops.
    pub fn through(&self, col: usize, gap: usize) -> Vec<(usize, usize)> {
        let mut out = Vec::new();
        for (i, road) in self.roads.iter().enumerate() {
            let Some((a, _)) = self.ends(road).filter(|(a, _)| road.joins.is_none() && a.col < col)
            else {
                continue;
            };
            let k = col - a.col - 1;
            if road.hops.get(k).is_some_and(|hop| hop.0 == gap) {
                out.push((i, k));
            }
        }
        out
    }

    /// Asks for more room where a gap's links would stand too close. Whether any gap asked.
    pub fn widen(&mut self) -> bool {
        let plan = &self.plan;
        let least = plan.strand * 0.6;
        let mut asks = Vec::new();
        for (col, gaps) in self.gaps.iter().enumerate() {
            for (g, gap) in gaps.iter().enumerate() {
                let n = self.through(col, g).len();
                let need = 6.0 + (n as f64 - 1.0) * least;
                let room = gap.hi - gap.lo;
                if n > 0 && room < need - 0.5 {
                    let have = self.extra.get(col).map_or(0.0, |extra| at(extra, g));
                    let pads = plan.pad * if gap.outer { 1.0 } else { 2.0 };
                    asks.push((
                        col,
                        g,
                        have.max(
                            need + pads
                                + if gap.outer { 0.0 } else { (room + pads).min(0.0).abs() },
                        ),
                    ));
                }
            }
        }
        let mut grew = false;
        for (col, g, need) in asks {
            if let Some(extra) = self
                .extra
                .get_mut(col)
                .and_then(|extra| extra.get_mut(g))
                .filter(|extra| **extra < need - 0.1)
            {
                *extra = need;
                grew = true;
            }
        }
        grew
    }

    /// Height of a road at its stop: −1 is where it starts.
    fn stop(&self, road: usize, k: usize) -> f64 {
        let Some(road) = self.roads.get(road) else { return 0.0 };
        let Some((a, b)) = self.ends(road) else { return 0.0 };
        if k == 0 { a.c } else { road.hops.get(k - 1).map_or(b.c, |hop| hop.1) }
    }

    /// Lays the links of each gap side by side, each as near its straight line as the spacing allows.
    pub fn settle(&mut self) {
        for _ in 0..4 {
            for col in 0..self.cols.len() {
                for g in 0..self.gaps.get(col).map_or(0, Vec::len) {
                    self.settle_gap(col, g);
                }
            }
        }
        for i in 0..self.roads.len() {
            let Some(leader) =
                self.roads.get(i).and_then(|road| road.joins).and_then(|l| self.roads.get(l))
            else {
                continue;
            };
            let skip = self
                .roads
                .get(i)
                .and_then(|road| self.spots.get(road.a))
                .map_or(0, |spot| spot.col);
            let from = self.spots.get(leader.a).map_or(0, |spot| spot.col);
            let hops = leader.hops.iter().skip(skip.saturating_sub(from)).copied().collect();
            if let Some(road) = self.roads.get_mut(i) {
                road.hops = hops;
            }
        }
    }

    fn settle_gap(&mut self, col: usize, g: usize) {
        let links = self.through(col, g);
        if links.is_empty() {
            return;
        }
        let gap = self.gap(col, g);
        // Height of its straight line, of its stops before and after; road and hop.
        let mut sorted: Vec<([f64; 3], usize, usize)> = Vec::new();
        for (road, k) in links {
            let (before, after) = (self.stop(road, k), self.stop(road, k + 2));
            let stop = [(before + after) / 2.0, before, after];
            let place = sorted.iter().position(|other| stop < other.0).unwrap_or(sorted.len());
            sorted.insert(place, (stop, road, k));
        }
        let n = sorted.len();
        let s = self.plan.strand.min((gap.hi - gap.lo) / (n as f64 + 0.5)).max(1.0);
        let want: Vec<f64> = sorted.iter().map(|link| link.0[0]).collect();
        let heights = spread(&want, &vec![s; n], gap.lo + 2.0, gap.hi - 2.0);
        for ((_, road, k), height) in sorted.into_iter().zip(heights) {
            if let Some(hop) = self.roads.get_mut(road).and_then(|road| road.hops.get_mut(k)) {
                hop.1 = height;
            }
        }
    }
}
