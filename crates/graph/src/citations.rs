//! Where each work is used: the reverse of what things, claims and themes cite.

use super::atlas::{LinkId, NodeId, ViewId};
use content::bundle::Deferred;

/// Where one work is cited, in the order of the map.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Citations {
    /// Things that cite it.
    pub nodes: Vec<NodeId>,
    /// Claims that cite it.
    pub links: Vec<LinkId>,
    /// Introductions that cite it: the overview's, themes'.
    pub views: Vec<ViewId>,
}

impl Citations {
    /// In how many places it is used.
    pub fn count(&self) -> usize {
        self.nodes.len() + self.links.len() + self.views.len()
    }
}

/// One entry for each work of [`Deferred::references`], in its order.
pub fn citations(rest: &Deferred) -> Vec<Citations> {
    let mut uses = vec![Citations::default(); rest.references.len()];
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
        let view = ViewId::at_position(i as u8);
        for work in &theme.references {
            if let Some(uses) = uses.get_mut(*work as usize) {
                uses.views.push(view);
            }
        }
    }
    uses
}
