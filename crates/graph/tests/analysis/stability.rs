//! The test for stability against numpy's eigenvalues.

use crate::fixture;
use graph::analysis::what_if::matrix::{Matrix, is_stable};
use graph::analysis::what_if::random::{Draw, Stream};

/// The matrix that `fixtures.py` makes.
fn matrix(size: usize, share: f64, strength: f64, t: u64) -> Matrix {
    let mut matrix = Matrix::zeros(size);
    for row in 0..size {
        for column in 0..size {
            let stream = Stream::new(size as u64, (row * size + column) as u64);
            let value = stream.unit(2 * t + 1, Draw::Weight);
            if row == column {
                matrix.add(row, column, -(0.25 + 0.75 * value));
            } else if stream.unit(2 * t, Draw::Weight) <= share {
                matrix.add(row, column, (2.0 * value - 1.0) * strength);
            }
        }
    }
    matrix
}

#[test]
fn stable_where_numpy_finds_only_negative_real_parts() {
    let mut seen = [0, 0];
    for line in fixture("stability.tsv") {
        let (size, share) = (line[0].parse().unwrap(), line[1].parse().unwrap());
        for (t, wanted) in line[3].chars().enumerate().filter(|(_, known)| *known != 'x') {
            let stable = is_stable(&matrix(size, share, line[2].parse().unwrap(), t as u64));
            assert_eq!(stable, wanted == 's', "size {size}, share {share}, matrix {t}");
            seen[usize::from(stable)] += 1;
        }
    }
    assert!(seen.iter().all(|count| *count > 300), "{seen:?}");
}

#[test]
fn what_is_on_the_edge_counts_as_unstable() {
    let of = |cells: [f64; 4]| {
        let mut matrix = Matrix::zeros(2);
        cells.iter().enumerate().for_each(|(at, cell)| matrix.add(at / 2, at % 2, *cell));
        matrix
    };
    // Eigenvalues 0 and -2; a swing that never fades; not a number.
    assert!(!is_stable(&of([-1.0, 1.0, 1.0, -1.0])));
    assert!(!is_stable(&of([0.0, 1.0, -1.0, 0.0])));
    assert!(!is_stable(&of([f64::NAN, 0.0, 0.0, -1.0])));
    assert!(is_stable(&of([-1e-6, 1.0, -1.0, -1e-6])));
    assert!(is_stable(&of([-1.0, 1e6, 0.0, -1.0])));
    assert!(is_stable(&of([-1.0, 1.0, 1.0, -1.000_001])));
}

#[test]
fn factors_solve() {
    for size in [1, 2, 5, 12, 40] {
        let matrix = matrix(size, 0.7, 1.0, 3);
        let x: Vec<f64> = (0..size).map(|at| at as f64 - 1.5).collect();
        let times = |row: usize| (0..size).map(|k| matrix.get(row, k) * x[k]).sum::<f64>();
        let right: Vec<f64> = (0..size).map(times).collect();
        let got = matrix.clone().factors().unwrap().solve(&right, 1);
        for (a, b) in got.iter().zip(&x) {
            assert!((a - b).abs() < 1e-9, "size {size}: {a} for {b}");
        }
    }
}
