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

/// Which links of a thing are meant: those that arrive, those that leave.
pub(super) const IN: (bool, bool) = (true, false);
pub(super) const OUT: (bool, bool) = (false, true);
pub(super) const BOTH: (bool, bool) = (true, true);

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
        let arriving = |effect| {
            self.related(node, Relation::Effect, IN, &|id| self.atlas.link(id).effect == effect)
        };
        let all = |relation, ends| self.related(node, relation, ends, &|_| true);
        Relations {
            raises: arriving(Effect::Increases),
            lowers: arriving(Effect::Decreases),
            changes: arriving(Effect::Modulates),
            goes_with: all(Relation::Association, BOTH),
            no_effect: all(Relation::NoEffect, BOTH),
            affects: all(Relation::Effect, OUT),
        }
    }

    /// Those links of a thing that are kept: what arrives, then what leaves, strongest first.
    pub(super) fn related(
        &self,
        node: NodeId,
        relation: Relation,
        (arriving, leaving): (bool, bool),
        keep: &dyn Fn(LinkId) -> bool,
    ) -> Vec<LinkId> {
        let mut rows = Vec::new();
        for (wanted, links) in
            [(arriving, self.atlas.incoming(node)), (leaving, self.atlas.outgoing(node))]
        {
            let from = rows.len();
            if wanted {
                let is = |id: &LinkId| self.relation(*id) == relation && keep(*id);
                rows.extend(links.iter().copied().filter(is));
            }
            if let Some(rows) = rows.get_mut(from..) {
                sort_by_rank(rows, &mut |link| self.atlas.link(*link).evidence as i32);
            }
        }
        rows
    }

    /// How many things a thing is related to in the view, as the filter lets it be seen.
    pub fn relation_counts(&self, state: &State, node: NodeId) -> RelationCounts {
        let count = |relation, ends| {
            let shown = |id| {
                self.atlas.shows_link(state.view.shown, id) && state.filter.shows(&self.atlas, id)
            };
            self.others(node, &self.related(node, relation, ends, &shown))
        };
        RelationCounts {
            affects: count(Relation::Effect, OUT),
            affected_by: count(Relation::Effect, IN),
            goes_with: count(Relation::Association, BOTH),
        }
    }

    /// How many things are at the other ends of a thing's links: two that go with each other may have a link each way.
    pub(super) fn others(&self, node: NodeId, links: &[LinkId]) -> usize {
        let counted_already = |link: &LinkId| {
            let back = self.atlas.link_between(self.atlas.to(*link), node);
            back.is_some_and(|back| links.contains(&back))
        };
        links.iter().filter(|link| !counted_already(link)).count()
    }
}
