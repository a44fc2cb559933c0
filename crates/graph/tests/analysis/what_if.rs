//! What if, on maps.

use crate::random_map::{link, map, random};
use content::bundle::Link;
use content::vocabulary::{Effect, Evidence};
use graph::analysis::what_if::explain::explain;
use graph::analysis::what_if::press::{Count, Sampling, TooEntangled};
use graph::analysis::what_if::{Options, Outcome, Push, Tendency, WhatIf};
use graph::analysis::{NetEffect, Progress, Subgraph};
use graph::{Atlas, NodeId};

fn up(node: u16) -> Push {
    Push { node: NodeId(node), up: true }
}

fn outcome(atlas: &Atlas, pushes: &[Push], options: Options) -> Outcome {
    let mut what_if = WhatIf::new(atlas, &Subgraph::whole(atlas), pushes, options).unwrap();
    while what_if.step(10_000) == Progress::Running {}
    what_if.outcome()
}

fn counts(links: Vec<Link>, options: Options) -> Vec<Count> {
    outcome(&Atlas::new(map(3, links)), &[up(0)], options).counts
}

const RISES: Count = Count { rises: 1000, falls: 0 };
const FALLS: Count = Count { rises: 0, falls: 1000 };
const NONE: Count = Count { rises: 0, falls: 0 };

#[test]
fn a_chain_does_what_its_signs_say() {
    let got = counts(
        vec![link(0, 1, Effect::Decreases), link(1, 2, Effect::Decreases)],
        Options::default(),
    );
    assert_eq!(got, [RISES, FALLS, RISES]);
    // Only what lies downstream changes.
    assert_eq!(
        counts(vec![link(1, 0, Effect::Increases)], Options::default()),
        [RISES, NONE, NONE]
    );
}

#[test]
fn links_below_the_grade_are_in_half_of_the_versions() {
    let weak = || Link { evidence: Evidence::Limited, ..link(0, 1, Effect::Increases) };
    let half = |count: u32| (430..570).contains(&count);
    let got = counts(vec![weak(), link(1, 2, Effect::Increases)], Options::default());
    assert!(half(got[1].rises) && got[1].falls == 0, "{got:?}");
    // Where the link is out, what lies behind it does not change either.
    assert_eq!(got[2], got[1]);
    let all = Options { certain: Evidence::Contested, ..Options::default() };
    assert_eq!(counts(vec![weak()], all)[1], RISES);
    let sure = Options { certain: Evidence::Strong, ..Options::default() };
    let moderate = Link { evidence: Evidence::Moderate, ..weak() };
    assert!(half(counts(vec![moderate.clone()], sure)[1].rises));
    assert_eq!(counts(vec![moderate], Options::default())[1], RISES);
}

#[test]
fn what_modulates_raises_in_some_versions_and_lowers_in_others() {
    let got = counts(vec![link(0, 1, Effect::Modulates)], Options::default())[1];
    assert_eq!(got.rises + got.falls, 1000);
    assert!((430..570).contains(&got.rises), "{got:?}");
    assert_eq!(got.tendency(1000), Tendency::CannotTell);
}

#[test]
fn associations_are_out_until_they_are_put_in_and_no_effect_always_is() {
    let links = || {
        let together = Link { association: true, ..link(0, 1, Effect::Decreases) };
        vec![together, link(0, 2, Effect::NoEffectFound)]
    };
    assert_eq!(counts(links(), Options::default()), [RISES, NONE, NONE]);
    let with = Options { associations: true, ..Options::default() };
    assert_eq!(counts(links(), with), [RISES, FALLS, NONE]);
}

#[test]
fn a_thing_pushed_up_and_down_is_not_pushed() {
    let atlas = random(3, 10, 25);
    let both = [up(2), Push { node: NodeId(2), up: false }];
    assert!(outcome(&atlas, &both, Options::default()).counts.iter().all(|count| *count == NONE));
    let unknown = outcome(&atlas, &[up(700)], Options::default());
    assert!(unknown.counts.iter().all(|count| *count == NONE));
}

#[test]
fn a_tendency_is_a_share_of_versions() {
    let of = |rises, falls| Count { rises, falls }.tendency(1000);
    assert_eq!(of(800, 0), Tendency::Rises);
    assert_eq!(of(799, 0), Tendency::CannotTell);
    assert_eq!(of(200, 800), Tendency::Falls);
    assert_eq!(of(500, 500), Tendency::CannotTell);
    assert_eq!(of(0, 0), Tendency::Unchanged);
    assert_eq!(Count::default().tendency(0), Tendency::Unchanged);
}

/// Every thing acts on every other.
fn dense(things: usize) -> Atlas {
    let pairs = (0..things).flat_map(|a| (0..things).map(move |b| (a, b)));
    let links = pairs.filter(|(a, b)| a != b).map(|(a, b)| link(a, b, Effect::Increases));
    Atlas::new(map(things, links.collect()))
}

#[test]
fn what_cannot_be_calculated_is_said() {
    let atlas = dense(129);
    let left = Subgraph::whole(&atlas);
    let refused = WhatIf::new(&atlas, &left, &[up(0)], Options::default()).err();
    assert_eq!(refused, Some(TooEntangled { things: 129 }));
    // Nothing that raises all others is ever stable.
    let sampling = Sampling { most_work: 1_000_000, ..Sampling::default() };
    let got = outcome(&dense(12), &[up(0)], Options { sampling, ..Options::default() });
    assert!(got.stopped && got.versions == 0 && got.stable_share == 0.0, "{got:?}");
    assert!(got.counts.iter().all(|count| *count == NONE));
}

#[test]
fn an_answer_names_its_paths_for_and_against() {
    let weak = Link { evidence: Evidence::Contested, ..link(2, 3, Effect::Increases) };
    let links = vec![
        link(0, 1, Effect::Increases),
        link(1, 3, Effect::Decreases),
        link(0, 2, Effect::Increases),
        weak,
        link(0, 3, Effect::Modulates),
        Link { association: true, ..link(0, 3, Effect::Increases) },
    ];
    let atlas = Atlas::new(map(4, links));
    let left = Subgraph::whole(&atlas);
    let names = |paths: &[graph::analysis::paths::Path]| -> Vec<Vec<u16>> {
        paths.iter().map(|path| path.links.iter().map(|id| id.0).collect()).collect()
    };
    let why = explain(&atlas, &left, &[up(0)], NodeId(3), false, 5);
    assert!(why.complete);
    assert_eq!(names(&why.raising), [[2, 3]]);
    assert_eq!(names(&why.lowering), [[0, 1]]);
    assert_eq!(names(&why.unclear), [[4]]);
    let down = Push { node: NodeId(0), up: false };
    let why = explain(&atlas, &left, &[down], NodeId(3), false, 5);
    assert_eq!((names(&why.raising), names(&why.lowering)), (vec![vec![0, 1]], vec![vec![2, 3]]));
    let why = explain(&atlas, &left, &[up(0)], NodeId(3), true, 5);
    assert_eq!(names(&why.raising), [vec![5], vec![2, 3]]);
    let why = explain(&atlas, &left, &[up(0), up(2)], NodeId(3), false, 1);
    assert_eq!(names(&why.raising), [[3]], "the better path of the two pushes");
}

#[test]
fn what_rises_or_falls_has_a_path_that_says_so() {
    let mut told = 0;
    for seed in 0..15 {
        let atlas = random(seed, 12, 20);
        let left = Subgraph::whole(&atlas);
        let sampling = Sampling { versions: 60, ..Sampling::default() };
        let options = Options { sampling, certain: Evidence::Contested, ..Options::default() };
        let got = outcome(&atlas, &[up(0)], options);
        for (thing, count) in atlas.nodes().zip(got.counts).skip(1) {
            let why = explain(&atlas, &left, &[up(0)], thing, false, 3);
            let open = !why.unclear.is_empty();
            assert!(
                count.rises == 0 || open || !why.raising.is_empty() || !why.lowering.is_empty()
            );
            if !open && why.raising.is_empty() != why.lowering.is_empty() {
                told += 1;
            }
            for path in why.raising.iter().chain(&why.lowering) {
                assert!([NetEffect::More, NetEffect::Less].contains(&path.net));
            }
        }
    }
    assert!(told > 10, "{told}");
}
