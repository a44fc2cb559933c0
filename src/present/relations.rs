//! What raises, lowers and changes a thing, what goes with it, what it affects, what was tested without effect; and how
//! many of each are shown.

use super::LocalizedMap;
use crate::state::State;
use content::bundle::Link;
use content::vocabulary::Effect;
use graph::sort::sort_by_rank;
use graph::{LinkId, NodeId};

/// What a link is to its two ends. Lists and counts keep the three apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// It was tested, and the first affects the second.
    Effect,
    /// The two go together; that one causes the other was not shown.
    Association,
    /// It was tested, and no effect was found.
    NoEffect,
}

impl Relation {
    /// What that link is.
    pub fn of(link: &Link) -> Relation {
        match (link.effect, link.association) {
            (Effect::NoEffectFound, _) => Relation::NoEffect,
            (_, true) => Relation::Association,
            (_, false) => Relation::Effect,
        }
    }
}

/// The links of a thing by what they say of it, strongest first. Whole data, not only what is drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Relations {
    /// Arriving effects that raise it.
    pub raises: Vec<LinkId>,
    /// Arriving effects that lower it.
    pub lowers: Vec<LinkId>,
    /// Arriving effects that change it either way.
    pub changes: Vec<LinkId>,
    /// Associations: those that arrive, then those that leave.
    pub goes_with: Vec<LinkId>,
    /// Tested without effect: what arrives, then what leaves.
    pub no_effect: Vec<LinkId>,
    /// Leaving effects.
    pub affects: Vec<LinkId>,
}

/// How many things a thing is related to, among the links that are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RelationCounts {
    /// What it affects.
    pub affects: usize,
    /// What affects it.
    pub affected_by: usize,
    /// What goes with it.
    pub goes_with: usize,
}

impl LocalizedMap {
    /// What a link is to its two ends.
    pub fn relation(&self, link: LinkId) -> Relation {
        Relation::of(self.atlas.link(link))
    }

    /// The relations of a thing.
    pub fn relations(&self, node: NodeId) -> Relations {
        let (into, out) = (self.atlas.incoming(node), self.atlas.outgoing(node));
        let arriving = |effect| {
            let mut links = self.sorted(into, Relation::Effect);
            links.retain(|link| self.atlas.link(*link).effect == effect);
            links
        };
        let both = |relation| {
            let mut links = self.sorted(into, relation);
            links.extend(self.sorted(out, relation));
            links
        };
        Relations {
            raises: arriving(Effect::Increases),
            lowers: arriving(Effect::Decreases),
            changes: arriving(Effect::Modulates),
            goes_with: both(Relation::Association),
            no_effect: both(Relation::NoEffect),
            affects: self.sorted(out, Relation::Effect),
        }
    }

    fn sorted(&self, links: &[LinkId], relation: Relation) -> Vec<LinkId> {
        let mut rows: Vec<LinkId> =
            links.iter().copied().filter(|link| self.relation(*link) == relation).collect();
        sort_by_rank(&mut rows, &mut |link| self.atlas.link(*link).evidence as i32);
        rows
    }

    /// How many things a thing is related to in the view, as the filter lets it be seen.
    pub fn relation_counts(&self, state: &State, node: NodeId) -> RelationCounts {
        let (into, out) = (self.atlas.incoming(node), self.atlas.outgoing(node));
        let count = |links: &[LinkId], relation| {
            let shown = |link: &&LinkId| {
                self.relation(**link) == relation
                    && self.atlas.shows_link(state.view.shown, **link)
                    && state.filter.shows(self.atlas.link(**link))
            };
            let links: Vec<LinkId> = links.iter().filter(shown).copied().collect();
            self.others(node, &links)
        };
        RelationCounts {
            affects: count(out, Relation::Effect),
            affected_by: count(into, Relation::Effect),
            goes_with: count(&[into, out].concat(), Relation::Association),
        }
    }

    /// How many things are at the other ends of a thing's links: two that go with each other may have a link each way.
    pub(super) fn others(&self, node: NodeId, links: &[LinkId]) -> usize {
        let mut others: Vec<NodeId> = Vec::new();
        for link in links {
            let (from, to) = (self.atlas.from(*link), self.atlas.to(*link));
            let other = if from == node { to } else { from };
            if !others.contains(&other) {
                others.push(other);
            }
        }
        others.len()
    }
}
