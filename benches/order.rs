//! Which way of ordering rows is best? Prints the table in `crates/arrange/src/view.rs`.
//!
//! `cargo bench --bench order`
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

mod methods;

use arrange::crossing_reduction::{improve, median};
use arrange::ordering_problem::{HEIGHT, OrderingProblem, WIDTH};
use methods::{Chance, atlas, mean, problems, sweeps, views};
use std::time::Instant;

type Method = (&'static str, fn(&mut OrderingProblem));

const METHODS: [Method; 4] = [
    ("barycenter sweeps", |problem| sweeps(problem, mean)),
    ("median sweeps", |problem| sweeps(problem, median)),
    ("barycenter, moved, exchanged", |problem| improve(problem, &mean)),
    ("median, moved, exchanged", |problem| improve(problem, &median)),
];
/// Problems of chance per view, and timed runs per method.
const TIMES: usize = 1000;
/// Runs before the clock counts.
const WARM_UP: usize = 100;

fn figures(problem: &OrderingProblem) -> (f64, f64) {
    (f64::from(problem.crossings()), problem.length(WIDTH / problem.columns.len() as f64, HEIGHT))
}

fn main() {
    let atlas = atlas();
    let mut sums = vec![(0.0, 0.0, 0.0); METHODS.len() + 2];
    print!("| view | author | chance |");
    METHODS.iter().for_each(|m| print!(" {} |", m.0));
    println!("\n|{}", "---|".repeat(METHODS.len() + 3));
    for (name, shown) in views(&atlas) {
        let (authored, forgotten) = problems(&atlas, shown);
        let (crossings, length) = figures(&authored);
        let mut row = vec![(crossings, length, 0.0)];
        let mut chance = Chance(1);
        let mut random = (0.0, 0.0, 0.0);
        for _ in 0..TIMES {
            let mut problem = forgotten.clone();
            chance.shuffle(&mut problem);
            let (crossings, length) = figures(&problem);
            random = (random.0 + crossings / TIMES as f64, random.1 + length / TIMES as f64, 0.0);
        }
        row.push(random);
        for (_, run) in METHODS {
            let mut time = 0.0;
            let mut problem = forgotten.clone();
            for turn in 0..WARM_UP + TIMES {
                problem = forgotten.clone();
                let start = Instant::now();
                run(std::hint::black_box(&mut problem));
                time += if turn < WARM_UP {
                    0.0
                } else {
                    start.elapsed().as_secs_f64() * 1e6 / TIMES as f64
                };
            }
            let (crossings, length) = figures(&problem);
            row.push((crossings, length, time));
        }
        print_row(&name, &row);
        for (sum, cell) in sums.iter_mut().zip(row) {
            *sum = (sum.0 + cell.0, sum.1 + cell.1, sum.2 + cell.2);
        }
    }
    print_row("all nine", &sums);
}

/// Crossings · length in hundreds of pixels · microseconds.
fn print_row(name: &str, cells: &[(f64, f64, f64)]) {
    print!("| {name} |");
    for (crossings, length, time) in cells {
        let time = if *time > 0.0 { format!(" · {time:.0}") } else { String::new() };
        print!(" {crossings:.0} · {:.0}{time} |", length / 100.0);
    }
    println!();
}
