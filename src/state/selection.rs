//! Selecting: what is explained, what a selection closes and unfolds, and which is the next.

use super::overlay::Overlay;
use super::panel::{Disclosure, Sheet};
use super::{Notice, State, Subject, Trace};
use graph::{Atlas, ViewId};

/// Explains something: what lies over the map closes, the panel shows it from its start.
pub(super) fn select(new: &mut State, subject: Subject, atlas: &Atlas) {
    // Everything is introduced as the overview.
    let subject = match subject {
        Subject::Intro(ViewId::Everything) => Subject::Intro(ViewId::Overview),
        other => other,
    };
    if new.view.selection != Some(subject) {
        // Lists of the explanation before are of no use to the next; those of phone and outline stay.
        let stays = |fold: &Disclosure| matches!(fold, Disclosure::Band(_) | Disclosure::Thing(_));
        new.panel.unfolded.retain(stays);
        if new.view.selection.is_none() || new.panel.sheet == Sheet::Peek {
            new.panel.sheet = new.first_sheet();
        }
    }
    if let Subject::Link(link) = subject {
        let links = Disclosure::Thing(atlas.from(link));
        new.panel.unfolded.retain(|fold| *fold != links);
        new.panel.unfolded.push(links);
    }
    new.view.selection = Some(subject);
    new.view.traced = None;
    new.view.only_linked &= matches!(subject, Subject::Node(_));
    new.panel.term = None;
    if !matches!(new.overlay.open, Some(Overlay::Tray(_))) {
        new.overlay.open = None;
    }
    // What was searched for is found: the next search starts anew.
    new.overlay.query.clear();
    new.overlay.active_result = 0;
    warn_if_hidden(new, atlas);
}

/// Closes the explanation.
pub(super) fn clear(new: &mut State) {
    new.view.selection = None;
    new.view.only_linked = false;
    new.panel.term = None;
    new.panel.sheet = Sheet::default();
    new.env.notices.retain(|notice| *notice != Notice::LinkHidden);
    // In the whole map a link is there for what is lit: the tab stop goes back to the row from which it was reached.
    if let (ViewId::Everything, Some(Subject::Link(_))) = (new.view.shown, new.view.focus) {
        focus(new, new.view.walked.map(Subject::Node));
    }
}

/// Moves the map's tab stop. In the whole map the focused row is traced at once, so that its links can be walked.
pub(super) fn focus(new: &mut State, subject: Option<Subject>) {
    new.view.focus = subject;
    if let (ViewId::Everything, Some(Subject::Node(row))) = (new.view.shown, subject)
        && new.view.selection != subject
    {
        new.view.traced = Some(Trace::Node(row));
    }
}

/// Whether a view holds what is selected.
pub(super) fn holds_selection(state: &State, shown: ViewId, atlas: &Atlas) -> bool {
    match state.view.selection {
        Some(Subject::Node(node)) => atlas.shows_node(shown, node),
        Some(Subject::Link(link)) => atlas.shows_link(shown, link),
        _ => false,
    }
}

/// The one before or after the selection: things in lane order, links in the order of the map, themes in theirs.
pub(super) fn neighbor(state: &State, next: bool, atlas: &Atlas) -> Option<Subject> {
    let all: Vec<Subject> = match state.view.selection? {
        Subject::Node(_) => atlas
            .shown_nodes(state.view.shown)
            .into_iter()
            .flat_map(|(_, nodes)| nodes)
            .map(Subject::Node)
            .collect(),
        Subject::Link(_) => {
            atlas.shown_links(state.view.shown).into_iter().map(Subject::Link).collect()
        }
        Subject::Intro(_) => std::iter::once(ViewId::Overview)
            .chain(atlas.themes().map(ViewId::Theme))
            .map(Subject::Intro)
            .collect(),
    };
    let at = all.iter().position(|subject| Some(*subject) == state.view.selection);
    let count = all.len();
    let to = match (at, next) {
        (None, true) => 0,
        (None, false) => count.checked_sub(1)?,
        (Some(at), true) => (at + 1) % count.max(1),
        (Some(at), false) => (at + count.checked_sub(1)?) % count.max(1),
    };
    all.get(to).copied()
}

/// A link that is explained but hidden by the settings is said to be so.
pub(super) fn warn_if_hidden(new: &mut State, atlas: &Atlas) {
    new.env.notices.retain(|notice| *notice != Notice::LinkHidden);
    if let Some(Subject::Link(link)) = new.view.selection
        && !new.filter.shows(atlas, link)
    {
        new.env.notices.push(Notice::LinkHidden);
    }
}
