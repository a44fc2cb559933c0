//! Full screen: the browser's, or else a map that covers its page, on phones that cannot give the screen and in frames
//! that may not have it.

use super::dispatcher::{Dispatcher, act};
use crate::state::{Action, EnvAction};
use gloo::events::EventListener;
use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlElement;

/// Stands on an element that covers its page.
const COVER: &str = "data-cover";

#[wasm_bindgen]
extern "C" {
    /// An element, with the promise that web-sys does not hand on.
    type Filling;

    #[wasm_bindgen(catch, method, js_name = requestFullscreen)]
    fn fill(this: &Filling) -> Result<Promise, JsValue>;
}

/// Whether the map has the screen, or its whole page.
pub(super) fn is_full(host: &HtmlElement) -> bool {
    host.has_attribute(COVER) || has_screen(host)
}

fn has_screen(host: &HtmlElement) -> bool {
    host.matches(":fullscreen").unwrap_or(false)
}

/// Takes the screen.
pub(super) fn fill(host: &HtmlElement, dispatcher: &Dispatcher) {
    let may = host.owner_document().is_some_and(|document| document.fullscreen_enabled());
    let asked = if may { host.unchecked_ref::<Filling>().fill().ok() } else { None };
    let (host, dispatcher) = (host.clone(), dispatcher.clone());
    spawn_local(async move {
        let given = match asked {
            Some(promise) => JsFuture::from(promise).await.is_ok(),
            None => false,
        };
        if !given {
            let _ = host.set_attribute(COVER, "");
            act(&dispatcher, Action::Env(EnvAction::FullScreen(true)));
        }
    });
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
