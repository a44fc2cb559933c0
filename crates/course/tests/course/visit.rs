//! A learner's side of a session with a run-time of SCORM.

use crate::moodle::Moodle;
use crate::{course, introduction, link, thing};
use course::scorm::Version;
use course::scorm_session::{BeginError, ScormSession};
use course::{Answer, Course, Item, Session};

pub const NOW: &str = "2026-11-25T03:08:35.652Z";
pub const BOTH: [Version; 2] = [Version::V12, Version::V2004];

/// A learner at the course's page.
pub struct Visit<'a> {
    pub scorm: ScormSession<&'a Moodle>,
    pub session: Session,
}

impl<'a> Visit<'a> {
    pub fn begin_with(moodle: &'a Moodle, course: Course) -> Result<Visit<'a>, BeginError> {
        let mut session = Session::new(course);
        let version = if moodle.v12() { Version::V12 } else { Version::V2004 };
        let (scorm, wrong) = ScormSession::begin(moodle, version, &mut session, 0)?;
        assert_eq!(wrong, Vec::<String>::new());
        Ok(Visit { scorm, session })
    }

    pub fn begin(moodle: &'a Moodle) -> Visit<'a> {
        moodle.launch();
        Visit::begin_with(moodle, course()).unwrap()
    }

    pub fn open(&mut self, item: Item) {
        let events = self.session.select(item);
        events.iter().for_each(|event| self.scorm.report(event, NOW));
    }

    pub fn answer(&mut self, answer: Answer) {
        let events = self.session.answer(answer);
        events.iter().for_each(|event| self.scorm.report(event, NOW));
    }

    pub fn save(&self, seconds: u64) {
        self.scorm.save(&self.session, seconds);
    }

    /// Leaves; gives what the learner was to be told of refusals.
    pub fn leave(self) -> Option<String> {
        self.scorm.end(&self.session, 60);
        self.scorm.take_refusal()
    }
}

pub fn answer(position: usize, total: usize) -> Answer {
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
pub fn complete(visit: &mut Visit<'_>) {
    for item in [thing("stress"), link("stress~mood"), introduction("stress")] {
        visit.open(item);
    }
}
