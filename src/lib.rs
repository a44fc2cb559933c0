//! Crosstalk: an interactive map of how the immune system and mental health affect each other.
//!
//! The rooms, in reading order; each may know only those before it (`ARCHITECTURE.md`):
//! content → model → layout → state → scene → { export, view } → host.

pub mod content;
pub mod export;
pub mod layout;
pub mod model;
pub mod scene;
pub mod state;
pub mod view;

#[cfg(all(target_arch = "wasm32", not(feature = "reader")))]
pub mod host;
