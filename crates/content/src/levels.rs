//! Texts that are written for several reading levels.

use super::vocabulary::Level;

/// One text at three levels; a level is a list of paragraphs, empty where it is missing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Levels(
    /// Simple, standard, in depth.
    pub [Vec<String>; 3],
);

impl Levels {
    /// The paragraphs of that level, else of the next simpler one that exists, with the level they are of.
    pub fn at(&self, level: Level) -> (&[String], Level) {
        let order = match level {
            Level::InDepth => [Level::InDepth, Level::Standard, Level::Simple],
            Level::Standard => [Level::Standard, Level::Simple, Level::InDepth],
            Level::Simple => [Level::Simple, Level::Standard, Level::InDepth],
        };
        for shown in order {
            if let Some(text) = self.0.get(shown as usize).filter(|text| !text.is_empty()) {
                return (text, shown);
            }
        }
        (&[], level)
    }
}

/// A short text and its form at the level simple, which may be missing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TwoForms {
    /// The form at the levels standard and in depth; empty where there is no such text.
    pub usual: String,
    /// The form at the level simple; empty: the usual one.
    pub simple: String,
}

impl TwoForms {
    /// The form for that level.
    pub fn at(&self, level: Level) -> &str {
        let simple = level == Level::Simple && !self.simple.is_empty();
        if simple { &self.simple } else { &self.usual }
    }

    /// Whether there is no such text.
    pub fn is_empty(&self) -> bool {
        self.usual.is_empty()
    }
}
