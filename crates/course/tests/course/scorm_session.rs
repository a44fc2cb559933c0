//! Whole sessions with a run-time that behaves as Moodle's does.

use crate::moodle::{MAX_LAST_MESSAGE, Moodle};
use crate::visit::{BOTH, Visit, answer, complete};
use crate::{course, thing};
use course::scorm::Version;
use course::scorm_session::ScormSession;
use course::{Answer, Course, Session};

#[test]
fn a_session_is_recorded_and_taken_up_again() {
    for version in BOTH {
        let moodle = Moodle::new(version);
        let mut visit = Visit::begin(&moodle);
        assert_eq!(moodle.kept(version.status()), "incomplete", "{version:?}");
        complete(&mut visit);
        assert_eq!(visit.leave(), None);
        assert_eq!(moodle.kept(version.status()), "completed");
        let visit = Visit::begin(&moodle);
        assert!(visit.session.completed() && visit.session.measure() == 10_000, "{version:?}");
        visit.leave();
        assert_eq!(moodle.written(version.status()), Vec::<String>::new(), "told once");
    }
}

#[test]
fn a_page_that_breaks_loses_only_what_was_not_saved() {
    for version in BOTH {
        let moodle = Moodle::new(version);
        let mut visit = Visit::begin(&moodle);
        let exit =
            if version == Version::V12 { "cmi.core.exit suspend" } else { "cmi.exit suspend" };
        let calls = moodle.calls.borrow().clone();
        let sets = calls.iter().filter(|call| call.contains("SetValue"));
        assert!(sets.clone().next().unwrap().ends_with(exit), "{calls:?}");
        visit.open(thing("gut"));
        visit.session.address = "theme=gut-brain&select=gut".to_owned();
        visit.answer(answer(0, 1));
        visit.save(41);
        let time =
            if version == Version::V12 { "cmi.core.session_time" } else { "cmi.session_time" };
        assert!(moodle.kept(time).contains("41"), "the time goes with each commit");
        visit.open(thing("mood"));
        drop(visit);
        let visit = Visit::begin(&moodle);
        assert_eq!(visit.session.address, "theme=gut-brain&select=gut");
        assert_eq!(visit.session.theme_progress()[1].done, 1);
        // A score alone is saved, too.
        let score = if version == Version::V12 { "cmi.core.score.raw" } else { "cmi.score.raw" };
        assert_ne!(moodle.kept(score), "");
    }
}

#[test]
fn an_answer_alone_is_saved() {
    for version in BOTH {
        let moodle = Moodle::new(version);
        let mut visit = Visit::begin(&moodle);
        visit.save(1);
        let before = moodle.messages.borrow().len();
        visit.save(2);
        assert_eq!(moodle.messages.borrow().len(), before, "nothing new, nothing sent");
        visit.answer(answer(0, 4));
        visit.save(3);
        assert_eq!(moodle.kept("cmi.interactions.0.id"), "question-stress-0");
    }
}

#[test]
fn leaving_is_one_message() {
    for version in BOTH {
        let moodle = Moodle::new(version);
        let mut visit = Visit::begin(&moodle);
        complete(&mut visit);
        let before = moodle.messages.borrow().len();
        visit.leave();
        assert_eq!(moodle.messages.borrow().len(), before + 1, "{version:?}");
        let names = moodle.names();
        let last: Vec<&str> = names.iter().rev().take(2).map(String::as_str).collect();
        let set = version.method(course::scorm::Method::Set);
        assert_eq!(last, [version.method(course::scorm::Method::Finish), set]);
    }
}

/// A course with as many things as a large map, with long ids.
fn large() -> Course {
    let mut large = course();
    let ids: Vec<String> =
        (0..300).map(|at| format!("a-thing-with-a-rather-long-id-{at:03}")).collect();
    for id in &ids {
        large.names.insert(id.clone(), format!("Ein Ding mit einem längeren Namen, {id}"));
    }
    large.themes[0].things = ids;
    large
}

#[test]
fn messages_stay_short_however_much_is_done() {
    for version in BOTH {
        let moodle = Moodle::new(version);
        for share in [40, 80, 300] {
            moodle.launch();
            let mut visit = Visit::begin_with(&moodle, large()).unwrap();
            let items = visit.session.course.items();
            for (at, item) in items.into_iter().take(share).enumerate() {
                visit.open(item);
                visit.answer(answer(at % 8, 8));
                if at % 10 == 0 {
                    visit.save(at as u64);
                }
            }
            let place = visit.session.suspend_data(version.max_suspend_data());
            assert_eq!(visit.leave(), None);
            let longest = moodle.messages.borrow().iter().copied().max().unwrap();
            assert!(longest < MAX_LAST_MESSAGE * 3 / 4, "{longest} bytes, {version:?}");
            let kept = moodle.kept("cmi.suspend_data");
            assert!(kept.starts_with(&place), "the last message has arrived");
        }
        let stored = moodle.stored.borrow();
        let opened = |id: &str| stored.values().filter(|value| *value == id).count();
        assert!(opened("opened") >= 40, "what fits is reported: {}", opened("opened"));
        let answered = stored.values().filter(|value| value.starts_with("question-")).count();
        assert!(answered >= 32, "{answered} answers");
    }
}

#[test]
fn a_lesson_s_things_are_all_reported() {
    for version in BOTH {
        let moodle = Moodle::new(version);
        moodle.launch();
        let mut visit = Visit::begin_with(&moodle, large()).unwrap();
        for item in visit.session.course.items().into_iter().take(64) {
            visit.open(item);
        }
        visit.leave();
        assert_ne!(moodle.kept("cmi.interactions.63.id"), "", "{version:?}");
        assert!(moodle.messages.borrow().iter().all(|bytes| *bytes < MAX_LAST_MESSAGE / 2));
    }
}

#[test]
fn what_an_older_package_left_is_read_and_added_to_only_where_it_has_room() {
    for (count, room) in [(3, true), (200, false)] {
        let moodle = Moodle::new(Version::V2004);
        let mut stored = moodle.stored.borrow_mut();
        stored.insert("cmi.exit".to_owned(), "suspend".to_owned());
        let mut session = Session::new(course());
        session.select(thing("mood"));
        stored.insert("cmi.suspend_data".to_owned(), session.suspend_data(4096));
        for at in 0..count {
            stored.insert(format!("cmi.interactions.{at}.id"), format!("thing-{at}"));
        }
        drop(stored);
        let mut visit = Visit::begin(&moodle);
        assert_eq!(visit.session.theme_progress()[0].done, 1);
        visit.open(thing("gut"));
        visit.leave();
        let id = moodle.kept(&format!("cmi.interactions.{count}.id"));
        assert_eq!(id == "gut", room, "{count}: {id}");
    }
}

#[test]
fn a_preview_is_browsed_and_a_review_writes_nothing() {
    for version in BOTH {
        for (mode, kept) in [("browse", "browsed"), ("review", "")] {
            let mut moodle = Moodle::new(version);
            moodle.mode = mode;
            let mut visit = Visit::begin(&moodle);
            assert!(!visit.session.counts);
            complete(&mut visit);
            visit.answer(answer(0, 1));
            visit.save(10);
            visit.leave();
            let expected = match version {
                Version::V12 if !kept.is_empty() => {
                    vec!["cmi.core.lesson_status browsed".to_owned()]
                }
                _ => Vec::new(),
            };
            assert_eq!(moodle.written("cmi."), expected, "{version:?} {mode}");
            assert!(moodle.names().last().unwrap().ends_with(match version {
                Version::V12 => "LMSFinish",
                Version::V2004 => "Terminate",
            }));
            if mode == "browse" && version == Version::V12 {
                assert_eq!(moodle.kept(version.status()), "browsed");
            }
        }
    }
}

#[test]
fn a_preview_of_what_is_complete_leaves_it_so() {
    for status in ["completed", "passed", "failed", "incomplete"] {
        let mut moodle = Moodle::new(Version::V12);
        moodle.mode = "browse";
        moodle.stored.borrow_mut().insert("cmi.core.lesson_status".to_owned(), status.to_owned());
        Visit::begin(&moodle).leave();
        assert_eq!(moodle.written("cmi."), Vec::<String>::new());
        assert_eq!(moodle.kept("cmi.core.lesson_status"), status);
    }
}

#[test]
fn only_a_quiz_has_a_score() {
    for version in BOTH {
        let start = if version == Version::V12 { "cmi.core.score" } else { "cmi.score" };
        let moodle = Moodle::new(version);
        let mut visit = Visit::begin(&moodle);
        complete(&mut visit);
        visit.answer(answer(0, 3));
        visit.answer(answer(1, 3));
        visit.save(5);
        assert_eq!(moodle.written(start), Vec::<String>::new(), "a quiz in the middle has none");
        visit.answer(Answer { total: 0, quiz: "empty".to_owned(), ..answer(0, 0) });
        assert_eq!(moodle.written(start), Vec::<String>::new(), "nor has one without questions");
        visit.answer(answer(2, 3));
        assert_eq!(visit.leave(), None);
        let raw = if version == Version::V12 { "100" } else { "3" };
        assert_eq!(moodle.kept(&format!("{start}.raw")), raw);
    }
}

#[test]
fn what_is_opened_has_an_answer() {
    for version in BOTH {
        let field = if version == Version::V12 { "student_response" } else { "learner_response" };
        let moodle = Moodle::new(version);
        let mut visit = Visit::begin(&moodle);
        complete(&mut visit);
        visit.answer(answer(0, 2));
        visit.leave();
        let kept: Vec<String> =
            (0..4).map(|at| moodle.kept(&format!("cmi.interactions.{at}.{field}"))).collect();
        assert_eq!(kept, ["opened", "opened", "opened", "b"]);
    }
}

#[test]
fn settings_in_the_launch_data_are_those_of_the_rule() {
    let moodle = Moodle::new(Version::V2004);
    let data = "themes=stress&core=25&share=all".to_owned();
    moodle.page.borrow_mut().insert("cmi.launch_data".to_owned(), data);
    let mut session = Session::new(course());
    let (_, wrong) = ScormSession::begin(&moodle, Version::V2004, &mut session, 0).unwrap();
    assert_eq!((wrong, session.course.rule.core), (vec!["share=all".to_owned()], 25));
}
