//! What the element's class does for the app: it speaks for the element to the page around us.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The element's class, as the app sees it (`src/js/element/map.js`).
    pub type ElementBridge;

    /// Clicks are answered.
    #[wasm_bindgen(method)]
    pub fn ready(this: &ElementBridge);

    /// The state has changed: the address, and the state with its defaults named.
    #[wasm_bindgen(method)]
    pub fn told(this: &ElementBridge, address: &str, state: &str);

    /// Something else is selected; both are empty where nothing is.
    #[wasm_bindgen(method)]
    pub fn selected(this: &ElementBridge, kind: &str, id: &str);

    /// A question of a quiz was answered; lines, as `present::quiz::Asked::told` writes them.
    #[wasm_bindgen(method)]
    pub fn answered(this: &ElementBridge, told: &str);

    /// The reader wants the texts to be fetched again.
    #[wasm_bindgen(method)]
    pub fn retry(this: &ElementBridge);

    /// The reader wants to read in the language of that tag.
    #[wasm_bindgen(method)]
    pub fn language(this: &ElementBridge, tag: &str);

    /// The reader wants a table in a form: as a file of that name, or copied where there is none. The element tells when
    /// it is copied, and what was not.
    #[wasm_bindgen(method)]
    pub fn write(this: &ElementBridge, form: &str, name: &str, table: &str);

    /// The reader wants that text copied; the element tells when it is, or that it is not.
    #[wasm_bindgen(method)]
    pub fn copy(this: &ElementBridge, text: &str);

    /// The reader wants the map to fill the screen; where it may not, the element covers its page and tells so.
    #[wasm_bindgen(method)]
    pub fn fill_screen(this: &ElementBridge);

    /// The reader asks the map something; reading level and view as they stand in an address.
    #[wasm_bindgen(method)]
    pub fn ask(this: &ElementBridge, question: &str, level: &str, shown: &str);

    /// The reader wants the newer version of the site.
    #[wasm_bindgen(method)]
    pub fn take(this: &ElementBridge);
}
