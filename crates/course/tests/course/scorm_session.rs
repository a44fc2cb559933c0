//! Whole sessions with a run-time that behaves as Moodle's does.

use crate::course;
use crate::moodle::{MAX_LAST_MESSAGE, Moodle};
use crate::{introduction, link, thing};
use course::runtime::Reply;
use course::scorm::Version;
use course::scorm_session::{BeginError, ScormSession};
use course::{Answer, Course, Item, Session};

const NOW: &str = "2026-11-25T03:08:35.652Z";
const BOTH: [Version; 2] = [Version::V12, Version::V2004];

/// A learner at the course's page.
struct Visit<'a> {
    scorm: ScormSession<&'a Moodle>,
    session: Session,
}

impl<'a> Visit<'a> {
    fn begin_with(moodle: &'a Moodle, course: Course) -> Result<Visit<'a>, BeginError> {
        let mut session = Session::new(course);
        let version = if moodle.v12() { Version::V12 } else { Version::V2004 };
        let (scorm, wrong) = ScormSession::begin(moodle, version, &mut session, 0)?;
        assert_eq!(wrong, Vec::<String>::new());
        Ok(Visit { scorm, session })
    }

    fn begin(moodle: &'a Moodle) -> Visit<'a> {
        moodle.launch();
        Visit::begin_with(moodle, course()).unwrap()
    }

    fn open(&mut self, item: Item) {
        let events = self.session.select(item);
        events.iter().for_each(|event| self.scorm.report(event, NOW));
    }

    fn answer(&mut self, answer: Answer) {
        let events = self.session.answer(answer);
        events.iter().for_each(|event| self.scorm.report(event, NOW));
    }

    fn save(&self, seconds: u64) {
        self.scorm.save(&self.session, seconds);
    }

    /// Leaves; gives what the learner was to be told of refusals.
    fn leave(self) -> Option<String> {
        self.scorm.end(&self.session, 60);
        self.scorm.take_refusal()
    }
}

fn answer(position: usize, total: usize) -> Answer {
    Answer {
        quiz: "stress.1".to_owned(),
        question: format!("stress-{position}"),
        text: "Which of these does long stress raise, as far as we know today?".repeat(3),
        answers: vec!["Mood".to_owned(), "Cortisol".to_owned()],
        given: 1,
        correct: 1,
        position,
        total,
    }
}

/// All that completes a theme.
fn complete(visit: &mut Visit<'_>) {
    for item in [thing("stress"), link("stress~mood"), introduction("stress")] {
        visit.open(item);
    }
}

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

#[test]
fn settings_in_the_launch_data_are_those_of_the_rule() {
    let moodle = Moodle::new(Version::V2004);
    let data = "themes=stress&core=25&share=all".to_owned();
    moodle.page.borrow_mut().insert("cmi.launch_data".to_owned(), data);
    let mut session = Session::new(course());
    let (_, wrong) = ScormSession::begin(&moodle, Version::V2004, &mut session, 0).unwrap();
    assert_eq!((wrong, session.course.rule.core), (vec!["share=all".to_owned()], 25));
}
