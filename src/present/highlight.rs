//! What is lit on the map, made once from the state and read by every mark: picture, index, list and counts.

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
    /// Not drawn, by the filter.
    Hidden,
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

/// What the map is lit by: what is pointed at in the whole map, else the selection.
pub fn lit_by(state: &State) -> Option<Subject> {
    state.view.hovered.map(Subject::Node).or(state.view.selection)
}

/// How every thing and every link looks now.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Highlight {
    /// One for each thing of the map, in its order.
    nodes: Vec<NodeLook>,
    /// One for each link.
    links: Vec<LinkLook>,
    /// One for each thing, as a row of the whole map.
    rows: Vec<RowLook>,
}

impl Highlight {
    /// What selection, pointer and filter make of the map.
    pub fn of(atlas: &Atlas, state: &State) -> Highlight {
        let mut highlight = match state.view.selection {
            Some(Subject::Node(node)) => Highlight::around(atlas, state, node),
            Some(Subject::Link(link)) => Highlight::along(atlas, link),
            _ => Highlight::filled(atlas, NodeLook::Rest, LinkLook::Rest),
        };
        highlight.rows = rows(atlas, state);
        // What is pointed at behind "n more" is lit with the selection; nothing dims for it.
        if let Some(hovered) = state.view.hovered {
            for link in touching(atlas, hovered) {
                highlight.set_link(link, LinkLook::Lit);
            }
        }
        for link in atlas.links().filter(|link| !state.filter.shows(atlas.link(*link))) {
            if state.view.selection != Some(Subject::Link(link)) {
                highlight.set_link(link, LinkLook::Hidden);
            }
        }
        highlight
    }

    fn filled(atlas: &Atlas, node: NodeLook, link: LinkLook) -> Highlight {
        Highlight {
            nodes: vec![node; atlas.map().nodes.len()],
            links: vec![link; atlas.map().links.len()],
            rows: Vec::new(),
        }
    }

    /// A thing is explained: its links are lit, what they do not reach is dim.
    fn around(atlas: &Atlas, state: &State, node: NodeId) -> Highlight {
        let mut highlight = Highlight::filled(atlas, NodeLook::Dim, LinkLook::Dim);
        for link in touching(atlas, node) {
            highlight.set_link(link, LinkLook::Lit);
            if state.draws(atlas, link) && state.filter.shows(atlas.link(link)) {
                highlight.set_node(atlas.from(link), NodeLook::Rest);
                highlight.set_node(atlas.to(link), NodeLook::Rest);
            }
        }
        highlight.set_node(node, NodeLook::Selected);
        highlight
    }

    /// A link is explained: its ends are marked, links that share none are quiet.
    fn along(atlas: &Atlas, link: LinkId) -> Highlight {
        let mut highlight = Highlight::filled(atlas, NodeLook::Rest, LinkLook::Quiet);
        for end in [atlas.from(link), atlas.to(link)] {
            highlight.set_node(end, NodeLook::End);
            for shared in touching(atlas, end) {
                highlight.set_link(shared, LinkLook::Rest);
            }
        }
        highlight.set_link(link, LinkLook::Selected);
        highlight
    }

    fn set_node(&mut self, id: NodeId, look: NodeLook) {
        if let Some(place) = self.nodes.get_mut(id.at()) {
            *place = look;
        }
    }

    fn set_link(&mut self, id: LinkId, look: LinkLook) {
        if let Some(place) = self.links.get_mut(id.at()) {
            *place = look;
        }
    }

    /// How a thing looks in the picture.
    pub fn node(&self, id: NodeId) -> NodeLook {
        self.nodes.get(id.at()).copied().unwrap_or_default()
    }

    /// How a link looks.
    pub fn link(&self, id: LinkId) -> LinkLook {
        self.links.get(id.at()).copied().unwrap_or_default()
    }

    /// How a thing looks in a phone's list, where every link between two rows may be drawn, not only those of the view.
    pub fn list_row(&self, id: NodeId) -> NodeLook {
        match (self.row(id), self.node(id)) {
            (RowLook::On, NodeLook::Dim) => NodeLook::Rest,
            (_, look) => look,
        }
    }

    /// How a thing looks as a row of the whole map.
    pub fn row(&self, id: NodeId) -> RowLook {
        self.rows.get(id.at()).copied().unwrap_or_default()
    }
}

/// Every link that leaves a thing or arrives at it.
fn touching(atlas: &Atlas, node: NodeId) -> impl Iterator<Item = LinkId> {
    atlas.outgoing(node).iter().chain(atlas.incoming(node)).copied()
}

/// The rows of the whole map: there every link may be drawn, and what is pointed at comes before the selection.
fn rows(atlas: &Atlas, state: &State) -> Vec<RowLook> {
    let lit = lit_by(state);
    let other = match lit {
        Some(Subject::Node(_) | Subject::Link(_)) => RowLook::Dim,
        _ => RowLook::Rest,
    };
    let mut rows = vec![other; atlas.map().nodes.len()];
    let mut set = |id: NodeId, look| {
        if let Some(place) = rows.get_mut(id.at()) {
            *place = look;
        }
    };
    match lit {
        Some(Subject::Node(node)) => {
            for link in touching(atlas, node).filter(|link| state.filter.shows(atlas.link(*link))) {
                set(atlas.from(link), RowLook::On);
                set(atlas.to(link), RowLook::On);
            }
            let selected = state.view.selection == Some(Subject::Node(node));
            set(node, if selected { RowLook::Selected } else { RowLook::Lit });
        }
        Some(Subject::Link(link)) => {
            set(atlas.from(link), RowLook::On);
            set(atlas.to(link), RowLook::On);
        }
        _ => {}
    }
    rows
}
