//! Crosstalk: an interactive map of how the immune system and mental health affect each other.
//!
//! The rooms, in reading order; each may know only those before it (`ARCHITECTURE.md`):
//! content → model → layout → state → scene → { export, view } → host.

pub mod content;
pub mod export;
pub mod layout;
#[cfg(any(not(target_arch = "wasm32"), feature = "learning"))]
pub mod learning;
pub mod model;
pub mod scene;
pub mod state;
pub mod view;

#[cfg(all(target_arch = "wasm32", not(any(feature = "reader", feature = "learning"))))]
pub mod host;

/// The browser around the course. Its program exports nothing of the map: both in one would be both in each.
#[cfg(all(target_arch = "wasm32", feature = "learning"))]
#[path = "host/learning/mod.rs"]
pub mod host;
