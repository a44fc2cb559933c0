//! The browser around the course: it listens to the map's public events, finds the learning platform, and tells it.
//! Nothing here reaches into the map, and whatever a platform does, the map goes on.

mod desk;
mod enrolled;
mod launched;
mod lrs;
mod net;
mod page;
mod platform;
mod scorm;
mod settings;
mod store;

/// Begins, if the page is the course's.
pub fn start() {
    if let Some(page) = page::Page::find() {
        wasm_bindgen_futures::spawn_local(desk::begin(page));
    }
}
