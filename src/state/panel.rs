//! The slice of the explanation: what is unfolded in it, and how much of a phone it takes.

use super::State;
use graph::{LaneId, NodeId};

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
    /// What goes with it.
    GoesWith,
    /// Tested, no effect found.
    NoEffect,
    /// What it affects.
    Affects,
    /// Sources.
    Sources,
    /// One source, by its place in the list.
    Source(u16),
    /// A lane of a phone's whole map, folded away.
    Band(LaneId),
    /// The links of a thing in the outline, which stay unfolded, so that rows do not jump under the pointer.
    Thing(NodeId),
}

/// How the explanation stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PanelState {
    /// Lists that show all their rows, sources that are unfolded.
    pub unfolded: Vec<Disclosure>,
    /// The explained word whose meaning is shown: position in the glossary.
    pub term: Option<u16>,
    /// How much of a phone the sheet takes.
    pub sheet: Sheet,
    /// Whether the questions to begin with are open where the panel does not stand beside the map.
    pub start_open: bool,
    /// How often focus was led to the title of the explanation: what was pressed went away with the one before.
    pub focus_requests: u32,
}

/// What may happen to it.
#[derive(Clone, Debug, PartialEq)]
pub enum PanelAction {
    /// Unfold a list or a source, or fold it again.
    Disclose(Disclosure),
    /// Show the meaning of an explained word, or hide it again (`None`).
    Term(Option<u16>),
    /// Give the sheet that much of the phone.
    Sheet(Sheet),
    /// Open the questions to begin with (true), or close them.
    Start(bool),
}

/// What follows from it.
pub(super) fn update(new: &mut State, action: PanelAction) {
    match action {
        PanelAction::Disclose(disclosure) => {
            match new.panel.unfolded.iter().position(|other| *other == disclosure) {
                Some(at) => {
                    new.panel.unfolded.remove(at);
                }
                None => new.panel.unfolded.push(disclosure),
            }
        }
        PanelAction::Term(term) => new.panel.term = term,
        PanelAction::Sheet(sheet) => new.panel.sheet = sheet,
        PanelAction::Start(open) => {
            new.panel.start_open = open;
            if open {
                new.panel.sheet = new.first_sheet();
                take_focus(new);
            }
        }
    }
}

/// Leads focus to the title of the explanation once it is drawn.
pub(super) fn take_focus(new: &mut State) {
    new.panel.focus_requests = new.panel.focus_requests.wrapping_add(1);
}

impl PanelState {
    /// Whether a list is unfolded.
    pub fn is_unfolded(&self, disclosure: Disclosure) -> bool {
        self.unfolded.contains(&disclosure)
    }
}
