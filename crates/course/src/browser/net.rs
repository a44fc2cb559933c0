//! Requests to the platform: one function, and what comes back.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Headers, RequestInit, Response};

/// A request.
pub(super) struct Ask<'a> {
    pub(super) method: &'a str,
    pub(super) address: String,
    /// The value of `Authorization`; with it goes the version of xAPI.
    pub(super) auth: Option<&'a str>,
    /// JSON.
    pub(super) body: Option<String>,
    /// Whether it has to arrive though the page is left.
    pub(super) keepalive: bool,
}

/// An answer.
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) text: String,
}

/// Sends a request; nothing where no answer came.
pub(super) async fn ask(ask: Ask<'_>) -> Option<Answer> {
    let promise = send(&ask)?;
    let response: Response = JsFuture::from(promise).await.ok()?.dyn_into().ok()?;
    let text = JsFuture::from(response.text().ok()?).await.ok()?;
    Some(Answer { status: response.status(), text: text.as_string().unwrap_or_default() })
}

/// Sends a request on its way and waits for nothing.
pub(super) fn send(ask: &Ask<'_>) -> Option<js_sys::Promise> {
    let headers = Headers::new().ok()?;
    if let Some(auth) = ask.auth {
        headers.set("Authorization", auth).ok()?;
        headers.set("X-Experience-API-Version", "1.0.3").ok()?;
    }
    let options = RequestInit::new();
    options.set_method(ask.method);
    if let Some(body) = &ask.body {
        headers.set("Content-Type", "application/json").ok()?;
        options.set_body(&JsValue::from_str(body));
    }
    options.set_headers(&headers);
    if ask.keepalive {
        js_sys::Reflect::set(&options, &"keepalive".into(), &true.into()).ok()?;
    }
    let promise = web_sys::window()?.fetch_with_str_and_init(&ask.address, &options);
    // A failure is an answer that does not come: nobody else wants to hear of it.
    SILENT.with(|silent| drop(promise.catch(silent)));
    Some(promise)
}

thread_local! {
    /// Hears of failures, and says nothing.
    static SILENT: Closure<dyn FnMut(JsValue)> = Closure::new(|_| ());
}
