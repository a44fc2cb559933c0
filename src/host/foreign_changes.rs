//! Nodes that others have moved, replaced or removed: page translators and extensions do. Yew would write into nodes
//! that are gone, and panic where it inserts before one. So what is drawn is drawn anew, as a whole, at the next change.

use super::commands::Browser;
use crate::view::DomChanges;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, MutationObserver, MutationObserverInit};

/// Watches until it is dropped.
pub(super) struct ForeignChanges {
    observer: MutationObserver,
    changes: Rc<DomChanges>,
    _changed: Closure<dyn FnMut()>,
}

impl ForeignChanges {
    /// Watches nodes inside that come or go. Yew may draw at several stretches, of which the observer is told after each:
    /// until the app has drawn, what it is told is the app's own, but for what translators put around texts.
    pub(super) fn watch(inside: &Element, changes: Rc<DomChanges>) -> Option<ForeignChanges> {
        let (heard, within) = (Rc::clone(&changes), inside.clone());
        let changed = Closure::<dyn FnMut()>::new(move || {
            if !heard.drawing.get()
                || within.query_selector("font").is_ok_and(|font| font.is_some())
            {
                heard.foreign.set(true);
            }
        });
        let observer = MutationObserver::new(changed.as_ref().unchecked_ref()).ok()?;
        let nodes = MutationObserverInit::new();
        nodes.set_child_list(true);
        nodes.set_subtree(true);
        observer.observe_with_options(inside, &nodes).ok()?;
        Some(ForeignChanges { observer, changes, _changed: changed })
    }

    /// The app has drawn: what the observer has not been told yet is its own.
    pub(super) fn drawn(&self) {
        self.changes.drawing.set(false);
        let _ = self.observer.take_records();
    }
}

impl Drop for ForeignChanges {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// What a reader would lose when all is drawn anew: focus, by the place of what has it among all that can, and how far
/// the map is scrolled.
pub(super) struct Kept {
    focus: Option<u32>,
    scrolled: i32,
}

const TAKES_FOCUS: &str = "a,button,input,select,summary,[tabindex]";

impl Kept {
    /// What there is now.
    pub(super) fn of(browser: &Browser) -> Kept {
        let has_focus = browser.root.active_element();
        let all = browser.root.query_selector_all(TAKES_FOCUS).ok();
        let focus = all.zip(has_focus).and_then(|(all, has_focus)| {
            (0..all.length()).find(|at| all.get(*at).is_some_and(|node| node == *has_focus))
        });
        Kept { focus, scrolled: browser.canvas().map_or(0, |canvas| canvas.scroll_top()) }
    }

    /// Gives it back to what stands there now.
    pub(super) fn give_back(&self, browser: &Browser) {
        if let Some(canvas) = browser.canvas() {
            canvas.set_scroll_top(self.scrolled);
        }
        let all = browser.root.query_selector_all(TAKES_FOCUS).ok();
        let had_focus = all.zip(self.focus).and_then(|(all, at)| all.get(at));
        if let Some(element) = had_focus.and_then(|node| node.dyn_into().ok()) {
            super::focus::give(&element);
        }
    }
}
