//! What is being laid out: things as spots in columns, links as roads between them.

use super::path::{P, Path};
use super::plan::Plan;
use super::silhouette::edge;
use content::vocabulary::{Effect, Kind};
use graph::{LaneId, LinkId, NodeId};
use std::rc::Rc;

/// A thing.
#[derive(Debug)]
pub struct Spot {
    /// The thing.
    pub node: NodeId,
    /// Its silhouette.
    pub kind: Kind,
    /// Its lane.
    pub lane: LaneId,
    /// Its column, and its place in it.
    pub col: usize,
    /// Its place in its column.
    pub row: usize,
    /// Authored place across the story, 0 to 1.
    pub share: f64,
    /// Along the story.
    pub f: f64,
    /// Across the story.
    pub c: f64,
    /// Radius.
    pub r: f64,
    /// Label.
    pub lines: Vec<Rc<str>>,
    /// Width of the label.
    pub wide: f64,
    /// Height of the label.
    pub tall: f64,
}

/// A box in flow coordinates: from along, from across, to along, to across.
pub type Area = (f64, f64, f64, f64);

impl Spot {
    /// From the center to the upper edge of the silhouette.
    pub fn up(&self) -> f64 {
        self.r * if self.kind == Kind::Condition { 1.16 } else { 1.04 }
    }

    /// From the center to the upper edge of the label.
    pub fn head(&self) -> f64 {
        self.r * if self.kind == Kind::Condition { 1.08 } else { 1.0 } + 5.0
    }

    /// From the center to the lower edge of the label.
    pub fn below(&self) -> f64 {
        self.head() + self.tall
    }

    /// Half of what it takes sideways.
    pub fn half(&self) -> f64 {
        (self.r * 1.1).max(self.wide / 2.0)
    }

    /// What it takes across the story, before and after its center.
    pub fn across(&self, vertical: bool) -> (f64, f64) {
        if vertical { (self.half(), self.half()) } else { (self.up(), self.below()) }
    }

    /// What it takes along the story, with a little air.
    pub fn along(&self, vertical: bool) -> (f64, f64) {
        if vertical {
            (self.f - self.up() - 4.0, self.f + self.below() + 4.0)
        } else {
            (self.f - self.half() - 5.0, self.f + self.half() + 5.0)
        }
    }

    /// Silhouette and label.
    pub fn boxes(&self, vertical: bool) -> [Area; 2] {
        let (f, c, r) = (self.f, self.c, self.r);
        let half = self.wide / 2.0;
        if vertical {
            [
                (f - self.up(), c - r, f + r, c + r),
                (f + self.head(), c - half, f + self.below(), c + half),
            ]
        } else {
            [
                (f - r, c - self.up(), f + r, c + r),
                (f - half, c + self.head(), f + half, c + self.below()),
            ]
        }
    }

    /// Where a line meets its near side, `d` off its middle.
    pub fn near(&self, d: f64, vertical: bool) -> f64 {
        self.f - edge(self.kind, d / self.r, vertical) * self.r
    }

    /// Where a line leaves its far side: the silhouette, or below the label where the story runs down.
    pub fn far(&self, d: f64, vertical: bool) -> f64 {
        if vertical {
            self.f + self.below()
        } else {
            self.f + edge(self.kind, d / self.r, vertical) * self.r
        }
    }
}

/// How a link runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// From column to column through the gaps, forward or straight back.
    Along,
    /// Around the foot of the map.
    Foot,
    /// Straight to a neighbor in its column.
    Short,
    /// Around its own column.
    Bracket,
}

/// A link.
#[derive(Debug)]
pub struct Road {
    /// The link.
    pub link: LinkId,
    /// The spot it is drawn from: of the earlier column, if it runs along.
    pub a: usize,
    /// The spot it is drawn to.
    pub b: usize,
    /// Whether the head is at `a`: it runs along, against the story.
    pub back: bool,
    /// How it runs.
    pub way: Way,
    /// What it claims.
    pub effect: Effect,
    /// Whether it needs a "?".
    pub contested: bool,
    /// Scale of its head.
    pub scale: f64,
    /// Authored shift across its column.
    pub offset: f64,
    /// Its return road, innermost 0.
    pub track: usize,
    /// The gap it takes in each column between, and its height there.
    pub hops: Vec<(usize, f64)>,
    /// Off the middle of `a`.
    pub pa: f64,
    /// Off the middle of `b`.
    pub pb: f64,
    /// The road it joins.
    pub joins: Option<usize>,
    /// How it is drawn.
    pub line: Line,
    /// Points along the line.
    pub points: Vec<P>,
}

/// A drawn link.
#[derive(Debug, Default)]
pub struct Line {
    /// From where to where it is level: at its start, in each column between, at its end.
    pub level: Vec<(f64, f64)>,
    /// The line.
    pub path: Path,
    /// Tip of the head.
    pub tip: P,
    /// Direction of the head.
    pub dir: P,
}

impl Road {
    /// How far before its tip the line stops.
    pub fn head(&self) -> f64 {
        self.scale
            * match self.effect {
                Effect::Increases => 11.5,
                Effect::Decreases => 5.0,
                Effect::Modulates => 13.0,
                Effect::NoEffectFound => 10.0,
            }
    }
}

/// Free space of a column between two neighbors.
#[derive(Clone, Copy, Debug, Default)]
pub struct Gap {
    /// Where it begins across the story.
    pub lo: f64,
    /// Where it ends.
    pub hi: f64,
    /// Where a level line through it has to begin and end along the story.
    pub span: (f64, f64),
    /// Whether it lies before the first or after the last thing.
    pub outer: bool,
}

/// What is being laid out.
#[derive(Debug)]
pub struct Board {
    /// The form's numbers.
    pub plan: Plan,
    /// Things, column by column.
    pub spots: Vec<Spot>,
    /// Positions in `spots` of each column from top to bottom.
    pub cols: Vec<Vec<usize>>,
    /// Links in the view's order.
    pub roads: Vec<Road>,
    /// Gaps of each column; one more than it has things.
    pub gaps: Vec<Vec<Gap>>,
    /// Room each gap needs beyond the usual.
    pub extra: Vec<Vec<f64>>,
}

impl Board {
    /// The two ends of a road; `None` only for a road of another board.
    pub fn ends(&self, road: &Road) -> Option<(&Spot, &Spot)> {
        Some((self.spots.get(road.a)?, self.spots.get(road.b)?))
    }

    /// The things of a column from top to bottom.
    pub fn column(&self, col: usize) -> impl Iterator<Item = &Spot> {
        self.cols.get(col).into_iter().flatten().filter_map(|i| self.spots.get(*i))
    }

    /// What a column takes along the story.
    pub fn extent(&self, col: usize) -> (f64, f64) {
        let mut out = (f64::MAX, f64::MIN);
        for spot in self.column(col) {
            let (a, b) = spot.along(self.plan.vertical);
            out = (out.0.min(a), out.1.max(b));
        }
        out
    }

    /// The gap of a column.
    pub fn gap(&self, col: usize, gap: usize) -> Gap {
        self.gaps.get(col).and_then(|gaps| gaps.get(gap)).copied().unwrap_or_default()
    }

    /// The order in which roads are routed: short ones first, ties by the view.
    pub fn shortest_first(&self) -> Vec<usize> {
        let mut out = Vec::new();
        for reach in 0..self.cols.len() {
            for (i, road) in self.roads.iter().enumerate() {
                if self.ends(road).is_some_and(|(a, b)| a.col.abs_diff(b.col) == reach) {
                    out.push(i);
                }
            }
        }
        out
    }
}
