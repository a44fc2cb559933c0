//! What is written into the data model of SCORM 1.2 and 2004, element by element in the order of writing, and the
//! methods by which it is.
//!
//! Reading is not graded: there is no success status, and a score only where the learner has answered a quiz.

use super::course::{Item, ItemKind, Theme};
use super::progress::Progress;
use super::quiz::{Answer, Score, letter};
use super::time;

/// The version of SCORM.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    /// SCORM 1.2.
    V12,
    /// SCORM 2004.
    V2004,
}

/// Whether a session counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// It does.
    Normal,
    /// Somebody looks around: nothing is recorded but that it was looked at.
    Browse,
    /// Somebody looks back at what is done: nothing is recorded.
    Review,
}

impl Mode {
    /// The mode of that name; a platform that names none means the usual one.
    pub fn parse(name: &str) -> Mode {
        match name.trim() {
            "browse" => Mode::Browse,
            "review" => Mode::Review,
            _ => Mode::Normal,
        }
    }
}

/// A method of the run-time's object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Begins the session; always the first.
    Initialize,
    /// Ends the session; always the last.
    Finish,
    /// Reads an element.
    Get,
    /// Writes an element.
    Set,
    /// Makes the platform store what was written.
    Commit,
    /// Gives the number of the last error.
    LastError,
}

/// A value that is written into an element of the data model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetValue {
    /// The element's name, `cmi.…`.
    pub element: String,
    /// Its value.
    pub value: String,
    /// Whether a platform may lack the element without the learner losing anything: a refusal is not reported.
    pub optional: bool,
}

impl SetValue {
    /// The bytes that it takes in a message where everything stands as in a form, `&cmi__location=…`, as Moodle sends it.
    pub fn message_size(&self) -> usize {
        let encoded = |byte: u8| if byte.is_ascii_alphanumeric() { 1 } else { 3 };
        let dots = self.element.matches('.').count();
        self.element.len() + dots + 2 + self.value.bytes().map(encoded).sum::<usize>()
    }
}

fn required(element: impl Into<String>, value: impl Into<String>) -> SetValue {
    SetValue { element: element.into(), value: value.into(), optional: false }
}

fn optional(element: String, value: impl Into<String>) -> SetValue {
    SetValue { element, value: value.into(), optional: true }
}

/// The interactions that every platform of SCORM 2004 has to hold; more may be refused.
pub const MAX_INTERACTIONS: usize = 250;
/// The characters of a question that are reported with its answer.
const MAX_DESCRIPTION: usize = 120;

impl Version {
    /// The name under which the run-time's object stands in a window.
    pub fn api_object(self) -> &'static str {
        match self {
            Version::V12 => "API",
            Version::V2004 => "API_1484_11",
        }
    }

    /// The name of a method.
    pub fn method(self, method: Method) -> &'static str {
        match (self, method) {
            (Version::V12, Method::Initialize) => "LMSInitialize",
            (Version::V12, Method::Finish) => "LMSFinish",
            (Version::V12, Method::Get) => "LMSGetValue",
            (Version::V12, Method::Set) => "LMSSetValue",
            (Version::V12, Method::Commit) => "LMSCommit",
            (Version::V12, Method::LastError) => "LMSGetLastError",
            (Version::V2004, Method::Initialize) => "Initialize",
            (Version::V2004, Method::Finish) => "Terminate",
            (Version::V2004, Method::Get) => "GetValue",
            (Version::V2004, Method::Set) => "SetValue",
            (Version::V2004, Method::Commit) => "Commit",
            (Version::V2004, Method::LastError) => "GetLastError",
        }
    }

    /// The element that says whether the course is complete.
    pub fn status(self) -> &'static str {
        match self {
            Version::V12 => "cmi.core.lesson_status",
            Version::V2004 => "cmi.completion_status",
        }
    }

    /// The element that says whether the session counts: `normal`, `browse` or `review`.
    pub fn mode(self) -> &'static str {
        match self {
            Version::V12 => "cmi.core.lesson_mode",
            Version::V2004 => "cmi.mode",
        }
    }

    /// The characters that `cmi.suspend_data` may take: what every platform holds, and never so many that a message
    /// becomes too long.
    pub fn max_suspend_data(self) -> usize {
        match self {
            Version::V12 => 4_096,
            Version::V2004 => 8_000,
        }
    }

    /// Whether a status says that the course is complete; `passed` is set by teachers by hand.
    pub fn is_complete(self, status: &str) -> bool {
        matches!(status.trim(), "completed" | "passed")
    }

    /// The session begins: a course that was never opened is incomplete from now on. One that is only looked at is
    /// browsed, because platforms of SCORM 1.2 take a course that says nothing for completed when it ends.
    pub fn start(self, mode: Mode, status: &str) -> Vec<SetValue> {
        if matches!(status.trim(), "incomplete" | "completed" | "passed" | "failed") {
            return Vec::new();
        }
        match (mode, self) {
            (Mode::Normal, _) => vec![required(self.status(), "incomplete")],
            (Mode::Browse, Version::V12) => vec![optional(self.status().to_owned(), "browsed")],
            (Mode::Browse, Version::V2004) | (Mode::Review, _) => Vec::new(),
        }
    }

    /// Declares a theme that counts as the objective of that index.
    pub fn objective(self, index: usize, theme: &Theme) -> Vec<SetValue> {
        let mut writes = vec![optional(format!("cmi.objectives.{index}.id"), &*theme.id)];
        if self == Version::V2004 {
            writes.push(optional(format!("cmi.objectives.{index}.description"), &*theme.name));
        }
        writes
    }

    /// The progress in a theme, as that of its objective.
    pub fn objective_progress(self, index: usize, progress: Progress) -> Vec<SetValue> {
        let status = if progress.complete() { "completed" } else { "incomplete" };
        match self {
            Version::V12 => vec![optional(format!("cmi.objectives.{index}.status"), status)],
            Version::V2004 => vec![
                optional(format!("cmi.objectives.{index}.completion_status"), status),
                optional(
                    format!("cmi.objectives.{index}.progress_measure"),
                    fraction(progress.measure()),
                ),
            ],
        }
    }

    /// An explanation was opened, as the interaction of that index: SCORM uses its interactions as a journal too. `now`
    /// is the time as JavaScript writes it.
    pub fn interaction(self, index: usize, item: &Item, now: &str) -> Vec<SetValue> {
        let field = |name: &str| format!("cmi.interactions.{index}.{name}");
        let id = match item.kind {
            ItemKind::Introduction => format!("introduction-{}", item.id),
            _ => item.id.clone(),
        };
        let kind = if self == Version::V12 { "performance" } else { "other" };
        vec![
            optional(field("id"), id),
            optional(field("type"), kind),
            self.interaction_time(index, now),
            optional(field(self.response()), "opened"),
        ]
    }

    /// When the interaction of that index was.
    fn interaction_time(self, index: usize, now: &str) -> SetValue {
        let (name, time) = match self {
            Version::V12 => ("time", time::scorm12_time(now)),
            Version::V2004 => ("timestamp", time::scorm2004_time(now)),
        };
        optional(format!("cmi.interactions.{index}.{name}"), time)
    }

    /// The field of an interaction for what the learner did.
    fn response(self) -> &'static str {
        if self == Version::V12 { "student_response" } else { "learner_response" }
    }

    /// A question of a quiz was answered, as the interaction of that index.
    pub fn answer(self, index: usize, answer: &Answer, now: &str) -> Vec<SetValue> {
        let field = |name: &str| format!("cmi.interactions.{index}.{name}");
        let wrong = if self == Version::V12 { "wrong" } else { "incorrect" };
        let result = if answer.is_right() { "correct" } else { wrong };
        let mut writes = vec![
            optional(field("id"), format!("question-{}", answer.question)),
            optional(field("type"), "choice"),
            self.interaction_time(index, now),
        ];
        if self == Version::V2004 {
            let text: String = answer.text.chars().take(MAX_DESCRIPTION).collect();
            writes.push(optional(field("description"), text));
        }
        writes.push(optional(field("correct_responses.0.pattern"), letter(answer.correct)));
        writes.push(optional(field(self.response()), letter(answer.given)));
        writes.push(optional(field("result"), result));
        writes
    }

    /// A round of a quiz is answered: its score is the course's until the next. SCORM 1.2 has scores from 0 to 100 only.
    pub fn score(self, score: &Score) -> Vec<SetValue> {
        let field = |name: &str| match self {
            Version::V12 => format!("cmi.core.score.{name}"),
            Version::V2004 => format!("cmi.score.{name}"),
        };
        let (raw, max) = match self {
            Version::V12 => (score.measure() / 100, 100),
            Version::V2004 => (score.right, score.total),
        };
        let mut writes = vec![
            optional(field("raw"), raw.to_string()),
            optional(field("min"), "0"),
            optional(field("max"), max.to_string()),
        ];
        if self == Version::V2004 {
            writes.push(optional(field("scaled"), fraction(score.measure())));
        }
        writes
    }

    /// What a later session needs, where the learner is, and the progress of the course in ten thousandths.
    pub fn suspend(self, address: &str, suspend_data: String, measure: usize) -> Vec<SetValue> {
        match self {
            Version::V12 => vec![
                required("cmi.suspend_data", suspend_data),
                optional("cmi.core.lesson_location".to_owned(), fitting(address, 255)),
            ],
            Version::V2004 => vec![
                required("cmi.suspend_data", suspend_data),
                optional("cmi.location".to_owned(), fitting(address, 1_000)),
                optional("cmi.progress_measure".to_owned(), fraction(measure)),
            ],
        }
    }

    /// The course is complete.
    pub fn complete(self) -> Vec<SetValue> {
        vec![required(self.status(), "completed")]
    }

    /// How long the session has lasted.
    pub fn time(self, seconds: u64) -> Vec<SetValue> {
        match self {
            Version::V12 => {
                vec![required("cmi.core.session_time", time::scorm12_timespan(seconds))]
            }
            Version::V2004 => vec![required("cmi.session_time", time::iso_duration(seconds))],
        }
    }

    /// However the session ends, it is suspended: else a platform begins a new attempt the next time, and forgets this
    /// one.
    pub fn exit(self) -> Vec<SetValue> {
        match self {
            Version::V12 => vec![required("cmi.core.exit", "suspend")],
            Version::V2004 => vec![required("cmi.exit", "suspend")],
        }
    }
}

/// Ten thousandths as a decimal from 0 to 1, without arithmetic of floating point.
fn fraction(measure: usize) -> String {
    match measure {
        10_000.. => "1".to_owned(),
        part => format!("0.{part:04}"),
    }
}

/// The text where an element of `max_length` characters holds it, else an empty one: half an address leads nowhere.
fn fitting(text: &str, max_length: usize) -> &str {
    if text.len() <= max_length && text.is_ascii() { text } else { "" }
}
