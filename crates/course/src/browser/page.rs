//! The course's page: the map's element, the line of words under it, the clock, the address bar.

use crate::words::Sentence;
use gloo::events::EventListener;
use std::cell::Cell;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, Element, HtmlElement, Window};

/// What the map tells of: its public events.
pub(super) enum Told {
    /// Something is explained: kind and id.
    Selected(String, String),
    /// The address of what is shown.
    Moved(String),
}

/// The course's page.
pub(super) struct Page {
    map: HtmlElement,
    line: HtmlElement,
    says: Element,
    /// The time spent.
    pub(super) clock: Clock,
}

/// The attributes by which a page asks the map for something.
const ASKED: [&str; 4] = ["theme", "select", "level", "view"];

impl Page {
    /// The page, if it is the course's.
    pub(super) fn find() -> Option<Page> {
        let document = web_sys::window()?.document()?;
        let one = |selector: &str| document.query_selector(selector).ok().flatten();
        let map = one("crosstalk-map")?.dyn_into().ok()?;
        let line: HtmlElement = one("[data-course]")?.dyn_into().ok()?;
        let says = line.query_selector("[role=status]").ok().flatten()?;
        let clock = Clock::default();
        clock.run(!document.hidden());
        Some(Page { map, line, says, clock })
    }

    /// Says a sentence in the line, and to screen readers; `what` stands for its place in braces.
    pub(super) fn say(&self, sentence: Sentence, what: &str) {
        let text = self.line.dataset().get(sentence.name()).unwrap_or_default();
        self.says.set_text_content(Some(&text.replace("{what}", what)));
    }

    /// Calls back for all the map tells of.
    pub(super) fn listen(&self, hear: impl Fn(Told) + Clone + 'static) {
        let also = hear.clone();
        EventListener::new(&self.map, "crosstalk-select", move |event| {
            if let (Some(kind), Some(id)) = (detail(event, "kind"), detail(event, "id")) {
                hear(Told::Selected(kind, id));
            }
        })
        .forget();
        EventListener::new(&self.map, "crosstalk-state", move |event| {
            if let Some(address) = detail(event, "address") {
                also(Told::Moved(address));
            }
        })
        .forget();
    }

    /// Asks the map to show an address; an empty one leaves it as it is. Gives the id of the explanation that this opens.
    pub(super) fn show(&self, address: &str) -> Option<String> {
        let mut shown = None;
        for (name, value) in crate::launch::pairs(address) {
            if !ASKED.contains(&name.as_str()) {
                continue;
            }
            let value = unescaped(&value);
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
    pub(super) fn offer_leaving(&self, leave: impl Fn() + 'static) {
        let Ok(Some(button)) = self.line.query_selector("button") else { return };
        EventListener::new(&button, "click", move |_| leave()).forget();
        let _ = button.remove_attribute("hidden");
    }
}

/// Gives the page another address without loading it anew.
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
    let detail = event.dyn_ref::<CustomEvent>()?.detail();
    js_sys::Reflect::get(&detail, &name.into()).ok()?.as_string()
}

fn unescaped(value: &str) -> String {
    js_sys::decode_uri_component(value).map_or_else(|_| value.to_owned(), String::from)
}

/// The time spent with the page in view.
#[derive(Default)]
pub(super) struct Clock {
    sum: Cell<f64>,
    since: Cell<Option<f64>>,
}

impl Clock {
    /// Starts or stops.
    pub(super) fn run(&self, running: bool) {
        let now = js_sys::Date::now();
        let since = self.since.replace(running.then_some(now));
        if let Some(since) = since {
            self.sum.set(self.sum.get() + (now - since).max(0.0));
        }
    }

    /// Whole seconds.
    pub(super) fn seconds(&self) -> u64 {
        self.run(self.since.get().is_some());
        (self.sum.get() / 1000.0) as u64
    }
}
