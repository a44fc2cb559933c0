//! Which way of ordering rows is best? The table in `src/layout/order.rs` is printed here.
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

use crosstalk::layout::crossings::{Board, HEIGHT, WIDTH};
use crosstalk::layout::order::improve;
use methods::{Chance, Side, atlas, boards, exchange, mean, median, sweeps, views};
use std::time::Instant;

type Method = (&'static str, fn(&mut Board));

const METHODS: [Method; 7] = [
    ("barycenter, one side", |b| sweeps(b, mean, Side::Passed)),
    ("median, one side", |b| sweeps(b, median, Side::Passed)),
    ("barycenter", |b| sweeps(b, mean, Side::All)),
    ("median", |b| sweeps(b, median, Side::All)),
    ("barycenter + exchange", |b| {
        sweeps(b, mean, Side::All);
        exchange(b);
    }),
    ("median + exchange", |b| {
        sweeps(b, median, Side::All);
        exchange(b);
    }),
    ("barycenter + sifting", improve),
];

fn figures(board: &Board) -> (u32, f64) {
    (board.crossings(), board.length(WIDTH / board.columns.len() as f64, HEIGHT))
}

fn main() {
    let atlas = atlas();
    let mut sums = vec![(0, 0.0, 0.0); METHODS.len()];
    println!("view | order | crossings | length (px) | µs");
    for (name, shown) in views(&atlas) {
        let (authored, forgotten) = boards(&atlas, shown);
        let (crossings, length) = figures(&authored);
        println!("{name} | authored | {crossings} | {length:.0} | –");
        let mut chance = Chance(1);
        let random: Vec<(u32, f64)> = (0..1000)
            .map(|_| {
                let mut board = forgotten.clone();
                chance.shuffle(&mut board);
                figures(&board)
            })
            .collect();
        let mean = |f: &dyn Fn(&(u32, f64)) -> f64| random.iter().map(f).sum::<f64>() / 1000.0;
        println!(
            "{name} | chance (mean of 1000) | {:.1} | {:.0} | –",
            mean(&|r| f64::from(r.0)),
            mean(&|r| r.1)
        );
        for ((method, run), sum) in METHODS.iter().zip(&mut sums) {
            let mut board = forgotten.clone();
            run(&mut board);
            let (crossings, length) = figures(&board);
            let mut time = 0.0;
            for turn in 0..1100 {
                let mut board = forgotten.clone();
                let start = Instant::now();
                run(std::hint::black_box(&mut board));
                // The first hundred warm the machine up.
                time += if turn < 100 { 0.0 } else { start.elapsed().as_secs_f64() * 1e6 / 1000.0 };
            }
            println!("{name} | {method} | {crossings} | {length:.0} | {time:.0}");
            *sum = (sum.0 + crossings, sum.1 + length, sum.2 + time);
        }
    }
    for ((method, _), sum) in METHODS.iter().zip(sums) {
        println!("all nine | {method} | {} | {:.0} | {:.0}", sum.0, sum.1, sum.2);
    }
}
