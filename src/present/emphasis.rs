//! How each mark looks: what a selection lights, what it leaves quiet, what it grays.

use crate::state::{State, Subject};
use graph::{Atlas, LinkId, NodeId};

/// How a thing looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NodeLook {
    /// As drawn, or touched by the selection.
    #[default]
    Rest,
    /// It is explained.
    Selected,
    /// An end of the selected link.
    End,
    /// Another thing is explained.
    Dim,
}

/// How a link looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LinkLook {
    /// As drawn.
    #[default]
    Rest,
    /// It touches the selected thing.
    Lit,
    /// It is explained.
    Selected,
    /// A link is explained that shares no end with it.
    Quiet,
    /// A thing is explained that it does not touch.
    Dim,
    /// Not drawn, by the settings.
    Hidden,
}

/// What the map is lit by: what is pointed at in the whole map, else the selection.
pub fn lit_by(state: &State) -> Option<Subject> {
    state.view.hovered.map(Subject::Node).or(state.view.selection)
}

/// How a thing looks.
pub fn node(atlas: &Atlas, state: &State, id: NodeId) -> NodeLook {
    match state.view.selection {
        Some(Subject::Node(selected)) if selected == id => NodeLook::Selected,
        Some(Subject::Node(selected)) => {
            let touched = |link: &Option<LinkId>| {
                link.is_some_and(|link| {
                    state.draws(atlas, link) && state.filter.shows(atlas.link(link))
                })
            };
            let joined = [atlas.link_between(selected, id), atlas.link_between(id, selected)]
                .iter()
                .any(touched);
            if joined { NodeLook::Rest } else { NodeLook::Dim }
        }
        Some(Subject::Link(link)) if atlas.from(link) == id || atlas.to(link) == id => {
            NodeLook::End
        }
        _ => NodeLook::Rest,
    }
}

/// How a link looks.
pub fn link(atlas: &Atlas, state: &State, id: LinkId) -> LinkLook {
    if !state.filter.shows(atlas.link(id)) && state.view.selection != Some(Subject::Link(id)) {
        return LinkLook::Hidden;
    }
    let ends = [atlas.from(id), atlas.to(id)];
    // What is pointed at behind "n more" is lit with the selection; nothing dims for it.
    if state.view.hovered.is_some_and(|hovered| ends.contains(&hovered)) {
        return LinkLook::Lit;
    }
    match state.view.selection {
        Some(Subject::Node(node)) => match ends.contains(&node) {
            true => LinkLook::Lit,
            false => LinkLook::Dim,
        },
        Some(Subject::Link(selected)) if selected == id => LinkLook::Selected,
        Some(Subject::Link(selected)) => {
            let shared = ends.contains(&atlas.from(selected)) || ends.contains(&atlas.to(selected));
            if shared { LinkLook::Rest } else { LinkLook::Quiet }
        }
        _ => LinkLook::Rest,
    }
}

/// How a row of the whole map looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RowLook {
    /// As drawn.
    #[default]
    Rest,
    /// It is pointed at.
    Lit,
    /// It is explained.
    Selected,
    /// A neighbor of the lit row, or an end of the lit link.
    On,
    /// Another row is lit.
    Dim,
}

/// How a row looks.
pub fn row(atlas: &Atlas, state: &State, id: NodeId) -> RowLook {
    let seen =
        |link: &Option<LinkId>| link.is_some_and(|link| state.filter.shows(atlas.link(link)));
    match lit_by(state) {
        Some(Subject::Node(lit)) if lit == id => {
            if state.view.selection == Some(Subject::Node(id)) {
                RowLook::Selected
            } else {
                RowLook::Lit
            }
        }
        Some(Subject::Node(lit)) => {
            let joined =
                [atlas.link_between(lit, id), atlas.link_between(id, lit)].iter().any(seen);
            if joined { RowLook::On } else { RowLook::Dim }
        }
        Some(Subject::Link(link)) if atlas.from(link) == id || atlas.to(link) == id => RowLook::On,
        Some(Subject::Link(_)) => RowLook::Dim,
        _ => RowLook::Rest,
    }
}
