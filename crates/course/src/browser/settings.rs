//! The course's settings: those of its package, and what the address or a platform sets otherwise.

use super::http::{Request, fetch};
use super::page::Page;
use crate::launch;
use crate::messages::MessageId;
use crate::{Course, Rule};

/// Why the course cannot go on: a message, and its `{what}`.
pub(super) type LaunchError = (MessageId, String);

/// The file of the package.
const SETTINGS: &str = "course.json";

/// Reads the course's definition from the package.
///
/// # Errors
/// Where it is missing or no valid `course.json`.
pub(super) async fn of_package() -> Result<Course, LaunchError> {
    read().await.ok_or((MessageId::Settings, SETTINGS.to_owned()))
}

async fn read() -> Option<Course> {
    let answer = fetch(Request {
        method: "GET",
        url: SETTINGS.to_owned(),
        auth: None,
        body: None,
        keepalive: false,
    });
    let answer = answer.await.filter(|answer| answer.status == 200)?;
    serde_json::from_str(&answer.text).ok()
}

/// Applies settings; what is wrong in them is shown, and the rest is used.
pub(super) fn apply(rule: &mut Rule, pairs: &[(String, String)], page: &Page) {
    show_wrong(&launch::apply_settings(rule, pairs), page);
}

/// Shows which settings cannot be read.
pub(super) fn show_wrong(wrong: &[String], page: &Page) {
    if !wrong.is_empty() {
        page.show_message(MessageId::Settings, &wrong.join(", "));
    }
}
