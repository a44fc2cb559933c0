//! What stays between visits, and its one-line form in the browser's storage.

use content::vocabulary::Level;
use graph::{Atlas, Filter, LinkId};

/// Light, dark, or as the device says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Appearance {
    /// As the device says.
    #[default]
    Device,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// As the page around the map is; only a page asks for it.
    Page,
}

impl Appearance {
    /// What a reader chooses from, in the order of the screen.
    pub const CHOSEN: [Appearance; 3] = [Appearance::Device, Appearance::Light, Appearance::Dark];
    /// Everything that may be asked for.
    pub const ALL: [Appearance; 4] =
        [Appearance::Device, Appearance::Light, Appearance::Dark, Appearance::Page];

    /// The name in storage and attributes.
    pub fn id(self) -> &'static str {
        match self {
            Appearance::Device => "device",
            Appearance::Light => "light",
            Appearance::Dark => "dark",
            Appearance::Page => "page",
        }
    }
}

/// The steps of the text size, in percent.
pub const TEXT_SIZES: [u16; 5] = [100, 115, 130, 150, 200];

/// What stays between visits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Light or dark.
    pub appearance: Appearance,
    /// Heavier marks, no pale grays.
    pub contrast: bool,
    /// Text size in percent, one of [`TEXT_SIZES`].
    pub text: u16,
    /// Whether nothing may move.
    pub reduced_motion: bool,
    /// Whether single letters are shortcuts.
    pub single_key_shortcuts: bool,
    /// The reading level the reader chose last; `None` for one who has never chosen.
    pub level: Option<Level>,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            appearance: Appearance::Device,
            contrast: false,
            text: 100,
            reduced_motion: false,
            single_key_shortcuts: false,
            level: None,
        }
    }
}

/// One line for the storage: `appearance=dark text=115`. Defaults are left out.
pub fn print(settings: &Settings, filter: &Filter) -> String {
    let usual = Settings::default();
    let mut line = String::new();
    let mut put = |differs: bool, name: &str, value: &str| {
        if differs {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(name);
            line.push('=');
            line.push_str(value);
        }
    };
    put(settings.appearance != usual.appearance, "appearance", settings.appearance.id());
    put(settings.contrast, "contrast", "on");
    put(settings.text != usual.text, "text", text_size(settings.text));
    put(!filter.contested, "contested", "off");
    put(!filter.animals, "animals", "off");
    put(settings.reduced_motion, "still", "on");
    put(settings.single_key_shortcuts, "letters", "on");
    put(settings.level.is_some(), "level", settings.level().id());
    line
}

/// Reads such a line; what it does not know stays at its default.
pub fn parse(line: &str) -> (Settings, Filter) {
    let (mut settings, mut filter) = (Settings::default(), Filter::default());
    for (name, value) in line.split(' ').filter_map(|part| part.split_once('=')) {
        match name {
            "appearance" => {
                settings.appearance =
                    Appearance::ALL.into_iter().find(|a| a.id() == value).unwrap_or_default();
            }
            "contrast" => settings.contrast = value == "on",
            "text" => {
                settings.text =
                    TEXT_SIZES.into_iter().find(|size| text_size(*size) == value).unwrap_or(100)
            }
            "contested" => filter.contested = value != "off",
            "animals" => filter.animals = value != "off",
            "still" => settings.reduced_motion = value == "on",
            "letters" => settings.single_key_shortcuts = value == "on",
            "level" => settings.level = Level::from_id(value),
            _ => {}
        }
    }
    (settings, filter)
}

/// The line with what is to be looked at again: `level=simple again=ibs~anxiety,stress~cortisol`.
pub fn print_again(mut line: String, again: &[LinkId], atlas: &Atlas) -> String {
    for (at, link) in again.iter().enumerate() {
        line.push_str(match at {
            0 if line.is_empty() => "again=",
            0 => " again=",
            _ => ",",
        });
        line.push_str(&atlas.link_name(*link));
    }
    line
}

/// What such a line says is to be looked at again; links that the map has no longer are left out.
pub fn parse_again(line: &str, atlas: &Atlas) -> Vec<LinkId> {
    let mut again = Vec::new();
    for part in line.split(' ') {
        for name in part.strip_prefix("again=").unwrap_or_default().split(',') {
            again.extend(atlas.find_link(name));
        }
    }
    again
}

impl Settings {
    /// The reading level that holds where an address names none.
    pub fn level(&self) -> Level {
        self.level.unwrap_or(Level::DEFAULT)
    }

    /// The text size `steps` away, within the steps there are.
    pub fn text_step(&self, up: bool) -> u16 {
        let at = TEXT_SIZES.iter().position(|size| *size == self.text).unwrap_or(0);
        let next = if up { at + 1 } else { at.saturating_sub(1) };
        TEXT_SIZES.get(next).copied().unwrap_or(self.text)
    }
}

fn text_size(size: u16) -> &'static str {
    match size {
        115 => "115",
        130 => "130",
        150 => "150",
        200 => "200",
        _ => "100",
    }
}
