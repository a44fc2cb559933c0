//! The browser's Web Storage, where there is any: in a sandboxed frame merely asking for it throws.

use web_sys::Storage;

/// The name under which the suspend data are kept without a platform.
pub(super) const SUSPEND_DATA: &str = "crosstalk-course";

fn local() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

fn session() -> Option<Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}

/// The text under a name; `None` where there is none.
pub(super) fn get(name: &str) -> Option<String> {
    local()?.get_item(name).ok().flatten().filter(|text| !text.is_empty())
}

/// Keeps a text under a name; an empty one removes it. False where the browser keeps nothing.
pub(super) fn set(name: &str, text: &str) -> bool {
    local().is_some_and(|storage| set_item(&storage, name, text))
}

/// The text that this tab holds under a name.
pub(super) fn get_from_tab(name: &str) -> Option<String> {
    session()?.get_item(name).ok().flatten()
}

/// Holds a text under a name as long as this tab is open; an empty one removes it. False where the browser keeps
/// nothing.
pub(super) fn set_in_tab(name: &str, text: &str) -> bool {
    session().is_some_and(|storage| set_item(&storage, name, text))
}

fn set_item(storage: &Storage, name: &str, text: &str) -> bool {
    match text.is_empty() {
        true => storage.remove_item(name).is_ok(),
        false => storage.set_item(name, text).is_ok(),
    }
}
