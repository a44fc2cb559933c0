//! Links that a theme does not draw at rest, added for what is lit: nothing that stands there moves.
//!
//! Between two things of the core they take free places in gaps and on outlines; to a thing behind "n more" they
//! run along the foot, as if it stood there. Each may cross other roads, none runs through a thing or a label.

use super::board::{Board, Line, Road, Spot, Way};
use super::build::road;
use super::drawn::Screen;
use super::path::{P, Path, distance};
use super::ports::outline;
use super::{Drawing, LinkPlace};
use content::vocabulary::Kind;
use graph::sort::between;
use graph::{Atlas, LinkId, NodeId};

/// How far heads at one outline should stand apart, and a line from its neighbors.
const HEADS: f64 = 12.0;
const LINES: f64 = 6.0;
/// How far before the outline a head may stand that finds no room at it.
const BACK: [f64; 3] = [0.0, 13.0, 22.0];

/// The roads of these links on a picture that does not draw them, in their order; those of other things are left out.
pub fn extra(atlas: &Atlas, drawing: &Drawing, links: &[LinkId]) -> Vec<LinkPlace> {
    let Some((board, mirrored)) = drawing.kept.0.as_deref() else { return Vec::new() };
    let screen = Screen::of(&board.plan, *mirrored);
    let mut taken: Vec<P> =
        drawing.links.iter().filter_map(|link| Some(screen.back(link.doubt?))).collect();
    let mut layer = Layer::on(board);
    let mut out = Vec::new();
    for link in links {
        let foot = |node: NodeId| {
            let more = drawing.more.iter().find(|more| more.nodes.contains(&node))?;
            Some(screen.back(more.at))
        };
        let road = match road(atlas, board, None, *link) {
            Some(road) => layer.among(road),
            None => layer.foot_road(atlas, *link, &foot),
        };
        let Some(road) = road else { continue };
        let doubt = road.contested.then(|| board.doubt(usize::MAX, &road.points, &taken));
        taken.extend(doubt);
        out.push(screen.link(&road, doubt, None));
        layer.tips.push(road.line.tip);
        layer.added.push(road);
    }
    out
}

/// An end of a road on an outline.
struct Port {
    spot: usize,
    near: bool,
    offset: f64,
    /// Heights of what comes next, nearest first.
    next: Vec<f64>,
}

struct Layer<'a> {
    board: &'a Board,
    /// How many roads each gap holds.
    used: Vec<Vec<usize>>,
    /// What the roads do between a column and the next.
    others: Vec<Vec<(f64, f64)>>,
    ports: Vec<Port>,
    /// Where heads are.
    tips: Vec<P>,
    added: Vec<Road>,
    /// Roads to the foot beside each column: before it, after it.
    stems: Vec<(f64, f64)>,
}

impl<'a> Layer<'a> {
    fn on(board: &'a Board) -> Layer<'a> {
        let mut layer = Layer {
            board,
            used: board.gaps.iter().map(|gaps| vec![0; gaps.len()]).collect(),
            others: board.channels(usize::MAX),
            ports: Vec::new(),
            tips: board.roads.iter().map(|road| road.line.tip).collect(),
            added: Vec::new(),
            stems: vec![(0.0, 0.0); board.cols.len()],
        };
        for (i, road) in board.roads.iter().enumerate() {
            board.count(i, &mut layer.used, true);
            for (start, near) in [(true, true), (true, false), (false, true), (false, false)] {
                if let Some(next) = board.heading(road, start, near) {
                    let (spot, offset) = if start { (road.a, road.pa) } else { (road.b, road.pb) };
                    layer.ports.push(Port { spot, near, offset, next });
                }
            }
            if road.way == Way::Foot
                && let Some((a, b)) = board.ends(road)
            {
                layer.stem(a.col, false);
                layer.stem(b.col, true);
            }
        }
        layer
    }

    /// Counts a road beside a column, and says how many there were.
    fn stem(&mut self, col: usize, near: bool) -> f64 {
        let Some(stems) = self.stems.get_mut(col) else { return 0.0 };
        let count = if near { &mut stems.0 } else { &mut stems.1 };
        *count += 1.0;
        *count - 1.0
    }

    /// A road between two things of the core.
    fn among(&mut self, mut road: Road) -> Option<Road> {
        let board = self.board;
        let (a, b) = board.ends(&road)?;
        if road.way == Way::Short && !self.has_room(&road, a, b) {
            road.way = Way::Bracket;
            road.offset = board.plan.track / 2.0;
        }
        let mut line = Line::default();
        match road.way {
            Way::Short => {
                road.offset = freest(-0.5 * b.r, 0.5 * b.r, &|offset| {
                    let tip = (b.f + offset, if b.c > a.c { b.c - b.r } else { b.c + b.below() });
                    let near =
                        self.tips.iter().fold(HEADS, |d, other| d.min(distance(tip, *other)));
                    offset.abs() * 0.4 + (HEADS - near) * 4.0
                });
                board.draw_short(&road, a, b, &mut line);
            }
            Way::Bracket => {
                road.pa = self.port(&road, true, false).0;
                road.pb = self.port(&road, false, false).0;
                board.draw_bracket(&road, a, b, &mut line);
            }
            Way::Along | Way::Foot => {
                let back = self.along(&mut road, a);
                board.draw_along(&road, a, b, &mut line);
                // The line lies below the head all the way, so that a head before the outline still points there.
                line.tip.0 += if road.back { back } else { -back };
            }
        }
        road.points = line.path.points();
        road.line = line;
        Some(road)
    }

    /// Whether an arrow has room between two neighbors of a column.
    fn has_room(&self, road: &Road, a: &Spot, b: &Spot) -> bool {
        let (upper, lower) = if a.c < b.c { (a, b) } else { (b, a) };
        let room = lower.c - lower.up() - upper.c - upper.below();
        let same = |other: &Road| other.way == Way::Short && (other.a, other.b) == (road.b, road.a);
        room >= if road.contested { 54.0 } else { 38.0 } && !self.board.roads.iter().any(same)
    }

    /// Chooses gaps, heights and ports; says how far the head stands before the outline.
    fn along(&mut self, road: &mut Road, a: &Spot) -> f64 {
        let board = self.board;
        road.hops = board.way(road, &self.used, &self.others);
        for k in 0..road.hops.len() {
            let Some((gap, want)) = road.hops.get(k).copied() else { continue };
            let col = a.col + 1 + k;
            let space = board.gap(col, gap);
            let mut taken: Vec<f64> = Vec::new();
            for (other, hop) in board.through(col, gap) {
                taken.extend(board.roads.get(other).and_then(|r| r.hops.get(hop)).map(|hop| hop.1));
            }
            for other in &self.added {
                let first = board.spots.get(other.a).map_or(0, |spot| spot.col + 1);
                let hop = col.checked_sub(first).and_then(|k| other.hops.get(k));
                taken.extend(hop.filter(|hop| hop.0 == gap).map(|hop| hop.1));
            }
            let (lo, hi) = (space.lo + 2.0, space.hi - 2.0);
            let height = freest(lo, hi.max(lo), &|y| {
                let near = taken.iter().fold(board.plan.strand, |d, t| d.min((t - y).abs()));
                (y - want).abs() + (board.plan.strand - near) * 4.0
            });
            if let Some(hop) = road.hops.get_mut(k) {
                hop.1 = height;
            }
        }
        let (pa, back) = self.port(road, true, false);
        road.pa = pa;
        let (pb, ahead) = self.port(road, false, true);
        road.pb = pb;
        if road.back { back } else { ahead }
    }

    /// A free place on an outline for an end of a road, and how far before it its head stands.
    fn port(&mut self, road: &Road, start: bool, near: bool) -> (f64, f64) {
        let board = self.board;
        let spot = if start { road.a } else { road.b };
        let Some(thing) = board.spots.get(spot) else { return (0.0, 0.0) };
        let next = board.heading(road, start, near).unwrap_or_default();
        let head = start == road.back;
        self.free(spot, thing, near, head, road.way == Way::Along, next)
    }

    fn free(
        &mut self,
        spot: usize,
        thing: &Spot,
        near: bool,
        head: bool,
        may_wait: bool,
        next: Vec<f64>,
    ) -> (f64, f64) {
        let mut reach = outline(thing, near, false, true).0.last().map_or(0.0, |point| point.0);
        if thing.kind == Kind::Molecule && !near && head {
            reach = reach.min(0.6 * thing.r);
        }
        let here = || self.ports.iter().filter(|port| (port.spot, port.near) == (spot, near));
        // Between those whose roads go higher and those whose roads go lower.
        let above = here().filter(|port| port.next <= next).map(|port| port.offset);
        let below = here().filter(|port| port.next > next).map(|port| port.offset);
        let (above, below) = (above.fold(f64::MIN, f64::max), below.fold(f64::MAX, f64::min));
        let want = match (above > f64::MIN, below < f64::MAX) {
            (true, true) => (above + below) / 2.0,
            (true, false) => above + HEADS,
            (false, true) => below - HEADS,
            _ => 0.0,
        };
        let out = if near { -1.0 } else { 1.0 };
        let cost = |d: f64, back: f64| {
            let edge = if near { thing.near(d, false) } else { thing.far(d, false) };
            let tip = (edge + out * (3.0 + back), thing.c + d);
            let lines = here().map(|port| LINES - (port.offset - d).abs());
            let heads = self.tips.iter().map(|other| HEADS - distance(tip, *other));
            let heads = heads.filter(|_| head).fold(0.0, f64::max);
            (d - want).abs() * 0.4 + back * 0.4 + (lines.fold(0.0, f64::max) + heads) * 4.0
        };
        let mut best = (f64::MAX, 0.0, 0.0);
        for back in BACK.into_iter().take(if head && may_wait { BACK.len() } else { 1 }) {
            let offset = freest(-reach, reach, &|d| cost(d, back));
            let here = cost(offset, back);
            if here < best.0 {
                best = (here, offset, back);
            }
        }
        let (_, offset, back) = best;
        self.ports.push(Port { spot, near, offset, next });
        (offset, back)
    }

    /// A road between a thing of the core and one behind "n more", whose head stands at the core.
    fn foot_road(
        &mut self,
        atlas: &Atlas,
        link: LinkId,
        foot: &dyn Fn(NodeId) -> Option<P>,
    ) -> Option<Road> {
        let board = self.board;
        let (from, to) = (atlas.from(link), atlas.to(link));
        let into = board.spots.iter().any(|spot| spot.node == to);
        let (core, (start, base)) = if into { (to, foot(from)?) } else { (from, foot(to)?) };
        let spot = board.spots.iter().position(|spot| spot.node == core)?;
        let thing = board.spots.get(spot)?;
        let mut road = super::build::alone(atlas, board, link);
        let rank = self.stem(thing.col, into);
        let own = board.extent(thing.col);
        // Down the channel beside the column, as return roads do.
        let beside = if into {
            let free = match thing.col.checked_sub(1) {
                Some(before) => own.0 - board.extent(before).1,
                None => own.0,
            };
            let aside = between(free / 2.0, 2.0, 10.0) + rank * between(free / 6.0, 2.0, 6.0);
            (own.0 - aside).max(2.0)
        } else {
            let free = match thing.col + 1 < board.cols.len() {
                true => board.extent(thing.col + 1).0 - own.1,
                false => board.plan.width - own.1,
            };
            let aside = between(free / 2.0, 2.0, 10.0) + rank * between(free / 6.0, 2.0, 6.0);
            (own.1 + aside).min(board.plan.width - 2.0)
        };
        // The lowest of that side, where return roads are, too.
        let (offset, back) = self.free(spot, thing, into, into, true, vec![9000.0]);
        let height = thing.c + offset;
        let bus = board.plan.height - 25.0;
        let mut points = vec![(start, base - 10.0), (start, bus), (beside, bus), (beside, height)];
        let mut line = Line::default();
        if into {
            let tip = thing.near(offset, false) - 3.0;
            points.push((tip - road.head(), height));
            (line.tip, line.dir) = ((tip - back, height), (1.0, 0.0));
        } else {
            let out = thing.far(offset, false);
            points.push((out + 2.0, height));
            points.reverse();
            // At the start, pointing away: beside the thing, or where the road goes down.
            (line.tip, line.dir) = if bus - height > 40.0 {
                ((beside, height + 24.0), (0.0, 1.0))
            } else {
                ((beside.max(out + 16.0), height), (1.0, 0.0))
            };
        }
        line.path = Path::square(&points, 8.0);
        road.points = line.path.points();
        road.line = line;
        Some(road)
    }
}

/// Where between two bounds the cost is least, in steps of a pixel.
fn freest(lo: f64, hi: f64, cost: &dyn Fn(f64) -> f64) -> f64 {
    let mut best = (f64::MAX, lo);
    let mut y = lo;
    while y <= hi {
        let here = cost(y);
        if here < best.0 {
            best = (here, y);
        }
        y += 1.0;
    }
    best.1
}
