//! Where a run-time of SCORM stands: in the windows around the page, from the inside out, then around those that opened
//! them, as SCORM's own algorithm goes. What only bears the name of a run-time is passed over.

use crate::scorm::{Method, Version};
use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::Window;

/// What a search has found.
pub(super) struct Found {
    /// The objects of run-times, in the order in which they are to be tried.
    pub(super) run_times: Vec<(JsValue, Version)>,
    /// Whether one may come later: a window around the page can be read.
    pub(super) may_come: bool,
}

/// How many windows are searched, at most.
const MAX_WINDOWS: usize = 500;
/// The methods without which nothing can be reported.
const METHODS: [Method; 5] =
    [Method::Initialize, Method::Get, Method::Set, Method::Commit, Method::Finish];

/// Searches for run-times of the first version in all windows, then for those of the next.
pub(super) fn search(window: &Window, order: &[Version]) -> Found {
    let windows = windows(window);
    let mut run_times: Vec<(JsValue, Version)> = Vec::new();
    for version in order {
        for window in &windows {
            let Ok(object) = Reflect::get(window, &version.api_object().into()) else { continue };
            let known = run_times.iter().any(|(other, _)| Object::is(other, &object));
            if !known && is_run_time(&object, *version) {
                run_times.push((object, *version));
            }
        }
    }
    // A window of another origin lets nothing be read.
    let readable =
        |window: &JsValue| Reflect::get(window, &Version::V12.api_object().into()).is_ok();
    Found { run_times, may_come: windows.iter().skip(1).any(readable) }
}

/// Whether it has the methods of a run-time. It may be an object or a class.
fn is_run_time(object: &JsValue, version: Version) -> bool {
    let method = |method| Reflect::get(object, &version.method(method).into());
    (object.is_object() || object.is_function())
        && METHODS.into_iter().all(|name| method(name).is_ok_and(|found| found.is_function()))
}

/// The page's own window and those around it, outwards; then those around the windows that opened them.
fn windows(own: &Window) -> Vec<JsValue> {
    let mut windows = chain(own.into());
    let mut at = 0;
    while let Some(window) = windows.get(at).cloned() {
        at += 1;
        let Some(opener) = window_of(&window, "opener") else { continue };
        for other in chain(opener) {
            let known = windows.iter().any(|window| Object::is(window, &other));
            if !known && windows.len() < MAX_WINDOWS {
                windows.push(other);
            }
        }
    }
    windows
}

/// A window and all windows around it, outwards.
fn chain(from: JsValue) -> Vec<JsValue> {
    let mut chain = vec![from.clone()];
    let mut window = from;
    while let Some(parent) = window_of(&window, "parent") {
        if Object::is(&parent, &window) || chain.len() >= MAX_WINDOWS {
            break;
        }
        chain.push(parent.clone());
        window = parent;
    }
    chain
}

fn window_of(window: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(window, &name.into()).ok().filter(JsValue::is_object)
}
