//! A run-time of SCORM as the course calls it, and what its replies mean.
//!
//! The standards say "true" and "false", but platforms also reply with 1, a boolean, a promise or nothing at all. So a
//! call counts as refused only where the reply is no yes and the run-time names an error.

use super::scorm::{Method, Version};

/// What a call gave back, whatever type it has.
#[derive(Clone, Debug, PartialEq)]
pub enum Reply {
    /// A text.
    Text(String),
    /// A boolean.
    Flag(bool),
    /// A number.
    Number(f64),
    /// Something else that is there, such as a promise.
    Object,
    /// `undefined` or `null`.
    Nothing,
    /// The method is missing, or threw.
    Failed,
}

/// The object of a run-time.
pub trait RunTime {
    /// Calls a method by its meaning; its name is the edition's.
    fn call(&self, method: Method, arguments: &[&str]) -> Reply;
}

impl Reply {
    /// Whether it says yes in any of the ways in which JavaScript does.
    pub fn is_yes(&self) -> bool {
        match self {
            Reply::Text(text) => !matches!(text.trim(), "" | "0" | "false" | "null" | "undefined"),
            Reply::Flag(flag) => *flag,
            Reply::Number(number) => *number != 0.0 && !number.is_nan(),
            Reply::Object => true,
            Reply::Nothing | Reply::Failed => false,
        }
    }

    /// It as the value of an element; empty where it is none.
    pub fn text(&self) -> String {
        match self {
            Reply::Text(text) => text.clone(),
            Reply::Number(number) => (*number as i64).to_string(),
            Reply::Flag(_) | Reply::Object | Reply::Nothing | Reply::Failed => String::new(),
        }
    }
}

/// The number of the last error; `None` where there is none, or the run-time does not say a number.
pub fn last_error(runtime: &impl RunTime) -> Option<String> {
    let number: i64 = runtime.call(Method::LastError, &[]).text().trim().parse().ok()?;
    (number != 0).then(|| number.to_string())
}

/// Why a call was refused; `None` where it was not. A call that failed without an error is named by its method.
pub fn refusal(
    runtime: &impl RunTime,
    version: Version,
    method: Method,
    reply: &Reply,
) -> Option<String> {
    if reply.is_yes() {
        return None;
    }
    let error = last_error(runtime);
    match reply {
        Reply::Failed => Some(error.unwrap_or_else(|| version.method(method).to_owned())),
        _ => error,
    }
}
