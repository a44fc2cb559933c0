//! A road as lines, curves and rounded corners; written as SVG path data or flattened to points.

use super::num::command;

/// A point: along the story, across it.
pub type P = (f64, f64);

/// One piece of a road, from where the last one ended.
#[derive(Clone, Copy, Debug)]
pub enum Piece {
    /// Straight to a point.
    Line(P),
    /// A cubic: two handles and its end.
    Curve(P, P, P),
    /// A rounded corner: the corner and its end.
    Corner(P, P),
}

/// No two neighbors among the points of a road are farther apart.
pub const STRIDE: f64 = 12.0;

/// A road.
#[derive(Clone, Debug, Default)]
pub struct Path {
    /// Where it starts.
    pub start: P,
    /// Its pieces.
    pub pieces: Vec<Piece>,
}

impl Path {
    /// A road that starts there.
    pub fn from(start: P) -> Path {
        Path { start, pieces: Vec::new() }
    }

    /// Goes straight to a point.
    pub fn line(&mut self, to: P) {
        self.pieces.push(Piece::Line(to));
    }

    /// Leaves one level for another, with handles of half the run.
    pub fn swing(&mut self, from: P, to: P) {
        let half = (from.0 + to.0) / 2.0;
        self.pieces.push(Piece::Curve((half, from.1), (half, to.1), to));
    }

    /// A road with right angles through these points, rounded by at most `radius`.
    pub fn square(points: &[P], radius: f64) -> Path {
        let mut path = Path::from(points.first().copied().unwrap_or_default());
        for three in points.windows(3) {
            let [before, corner, after] = three else { continue };
            let cut = |to: &P, share: f64| {
                let (f, c) = (to.0 - corner.0, to.1 - corner.1);
                let long = f.abs().max(c.abs()).max(0.1);
                let k = radius.min(long * share) / long;
                (corner.0 + f * k, corner.1 + c * k)
            };
            path.line(cut(before, 0.5));
            path.pieces.push(Piece::Corner(*corner, cut(after, 0.5)));
        }
        path.line(points.last().copied().unwrap_or_default());
        path
    }

    /// Path data, after each point was brought where it is drawn.
    pub fn write(&self, place: &dyn Fn(P) -> P) -> String {
        let mut d = String::new();
        let mut put = |letter: &str, points: &[P]| {
            for (i, p) in points.iter().enumerate() {
                let (x, y) = place(*p);
                command(&mut d, if i == 0 { letter } else { " " }, &[x, y]);
            }
        };
        put("M", &[self.start]);
        for piece in &self.pieces {
            match *piece {
                Piece::Line(p) => put("L", &[p]),
                Piece::Curve(a, b, p) => put("C", &[a, b, p]),
                Piece::Corner(a, p) => put("Q", &[a, p]),
            }
        }
        d
    }

    /// Points along the road, less than [`STRIDE`] apart.
    pub fn points(&self) -> Vec<P> {
        let mut out = vec![self.start];
        let mut from = self.start;
        for piece in &self.pieces {
            let (a, b, to) = match *piece {
                Piece::Line(p) => (from, p, p),
                Piece::Curve(a, b, p) => (a, b, p),
                Piece::Corner(a, p) => (between(from, a, 2.0 / 3.0), between(p, a, 2.0 / 3.0), p),
            };
            let straight = matches!(piece, Piece::Line(_));
            let steps = (distance(from, to) / 7.0) as u32 + if straight { 1 } else { 4 };
            for i in 1..=steps {
                let t = f64::from(i) / f64::from(steps);
                out.push(if straight { between(from, to, t) } else { bezier([from, a, b, to], t) });
            }
            from = to;
        }
        out
    }
}

/// The point that share of the way from one to another.
pub fn between(a: P, b: P, t: f64) -> P {
    (a.0 + (b.0 - a.0) * t, a.1 + (b.1 - a.1) * t)
}

fn bezier([a, b, c, d]: [P; 4], t: f64) -> P {
    let (ab, bc, cd) = (between(a, b, t), between(b, c, t), between(c, d, t));
    between(between(ab, bc, t), between(bc, cd, t), t)
}

/// How far two points are apart.
pub fn distance(a: P, b: P) -> f64 {
    ((a.0 - b.0) * (a.0 - b.0) + (a.1 - b.1) * (a.1 - b.1)).sqrt()
}
