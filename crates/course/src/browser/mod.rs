//! The browser around the course: it listens to the map's public events, finds the learning platform, and reports to it.
//! Nothing here reaches into the map, and whatever a platform does, the map goes on.

mod http;
mod launch;
mod lrs;
mod lrs_launch;
mod page;
mod platform;
mod run_time_search;
mod scorm;
mod session_controller;
mod settings;
mod storage;

/// Begins, if the page is the course's.
pub fn start() {
    if let Some(page) = page::Page::find() {
        wasm_bindgen_futures::spawn_local(session_controller::begin(page));
    }
}
