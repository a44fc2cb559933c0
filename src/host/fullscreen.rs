//! Full screen: the browser's, or else a map that covers its page, on phones that cannot give the screen and in frames
//! that may not have it.

use super::dispatcher::{Dispatcher, act};
use crate::state::{Action, EnvAction};
use gloo::events::EventListener;
use web_sys::HtmlElement;

/// Stands on an element that covers its page (`src/js/element/map.js`).
const COVER: &str = "data-cover";

/// Whether the map has the screen, or its whole page.
pub(super) fn is_full(host: &HtmlElement) -> bool {
    host.has_attribute(COVER) || has_screen(host)
}

fn has_screen(host: &HtmlElement) -> bool {
    host.matches(":fullscreen").unwrap_or(false)
}

/// Gives it back.
pub(super) fn leave(host: &HtmlElement, dispatcher: &Dispatcher) {
    let _ = host.remove_attribute(COVER);
    match host.owner_document().filter(|_| has_screen(host)) {
        Some(document) => document.exit_fullscreen(),
        None => act(dispatcher, Action::Env(EnvAction::FullScreen(false))),
    }
}

/// Tells the app when the browser gives the screen or takes it back, as it does on Escape.
pub(super) fn watch(host: &HtmlElement, dispatcher: &Dispatcher) -> EventListener {
    let (own, dispatcher) = (host.clone(), dispatcher.clone());
    EventListener::new(host, "fullscreenchange", move |_| {
        act(&dispatcher, Action::Env(EnvAction::FullScreen(has_screen(&own))));
    })
}
