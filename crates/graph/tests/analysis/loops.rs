//! Feedback loops against networkx and against brute force.

use crate::fixture;
use crate::random_map::{link, map, random};
use content::bundle::Link;
use content::vocabulary::Effect;
use graph::analysis::loops::{Feedback, FeedbackLoop, LoopOptions, LoopSearch, Stopped, loops};
use graph::analysis::{Order, Progress, Subgraph};
use graph::{Atlas, LinkId};
use std::collections::BTreeSet;

const ALL: LoopOptions =
    LoopOptions { most_links: 8, associations: true, most_loops: 20_000, most_work: u64::MAX };

#[test]
fn as_many_of_each_kind_as_networkx_finds() {
    let mut total = 0;
    for line in fixture("loops.tsv") {
        let links = line[1].split_whitespace().map(|text| {
            let (ends, sign) = text.split_at(text.len() - 1);
            let (from, to) = ends.split_once('>').unwrap();
            let effect = match sign {
                "+" => Effect::Increases,
                "-" => Effect::Decreases,
                _ => Effect::Modulates,
            };
            link(from.parse().unwrap(), to.parse().unwrap(), effect)
        });
        let atlas = Atlas::new(map(line[0].parse().unwrap(), links.collect()));
        let found = loops(&atlas, &Subgraph::whole(&atlas), ALL);
        assert_eq!((found.stopped, found.complete_to), (None, 8));
        let count = |length: usize, feedback| {
            let like = |one: &&FeedbackLoop| one.links.len() == length && one.feedback == feedback;
            found.found.iter().filter(like).count()
        };
        let kinds = [Feedback::Reinforcing, Feedback::Balancing, Feedback::Undetermined];
        let counts: Vec<String> = (1..=8)
            .map(|length| kinds.map(|kind| count(length, kind).to_string()).join("/"))
            .collect();
        assert_eq!(counts.join(" "), line[2], "{}", line[1]);
        total += found.found.len();
    }
    assert!(total > 1000, "only {total} loops");
}

/// Every loop, begun at its first thing, found by trying every chain of links.
fn every(atlas: &Atlas, most: usize) -> BTreeSet<Vec<LinkId>> {
    fn go(
        links: &[(LinkId, Link)],
        most: usize,
        seen: &mut Vec<u16>,
        trail: &mut Vec<LinkId>,
        found: &mut BTreeSet<Vec<LinkId>>,
    ) {
        let at = *seen.last().unwrap();
        for (id, link) in links.iter().filter(|(_, link)| link.from == at) {
            if trail.len() == most {
                return;
            }
            trail.push(*id);
            if link.to == seen[0] {
                found.insert(trail.clone());
            } else if link.to > seen[0] && !seen.contains(&link.to) {
                seen.push(link.to);
                go(links, most, seen, trail, found);
                seen.pop();
            }
            trail.pop();
        }
    }
    let links: Vec<(LinkId, Link)> = atlas
        .links()
        .map(|id| (id, atlas.link(id).clone()))
        .filter(|(_, link)| link.effect != Effect::NoEffectFound)
        .collect();
    let mut found = BTreeSet::new();
    for root in atlas.nodes() {
        go(&links, most, &mut vec![root.0], &mut Vec::new(), &mut found);
    }
    found
}

#[test]
fn the_same_loops_as_by_brute_force_in_both_orders() {
    let mut total = 0;
    for seed in 0..40 {
        let atlas = random(seed, 3 + seed as usize % 9, 10 + seed as usize % 16);
        let left = Subgraph::whole(&atlas);
        for most_links in [1, 2, 5, 8] {
            let mut got = loops(&atlas, &left, LoopOptions { most_links, ..ALL });
            let links: Vec<&Vec<LinkId>> = got.found.iter().map(|one| &one.links).collect();
            let set: BTreeSet<Vec<LinkId>> = links.iter().map(|one| (*one).clone()).collect();
            assert_eq!(links.len(), set.len(), "a loop comes twice");
            assert_eq!(set, every(&atlas, most_links), "seed {seed}");
            total += set.len();
            let lengths = |list: &[FeedbackLoop]| {
                list.iter().map(|one| (one.links.len(), one.weakest)).collect::<Vec<_>>()
            };
            assert!(lengths(&got.found).is_sorted());
            got.sort(Order::BestSupported);
            let grades = got.found.iter().map(|one| (one.weakest, one.links.len()));
            assert!(grades.is_sorted());
        }
    }
    assert!(total > 1000, "only {total} loops");
}

#[test]
fn a_loop_over_an_association_is_undetermined_and_out_at_first() {
    let back = Link { association: true, ..link(1, 0, Effect::Decreases) };
    let atlas = Atlas::new(map(2, vec![link(0, 1, Effect::Increases), back]));
    let left = Subgraph::whole(&atlas);
    assert_eq!(loops(&atlas, &left, LoopOptions::default()).found, []);
    let found = loops(&atlas, &left, ALL).found;
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].feedback, Feedback::Undetermined);
}

/// Every thing acts on every other.
fn dense(things: usize) -> Atlas {
    let pairs = (0..things).flat_map(|a| (0..things).map(move |b| (a, b)));
    let links = pairs.filter(|(a, b)| a != b).map(|(a, b)| link(a, b, Effect::Increases));
    Atlas::new(map(things, links.collect()))
}

#[test]
fn where_there_are_too_many_it_stops_and_says_so() {
    let atlas = dense(40);
    let left = Subgraph::whole(&atlas);
    // 780 of two links, 19,760 of three.
    let found = loops(&atlas, &left, LoopOptions { most_loops: 1000, ..ALL });
    assert_eq!(
        (found.stopped, found.complete_to, found.found.len()),
        (Some(Stopped::Loops), 2, 1000)
    );
    assert_eq!(found.found.iter().filter(|one| one.links.len() == 2).count(), 780);
    let found = loops(&atlas, &left, LoopOptions { most_work: 50_000, ..ALL });
    assert_eq!((found.stopped, found.complete_to), (Some(Stopped::Work), 1));
    // As many as are kept is not too many.
    let found = loops(&atlas, &left, LoopOptions { most_links: 2, most_loops: 780, ..ALL });
    assert_eq!((found.stopped, found.complete_to, found.found.len()), (None, 2, 780));
}

#[test]
fn steps_of_any_size_find_the_same() {
    let atlas = random(17, 12, 40);
    let left = Subgraph::whole(&atlas);
    let at_once = loops(&atlas, &left, ALL);
    assert!(at_once.found.len() > 20, "{}", at_once.found.len());
    for budget in [1, 13, 500] {
        let mut search = LoopSearch::new(&atlas, &left, ALL);
        let mut steps = 0;
        while search.step(budget) == Progress::Running {
            steps += 1;
        }
        assert_eq!(search.loops(), at_once);
        assert!(steps > 3, "{steps} steps of {budget}");
    }
}
