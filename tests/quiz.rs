//! Quizzes: what the map makes questions of, what is read and lit at each, and what is said after an answer.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

#[path = "quiz/every.rs"]
mod every;
#[path = "quiz/read.rs"]
mod read;

use content::bundle::{HueRule, Lane, Link, Map, Node};
use content::vocabulary::{Effect, Evidence, Kind, Population, Time};
use graph::{Atlas, ViewId};
use testkit::{atlas, map};

/// A map of that many things and links, among them several of one pair and links to themselves.
fn random(seed: u64, things: u16, links: usize) -> Atlas {
    let mut state = seed;
    let mut next = |below: u64| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let nodes = (0..things).map(|at| Node {
        id: format!("n{at}"),
        kind: Kind::ALL[next(Kind::ALL.len() as u64) as usize],
        lane: 0,
        group: next(3) as u8,
        themes: Vec::new(),
        hue_rule: HueRule::Neutral,
        icon: String::new(),
        sensitive: false,
        label: format!("Thing {at}"),
        row: String::new(),
        plural: false,
        sentence_forms: None,
    });
    let nodes: Vec<Node> = nodes.collect();
    let links = (0..links).map(|_| Link {
        from: next(u64::from(things)) as u16,
        to: next(u64::from(things)) as u16,
        effect: Effect::ALL[next(Effect::ALL.len() as u64) as usize],
        evidence: Evidence::ALL[next(Evidence::ALL.len() as u64) as usize],
        population: Population::Humans,
        time: Time::Days,
        association: next(3) == 0,
        theme: 0,
        themes: Vec::new(),
    });
    let links: Vec<Link> = links.collect();
    Atlas::new(Map { lanes: vec![Lane::default()], nodes, links, ..Map::default() })
}

#[test]
fn exactly_one_answer_is_right_on_random_maps() {
    let mut asked = [0; 3];
    for seed in 0..60 {
        let things = 3 + seed as u16 % 17;
        let atlas = random(seed, things, usize::from(things) * 3);
        let of = every::check(&atlas, &[ViewId::Everything]);
        asked.iter_mut().zip(of).for_each(|(sum, count)| *sum += count);
    }
    assert!(asked.iter().all(|count| *count > 100), "{asked:?}");
}
