//! Ways to order rows, to compare with the product's: boards of the authored views, sweeps, exchanges, chance.

use crosstalk::content::load::{load, read_folder};
use crosstalk::layout::crossings::Board;
use crosstalk::model::{Atlas, Shown};

/// The immune–brain map.
pub fn atlas() -> Atlas {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("content/immune-brain");
    Atlas::new(load(&read_folder(&folder, "en").expect("the map's folder"), "en").0.first.map)
}

/// The nine drawn views, by name.
pub fn views(atlas: &Atlas) -> Vec<(String, Shown)> {
    let themes = atlas.themes().map(|t| (atlas.map().themes[t.at()].id.clone(), Shown::Theme(t)));
    std::iter::once(("overview".to_string(), Shown::Overview)).chain(themes).collect()
}

/// An authored view as a board: in the author's order and heights, and with the order forgotten (by number).
pub fn boards(atlas: &Atlas, shown: Shown) -> (Board, Board) {
    let view = atlas.view(shown).expect("an authored view");
    let columns: Vec<Vec<_>> = view.lanes.iter().flat_map(|l| l.columns.clone()).collect();
    let mut nodes: Vec<u16> = columns.iter().flatten().map(|p| p.node).collect();
    nodes.sort();
    let number =
        |node: u16| nodes.iter().position(|n| *n == node).expect("a node of the view") as u16;
    let links: Vec<(u16, u16)> = view
        .links
        .iter()
        .map(|l| &atlas.map().links[*l as usize])
        .map(|l| (number(l.from), number(l.to)))
        .collect();
    let mut rows: Vec<Vec<u16>> =
        columns.iter().map(|c| c.iter().map(|p| number(p.node)).collect()).collect();
    let mut authored = Board::new(rows.clone(), &links);
    for placed in columns.iter().flatten() {
        authored.places[number(placed.node) as usize].1 = f64::from(placed.y) / 1000.0;
    }
    rows.iter_mut().for_each(|rows| rows.sort());
    (authored, Board::new(rows, &links))
}

/// How a thing's place follows from the heights of its neighbors.
pub type Middle = fn(&mut Vec<f64>) -> f64;

/// The mean.
pub fn mean(heights: &mut Vec<f64>) -> f64 {
    heights.iter().sum::<f64>() / heights.len() as f64
}

/// The middle one, or the mean of the two.
pub fn median(heights: &mut Vec<f64>) -> f64 {
    heights.sort_by(f64::total_cmp);
    let half = heights.len() / 2;
    if heights.len() % 2 == 1 { heights[half] } else { (heights[half - 1] + heights[half]) / 2.0 }
}

/// Which neighbors count in a sweep.
#[derive(Clone, Copy, PartialEq)]
pub enum Side {
    /// Those in the columns that the sweep has passed.
    Passed,
    /// Those in all other columns.
    All,
}

/// Eight sweeps there and back; the best order of all stays.
pub fn sweeps(board: &mut Board, middle: Middle, side: Side) {
    let mut best = (board.cost(), board.columns.clone());
    for sweep in 0..8 {
        for step in 0..board.columns.len() {
            let column = if sweep % 2 == 0 { step } else { board.columns.len() - 1 - step };
            let counts = |other: usize| match side {
                Side::All => other != column,
                Side::Passed => {
                    (sweep % 2 == 0 && other < column) || (sweep % 2 == 1 && other > column)
                }
            };
            let key = |thing: u16| {
                let others = board.links.iter().filter_map(|(a, b)| match thing {
                    t if t == *a => Some(*b),
                    t if t == *b => Some(*a),
                    _ => None,
                });
                let mut heights: Vec<f64> =
                    others.map(|o| board.place(o)).filter(|p| counts(p.0)).map(|p| p.1).collect();
                if heights.is_empty() { board.place(thing).1 } else { middle(&mut heights) }
            };
            let mut keyed: Vec<(f64, u16)> =
                board.columns[column].iter().map(|t| (key(*t), *t)).collect();
            keyed.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
            set(board, column, keyed.into_iter().map(|k| k.1).collect());
        }
        let cost = board.cost();
        if cost < best.0 {
            best = (cost, board.columns.clone());
        }
    }
    for (column, rows) in best.1.into_iter().enumerate() {
        set(board, column, rows);
    }
}

/// Exchanges neighbors in a column as long as that makes it better.
pub fn exchange(board: &mut Board) {
    let mut best = board.cost();
    loop {
        let before = best;
        for column in 0..board.columns.len() {
            for row in 1..board.columns[column].len() {
                let old = board.columns[column].clone();
                let mut tried = old.clone();
                tried.swap(row - 1, row);
                set(board, column, tried);
                let cost = board.cost();
                if cost < best { best = cost } else { set(board, column, old) }
            }
        }
        if best >= before {
            return;
        }
    }
}

/// Sets the order of a column.
pub fn set(board: &mut Board, column: usize, rows: Vec<u16>) {
    board.columns[column] = rows;
    board.spread(column);
}

/// A small generator of chance, the same on every run.
pub struct Chance(pub u64);

impl Chance {
    /// A number below `limit`.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        ((self.0 >> 33) as usize) % limit
    }

    /// Shuffles every column of a board.
    pub fn shuffle(&mut self, board: &mut Board) {
        for column in 0..board.columns.len() {
            let mut rows = board.columns[column].clone();
            for i in (1..rows.len()).rev() {
                rows.swap(i, self.below(i + 1));
            }
            set(board, column, rows);
        }
    }
}
