//! What is written into the data model of SCORM 1.2 and 2004: element and value, in the order of writing.
//!
//! There is no score, because reading is not graded, and no success status for the same reason.

use super::course::{Item, Kind, Theme};
use super::rule::Steps;
use super::time;

/// Which data model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edition {
    /// SCORM 1.2.
    V12,
    /// SCORM 2004.
    V2004,
}

/// A call of the run-time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Call {
    /// The first.
    Initialize,
    /// The last.
    Finish,
    /// Reads an element.
    Get,
    /// Writes an element.
    Set,
    /// Keeps what was written.
    Commit,
    /// The number of the last error.
    LastError,
}

/// An element and what is written into it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Write {
    /// The element.
    pub element: String,
    /// Its value.
    pub value: String,
    /// Whether a platform may lack it without the learner losing anything.
    pub optional: bool,
}

fn write(element: impl Into<String>, value: impl Into<String>) -> Write {
    Write { element: element.into(), value: value.into(), optional: false }
}

fn extra(element: String, value: impl Into<String>) -> Write {
    Write { element, value: value.into(), optional: true }
}

/// Interactions that a platform has to hold in SCORM 2004; more would be refused.
pub const MOST_INTERACTIONS: usize = 250;

impl Edition {
    /// The name of the run-time's object in a window.
    pub fn object(self) -> &'static str {
        match self {
            Edition::V12 => "API",
            Edition::V2004 => "API_1484_11",
        }
    }

    /// The name of a call.
    pub fn call(self, call: Call) -> &'static str {
        match (self, call) {
            (Edition::V12, Call::Initialize) => "LMSInitialize",
            (Edition::V12, Call::Finish) => "LMSFinish",
            (Edition::V12, Call::Get) => "LMSGetValue",
            (Edition::V12, Call::Set) => "LMSSetValue",
            (Edition::V12, Call::Commit) => "LMSCommit",
            (Edition::V12, Call::LastError) => "LMSGetLastError",
            (Edition::V2004, Call::Initialize) => "Initialize",
            (Edition::V2004, Call::Finish) => "Terminate",
            (Edition::V2004, Call::Get) => "GetValue",
            (Edition::V2004, Call::Set) => "SetValue",
            (Edition::V2004, Call::Commit) => "Commit",
            (Edition::V2004, Call::LastError) => "GetLastError",
        }
    }

    /// The element that says whether the course is complete.
    pub fn status(self) -> &'static str {
        match self {
            Edition::V12 => "cmi.core.lesson_status",
            Edition::V2004 => "cmi.completion_status",
        }
    }

    /// The element that says whether the visit counts: `normal`, `browse` or `review`.
    pub fn mode(self) -> &'static str {
        match self {
            Edition::V12 => "cmi.core.lesson_mode",
            Edition::V2004 => "cmi.mode",
        }
    }

    /// The characters that `cmi.suspend_data` holds.
    pub fn most(self) -> usize {
        match self {
            Edition::V12 => 4_096,
            Edition::V2004 => 64_000,
        }
    }

    /// Whether a status says that the course is complete; `passed` comes from a teacher's hand.
    pub fn is_complete(self, status: &str) -> bool {
        matches!(status, "completed" | "passed")
    }

    /// The visit begins: a course that was never opened is incomplete from now on.
    pub fn start(self, status: &str) -> Vec<Write> {
        let fresh = matches!(status, "" | "not attempted" | "unknown" | "browsed");
        if fresh { vec![write(self.status(), "incomplete")] } else { Vec::new() }
    }

    /// A theme that counts, as an objective at that place.
    pub fn objective(self, at: usize, theme: &Theme) -> Vec<Write> {
        let mut writes = vec![extra(format!("cmi.objectives.{at}.id"), &*theme.id)];
        if self == Edition::V2004 {
            writes.push(extra(format!("cmi.objectives.{at}.description"), &*theme.name));
        }
        writes
    }

    /// How far a theme is.
    pub fn theme(self, at: usize, steps: Steps) -> Vec<Write> {
        let status = if steps.complete() { "completed" } else { "incomplete" };
        match self {
            Edition::V12 => vec![extra(format!("cmi.objectives.{at}.status"), status)],
            Edition::V2004 => vec![
                extra(format!("cmi.objectives.{at}.completion_status"), status),
                extra(format!("cmi.objectives.{at}.progress_measure"), fraction(steps.measure())),
            ],
        }
    }

    /// An explanation was opened: both standards keep a journal in their interactions.
    pub fn opened(self, at: usize, item: &Item, name: &str, now: &str) -> Vec<Write> {
        let field = |name: &str| format!("cmi.interactions.{at}.{name}");
        let id = match item.kind {
            Kind::Introduction => format!("introduction-{}", item.id),
            _ => item.id.clone(),
        };
        let mut writes = vec![extra(field("id"), id)];
        match self {
            Edition::V12 => {
                writes.push(extra(field("time"), time::of_day(now)));
                writes.push(extra(field("type"), "performance"));
            }
            Edition::V2004 => {
                writes.push(extra(field("type"), "other"));
                writes.push(extra(field("timestamp"), time::scorm2004(now)));
                let name: String = name.chars().take(250).collect();
                writes.push(extra(field("description"), name));
            }
        }
        writes.push(extra(field("result"), "neutral"));
        writes
    }

    /// Where the learner is, and what a later visit needs.
    pub fn place(self, address: &str, packed: String, measure: usize) -> Vec<Write> {
        match self {
            Edition::V12 => vec![
                write("cmi.suspend_data", packed),
                extra("cmi.core.lesson_location".to_owned(), cut(address, 255)),
            ],
            Edition::V2004 => vec![
                write("cmi.suspend_data", packed),
                extra("cmi.location".to_owned(), cut(address, 1_000)),
                extra("cmi.progress_measure".to_owned(), fraction(measure)),
            ],
        }
    }

    /// The course is complete.
    pub fn completed(self) -> Vec<Write> {
        vec![write(self.status(), "completed")]
    }

    /// The visit ends. Always to be taken up again: else a platform begins a new attempt, and forgets this one.
    pub fn leave(self, seconds: u64) -> Vec<Write> {
        match self {
            Edition::V12 => vec![
                write("cmi.core.session_time", time::scorm12(seconds)),
                write("cmi.core.exit", "suspend"),
            ],
            Edition::V2004 => {
                vec![write("cmi.session_time", time::iso(seconds)), write("cmi.exit", "suspend")]
            }
        }
    }
}

/// Ten thousandths as a decimal from 0 to 1.
fn fraction(measure: usize) -> String {
    match measure {
        10_000.. => "1".to_owned(),
        part => format!("0.{part:04}"),
    }
}

fn cut(text: &str, most: usize) -> &str {
    if text.len() <= most && text.is_ascii() { text } else { "" }
}
