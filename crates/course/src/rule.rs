//! The completion rule: when a theme and the course are complete, and the learner's progress.
//!
//! A theme is complete with its introduction and a share of its core; the course with a share of its themes.

use super::course::{Course, Item, Theme};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The rule's settings, as they stand in the package's `course.json`, in the launch parameters, or in the address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Rule {
    /// The ids of the themes that count; all themes where the list is empty.
    pub themes: Vec<String>,
    /// The share of a theme's core that has to be opened, in percent from 1 to 100.
    pub core: u32,
    /// The share of the themes that has to be complete, in percent from 1 to 100.
    pub share: u32,
}

impl Default for Rule {
    /// A third of a core is 13 to 18 explanations, which a lesson suffices to read. Half of the themes leaves a class
    /// the choice.
    fn default() -> Rule {
        Rule { themes: Vec::new(), core: 33, share: 50 }
    }
}

impl Rule {
    /// Takes over the parameters of a launch: `themes=gut-brain,stress`, `core=50`, `share=100`. Other names are left to
    /// others. Gives back the parameters whose value is wrong, as `name=value`; they change nothing.
    pub fn apply<'a>(
        &mut self,
        pairs: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Vec<String> {
        let mut wrong = Vec::new();
        for (name, value) in pairs {
            let percent =
                || value.trim().parse::<u32>().ok().filter(|number| (1..=100).contains(number));
            let valid = match name {
                "themes" => {
                    let themes = value.split(',').map(str::trim).filter(|theme| !theme.is_empty());
                    self.themes = themes.map(str::to_owned).collect();
                    true
                }
                "core" => percent().map(|number| self.core = number).is_some(),
                "share" => percent().map(|number| self.share = number).is_some(),
                _ => true,
            };
            if !valid {
                wrong.push(format!("{name}={value}"));
            }
        }
        wrong
    }
}

/// `percent` percent of `whole`, rounded up; at least 1 unless `whole` is 0.
fn percent_of(whole: usize, percent: u32) -> usize {
    (whole * percent.min(100) as usize).div_ceil(100).max(1).min(whole)
}

/// The progress in a theme: the introduction is one step, each explanation of the core another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Progress done, at most as many as are needed.
    pub done: usize,
    /// Progress needed.
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
        let needed = percent_of(core.len(), self.rule.core);
        let done = core.iter().filter(|item| opened.contains(item)).count().min(needed);
        let introduction = usize::from(opened.contains(&theme.introduction()));
        Progress { done: done + introduction, needed: needed + 1 }
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
        let needed = percent_of(measures.len(), self.rule.share);
        let best: usize = measures.iter().take(needed).sum();
        best.checked_div(needed).unwrap_or(0)
    }

    /// Whether the course is complete.
    pub fn complete(&self, opened: &BTreeSet<Item>) -> bool {
        self.measure(opened) == 10_000
    }
}
