//! How long reading, laying out and a selection take in WebAssembly, compiled like the app that ships; `cargo xtask bench` runs this in
//! headless Chromium. Times are means; a breach of a budget fails the run.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

use content::decode::{decode_deferred, decode_initial};
use crosstalk::present::LocalizedMap;
use crosstalk::state::{
    Action, ContainerSize, EnvState, State, Subject, ViewAction, ViewState, reduce,
};
use crosstalk::view::{App, AppProps, Input};
use graph::{Atlas, ViewId};
use layout::{Form, Frame, ViewSpec, lay_out};
use std::cell::RefCell;
use std::hint::black_box;
use std::rc::Rc;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};
use yew::Callback;

wasm_bindgen_test_configure!(run_in_browser);

/// The content of the built site.
const FIRST: &[u8] = include_bytes!(env!("CROSSTALK_FIRST"));
const REST: &[u8] = include_bytes!(env!("CROSSTALK_REST"));
/// So many steps are averaged.
const STEPS: u32 = 1000;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = performance)]
    fn now() -> f64;
}

/// Times a step, after a tenth as many to warm up, and prints a line; `budget` in milliseconds.
fn time(name: &str, budget: Option<f64>, mut step: impl FnMut()) {
    (0..STEPS / 10).for_each(|_| step());
    let start = now();
    (0..STEPS).for_each(|_| step());
    line(name, (now() - start) / f64::from(STEPS), budget);
}

/// A line of the table.
fn line(name: &str, mean: f64, budget: Option<f64>) {
    let limit = budget.map_or(String::new(), |budget| format!("{budget:.2}"));
    console_log!("{name:<42} {mean:>10.3} {limit:>10}");
    assert!(budget.is_none_or(|budget| mean <= budget), "{name}: {mean:.3} ms of {limit}");
}

#[wasm_bindgen_test]
fn reading_laying_out_and_selecting() {
    let first = decode_initial(FIRST).unwrap();
    let atlas = Atlas::new(first.map.clone());
    let desktop =
        Frame { width: 1280.0, height: 647.0, form: Form::Desktop, text: 1.0, mirrored: false };
    let phone = Frame { width: 390.0, height: 600.0, form: Form::Phone, ..desktop };
    console_log!("{:<42} {:>10} {:>10}", "step (mean of 1000)", "ms", "budget");
    time("read the first content (compact)", None, || {
        black_box(decode_initial(black_box(FIRST)).is_ok());
    });
    time("read the first content and open the map", None, || {
        black_box(LocalizedMap::open_english(decode_initial(black_box(FIRST)).unwrap()));
    });
    time("lay out the overview", None, || {
        black_box(lay_out(&atlas, &ViewSpec::of(&atlas, ViewId::Overview), black_box(&desktop)));
    });
    time("lay out the overview on a phone", None, || {
        black_box(lay_out(&atlas, &ViewSpec::of(&atlas, ViewId::Overview), black_box(&phone)));
    });
    time("lay out everything", Some(20.0), || {
        black_box(lay_out(&atlas, &ViewSpec::of(&atlas, ViewId::Everything), black_box(&desktop)));
    });
    let depression = atlas.find_node("depression").unwrap();
    let state = State::default();
    time("select a thing (reducer)", Some(0.5), || {
        let action = Action::View(ViewAction::Select(Subject::Node(black_box(depression))));
        black_box(reduce(black_box(&state), action, black_box(&atlas)));
    });
}

/// An app that shows everything, with its texts and its explanation, but without the browser's answers (address bar,
/// scrolling): each step selects another thing and waits for its mark.
#[wasm_bindgen_test]
async fn selecting_among_everything() {
    let map = LocalizedMap::open_english(decode_initial(FIRST).unwrap())
        .with(decode_deferred(REST).unwrap());
    let way = Rc::new(RefCell::new(None));
    let on_ready = {
        let way = Rc::clone(&way);
        Callback::from(move |input: Callback<Input>| drop(way.replace(Some(input))))
    };
    let room = ContainerSize { width: 1280.0, height: 800.0, ..ContainerSize::default() };
    let state = State {
        view: ViewState { shown: ViewId::Everything, ..ViewState::default() },
        env: EnvState { container: room, ..EnvState::default() },
        ..State::default()
    };
    let place = gloo::utils::document().create_element("div").unwrap();
    gloo::utils::body().append_child(&place).unwrap();
    let props = AppProps {
        map: map.clone(),
        state,
        dom_changes: Default::default(),
        on_command: Callback::noop(),
        on_ready,
    };
    // Yew lets a frame pass where a turn took long, by a timer of no delay; here no frame comes between.
    let at_once = "const timer = setTimeout;
        globalThis.setTimeout = (run, wait) => (wait ? timer(run, wait) : (queueMicrotask(run), 0))";
    js_sys::Function::new_no_args(at_once).call0(&wasm_bindgen::JsValue::NULL).unwrap();
    yew::Renderer::<App>::with_root_and_props(place.clone(), props).render();
    until(|| way.borrow().is_some()).await;
    let way = way.take().unwrap();
    let nodes: Vec<_> = map.atlas.nodes().collect();
    assert_eq!((nodes.len(), map.atlas.links().count()), (146, 349));
    let marks: Vec<_> = nodes
        .iter()
        .map(|node| format!("[data-node={}]", map.atlas.node(*node).id))
        .map(|selector| place.query_selector(&selector).unwrap().unwrap())
        .collect();
    let (mut start, mut steps) = (0.0, 0);
    while steps < STEPS + STEPS / 10 {
        for (node, mark) in nodes.iter().zip(&marks) {
            if steps == STEPS / 10 {
                start = now();
            }
            steps += 1;
            way.emit(Input::Act(Action::View(ViewAction::Select(Subject::Node(*node)))));
            until(|| mark.get_attribute("aria-pressed").as_deref() == Some("true")).await;
        }
    }
    let mean = (now() - start) / f64::from(steps - STEPS / 10);
    // The design's 0.5 ms are for the map; most of this is the explanation beside it, which is drawn anew.
    line("select a thing among everything", mean, Some(5.0));
}

/// Lets what is due run, without a frame in between, until something is so.
async fn until(so: impl Fn() -> bool) {
    for _ in 0..1000 {
        if so() {
            return;
        }
        let due = js_sys::Promise::resolve(&wasm_bindgen::JsValue::NULL);
        JsFuture::from(due).await.unwrap();
    }
    panic!("waited in vain");
}
