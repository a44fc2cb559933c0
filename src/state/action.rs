//! Everything that may happen, and the one reducer: each slice says what follows from its own actions.

use super::ask::FilterAction;
use super::selection::clear;
use super::{
    EnvAction, OverlayAction, PanelAction, ReaderAction, State, Tool, ToolAction, ViewAction, env,
    overlay, panel, reader, tool, view,
};
use graph::Atlas;

/// Everything that may happen.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// On the map: show, select, point, focus.
    View(ViewAction),
    /// To the way the reader reads.
    Reader(ReaderAction),
    /// In the explanation.
    Panel(PanelAction),
    /// Over the map.
    Overlay(OverlayAction),
    /// Other links are to be seen.
    Filter(FilterAction),
    /// To what leads the reader.
    Tool(ToolAction),
    /// Around the reader: the element, its page, texts, notices.
    Env(EnvAction),
    /// Escape: close what lies on top, else the explanation, else the tour, else leave full screen.
    Escape,
}

/// Whether an action says what is so already; a resize observer does at its start.
pub fn is_noop(state: &State, action: &Action) -> bool {
    matches!(action, Action::Env(EnvAction::Resize(container)) if *container == state.env.container)
}

/// The state after an action, or `None` where it changes nothing (so that nothing is drawn again).
pub fn reduce(state: &State, action: Action, atlas: &Atlas) -> Option<State> {
    let mut new = state.clone();
    // Who goes their own way is not led on.
    new.autoplay &= leaves_autoplay(&action);
    match action {
        Action::View(action) => view::update(&mut new, action, atlas),
        Action::Reader(action) => reader::update(&mut new, action),
        Action::Panel(action) => panel::update(&mut new, action),
        Action::Overlay(action) => overlay::update(&mut new, action),
        Action::Filter(filter) => super::ask::set_filter(&mut new, filter, atlas),
        Action::Tool(action) => tool::update(&mut new, action, atlas),
        Action::Env(action) => env::update(&mut new, action),
        Action::Escape => escape(&mut new),
    }
    (new != *state).then_some(new)
}

/// Whether a tour that goes on by itself still does so after the action.
fn leaves_autoplay(action: &Action) -> bool {
    match action {
        Action::Tool(action) => matches!(action, ToolAction::Autoplay(_) | ToolAction::Advance),
        Action::View(action) => matches!(action, ViewAction::Trace(_) | ViewAction::Focus(_)),
        action => matches!(action, Action::Reader(_) | Action::Env(_)),
    }
}

fn escape(new: &mut State) {
    if new.panel.term.is_some() || new.overlay.open.is_some() {
        overlay::close_topmost(new);
    } else if new.view.selection.is_some() {
        clear(new);
    } else if new.tool != Tool::None {
        tool::end(new);
    } else if new.panel.start_open {
        new.panel.start_open = false;
        panel::take_focus(new);
    } else if new.view.traced.is_some() {
        new.view.traced = None;
    } else {
        new.env.full_screen = false;
    }
}
