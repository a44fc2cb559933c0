//! Crossing reduction: orders the rows of columns, so that few links cross. Sweeps over the layers with the median of
//! Eades and Wormald (1994; or the barycenter of Sugiyama, Tagawa and Toda 1981), then greedy exchanges of any two
//! rows, as in Gansner, Koutsofios, North and Vo (1993).
//!
//! Rows also move up and down toward their neighbors, which is worth more than any order of evenly spread ones: see
//! the table in `view.rs`.

use super::ordering_problem::OrderingProblem;
use graph::sort::sort_by;

/// Where a node wants to stand, from the places of its neighbors (at least one), 0 to 1.
pub type Middle<'a> = &'a dyn Fn(&mut [f64]) -> f64;

/// Sweeps over the columns, there and back in turn.
const SWEEPS: usize = 8;
/// Rounds of exchanges; they end sooner where nothing gets better.
const ROUNDS: usize = 12;
/// A column has room for at least so many rows.
const ROWS_LEAST: usize = 5;

/// Eades and Wormald's median: the middle one of the places, or the mean of the two in the middle.
pub fn median(heights: &mut [f64]) -> f64 {
    sort_by(heights, &mut f64::total_cmp);
    let at = |i: usize| heights.get(i).copied().unwrap_or_default();
    (at((heights.len() - 1) / 2) + at(heights.len() / 2)) / 2.0
}

/// Orders the rows, and sets their places.
pub fn improve(problem: &mut OrderingProblem, middle: Middle) {
    let mut best = (problem.cost(), problem.clone());
    for sweep in 0..SWEEPS {
        pass(problem, sweep % 2 == 0, middle, true);
        keep_better(problem, &mut best);
    }
    *problem = best.1.clone();
    for _ in 0..ROUNDS {
        let before = best.0;
        exchange(problem, &mut best);
        for forth in [true, false] {
            pass(problem, forth, middle, false);
        }
        keep_better(problem, &mut best);
        *problem = best.1.clone();
        if best.0 >= before {
            break;
        }
    }
}

fn keep_better(problem: &OrderingProblem, best: &mut (f64, OrderingProblem)) {
    let cost = problem.cost();
    if cost < best.0 {
        *best = (cost, problem.clone());
    }
}

/// One sweep over the columns. While ordering, only the columns passed count; else all others.
fn pass(problem: &mut OrderingProblem, forth: bool, middle: Middle, order: bool) {
    let columns = problem.columns.len();
    for step in 0..columns {
        let column = if forth { step } else { columns - 1 - step };
        let counts = |other: usize| {
            if order && forth {
                other < column
            } else if order {
                other > column
            } else {
                other != column
            }
        };
        let mut rows: Vec<(f64, u16)> = Vec::new();
        for &thing in problem.columns.get(column).into_iter().flatten() {
            let wish = (wish(problem, thing, &counts, middle), thing);
            // By wish, ties by number; or in the order that is there.
            let at = if order { rows.partition_point(|other| *other < wish) } else { rows.len() };
            rows.insert(at, wish);
        }
        set(problem, column, &rows);
    }
}

/// The place that suits a node's neighbors; its own where it has none that count.
fn wish(
    problem: &OrderingProblem,
    thing: u16,
    counts: &dyn Fn(usize) -> bool,
    middle: Middle,
) -> f64 {
    let mut heights: Vec<f64> = Vec::new();
    for &(from, to) in &problem.links {
        if from == thing || to == thing {
            let other = problem.position(if from == thing { to } else { from });
            if counts(other.0) {
                heights.push(other.1);
            }
        }
    }
    if heights.is_empty() { problem.position(thing).1 } else { middle(&mut heights) }
}

/// Sets rows as near to their wishes as order and distance allow.
fn set(problem: &mut OrderingProblem, column: usize, rows: &[(f64, u16)]) {
    let most = problem.columns.iter().map(Vec::len).fold(ROWS_LEAST, usize::max);
    let gap = 1.0 / most as f64;
    // Pushing down from the top and up from the foot both keep the distance, and so does their mean.
    let mut heights: Vec<f64> = Vec::new();
    let mut least = gap / 2.0;
    for (i, (wish, _)) in rows.iter().enumerate() {
        let height = wish.max(least).min(1.0 - gap * ((rows.len() - i) as f64 - 0.5));
        heights.push(height);
        least = height + gap;
    }
    let mut limit = 1.0 - gap / 2.0;
    for (i, (wish, thing)) in rows.iter().enumerate().rev() {
        let height = wish.min(limit).max(gap * (i as f64 + 0.5));
        limit = height - gap;
        let mean = (height + heights.get(i).copied().unwrap_or(height)) / 2.0;
        if let Some(place) = problem.positions.get_mut(*thing as usize) {
            place.1 = mean;
        }
    }
    if let Some(column) = problem.columns.get_mut(column) {
        for (row, (_, thing)) in column.iter_mut().zip(rows) {
            *row = *thing;
        }
    }
}

/// Exchanges any two rows of a column wherever that makes it better.
fn exchange(problem: &mut OrderingProblem, best: &mut (f64, OrderingProblem)) {
    for column in 0..problem.columns.len() {
        for lower in 1..problem.columns.get(column).map_or(0, Vec::len) {
            for upper in 0..lower {
                swap(problem, column, upper, lower);
                let cost = problem.cost();
                if cost < best.0 {
                    best.0 = cost;
                } else {
                    swap(problem, column, upper, lower);
                }
            }
        }
    }
    best.1 = problem.clone();
}

fn swap(problem: &mut OrderingProblem, column: usize, upper: usize, lower: usize) {
    let Some(rows) = problem.columns.get_mut(column) else { return };
    if let (Some(a), Some(b)) = (rows.get(upper).copied(), rows.get(lower).copied()) {
        rows.swap(upper, lower);
        problem.positions.swap(a as usize, b as usize);
    }
}
