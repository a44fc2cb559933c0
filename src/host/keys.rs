//! Keys have one owner: what is typed or used inside the map does not reach the page around it, whose own shortcuts would
//! turn a slide, close a dialog or delete a cell.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, Node};

/// Where letters are typed or a choice is made by keys.
const FIELD: &str = "input, select, textarea";
/// The key code of what an input method is still composing.
const COMPOSING: u32 = 229;

/// Listens until the listeners are dropped; `around` stands around the app in `place`, which hears its keys before, and
/// around what the page itself puts into the element's slots, whose keys are the page's.
pub(super) fn listen(around: &Element, place: &Element) -> Vec<EventListener> {
    let ours = Rc::new(Cell::new(false));
    let on = |name: &'static str, phase, act: fn(&Cell<bool>, &Event)| {
        let options = EventListenerOptions { phase, passive: true };
        let (ours, place) = (Rc::clone(&ours), place.clone());
        EventListener::new_with_options(around, name, options, move |event| {
            let at = event.target().and_then(|target| target.dyn_into::<Node>().ok());
            if at.is_some_and(|at| place.contains(Some(&at))) {
                act(&ours, event);
            }
        })
    };
    vec![
        on("keydown", EventListenerPhase::Capture, composed),
        on("keydown", EventListenerPhase::Bubble, down),
        on("keypress", EventListenerPhase::Bubble, after),
        on("keyup", EventListenerPhase::Bubble, after),
    ]
}

/// What is being composed is the input method's, for the app as for the page.
fn composed(_: &Cell<bool>, event: &Event) {
    let key = event.dyn_ref::<KeyboardEvent>();
    if key.is_some_and(|key| key.is_composing() || key.key_code() == COMPOSING) {
        event.stop_propagation();
    }
}

fn down(ours: &Cell<bool>, event: &Event) {
    ours.set(event.default_prevented() || is_used(event));
    after(ours, event);
}

/// What follows a key has the owner that it had.
fn after(ours: &Cell<bool>, event: &Event) {
    if ours.get() {
        event.stop_propagation();
    }
}

/// Whether the browser uses the key for what has focus: to type, to press, to scroll.
fn is_used(event: &Event) -> bool {
    let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return false };
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return false;
    }
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let typed = target.is_some_and(|target| target.matches(FIELD).unwrap_or(false));
    match event.key().as_str() {
        // Not used, they are the page's: what is open there may close, and focus goes on.
        "Escape" | "Tab" => false,
        "Enter" | " " | "PageUp" | "PageDown" | "Home" | "End" => true,
        key => typed || key.starts_with("Arrow"),
    }
}
