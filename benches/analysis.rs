//! How long questions to the map take: on the shipped map, and on made ones of 500 and 2,000 things.
//!
//! `cargo bench --bench analysis`. Means of at least a tenth of a second; a breach of a budget fails the run.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, missing_docs)]

#[path = "methods/made_map.rs"]
mod made_map;

use authoring::{load, read_folder};
use content::vocabulary::Evidence;
use graph::Atlas;
use graph::analysis::compare::{criteria, neighborhoods};
use graph::analysis::loops::{LoopOptions, loops};
use graph::analysis::paths::{PathOptions, paths};
use graph::analysis::reach::{Direction, reach};
use graph::analysis::what_if::explain::explain;
use graph::analysis::what_if::{Options, Push, WhatIf};
use graph::analysis::{Criteria, Order, Progress, Subgraph};
use std::hint::black_box;
use std::time::Instant;

/// Times a step; `budget` in milliseconds. Returns what was too slow.
fn time(name: &str, budget: Option<f64>, step: &mut dyn FnMut() -> String) -> Option<String> {
    let note = step();
    let start = Instant::now();
    let mut turns = 0;
    while turns < 3 || start.elapsed().as_secs_f64() < 0.1 {
        step();
        turns += 1;
    }
    let mean = start.elapsed().as_secs_f64() * 1e3 / f64::from(turns);
    let limit = budget.map_or(String::new(), |budget| format!("{budget:.0}"));
    println!("{name:<52} {mean:>10.3} {limit:>7}  {note}");
    budget.filter(|budget| mean > *budget).map(|_| name.to_string())
}

/// What is asked of one map: of the thing that most leaves, and the one near it that most reaches.
fn ask(name: &str, atlas: &Atlas, budgets: bool, slow: &mut Vec<String>) {
    let whole = Subgraph::whole(atlas);
    let from = atlas.nodes().max_by_key(|node| atlas.outgoing(*node).len()).unwrap();
    let near = reach(atlas, &whole, from, Direction::Downstream, 4, false);
    let to = near.rings.iter().flatten().max_by_key(|node| atlas.incoming(**node).len());
    let to = *to.unwrap();
    let budget = |milliseconds: f64| budgets.then_some(milliseconds);
    let mut run = |what: &str, budget: Option<f64>, step: &mut dyn FnMut() -> String| {
        slow.extend(time(&format!("{name}: {what}"), budget, step));
    };
    run("filter", budget(1.0), &mut || {
        let sure = Criteria { at_least: Evidence::Moderate, humans: true, ..Criteria::default() };
        let left = sure.apply(black_box(atlas));
        format!("{} of {} links", left.link_count().0, left.link_count().1)
    });
    for order in [Order::Shortest, Order::BestSupported] {
        run(&format!("5 paths, {order:?}"), budget(10.0), &mut || {
            let options = PathOptions { count: 5, order, ..PathOptions::default() };
            let got = paths(atlas, &whole, black_box(from), to, options);
            format!("{} found, complete: {}", got.found.len(), got.complete)
        });
    }
    run("downstream, 3 steps", budget(1.0), &mut || {
        let got = reach(atlas, &whole, black_box(from), Direction::Downstream, 3, false);
        format!("{} things", got.rings.iter().map(Vec::len).sum::<usize>())
    });
    for associations in [false, true] {
        let with = if associations { ", associations" } else { "" };
        run(&format!("loops up to 8{with}"), budget(50.0), &mut || {
            let options = LoopOptions { associations, ..LoopOptions::default() };
            let got = loops(atlas, black_box(&whole), options);
            format!("{}, all up to {}", got.found.len(), got.complete_to)
        });
    }
    let all: Vec<Push> = atlas.nodes().map(|node| Push { node, up: true }).collect();
    for certain in [Evidence::Strong, Evidence::Moderate, Evidence::Contested] {
        // The budget is half a second in wasm, which is a few times slower than the host.
        run(&format!("what if, certain: {certain:?}"), budget(500.0), &mut || {
            let options = Options { certain, ..Options::default() };
            let Ok(mut what_if) = WhatIf::new(atlas, &whole, black_box(&all), options) else {
                return "too entangled".to_string();
            };
            while what_if.step(1_000_000) == Progress::Running {}
            let got = what_if.outcome();
            format!("{} versions, {:.1} % stable", got.versions, got.stable_share * 100.0)
        });
    }
    run("explain", budget(10.0), &mut || {
        let push = [Push { node: from, up: true }];
        let why = explain(atlas, &whole, black_box(&push), to, false, 3);
        format!("{} raise, {} lower", why.raising.len(), why.lowering.len())
    });
    run("compare neighborhoods", budget(1.0), &mut || {
        format!("{} shared", neighborhoods(atlas, &whole, black_box(from), to).nodes.shared.len())
    });
    run("compare grades", budget(1.0), &mut || {
        let sure = Criteria { at_least: Evidence::Strong, ..Criteria::default() };
        let (links, _) = criteria(atlas, black_box(&sure), &Criteria::default());
        format!("{} only right", links.only_right.len())
    });
}

fn main() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("content/immune-brain");
    let loaded = load(&read_folder(&folder, "en").expect("the map's folder"), "en").0;
    let shipped = Atlas::new(loaded.initial.map);
    println!("{:<52} {:>10} {:>7}", "question", "ms", "budget");
    let mut slow = Vec::new();
    ask("shipped", &shipped, true, &mut slow);
    for (name, things, tangled) in
        [("500", 500, false), ("2,000", 2000, false), ("2,000 tangled", 2000, true)]
    {
        ask(name, &Atlas::new(made_map::made(things, tangled)), false, &mut slow);
    }
    if !slow.is_empty() {
        println!("Over budget: {}.", slow.join("; "));
        std::process::exit(1);
    }
}
