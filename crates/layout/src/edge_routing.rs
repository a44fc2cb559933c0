//! Edge routing: which gap a link takes in each layer it passes, and where in it.
//!
//! Sugiyama's dummy vertices, without giving them a place of their own: gaps are chosen by dynamic programming
//! ([`LayeredGraph::cheapest_gaps`]), and the links of a gap are laid side by side by the isotonic fit of
//! [`super::isotonic`]. The weights are in docs/visual.md, "Routes".

use super::isotonic::{fit, or_zero};
use super::layered_graph::{EdgeRoute, LayeredGraph, RouteKind};

/// A gap reached during the search: cost so far, place across in pixels, and index of the gap before.
type Step = (f64, f64, usize);

/// What crossing another link costs, in pixels of detour.
const CROSSING: f64 = 40.0;

/// Farther across than any node, in pixels.
const FOOT: f64 = 1e9;

impl LayeredGraph {
    /// Chooses gaps for every forward route: short ones first, then each again (three passes at most) with the
    /// others' crossings counted, as in rip-up and reroute.
    pub fn choose_gaps(&mut self) {
        let mut used: Vec<Vec<usize>> = self.gaps.iter().map(|gaps| vec![0; gaps.len()]).collect();
        let order = self.shortest_first();
        for pass in 0..4 {
            let mut changed = pass == 0;
            for &i in &order {
                let Some(route) = self
                    .routes
                    .get(i)
                    .filter(|route| route.kind == RouteKind::Forward && route.joins.is_none())
                else {
                    continue;
                };
                let before: Vec<usize> =
                    route.gap_crossings.iter().map(|crossing| crossing.0).collect();
                if pass > 0 {
                    self.count(i, &mut used, false);
                }
                let others = if pass > 0 { self.channels(i) } else { Vec::new() };
                let crossings = self.cheapest_gaps(route, &used, &others);
                changed |= !crossings.iter().map(|crossing| &crossing.0).eq(&before);
                if let Some(route) = self.routes.get_mut(i) {
                    route.gap_crossings = crossings;
                }
                self.count(i, &mut used, true);
            }
            self.separate();
            if !changed {
                break;
            }
        }
    }

    /// Counts a route in, or out, of the gaps it takes: `used[layer][gap]`.
    pub fn count(&self, i: usize, used: &mut [Vec<usize>], into: bool) {
        let Some(route) = self.routes.get(i) else { return };
        let first = self.nodes.get(route.source).map_or(0, |node| node.layer + 1);
        for (k, crossing) in route.gap_crossings.iter().enumerate() {
            if let Some(n) = used.get_mut(first + k).and_then(|gaps| gaps.get_mut(crossing.0)) {
                *n = if into { *n + 1 } else { n.saturating_sub(1) };
            }
        }
    }

    /// For each channel between a layer and the next: where across every other route enters and leaves it, in pixels.
    pub fn channels(&self, i: usize) -> Vec<Vec<(f64, f64)>> {
        let mut out: Vec<Vec<(f64, f64)>> = vec![Vec::new(); self.layers.len()];
        let mut put = |layer: usize, from: f64, to: f64| {
            if let Some(channel) = out.get_mut(layer) {
                channel.push((from, to));
            }
        };
        for (j, route) in
            self.routes.iter().enumerate().filter(|(j, route)| *j != i && route.joins.is_none())
        {
            let Some((a, b)) = self.ends(route) else { continue };
            match route.kind {
                RouteKind::Forward => (0..b.layer - a.layer)
                    .for_each(|k| put(a.layer + k, self.cross_at(j, k), self.cross_at(j, k + 1))),
                // A back edge is a wall from where it leaves or arrives to the foot of the map.
                RouteKind::BackEdge => {
                    put(a.layer, a.cross, FOOT);
                    put(b.layer.wrapping_sub(1), FOOT, b.cross);
                }
                _ => {}
            }
        }
        out
    }

    /// The cheapest gaps for one route, by dynamic programming over the layers between its ends: for each layer
    /// passed, the gap and the place across in pixels.
    ///
    /// A step costs 1.3 a pixel off the straight line to the target, 0.15 a pixel of travel, 6 a pixel that the
    /// gap lacks, 14 (phones 4) for an outer gap, and [`CROSSING`] for each link it crosses.
    pub fn cheapest_gaps(
        &self,
        route: &EdgeRoute,
        used: &[Vec<usize>],
        others: &[Vec<(f64, f64)>],
    ) -> Vec<(usize, f64)> {
        let Some((a, b)) = self.ends(route) else { return Vec::new() };
        let metrics = &self.metrics;
        let edge = if metrics.vertical { 4.0 } else { 14.0 };
        let crossed = |layer: usize, from: f64, to: f64| {
            let channel = others.get(layer).map_or(&[][..], Vec::as_slice);
            CROSSING * channel.iter().filter(|(f, t)| (f - from) * (t - to) < 0.0).count() as f64
        };
        let mut layers: Vec<Vec<Step>> = vec![vec![(0.0, a.cross, 0)]];
        for layer in a.layer + 1..b.layer {
            let remaining = (b.layer - layer + 1) as f64;
            let mut steps = Vec::new();
            for (g, gap) in self.gaps.get(layer).into_iter().flatten().enumerate() {
                let room = gap.max - gap.min;
                let taken = used.get(layer).and_then(|gaps| gaps.get(g)).copied().unwrap_or(0);
                let lack = ((taken + 1) as f64 * metrics.line_spacing - room).max(0.0);
                let toll = lack * 6.0 + if gap.outer { edge } else { 0.0 };
                let mut best = (f64::MAX, 0.0, 0);
                for (k, (cost, y, _)) in layers.last().into_iter().flatten().enumerate() {
                    let want = y + (b.cross - y) / remaining;
                    let here = want.min(gap.max - 3.0).max(gap.min + 3.0);
                    let sum = cost
                        + (here - want).abs() * 1.3
                        + (here - y).abs() * 0.15
                        + toll
                        + crossed(layer - 1, *y, here);
                    if sum < best.0 {
                        best = (sum, here, k);
                    }
                }
                steps.push(best);
            }
            layers.push(steps);
        }
        let mut best = (f64::MAX, 0);
        for (k, (cost, y, _)) in layers.last().into_iter().flatten().enumerate() {
            let sum = cost + (y - b.cross).abs() * 0.25 + crossed(b.layer - 1, *y, b.cross);
            if sum < best.0 {
                best = (sum, k);
            }
        }
        let mut crossings = Vec::new();
        let mut k = best.1;
        for layer in layers.iter().skip(1).rev() {
            let step = layer.get(k).copied().unwrap_or_default();
            crossings.insert(0, (k, step.1));
            k = step.2;
        }
        crossings
    }

    /// The routes through a gap, and which of their `gap_crossings` it is. Bundled routes are their leader's.
    pub fn crossings_of_gap(&self, layer: usize, gap: usize) -> Vec<(usize, usize)> {
        let mut out = Vec::new();
        for (i, route) in self.routes.iter().enumerate() {
            let Some((a, _)) =
                self.ends(route).filter(|(a, _)| route.joins.is_none() && a.layer < layer)
            else {
                continue;
            };
            let k = layer - a.layer - 1;
            if route.gap_crossings.get(k).is_some_and(|crossing| crossing.0 == gap) {
                out.push((i, k));
            }
        }
        out
    }

    /// Gives more room to gaps whose links would stand closer than 0.6 of the usual spacing. Whether any grew.
    pub fn grow_gaps(&mut self) -> bool {
        let metrics = &self.metrics;
        let least = metrics.line_spacing * 0.6;
        let mut needs = Vec::new();
        for (layer, gaps) in self.gaps.iter().enumerate() {
            for (g, gap) in gaps.iter().enumerate() {
                let n = self.crossings_of_gap(layer, g).len();
                let need = 6.0 + (n as f64 - 1.0) * least;
                let room = gap.max - gap.min;
                if n > 0 && room < need - 0.5 {
                    let have = self.extra_room.get(layer).map_or(0.0, |extra| or_zero(extra, g));
                    let pads = metrics.node_padding * if gap.outer { 1.0 } else { 2.0 };
                    needs.push((
                        layer,
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
        for (layer, g, need) in needs {
            if let Some(extra) = self
                .extra_room
                .get_mut(layer)
                .and_then(|extra| extra.get_mut(g))
                .filter(|extra| **extra < need - 0.1)
            {
                *extra = need;
                grew = true;
            }
        }
        grew
    }

    /// Where across a route is at its source (0), in the `k`-th layer after it, and at last at its target, in pixels.
    fn cross_at(&self, route: usize, k: usize) -> f64 {
        let Some(route) = self.routes.get(route) else { return 0.0 };
        let Some((a, b)) = self.ends(route) else { return 0.0 };
        if k == 0 {
            a.cross
        } else {
            route.gap_crossings.get(k - 1).map_or(b.cross, |crossing| crossing.1)
        }
    }

    /// Lays the links of each gap side by side, each as near its straight line as the spacing allows: four sweeps.
    pub fn separate(&mut self) {
        for _ in 0..4 {
            for layer in 0..self.layers.len() {
                for g in 0..self.gaps.get(layer).map_or(0, Vec::len) {
                    self.separate_gap(layer, g);
                }
            }
        }
        for i in 0..self.routes.len() {
            let Some(leader) =
                self.routes.get(i).and_then(|route| route.joins).and_then(|l| self.routes.get(l))
            else {
                continue;
            };
            let skip = self
                .routes
                .get(i)
                .and_then(|route| self.nodes.get(route.source))
                .map_or(0, |node| node.layer);
            let from = self.nodes.get(leader.source).map_or(0, |node| node.layer);
            let crossings =
                leader.gap_crossings.iter().skip(skip.saturating_sub(from)).copied().collect();
            if let Some(route) = self.routes.get_mut(i) {
                route.gap_crossings = crossings;
            }
        }
    }

    fn separate_gap(&mut self, layer: usize, g: usize) {
        let links = self.crossings_of_gap(layer, g);
        if links.is_empty() {
            return;
        }
        let gap = self.gap(layer, g);
        // Where across it would be on a straight line, is in the layers before and after; route and crossing.
        let mut sorted: Vec<([f64; 3], usize, usize)> = Vec::new();
        for (route, k) in links {
            let (before, after) = (self.cross_at(route, k), self.cross_at(route, k + 2));
            let key = [(before + after) / 2.0, before, after];
            let at = sorted.iter().position(|other| key < other.0).unwrap_or(sorted.len());
            sorted.insert(at, (key, route, k));
        }
        let n = sorted.len();
        let spacing =
            self.metrics.line_spacing.min((gap.max - gap.min) / (n as f64 + 0.5)).max(1.0);
        let want: Vec<f64> = sorted.iter().map(|link| link.0[0]).collect();
        let places = fit(&want, &vec![spacing; n], gap.min + 2.0, gap.max - 2.0);
        for ((_, route, k), cross) in sorted.into_iter().zip(places) {
            if let Some(crossing) =
                self.routes.get_mut(route).and_then(|route| route.gap_crossings.get_mut(k))
            {
                crossing.1 = cross;
            }
        }
    }
}
