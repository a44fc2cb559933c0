//! One visit: what the map tells of, and what is news in it for a platform.

use super::course::{Course, Item};
use super::packed;
use super::rule::Steps;
use std::collections::BTreeSet;

/// What a platform is told.
#[derive(Clone, Debug, PartialEq)]
pub enum News {
    /// An explanation was opened, for the first time in this visit.
    Opened {
        /// Which.
        item: Item,
        /// Whether it never was before.
        first: bool,
    },
    /// A theme that counts is complete: its place among those that count.
    Theme(usize),
    /// The course is complete. Said once, however often the learner comes back.
    Completed,
}

/// What the learner has done, in this visit and before.
#[derive(Clone, Debug)]
pub struct Session {
    /// What counts.
    pub course: Course,
    /// Where the learner is: an address of the map.
    pub address: String,
    /// Whether this visit counts: a teacher who looks around completes nothing.
    pub counts: bool,
    opened: BTreeSet<Item>,
    /// What was told in this visit.
    told: BTreeSet<Item>,
    completed: bool,
}

impl Session {
    /// A first visit.
    pub fn new(course: Course) -> Session {
        Session {
            course,
            address: String::new(),
            counts: true,
            opened: BTreeSet::new(),
            told: BTreeSet::new(),
            completed: false,
        }
    }

    /// Takes up what an earlier visit left; false where it cannot be read.
    pub fn resume(&mut self, text: &str) -> bool {
        let Some(kept) = packed::unpack(text, &self.course) else { return false };
        self.opened.extend(kept.opened);
        self.completed |= kept.completed;
        self.address = kept.address;
        true
    }

    /// The platform knows whether the course is complete, and knows better than we do.
    pub fn platform_says(&mut self, completed: bool) {
        self.completed = completed;
    }

    /// The course is complete, and nobody was told: true once.
    pub fn due(&mut self) -> bool {
        let due = self.counts && !self.completed && self.course.complete(&self.opened);
        self.completed |= due;
        due
    }

    /// Whether the course was completed, now or before.
    pub fn completed(&self) -> bool {
        self.completed
    }

    /// Shown by us and not opened by the learner: no news when the map tells of it.
    pub fn shown(&mut self, item: Item) {
        self.told.insert(item);
    }

    /// The map explains something.
    pub fn select(&mut self, item: Item) -> Vec<News> {
        if !self.told.insert(item.clone()) {
            return Vec::new();
        }
        let before = self.finished();
        let first = self.opened.insert(item.clone());
        let mut news = vec![News::Opened { item, first }];
        for (at, (now, before)) in self.finished().into_iter().zip(before).enumerate() {
            if now && !before {
                news.push(News::Theme(at));
            }
        }
        if self.due() {
            news.push(News::Completed);
        }
        news
    }

    /// How far each theme that counts is.
    pub fn themes(&self) -> Vec<Steps> {
        let themes = self.course.counted().into_iter();
        themes.map(|theme| self.course.theme_steps(theme, &self.opened)).collect()
    }

    fn finished(&self) -> Vec<bool> {
        self.themes().into_iter().map(Steps::complete).collect()
    }

    /// How far the course is, in ten thousandths.
    pub fn measure(&self) -> usize {
        self.course.measure(&self.opened)
    }

    /// What a later visit needs, in at most so many characters.
    pub fn pack(&self, most: usize) -> String {
        packed::pack(&self.course, &self.opened, self.completed, &self.address, most)
    }
}
