//! Which way of ordering rows is best? Prints the table in `crates/layout/src/order.rs`.
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

use layout::crossings::{Board, HEIGHT, WIDTH};
use layout::sweeps::{improve, median};
use methods::{Chance, atlas, boards, mean, sweeps, views};
use std::time::Instant;

type Method = (&'static str, fn(&mut Board));

const METHODS: [Method; 4] = [
    ("barycenter sweeps", |board| sweeps(board, mean)),
    ("median sweeps", |board| sweeps(board, median)),
    ("barycenter, moved, exchanged", |board| improve(board, &mean)),
    ("median, moved, exchanged", |board| improve(board, &median)),
];
/// Boards of chance per view, and timed runs per method.
const TIMES: usize = 1000;
/// Runs before the clock counts.
const WARM_UP: usize = 100;

fn figures(board: &Board) -> (f64, f64) {
    (f64::from(board.crossings()), board.length(WIDTH / board.columns.len() as f64, HEIGHT))
}

fn main() {
    let atlas = atlas();
    let mut sums = vec![(0.0, 0.0, 0.0); METHODS.len() + 2];
    print!("| view | author | chance |");
    METHODS.iter().for_each(|m| print!(" {} |", m.0));
    println!("\n|{}", "---|".repeat(METHODS.len() + 3));
    for (name, shown) in views(&atlas) {
        let (authored, forgotten) = boards(&atlas, shown);
        let (crossings, length) = figures(&authored);
        let mut row = vec![(crossings, length, 0.0)];
        let mut chance = Chance(1);
        let mut random = (0.0, 0.0, 0.0);
        for _ in 0..TIMES {
            let mut board = forgotten.clone();
            chance.shuffle(&mut board);
            let (crossings, length) = figures(&board);
            random = (random.0 + crossings / TIMES as f64, random.1 + length / TIMES as f64, 0.0);
        }
        row.push(random);
        for (_, run) in METHODS {
            let mut time = 0.0;
            let mut board = forgotten.clone();
            for turn in 0..WARM_UP + TIMES {
                board = forgotten.clone();
                let start = Instant::now();
                run(std::hint::black_box(&mut board));
                time += if turn < WARM_UP {
                    0.0
                } else {
                    start.elapsed().as_secs_f64() * 1e6 / TIMES as f64
                };
            }
            let (crossings, length) = figures(&board);
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
