//! Questions to the shipped map: loops and paths by brute force, and a what-if that comes to its end.

use crate::atlas;
use content::bundle::Link;
use content::vocabulary::{Effect, Evidence};
use graph::analysis::loops::{LoopOptions, loops};
use graph::analysis::paths::{PathOptions, paths};
use graph::analysis::what_if::{Options, Push, WhatIf};
use graph::analysis::{Criteria, Progress, Subgraph};
use graph::{Atlas, LinkId, NodeId};
use std::collections::BTreeSet;

/// The links that can be followed, by the thing they leave.
fn usable(atlas: &Atlas, associations: bool) -> Vec<Vec<(LinkId, Link)>> {
    let mut leaving = vec![Vec::new(); atlas.map().nodes.len()];
    for id in atlas.links() {
        let link = atlas.link(id).clone();
        let leads = link.effect != Effect::NoEffectFound && (associations || !link.association);
        if leads {
            leaving[usize::from(link.from)].push((id, link));
        }
    }
    leaving
}

/// Gets the things of a chain up to its last link, the thing that this one leads to, and the links.
type End<'a> = dyn FnMut(&[u16], u16, &[LinkId]) + 'a;

/// Every chain of at most so many links from a thing on which no thing comes twice; `end` takes those that it wants.
fn chains(
    leaving: &[Vec<(LinkId, Link)>],
    (seen, trail): (&mut Vec<u16>, &mut Vec<LinkId>),
    most: usize,
    end: &mut End,
) {
    let at = seen[seen.len() - 1];
    for (id, link) in &leaving[usize::from(at)] {
        trail.push(*id);
        end(seen, link.to, trail);
        if trail.len() < most && !seen.contains(&link.to) {
            seen.push(link.to);
            chains(leaving, (seen, trail), most, end);
            seen.pop();
        }
        trail.pop();
    }
}

#[test]
fn its_loops_are_those_of_brute_force() {
    let atlas = atlas();
    for associations in [false, true] {
        let leaving = usable(&atlas, associations);
        let mut wanted = BTreeSet::new();
        for root in atlas.nodes() {
            let mut close = |seen: &[u16], to: u16, trail: &[LinkId]| {
                if to == root.0 && seen.iter().all(|node| *node >= root.0) {
                    wanted.insert(trail.to_vec());
                }
            };
            chains(&leaving, (&mut vec![root.0], &mut Vec::new()), 6, &mut close);
        }
        let options = LoopOptions { most_links: 6, associations, ..LoopOptions::default() };
        let got = loops(&atlas, &Subgraph::whole(&atlas), options);
        assert_eq!(got.stopped, None);
        let links: BTreeSet<Vec<LinkId>> = got.found.iter().map(|one| one.links.clone()).collect();
        assert_eq!((links.len(), &links), (got.found.len(), &wanted));
        assert!(!links.is_empty());
    }
}

#[test]
fn its_paths_are_those_of_brute_force() {
    let atlas = atlas();
    let left = Subgraph::whole(&atlas);
    let leaving = usable(&atlas, false);
    let most_links = 4;
    let mut compared = 0;
    for from in atlas.nodes().step_by(12) {
        let mut all: Vec<BTreeSet<(usize, Evidence, Vec<LinkId>)>> =
            vec![BTreeSet::new(); atlas.map().nodes.len()];
        let mut keep = |seen: &[u16], to: u16, trail: &[LinkId]| {
            if !seen.contains(&to) {
                let weakest = trail.iter().map(|id| atlas.link(*id).evidence).max().unwrap();
                all[usize::from(to)].insert((trail.len(), weakest, trail.to_vec()));
            }
        };
        chains(&leaving, (&mut vec![from.0], &mut Vec::new()), most_links, &mut keep);
        for (to, wanted) in all.iter().enumerate() {
            let options = PathOptions { count: 5, most_links, ..PathOptions::default() };
            let got = paths(&atlas, &left, from, NodeId(to as u16), options);
            let got: Vec<&Vec<LinkId>> = got.found.iter().map(|path| &path.links).collect();
            let wanted: Vec<&Vec<LinkId>> = wanted.iter().take(5).map(|one| &one.2).collect();
            assert_eq!(got, wanted, "{from:?} to {to}");
            compared += wanted.len();
        }
    }
    assert!(compared > 100, "only {compared} paths");
}

#[test]
fn a_what_if_of_all_causal_links_has_its_thousand_stable_versions() {
    let atlas = atlas();
    let pushes: Vec<Push> = atlas.nodes().map(|node| Push { node, up: true }).collect();
    for certain in [Evidence::Strong, Evidence::Moderate, Evidence::Contested] {
        let left = Criteria { associations: false, ..Criteria::default() }.apply(&atlas);
        let options = Options { certain, ..Options::default() };
        let mut what_if = WhatIf::new(&atlas, &left, &pushes, options).unwrap();
        while what_if.step(1_000_000) == Progress::Running {}
        let outcome = what_if.outcome();
        println!("{certain:?} certain: {:.3} of the versions are stable", outcome.stable_share);
        assert!(!outcome.stopped && outcome.versions == 1000, "{certain:?}");
    }
}
