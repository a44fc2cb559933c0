//! What is laid out: nodes and links in lanes, as they are arranged or as a feature puts them together; or everything
//! there is.

use content::bundle::View;
use graph::{Atlas, ViewId};

/// The only thing a layout is asked for besides its room.
#[derive(Clone, Debug, PartialEq)]
pub enum ViewSpec {
    /// The nodes and links of a view.
    Arranged {
        /// Nodes in lanes and columns, and the links among them.
        view: View,
        /// Whether links may be drawn later that are not in it, for what is selected.
        extensible: bool,
    },
    /// Every node, as an index.
    Everything,
}

impl ViewSpec {
    /// The overview, a theme or everything: as the map arranges it.
    pub fn of(atlas: &Atlas, id: ViewId) -> ViewSpec {
        if id == ViewId::Everything {
            return ViewSpec::Everything;
        }
        ViewSpec::Arranged {
            view: atlas.view(id).cloned().unwrap_or_default(),
            extensible: matches!(id, ViewId::Theme(_)),
        }
    }
}
