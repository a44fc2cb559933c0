//! Our packages in run-times that behave as Moodle's does, and in those that are odd in one way or another.

mod moodle;
mod odd;

use crate::fixtures;
use end_to_end::{Visit, WebDriverResult};
use serde_json::Value;
use std::collections::BTreeMap;

/// What the two editions call the same.
#[derive(Clone, Copy)]
struct Edition {
    name: &'static str,
    package: &'static str,
    status: &'static str,
    score: &'static str,
    response: &'static str,
    finish: &'static str,
    commit: &'static str,
    set: &'static str,
}

const V12: Edition = Edition {
    name: "1.2",
    package: "crosstalk-scorm12.zip",
    status: "cmi.core.lesson_status",
    score: "cmi.core.score",
    response: "student_response",
    finish: "LMSFinish",
    commit: "LMSCommit",
    set: "LMSSetValue",
};
const V2004: Edition = Edition {
    name: "2004",
    package: "crosstalk-scorm2004.zip",
    status: "cmi.completion_status",
    score: "cmi.score",
    response: "learner_response",
    finish: "Terminate",
    commit: "Commit",
    set: "SetValue",
};

type Stored = BTreeMap<String, String>;

impl Edition {
    /// The address of the platform with our course of one theme.
    fn address(self, more: &str) -> String {
        self.address_of("/course/index.html%3Fthemes%3Dgut-brain%26core%3D5", more)
    }

    fn address_of(self, course: &str, more: &str) -> String {
        format!("lms/moodle.html?edition={}&course={course}{more}", self.name)
    }
}

/// Forgets every attempt.
async fn forget(visit: &Visit) -> WebDriverResult {
    visit.driver.enter_default_frame().await?;
    visit.open("lms/back.html").await?;
    visit.value::<Value>("sessionStorage.clear(); return null").await?;
    Ok(())
}

/// Leaves the course, and gives what the platform has stored by then.
async fn leave(visit: &Visit) -> WebDriverResult<Stored> {
    visit.outside::<Value>("document.querySelector('iframe').remove(); return null").await?;
    visit.value("return stored").await
}

/// The ids of the interactions that are stored.
fn interactions(stored: &Stored) -> Vec<&str> {
    let field = |at| stored.get(&format!("cmi.interactions.{at}.id"));
    (0..).map_while(field).map(String::as_str).collect()
}

/// Opens two things, each once the other is explained.
async fn press_two(visit: &Visit) -> WebDriverResult<Vec<String>> {
    let (nodes, _) = fixtures::view("gut-brain");
    for id in &nodes[..2] {
        visit.press(&format!("[data-node=\"{id}\"]")).await?;
        visit.until("it is explained", &format!("return location.hash.endsWith('{id}')")).await?;
    }
    Ok(nodes[..2].to_vec())
}

/// The map tells of two things, without a pointer.
async fn tell_two(visit: &Visit) -> WebDriverResult<Vec<String>> {
    let (nodes, _) = fixtures::view("gut-brain");
    for id in &nodes[..2] {
        tell(visit, id).await?;
    }
    Ok(nodes[..2].to_vec())
}

/// The map tells that a thing is explained.
async fn tell(visit: &Visit, id: &str) -> WebDriverResult {
    let script = "const map = document.querySelector('crosstalk-map');\
        const detail = { kind: 'node', id: arguments[0] };\
        map.dispatchEvent(new CustomEvent('crosstalk-select', { detail })); return null";
    visit.value_of::<Value>(script, vec![id.into()]).await?;
    Ok(())
}
