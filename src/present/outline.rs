//! The outline: lane → thing → what it affects and what affects it, within what is shown.

use super::LocalizedMap;
use crate::state::State;
use content::messages::MessageId;
use graph::sort::sort_by_rank;
use graph::{LaneId, LinkId, NodeId, ViewId, VisibleGraph};
use layout::Treatments;
use layout::lanes::treatments;
use std::rc::Rc;

/// A lane of the outline; lanes without things are left out.
#[derive(Clone, Debug, PartialEq)]
pub struct OutlineLane {
    /// The lane.
    pub lane: LaneId,
    /// How much of it is treatments: its name says so.
    pub treatments: Treatments,
    /// Its things, from top to bottom.
    pub things: Vec<Rc<OutlineThing>>,
    /// How many links leave its things.
    pub links: usize,
}

/// A thing of the outline.
#[derive(Clone, Debug, PartialEq)]
pub struct OutlineThing {
    /// The thing.
    pub node: NodeId,
    /// The links that leave it, strongest first.
    pub affects: Vec<LinkId>,
    /// The links that arrive at it, strongest first.
    pub affected_by: Vec<LinkId>,
}

impl LocalizedMap {
    /// The outline of what is shown, as the settings let it be seen.
    pub fn outline(&self, state: &State) -> Vec<OutlineLane> {
        let atlas = &self.atlas;
        let VisibleGraph { lanes, links: mut shown } =
            VisibleGraph::of(atlas, state.view.shown, state.filter);
        sort_by_rank(&mut shown, &mut |link| atlas.link(*link).evidence as i32);
        let touching = |node: NodeId, end: &dyn Fn(LinkId) -> NodeId| -> Vec<LinkId> {
            shown.iter().copied().filter(|link| end(*link) == node).collect()
        };
        lanes
            .into_iter()
            .filter(|(_, nodes)| !nodes.is_empty())
            .map(|(lane, nodes)| {
                let things: Vec<Rc<OutlineThing>> = nodes
                    .iter()
                    .map(|node| {
                        Rc::new(OutlineThing {
                            node: *node,
                            affects: touching(*node, &|link| atlas.from(link)),
                            affected_by: touching(*node, &|link| atlas.to(link)),
                        })
                    })
                    .collect();
                OutlineLane {
                    lane,
                    treatments: treatments(atlas, nodes.iter().copied()),
                    links: things.iter().map(|thing| thing.affects.len()).sum(),
                    things,
                }
            })
            .collect()
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
