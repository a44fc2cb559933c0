//! How long the first things after a page has come take: reading the content, laying out, a selection.
//!
//! `cargo bench --bench layout`. Times are means; a breach of a budget fails the run.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, missing_docs)]

mod methods;

use authoring::{load, read_folder};
use content::decode::{decode_deferred, decode_initial, encode};
use crosstalk::state::{Action, State, Subject, ViewAction, reduce};
use graph::{Atlas, NodeId, ViewId};
use layout::{Form, Frame, Layout, ViewSpec, index_routes, lay_out, rows};
use std::hint::black_box;
use std::time::Instant;

/// At least so many steps are averaged.
const STEPS: usize = 1000;

/// The table, and what was too slow.
#[derive(Default)]
struct Table {
    slow: Vec<String>,
}

impl Table {
    /// Times a step, after a tenth as many to warm up; `budget` in microseconds.
    fn time(&mut self, name: &str, budget: Option<f64>, mut step: impl FnMut()) {
        (0..STEPS / 10).for_each(|_| step());
        let start = Instant::now();
        (0..STEPS).for_each(|_| step());
        let mean = start.elapsed().as_secs_f64() * 1e6 / STEPS as f64;
        let limit = budget.map_or(String::new(), |budget| format!("{budget:.0}"));
        println!("{name:<42} {mean:>10.1} {limit:>10}");
        if budget.is_some_and(|budget| mean > budget) {
            self.slow.push(format!("{name}: {mean:.0} µs of {limit}"));
        }
    }
}

fn main() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("content/immune-brain");
    let files = read_folder(&folder, "en").expect("the map's folder");
    let loaded = load(&files, "en").0;
    let (first, rest) = (encode(&loaded.initial), encode(&loaded.deferred));
    let atlas = Atlas::new(loaded.initial.map.clone());
    let desktop =
        Frame { width: 1280.0, height: 647.0, form: Form::Desktop, text: 1.0, mirrored: false };
    let phone = Frame { width: 390.0, height: 600.0, form: Form::Phone, ..desktop };
    let mut table = Table::default();
    println!("{:<42} {:>10} {:>10}", "step (mean of 1000)", "µs", "budget");

    table.time("read the first content (compact)", None, || {
        black_box(decode_initial(black_box(&first)).is_ok());
    });
    table.time("read the rest (compact)", None, || {
        black_box(decode_deferred(black_box(&rest)).is_ok());
    });
    table.time("build the atlas", None, || {
        black_box(Atlas::new(black_box(&loaded.initial.map).clone()));
    });

    for (name, shown) in methods::views(&atlas) {
        table.time(&format!("lay out {name}"), None, || {
            black_box(lay_out(&atlas, &ViewSpec::of(&atlas, shown), black_box(&desktop)));
        });
    }
    table.time("lay out overview on a phone", None, || {
        black_box(lay_out(&atlas, &ViewSpec::of(&atlas, ViewId::Overview), black_box(&phone)));
    });
    // The budget is 20 ms in wasm, which is a few times slower than the host.
    table.time("lay out everything", Some(5000.0), || {
        black_box(lay_out(&atlas, &ViewSpec::of(&atlas, ViewId::Everything), black_box(&desktop)));
    });
    table.time("find an order for the overview", None, || {
        black_box(arrange::find(&atlas, black_box(ViewId::Overview)));
    });

    let depression = atlas.find_node("depression").expect("a thing of the map");
    let Layout::Index(index) = lay_out(&atlas, &ViewSpec::of(&atlas, ViewId::Everything), &desktop)
    else {
        return;
    };
    table.time("everything: focus on depression (59 links)", None, || {
        black_box(index_routes::focus(&atlas, &index, black_box(depression)));
    });
    let visible: Vec<(NodeId, f64)> =
        atlas.nodes().map(|node| (node, f64::from(node.0) * rows::ROW)).collect();
    table.time("phone list: arcs of depression", None, || {
        black_box(rows::arcs(&atlas, depression, black_box(&visible), false));
    });

    let state = State::default();
    table.time("select a thing (reducer)", Some(500.0), || {
        let action = Action::View(ViewAction::Select(Subject::Node(black_box(depression))));
        black_box(reduce(black_box(&state), action, black_box(&atlas)));
    });

    // Authors' JSON is read on the host only, and takes too long for a thousand steps.
    let start = Instant::now();
    (0..20).for_each(|_| drop(black_box(load(&files, "en"))));
    let mean = start.elapsed().as_secs_f64() * 1e6 / 20.0;
    println!("{:<42} {mean:>10.1}", "load the authors' JSON (host, mean of 20)");

    if !table.slow.is_empty() {
        println!("Over budget: {}.", table.slow.join("; "));
        std::process::exit(1);
    }
}
