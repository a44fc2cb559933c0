//! The course's page: the map's element, the status line under it, the stopwatch, the address bar.

use crate::messages::MessageId;
use crate::{Answer, Session, goal};
use gloo::events::EventListener;
use std::cell::Cell;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, Element, HtmlElement, Window};

/// What the map reports, by its public events.
#[derive(Clone)]
pub(super) enum MapEvent {
    /// `crosstalk-select`: something is explained, given by kind and id.
    Selected(String, String),
    /// `crosstalk-answer`: a question of a quiz was answered.
    Answered(Answer),
    /// `crosstalk-state`: the map shows something else, given by its address.
    StateChanged(String),
}

/// The course's page.
pub(super) struct Page {
    map: HtmlElement,
    /// Carries the messages as attributes, and the button that leaves.
    status_line: HtmlElement,
    status: Element,
    /// Says when the course is complete, and how far the learner is.
    goal: Element,
    pub(super) stopwatch: Stopwatch,
}

/// The parts of an address that are attributes of the map's element.
const ATTRIBUTES: [&str; 4] = ["theme", "select", "level", "view"];

impl Page {
    /// The page, if it is the course's.
    pub(super) fn find() -> Option<Page> {
        let document = web_sys::window()?.document()?;
        let one = |selector: &str| document.query_selector(selector).ok().flatten();
        let map = one("crosstalk-map")?.dyn_into().ok()?;
        let status_line: HtmlElement = one("[data-course]")?.dyn_into().ok()?;
        let status = status_line.query_selector("[role=status]").ok().flatten()?;
        let goal = status_line.query_selector("[data-course-goal]").ok().flatten()?;
        let stopwatch = Stopwatch::default();
        stopwatch.run(!document.hidden());
        Some(Page { map, status_line, status, goal, stopwatch })
    }

    /// Shows a message in the status line, which screen readers announce; `what` replaces its `{what}`.
    pub(super) fn show_message(&self, message: MessageId, what: &str) {
        self.status.set_text_content(Some(&self.text(message).replace("{what}", what)));
    }

    /// Shows when the course is complete, and how far the learner is. It is not announced: it changes with each press.
    pub(super) fn show_goal(&self, session: &Session) {
        let line = goal::line(session, |message| self.text(message));
        if self.goal.text_content().as_deref() != Some(&line) {
            self.goal.set_text_content(Some(&line));
        }
    }

    fn text(&self, message: MessageId) -> String {
        self.status_line.dataset().get(message.name()).unwrap_or_default()
    }

    /// Calls back for each event of the map.
    pub(super) fn listen(&self, on_event: impl Fn(MapEvent) + Clone + 'static) {
        let (on_state, on_answer) = (on_event.clone(), on_event.clone());
        EventListener::new(&self.map, "crosstalk-select", move |event| {
            if let (Some(kind), Some(id)) = (detail(event, "kind"), detail(event, "id")) {
                on_event(MapEvent::Selected(kind, id));
            }
        })
        .forget();
        EventListener::new(&self.map, "crosstalk-answer", move |event| {
            if let Some(answer) = answer(event) {
                on_answer(MapEvent::Answered(answer));
            }
        })
        .forget();
        EventListener::new(&self.map, "crosstalk-state", move |event| {
            if let Some(address) = detail(event, "address") {
                on_state(MapEvent::StateChanged(address));
            }
        })
        .forget();
    }

    /// Makes the map show an address; an empty one changes nothing. Gives the id of the explanation that this opens.
    pub(super) fn show(&self, address: &str) -> Option<String> {
        let mut shown = None;
        for (name, value) in crate::launch::parse_pairs(address) {
            if !ATTRIBUTES.contains(&name.as_str()) {
                continue;
            }
            let value = percent_decoded(&value);
            let _ = self.map.set_attribute(&name, &value);
            if name == "select" {
                shown = Some(value);
            }
        }
        shown
    }

    /// Writes the address of what is shown behind `#`, so that a copied link leads back; without a history entry,
    /// because Back belongs to the platform.
    pub(super) fn write_address(&self, address: &str) {
        if let Some(window) = web_sys::window() {
            let search = window.location().search().unwrap_or_default();
            rewrite(&window, &search, address);
        }
    }

    /// Shows the button that leaves, and calls back when it is pressed.
    pub(super) fn offer_leaving(&self, on_press: impl Fn() + 'static) {
        let Ok(Some(button)) = self.status_line.query_selector("button") else { return };
        EventListener::new(&button, "click", move |_| on_press()).forget();
        let _ = button.remove_attribute("hidden");
    }
}

/// Replaces the page's address without loading anything.
pub(super) fn rewrite(window: &Window, search: &str, fragment: &str) {
    let mut address = window.location().pathname().unwrap_or_default();
    address.push_str(search);
    if !fragment.is_empty() {
        address.push('#');
        address.push_str(fragment);
    }
    if let Ok(history) = window.history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
    }
}

fn detail(event: &web_sys::Event, name: &str) -> Option<String> {
    member(event, name)?.as_string()
}

fn member(event: &web_sys::Event, name: &str) -> Option<JsValue> {
    let detail = event.dyn_ref::<CustomEvent>()?.detail();
    js_sys::Reflect::get(&detail, &name.into()).ok()
}

fn answer(event: &web_sys::Event) -> Option<Answer> {
    let number = |name| Some(member(event, name)?.as_f64()? as usize);
    let answers = member(event, "answers")?.dyn_into::<js_sys::Array>().ok()?;
    Some(Answer {
        quiz: detail(event, "quiz")?,
        question: detail(event, "question")?,
        text: detail(event, "text")?,
        answers: answers.iter().filter_map(|answer| answer.as_string()).collect(),
        given: number("answer")?,
        correct: number("correct")?,
        position: number("position")?,
        total: number("total")?,
    })
}

fn percent_decoded(value: &str) -> String {
    js_sys::decode_uri_component(value).map_or_else(|_| value.to_owned(), String::from)
}

/// The time that the page was visible.
#[derive(Default)]
pub(super) struct Stopwatch {
    /// Milliseconds up to the last stop.
    sum: Cell<f64>,
    /// When it was started, in milliseconds since 1970, if it runs.
    since: Cell<Option<f64>>,
}

impl Stopwatch {
    /// Starts or stops it.
    pub(super) fn run(&self, running: bool) {
        let now = js_sys::Date::now();
        let since = self.since.replace(running.then_some(now));
        if let Some(since) = since {
            self.sum.set(self.sum.get() + (now - since).max(0.0));
        }
    }

    /// The time so far in whole seconds.
    pub(super) fn seconds(&self) -> u64 {
        self.run(self.since.get().is_some());
        (self.sum.get() / 1000.0) as u64
    }
}
