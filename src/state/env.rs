//! The slice of what surrounds the reader: the element and its page, the texts that come, notices.

use super::State;

/// How much stands around the map.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Controls {
    /// Title line, themes, legend.
    #[default]
    Full,
    /// One short line.
    Minimal,
    /// Nothing: the page around us has its own.
    None,
}

impl Controls {
    /// Every choice, from most to least.
    pub const ALL: [Controls; 3] = [Controls::Full, Controls::Minimal, Controls::None];

    /// The name in the element's attribute `controls`.
    pub fn id(self) -> &'static str {
        match self {
            Controls::Full => "full",
            Controls::Minimal => "minimal",
            Controls::None => "none",
        }
    }

    /// The choice of that name; full for any other.
    pub fn from_id(id: &str) -> Controls {
        Controls::ALL.into_iter().find(|controls| controls.id() == id).unwrap_or_default()
    }
}

/// What the panel holds while nothing is explained.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Start {
    /// Questions to begin with, on our own page and where the map has room for them.
    Auto,
    /// Questions to begin with.
    Questions,
    /// Nothing.
    #[default]
    None,
}

impl Start {
    /// Every choice.
    pub const ALL: [Start; 3] = [Start::Auto, Start::Questions, Start::None];

    /// The name in the element's attribute `start`.
    pub fn id(self) -> &'static str {
        match self {
            Start::Auto => "auto",
            Start::Questions => "questions",
            Start::None => "none",
        }
    }

    /// The choice of that name; `Auto` for any other.
    pub fn from_id(id: &str) -> Start {
        Start::ALL.into_iter().find(|start| start.id() == id).unwrap_or(Start::Auto)
    }
}

/// Something the reader has to be told, closable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Part of an address is out of date; the part.
    OldLink(String),
    /// An id has a new name: old, new.
    Renamed(String, String),
    /// The selected link is hidden by the settings.
    LinkHidden,
    /// Copying failed; the text to copy by hand.
    CopyFailed(String),
    /// Something asked for did not come.
    NotFetched,
    /// Settings cannot be kept.
    NoStorage,
    /// The network is gone.
    Offline,
    /// A newer version of the site is ready.
    Update,
}

/// Whether the texts have come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Texts {
    /// On their way.
    #[default]
    Coming,
    /// Here.
    Here,
    /// They did not come; the reader may try again.
    Failed,
}

/// The room of the element and how it is used.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ContainerSize {
    /// Width in CSS pixels.
    pub width: f64,
    /// Height in CSS pixels.
    pub height: f64,
    /// Whether fingers are the main pointer.
    pub touch: bool,
    /// Whether the map's language runs from right to left.
    pub mirrored: bool,
    /// Whether this is a sheet of paper.
    pub paper: bool,
}

impl ContainerSize {
    /// A sheet of paper, A4 across without its margins, on which the map stands between its title and its legend at nine
    /// tenths of its size on a screen.
    pub const SHEET: ContainerSize =
        ContainerSize { width: 1160.0, height: 796.0, touch: false, mirrored: false, paper: true };
}

impl Default for ContainerSize {
    fn default() -> ContainerSize {
        ContainerSize { width: 1280.0, height: 800.0, touch: false, mirrored: false, paper: false }
    }
}

/// What surrounds the reader.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EnvState {
    /// The room of the element.
    pub container: ContainerSize,
    /// How much stands around the map.
    pub controls: Controls,
    /// What the panel holds while nothing is explained; `None` where the map brings no questions.
    pub start: Start,
    /// Whether the map is part of a page that has its own title, header and main part.
    pub embedded: bool,
    /// Whether the map fills the screen.
    pub full_screen: bool,
    /// The address, without its fragment, of the page that opens a view by its address; empty where there is none.
    pub page: String,
    /// The languages that the map may be read in, tag and name; none where there is no choice.
    pub languages: Vec<(String, String)>,
    /// Whether the texts have come.
    pub texts: Texts,
    /// Notices, oldest first.
    pub notices: Vec<Notice>,
    /// Whether a short "copied" note is shown.
    pub copied: bool,
}

/// What may happen to it.
#[derive(Clone, Debug, PartialEq)]
pub enum EnvAction {
    /// The element has this room.
    Resize(ContainerSize),
    /// The page around us wants that much around the map.
    Controls(Controls),
    /// The page around us wants that in the panel while nothing is explained.
    Start(Start),
    /// The map fills the screen, or no longer.
    FullScreen(bool),
    /// The texts have come, or did not.
    Texts(Texts),
    /// Tell the reader something.
    Notice(Notice),
    /// What the reader was told holds no longer.
    EndNotice(Notice),
    /// The notice at that position was read.
    CloseNotice(usize),
    /// The link to this view was copied (true), or the note about it may go.
    Copied(bool),
}

/// What follows from it.
pub(super) fn update(new: &mut State, action: EnvAction) {
    let env = &mut new.env;
    match action {
        EnvAction::Resize(container) => env.container = container,
        EnvAction::Controls(controls) => env.controls = controls,
        EnvAction::Start(start) => env.start = start,
        EnvAction::FullScreen(full) => env.full_screen = full,
        EnvAction::Texts(texts) => env.texts = texts,
        EnvAction::Notice(notice) => {
            if !env.notices.contains(&notice) {
                env.notices.push(notice);
            }
        }
        EnvAction::EndNotice(over) => env.notices.retain(|notice| *notice != over),
        EnvAction::CloseNotice(at) => {
            if at < env.notices.len() {
                env.notices.remove(at);
            }
        }
        EnvAction::Copied(copied) => env.copied = copied,
    }
}
