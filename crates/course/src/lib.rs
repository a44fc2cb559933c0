//! The map as a course, pure: what counts, when it is complete, and how that is told to a learning platform.
//!
//! Used by the course's program (`main.rs`), which only packages for learning platforms carry, and by `xtask`, which packs
//! it. `browser` is what surrounds it there: the platform, the network, the page.

#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod cmi5;
pub mod course;
pub mod launch;
pub mod packed;
pub mod queue;
pub mod rule;
pub mod scorm;
pub mod session;
pub mod statement;
pub mod time;
pub mod words;

pub use course::{Course, Item, Kind, Standard, Theme};
pub use rule::Rule;
pub use session::{News, Session};
