//! Press perturbation against other programs: the same shares within sampling error.

use crate::fixture;
use crate::random_map::Chance;
use graph::analysis::Progress;
use graph::analysis::what_if::model::{Influence, Model, Ranges, Sign, Thing};
use graph::analysis::what_if::press::{Count, PressSimulation, Sampling};

/// A model of that community matrix: at (i, j) what j does to i.
pub fn model(size: usize, signs: &dyn Fn(usize, usize) -> i32) -> Model {
    let pairs = (0..size * size).map(|at| (at / size, at % size));
    let influence = |(to, from): (usize, usize)| {
        let sign = if signs(to, from) > 0 { Sign::Positive } else { Sign::Negative };
        Influence { from, to, sign, certain: true, key: (to * size + from) as u64 }
    };
    let thing = |at: usize| Thing { key: at as u64, limited: signs(at, at) < 0 };
    Model {
        things: (0..size).map(thing).collect(),
        influences: pairs
            .filter(|(to, from)| to != from && signs(*to, *from) != 0)
            .map(influence)
            .collect(),
    }
}

/// What comes of a push.
pub fn counts(model: &Model, push: &[f64], sampling: Sampling) -> Vec<Count> {
    let mut simulation = PressSimulation::new(model.clone(), push, sampling).unwrap();
    while simulation.step(100_000) == Progress::Running {}
    assert_eq!(simulation.progress().0, simulation.progress().1, "the work was used up");
    simulation.counts().to_vec()
}

/// A push of one thing.
pub fn push(size: usize, thing: usize) -> Vec<f64> {
    (0..size).map(|at| if at == thing { 1.0 } else { 0.0 }).collect()
}

/// Whether two shares, of so many versions each, differ by less than five standard errors.
fn alike(one: f64, of: f64, other: f64, of_other: f64) -> bool {
    let pooled = (one * of + other * of_other) / (of + of_other);
    let error = (pooled * (1.0 - pooled) * (1.0 / of + 1.0 / of_other)).sqrt();
    (one - other).abs() <= 5.0 * error + 1e-4
}

#[test]
fn the_same_shares_as_qmm_core_and_numpy() {
    let (mut between, mut models) = (0, 0);
    for line in fixture("press.tsv") {
        let signs: Vec<i32> = line[3].split(' ').map(|text| text.parse().unwrap()).collect();
        let shares: Vec<f64> = line[4].split(' ').map(|text| text.parse().unwrap()).collect();
        let size = (1..20).find(|size| size * size == signs.len()).unwrap();
        let versions = if size > 5 { 1500 } else { 6000 };
        let ranges = Ranges { weight: (0.0, 1.0), limit: (0.0, 1.0) };
        let sampling = Sampling { versions, ranges, ..Sampling::default() };
        let model = model(size, &|to, from| signs[to * size + from]);
        for pushed in 0..size {
            let got = counts(&model, &push(size, pushed), sampling);
            for (thing, count) in got.iter().enumerate() {
                let wanted = shares[thing * size + pushed];
                let share = f64::from(count.rises) / f64::from(versions);
                let of = line[2].parse().unwrap();
                assert!(
                    alike(share, f64::from(versions), wanted, of),
                    "{} ({}): pushed {pushed}, thing {thing} rises in {share}, there in {wanted}",
                    line[0],
                    line[1]
                );
                between += usize::from(wanted > 0.02 && wanted < 0.98);
            }
        }
        models += 1;
    }
    assert!(models == 11 && between > 100, "{models} models, {between} shares between");
}

/// Two pairs that act back on each other, the first on the second by two links of opposite sign.
const PAIRS: [[i32; 4]; 4] = [[-1, 1, 0, 0], [1, -1, 0, 0], [1, 0, -1, -1], [0, -1, 1, -1]];

#[test]
fn component_by_component_is_as_likely_as_whole_versions() {
    let versions = 6000;
    let model = model(4, &|to, from| PAIRS[to][from]);
    let sampling = Sampling { versions, ..Sampling::default() };
    let mut simulation = PressSimulation::new(model, &push(4, 0), sampling).unwrap();
    while simulation.step(1000) == Progress::Running {}
    // Whole versions by hand: a pair is stable if its determinant is positive, and solved by Cramer's rule.
    let mut chance = Chance(5);
    let mut unit = || (chance.below(1 << 20) + 1) as f64 / f64::from(1 << 20);
    let (mut drawn, mut kept, mut rises) = (0.0, 0.0, [0.0; 4]);
    while kept < 20_000.0 {
        drawn += 1.0;
        let mut cell = [[0.0; 4]; 4];
        for (to, row) in PAIRS.iter().enumerate() {
            for (from, sign) in row.iter().enumerate() {
                let size = if to == from { 0.25 + 0.75 * unit() } else { unit() };
                cell[to][from] = f64::from(*sign) * size;
            }
        }
        let det =
            |at: usize| cell[at][at] * cell[at + 1][at + 1] - cell[at][at + 1] * cell[at + 1][at];
        if det(0) <= 0.0 || det(2) <= 0.0 {
            continue;
        }
        kept += 1.0;
        let solve = |at: usize, b: [f64; 2]| {
            [
                (-b[0] * cell[at + 1][at + 1] + b[1] * cell[at][at + 1]) / det(at),
                (-b[1] * cell[at][at] + b[0] * cell[at + 1][at]) / det(at),
            ]
        };
        let x = solve(0, [1.0, 0.0]);
        let y = solve(2, [cell[2][0] * x[0], cell[3][1] * x[1]]);
        for (count, response) in rises.iter_mut().zip([x[0], x[1], y[0], y[1]]) {
            *count += f64::from(u8::from(response > 0.0));
        }
    }
    for (count, by_hand) in simulation.counts().iter().zip(rises) {
        let share = f64::from(count.rises) / f64::from(versions);
        assert!(alike(share, f64::from(versions), by_hand / kept, kept), "{share}, {by_hand}");
    }
    let share = simulation.stable_share();
    assert!((share - kept / drawn).abs() < 0.02, "{share} stable, by hand {}", kept / drawn);
    assert!(rises[3] / kept > 0.1 && rises[3] / kept < 0.9, "nothing is open: {rises:?}");
}
