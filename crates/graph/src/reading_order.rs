//! What a view shows and in which order it is read: the same for keyboard, outline, table and counts.

use super::{Atlas, LaneId, LinkId, NodeId, ViewId};

impl Atlas {
    /// The things of a view, lane by lane from top to bottom.
    pub fn shown_nodes(&self, shown: ViewId) -> Vec<(LaneId, Vec<NodeId>)> {
        let mut lanes: Vec<(LaneId, Vec<NodeId>)> =
            self.lanes().map(|lane| (lane, Vec::new())).collect();
        let mut add = |lane: usize, node: u16| {
            if let Some((_, nodes)) = lanes.get_mut(lane) {
                nodes.push(NodeId(node));
            }
        };
        if let Some(view) = self.view(shown) {
            for (at, lane) in view.lanes.iter().enumerate() {
                for place in lane.columns.iter().flatten() {
                    add(at, place.node);
                }
            }
        } else if shown == ViewId::Everything && !self.map().everything.is_empty() {
            for column in &self.map().everything {
                for node in column.groups.iter().flat_map(|(_, nodes)| nodes) {
                    add(column.lane as usize, *node);
                }
            }
        } else {
            for node in self.nodes().filter(|node| self.tagged(*node, shown)) {
                add(self.node(node).lane as usize, node.0);
            }
        }
        lanes
    }

    /// Whether a thing carries the theme shown; without a theme, every thing does.
    fn tagged(&self, node: NodeId, shown: ViewId) -> bool {
        match shown {
            ViewId::Theme(theme) => self.node(node).themes.contains(&theme.0),
            _ => true,
        }
    }

    /// The links of a view, each after the thing it leaves.
    pub fn shown_links(&self, shown: ViewId) -> Vec<LinkId> {
        let in_view: Vec<LinkId> = match self.view(shown) {
            Some(view) => view.links.iter().map(|link| LinkId(*link)).collect(),
            None => self.links().collect(),
        };
        let mut ordered = Vec::with_capacity(in_view.len());
        for (_, nodes) in self.shown_nodes(shown) {
            for node in nodes {
                ordered.extend(
                    self.outgoing(node).iter().copied().filter(|link| in_view.contains(link)),
                );
            }
        }
        ordered
    }

    /// Whether a view holds a thing.
    pub fn shows_node(&self, shown: ViewId, node: NodeId) -> bool {
        match self.view(shown) {
            Some(view) => view
                .lanes
                .iter()
                .flat_map(|lane| lane.columns.iter().flatten())
                .any(|place| place.node == node.0),
            None => self.tagged(node, shown),
        }
    }

    /// Whether a view holds a link.
    pub fn shows_link(&self, shown: ViewId, link: LinkId) -> bool {
        match self.view(shown) {
            Some(view) => view.links.contains(&link.0),
            None => {
                self.shows_node(shown, self.from(link)) && self.shows_node(shown, self.to(link))
            }
        }
    }

    /// The links that a theme does not draw at rest, but for a thing that is lit: of a core thing those to the rest
    /// of the core, of a thing behind "n more" those to the core.
    pub fn extra_links(&self, shown: ViewId, lit: NodeId) -> Vec<LinkId> {
        let touching = self.outgoing(lit).iter().chain(self.incoming(lit)).copied();
        touching.filter(|link| self.adds_link(shown, *link, lit)).collect()
    }

    /// Whether a link is among the extra ones of a thing.
    pub fn adds_link(&self, shown: ViewId, link: LinkId, lit: NodeId) -> bool {
        let ViewId::Theme(_) = shown else { return false };
        let other = if self.from(link) == lit { self.to(link) } else { self.from(link) };
        let behind = || self.lanes().any(|lane| self.more(shown, lane).contains(&lit));
        [self.from(link), self.to(link)].contains(&lit)
            && self.view(shown).is_some()
            && !self.shows_link(shown, link)
            && self.shows_node(shown, other)
            && (self.shows_node(shown, lit) || behind())
    }

    /// The first authored view that holds a thing or a link, else everything.
    pub fn home_of(&self, holds: impl Fn(&Atlas, ViewId) -> bool) -> ViewId {
        let authored = std::iter::once(ViewId::Overview).chain(self.themes().map(ViewId::Theme));
        authored
            .filter(|shown| self.view(*shown).is_some())
            .find(|shown| holds(self, *shown))
            .unwrap_or(ViewId::Everything)
    }

    /// The theme's other things of a lane, best connected first.
    pub fn more(&self, shown: ViewId, lane: LaneId) -> Vec<NodeId> {
        let lane = self.view(shown).and_then(|view| view.lanes.get(lane.at()));
        lane.map(|lane| lane.more.iter().map(|node| NodeId(*node)).collect()).unwrap_or_default()
    }
}
