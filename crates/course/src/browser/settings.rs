//! The course's settings: those of its package, and what the address or a platform sets otherwise.

use super::net::{Ask, ask};
use super::page::Page;
use crate::launch;
use crate::words::Sentence;
use crate::{Course, Rule};

/// What cannot be gone on with: a sentence, and what it is about.
pub(super) type Problem = (Sentence, String);

/// The settings of the package.
const SETTINGS: &str = "course.json";

/// Reads the settings of the package.
pub(super) async fn of_the_package() -> Result<Course, Problem> {
    read().await.ok_or((Sentence::Settings, SETTINGS.to_owned()))
}

async fn read() -> Option<Course> {
    let answer = ask(Ask {
        method: "GET",
        address: SETTINGS.to_owned(),
        auth: None,
        body: None,
        keepalive: false,
    });
    let answer = answer.await.filter(|answer| answer.status == 200)?;
    serde_json::from_str(&answer.text).ok()
}

/// Takes over settings; what is wrong in them is said, and the rest is used.
pub(super) fn apply(rule: &mut Rule, pairs: &[(String, String)], page: &Page) {
    let wrong = launch::settings(rule, pairs);
    if !wrong.is_empty() {
        page.say(Sentence::Settings, &wrong.join(", "));
    }
}
