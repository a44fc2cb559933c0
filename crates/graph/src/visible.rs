//! What a view shows once the reader's filter has been applied: things by lane, and links.

use crate::{Atlas, LaneId, LinkId, NodeId, ViewId};
use content::bundle::Link;
use content::vocabulary::{Evidence, Population};

/// Which links the reader wants to see.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Filter {
    /// Whether links with contested evidence are shown.
    pub contested: bool,
    /// Whether links shown in animals or cells only are shown.
    pub animals: bool,
}

impl Default for Filter {
    /// Everything is shown.
    fn default() -> Filter {
        Filter { contested: true, animals: true }
    }
}

impl Filter {
    /// Whether a link passes.
    pub fn shows(&self, link: &Link) -> bool {
        (self.contested || link.evidence != Evidence::Contested)
            && (self.animals || !matches!(link.population, Population::Animals | Population::Cells))
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
    pub fn of(atlas: &Atlas, shown: ViewId, filter: Filter) -> VisibleGraph {
        let mut links = atlas.shown_links(shown);
        links.retain(|link| filter.shows(atlas.link(*link)));
        VisibleGraph { lanes: atlas.shown_nodes(shown), links }
    }
}
