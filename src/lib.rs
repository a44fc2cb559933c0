//! Crosstalk: an interactive map of how the immune system and mental health affect each other.
//!
//! The app. Its modules in reading order, each knowing only those before it (`ARCHITECTURE.md`):
//! state → present → view → host. What they stand on are crates: content → graph → layout.

pub mod present;
pub mod state;
#[cfg(feature = "screen")]
pub mod view;

/// The browser, and only here.
#[cfg(all(feature = "screen", target_arch = "wasm32"))]
pub mod host;
