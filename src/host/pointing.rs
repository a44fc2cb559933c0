//! What the mouse rests on and what has focus is traced on the map, in a moment.
//!
//! One listener around the app hears for all marks, and for every row beside the map that says what it traces in
//! `data-traces`: the id of a thing, or ids of links with spaces between.

use super::commands::Browser;
use super::dispatcher::act;
use super::hit_test;
use crate::state::{Action, Trace, ViewAction};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, PointerEvent};

/// How long the mouse rests on a mark before it is traced, in milliseconds.
const REST: u32 = 90;
/// Marks of a picture and rows that trace. Links of the whole map are drawn for their row and trace nothing themselves.
const TRACING: &str = ".picture [data-node], .picture:not(.index) [data-link], [data-traces]";

/// What outlasts one event.
#[derive(Default)]
struct Pointing {
    /// The mark that the mouse is on, or that has focus.
    mark: RefCell<Option<Element>>,
    /// Where the mouse is on the screen; nowhere for a mark that has focus.
    place: Cell<Option<(f64, f64)>>,
    /// Whether the moment is still running.
    waiting: Cell<bool>,
    timeout: RefCell<Option<Timeout>>,
}

/// Listens until the listeners are dropped.
pub(super) fn listen(around: &Element, browser: &Rc<Browser>) -> Vec<EventListener> {
    let pointing = Rc::new(Pointing::default());
    let on = |name: &'static str, says: fn(&Pointing, &Event) -> Option<Option<Element>>| {
        let (browser, pointing) = (Rc::clone(browser), Rc::clone(&pointing));
        EventListener::new(around, name, move |event| {
            if let Some(mark) = says(&pointing, event) {
                to(&browser, &pointing, mark);
            }
        })
    };
    vec![
        on("pointermove", moves),
        on("pointerleave", leaves),
        on("focusin", focuses),
        on("focusout", leaves),
    ]
}

/// The mark that the mouse is on now. Fingers select; a mouse with a button down drags.
fn moves(pointing: &Pointing, event: &Event) -> Option<Option<Element>> {
    let event = event.dyn_ref::<PointerEvent>()?;
    if event.pointer_type() == "touch" || event.buttons() != 0 {
        return None;
    }
    pointing.place.set(Some((f64::from(event.client_x()), f64::from(event.client_y()))));
    Some(mark_at(event))
}

/// The mark that has focus now, unless a press gave it: that selects.
fn focuses(pointing: &Pointing, event: &Event) -> Option<Option<Element>> {
    let mark = mark_at(event)?;
    pointing.place.set(None);
    mark.matches(":focus-visible, [data-traces]").ok()?.then_some(Some(mark))
}

fn leaves(_: &Pointing, _: &Event) -> Option<Option<Element>> {
    Some(None)
}

fn mark_at(event: &Event) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(TRACING).ok().flatten()
}

/// The mouse or the focus has gone to a mark, or to none.
fn to(browser: &Rc<Browser>, pointing: &Rc<Pointing>, mark: Option<Element>) {
    let same = *pointing.mark.borrow() == mark;
    // Links lie close together: on a link, another may be nearer now.
    let link = mark.as_ref().is_some_and(|mark| mark.has_attribute("data-link"));
    if same && (!link || pointing.waiting.get()) {
        return;
    }
    // A row of the whole map stays lit until another is, so that the mouse can go on to its links.
    let row = |mark: &Option<Element>| {
        mark.as_ref().is_some_and(|mark| mark.closest(".index").ok().flatten().is_some())
    };
    if mark.is_none() && row(&pointing.mark.borrow()) {
        pointing.mark.replace(None);
        pointing.waiting.set(false);
        pointing.timeout.replace(None);
        return;
    }
    pointing.mark.replace(mark);
    pointing.waiting.set(true);
    let (browser, later) = (Rc::clone(browser), Rc::clone(pointing));
    let timeout = Timeout::new(REST, move || {
        later.waiting.set(false);
        act(&browser.dispatcher, Action::View(ViewAction::Trace(later.trace(&browser))));
    });
    pointing.timeout.replace(Some(timeout));
}

impl Pointing {
    /// What the mark traces.
    fn trace(&self, browser: &Browser) -> Option<Trace> {
        let mark = self.mark.borrow().clone()?;
        let atlas = browser.atlas();
        let named = |attribute| mark.get_attribute(attribute);
        if let Some(link) = named("data-link") {
            let near =
                self.place.get().map(|(x, y)| hit_test::links_at(&browser.root, x, y).into_iter());
            let nearest = near.and_then(|mut near| near.next()).map_or(link, |near| near.name);
            return Some(Trace::Path(vec![atlas.find_link(&nearest)?]));
        }
        let ids = named("data-node").or_else(|| named("data-traces"))?;
        if let Some(node) = atlas.find_node(&ids) {
            return Some(Trace::Node(node));
        }
        Some(Trace::Path(ids.split(' ').filter_map(|id| atlas.find_link(id)).collect()))
    }
}
