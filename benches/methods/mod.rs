//! Ways to order rows, to compare with the product's: problems of the authored views, sweeps, exchanges, chance.
// Each benchmark and test uses its part.
#![allow(dead_code)]

use arrange::ordering_problem::OrderingProblem;
use authoring::{load, read_folder};
use graph::{Atlas, ViewId};

/// The immune–brain map.
pub fn atlas() -> Atlas {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("content/immune-brain");
    Atlas::new(load(&read_folder(&folder, "en").expect("the map's folder"), "en").0.initial.map)
}

/// The nine drawn views, by name.
pub fn views(atlas: &Atlas) -> Vec<(String, ViewId)> {
    let themes = atlas.themes().map(|t| (atlas.map().themes[t.at()].id.clone(), ViewId::Theme(t)));
    std::iter::once(("overview".to_string(), ViewId::Overview)).chain(themes).collect()
}

/// An authored view as a problem: in the author's order and heights, and with the order forgotten (by number).
pub fn problems(atlas: &Atlas, shown: ViewId) -> (OrderingProblem, OrderingProblem) {
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
    let mut authored = OrderingProblem::new(rows.clone(), &links);
    for placed in columns.iter().flatten() {
        authored.positions[number(placed.node) as usize].1 = f64::from(placed.y) / 1000.0;
    }
    rows.iter_mut().for_each(|rows| rows.sort());
    (authored, OrderingProblem::new(rows, &links))
}

/// The mean of the heights: the barycenter.
pub fn mean(heights: &mut [f64]) -> f64 {
    heights.iter().sum::<f64>() / heights.len() as f64
}

/// The classic method: eight sweeps there and back over evenly spread rows; the best order of all stays.
pub fn sweeps(problem: &mut OrderingProblem, middle: fn(&mut [f64]) -> f64) {
    let mut best = (problem.cost(), problem.columns.clone());
    for sweep in 0..8 {
        for step in 0..problem.columns.len() {
            let forth = sweep % 2 == 0;
            let column = if forth { step } else { problem.columns.len() - 1 - step };
            let key = |thing: u16| {
                let ends = problem.links.iter().filter(|l| l.0 == thing || l.1 == thing);
                let others = ends.map(|l| problem.position(if l.0 == thing { l.1 } else { l.0 }));
                let mut heights: Vec<f64> = others
                    .filter(|p| if forth { p.0 < column } else { p.0 > column })
                    .map(|p| p.1)
                    .collect();
                if heights.is_empty() { problem.position(thing).1 } else { middle(&mut heights) }
            };
            let mut keyed: Vec<(f64, u16)> =
                problem.columns[column].iter().map(|t| (key(*t), *t)).collect();
            keyed.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
            set(problem, column, keyed.into_iter().map(|k| k.1).collect());
        }
        let cost = problem.cost();
        if cost < best.0 {
            best = (cost, problem.columns.clone());
        }
    }
    for (column, rows) in best.1.into_iter().enumerate() {
        set(problem, column, rows);
    }
}

/// Sets the order of a column.
pub fn set(problem: &mut OrderingProblem, column: usize, rows: Vec<u16>) {
    problem.columns[column] = rows;
    problem.space_evenly(column);
}

/// A small generator of chance, the same on every run.
pub struct Chance(pub u64);

impl Chance {
    /// A number below `limit`.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        ((self.0 >> 33) as usize) % limit
    }

    /// Shuffles every column of a problem.
    pub fn shuffle(&mut self, problem: &mut OrderingProblem) {
        for column in 0..problem.columns.len() {
            let mut rows = problem.columns[column].clone();
            for i in (1..rows.len()).rev() {
                rows.swap(i, self.below(i + 1));
            }
            set(problem, column, rows);
        }
    }
}
