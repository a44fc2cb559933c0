//! Where each work is used: the reverse of what things, claims and themes cite.

use super::atlas::{LinkId, NodeId, Shown, ThemeId};
use content::bundle::Deferred;

/// Where one work is cited, in the order of the map.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Uses {
    /// Things that cite it.
    pub nodes: Vec<NodeId>,
    /// Claims that cite it.
    pub links: Vec<LinkId>,
    /// Introductions that cite it: the overview's, themes'.
    pub views: Vec<Shown>,
}

impl Uses {
    /// In how many places it is used.
    pub fn count(&self) -> usize {
        self.nodes.len() + self.links.len() + self.views.len()
    }
}

/// One entry for each work of [`Rest::references`], in its order.
pub fn used_in(rest: &Deferred) -> Vec<Uses> {
    let mut uses = vec![Uses::default(); rest.references.len()];
    for (i, node) in rest.nodes.iter().enumerate() {
        for work in &node.references {
            if let Some(uses) = uses.get_mut(*work as usize) {
                uses.nodes.push(NodeId(i as u16));
            }
        }
    }
    for (i, link) in rest.links.iter().enumerate() {
        for work in &link.references {
            if let Some(uses) = uses.get_mut(*work as usize) {
                uses.links.push(LinkId(i as u16));
            }
        }
    }
    for (i, theme) in rest.themes.iter().enumerate() {
        let view =
            i.checked_sub(1).map_or(Shown::Overview, |theme| Shown::Theme(ThemeId(theme as u8)));
        for work in &theme.references {
            if let Some(uses) = uses.get_mut(*work as usize) {
                uses.views.push(view);
            }
        }
    }
    uses
}
