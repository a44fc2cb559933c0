//! A language's own rules: on the host by ICU's tables, in a browser by its `Intl`, which answers from the same ones.

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(not(target_arch = "wasm32"))]
mod icu;

#[cfg(target_arch = "wasm32")]
pub use browser::LocaleBridge;
#[cfg(not(target_arch = "wasm32"))]
pub use icu::{of, plural_categories};
