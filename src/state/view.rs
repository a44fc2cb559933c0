//! The slice of the map: what is shown, what is selected, pointed at and focused.

use super::selection::{clear, focus, holds_selection, neighbor, select};
use super::{State, address, navigate, overlay, panel, roving_focus};
use graph::{Atlas, LinkId, NodeId, ViewId};

/// What an explanation is about, and what may be selected or focused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A thing.
    Node(NodeId),
    /// A link.
    Link(LinkId),
    /// The introduction of the overview or a theme.
    Intro(ViewId),
}

/// What is traced on the map for a moment, and all else recedes: what the pointer rests on, what has focus, what a row
/// beside the map names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trace {
    /// A thing with its links and their other ends.
    Node(NodeId),
    /// Links with their ends: one, or several that follow each other.
    Path(Vec<LinkId>),
}

/// How the subject is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Presentation {
    /// As a picture.
    #[default]
    Map,
    /// As a tree of headings and lists.
    Outline,
    /// As a table of links.
    Table,
}

impl Presentation {
    /// Every choice, in the order of the screen.
    pub const ALL: [Presentation; 3] =
        [Presentation::Map, Presentation::Outline, Presentation::Table];

    /// The name in addresses and attributes.
    pub fn id(self) -> &'static str {
        match self {
            Presentation::Map => "map",
            Presentation::Outline => "outline",
            Presentation::Table => "table",
        }
    }
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

/// What is shown and what is lit on it.
#[derive(Clone, Debug, PartialEq)]
pub struct ViewState {
    /// Overview, theme or everything.
    pub shown: ViewId,
    /// As picture, outline or table.
    pub presentation: Presentation,
    /// What is explained.
    pub selection: Option<Subject>,
    /// The mark that holds the map's one tab stop; `None`: the first of the first lane.
    pub focus: Option<Subject>,
    /// The thing from which the keys went to a link: they walk its links.
    pub walked: Option<NodeId>,
    /// What is traced.
    pub traced: Option<Trace>,
    /// Whether a phone's list shows only what is linked with the selection.
    pub only_linked: bool,
    /// The table's order: column, and whether descending.
    pub table_order: (Column, bool),
    /// What the reader wants to see in columns of the table.
    pub table_filters: Vec<(Column, String)>,
}

impl Default for ViewState {
    fn default() -> ViewState {
        ViewState {
            shown: ViewId::Overview,
            presentation: Presentation::default(),
            selection: None,
            focus: None,
            walked: None,
            traced: None,
            only_linked: false,
            table_order: (Column::default(), false),
            table_filters: Vec::new(),
        }
    }
}

impl ViewState {
    /// The thing that is traced.
    pub fn traced_node(&self) -> Option<NodeId> {
        match self.traced {
            Some(Trace::Node(node)) => Some(node),
            _ => None,
        }
    }
}

/// What may happen to it.
#[derive(Clone, Debug, PartialEq)]
pub enum ViewAction {
    /// Open the overview, a theme or everything.
    Show(ViewId),
    /// Show as picture, outline or table.
    Present(Presentation),
    /// Explain something.
    Select(Subject),
    /// The same from inside an explanation, which goes away: focus follows to the new one.
    Follow(Subject),
    /// The one before (false) or after (true) the selection.
    Neighbor(bool),
    /// Close the explanation and clear the selection.
    Clear,
    /// Show what is explained in the first authored view that holds it; focus goes to its explanation.
    ShowOnMap,
    /// Move the map's tab stop.
    Focus(Option<Subject>),
    /// Move it by a key.
    Move(Step),
    /// Trace something, or nothing.
    Trace(Option<Trace>),
    /// Show only what is linked in a phone's list, or all again.
    OnlyLinked(bool),
    /// Sort the table by a column; the same again turns the order.
    Sort(Column),
    /// Show only rows of the table with that in a column; all again where nothing is given.
    Narrow(Column, String),
    /// An address was opened.
    Navigate(String),
    /// The page around us asks for the parts of an address that it names; the rest stays.
    MergeAddress(String),
}

/// A step of the map's tab stop. `Out` is right and `In` left where words run from left to right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the thing above, or the link before.
    Up,
    /// To the thing below, or the link after.
    Down,
    /// On a thing: to its first link out; on a link: to its far end.
    Out,
    /// On a thing: to its first link in; on a link: to its near end.
    In,
    /// To the lane before.
    LaneBefore,
    /// To the lane after.
    LaneAfter,
    /// To the first thing of the lane.
    First,
    /// To the last thing of the lane.
    Last,
}

/// What follows from it. A selection reaches beyond its own slice: it closes what lies over the map, and changes what
/// the panel unfolds.
pub(super) fn update(new: &mut State, action: ViewAction, atlas: &Atlas) {
    match action {
        ViewAction::Show(shown) => {
            new.view.shown = shown;
            new.view.presentation = Presentation::Map;
            overlay::close(new);
            new.view.focus = None;
            // What was explained stays only where the new view holds it.
            if !holds_selection(new, shown, atlas) {
                new.view.selection = None;
            }
        }
        ViewAction::Present(presentation) => {
            new.view.presentation = presentation;
            overlay::close(new);
        }
        ViewAction::Select(subject) => select(new, subject, atlas),
        ViewAction::Follow(subject) => {
            lead(new, &mut |new| select(new, subject, atlas));
        }
        ViewAction::Neighbor(next) => {
            if let Some(subject) = neighbor(new, next, atlas) {
                select(new, subject, atlas);
            }
        }
        ViewAction::Clear => clear(new),
        ViewAction::ShowOnMap => lead(new, &mut |new| show_on_map(new, atlas)),
        ViewAction::Focus(subject) => focus(new, subject),
        ViewAction::Move(step) => {
            if let Some(subject) = roving_focus::step(new, step, atlas) {
                if let Some(Subject::Node(thing)) = roving_focus::tab_stop(new, atlas) {
                    new.view.walked = Some(thing);
                }
                focus(new, Some(subject));
            }
        }
        ViewAction::Trace(trace) => new.view.traced = trace,
        ViewAction::OnlyLinked(only) => new.view.only_linked = only,
        ViewAction::Sort(column) => {
            new.view.table_order = (column, new.view.table_order == (column, false));
        }
        ViewAction::Narrow(column, value) => {
            new.view.table_filters.retain(|(other, _)| *other != column);
            if !value.is_empty() {
                new.view.table_filters.push((column, value));
            }
        }
        ViewAction::Navigate(fragment) => {
            let parsed = address::parse(&fragment, atlas, new.reader.settings.level());
            navigate::open(new, parsed, atlas);
        }
        ViewAction::MergeAddress(fragment) => navigate::merge_address(new, &fragment, atlas),
    }
}

/// Does what takes away the explanation in which it was asked for, and then leads focus to the new one.
fn lead(new: &mut State, change: &mut dyn FnMut(&mut State)) {
    let before = new.view.clone();
    change(new);
    if new.view != before {
        panel::take_focus(new);
    }
}

/// The first authored view that holds what is selected, as a picture.
fn show_on_map(new: &mut State, atlas: &Atlas) {
    new.view.shown = match new.view.selection {
        Some(Subject::Node(node)) => atlas.home_of(|atlas, shown| atlas.shows_node(shown, node)),
        Some(Subject::Link(link)) => atlas.home_of(|atlas, shown| atlas.shows_link(shown, link)),
        Some(Subject::Intro(shown)) => shown,
        None => new.view.shown,
    };
    new.view.presentation = Presentation::Map;
    overlay::close(new);
}
