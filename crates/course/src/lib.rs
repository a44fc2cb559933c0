//! The map as a course for learning platforms, without the browser: what counts, when it is complete, and what SCORM,
//! xAPI and cmi5 are told of it.
//!
//! Used by the course's program (`main.rs`), which only packages for learning platforms carry, and by `xtask`, which
//! packs it. `browser` is the program's other half: the page, the launch, the platform, the network.

#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod cmi5;
pub mod course;
pub mod goal;
pub mod launch;
pub mod messages;
pub mod progress;
pub mod queue;
pub mod quiz;
pub mod rule;
pub mod runtime;
pub mod scorm;
pub mod scorm_session;
pub mod session;
pub mod statement;
pub mod suspend_data;
pub mod time;

pub use course::{Course, Item, ItemKind, Standard, Theme};
pub use progress::Progress;
pub use quiz::{Answer, Score};
pub use rule::Rule;
pub use session::{Session, SessionEvent};
