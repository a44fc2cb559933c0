//! The language's own rules: the browser's `Intl` answers, by way of `src/js/element/locale.js`.

use content::locale::Locale;
use content::vocabulary::PluralCategory;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// What `locale.js` makes for a language. Several names go as lines of one text.
    pub type LocaleBridge;

    /// The place of the count's plural category.
    #[wasm_bindgen(method)]
    pub fn plural(this: &LocaleBridge, count: u32) -> u32;

    /// A number in the language's digits.
    #[wasm_bindgen(method)]
    pub fn number(this: &LocaleBridge, number: u32) -> String;

    /// Names with the language's comma.
    #[wasm_bindgen(method)]
    pub fn list(this: &LocaleBridge, names: &str) -> String;

    /// The places of names in the language's order.
    #[wasm_bindgen(method)]
    pub fn order(this: &LocaleBridge, names: &str) -> Vec<u16>;

    /// A text as it is searched for.
    #[wasm_bindgen(method)]
    pub fn fold(this: &LocaleBridge, text: &str) -> String;
}

impl Locale for LocaleBridge {
    fn plural(&self, count: usize) -> PluralCategory {
        let category = LocaleBridge::plural(self, count as u32) as usize;
        PluralCategory::ALL.get(category).copied().unwrap_or(PluralCategory::Other)
    }

    fn number(&self, number: usize) -> String {
        LocaleBridge::number(self, number as u32)
    }

    fn list(&self, names: &[&str]) -> String {
        LocaleBridge::list(self, &names.join("\n"))
    }

    fn order(&self, names: &[&str]) -> Vec<u16> {
        LocaleBridge::order(self, &names.join("\n"))
    }

    fn fold(&self, text: &str) -> String {
        LocaleBridge::fold(self, text)
    }
}
