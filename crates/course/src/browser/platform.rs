//! The platform around the course.

use super::lrs::Lrs;
use super::scorm::Scorm;
use std::rc::Rc;

/// Who keeps the suspend data and is told what the learner does.
pub(super) enum Platform {
    /// Nobody: this browser keeps the suspend data, if it keeps anything.
    Standalone,
    /// Nobody so far: a run-time is still looked for, and what the learner does is kept until one is found.
    Awaited,
    /// A run-time of SCORM.
    Scorm(Scorm),
    /// A learning record store.
    Lrs(Rc<Lrs>),
}
