//! What the store of learning records has: read from its own file, where a record that came twice would stand twice.

use crate::{PATIENCE, Visit, WebDriverResult, variable};
use serde_json::Value;
use std::io::Write;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

/// An enrolment nobody else has, because all tests share the store.
pub fn enrolment() -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let (process, own) = (std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    format!("{process:08x}-0000-4000-8000-{own:012x}")
}

/// The records of an enrolment, in the order they arrived.
pub fn records(enrolment: &str) -> Vec<Value> {
    let text = std::fs::read_to_string(variable("CROSSTALK_STORE_FILE")).unwrap_or_default();
    // The last line may still be on its way.
    let records = text.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    records.filter(|record| record["context"]["registration"] == enrolment).collect()
}

/// The verb of a record, without its address.
pub fn verb(record: &Value) -> &str {
    record["verb"]["id"].as_str().unwrap().rsplit('/').next().unwrap()
}

/// Verb and object of each record, `experienced thing/ibs`; the object only where it is below the course.
pub fn told(records: &[Value]) -> Vec<String> {
    let tell = |record: &Value| {
        let object = record["object"]["id"].as_str().unwrap();
        match object.split_once("/xapi/immune-brain/") {
            Some((_, item)) => format!("{} {item}", verb(record)),
            None => verb(record).to_owned(),
        }
    };
    records.iter().map(tell).collect()
}

/// Fails where a record is no valid statement, or is there twice.
pub fn check(records: &[Value]) {
    let mut ids: Vec<&str> = records.iter().map(|record| record["id"].as_str().unwrap()).collect();
    ids.sort_unstable();
    let all = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), all, "a record is there twice");
    let mut node = Command::new("node")
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/platform/check.mjs"))
        .arg(variable("CROSSTALK_NPM"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let list = serde_json::to_vec(records).unwrap();
    node.stdin.take().unwrap().write_all(&list).unwrap();
    let output = node.wait_with_output().unwrap();
    assert!(output.status.success(), "node ended with {}", output.status);
    assert_eq!(String::from_utf8_lossy(&output.stdout), "", "statements that xAPI does not allow");
}

impl Visit {
    /// Waits until the records of an enrolment are as wanted, and gives them.
    pub async fn until_records(
        &self,
        enrolment: &str,
        what: &str,
        wanted: impl Fn(&[String]) -> bool,
    ) -> WebDriverResult<Vec<Value>> {
        let start = Instant::now();
        loop {
            let found = records(enrolment);
            if wanted(&told(&found)) {
                return Ok(found);
            }
            assert!(start.elapsed() < PATIENCE, "waited in vain: {what}; {:?}", told(&found));
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}
