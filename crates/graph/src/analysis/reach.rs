//! What lies upstream or downstream of a thing, step by step (breadth-first search).

use super::criteria::Subgraph;
use super::digraph::{Associations, Digraph};
use super::mark;
use crate::{Atlas, LinkId, NodeId};

/// Which way links are followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Against their heads: what acts on the thing.
    Upstream,
    /// To their heads: what the thing acts on.
    Downstream,
}

/// What is reached from a thing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    /// The things by their distance in links: first those at one, in the order of the map. The thing itself is not
    /// among them; behind the last distance nothing new is reached.
    pub rings: Vec<Vec<NodeId>>,
    /// Every link that is followed, in the order of the map.
    pub links: Vec<LinkId>,
}

/// What is reached in at most so many steps. Links without effect lead nowhere.
pub fn reach(
    atlas: &Atlas,
    left: &Subgraph,
    node: NodeId,
    direction: Direction,
    steps: usize,
    associations: bool,
) -> Reach {
    let taken = if associations { Associations::GoWith } else { Associations::Out };
    let graph = Digraph::new(atlas, left, taken);
    let mut seen = vec![false; graph.len()];
    let mut reach = Reach::default();
    let mut front = vec![node];
    mark(&mut seen, node.at(), true);
    for _ in 0..steps {
        let mut ring = Vec::new();
        for from in front {
            let hops = match direction {
                Direction::Upstream => graph.arriving(from.at()),
                Direction::Downstream => graph.leaving(from.at()),
            };
            for hop in hops {
                reach.links.push(hop.link);
                if let Some(new) = seen.get_mut(hop.node).filter(|seen| !**seen) {
                    *new = true;
                    ring.push(NodeId(hop.node as u16));
                }
            }
        }
        if ring.is_empty() {
            break;
        }
        ring.sort_unstable();
        reach.rings.push(ring.clone());
        front = ring;
    }
    reach.links.sort_unstable();
    reach
}
