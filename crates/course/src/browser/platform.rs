//! The platform around the course.

use super::lrs::Lrs;
use super::scorm::Scorm;
use std::rc::Rc;

/// Who is told.
pub(super) enum Platform {
    /// Nobody: the place is kept in this browser, if it keeps anything.
    Alone,
    /// A run-time of SCORM.
    Scorm(Scorm),
    /// A store of learning records.
    Lrs(Rc<Lrs>),
}
