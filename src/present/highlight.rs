//! What is lit on the map, made once from the state and read by every mark: picture, whole map and list.
//!
//! A highlight is a set of things and links that are lit. While it holds any, all others recede; that is left to the
//! styles, so that only marks that are lit or were lit are drawn again.

use crate::state::{State, Subject, Trace};
use content::answer::Answer;
use graph::{Atlas, LinkId, NodeId, ViewId};

/// How a mark looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// As drawn; it recedes while others are lit.
    #[default]
    Rest,
    /// At full strength.
    Lit,
    /// Lit, and what it is all about: what is traced itself, or an end of the traced link.
    Emphasized,
    /// Lit, and it is explained.
    Selected,
    /// Lit, and it tends to rise.
    Up,
    /// Lit, and it tends to fall.
    Down,
    /// Lit, and how it changes cannot be told.
    Unclear,
    /// By the filter: a link that is not drawn, a thing that recedes.
    Hidden,
}

/// How a thing that changes looks, by the numbers of `Answer::trends`.
const TRENDS: [Look; 3] = [Look::Up, Look::Down, Look::Unclear];

impl Look {
    /// The classes by which the styles know it.
    pub fn class(self) -> &'static str {
        match self {
            Look::Rest => "",
            Look::Hidden => "is-out",
            Look::Lit => "is-lit",
            Look::Emphasized => "is-lit is-emphasized",
            Look::Selected => "is-lit is-selected",
            Look::Up => "is-lit is-emphasized is-up",
            Look::Down => "is-lit is-emphasized is-down",
            Look::Unclear => "is-lit is-unclear",
        }
    }

    /// Whether it stands out while others recede.
    pub fn is_lit(self) -> bool {
        !matches!(self, Look::Rest | Look::Hidden)
    }
}

/// What a tool points at: the step of a tour, a question of a quiz, or an answer of the map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Focus {
    /// What is lit.
    pub trace: Option<Trace>,
    /// Things that are lit beside it.
    pub nodes: Vec<NodeId>,
    /// A link that is not drawn.
    pub hidden: Option<LinkId>,
}

impl Focus {
    /// What the tour's step points at.
    pub fn of_tour(atlas: &Atlas, state: &State) -> Focus {
        let Some(step) = state.tour().and_then(|place| place.step(atlas)) else {
            return Focus::default();
        };
        let links = step.focus.links.iter().copied().map(LinkId).collect();
        Focus::on(links, step.focus.nodes.iter().copied().map(NodeId).collect())
    }

    /// What an answer of the map lights: these links and things only.
    pub fn of_answer(answer: &Answer) -> Focus {
        let nodes: Vec<NodeId> = answer.nodes.iter().copied().map(NodeId).collect();
        let links: Vec<LinkId> = answer.links.iter().copied().map(LinkId).collect();
        let lit = !(nodes.is_empty() && links.is_empty());
        Focus { trace: lit.then_some(Trace::Path(links)), nodes, hidden: None }
    }

    /// Links in an order with things beside them, or a thing.
    #[inline(never)]
    pub fn on(links: Vec<LinkId>, nodes: Vec<NodeId>) -> Focus {
        let trace = match (links.is_empty(), nodes.first()) {
            (true, first) => first.copied().map(Trace::Node),
            (false, _) => Some(Trace::Path(links)),
        };
        Focus { trace, nodes, hidden: None }
    }
}

/// What the map is lit by: what is traced, else what is selected, else what the tool points at. An introduction lights
/// nothing.
pub fn lit_by(state: &State, focus: &Focus) -> Option<Trace> {
    if state.view.traced.is_some() {
        return state.view.traced.clone();
    }
    match state.view.selection {
        Some(Subject::Node(node)) => Some(Trace::Node(node)),
        Some(Subject::Link(link)) => Some(Trace::Path(vec![link])),
        Some(Subject::Intro(_)) => None,
        None => focus.trace.clone(),
    }
}

/// How every thing and every link looks now.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Highlight {
    /// One for each thing of the map, in its order.
    nodes: Vec<Look>,
    /// One for each link.
    links: Vec<Look>,
    /// The links of a path, in its order.
    path: Vec<LinkId>,
    /// Whether something is lit, and all else recedes.
    active: bool,
}

impl Highlight {
    /// What pointer, focus, selection, tour and filter make of the map.
    pub fn of(atlas: &Atlas, state: &State) -> Highlight {
        Highlight::with(atlas, state, &Focus::of_tour(atlas, state))
    }

    /// The same with what a tool points at.
    pub fn with(atlas: &Atlas, state: &State, focus: &Focus) -> Highlight {
        let mut highlight = match lit_by(state, focus) {
            Some(Trace::Node(node)) => Highlight::around(atlas, state, node),
            Some(Trace::Path(links)) => Highlight::path(atlas, &links),
            None => Highlight::rest(atlas),
        };
        // A step may point at things beside its links.
        if state.view.traced.is_none() && state.view.selection.is_none() {
            for node in &focus.nodes {
                highlight.set_node(*node, Look::Emphasized);
            }
            if let Some(answer) = state.answer_shown() {
                for (node, trend) in answer.nodes.iter().zip(&answer.trends) {
                    let look = TRENDS.get(usize::from(*trend)).copied().unwrap_or_default();
                    highlight.set_node(NodeId(*node), look);
                }
            }
        }
        for node in atlas.nodes().filter(|node| !state.filter.shows_node(*node)) {
            highlight.set_node(node, Look::Hidden);
        }
        for link in atlas.links().filter(|link| !state.filter.shows(atlas, *link)) {
            highlight.set_link(link, Look::Hidden);
        }
        if let Some(link) = focus.hidden {
            highlight.set_link(link, Look::Hidden);
        }
        // What is explained keeps its mark whatever is traced, and a filter does not hide it.
        match state.view.selection {
            Some(Subject::Node(node)) => highlight.set_node(node, Look::Selected),
            Some(Subject::Link(link)) => highlight.set_link(link, Look::Selected),
            _ => {}
        }
        // Where nothing that is lit is on this view, nothing recedes for it.
        highlight.active = atlas
            .nodes()
            .any(|node| highlight.node(node).is_lit() && atlas.shows_node(state.view.shown, node));
        highlight
    }

    /// Nothing is lit.
    pub fn rest(atlas: &Atlas) -> Highlight {
        Highlight {
            nodes: vec![Look::Rest; atlas.map().nodes.len()],
            links: vec![Look::Rest; atlas.map().links.len()],
            path: Vec::new(),
            active: false,
        }
    }

    /// These links and their ends are lit, in this order; a link alone is what it is all about.
    pub fn path(atlas: &Atlas, links: &[LinkId]) -> Highlight {
        let mut highlight = Highlight::rest(atlas);
        let look = if links.len() == 1 { Look::Emphasized } else { Look::Lit };
        for link in links {
            highlight.light(atlas, *link, look);
        }
        highlight.path = links.to_vec();
        highlight
    }

    /// A thing is lit with its links and their other ends.
    fn around(atlas: &Atlas, state: &State, node: NodeId) -> Highlight {
        let mut highlight = Highlight::rest(atlas);
        let touching = atlas.outgoing(node).iter().chain(atlas.incoming(node)).copied();
        for link in touching.filter(|link| state.filter.shows(atlas, *link)) {
            // In the whole map every link may be drawn.
            if state.view.shown == ViewId::Everything || state.draws(atlas, link) {
                highlight.light(atlas, link, Look::Lit);
            }
        }
        highlight.set_node(node, Look::Emphasized);
        highlight
    }

    /// Lights a link and its ends.
    fn light(&mut self, atlas: &Atlas, link: LinkId, look: Look) {
        self.set_link(link, look);
        self.set_node(atlas.from(link), look);
        self.set_node(atlas.to(link), look);
    }

    fn set_node(&mut self, id: NodeId, look: Look) {
        self.active |= look.is_lit();
        if let Some(place) = self.nodes.get_mut(id.at()) {
            *place = look;
        }
    }

    fn set_link(&mut self, id: LinkId, look: Look) {
        self.active |= look.is_lit();
        if let Some(place) = self.links.get_mut(id.at()) {
            *place = look;
        }
    }

    /// Whether something is lit, and all else recedes.
    pub fn is_active(&self) -> bool {
        self.active
    }

    /// How a thing looks.
    pub fn node(&self, id: NodeId) -> Look {
        self.nodes.get(id.at()).copied().unwrap_or_default()
    }

    /// How a link looks.
    pub fn link(&self, id: LinkId) -> Look {
        self.links.get(id.at()).copied().unwrap_or_default()
    }

    /// Which step of the path a link is, from 1.
    pub fn step(&self, id: LinkId) -> Option<usize> {
        self.path.iter().position(|link| *link == id).map(|at| at + 1)
    }
}
