//! What must hold of every press perturbation.

use crate::press::{counts, model, push};
use crate::random_map::Chance;
use graph::analysis::Progress;
use graph::analysis::what_if::model::{Influence, Model, Sign};
use graph::analysis::what_if::press::{Count, PressSimulation, Sampling};

const FEW: Sampling = Sampling {
    versions: 200,
    seed: 3,
    ranges: graph::analysis::what_if::model::Ranges { weight: (0.0, 1.0), limit: (0.25, 1.0) },
    most_work: u64::MAX,
};

/// Signs of chance; with `acyclic` only from things before to things behind. Every thing holds itself back.
fn signs(seed: u64, size: usize, acyclic: bool) -> Vec<Vec<i32>> {
    let mut chance = Chance(seed);
    let mut cell = |to: usize, from: usize| match (to == from, from > to && acyclic) {
        (true, _) => -1,
        (_, true) => 0,
        _ => chance.of(&[0, 0, 1, -1]),
    };
    (0..size).map(|to| (0..size).map(|from| cell(to, from)).collect()).collect()
}

fn of(signs: &[Vec<i32>]) -> Model {
    model(signs.len(), &|to, from| signs[to][from])
}

#[test]
fn a_push_down_does_the_contrary_of_a_push_up() {
    for seed in 0..30 {
        let mut model = of(&signs(seed, 6, false));
        model.influences.iter_mut().step_by(3).for_each(|one| one.sign = Sign::Unknown);
        model.influences.iter_mut().step_by(2).for_each(|one| one.certain = false);
        let push: Vec<f64> = push(6, 0).iter().zip(push(6, 3)).map(|(a, b)| a - b).collect();
        let down: Vec<f64> = push.iter().map(|one| -one).collect();
        let up = counts(&model, &push, FEW);
        let contrary: Vec<Count> =
            up.iter().map(|c| Count { rises: c.falls, falls: c.rises }).collect();
        assert_eq!(counts(&model, &down, FEW), contrary, "seed {seed}");
        assert!(up.iter().any(|count| count.rises > 0 && count.falls > 0 || seed > 0));
    }
}

#[test]
fn without_a_push_nothing_changes() {
    let model = of(&signs(1, 6, false));
    assert!(counts(&model, &[0.0; 6], FEW).iter().all(|count| *count == Count::default()));
    assert!(counts(&model, &[], FEW).iter().all(|count| *count == Count::default()));
}

#[test]
fn the_order_of_things_and_links_does_not_matter() {
    for seed in 0..20 {
        let model = of(&signs(seed, 7, false));
        let mut order: Vec<usize> = (0..7).collect();
        let mut chance = Chance(seed);
        (1..7).for_each(|at| order.swap(at, chance.below(at + 1)));
        let place = |thing: usize| order.iter().position(|one| *one == thing).unwrap();
        let mut other = Model {
            things: order.iter().map(|thing| model.things[*thing]).collect(),
            influences: model
                .influences
                .iter()
                .map(|one| Influence { from: place(one.from), to: place(one.to), ..*one })
                .collect(),
        };
        other.influences.reverse();
        let (here, there) =
            (counts(&model, &push(7, 2), FEW), counts(&other, &push(7, place(2)), FEW));
        for thing in 0..7 {
            assert_eq!(here[thing], there[place(thing)], "seed {seed}, thing {thing}");
        }
    }
}

#[test]
fn slices_of_any_size_come_to_the_same_and_another_seed_does_not() {
    let model = of(&signs(4, 8, false));
    let at_once = counts(&model, &push(8, 0), FEW);
    for budget in [1, 50, 3000] {
        let mut simulation = PressSimulation::new(model.clone(), &push(8, 0), FEW).unwrap();
        let mut steps = 0;
        let mut before = 0;
        while simulation.step(budget) == Progress::Running {
            steps += 1;
            // A step of a size below 10 does no more than its budget and 2 × 10³.
            assert!(simulation.work() - before <= budget + 2000);
            before = simulation.work();
        }
        assert_eq!(simulation.counts(), at_once);
        assert!(steps > 10, "{steps} steps of {budget}");
    }
    assert_ne!(counts(&model, &push(8, 0), Sampling { seed: 4, ..FEW }), at_once);
}

/// Signs of the terms of the adjugate's cell: of what `pushed` does to `thing`, times the determinant.
fn terms(signs: &[Vec<i32>], thing: usize, pushed: usize) -> Vec<i32> {
    fn expand(rows: &[Vec<i32>], sign: i32, found: &mut Vec<i32>) {
        let Some((first, rest)) = rows.split_first() else {
            found.push(sign);
            return;
        };
        for (at, cell) in first.iter().enumerate().filter(|(_, cell)| **cell != 0) {
            let without = |row: &Vec<i32>| [&row[..at], &row[at + 1..]].concat();
            let rest: Vec<Vec<i32>> = rest.iter().map(without).collect();
            expand(&rest, sign * cell * if at % 2 == 0 { 1 } else { -1 }, found);
        }
    }
    let keep = |at: &usize, left_out: usize| *at != left_out;
    let size = signs.len();
    let minor: Vec<Vec<i32>> = (0..size)
        .filter(|row| keep(row, pushed))
        .map(|row| (0..size).filter(|c| keep(c, thing)).map(|c| -signs[row][c]).collect())
        .collect();
    let mut found = Vec::new();
    expand(&minor, if (thing + pushed).is_multiple_of(2) { 1 } else { -1 }, &mut found);
    found
}

#[test]
fn where_all_terms_of_the_adjugate_agree_all_versions_do() {
    let (mut agreed, mut open) = (0, 0);
    for seed in 0..60 {
        let size = 2 + seed as usize % 4;
        let signs = signs(seed, size, false);
        let sampling = Sampling { versions: 40, ..FEW };
        for pushed in 0..size {
            let got = counts(&of(&signs), &push(size, pushed), sampling);
            for (thing, count) in got.iter().enumerate() {
                let terms = terms(&signs, thing, pushed);
                let (up, down) = (terms.contains(&1), terms.contains(&-1));
                let all = Count { rises: 40 * u32::from(up), falls: 40 * u32::from(down) };
                if up && down {
                    assert_eq!(count.rises + count.falls, 40, "seed {seed}");
                    open += 1;
                } else {
                    assert_eq!(*count, all, "seed {seed}, pushed {pushed}, thing {thing}");
                    agreed += usize::from(up || down);
                }
            }
        }
    }
    assert!(agreed > 100 && open > 100, "{agreed} agree, {open} do not");
}

/// Whether paths from one thing to another of a model without loops raise it, and whether some lower it.
fn paths(signs: &[Vec<i32>], from: usize, to: usize) -> (bool, bool) {
    let mut sum = (from == to, false);
    for next in (0..signs.len()).filter(|next| *next != from && signs[*next][from] != 0) {
        let (up, down) = paths(signs, next, to);
        let (up, down) = if signs[next][from] > 0 { (up, down) } else { (down, up) };
        sum = (sum.0 || up, sum.1 || down);
    }
    sum
}

#[test]
fn without_loops_an_answer_is_surer_without_a_link_that_only_conflicts() {
    let (mut tried, mut surer) = (0, 0);
    for seed in 0..40 {
        let signs = signs(seed, 6, true);
        let before = counts(&of(&signs), &push(6, 0), FEW);
        for (from, to) in (0..36).map(|at| (at / 6, at % 6)).filter(|(from, to)| from < to) {
            let reach = paths(&signs, 0, from);
            let link = signs[to][from];
            if link == 0 || reach == (false, false) {
                continue;
            }
            let mut without = signs.clone();
            without[to][from] = 0;
            let after = counts(&of(&without), &push(6, 0), FEW);
            for thing in to..6 {
                let rest = paths(&signs, to, thing);
                // All paths over the link lower the thing, or all raise it.
                let through = |sign: i32| {
                    let same = reach.0 && rest.0 || reach.1 && rest.1;
                    let other = reach.0 && rest.1 || reach.1 && rest.0;
                    if sign > 0 { (same, other) } else { (other, same) }
                };
                let (b, a) = (before[thing], after[thing]);
                match through(link) {
                    (false, true) => assert!(a.rises >= b.rises && a.falls <= b.falls),
                    (true, false) => assert!(a.falls >= b.falls && a.rises <= b.rises),
                    _ => continue,
                }
                tried += 1;
                surer += usize::from(a != b);
            }
        }
    }
    assert!(tried > 200 && surer > 20, "{tried} tried, {surer} surer");
}

#[test]
fn in_loops_a_link_that_only_lowers_can_make_a_rise_surer() {
    // 0 raises 1 directly, and lowers it over 2. The last link, 2 raises 3, lies only on a path that lowers 1 (over 4 and
    // 5), but closes two loops in which 3 and 6 calm 2, and so weakens the other path that lowers it.
    let links = [
        (0, 1, 1),
        (0, 2, 1),
        (2, 1, -1),
        (3, 2, -1),
        (3, 6, 1),
        (6, 2, -1),
        (3, 4, 1),
        (4, 5, 1),
        (5, 1, -1),
        (2, 3, 1),
    ];
    let rises = |links: &[(usize, usize, i32)]| {
        let mut signs: Vec<Vec<i32>> = vec![vec![0; 7]; 7];
        (0..7).for_each(|at| signs[at][at] = -1);
        links.iter().for_each(|(from, to, sign)| signs[*to][*from] = *sign);
        let sampling = Sampling { versions: 5000, ..FEW };
        f64::from(counts(&of(&signs), &push(7, 0), sampling)[1].rises) / 5000.0
    };
    let (with, without) = (rises(&links), rises(&links[..9]));
    assert!(with > without + 0.05, "with the link {with}, without it {without}");
}
