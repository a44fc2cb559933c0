//! The learner's progress: how far a theme and the course are, by the course's rule, and what is still needed.

use super::course::{Course, Item, Theme};
use super::rule::percent_of;
use std::collections::BTreeSet;

/// The progress in a theme: the introduction is one step, each explanation of the core another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Steps done, at most as many as are needed.
    pub done: usize,
    /// Steps needed.
    pub needed: usize,
}

impl Progress {
    /// Whether no step is missing.
    pub fn complete(self) -> bool {
        self.done == self.needed
    }

    /// The progress in ten thousandths, rounded down, so that it is 10,000 only when no step is missing.
    pub fn measure(self) -> usize {
        (self.done * 10_000).checked_div(self.needed).unwrap_or(0)
    }
}

impl Course {
    /// The themes that count: those the rule names; all themes where it names none, or none that exists.
    pub fn counted_themes(&self) -> Vec<&Theme> {
        let named: Vec<&Theme> =
            self.themes.iter().filter(|theme| self.rule.themes.contains(&theme.id)).collect();
        if named.is_empty() { self.themes.iter().collect() } else { named }
    }

    /// The progress in a theme, given everything that was opened.
    pub fn theme_progress(&self, theme: &Theme, opened: &BTreeSet<Item>) -> Progress {
        let core: Vec<Item> = theme.core().collect();
        let needed = self.needed_of_core(theme);
        let done = core.iter().filter(|item| opened.contains(item)).count().min(needed);
        let introduction = usize::from(opened.contains(&theme.introduction()));
        Progress { done: done + introduction, needed: needed + 1 }
    }

    /// How many explanations of a theme's core have to be opened.
    pub fn needed_of_core(&self, theme: &Theme) -> usize {
        percent_of(theme.things.len() + theme.links.len(), self.rule.core)
    }

    /// How many themes have to be complete.
    pub fn needed_themes(&self) -> usize {
        percent_of(self.counted_themes().len(), self.rule.share)
    }

    /// The progress of the course in ten thousandths: the mean over the themes that are furthest, as many as have to be
    /// complete.
    pub fn measure(&self, opened: &BTreeSet<Item>) -> usize {
        let mut measures: Vec<usize> = self
            .counted_themes()
            .into_iter()
            .map(|theme| self.theme_progress(theme, opened).measure())
            .collect();
        measures.sort_unstable_by(|a, b| b.cmp(a));
        let needed = self.needed_themes();
        let best: usize = measures.iter().take(needed).sum();
        best.checked_div(needed).unwrap_or(0)
    }

    /// Whether the course is complete.
    pub fn complete(&self, opened: &BTreeSet<Item>) -> bool {
        self.measure(opened) == 10_000
    }
}
