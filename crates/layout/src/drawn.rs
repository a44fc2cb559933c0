//! A picture of nodes and links: build, place, route, draw, and bring to where it stands on screen.

use super::board::{Board, Road, Spot, Way};
use super::build::{board, columns};
use super::path::P;
use super::plan::Plan;
use super::{Drawing, Form, Frame, LinkPlace, NodePlace, order};
use content::bundle::View;
use graph::{Atlas, LinkId, Shown};
use std::rc::Rc;

/// The board a picture was made from: links that come later are drawn on it without moving anything.
#[derive(Clone, Debug, Default)]
pub struct Kept(pub(super) Option<Rc<(Board, bool)>>);

/// Pictures are compared by what is seen.
impl PartialEq for Kept {
    fn eq(&self, _: &Kept) -> bool {
        true
    }
}

/// Lays out the overview or a theme as a picture.
pub fn lay_out(atlas: &Atlas, shown: Shown, frame: &Frame) -> Drawing {
    let found;
    let view = match atlas.view(shown) {
        Some(view) => view,
        None => {
            found = order::find(atlas, shown);
            &found
        }
    };
    let board = routed(atlas, matches!(shown, Shown::Theme(_)), view, frame);
    finish(board, atlas, view, frame)
}

/// A board with everything placed and every road drawn.
fn routed(atlas: &Atlas, theme: bool, view: &View, frame: &Frame) -> Board {
    let mut columns = columns(view, frame.form);
    loop {
        let mut board = board(atlas, theme, view, &columns, frame);
        match fit(&mut board) {
            // A phone's row that does not fit its width gives its last thing a row of its own.
            Err(row) => {
                let Some((lane, things)) = columns.get_mut(row) else { return board };
                let rest = things.split_off(things.len() - 1);
                let lane = *lane;
                columns.insert(row + 1, (lane, rest));
            }
            Ok(()) => {
                board.settle();
                board.set_ports();
                board.draw();
                return board;
            }
        }
    }
}

/// Places and chooses gaps until every gap holds its links.
fn fit(board: &mut Board) -> Result<(), usize> {
    if board.cols.is_empty() {
        return Ok(());
    }
    for _ in 0..6 {
        board.place()?;
        board.choose();
        if !board.widen() {
            break;
        }
    }
    board.place()
}

/// From flow coordinates to the screen.
pub(super) struct Screen {
    scale: f64,
    width: f64,
    vertical: bool,
    mirrored: bool,
}

impl Screen {
    pub(super) fn of(plan: &Plan, mirrored: bool) -> Screen {
        Screen {
            scale: plan.scale,
            width: plan.width * plan.scale,
            vertical: plan.vertical,
            mirrored,
        }
    }

    fn flat(&self, (x, y): P) -> P {
        let x = x * self.scale;
        (if self.mirrored { self.width - x } else { x }, y * self.scale)
    }

    fn place(&self, (f, c): P) -> P {
        self.flat(if self.vertical { (c, f) } else { (f, c) })
    }

    /// Where a point of the screen lies along and across the story.
    pub(super) fn back(&self, (x, y): P) -> P {
        let x = if self.mirrored { self.width - x } else { x };
        let (x, y) = (x / self.scale, y / self.scale);
        if self.vertical { (y, x) } else { (x, y) }
    }

    fn turn(&self, (f, c): P) -> P {
        let (x, y) = if self.vertical { (c, f) } else { (f, c) };
        // Adding zero keeps a mirrored zero positive.
        (if self.mirrored { 0.0 - x } else { x }, y)
    }

    /// A road as it is drawn.
    pub(super) fn link(&self, road: &Road, doubt: Option<P>, joins: Option<LinkId>) -> LinkPlace {
        let chevron = |(at, dir)| (self.place(at), self.turn(dir));
        LinkPlace {
            link: road.link,
            line: Rc::from(road.line.path.write(&|p| self.place(p))),
            tip: self.place(road.line.tip),
            direction: self.turn(road.line.dir),
            scale: road.scale * self.scale,
            doubt: doubt.map(|p| self.place(p)),
            chevrons: chevrons(road).into_iter().map(chevron).collect(),
            joins,
        }
    }
}

fn finish(board: Board, atlas: &Atlas, view: &View, frame: &Frame) -> Drawing {
    let plan = &board.plan;
    let k = plan.scale;
    let mirrored = frame.mirrored;
    let screen = Screen::of(plan, mirrored);
    let width = screen.width;
    let flat = |p: P| screen.flat(p);
    let mut lanes = board.lanes(atlas);
    let mut more = board.more(view, &lanes);
    for lane in &mut lanes {
        let (x, y, w, h) = lane.area;
        lane.area = (if mirrored { width - (x + w) * k } else { x * k }, y * k, w * k, h * k);
        lane.name = flat(lane.name);
        lane.sentence = lane.sentence.map(flat);
        lane.emblem = lane
            .emblem
            .map(|(x, y)| if mirrored { (width - x * k - 20.0, y * k) } else { (x * k, y * k) });
    }
    for more in &mut more {
        more.at = flat(more.at);
    }
    let roads = board.roads.iter().any(|road| road.way == Way::Foot);
    let doubts = board.doubts();
    let leader = |road: &Road| board.roads.get(road.joins?).map(|leader| leader.link);
    Drawing {
        width,
        height: plan.height * k,
        lanes,
        nodes: board
            .spots
            .iter()
            .map(|spot| node(spot, &board, screen.place((spot.f, spot.c))))
            .collect(),
        links: board
            .roads
            .iter()
            .zip(doubts)
            .map(|(road, doubt)| screen.link(road, doubt, leader(road)))
            .collect(),
        more,
        note: (roads && !plan.theme && plan.form == Form::Desktop)
            .then(|| flat((plan.width / 2.0, plan.height - 9.0))),
        label_size: plan.size * k,
        head_scale: plan.head * k,
        kept: Kept(plan.theme.then(|| Rc::new((board, mirrored)))),
    }
}

fn node(spot: &Spot, board: &Board, at: P) -> NodePlace {
    let plan = &board.plan;
    let k = plan.scale;
    let touch = matches!(plan.form, Form::Phone | Form::Compact);
    let least = if touch { 44.0 } else { 24.0 };
    let wide = (spot.wide.max(2.0 * spot.r + 4.0) * k).max(least);
    let (top, bottom) = (-spot.up() * k - 2.0, spot.below() * k + 2.0);
    let missing = (least - (bottom - top)).max(0.0);
    NodePlace {
        node: spot.node,
        lane: spot.lane,
        at,
        r: spot.r * k,
        lines: spot.lines.clone(),
        baseline: (spot.head() + plan.size * 0.95) * k,
        leading: plan.size * 1.22 * k,
        hit: (-wide / 2.0, top - missing / 2.0, wide, bottom - top + missing),
    }
}

/// Arrowheads along a road that runs against the story.
fn chevrons(road: &Road) -> Vec<(P, P)> {
    let mut out = Vec::new();
    if road.way == Way::Foot {
        // The long run under the lanes is the one farthest across.
        let foot = road.points.iter().fold(f64::MIN, |c, p| c.max(p.1));
        let run = road.points.iter().filter(|p| foot - p.1 < 0.5);
        let (from, to) = run.fold((f64::MAX, f64::MIN), |(a, b), p| (a.min(p.0), b.max(p.0)));
        for share in [0.3, 0.72] {
            out.push(((to - (to - from) * share, foot), (-1.0, 0.0)));
        }
    } else if road.back && !road.hops.is_empty() {
        let middle = road.hops.len() / 2;
        if let (Some((from, to)), Some(hop)) =
            (road.line.level.get(middle + 1), road.hops.get(middle))
        {
            out.push(((from + (to - from) * 0.3, hop.1), (-1.0, 0.0)));
        }
    }
    out
}
