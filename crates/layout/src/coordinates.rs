//! Coordinate assignment, the third step of Sugiyama's method: places are authored, only distances give way.
//!
//! Each layer is an isotonic fit ([`super::isotonic`]): nodes keep their order and stand as near their authored
//! places as silhouettes, labels and gaps allow.

use super::isotonic::{fit, or_zero};
use super::layered_graph::{Gap, LayeredGraph, RouteKind};

impl LayeredGraph {
    /// Places every node and finds the gaps between them. `Err` names the layer, a row of a phone's map that does not fit its width.
    pub fn assign_coordinates(&mut self) -> Result<(), usize> {
        if self.metrics.vertical {
            self.place_rows()?;
        } else {
            self.place_columns();
        }
        self.find_gaps();
        Ok(())
    }

    /// Least distances between the centers of a layer's neighbors, and what it takes across before the first and
    /// after the last, all in pixels.
    fn distances(&self, layer: usize) -> (Vec<f64>, f64, f64) {
        let vertical = self.metrics.vertical;
        let extra = self.extra_room.get(layer).map_or(&[][..], Vec::as_slice);
        let things: Vec<_> = self.layer(layer).collect();
        let mut apart = Vec::new();
        for (i, pair) in things.windows(2).enumerate() {
            let [one, two] = pair else { continue };
            let mut clear = self.metrics.row_gap;
            for route in
                self.routes.iter().filter(|route| route.kind == RouteKind::Adjacent && !vertical)
            {
                if self
                    .ends(route)
                    .is_some_and(|(a, b)| a.layer == layer && a.position.min(b.position) == i)
                {
                    clear = clear.max(if route.contested { 54.0 } else { 38.0 });
                }
            }
            apart.push(
                one.cross_extent(vertical).1
                    + two.cross_extent(vertical).0
                    + clear.max(or_zero(extra, i + 1)),
            );
        }
        let before =
            things.first().map_or(0.0, |node| node.cross_extent(vertical).0) + or_zero(extra, 0);
        let after = things.last().map_or(0.0, |node| node.cross_extent(vertical).1)
            + or_zero(extra, things.len());
        (apart, before, after)
    }

    /// Height of back edges and of what stands below them, in pixels.
    fn foot_room(&self) -> f64 {
        let routes = self
            .routes
            .iter()
            .filter(|route| route.kind == RouteKind::BackEdge)
            .map(|route| route.track + 1)
            .max()
            .unwrap_or(0);
        self.metrics.foot
            + if routes > 0 { routes as f64 * self.metrics.track_spacing + 4.0 } else { 0.0 }
    }

    fn place_columns(&mut self) {
        let foot = self.foot_room();
        let mut lack: f64 = 0.0;
        for layer in 0..self.layers.len() {
            let (apart, before, after) = self.distances(layer);
            let need = apart.iter().fold(before + after, |sum, d| sum + d);
            lack = lack.max(need - (self.metrics.height - foot - self.metrics.cross_min));
        }
        if lack > 0.0 {
            self.metrics.height += lack;
            self.metrics.bottom += lack;
            self.metrics.cross_max += lack;
        }
        let (lo, hi) = (self.metrics.cross_min, self.metrics.height - foot);
        let (top, bottom) = (self.metrics.top, self.metrics.bottom);
        let mut lowest: f64 = self.metrics.cross_max;
        for layer in 0..self.layers.len() {
            let (apart, before, after) = self.distances(layer);
            let want: Vec<f64> =
                self.layer(layer).map(|node| top + node.authored_cross * (bottom - top)).collect();
            let places = fit(&want, &apart, lo + before, hi - after);
            lowest = lowest.max(or_zero(&places, places.len().saturating_sub(1)) + after);
            let main = self.metrics.layer(layer);
            self.set(layer, main, &places);
        }
        self.metrics.cross_max = lowest;
    }

    fn place_rows(&mut self) -> Result<(), usize> {
        let (lo, hi) = (self.metrics.cross_min, self.metrics.cross_max);
        let mut main = 0.0;
        let mut lane = None;
        for layer in 0..self.layers.len() {
            let (apart, before, after) = self.distances(layer);
            let need = apart.iter().fold(before + after, |sum, d| sum + d);
            if need > hi - lo && self.layers.get(layer).is_some_and(|nodes| nodes.len() > 1) {
                return Err(layer);
            }
            let want: Vec<f64> =
                self.layer(layer).map(|node| node.authored_cross * (hi + 6.0)).collect();
            let places = fit(&want, &apart, lo + before, hi - after);
            let up = self.layer(layer).fold(0.0_f64, |up, node| up.max(node.shape_top()));
            let head = 44.0 * self.metrics.text;
            if layer == 0 {
                main = self.metrics.top + head - 44.0;
            } else {
                let below = self
                    .layer(layer - 1)
                    .fold(0.0_f64, |below, node| below.max(node.label_bottom()));
                main += (below + up + 8.0 + self.channel(layer)).max(122.0);
            }
            let next = self.layer(layer).next().map(|node| node.lane);
            if layer > 0 && next != lane {
                main += head;
            }
            lane = next;
            self.set(layer, main, &places);
        }
        let last = self.extent(self.layers.len().saturating_sub(1)).1;
        self.metrics.height = self.metrics.height.max(last + self.channel(self.layers.len()) + 8.0);
        Ok(())
    }

    /// Height of the channel between a row of a phone's map and the one before: room to turn, and for each back edge
    /// and bracket in it.
    fn channel(&self, layer: usize) -> f64 {
        let mut lines = 0.0;
        for route in &self.routes {
            let Some((a, b)) = self.ends(route) else { continue };
            match route.kind {
                RouteKind::BackEdge if a.layer + 1 == layer => lines += 1.0,
                RouteKind::BackEdge if b.layer == layer => lines += 1.0,
                RouteKind::SameLayer if b.layer == layer => lines += 1.0,
                _ => {}
            }
        }
        26.0 + lines * self.metrics.track_spacing
    }

    fn set(&mut self, layer: usize, main: f64, cross: &[f64]) {
        for (position, i) in self.layers.get(layer).into_iter().flatten().enumerate() {
            if let Some(node) = self.nodes.get_mut(*i) {
                (node.main, node.cross) = (main, or_zero(cross, position));
            }
        }
    }

    /// The free spaces of every layer.
    fn find_gaps(&mut self) {
        let (vertical, pad) = (self.metrics.vertical, self.metrics.node_padding);
        self.gaps.clear();
        for layer in 0..self.layers.len() {
            let mut gaps: Vec<Gap> = Vec::new();
            let mut gap = Gap {
                min: self.metrics.cross_min,
                max: 0.0,
                main_interval: (f64::MAX, f64::MIN),
                outer: true,
            };
            for node in self.layer(layer) {
                let (before, after) = node.cross_extent(vertical);
                let own = node.main_interval(vertical);
                gap.max = node.cross - before - pad;
                gap.main_interval =
                    (gap.main_interval.0.min(own.0), gap.main_interval.1.max(own.1));
                gaps.push(gap);
                gap = Gap {
                    min: node.cross + after + pad,
                    max: 0.0,
                    main_interval: own,
                    outer: false,
                };
            }
            gap.max = self.metrics.cross_max;
            gap.outer = true;
            gaps.push(gap);
            // A short arrow between neighbors keeps the room of its head.
            for route in
                self.routes.iter().filter(|route| route.kind == RouteKind::Adjacent && !vertical)
            {
                let Some((a, b)) = self.ends(route).filter(|(a, _)| a.layer == layer) else {
                    continue;
                };
                if let Some(gap) = gaps.get_mut(a.position.max(b.position)) {
                    if a.position < b.position {
                        gap.max -= 15.0;
                    } else {
                        gap.min += 15.0;
                    }
                }
            }
            self.gaps.push(gaps);
        }
    }
}
