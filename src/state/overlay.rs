//! The slice of what lies over the map: search results, menus, pages of text; one at a time.

use super::State;
use graph::{LaneId, LinkId};

/// What is open over the map; one at a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Overlay {
    /// Search results.
    Search,
    /// The "More" menu.
    More,
    /// The legend, where it has no room of its own.
    Legend,
    /// Settings.
    Settings,
    /// Link and code for other pages: how, and how high in CSS pixels.
    Share(Embed, u16),
    /// What each key does.
    KeyboardHelp,
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

/// What lies over the map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OverlayState {
    /// What is open.
    pub open: Option<Overlay>,
    /// What is typed into the search field.
    pub query: String,
    /// What is typed into the field over all sources.
    pub source_query: String,
    /// The active search result, counted from 0.
    pub active_result: usize,
}

/// What may happen to it.
#[derive(Clone, Debug, PartialEq)]
pub enum OverlayAction {
    /// Open something over the map.
    Open(Overlay),
    /// Close what lies on top: an explained word, else what is open over the map.
    Close,
    /// The search field holds this.
    Query(String),
    /// The field over all sources holds this.
    SourceQuery(String),
    /// Make a search result the active one.
    ActiveResult(usize),
    /// A key on the results. Which of them it means is found out with what is typed by then: keys may come faster than
    /// results are drawn.
    ResultKey(ResultKey),
}

/// A key on the search's results.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResultKey {
    /// Make the next one the active one.
    Next,
    /// Make the one before the active one.
    Previous,
    /// Open the active one.
    Open,
}

/// What follows from it.
pub(super) fn update(new: &mut State, action: OverlayAction) {
    match action {
        OverlayAction::Open(open) => {
            new.panel.term = None;
            new.overlay.open = Some(open);
        }
        OverlayAction::Close => close_topmost(new),
        OverlayAction::Query(query) => {
            new.overlay =
                OverlayState { open: Some(Overlay::Search), query, ..OverlayState::default() };
        }
        OverlayAction::SourceQuery(query) => new.overlay.source_query = query,
        OverlayAction::ActiveResult(index) => new.overlay.active_result = index,
        // What is found is not known here: `view::store` turns it into one of the others.
        OverlayAction::ResultKey(_) => {}
    }
}

/// Closes what lies on top: an explained word, else what is open over the map.
pub(super) fn close_topmost(new: &mut State) {
    if new.panel.term.take().is_none() {
        close(new);
    }
}

/// Closes everything that lies over the map.
pub(super) fn close(new: &mut State) {
    new.panel.term = None;
    new.view.traced = None;
    new.overlay = OverlayState::default();
}
