//! Where focus goes: marks of the map, parts of the screen, and back to what opened them.

use crate::state::Subject;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ShadowRoot, SvgElement};

/// Gives focus to an element, whatever it is.
pub(super) fn give(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
    } else if let Some(element) = element.dyn_ref::<SvgElement>() {
        let _ = element.focus();
    }
}

/// Gives focus to the first element that a selector finds.
pub(super) fn first(root: &ShadowRoot, selector: &str) {
    if let Ok(Some(element)) = root.query_selector(selector) {
        give(&element);
    }
}

/// Gives focus to the part of that name: `search` is the field, `after` what follows the map, `open` what was opened.
pub(super) fn part(root: &ShadowRoot, part: &str) {
    let mut selector = String::from("[data-part=");
    selector.push_str(part);
    selector.push(']');
    first(root, &selector);
}

/// Gives focus to the mark that holds the map's tab stop, if focus is on the map already.
pub(super) fn mark(root: &ShadowRoot, _subject: Subject) {
    let on_map =
        root.active_element().is_some_and(|at| at.closest(".canvas").ok().flatten().is_some());
    if on_map {
        first(root, ".canvas [tabindex='0']:is([data-node],[data-link])");
    }
}

/// Where focus may be lost, when what has it is not drawn any more.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Region {
    /// In the panel.
    Panel,
    /// Anywhere else in the map.
    Elsewhere,
}

/// Where focus is; `None` where it is not here.
pub(super) fn region(root: &ShadowRoot) -> Option<Region> {
    let in_panel = root.active_element()?.closest(".panel").ok().flatten().is_some();
    Some(if in_panel { Region::Panel } else { Region::Elsewhere })
}

/// Gives focus to the panel's title, or to the grip where the sheet hides all below its bar.
pub(super) fn panel(root: &ShadowRoot) {
    first(root, "[data-sheet=peek] .grip,.panel h2");
}

/// Keeps focus where it was, if what had it is gone or hidden: in the panel, else on the map, and there, too, where the
/// panel is gone with it.
pub(super) fn hold(root: &ShadowRoot, region: Region) {
    // What a small sheet hides, all beside its bar, keeps focus until the browser draws, and then the body has it.
    first(root, "[data-sheet=peek]:has(:not(.panel-bar) :focus) .grip");
    if root.active_element().is_none() && region == Region::Panel {
        panel(root);
    }
    back(root, None);
}

/// Gives focus back to what opened something, if what had focus is gone.
pub(super) fn back(root: &ShadowRoot, opener: Option<Element>) {
    if root.active_element().is_some() {
        return;
    }
    match opener.filter(|element| element.is_connected()) {
        Some(element) => give(&element),
        None => first(root, ".canvas [tabindex='0'],.reading button,h2[tabindex]"),
    }
}
