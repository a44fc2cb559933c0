//! What only a browser can show: these tests run in headless Chromium (`cargo xtask test --only "wasm tests"`).
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use content::bundle::{BUNDLE_VERSION, HueRule, Initial, Lane, Link, Map, Message, Node, Theme};
use content::language::{Language, Untranslated};
use content::messages::MessageId;
use content::vocabulary::{Effect, Evidence, Kind, Population, Time};
use crosstalk::present::LocalizedMap;
use crosstalk::state::{
    Action, Command, ContainerSize, EnvState, State, Subject, Trace, ViewAction, ZoomStep,
};
use crosstalk::view::{App, AppProps, Input, views_run};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use yew::Callback;

wasm_bindgen_test_configure!(run_in_browser);

/// Three lanes with three things each; every thing leads to each of the next lane, 18 links in all.
fn first() -> Initial {
    let lane = |name: &str| Lane { id: name.into(), name: name.into(), ..Lane::default() };
    let node = |at: u8| Node {
        id: format!("thing-{at}"),
        kind: Kind::Process,
        lane: at / 3,
        group: 0,
        themes: vec![0],
        hue_rule: HueRule::Free,
        icon: "dot".into(),
        sensitive: false,
        label: format!("Thing {at}"),
        row: String::new(),
        plural: false,
        sentence_forms: None,
    };
    let link = |from: u16, to: u16| Link {
        from,
        to,
        effect: Effect::Increases,
        evidence: Evidence::Moderate,
        population: Population::Humans,
        time: Time::Days,
        association: false,
        theme: 0,
        themes: vec![0],
    };
    let links = (0..6).flat_map(|from| (0..3).map(move |at| (from, (from / 3 + 1) * 3 + at)));
    let mut map = Map {
        lanes: ["before", "between", "after"].map(lane).to_vec(),
        themes: vec![Theme { id: "one".into(), ..Theme::default() }],
        nodes: (0..9).map(node).collect(),
        links: links.map(|(from, to)| link(from, to)).collect(),
        ..Map::default()
    };
    arrange::complete(&mut map);
    let messages = MessageId::KEYS.iter().map(|key| Message::One((*key).into())).collect();
    let language = Language { tag: "en".into(), lowercase_names: true, ..Language::default() };
    Initial {
        version: BUNDLE_VERSION,
        language,
        untranslated: Untranslated::default(),
        map,
        messages,
        questions: Vec::new(),
        node_texts: Vec::new(),
        also: Vec::new(),
        link_texts: Vec::new(),
    }
}

/// Lets the app draw what it was told.
async fn drawn() {
    // Yew gives way after 16 ms, also where children still wait: a busy machine needs more turns than two.
    yew::scheduler::flush().await;
    for _ in 0..2 {
        let next = js_sys::Promise::new(&mut |done, _| {
            gloo::timers::callback::Timeout::new(0, move || {
                let _ = done.call0(&wasm_bindgen::JsValue::NULL);
            })
            .forget();
        });
        JsFuture::from(next).await.unwrap();
    }
}

/// An app on the page, and what it asked of the browser.
struct Stage {
    map: LocalizedMap,
    place: web_sys::Element,
    way: Callback<Input>,
    asked: Rc<RefCell<Vec<Command>>>,
}

impl Stage {
    async fn open() -> Stage {
        let document = gloo::utils::document();
        let place = document.create_element("div").unwrap();
        document.body().unwrap().append_child(&place).unwrap();
        let map = LocalizedMap::open_english(first());
        let asked = Rc::new(RefCell::new(Vec::new()));
        let way = Rc::new(RefCell::new(None));
        let props = AppProps {
            dom_changes: Default::default(),
            map: map.clone(),
            // The panel lies over a map of this width, so that its layout stays as it is.
            state: State {
                env: EnvState {
                    container: ContainerSize { width: 1100.0, ..ContainerSize::default() },
                    ..EnvState::default()
                },
                ..State::default()
            },
            on_command: {
                let asked = Rc::clone(&asked);
                Callback::from(move |request| asked.borrow_mut().push(request))
            },
            on_ready: {
                let way = Rc::clone(&way);
                Callback::from(move |input| {
                    way.replace(Some(input));
                })
            },
        };
        yew::Renderer::<App>::with_root_and_props(place.clone(), props).render();
        drawn().await;
        let way = way.borrow_mut().take().unwrap();
        Stage { map, place, way, asked }
    }

    /// How many views of the map run for an action.
    async fn cost(&self, action: Action) -> u32 {
        let before = views_run();
        self.way.emit(Input::Act(action));
        drawn().await;
        views_run() - before
    }

    fn node(&self, id: &str) -> Subject {
        Subject::Node(self.map.atlas.find_node(id).unwrap())
    }

    /// Classes of every mark, in the order of the page.
    fn looks(&self) -> Vec<String> {
        let marks = self.place.query_selector_all("[data-node], [data-link]").unwrap();
        (0..marks.length())
            .map(|at| {
                let mark: web_sys::Element =
                    wasm_bindgen::JsCast::unchecked_into(marks.item(at).unwrap());
                let part = |name| mark.get_attribute(name).unwrap_or_default();
                [part("class"), part("tabindex"), part("aria-pressed")].join(" ")
            })
            .collect()
    }
}

fn changed(before: &[String], after: &[String]) -> u32 {
    assert_eq!(before.len(), after.len());
    before.iter().zip(after).filter(|(before, after)| before != after).count() as u32
}

#[wasm_bindgen_test]
async fn a_selection_runs_the_views_of_the_marks_it_changes_and_two_more() {
    let stage = Stage::open().await;
    assert_eq!(stage.looks().len(), 9 + 18);
    for name in ["thing-4", "thing-0", "thing-8"] {
        let before = stage.looks();
        let cost = stage.cost(Action::View(ViewAction::Select(stage.node(name)))).await;
        let marks = changed(&before, &stage.looks());
        assert!(marks > 0, "{name} is not seen to be selected");
        assert!(cost <= marks + 2, "{name}: {cost} views ran for {marks} changed marks");
    }
    let link = stage.map.atlas.find_link("thing-0~thing-3").unwrap();
    let before = stage.looks();
    let cost = stage.cost(Action::View(ViewAction::Select(Subject::Link(link)))).await;
    let marks = changed(&before, &stage.looks());
    assert!(cost <= marks + 2, "{cost} views ran for {marks} changed marks");
    // The same once more changes nothing.
    assert_eq!(stage.cost(Action::View(ViewAction::Select(Subject::Link(link)))).await, 0);
}

#[wasm_bindgen_test]
async fn tracing_runs_the_views_of_the_marks_that_are_lit_and_one_more() {
    let stage = Stage::open().await;
    let trace = |of| Action::View(ViewAction::Trace(of));
    // A thing of the middle has three links in and three out: seven things, six links; the rest recedes by styles.
    for (name, links) in [("thing-4", 6), ("thing-0", 3)] {
        let before = stage.looks();
        let node = stage.map.atlas.find_node(name).unwrap();
        let cost = stage.cost(trace(Some(Trace::Node(node)))).await;
        let marks = changed(&before, &stage.looks());
        assert_eq!(marks, links * 2 + 1, "{name}");
        assert!(cost <= marks + 1, "{name}: {cost} views ran for {marks} changed marks");
        assert!(stage.cost(trace(None)).await <= marks + 1);
        assert_eq!(stage.looks(), before);
    }
}

#[wasm_bindgen_test]
async fn zooming_is_asked_of_the_browser_and_runs_no_view() {
    let stage = Stage::open().await;
    let before = views_run();
    for (key, step) in [("+", ZoomStep::In), ("-", ZoomStep::Out), ("0", ZoomStep::Fit)] {
        let make = js_sys::Function::new_with_args(
            "canvas, key",
            "canvas.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))",
        );
        let canvas = stage.place.query_selector(".canvas").unwrap().unwrap();
        make.call2(&wasm_bindgen::JsValue::NULL, &canvas, &key.into()).unwrap();
        drawn().await;
        assert!(stage.asked.borrow().contains(&Command::Zoom(step)), "{key}");
    }
    assert_eq!(views_run(), before);
}

#[wasm_bindgen_test]
async fn walking_runs_the_mark_that_is_left_and_the_one_that_is_reached() {
    let stage = Stage::open().await;
    stage.cost(Action::View(ViewAction::Focus(Some(stage.node("thing-0"))))).await;
    let cost = stage.cost(Action::View(ViewAction::Focus(Some(stage.node("thing-1"))))).await;
    assert!(cost <= 2 + 2, "{cost} views ran for a step of the focus");
}
