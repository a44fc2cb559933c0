//! What two selections of the map share, and what only one of them has.

use super::criteria::{Criteria, Subgraph};
use crate::{Atlas, LinkId, NodeId};
use std::collections::BTreeSet;

/// Two sets side by side, each part in the order of the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison<T> {
    /// In both.
    pub shared: Vec<T>,
    /// In the left one only.
    pub only_left: Vec<T>,
    /// In the right one only.
    pub only_right: Vec<T>,
}

/// Compares two sets; what comes twice counts once.
pub fn compare<T: Copy + Ord>(
    left: impl IntoIterator<Item = T>,
    right: impl IntoIterator<Item = T>,
) -> Comparison<T> {
    let (left, right): (BTreeSet<T>, BTreeSet<T>) =
        (left.into_iter().collect(), right.into_iter().collect());
    Comparison {
        shared: left.intersection(&right).copied().collect(),
        only_left: left.difference(&right).copied().collect(),
        only_right: right.difference(&left).copied().collect(),
    }
}

/// The neighborhoods of two things.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Neighborhoods {
    /// The things at the other end of a link, the two themselves left out.
    pub nodes: Comparison<NodeId>,
    /// The links between the two, in either direction, in the order of the map.
    pub between: Vec<LinkId>,
    /// The links of the left thing to the others, in the order of the map.
    pub left: Vec<LinkId>,
    /// The links of the right thing to the others, in the order of the map.
    pub right: Vec<LinkId>,
}

/// Compares the neighborhoods of two things in what is left of the map. A thing compared to itself shares all.
pub fn neighborhoods(
    atlas: &Atlas,
    subgraph: &Subgraph,
    left: NodeId,
    right: NodeId,
) -> Neighborhoods {
    let of = |node: NodeId| {
        let all = atlas.outgoing(node).iter().chain(atlas.incoming(node)).copied();
        all.filter(|link| subgraph.has_link(*link)).collect::<BTreeSet<LinkId>>()
    };
    let ends = |link: &LinkId| [atlas.from(*link), atlas.to(*link)];
    let between =
        |link: &LinkId| left != right && ends(link).iter().all(|n| [left, right].contains(n));
    let (of_left, of_right) = (of(left), of(right));
    let others = |links: &BTreeSet<LinkId>| {
        let nodes: BTreeSet<NodeId> = links.iter().flat_map(ends).collect();
        nodes.into_iter().filter(|node| ![left, right].contains(node)).collect::<Vec<NodeId>>()
    };
    let apart = |links: &BTreeSet<LinkId>| links.iter().copied().filter(|l| !between(l)).collect();
    Neighborhoods {
        nodes: compare(others(&of_left), others(&of_right)),
        between: of_left
            .iter()
            .chain(&of_right)
            .copied()
            .filter(|l| between(l))
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect(),
        left: apart(&of_left),
        right: apart(&of_right),
    }
}

/// What two criteria leave of the map: its links, and its things.
pub fn criteria(
    atlas: &Atlas,
    left: &Criteria,
    right: &Criteria,
) -> (Comparison<LinkId>, Comparison<NodeId>) {
    let (left, right) = (left.apply(atlas), right.apply(atlas));
    (compare(left.links(), right.links()), compare(left.nodes(), right.nodes()))
}
