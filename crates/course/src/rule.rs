//! When a theme and the course are complete, and how far the learner is.
//!
//! A theme: its introduction, and a share of its core. The course: a share of its themes.

use super::course::{Course, Item, Theme};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The rule's settings: in the package's `course.json`, in the launch parameters, or in the address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Rule {
    /// The themes that count; all where none is named.
    pub themes: Vec<String>,
    /// The share of a theme's core that has to be opened, in percent.
    pub core: u32,
    /// The share of the themes that has to be complete, in percent.
    pub share: u32,
}

impl Default for Rule {
    /// A third of a core are 13 to 18 explanations: a lesson's reading. Half of the themes leave a class the choice.
    fn default() -> Rule {
        Rule { themes: Vec::new(), core: 33, share: 50 }
    }
}

impl Rule {
    /// Takes over what the parameters of a launch say: `themes=gut-brain,stress`, `core=50`, `share=100`. Gives back
    /// what they say wrongly, so that it can be told.
    pub fn read<'a>(&mut self, pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Vec<String> {
        let mut wrong = Vec::new();
        for (name, value) in pairs {
            let percent =
                || value.trim().parse::<u32>().ok().filter(|number| (1..=100).contains(number));
            let known = match name {
                "themes" => {
                    let themes = value.split(',').map(str::trim).filter(|theme| !theme.is_empty());
                    self.themes = themes.map(str::to_owned).collect();
                    true
                }
                "core" => percent().map(|number| self.core = number).is_some(),
                "share" => percent().map(|number| self.share = number).is_some(),
                _ => true,
            };
            if !known {
                wrong.push(format!("{name}={value}"));
            }
        }
        wrong
    }
}

/// `part` percent of `whole`, rounded up, and never nothing of something.
fn share(whole: usize, part: u32) -> usize {
    (whole * part.min(100) as usize).div_ceil(100).max(1).min(whole)
}

/// How far a theme is: steps done and steps needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Steps {
    /// Steps done, at most as many as are needed.
    pub done: usize,
    /// Steps needed.
    pub needed: usize,
}

impl Steps {
    /// Whether no step is missing.
    pub fn complete(self) -> bool {
        self.done == self.needed
    }

    /// In ten thousandths, rounded down: whole only when complete.
    pub fn measure(self) -> usize {
        (self.done * 10_000).checked_div(self.needed).unwrap_or(0)
    }
}

impl Course {
    /// The themes that count: those the rule names, all where it names none that is there.
    pub fn counted(&self) -> Vec<&Theme> {
        let named: Vec<&Theme> =
            self.themes.iter().filter(|theme| self.rule.themes.contains(&theme.id)).collect();
        if named.is_empty() { self.themes.iter().collect() } else { named }
    }

    /// How far a theme is: its introduction is one step, each explanation of its core another.
    pub fn theme_steps(&self, theme: &Theme, opened: &BTreeSet<Item>) -> Steps {
        let core: Vec<Item> = theme.core().collect();
        let needed = share(core.len(), self.rule.core);
        let done = core.iter().filter(|item| opened.contains(item)).count().min(needed);
        let introduction = usize::from(opened.contains(&theme.introduction()));
        Steps { done: done + introduction, needed: needed + 1 }
    }

    /// How far the course is, in ten thousandths: the mean of the themes that are furthest, as many as are needed.
    pub fn measure(&self, opened: &BTreeSet<Item>) -> usize {
        let mut measures: Vec<usize> = self
            .counted()
            .into_iter()
            .map(|theme| self.theme_steps(theme, opened).measure())
            .collect();
        measures.sort_unstable_by(|a, b| b.cmp(a));
        let needed = share(measures.len(), self.rule.share);
        let best: usize = measures.iter().take(needed).sum();
        best.checked_div(needed).unwrap_or(0)
    }

    /// Whether the course is complete.
    pub fn complete(&self, opened: &BTreeSet<Item>) -> bool {
        self.measure(opened) == 10_000
    }
}
