//! A panic never leaves a blank page: the element's class shows the fallback again.

use std::sync::Once;
use wasm_bindgen::JsValue;

/// Watches for panics, once a page.
pub(super) fn watch() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        yew::set_custom_panic_hook(Box::new(|info| {
            web_sys::console::error_1(&JsValue::from_str(&info.to_string()));
            if let (Some(window), Ok(event)) =
                (web_sys::window(), web_sys::Event::new("crosstalk-crash"))
            {
                let _ = window.dispatch_event(&event);
            }
        }));
    });
}
