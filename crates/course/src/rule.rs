//! The settings of the completion rule: which themes count, and how much of each.
//!
//! A theme is complete with its introduction and a share of its core; the course with a share of its themes.

use serde::{Deserialize, Serialize};

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
pub(crate) fn percent_of(whole: usize, percent: u32) -> usize {
    (whole * percent.min(100) as usize).div_ceil(100).max(1).min(whole)
}
