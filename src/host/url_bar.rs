//! The address bar of the standalone page.

use super::dispatcher::{Dispatcher, act};
use crate::state::{Action, ViewAction};
use gloo::events::EventListener;
use wasm_bindgen::JsValue;

/// The fragment of the address, without `#`.
pub(super) fn read() -> String {
    let hash =
        web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.trim_start_matches('#').to_string()
}

/// Writes the fragment; `entry` makes a history entry.
pub(super) fn write(address: &str, entry: bool) {
    if read() == address {
        return;
    }
    let Some(window) = web_sys::window() else { return };
    let location = window.location();
    let mut url = location.pathname().unwrap_or_default();
    url.push_str(&location.search().unwrap_or_default());
    if !address.is_empty() {
        url.push('#');
        url.push_str(address);
    }
    if let Ok(history) = window.history() {
        // Some frames forbid it; the map works without.
        let _ = match entry {
            true => history.push_state_with_url(&JsValue::NULL, "", Some(&url)),
            false => history.replace_state_with_url(&JsValue::NULL, "", Some(&url)),
        };
    }
}

/// The address of the page without its fragment; empty for a file on a disk, which nobody else can open.
pub(super) fn page() -> String {
    let whole = whole();
    let page = whole.split('#').next().unwrap_or_default();
    if page.starts_with("http") { page.to_string() } else { String::new() }
}

/// The same of the site's own page, to which what stands behind `?` means nothing: a mail's mark, for instance.
pub(super) fn own_page() -> String {
    page().split('?').next().unwrap_or_default().to_string()
}

/// The whole address, to copy.
pub(super) fn whole() -> String {
    web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}

/// Back, Forward and typed addresses.
pub(super) fn listen(dispatcher: &Dispatcher) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let dispatcher = dispatcher.clone();
    vec![EventListener::new(&window, "popstate", move |_| {
        act(&dispatcher, Action::View(ViewAction::Navigate(read())))
    })]
}
