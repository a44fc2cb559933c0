//! Paths against brute force: every chain of links is tried.

use crate::random_map::{link, map, random};
use content::bundle::Link;
use content::vocabulary::{Effect, Evidence, Time};
use graph::analysis::paths::{MOST_LINKS, Path, PathOptions, PathSearch, paths};
use graph::analysis::{Criteria, NetEffect, Order, Progress, Subgraph};
use graph::{Atlas, LinkId, NodeId};

/// Every simple path of at most so many links.
fn every(atlas: &Atlas, left: &Subgraph, ends: (NodeId, NodeId), associations: bool) -> Vec<Path> {
    fn go(
        atlas: &Atlas,
        usable: &[(LinkId, &Link)],
        seen: &mut Vec<u16>,
        trail: &mut Vec<LinkId>,
        to: u16,
        found: &mut Vec<Path>,
    ) {
        let at = *seen.last().unwrap();
        for (id, link) in usable.iter().filter(|(_, link)| link.from == at) {
            if seen.contains(&link.to) || trail.len() == MOST_LINKS {
                continue;
            }
            seen.push(link.to);
            trail.push(*id);
            if link.to == to {
                found.push(describe(atlas, trail));
            } else {
                go(atlas, usable, seen, trail, to, found);
            }
            seen.pop();
            trail.pop();
        }
    }
    let usable: Vec<(LinkId, &Link)> = left
        .links()
        .map(|id| (id, &atlas.map().links[id.at()]))
        .filter(|(_, link)| link.effect != Effect::NoEffectFound)
        .filter(|(_, link)| associations || !link.association)
        .collect();
    let mut found = Vec::new();
    if ends.0 != ends.1 {
        go(atlas, &usable, &mut vec![ends.0.0], &mut Vec::new(), ends.1.0, &mut found);
    }
    found
}

fn describe(atlas: &Atlas, links: &[LinkId]) -> Path {
    let all: Vec<&Link> = links.iter().map(|id| &atlas.map().links[id.at()]).collect();
    let decreasing = all.iter().filter(|link| link.effect == Effect::Decreases).count();
    let net = if all.iter().any(|link| link.association) {
        NetEffect::NotClaimed
    } else if all.iter().any(|link| link.effect == Effect::Modulates) {
        NetEffect::Unclear
    } else if decreasing % 2 == 1 {
        NetEffect::Less
    } else {
        NetEffect::More
    };
    Path {
        links: links.to_vec(),
        net,
        weakest: all.iter().map(|link| link.evidence).max().unwrap(),
        longest: all.iter().map(|link| link.time).max().unwrap(),
    }
}

#[test]
fn the_first_paths_are_those_of_brute_force() {
    let mut compared = 0;
    for seed in 0..80 {
        let things = 4 + seed as usize % 9;
        let atlas = random(seed, things, things * (2 + seed as usize % 3));
        let left = match seed % 3 {
            0 => Criteria { contested: false, ..Criteria::default() }.apply(&atlas),
            _ => Subgraph::whole(&atlas),
        };
        for to in atlas.nodes() {
            for associations in [false, true] {
                let ends = (NodeId(0), to);
                for order in [Order::Shortest, Order::BestSupported] {
                    let mut all = every(&atlas, &left, ends, associations);
                    all.sort_by_key(|path| {
                        let (length, grade) = (path.links.len(), path.weakest as usize);
                        let rank = match order {
                            Order::Shortest => (length, grade),
                            Order::BestSupported => (grade, length),
                        };
                        (rank, path.links.clone())
                    });
                    compared += all.len();
                    for count in [1, 3, 100] {
                        let options = PathOptions { count, order, associations, most_links: 6 };
                        let got = paths(&atlas, &left, ends.0, ends.1, options);
                        assert!(got.complete);
                        let first = &all[..count.min(all.len())];
                        assert_eq!(got.found, first, "seed {seed}, {to:?}, {options:?}");
                    }
                }
            }
        }
    }
    assert!(compared > 10_000, "only {compared} paths");
}

#[test]
fn shorter_limits_leave_longer_paths_out() {
    let atlas = random(12, 9, 40);
    let left = Subgraph::whole(&atlas);
    let ends = (NodeId(0), NodeId(1));
    let all = every(&atlas, &left, ends, true);
    for most_links in 1..=MOST_LINKS {
        let options =
            PathOptions { count: 100, most_links, associations: true, ..PathOptions::default() };
        let got = paths(&atlas, &left, ends.0, ends.1, options).found;
        assert_eq!(got.len(), all.iter().filter(|path| path.links.len() <= most_links).count());
    }
    assert!(all.len() > 5 && all.len() < 100, "{}", all.len());
}

#[test]
fn steps_of_any_size_find_the_same() {
    let atlas = random(7, 12, 50);
    let left = Subgraph::whole(&atlas);
    let options = PathOptions { count: 50, ..PathOptions::default() };
    let at_once = paths(&atlas, &left, NodeId(0), NodeId(3), options).found;
    assert!(at_once.len() > 3, "{}", at_once.len());
    for budget in [1, 2, 7, 1000] {
        let mut search = PathSearch::new(&atlas, &left, NodeId(0), NodeId(3), options);
        let mut steps = 0;
        while search.step(budget) == Progress::Running {
            steps += 1;
            assert!(at_once.starts_with(search.found()), "those found so far are the first ones");
        }
        assert_eq!(search.found(), at_once);
        assert!(budget > 10 || steps > 10, "{steps} steps of {budget}");
    }
}

#[test]
fn an_association_breaks_the_chain() {
    let chain = |association| {
        let second = Link { association, ..link(1, 2, Effect::Decreases) };
        Atlas::new(map(3, vec![link(0, 1, Effect::Decreases), second]))
    };
    let find = |atlas: &Atlas, associations| {
        let options = PathOptions { associations, ..PathOptions::default() };
        paths(atlas, &Subgraph::whole(atlas), NodeId(0), NodeId(2), options).found
    };
    assert_eq!(find(&chain(false), false)[0].net, NetEffect::More);
    assert_eq!(find(&chain(true), false), []);
    assert_eq!(find(&chain(true), true)[0].net, NetEffect::NotClaimed);
}

#[test]
fn a_path_is_as_weak_and_as_slow_as_its_worst_link() {
    let links = vec![
        Link { evidence: Evidence::Limited, ..link(0, 1, Effect::Modulates) },
        Link { time: Time::Months, ..link(1, 2, Effect::Increases) },
    ];
    let atlas = Atlas::new(map(3, links));
    let left = Subgraph::whole(&atlas);
    let path = &paths(&atlas, &left, NodeId(0), NodeId(2), PathOptions::default()).found[0];
    assert_eq!((path.weakest, path.longest), (Evidence::Limited, Time::Months));
    assert_eq!(path.net, NetEffect::Unclear);
}

#[test]
fn things_that_are_not_there_have_no_path() {
    let atlas = random(9, 4, 8);
    let left = Subgraph::whole(&atlas);
    let none = paths(&atlas, &left, NodeId(0), NodeId(99), PathOptions::default());
    assert!(none.found.is_empty() && none.complete);
    let itself = paths(&atlas, &left, NodeId(1), NodeId(1), PathOptions::default());
    assert!(itself.found.is_empty() && itself.complete);
}
