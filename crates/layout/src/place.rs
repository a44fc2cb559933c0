//! Where things stand: rows are authored, only their distances give way.

use super::board::{Board, Gap, Way};
use super::spread::{at, spread};

impl Board {
    /// Places everything. `Err` names the row of a phone's map that does not fit its width.
    pub fn place(&mut self) -> Result<(), usize> {
        if self.plan.vertical {
            self.place_rows()?;
        } else {
            self.place_columns();
        }
        self.find_gaps();
        Ok(())
    }

    /// Distances between the centers of a column's neighbors, and what it takes before and after them.
    fn distances(&self, col: usize) -> (Vec<f64>, f64, f64) {
        let vertical = self.plan.vertical;
        let extra = self.extra.get(col).map_or(&[][..], Vec::as_slice);
        let things: Vec<_> = self.column(col).collect();
        let mut apart = Vec::new();
        for (i, pair) in things.windows(2).enumerate() {
            let [one, two] = pair else { continue };
            let mut clear: f64 = 12.0;
            for road in self.roads.iter().filter(|road| road.way == Way::Short && !vertical) {
                if self.ends(road).is_some_and(|(a, b)| a.col == col && a.row.min(b.row) == i) {
                    clear = clear.max(if road.contested { 54.0 } else { 38.0 });
                }
            }
            apart.push(
                one.across(vertical).1 + two.across(vertical).0 + clear.max(at(extra, i + 1)),
            );
        }
        let before = things.first().map_or(0.0, |spot| spot.across(vertical).0) + at(extra, 0);
        let after =
            things.last().map_or(0.0, |spot| spot.across(vertical).1) + at(extra, things.len());
        (apart, before, after)
    }

    /// Room for return roads and what stands below them.
    fn foot_room(&self) -> f64 {
        let roads = self
            .roads
            .iter()
            .filter(|road| road.way == Way::Foot)
            .map(|road| road.track + 1)
            .max()
            .unwrap_or(0);
        self.plan.foot + if roads > 0 { roads as f64 * self.plan.track + 4.0 } else { 0.0 }
    }

    fn place_columns(&mut self) {
        let foot = self.foot_room();
        let mut lack: f64 = 0.0;
        for col in 0..self.cols.len() {
            let (apart, before, after) = self.distances(col);
            let need = apart.iter().fold(before + after, |sum, d| sum + d);
            lack = lack.max(need - (self.plan.height - foot - self.plan.lo));
        }
        if lack > 0.0 {
            self.plan.height += lack;
            self.plan.bottom += lack;
            self.plan.hi += lack;
        }
        let (lo, hi) = (self.plan.lo, self.plan.height - foot);
        let (top, bottom) = (self.plan.top, self.plan.bottom);
        let mut lowest: f64 = self.plan.hi;
        for col in 0..self.cols.len() {
            let (apart, before, after) = self.distances(col);
            let want: Vec<f64> =
                self.column(col).map(|spot| top + spot.share * (bottom - top)).collect();
            let c = spread(&want, &apart, lo + before, hi - after);
            lowest = lowest.max(at(&c, c.len().saturating_sub(1)) + after);
            let f = self.plan.column(col);
            self.set(col, &c, |_| f);
        }
        self.plan.hi = lowest;
    }

    fn place_rows(&mut self) -> Result<(), usize> {
        let (lo, hi) = (self.plan.lo, self.plan.hi);
        let mut f = 0.0;
        let mut lane = None;
        for col in 0..self.cols.len() {
            let (apart, before, after) = self.distances(col);
            let need = apart.iter().fold(before + after, |sum, d| sum + d);
            if need > hi - lo && self.cols.get(col).is_some_and(|c| c.len() > 1) {
                return Err(col);
            }
            let want: Vec<f64> = self.column(col).map(|spot| spot.share * (hi + 6.0)).collect();
            let c = spread(&want, &apart, lo + before, hi - after);
            let up = self.column(col).fold(0.0_f64, |up, spot| up.max(spot.up()));
            let head = 44.0 * self.plan.text;
            if col == 0 {
                f = self.plan.top + head - 44.0;
            } else {
                let below =
                    self.column(col - 1).fold(0.0_f64, |below, spot| below.max(spot.below()));
                f += (below + up + 8.0 + self.channel(col)).max(122.0);
            }
            let next = self.column(col).next().map(|spot| spot.lane);
            if col > 0 && next != lane {
                f += head;
            }
            lane = next;
            self.set(col, &c, |_| f);
        }
        let last = self.extent(self.cols.len().saturating_sub(1)).1;
        self.plan.height = self.plan.height.max(last + self.channel(self.cols.len()) + 8.0);
        Ok(())
    }

    /// What lies between a row of a phone's map and the one before: room to swing, and for return roads.
    fn channel(&self, col: usize) -> f64 {
        let mut lines = 0.0;
        for road in &self.roads {
            let Some((a, b)) = self.ends(road) else { continue };
            match road.way {
                Way::Foot if a.col + 1 == col => lines += 1.0,
                Way::Foot if b.col == col => lines += 1.0,
                Way::Bracket if b.col == col => lines += 1.0,
                _ => {}
            }
        }
        26.0 + lines * self.plan.track
    }

    fn set(&mut self, col: usize, c: &[f64], f: impl Fn(usize) -> f64) {
        for (row, i) in self.cols.get(col).into_iter().flatten().enumerate() {
            if let Some(spot) = self.spots.get_mut(*i) {
                (spot.f, spot.c) = (f(row), at(c, row));
            }
        }
    }

    /// The free spaces of every column.
    fn find_gaps(&mut self) {
        let (vertical, pad) = (self.plan.vertical, self.plan.pad);
        self.gaps.clear();
        for col in 0..self.cols.len() {
            let mut gaps: Vec<Gap> = Vec::new();
            let mut gap =
                Gap { lo: self.plan.lo, hi: 0.0, span: (f64::MAX, f64::MIN), outer: true };
            for spot in self.column(col) {
                let (before, after) = spot.across(vertical);
                let span = spot.along(vertical);
                gap.hi = spot.c - before - pad;
                gap.span = (gap.span.0.min(span.0), gap.span.1.max(span.1));
                gaps.push(gap);
                gap = Gap { lo: spot.c + after + pad, hi: 0.0, span, outer: false };
            }
            gap.hi = self.plan.hi;
            gap.outer = true;
            gaps.push(gap);
            // A short arrow between neighbors keeps the room of its head.
            for road in self.roads.iter().filter(|road| road.way == Way::Short && !vertical) {
                let Some((a, b)) = self.ends(road).filter(|(a, _)| a.col == col) else { continue };
                if let Some(gap) = gaps.get_mut(a.row.max(b.row)) {
                    if a.row < b.row {
                        gap.hi -= 15.0;
                    } else {
                        gap.lo += 15.0;
                    }
                }
            }
            self.gaps.push(gaps);
        }
    }
}
