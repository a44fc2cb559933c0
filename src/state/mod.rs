//! What the reader has chosen, pure: one [`State`], one [`Action`] enum in, one [`Command`] enum out.

mod action;
pub mod address;
mod command;
mod reduce;
pub mod roving_focus;
pub mod settings;

pub use action::{Action, Step};
pub use command::{Command, ZoomStep, commands_after};
pub use reduce::{is_noop, reduce};
pub use roving_focus::tab_stop;
pub use settings::{Appearance, Settings};

use content::terms::Level;
use graph::{Atlas, LaneId, LinkId, NodeId, Shown};
use layout::Form;

/// What an explanation is about, and what may be selected or focused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A thing.
    Node(NodeId),
    /// A link.
    Link(LinkId),
    /// The introduction of the overview or a theme.
    Intro(Shown),
}

/// How the subject is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// As a picture.
    #[default]
    Map,
    /// As a tree of headings and lists.
    Outline,
    /// As a table of links.
    Table,
}

/// What is open over the map; one at a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Overlay {
    /// Search results.
    Search,
    /// The "More" menu.
    More,
    /// The legend, where it has no room of its own.
    Key,
    /// Settings.
    Settings,
    /// Link and code for other pages: how, and how high in CSS pixels.
    Share(Embed, u16),
    /// The list of keys.
    Keys,
    /// A page of text.
    Page(Page),
    /// The themes, where they have no room of their own.
    Themes,
    /// "n more" of a lane.
    Tray(LaneId),
    /// A short list: which of these links was meant?
    Disambiguation(Vec<LinkId>),
}

impl Overlay {
    /// Sharing as it opens: in a frame of middle height.
    pub const SHARE: Overlay = Overlay::Share(Embed::Frame, 640);
}

/// How the map comes into another page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Embed {
    /// In a frame: works nearly everywhere.
    Frame,
    /// As an element of the page.
    Element,
}

/// The pages of text behind the "More" menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// What this is and how to read it.
    About,
    /// Where to find help.
    Help,
    /// All sources.
    Sources,
    /// Words explained.
    Words,
}

/// How much of the screen the sheet takes on phones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sheet {
    /// Its title.
    Peek,
    /// Half of the height.
    #[default]
    Half,
    /// All of it.
    Full,
}

/// A list in the panel that can show all its rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Disclosure {
    /// What raises it.
    Raises,
    /// What lowers it.
    Lowers,
    /// What changes it.
    Changes,
    /// Tested, no effect found.
    NoEffect,
    /// What it affects.
    Affects,
    /// Sources.
    Sources,
    /// One source, by its place in the list.
    Source(u16),
    /// "n more" of a lane in a phone's rows.
    More(LaneId),
    /// A lane of a phone's whole map, folded away.
    Band(LaneId),
}

/// A column of the table of links.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    /// Where a link starts.
    #[default]
    From,
    /// Where its head is.
    To,
    /// What it claims.
    Effect,
    /// Its grade.
    Evidence,
    /// In whom it was studied.
    Studied,
    /// How soon it acts.
    Within,
    /// Its theme.
    Theme,
    /// The number of its sources.
    Sources,
}

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
    /// The choice of that name, as the element's attribute `controls` gives it; full for any other.
    pub fn from_id(id: &str) -> Controls {
        match id {
            "minimal" => Controls::Minimal,
            "none" => Controls::None,
            _ => Controls::Full,
        }
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
    /// Whether the words run from right to left.
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

/// Everything the reader has chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// Overview, theme or everything.
    pub shown: Shown,
    /// What is explained.
    pub selection: Option<Subject>,
    /// The reading level.
    pub level: Level,
    /// Map, outline or table.
    pub view: View,
    /// What is open over the map.
    pub open: Option<Overlay>,
    /// What is typed into the search field.
    pub query: String,
    /// The active search result.
    pub active_result: usize,
    /// The mark that holds the map's one tab stop; `None`: the first of the first lane.
    pub focus: Option<Subject>,
    /// The thing from which the keys went to a link: they walk its links.
    pub walked: Option<NodeId>,
    /// The thing that is pointed at, in the whole map or a tray.
    pub hovered: Option<NodeId>,
    /// Lists that show all their rows, sources that are unfolded.
    pub unfolded: Vec<Disclosure>,
    /// Whether a phone's list shows only what is linked with the selection.
    pub only_linked: bool,
    /// The explained word whose meaning is shown: position in the glossary.
    pub term: Option<u16>,
    /// How much of a phone the sheet takes.
    pub sheet: Sheet,
    /// The table's order: column, and whether descending.
    pub order: (Column, bool),
    /// Light or dark now: the reader's own setting, or what the page around us asks for.
    pub appearance: Appearance,
    /// How much stands around the map.
    pub controls: Controls,
    /// Whether the map is part of a page that has its own title, header and main part.
    pub embedded: bool,
    /// What stays between visits.
    pub settings: Settings,
    /// Notices, oldest first.
    pub notices: Vec<Notice>,
    /// Whether the texts have come.
    pub texts: Texts,
    /// Whether a short "copied" note is shown.
    pub copied: bool,
    /// Whether the map fills the screen.
    pub full_screen: bool,
    /// The room of the element.
    pub room: ContainerSize,
    /// The address, without its fragment, of the page that opens a view by its address; empty where there is none.
    pub page: String,
}

impl Default for State {
    fn default() -> State {
        State {
            shown: Shown::Overview,
            selection: None,
            level: Level::DEFAULT,
            view: View::default(),
            open: None,
            query: String::new(),
            active_result: 0,
            focus: None,
            walked: None,
            hovered: None,
            unfolded: Vec::new(),
            only_linked: false,
            term: None,
            sheet: Sheet::default(),
            order: (Column::default(), false),
            appearance: Appearance::default(),
            controls: Controls::default(),
            embedded: false,
            settings: Settings::default(),
            notices: Vec::new(),
            texts: Texts::default(),
            copied: false,
            full_screen: false,
            room: ContainerSize::default(),
            page: String::new(),
        }
    }
}

/// Width of the panel beside the map, in pixels.
pub const PANEL: f64 = 384.0;
/// Width of the panel over the map, where the element is 1024 to 1279 wide.
pub const NARROW_PANEL: f64 = 320.0;

impl State {
    /// How the map stands in its element.
    pub fn form(&self) -> Form {
        match self.room.width {
            width if width < 600.0 => Form::Phone,
            width if width < 1024.0 || self.controls != Controls::Full => Form::Compact,
            width if width >= 1280.0 && self.selection.is_some() => Form::BesidePanel,
            _ => Form::Desktop,
        }
    }

    /// Whether the explanation is a sheet from below instead of a panel at the end.
    pub fn has_sheet(&self) -> bool {
        self.room.width < 600.0 || self.is_tablet()
    }

    /// How much the sheet takes at first. Half of a very low room, such as a page at 400 %, would hold no words.
    pub fn first_sheet(&self) -> Sheet {
        if self.room.height < 400.0 { Sheet::Full } else { Sheet::Half }
    }

    /// Compact and high enough for a phone's header, chips and sheet around the map.
    pub fn is_tablet(&self) -> bool {
        let wide = self.room.width < 900.0 && self.room.width >= 600.0;
        wide && self.room.height >= 560.0 && self.controls == Controls::Full
    }

    /// Whether the map draws a link now: one of the view's, or one more for what is selected or pointed at.
    pub fn draws(&self, atlas: &Atlas, link: LinkId) -> bool {
        atlas.shows_link(self.shown, link) || self.adds(atlas, link)
    }

    fn adds(&self, atlas: &Atlas, link: LinkId) -> bool {
        let adds = |lit: NodeId| atlas.adds_link(self.shown, link, lit);
        let selected = match self.selection {
            Some(Subject::Node(node)) => adds(node),
            Some(Subject::Link(selected)) => {
                selected == link && (adds(atlas.from(link)) || adds(atlas.to(link)))
            }
            _ => false,
        };
        selected || self.hovered.is_some_and(adds)
    }

    /// The links that are drawn beyond those of the view, as the settings let them be seen; the selected one always.
    pub fn added(&self, atlas: &Atlas) -> Vec<LinkId> {
        let mut links = Vec::new();
        let mut add = |link: LinkId| {
            let selected = self.selection == Some(Subject::Link(link));
            if !links.contains(&link) && (selected || self.shows(atlas.link(link))) {
                links.push(link);
            }
        };
        match self.selection {
            Some(Subject::Node(node)) => {
                atlas.extra_links(self.shown, node).into_iter().for_each(&mut add)
            }
            Some(Subject::Link(link)) if self.adds(atlas, link) => add(link),
            _ => {}
        }
        if let Some(node) = self.hovered {
            atlas.extra_links(self.shown, node).into_iter().for_each(add);
        }
        links
    }

    /// Whether a list is unfolded.
    pub fn is_unfolded(&self, fold: Disclosure) -> bool {
        self.unfolded.contains(&fold)
    }
}
