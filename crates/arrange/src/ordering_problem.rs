//! The ordering problem of layered graphs: columns of nodes, straight links between them, their crossings and length.
//!
//! Routes bend around labels later; their crossings follow those of the straight lines.

/// Columns of nodes from top to bottom, and the links between them.
#[derive(Clone, Debug, PartialEq)]
pub struct OrderingProblem {
    /// Nodes by number, 0 to one less than their count, each in one column.
    pub columns: Vec<Vec<u16>>,
    /// Column of each node, and its place in it (0 top to 1 bottom), by its number.
    pub positions: Vec<(usize, f64)>,
    /// From and to, by number.
    pub links: Vec<(u16, u16)>,
}

impl OrderingProblem {
    /// A problem in the given order, rows evenly spread; links of unknown nodes are left out.
    pub fn new(columns: Vec<Vec<u16>>, links: &[(u16, u16)]) -> OrderingProblem {
        let count = columns.iter().map(Vec::len).sum::<usize>();
        let known = |link: &&(u16, u16)| {
            (link.0 as usize) < count && (link.1 as usize) < count && link.0 != link.1
        };
        let links = links.iter().filter(known).copied().collect();
        let mut problem = OrderingProblem { columns, positions: vec![(0, 0.0); count], links };
        for column in 0..problem.columns.len() {
            problem.space_evenly(column);
        }
        problem
    }

    /// Spreads the rows of a column evenly, after its order changed.
    pub fn space_evenly(&mut self, column: usize) {
        let Some(rows) = self.columns.get(column) else { return };
        for (row, thing) in rows.iter().enumerate() {
            if let Some(place) = self.positions.get_mut(*thing as usize) {
                *place = (column, (row as f64 + 0.5) / rows.len() as f64);
            }
        }
    }

    /// Column of a node, and its place in it, 0 to 1.
    pub fn position(&self, thing: u16) -> (usize, f64) {
        self.positions.get(thing as usize).copied().unwrap_or_default()
    }

    /// How many pairs of links cross. Links within one column stand beside it and are not counted.
    pub fn crossings(&self) -> u32 {
        // Each link from its left end to its right end.
        let mut lines: Vec<(f64, f64, f64, f64)> = Vec::new();
        let mut count = 0;
        for &(from, to) in &self.links {
            let (a, b) = (self.position(from), self.position(to));
            let (a, b) = if a.0 <= b.0 { (a, b) } else { (b, a) };
            if a.0 == b.0 {
                continue;
            }
            let (x0, x1) = (a.0 as f64, b.0 as f64);
            let slope = (b.1 - a.1) / (x1 - x0);
            for line in &lines {
                let (left, right) = (x0.max(line.0), x1.min(line.1));
                if left < right {
                    let apart = |x: f64| a.1 + slope * (x - x0) - line.2 - line.3 * (x - line.0);
                    let (start, end) = (apart(left), apart(right));
                    // Links that meet at an end do not cross; a hair keeps rounding out of the count.
                    count +=
                        u32::from((start > 1e-9 && end < -1e-9) || (start < -1e-9 && end > 1e-9));
                }
            }
            lines.push((x0, x1, a.1, slope));
        }
        count
    }

    /// Length of all links in pixels, for columns `pitch` pixels apart and `height` pixels high.
    pub fn length(&self, pitch: f64, height: f64) -> f64 {
        let length = |&(from, to): &(u16, u16)| {
            let (a, b) = (self.position(from), self.position(to));
            let (x, y) = (pitch * a.0.abs_diff(b.0) as f64, height * (a.1 - b.1));
            (x * x + y * y).sqrt()
        };
        self.links.iter().map(length).sum()
    }

    /// What an order is judged by, less is better: crossings, then length on a usual desktop.
    pub fn cost(&self) -> f64 {
        let count = self.columns.len().max(1) as f64;
        f64::from(self.crossings()) * 1e6 + self.length(WIDTH / count, HEIGHT)
    }
}

/// Width between the outer lanes' edges, and height between the bounds of rows, of a theme at 1280 × 800.
pub const WIDTH: f64 = 1256.0;
/// See [`WIDTH`].
pub const HEIGHT: f64 = 515.0;
