//! What a view shows once the reader's filter has been applied: things by lane, and links.

use crate::{Atlas, LaneId, LinkId, NodeId, ViewId};
use content::answer::Answer;
use content::vocabulary::{Evidence, Population};
use std::rc::Rc;

/// Which links the reader wants to see.
#[derive(Clone, Debug)]
pub struct Filter {
    /// Whether links with contested evidence are shown.
    pub contested: bool,
    /// Whether links shown in animals or cells only are shown.
    pub animals: bool,
    /// The answer of the map that leaves something out.
    pub left: Option<Rc<Answer>>,
}

/// An answer is the same only as itself.
impl PartialEq for Filter {
    fn eq(&self, other: &Filter) -> bool {
        let parts = |filter: &Filter| {
            (filter.contested, filter.animals, filter.left.as_ref().map(Rc::as_ptr))
        };
        parts(self) == parts(other)
    }
}

impl Default for Filter {
    /// Everything is shown.
    fn default() -> Filter {
        Filter { contested: true, animals: true, left: None }
    }
}

impl Filter {
    /// Whether a link passes.
    pub fn shows(&self, atlas: &Atlas, id: LinkId) -> bool {
        let link = atlas.link(id);
        (self.contested || link.evidence != Evidence::Contested)
            && (self.animals || !matches!(link.population, Population::Animals | Population::Cells))
            && self.left.as_ref().is_none_or(|left| left.left_links.binary_search(&id.0).is_ok())
    }

    /// Whether a thing is left.
    pub fn shows_node(&self, id: NodeId) -> bool {
        self.left.as_ref().is_none_or(|left| left.left_nodes.binary_search(&id.0).is_ok())
    }
}

/// The part of the map that is seen: a view, less what the filter hides.
#[derive(Clone, Debug, PartialEq)]
pub struct VisibleGraph {
    /// Lanes in reading order, each with its things from top to bottom; lanes may be empty.
    pub lanes: Vec<(LaneId, Vec<NodeId>)>,
    /// Links, each after the thing it leaves.
    pub links: Vec<LinkId>,
}

impl VisibleGraph {
    /// What is seen of a view.
    pub fn of(atlas: &Atlas, shown: ViewId, filter: &Filter) -> VisibleGraph {
        let (mut lanes, mut links) = (atlas.shown_nodes(shown), atlas.shown_links(shown));
        links.retain(|link| filter.shows(atlas, *link));
        for (_, nodes) in &mut lanes {
            nodes.retain(|node| filter.shows_node(*node));
        }
        VisibleGraph { lanes, links }
    }
}
