//! The map as a course, pure: what counts, when it is complete, and how that is told to a learning platform.
//!
//! Used by the second program (`src/course.rs`), which the map does not need, and by `xtask`, which packs it.

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
