//! Run-times that are odd in one way or another: everything arrives all the same.

use crate::moodle::Moodle;
use crate::visit::{BOTH, Visit, complete};
use crate::{course, thing};
use course::runtime::Reply;
use course::scorm::Version;
use course::scorm_session::BeginError;

#[test]
fn a_session_that_is_begun_already_goes_on() {
    for version in BOTH {
        let moodle = Moodle::new(version);
        moodle.launch();
        // The page around has begun it.
        Visit::begin_with(&moodle, course()).unwrap();
        let mut visit = Visit::begin_with(&moodle, course()).unwrap();
        complete(&mut visit);
        assert_eq!(visit.leave(), None);
        assert_eq!(moodle.kept(version.status()), "completed", "{version:?}");
    }
}

#[test]
fn a_session_that_cannot_begin_says_why() {
    let moodle = Moodle::new(Version::V2004);
    Visit::begin(&moodle).leave();
    let again = Visit::begin_with(&moodle, course()).err();
    assert_eq!(again, Some(BeginError::Ended), "a page loaded anew after its session's end");
}

#[test]
fn only_an_error_is_a_refusal() {
    let yes = [
        Reply::Text("true".to_owned()),
        Reply::Text("1".to_owned()),
        Reply::Text("false".to_owned()),
        Reply::Text(String::new()),
        Reply::Flag(true),
        Reply::Flag(false),
        Reply::Number(1.0),
        Reply::Number(0.0),
        Reply::Number(f64::NAN),
        Reply::Object,
        Reply::Nothing,
    ];
    let no = [
        Reply::Text("false".to_owned()),
        Reply::Text("0".to_owned()),
        Reply::Flag(false),
        Reply::Number(0.0),
        Reply::Nothing,
    ];
    for version in BOTH {
        for yes in &yes {
            let mut moodle = Moodle::new(version);
            moodle.words.0 = yes.clone();
            let mut visit = Visit::begin(&moodle);
            complete(&mut visit);
            visit.save(1);
            assert_eq!(visit.leave(), None, "{yes:?}");
            assert_eq!(moodle.kept(version.status()), "completed", "{yes:?}");
        }
        for no in &no {
            let mut moodle = Moodle::new(version);
            moodle.words.1 = no.clone();
            moodle.lacks = vec!["cmi.suspend_data"];
            let mut visit = Visit::begin(&moodle);
            complete(&mut visit);
            visit.save(1);
            assert_eq!(visit.scorm.take_refusal(), Some("401".to_owned()), "{no:?}");
            visit.open(thing("gut"));
            assert_eq!(visit.leave(), None, "said once");
            let place =
                if version == Version::V12 { "cmi.core.lesson_location" } else { "cmi.location" };
            assert!(!moodle.written(place).is_empty(), "the rest is written all the same");
        }
    }
}

#[test]
fn an_element_without_a_value_may_be_anything() {
    let odd = [
        Reply::Nothing,
        Reply::Flag(false),
        Reply::Object,
        Reply::Number(f64::NAN),
        Reply::Text("null".to_owned()),
        Reply::Text("undefined".to_owned()),
    ];
    for version in BOTH {
        for empty in &odd {
            let mut moodle = Moodle::new(version);
            moodle.empty = empty.clone();
            let mut visit = Visit::begin(&moodle);
            assert_eq!(moodle.kept(version.status()), "incomplete", "{empty:?}");
            complete(&mut visit);
            assert_eq!(visit.leave(), None);
            assert_eq!(moodle.kept("cmi.interactions.0.id"), "stress", "{empty:?}");
            assert_eq!(moodle.kept(version.status()), "completed", "{empty:?}");
        }
    }
}

#[test]
fn a_platform_without_journal_and_objectives_has_all_the_rest() {
    for version in BOTH {
        let mut moodle = Moodle::new(version);
        moodle.lacks = vec!["cmi.interactions", "cmi.objectives", "cmi.progress_measure"];
        let mut visit = Visit::begin(&moodle);
        complete(&mut visit);
        assert_eq!(visit.leave(), None);
        assert_eq!(moodle.kept(version.status()), "completed");
        let tried = moodle.written("cmi.objectives");
        assert!(tried.iter().all(|write| write.contains(".0.id ")), "{tried:?}");
    }
}
