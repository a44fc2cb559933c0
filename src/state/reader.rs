//! The slice of the reader: the reading level, light or dark, and what stays between visits.

use super::{Appearance, Notice, Settings, State};
use content::vocabulary::Level;
use graph::{Filter, LinkId};

/// How the reader reads.
#[derive(Clone, Debug, PartialEq)]
pub struct ReaderState {
    /// The reading level.
    pub level: Level,
    /// Light or dark now: the reader's own setting, or what the page around us asks for.
    pub appearance: Appearance,
    /// What stays between visits.
    pub settings: Settings,
    /// What answers of a quiz rested on that were not right, the last first: to look at again. It stays, too.
    pub again: Vec<LinkId>,
}

impl Default for ReaderState {
    fn default() -> ReaderState {
        ReaderState {
            level: Level::DEFAULT,
            appearance: Appearance::default(),
            settings: Settings::default(),
            again: Vec::new(),
        }
    }
}

/// What may happen to it.
#[derive(Clone, Debug, PartialEq)]
pub enum ReaderAction {
    /// Read at that level.
    Level(Level),
    /// Show light, dark, or as the device says.
    Appearance(Appearance),
    /// Change what stays between visits.
    Set(Settings),
    /// All settings as they come, and every link seen; the reading level stays.
    Reset,
}

/// What follows from it.
pub(super) fn update(new: &mut State, action: ReaderAction) {
    let reader = &mut new.reader;
    match action {
        ReaderAction::Level(level) => {
            reader.level = level;
            reader.settings.level = Some(level);
        }
        ReaderAction::Appearance(appearance) => {
            reader.appearance = appearance;
            reader.settings.appearance = appearance;
        }
        ReaderAction::Set(settings) => {
            if settings.appearance != reader.settings.appearance {
                reader.appearance = settings.appearance;
            }
            reader.settings = settings;
        }
        ReaderAction::Reset => {
            reader.again.clear();
            reader.settings = Settings { level: reader.settings.level, ..Settings::default() };
            reader.appearance = reader.settings.appearance;
            new.filter = Filter::default();
            new.env.notices.retain(|notice| *notice != Notice::LinkHidden);
        }
    }
}
