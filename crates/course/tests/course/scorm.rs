//! What is written into SCORM's data models, in their own forms.

use crate::{course, introduction, link};
use course::Progress;
use course::scorm::{Mode, SetValue, Version};
use course::time;

fn pairs(writes: Vec<SetValue>) -> Vec<(String, String)> {
    writes.into_iter().map(|write| (write.element, write.value)).collect()
}

fn pair(element: &str, value: &str) -> (String, String) {
    (element.to_owned(), value.to_owned())
}

#[test]
fn times_are_written_as_each_standard_wants_them() {
    assert_eq!(time::scorm12_timespan(0), "0000:00:00");
    assert_eq!(time::scorm12_timespan(3_723), "0001:02:03");
    assert_eq!(time::scorm12_timespan(u64::MAX).len(), 10);
    assert_eq!(
        [0, 59, 60, 3_600, 3_723].map(time::iso_duration),
        ["PT0S", "PT59S", "PT1M", "PT1H", "PT1H2M3S"]
    );
    assert_eq!(time::scorm2004_time("2026-11-25T03:08:35.652Z"), "2026-11-25T03:08:35.0Z");
    assert_eq!(time::scorm12_time("2026-11-25T03:08:35.652Z"), "03:08:35");
}

#[test]
fn only_a_course_that_was_never_opened_becomes_incomplete() {
    for (version, fresh) in [(Version::V12, "not attempted"), (Version::V2004, "unknown")] {
        for fresh in [fresh, "", "browsed", "undefined"] {
            let start = version.start(Mode::Normal, fresh);
            assert_eq!(pairs(start), [pair(version.status(), "incomplete")]);
        }
        for status in ["incomplete", "completed", "passed", "failed", " passed "] {
            for mode in [Mode::Normal, Mode::Browse, Mode::Review] {
                assert_eq!(version.start(mode, status), [], "{status} is not overwritten");
            }
        }
        assert_eq!(version.start(Mode::Review, fresh), []);
    }
}

#[test]
fn progress_is_a_decimal_from_0_to_1() {
    let place =
        |measure| pairs(Version::V2004.suspend("theme=stress", "1;-;;".to_owned(), measure));
    assert!(place(0).contains(&pair("cmi.progress_measure", "0.0000")));
    assert!(place(625).contains(&pair("cmi.progress_measure", "0.0625")));
    assert!(place(10_000).contains(&pair("cmi.progress_measure", "1")));
    let theme = pairs(Version::V2004.objective_progress(3, Progress { done: 1, needed: 4 }));
    assert_eq!(
        theme,
        [
            pair("cmi.objectives.3.completion_status", "incomplete"),
            pair("cmi.objectives.3.progress_measure", "0.2500"),
        ]
    );
    let first = pairs(Version::V12.suspend("theme=stress", "1;-;;".to_owned(), 625));
    assert!(first.iter().all(|(element, _)| !element.contains("progress")), "1.2 has no measure");
}

#[test]
fn what_was_opened_is_written_into_the_journal() {
    let now = "2026-11-25T03:08:35.652Z";
    let writes = pairs(Version::V12.interaction(7, &link("gut~mood"), now));
    assert_eq!(writes[0], pair("cmi.interactions.7.id", "gut~mood"));
    assert!(writes.contains(&pair("cmi.interactions.7.time", "03:08:35")));
    let writes = Version::V2004.interaction(0, &introduction("stress"), now);
    assert!(
        writes.iter().all(|write| write.optional),
        "a platform without a journal is none to complain about"
    );
    let writes = pairs(writes);
    assert_eq!(writes[0], pair("cmi.interactions.0.id", "introduction-stress"));
    assert!(writes.contains(&pair("cmi.interactions.0.learner_response", "opened")));
}

#[test]
fn places_that_no_platform_holds_are_not_written() {
    let long = "x".repeat(300);
    let writes = pairs(Version::V12.suspend(&long, String::new(), 0));
    assert!(writes.contains(&pair("cmi.core.lesson_location", "")));
    assert_eq!(course().themes.len(), 2);
}
