//! The links that something can be followed along, by the things they leave and reach, and the strongly connected
//! components among them.

use super::criteria::Subgraph;
use super::{NetEffect, mark};
use crate::{Atlas, LinkId, NodeId};
use content::vocabulary::{Evidence, Time};

/// How links are taken that only go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Associations {
    /// They are left out.
    Out,
    /// They may be followed in their direction, and claim nothing.
    GoWith,
    /// They are taken for causes.
    AsCauses,
}

/// A link as it is followed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hop {
    pub(crate) link: LinkId,
    /// The thing it leads to; in [`Digraph::into`] the one it comes from.
    pub(crate) node: usize,
    pub(crate) net: NetEffect,
    pub(crate) grade: Evidence,
    pub(crate) time: Time,
}

/// Links by their ends, each list in the order of the map. Links without effect are not in it.
pub(crate) struct Digraph {
    leaving: Vec<Vec<Hop>>,
    arriving: Vec<Vec<Hop>>,
}

impl Digraph {
    pub(crate) fn new(atlas: &Atlas, left: &Subgraph, associations: Associations) -> Digraph {
        let nodes = atlas.map().nodes.len();
        let mut graph =
            Digraph { leaving: vec![Vec::new(); nodes], arriving: vec![Vec::new(); nodes] };
        for id in left.links() {
            let link = atlas.link(id);
            let net = match associations {
                Associations::Out if link.association => None,
                Associations::AsCauses => NetEffect::as_cause(link),
                Associations::Out | Associations::GoWith => NetEffect::of(link),
            };
            let (from, to) = (usize::from(link.from), usize::from(link.to));
            let Some(net) = net else { continue };
            let hop = Hop { link: id, node: to, net, grade: link.evidence, time: link.time };
            if let (Some(out), Some(into)) =
                (graph.leaving.get_mut(from), graph.arriving.get_mut(to))
            {
                out.push(hop);
                into.push(Hop { node: from, ..hop });
            }
        }
        graph
    }

    /// How many things there are.
    pub(crate) fn len(&self) -> usize {
        self.leaving.len()
    }

    /// What leaves a thing.
    pub(crate) fn leaving(&self, node: usize) -> &[Hop] {
        self.leaving.get(node).map_or(&[], Vec::as_slice)
    }

    /// What arrives at a thing.
    pub(crate) fn arriving(&self, node: usize) -> &[Hop] {
        self.arriving.get(node).map_or(&[], Vec::as_slice)
    }

    /// The net effect, weakest grade and longest time of a chain of links.
    pub(crate) fn sum(&self, from: NodeId, links: &[LinkId]) -> (NetEffect, Evidence, Time) {
        let mut at = from.at();
        let mut sum = (NetEffect::More, Evidence::Strong, Time::Minutes);
        for link in links {
            if let Some(hop) = self.leaving(at).iter().find(|hop| hop.link == *link) {
                sum = (sum.0.then(hop.net), sum.1.max(hop.grade), sum.2.max(hop.time));
                at = hop.node;
            }
        }
        sum
    }
}

/// The strongly connected component of each thing; components are numbered so that links lead to the same or a lower
/// number (R. Tarjan 1972, Depth-first search and linear graph algorithms, here without recursion).
pub(crate) fn components(len: usize, out: &dyn Fn(usize, usize) -> Option<usize>) -> Vec<usize> {
    const NEW: usize = usize::MAX;
    let mut component = vec![NEW; len];
    // When a thing was found, and the first found that can still be reached from it.
    let (mut found, mut low) = (vec![NEW; len], vec![NEW; len]);
    let (mut clock, mut count) = (0, 0);
    let mut open: Vec<usize> = Vec::new();
    let mut trail: Vec<(usize, usize)> = Vec::new();
    let at = |list: &[usize], i: usize| list.get(i).copied().unwrap_or(NEW);
    for root in 0..len {
        if at(&found, root) != NEW {
            continue;
        }
        trail.push((root, 0));
        while let Some((node, next)) = trail.last_mut() {
            let node = *node;
            if *next == 0 {
                mark(&mut found, node, clock);
                mark(&mut low, node, clock);
                clock += 1;
                open.push(node);
            }
            *next += 1;
            if let Some(to) = out(node, *next - 1).filter(|to| *to < len) {
                if at(&found, to) == NEW {
                    trail.push((to, 0));
                } else if at(&component, to) == NEW {
                    let lower = at(&low, node).min(at(&found, to));
                    mark(&mut low, node, lower);
                }
                continue;
            }
            trail.pop();
            if let Some((parent, _)) = trail.last() {
                let lower = at(&low, *parent).min(at(&low, node));
                mark(&mut low, *parent, lower);
            }
            if at(&low, node) == at(&found, node) {
                while let Some(member) = open.pop() {
                    mark(&mut component, member, count);
                    if member == node {
                        break;
                    }
                }
                count += 1;
            }
        }
    }
    component
}
