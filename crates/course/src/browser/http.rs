//! Requests to the package and the platform, by the browser's `fetch`.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Headers, RequestInit, Response};

/// A request.
pub(super) struct Request<'a> {
    pub(super) method: &'a str,
    pub(super) url: String,
    /// The value of `Authorization`; with it goes the version of xAPI.
    pub(super) auth: Option<&'a str>,
    /// A text of JSON.
    pub(super) body: Option<String>,
    /// Whether it has to survive the page.
    pub(super) keepalive: bool,
}

/// An answer.
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) text: String,
}

/// Sends a request; `None` where no answer came.
pub(super) async fn fetch(request: Request<'_>) -> Option<Answer> {
    answer(send(&request)?).await
}

/// The answer of a request that was sent; `None` where none came.
pub(super) async fn answer(promise: js_sys::Promise) -> Option<Answer> {
    let response: Response = JsFuture::from(promise).await.ok()?.dyn_into().ok()?;
    let text = JsFuture::from(response.text().ok()?).await.ok()?;
    Some(Answer { status: response.status(), text: text.as_string().unwrap_or_default() })
}

/// Sends a request without waiting for its answer.
pub(super) fn send(request: &Request<'_>) -> Option<js_sys::Promise> {
    let headers = Headers::new().ok()?;
    if let Some(auth) = request.auth {
        headers.set("Authorization", auth).ok()?;
        headers.set("X-Experience-API-Version", "1.0.3").ok()?;
    }
    let options = RequestInit::new();
    options.set_method(request.method);
    if let Some(body) = &request.body {
        headers.set("Content-Type", "application/json").ok()?;
        options.set_body(&JsValue::from_str(body));
    }
    options.set_headers(&headers);
    if request.keepalive {
        js_sys::Reflect::set(&options, &"keepalive".into(), &true.into()).ok()?;
    }
    let promise = web_sys::window()?.fetch_with_str_and_init(&request.url, &options);
    // A failure is an answer that does not come.
    ignore_failure(&promise);
    Some(promise)
}

/// Handles the failure of a promise by doing nothing; without a handler the console would list it as unhandled.
pub(super) fn ignore_failure(promise: &js_sys::Promise) {
    IGNORED.with(|ignored| drop(promise.catch(ignored)));
}

thread_local! {
    /// Handles failures by doing nothing.
    static IGNORED: Closure<dyn FnMut(JsValue)> = Closure::new(|_| ());
}
