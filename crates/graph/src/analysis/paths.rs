//! How one thing reaches another: simple paths, on which no thing comes twice, shortest or best supported first. Each
//! says what it claims as a whole, how good its weakest link is, and how long its slowest takes.

use super::criteria::Subgraph;
use super::digraph::{Associations, Digraph};
use super::walks::{Search, Walks, Want};
use super::{NetEffect, Order, Progress};
use crate::{Atlas, LinkId, NodeId};
use content::vocabulary::{Evidence, Time};

/// A path may have so many links at most.
pub const MOST_LINKS: usize = 6;
/// So many paths may be asked for.
pub const MOST_PATHS: usize = 100;
/// What [`paths`] looks at before it stops, in links.
pub const MOST_WORK: u64 = 2_000_000;

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PathOptions {
    /// How many paths, 1 to [`MOST_PATHS`].
    pub count: usize,
    /// How many links a path has at most, 1 to [`MOST_LINKS`].
    pub most_links: usize,
    /// What comes first.
    pub order: Order,
    /// Whether paths may lead over associations, in the direction in which the map writes them.
    pub associations: bool,
}

impl Default for PathOptions {
    /// The three shortest, without associations.
    fn default() -> PathOptions {
        PathOptions {
            count: 3,
            most_links: MOST_LINKS,
            order: Order::Shortest,
            associations: false,
        }
    }
}

/// A chain of links, no thing twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// From the first to the last.
    pub links: Vec<LinkId>,
    /// What more of the first thing means for the last.
    pub net: NetEffect,
    /// The grade of the weakest link: the chain is no surer.
    pub weakest: Evidence,
    /// The time of the slowest link.
    pub longest: Time,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paths {
    /// In the order asked for.
    pub found: Vec<Path>,
    /// Whether the search came to its end: no path that should stand here is missing. Otherwise those found are still
    /// the first ones.
    pub complete: bool,
}

/// A search in steps. Those found so far are always the first ones.
pub struct PathSearch {
    graph: Digraph,
    from: NodeId,
    ends: (usize, usize),
    walks: Walks,
    search: Search,
    /// What is still to be searched for, the last one first.
    wants: Vec<Want>,
    count: usize,
    found: Vec<Path>,
}

impl PathSearch {
    /// Begins a search. Options beyond their range are taken for its end. The work is at most
    /// [`MOST_LINKS`] × the links left.
    pub fn new(
        atlas: &Atlas,
        left: &Subgraph,
        from: NodeId,
        to: NodeId,
        options: PathOptions,
    ) -> PathSearch {
        let associations =
            if options.associations { Associations::GoWith } else { Associations::Out };
        PathSearch::for_net(atlas, left, (from, to), options, associations, None)
    }

    /// Searches for paths of that net effect only; `None`: of any.
    pub(super) fn for_net(
        atlas: &Atlas,
        left: &Subgraph,
        (from, to): (NodeId, NodeId),
        options: PathOptions,
        associations: Associations,
        net: Option<NetEffect>,
    ) -> PathSearch {
        let graph = Digraph::new(atlas, left, associations);
        let ends = (from.at(), to.at());
        let longest = options.most_links.clamp(1, MOST_LINKS);
        let mut walks = Walks::new(graph.len());
        let mut wants = Vec::new();
        if from != to {
            walks.fill(&graph, ends, longest, &|_| true);
            let want = |length, grade: &Evidence| Want { length, grade: Some(*grade), net };
            let lengths = 1..=longest;
            let grades = Evidence::ALL.iter();
            wants = match options.order {
                Order::Shortest => {
                    lengths.flat_map(|n| grades.clone().map(move |g| want(n, g))).collect()
                }
                Order::BestSupported => {
                    grades.flat_map(|g| lengths.clone().map(move |n| want(n, g))).collect()
                }
            };
            wants.reverse();
        }
        let (search, count) = (Search::new(graph.len()), options.count.clamp(1, MOST_PATHS));
        PathSearch { graph, from, ends, walks, search, wants, count, found: Vec::new() }
    }

    /// Goes on until the budget is used up, in links looked at.
    pub fn step(&mut self, mut budget: u64) -> Progress {
        while budget > 0 && self.found.len() < self.count {
            if self.search.is_over() {
                let Some(want) = self.wants.pop() else { return Progress::Done };
                self.search.begin(self.ends, want, &self.walks);
                budget -= 1;
            } else if let Some(links) = self.search.next(&self.graph, &self.walks, &mut budget) {
                let (net, weakest, longest) = self.graph.sum(self.from, &links);
                self.found.push(Path { links, net, weakest, longest });
            }
        }
        if self.found.len() < self.count { Progress::Running } else { Progress::Done }
    }

    /// What was found up to now.
    pub fn found(&self) -> &[Path] {
        &self.found
    }
}

/// The first paths from one thing to another, with at most [`MOST_WORK`].
pub fn paths(
    atlas: &Atlas,
    left: &Subgraph,
    from: NodeId,
    to: NodeId,
    options: PathOptions,
) -> Paths {
    finish(PathSearch::new(atlas, left, from, to, options))
}

/// Carries a search to its end, with at most [`MOST_WORK`].
pub(super) fn finish(mut search: PathSearch) -> Paths {
    let complete = search.step(MOST_WORK) == Progress::Done;
    Paths { found: search.found, complete }
}
