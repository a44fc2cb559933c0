//! Pan and zoom by wheel, mouse and fingers, with page manners: a plain wheel and one finger are the page's.

use super::commands::Browser;
use super::dispatcher::act;
use super::{fullscreen, hit_test, own_pixels};
use crate::state::{Action, Overlay, OverlayAction, Subject, ViewAction};
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use graph::sort::clamp;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent, PointerEvent, TouchEvent, WheelEvent};

/// Links this close to a finger are asked about, in pixels.
const FINGER: f64 = 12.0;
/// A mouse that moved this far is dragging, in pixels.
const SLOP: f64 = 4.0;
/// A wheel with Ctrl that turns less at once is a pinch on a trackpad, in pixels. Browsers tell it as 100 times the
/// logarithm of what it makes smaller; the fraction that is taken for the exponential is within 1 % of it here.
const NOTCH: f64 = 50.0;
/// How long a hint stays, in milliseconds.
const HINT: u32 = 2_500;

/// What of a gesture outlasts one event.
#[derive(Default)]
struct GestureState {
    /// Where the mouse or the middle of the fingers was, and how far the fingers were apart.
    last: Cell<Option<(f64, f64, f64)>>,
    /// The mouse has moved far enough to drag; the click that follows means nothing.
    dragged: Cell<bool>,
    /// Takes a hint away.
    hint: RefCell<Option<Timeout>>,
    /// The wheel's hint was shown once.
    hinted: Cell<bool>,
}

/// Listens until the listeners are dropped. `around` is the element around the app's place: it hears before the app does,
/// and unlike a shadow root it has a box, without which Chromium takes no "no" for a wheel.
pub(super) fn listen(around: &Element, browser: &Rc<Browser>) -> Vec<EventListener> {
    let gesture = Rc::new(GestureState::default());
    let on = |name: &'static str, act: fn(&Browser, &GestureState, &Event)| {
        let (browser, gesture) = (Rc::clone(browser), Rc::clone(&gesture));
        let options = EventListenerOptions {
            phase: gloo::events::EventListenerPhase::Capture,
            passive: false,
        };
        EventListener::new_with_options(around, name, options, move |event| {
            let on_map = event
                .target()
                .and_then(|at| at.dyn_into::<Element>().ok())
                .and_then(|at| at.closest(".canvas").ok().flatten());
            if on_map.is_some() || name == "pointermove" || name == "pointerup" {
                act(&browser, &gesture, event);
            }
        })
    };
    vec![
        on("wheel", wheel),
        on("pointerdown", press),
        on("pointermove", drag),
        on("pointerup", release),
        on("touchmove", fingers),
        on("touchend", fingers_up),
        on("click", click),
    ]
}

/// Whose wheel and fingers are over the map, as the attribute `scrolling` says: the page's (`never`), the map's
/// (`always`), or each as is polite. In full screen there is no page to scroll.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Manners {
    Never,
    Smart,
    Always,
}

fn manners(browser: &Browser) -> Manners {
    if fullscreen::is_full(&browser.host) {
        return Manners::Always;
    }
    match browser.host.get_attribute("scrolling").as_deref() {
        Some("never") => Manners::Never,
        Some("always") => Manners::Always,
        _ => Manners::Smart,
    }
}

/// A point of the screen in the picture's own box.
fn in_picture(browser: &Browser, x: f64, y: f64) -> (f64, f64) {
    let picture = browser.root.query_selector(".picture").ok().flatten();
    picture.map_or((x, y), |picture| own_pixels::within(&picture, browser.scale(), (x, y)))
}

fn show_hint(browser: &Browser, gesture: &GestureState, kind: &str) {
    let Some(canvas) = browser.canvas() else { return };
    let Some(map) = canvas.parent_element() else { return };
    let _ = map.set_attribute("data-hint", kind);
    let away = Timeout::new(HINT, move || {
        let _ = map.remove_attribute("data-hint");
    });
    *gesture.hint.borrow_mut() = Some(away);
}

fn wheel(browser: &Browser, gesture: &GestureState, event: &Event) {
    let Some(event) = event.dyn_ref::<WheelEvent>() else { return };
    let manners = manners(browser);
    let meant = event.ctrl_key() || event.meta_key();
    match manners {
        Manners::Never => return,
        Manners::Smart if !meant => {
            if !gesture.hinted.replace(true) {
                show_hint(browser, gesture, "wheel");
            }
            return;
        }
        // Where the whole map is shown already, a plain wheel goes on scrolling the page.
        Manners::Always
            if !meant
                && !fullscreen::is_full(&browser.host)
                && event.delta_y() > 0.0
                && browser.viewport.get().scale <= 1.0 =>
        {
            return;
        }
        _ => event.prevent_default(),
    }
    // Lines and pages (other delta modes) are scaled to about as many pixels.
    let delta = event.delta_y() * if event.delta_mode() == 0 { 1.0 } else { 16.0 };
    let factor = match event.ctrl_key() && delta.abs() < NOTCH {
        true => (1.0 - delta / 200.0) / (1.0 + delta / 200.0),
        false => clamp(1.0 - delta * 0.002, 0.5, 2.0),
    };
    let at = in_picture(browser, f64::from(event.client_x()), f64::from(event.client_y()));
    browser.place(browser.viewport.get().zoomed(factor, at), false);
}

fn press(_: &Browser, gesture: &GestureState, event: &Event) {
    let Some(event) = event.dyn_ref::<PointerEvent>() else { return };
    gesture.dragged.set(false);
    if event.pointer_type() == "mouse" && event.button() == 0 {
        gesture.last.set(Some((f64::from(event.client_x()), f64::from(event.client_y()), 0.0)));
    }
}

fn drag(browser: &Browser, gesture: &GestureState, event: &Event) {
    let Some(event) =
        event.dyn_ref::<PointerEvent>().filter(|event| event.pointer_type() == "mouse")
    else {
        return;
    };
    let Some((x, y, _)) = gesture.last.get() else { return };
    if event.buttons() & 1 == 0 {
        return release(browser, gesture, event);
    }
    let (dx, dy) = (f64::from(event.client_x()) - x, f64::from(event.client_y()) - y);
    if !gesture.dragged.get() && dx.abs() + dy.abs() < SLOP {
        return;
    }
    gesture.dragged.set(true);
    gesture.last.set(Some((x + dx, y + dy, 0.0)));
    pan(browser, dx / browser.scale(), dy / browser.scale());
}

/// Moves a zoomed map by own pixels, else scrolls its box where it has one.
fn pan(browser: &Browser, dx: f64, dy: f64) {
    let viewport = browser.viewport.get();
    if viewport.scale > 1.0 {
        browser.place(viewport.moved(dx, dy), false);
    } else if let Some(canvas) = browser.canvas() {
        canvas.set_scroll_left(canvas.scroll_left() - dx as i32);
        canvas.set_scroll_top(canvas.scroll_top() - dy as i32);
    }
}

fn release(_: &Browser, gesture: &GestureState, _: &Event) {
    gesture.last.set(None);
}

fn fingers(browser: &Browser, gesture: &GestureState, event: &Event) {
    let Some(event) = event.dyn_ref::<TouchEvent>() else { return };
    let touches = event.touches();
    let point = |at: u32| {
        touches.get(at).map(|touch| (f64::from(touch.client_x()), f64::from(touch.client_y())))
    };
    let manners = manners(browser);
    if manners == Manners::Never {
        return;
    }
    let zoomed = browser.viewport.get().scale > 1.0;
    let now = match (point(0), point(1)) {
        (Some(a), Some(b)) => {
            let apart = ((a.0 - b.0) * (a.0 - b.0) + (a.1 - b.1) * (a.1 - b.1)).sqrt();
            ((a.0 + b.0) / 2.0, (a.1 + b.1) / 2.0, apart)
        }
        (Some(a), None)
            if manners == Manners::Always && (zoomed || fullscreen::is_full(&browser.host)) =>
        {
            (a.0, a.1, 0.0)
        }
        (Some(_), None) if zoomed => return show_hint(browser, gesture, "touch"),
        _ => return,
    };
    event.prevent_default();
    if let Some(last) = gesture.last.replace(Some(now)) {
        let mut viewport = browser.viewport.get();
        if now.2 > 1.0 && last.2 > 1.0 {
            viewport = viewport.zoomed(now.2 / last.2, in_picture(browser, now.0, now.1));
        }
        let scale = browser.scale();
        let (dx, dy) = ((now.0 - last.0) / scale, (now.1 - last.1) / scale);
        if viewport.scale > 1.0 {
            browser.place(viewport.moved(dx, dy), false)
        } else {
            pan(browser, dx, dy)
        }
    }
}

fn fingers_up(_: &Browser, gesture: &GestureState, event: &Event) {
    if event.dyn_ref::<TouchEvent>().is_some_and(|event| event.touches().length() < 2) {
        gesture.last.set(None);
    }
}

fn click(browser: &Browser, gesture: &GestureState, event: &Event) {
    if gesture.dragged.replace(false) {
        event.stop_propagation();
        event.prevent_default();
        return;
    }
    let Some(event) = event.dyn_ref::<MouseEvent>() else { return };
    // Keys and scripts click at no place: what they click is meant.
    if event.detail() == 0 && event.client_x() == 0 && event.client_y() == 0 {
        return;
    }
    let near =
        hit_test::links_at(&browser.root, f64::from(event.client_x()), f64::from(event.client_y()));
    let Some(first) = near.first() else { return };
    let finger =
        event.dyn_ref::<PointerEvent>().is_some_and(|event| event.pointer_type() == "touch");
    let close: Vec<&str> =
        near.iter().filter(|near| near.distance <= FINGER).map(|near| near.name.as_str()).collect();
    event.stop_propagation();
    let atlas = browser.atlas();
    if finger && close.len() > 1 {
        let links = close.iter().filter_map(|name| atlas.find_link(name)).collect();
        act(
            &browser.dispatcher,
            Action::Overlay(OverlayAction::Open(Overlay::Disambiguation(links))),
        );
    } else if let Some(link) = atlas.find_link(&first.name) {
        act(&browser.dispatcher, Action::View(ViewAction::Select(Subject::Link(link))));
    }
}
