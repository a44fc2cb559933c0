//! Settings between visits, where the browser lets us keep them. In a sandboxed frame merely asking throws.

const KEY: &str = "crosstalk";

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// What was kept, if anything can be and was.
pub(super) fn read() -> Option<String> {
    storage()?.get_item(KEY).ok().flatten()
}

/// Keeps a line; false where the browser does not let us.
pub(super) fn keep(line: &str) -> bool {
    storage().is_some_and(|storage| match line.is_empty() {
        true => storage.remove_item(KEY).is_ok(),
        false => storage.set_item(KEY, line).is_ok(),
    })
}
