//! What the browser keeps, where it lets us; in a sandboxed frame merely asking throws.

use web_sys::Storage;

/// Where the place is kept without a platform.
pub(super) const PLACE: &str = "crosstalk-course";

fn lasting() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

fn passing() -> Option<Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}

/// What was kept under a name.
pub(super) fn read(name: &str) -> Option<String> {
    lasting()?.get_item(name).ok().flatten().filter(|text| !text.is_empty())
}

/// Keeps a text under a name, an empty one not at all; false where the browser does not let us.
pub(super) fn keep(name: &str, text: &str) -> bool {
    lasting().is_some_and(|storage| put(&storage, name, text))
}

/// What this tab holds until it is closed.
pub(super) fn read_tab(name: &str) -> Option<String> {
    passing()?.get_item(name).ok().flatten()
}

/// Holds a text as long as this tab is open.
pub(super) fn keep_tab(name: &str, text: &str) -> bool {
    passing().is_some_and(|storage| put(&storage, name, text))
}

fn put(storage: &Storage, name: &str, text: &str) -> bool {
    match text.is_empty() {
        true => storage.remove_item(name).is_ok(),
        false => storage.set_item(name, text).is_ok(),
    }
}
