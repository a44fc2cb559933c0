//! The outline: lane → thing → what it affects, what affects it and what goes with it, within what is shown.

use super::LocalizedMap;
use super::relations::{BOTH, IN, OUT, Relation};
use crate::state::State;
use content::messages::MessageId;
use graph::{Filter, LaneId, LinkId, NodeId, ViewId, VisibleGraph};
use layout::Treatments;
use layout::lanes::treatments;

/// A lane of the outline; lanes without things are left out.
#[derive(Clone, Debug, PartialEq)]
pub struct OutlineLane {
    /// The lane.
    pub lane: LaneId,
    /// How much of it is treatments: its name says so.
    pub treatments: Treatments,
    /// Its things, from top to bottom.
    pub things: Vec<NodeId>,
    /// How many links leave its things.
    pub links: usize,
}

/// Links of a thing that say the same sort of thing of it, strongest first.
#[derive(Clone, Debug, PartialEq)]
pub struct OutlineList {
    /// "affects {count} things".
    pub heading: MessageId,
    /// How many things are at the other ends.
    pub things: usize,
    /// The links.
    pub links: Vec<LinkId>,
}

impl LocalizedMap {
    /// The outline of what is shown, as the settings let it be seen.
    pub fn outline(&self, state: &State) -> Vec<OutlineLane> {
        let atlas = &self.atlas;
        let VisibleGraph { lanes, links: shown } =
            VisibleGraph::of(atlas, state.view.shown, &state.filter);
        lanes
            .into_iter()
            .filter(|(_, nodes)| !nodes.is_empty())
            .map(|(lane, nodes)| OutlineLane {
                lane,
                treatments: treatments(atlas, nodes.iter().copied()),
                links: shown.iter().filter(|link| nodes.contains(&atlas.from(**link))).count(),
                things: nodes,
            })
            .collect()
    }

    /// The links of a thing by what they say of it, as view and settings let them be seen; no list is empty.
    pub fn outline_lists(&self, shown: ViewId, filter: &Filter, node: NodeId) -> Vec<OutlineList> {
        let seen = |id| self.atlas.shows_link(shown, id) && filter.shows(&self.atlas, id);
        let list = |heading, relation, ends| {
            let links = self.related(node, relation, ends, &seen);
            OutlineList { heading, things: self.others(node, &links), links }
        };
        let mut lists = vec![
            list(MessageId::OutlineAffects, Relation::Effect, OUT),
            list(MessageId::OutlineAffectedBy, Relation::Effect, IN),
            list(MessageId::OutlineGoesWith, Relation::Association, BOTH),
            list(MessageId::OutlineNoEffect, Relation::NoEffect, BOTH),
        ];
        lists.retain(|list| !list.links.is_empty());
        lists
    }

    /// "24 things, 38 links".
    pub fn things_and_links(&self, things: usize, links: usize) -> String {
        let (things, links) = (
            self.messages.count(MessageId::MapThings, things),
            self.messages.count(MessageId::MapLinks, links),
        );
        self.messages.fill(MessageId::OutlineThingsLinks, &[("things", &things), ("links", &links)])
    }

    /// The same for all of a view, whatever the settings hide.
    pub fn size(&self, shown: ViewId) -> String {
        let things = self.atlas.shown_nodes(shown).iter().map(|(_, nodes)| nodes.len()).sum();
        self.things_and_links(things, self.atlas.shown_links(shown).len())
    }

    /// "limited · in humans · within weeks".
    pub fn facts(&self, id: LinkId) -> String {
        let link = self.atlas.link(id);
        self.messages.fill(
            MessageId::OutlineFacts,
            &[
                ("grade", self.grade(link.evidence)),
                ("population", self.studied_in(link.population)),
                ("time", self.within(link.time)),
            ],
        )
    }
}
