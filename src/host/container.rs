//! The room of the element, and the address its attributes ask for.

use super::commands::Browser;
use super::dispatcher::act;
use super::{own_pixels, url_bar};
use crate::state::{Action, ContainerSize, EnvAction, address};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, ResizeObserver};

/// Stands on the element while it is printed, with the address to print.
pub(super) const PAPER: &str = "data-paper";

/// Measures the app's place in the element; before it has been taken over, the element itself.
pub(super) fn measure(host: &HtmlElement, place: &HtmlElement) -> ContainerSize {
    let taken = host.has_attribute("ready");
    let measured = if taken { place } else { host };
    let (width, height) = own_pixels::size(measured);
    let window = web_sys::window();
    let coarse = |window: web_sys::Window| {
        window.match_media("(pointer: coarse)").ok().flatten().map(|query| query.matches())
    };
    let mirrored = place.get_attribute("dir").as_deref() == Some("rtl");
    let usual = ContainerSize::default();
    // A map that is not displayed yet has no size; it gets one when it is shown.
    let or = |size: f64, usual: f64| if size < 1.0 { usual } else { size };
    let fold = window
        .as_ref()
        .and_then(|window| window.inner_height().ok())
        .and_then(|height| Some(height.as_f64()? / own_pixels::scale(measured)));
    ContainerSize {
        width: or(width, usual.width),
        // Before take-over the element is as high as the article in it: the window is its room.
        height: match taken {
            true => or(height, usual.height),
            false => fold.unwrap_or(usual.height).min(or(height, usual.height)),
        },
        touch: window.and_then(coarse).unwrap_or(false),
        mirrored,
        paper: false,
    }
}

/// Watches the element's size until it is dropped.
pub(super) struct Watch {
    observer: ResizeObserver,
    _changed: Closure<dyn FnMut()>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

impl Watch {
    /// Calls `changed` when the browser has laid the element out, and with each size that follows.
    pub(super) fn sizes(of: &Element, changed: impl FnMut() + 'static) -> Option<Watch> {
        let changed = Closure::<dyn FnMut()>::new(changed);
        let observer = ResizeObserver::new(changed.as_ref().unchecked_ref()).ok()?;
        observer.observe(of);
        Some(Watch { observer, _changed: changed })
    }
}

/// Tells the app when its room changes.
pub(super) fn observe(place: &HtmlElement, browser: &Rc<Browser>) -> Option<Watch> {
    let (browser, watched, mut told) = (Rc::clone(browser), place.clone(), false);
    Watch::sizes(place, move || {
        if !browser.host.has_attribute(PAPER) && own_pixels::size(&watched).0 >= 1.0 {
            // A theme for which another room has no place would be told its last size too late, which browsers call an
            // error of the page.
            if std::mem::replace(&mut told, true) {
                browser.theme_in_sight.take();
            }
            let room = measure(&browser.host, &watched);
            act(&browser.dispatcher, Action::Env(EnvAction::Resize(room)));
        }
    })
}

/// The page that opens a view by its address, as the attribute `page` names it; empty for none.
pub(super) fn page_of(host: &HtmlElement) -> String {
    match host.get_attribute("page") {
        Some(own) if own.is_empty() => url_bar::page(),
        Some(page) if page.starts_with("https://") || page.starts_with("http://") => {
            page.split('#').next().unwrap_or_default().to_string()
        }
        _ => String::new(),
    }
}

/// The address that the element's attributes ask for.
pub(super) fn address_of(host: &HtmlElement) -> String {
    let mut asked = String::new();
    for name in address::NAMES {
        if let Some(value) = host.get_attribute(name).filter(|value| !value.is_empty()) {
            if !asked.is_empty() {
                asked.push('&');
            }
            asked.push_str(name);
            asked.push('=');
            asked.push_str(&value);
        }
    }
    asked
}
