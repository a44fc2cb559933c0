//! One session of a learner: what the map reports goes in, and what is new for a platform comes out.

use super::course::{Course, Item};
use super::progress::Progress;
use super::quiz::{Answer, Rounds, Score};
use super::suspend_data;
use std::collections::BTreeSet;

/// What is new for a platform.
#[derive(Clone, Debug, PartialEq)]
pub enum SessionEvent {
    /// An explanation was opened, for the first time in this session.
    ItemOpened {
        /// Which.
        item: Item,
        /// Whether no earlier session opened it either.
        first: bool,
    },
    /// A theme that counts is complete: its index among [`Course::counted_themes`].
    ThemeCompleted(usize),
    /// The course is complete. Reported once, however often the learner comes back.
    CourseCompleted,
    /// A question of a quiz was answered.
    QuestionAnswered(Answer),
    /// All questions of a round are answered.
    QuizScored(Score),
}

/// What the learner has done, in this session and before.
#[derive(Clone, Debug)]
pub struct Session {
    /// What counts.
    pub course: Course,
    /// What the map shows, as its address.
    pub address: String,
    /// Whether this session counts: a teacher who looks around completes nothing.
    pub counts: bool,
    opened: BTreeSet<Item>,
    /// What was reported in this session.
    reported: BTreeSet<Item>,
    rounds: Rounds,
    completed: bool,
}

impl Session {
    /// A learner's first session.
    pub fn new(course: Course) -> Session {
        Session {
            course,
            address: String::new(),
            counts: true,
            opened: BTreeSet::new(),
            reported: BTreeSet::new(),
            rounds: Rounds::default(),
            completed: false,
        }
    }

    /// Adds what an earlier session left; false where the text is no suspend data, and nothing changes.
    pub fn resume(&mut self, text: &str) -> bool {
        let Some(data) = suspend_data::decode(text, &self.course) else { return false };
        self.opened.extend(data.opened);
        self.completed |= data.completed;
        self.address = data.address;
        true
    }

    /// Takes over the platform's own status, which goes before what the suspend data say.
    pub fn set_completed(&mut self, completed: bool) {
        self.completed = completed;
    }

    /// Whether completion has to be reported now. It is marked as reported, so that the next call says false.
    pub fn take_completion(&mut self) -> bool {
        let due = self.counts && !self.completed && self.course.complete(&self.opened);
        self.completed |= due;
        due
    }

    /// Whether the course was completed, now or before.
    pub fn completed(&self) -> bool {
        self.completed
    }

    /// Marks an explanation as shown by the course and not opened by the learner: nothing is new when the map reports it.
    pub fn mark_shown(&mut self, item: Item) {
        self.reported.insert(item);
    }

    /// The map explains an item. Gives what is new, in the order in which a platform is told.
    pub fn select(&mut self, item: Item) -> Vec<SessionEvent> {
        if !self.reported.insert(item.clone()) {
            return Vec::new();
        }
        let before = self.completed_themes();
        let first = self.opened.insert(item.clone());
        let mut events = vec![SessionEvent::ItemOpened { item, first }];
        for (index, (now, before)) in self.completed_themes().into_iter().zip(before).enumerate() {
            if now && !before {
                events.push(SessionEvent::ThemeCompleted(index));
            }
        }
        if self.take_completion() {
            events.push(SessionEvent::CourseCompleted);
        }
        events
    }

    /// The learner answers a question. Gives what is new, in the order in which a platform is told.
    pub fn answer(&mut self, answer: Answer) -> Vec<SessionEvent> {
        let score = self.rounds.take(&answer).map(SessionEvent::QuizScored);
        std::iter::once(SessionEvent::QuestionAnswered(answer)).chain(score).collect()
    }

    /// The progress of each theme that counts, in the order of [`Course::counted_themes`].
    pub fn theme_progress(&self) -> Vec<Progress> {
        let themes = self.course.counted_themes().into_iter();
        themes.map(|theme| self.course.theme_progress(theme, &self.opened)).collect()
    }

    fn completed_themes(&self) -> Vec<bool> {
        self.theme_progress().into_iter().map(Progress::complete).collect()
    }

    /// The progress of the course in ten thousandths, from 0 to 10,000.
    pub fn measure(&self) -> usize {
        self.course.measure(&self.opened)
    }

    /// What a later session needs, in at most `max_length` characters.
    pub fn suspend_data(&self, max_length: usize) -> String {
        suspend_data::encode(&self.course, &self.opened, self.completed, &self.address, max_length)
    }
}
