//! What raises, lowers and changes a thing, what it affects, and what was tested without effect; strongest first.

use super::LocalizedMap;
use content::vocabulary::Effect;
use graph::sort::sort_by_rank;
use graph::{LinkId, NodeId};

/// The links of a thing by what they say of it. Whole data, not only what is drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Relations {
    /// Arriving links that raise it.
    pub raises: Vec<LinkId>,
    /// Arriving links that lower it.
    pub lowers: Vec<LinkId>,
    /// Arriving links that change it either way.
    pub changes: Vec<LinkId>,
    /// Links in both directions that were tested without effect.
    pub no_effect: Vec<LinkId>,
    /// Leaving links.
    pub affects: Vec<LinkId>,
}

impl LocalizedMap {
    /// The relations of a thing.
    pub fn relations(&self, node: NodeId) -> Relations {
        let arriving = |effect: Effect| self.sorted(self.atlas.incoming(node), |e| e == effect);
        let mut no_effect = arriving(Effect::NoEffectFound);
        no_effect.extend(self.sorted(self.atlas.outgoing(node), |e| e == Effect::NoEffectFound));
        Relations {
            raises: arriving(Effect::Increases),
            lowers: arriving(Effect::Decreases),
            changes: arriving(Effect::Modulates),
            no_effect,
            affects: self.sorted(self.atlas.outgoing(node), |e| e != Effect::NoEffectFound),
        }
    }

    fn sorted(&self, links: &[LinkId], keep: impl Fn(Effect) -> bool) -> Vec<LinkId> {
        let mut rows: Vec<LinkId> =
            links.iter().copied().filter(|link| keep(self.atlas.link(*link).effect)).collect();
        sort_by_rank(&mut rows, &mut |link| self.atlas.link(*link).evidence as i32);
        rows
    }
}
