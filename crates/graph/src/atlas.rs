//! The atlas: nodes and links with small typed ids and their neighbors, built once and never changed.

use content::bundle::{HueRule, Link, Map, Node, View};

/// Declares a small typed id: a position in a list of the map.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident($int:ty)),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(
            /// Position in its list.
            pub $int,
        );
        impl $name {
            /// The position as an index.
            pub fn at(self) -> usize { self.0 as usize }
        }
    )+};
}
ids! {
    /// A thing.
    NodeId(u16),
    /// A claim.
    LinkId(u16),
    /// A theme.
    ThemeId(u8),
    /// A lane.
    LaneId(u8),
}

/// A view of the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ViewId {
    /// The claims of all mechanisms on one screen.
    Overview,
    /// One theme's core.
    Theme(ThemeId),
    /// Every thing, as an index in lanes.
    Everything,
}

impl ViewId {
    /// The view at that position among the authored ones: the overview, then one for each theme.
    pub fn at_position(position: u8) -> ViewId {
        position.checked_sub(1).map_or(ViewId::Overview, |theme| ViewId::Theme(ThemeId(theme)))
    }
}

/// A hue: a theme's, or neutral.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hue {
    /// Mind and behavior, so that no mechanism owns them.
    Neutral,
    /// That theme's.
    Of(ThemeId),
}

/// The subject: a map with the neighbors of each thing.
pub struct Atlas {
    map: Map,
    outgoing: Vec<Vec<LinkId>>,
    incoming: Vec<Vec<LinkId>>,
    nowhere: Node,
    nothing: Link,
}

impl Atlas {
    /// Builds the atlas. Links whose ends are not in the map are left out of the neighbors.
    pub fn new(map: Map) -> Atlas {
        let mut outgoing = vec![Vec::new(); map.nodes.len()];
        let mut incoming = vec![Vec::new(); map.nodes.len()];
        for (i, link) in map.links.iter().enumerate() {
            let id = LinkId(i as u16);
            if let (Some(out), Some(into)) =
                (outgoing.get_mut(link.from as usize), incoming.get_mut(link.to as usize))
            {
                out.push(id);
                into.push(id);
            }
        }
        Atlas { map, outgoing, incoming, nowhere: empty_node(), nothing: empty_link() }
    }

    /// The map it was built from.
    pub fn map(&self) -> &Map {
        &self.map
    }

    /// Every thing, in the order of the map.
    pub fn nodes(&self) -> impl Iterator<Item = NodeId> + use<> {
        (0..self.map.nodes.len() as u16).map(NodeId)
    }

    /// Every claim, in the order of the map.
    pub fn links(&self) -> impl Iterator<Item = LinkId> + use<> {
        (0..self.map.links.len() as u16).map(LinkId)
    }

    /// Every theme, in the order of the theme bar.
    pub fn themes(&self) -> impl Iterator<Item = ThemeId> + use<> {
        (0..self.map.themes.len() as u8).map(ThemeId)
    }

    /// Every lane, in reading order.
    pub fn lanes(&self) -> impl Iterator<Item = LaneId> + use<> {
        (0..self.map.lanes.len() as u8).map(LaneId)
    }

    /// The thing of that id; an empty one for an id of another map, so that no view can panic.
    pub fn node(&self, id: NodeId) -> &Node {
        self.map.nodes.get(id.at()).unwrap_or(&self.nowhere)
    }

    /// The claim of that id; an empty one for an id of another map.
    pub fn link(&self, id: LinkId) -> &Link {
        self.map.links.get(id.at()).unwrap_or(&self.nothing)
    }

    /// Where a link starts.
    pub fn from(&self, id: LinkId) -> NodeId {
        NodeId(self.link(id).from)
    }

    /// Where a link's head is.
    pub fn to(&self, id: LinkId) -> NodeId {
        NodeId(self.link(id).to)
    }

    /// The links that leave a node, in the order of the map.
    pub fn outgoing(&self, id: NodeId) -> &[LinkId] {
        self.outgoing.get(id.at()).map_or(&[], Vec::as_slice)
    }

    /// The links that arrive at a node, in the order of the map.
    pub fn incoming(&self, id: NodeId) -> &[LinkId] {
        self.incoming.get(id.at()).map_or(&[], Vec::as_slice)
    }

    /// The link from one thing to another, if the map has it.
    pub fn link_between(&self, from: NodeId, to: NodeId) -> Option<LinkId> {
        self.outgoing(from).iter().copied().find(|link| self.to(*link) == to)
    }

    /// A thing's name in the whole map.
    pub fn row(&self, id: NodeId) -> &str {
        let node = self.node(id);
        if node.row.is_empty() { &node.label } else { &node.row }
    }

    /// The thing of that name in files and addresses; renamed ids are followed.
    pub fn find_node(&self, id: &str) -> Option<NodeId> {
        let id = self.current(id);
        self.map.nodes.iter().position(|n| n.id == id).map(|i| NodeId(i as u16))
    }

    /// The link of that name, `from~to`; renamed ids are followed.
    pub fn find_link(&self, id: &str) -> Option<LinkId> {
        let (from, to) = self.current(id).split_once('~')?;
        self.link_between(self.find_node(from)?, self.find_node(to)?)
    }

    /// The theme of that name.
    pub fn find_theme(&self, id: &str) -> Option<ThemeId> {
        let id = self.current(id);
        self.map.themes.iter().position(|t| t.id == id).map(|i| ThemeId(i as u8))
    }

    /// What an id is called today.
    pub fn current<'a>(&'a self, id: &'a str) -> &'a str {
        self.map.aliases.iter().find(|(old, _)| old == id).map_or(id, |(_, new)| new)
    }

    /// A link's name in files and addresses.
    pub fn link_name(&self, id: LinkId) -> String {
        let mut name = self.node(self.from(id)).id.clone();
        name.push('~');
        name.push_str(&self.node(self.to(id)).id);
        name
    }

    /// The authored view of what is shown; `None` for everything and where none is authored.
    pub fn view(&self, shown: ViewId) -> Option<&View> {
        let view = match shown {
            ViewId::Overview => self.map.views.first(),
            ViewId::Theme(theme) => self.map.views.get(theme.at() + 1),
            ViewId::Everything => None,
        };
        view.filter(|view| view.lanes.iter().any(|lane| !lane.columns.is_empty()))
    }

    /// A thing's hue: its home; else the open theme's, if it carries the tag; else its first theme's.
    pub fn hue(&self, id: NodeId, shown: ViewId) -> Hue {
        let node = self.node(id);
        let first = node.themes.first().map_or(Hue::Neutral, |t| Hue::Of(ThemeId(*t)));
        match (node.hue_rule, shown) {
            (HueRule::Neutral, _) => Hue::Neutral,
            (HueRule::Theme(theme), _) => Hue::Of(ThemeId(theme)),
            (HueRule::Free, ViewId::Theme(open)) if node.themes.contains(&open.0) => Hue::Of(open),
            (HueRule::Free, _) => first,
        }
    }

    /// A link's hue: the open theme's, if it belongs to it; else its own.
    pub fn link_hue(&self, id: LinkId, shown: ViewId) -> ThemeId {
        let link = self.link(id);
        match shown {
            ViewId::Theme(open) if link.themes.contains(&open.0) => open,
            _ => ThemeId(link.theme),
        }
    }
}

fn empty_node() -> Node {
    Node {
        id: String::new(),
        kind: content::vocabulary::Kind::Process,
        lane: 0,
        group: 0,
        themes: Vec::new(),
        hue_rule: HueRule::Neutral,
        icon: String::new(),
        sensitive: false,
        label: String::new(),
        row: String::new(),
        plural: false,
        sentence_forms: None,
    }
}

fn empty_link() -> Link {
    use content::vocabulary::{Effect, Evidence, Population, Time};
    Link {
        from: 0,
        to: 0,
        effect: Effect::Modulates,
        evidence: Evidence::Contested,
        population: Population::Both,
        time: Time::Weeks,
        association: false,
        theme: 0,
        themes: Vec::new(),
    }
}
