//! A path of straight lines, cubic and quadratic Bézier curves: written as SVG path data, or flattened to points.

use super::svg_numbers::command;

/// A point in pixels: along the main axis and across it, or x and y.
pub type Point = (f64, f64);

/// One segment of a path, from where the last one ended.
#[derive(Clone, Copy, Debug)]
pub enum Segment {
    /// Straight to a point.
    Line(Point),
    /// A cubic Bézier curve: two handles and its end.
    Cubic(Point, Point, Point),
    /// A quadratic Bézier curve that rounds a corner: the corner and its end.
    Quadratic(Point, Point),
}

/// No two neighbors among the points of a path are farther apart, in pixels.
pub const MAX_POINT_SPACING: f64 = 12.0;

/// A path.
#[derive(Clone, Debug, Default)]
pub struct Path {
    /// Where it starts.
    pub start: Point,
    /// Its segments.
    pub segments: Vec<Segment>,
}

impl Path {
    /// A path that starts there.
    pub fn from(start: Point) -> Path {
        Path { start, segments: Vec::new() }
    }

    /// Goes straight to a point.
    pub fn line(&mut self, to: Point) {
        self.segments.push(Segment::Line(to));
    }

    /// An S-curve from one flat to another: a cubic whose handles lie at half the run.
    pub fn s_curve(&mut self, from: Point, to: Point) {
        let half = (from.0 + to.0) / 2.0;
        self.segments.push(Segment::Cubic((half, from.1), (half, to.1), to));
    }

    /// An orthogonal path through these points, its corners rounded by at most `radius` pixels.
    pub fn orthogonal(points: &[Point], radius: f64) -> Path {
        let mut path = Path::from(points.first().copied().unwrap_or_default());
        for three in points.windows(3) {
            let [before, corner, after] = three else { continue };
            let cut = |to: &Point, share: f64| {
                let (x, y) = (to.0 - corner.0, to.1 - corner.1);
                let long = x.abs().max(y.abs()).max(0.1);
                let k = radius.min(long * share) / long;
                (corner.0 + x * k, corner.1 + y * k)
            };
            path.line(cut(before, 0.5));
            path.segments.push(Segment::Quadratic(*corner, cut(after, 0.5)));
        }
        path.line(points.last().copied().unwrap_or_default());
        path
    }

    /// SVG path data, after each point was brought where it is drawn.
    pub fn write(&self, place: &dyn Fn(Point) -> Point) -> String {
        let mut d = String::new();
        let mut put = |letter: &str, points: &[Point]| {
            for (i, p) in points.iter().enumerate() {
                let (x, y) = place(*p);
                command(&mut d, if i == 0 { letter } else { " " }, &[x, y]);
            }
        };
        put("M", &[self.start]);
        for piece in &self.segments {
            match *piece {
                Segment::Line(p) => put("L", &[p]),
                Segment::Cubic(a, b, p) => put("C", &[a, b, p]),
                Segment::Quadratic(a, p) => put("Q", &[a, p]),
            }
        }
        d
    }

    /// Points along the path (a quadratic is raised to a cubic, cubics by de Casteljau's algorithm), less than [`MAX_POINT_SPACING`] apart.
    pub fn points(&self) -> Vec<Point> {
        let mut out = vec![self.start];
        let mut from = self.start;
        for piece in &self.segments {
            let (a, b, to) = match *piece {
                Segment::Line(p) => (from, p, p),
                Segment::Cubic(a, b, p) => (a, b, p),
                Segment::Quadratic(a, p) => (lerp(from, a, 2.0 / 3.0), lerp(p, a, 2.0 / 3.0), p),
            };
            let straight = matches!(piece, Segment::Line(_));
            let steps = (distance(from, to) / 7.0) as u32 + if straight { 1 } else { 4 };
            for i in 1..=steps {
                let t = f64::from(i) / f64::from(steps);
                out.push(if straight { lerp(from, to, t) } else { bezier([from, a, b, to], t) });
            }
            from = to;
        }
        out
    }
}

/// Linear interpolation: the point at share `t`, 0 to 1, of the way from `a` to `b`.
pub fn lerp(a: Point, b: Point, t: f64) -> Point {
    (a.0 + (b.0 - a.0) * t, a.1 + (b.1 - a.1) * t)
}

fn bezier([a, b, c, d]: [Point; 4], t: f64) -> Point {
    let (ab, bc, cd) = (lerp(a, b, t), lerp(b, c, t), lerp(c, d, t));
    lerp(lerp(ab, bc, t), lerp(bc, cd, t), t)
}

/// Pixels along these points.
pub fn length(points: &[Point]) -> f64 {
    let steps = points.iter().zip(points.iter().skip(1));
    steps.fold(0.0, |sum, (a, b)| sum + distance(*a, *b))
}

/// Pixels between two points.
pub fn distance(a: Point, b: Point) -> f64 {
    ((a.0 - b.0) * (a.0 - b.0) + (a.1 - b.1) * (a.1 - b.1)).sqrt()
}
