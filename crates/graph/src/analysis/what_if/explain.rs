//! Why a thing tends to rise or fall: the best supported paths on which a push arrives, by what they do to it.

use super::Push;
use crate::analysis::criteria::Subgraph;
use crate::analysis::digraph::Associations;
use crate::analysis::paths::{MOST_LINKS, Path, PathOptions, PathSearch, finish};
use crate::analysis::{NetEffect, Order};
use crate::sort::sort_by;
use crate::{Atlas, NodeId};

/// Paths from what is pushed to a thing, the best supported first, of as good ones the shorter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Explanation {
    /// Those on which the push raises the thing.
    pub raising: Vec<Path>,
    /// Those on which it lowers it.
    pub lowering: Vec<Path>,
    /// Those over a link that modulates, which may do either.
    pub unclear: Vec<Path>,
    /// Whether no better path can be missing.
    pub complete: bool,
}

/// At most `count` paths of each sort, with at most [`MOST_LINKS`] links. Associations, where they are in, are taken for
/// causes here as in the simulation. What is pushed itself has its push for a reason, and no path of its own.
pub fn explain(
    atlas: &Atlas,
    left: &Subgraph,
    pushes: &[Push],
    thing: NodeId,
    associations: bool,
    count: usize,
) -> Explanation {
    let mut all = Explanation { complete: true, ..Explanation::default() };
    let options =
        PathOptions { count, most_links: MOST_LINKS, order: Order::BestSupported, associations };
    let taken = if associations { Associations::AsCauses } else { Associations::Out };
    for push in pushes {
        for net in [NetEffect::More, NetEffect::Less, NetEffect::Unclear] {
            let ends = (push.node, thing);
            let paths = finish(PathSearch::for_net(atlas, left, ends, options, taken, Some(net)));
            all.complete &= paths.complete;
            let list = match net {
                NetEffect::Unclear | NetEffect::NotClaimed => &mut all.unclear,
                net if (net == NetEffect::More) == push.up => &mut all.raising,
                _ => &mut all.lowering,
            };
            list.extend(paths.found);
        }
    }
    for list in [&mut all.raising, &mut all.lowering, &mut all.unclear] {
        sort_by(list, &mut |a, b| {
            let rank = |path: &Path| (path.weakest, path.links.len());
            rank(a).cmp(&rank(b)).then_with(|| a.links.cmp(&b.links))
        });
        list.truncate(count);
    }
    all
}
