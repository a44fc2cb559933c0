//! Feedback loops: the elementary cycles of the map up to a length, the shortest first, each reinforcing, balancing or
//! undetermined. Found length by length and thing by thing, as D. B. Johnson's algorithm (1975, SIAM J. Comput. 4:77)
//! roots each at its first thing inside a strongly connected component; a bound on length takes his blocking's place.

use super::criteria::Subgraph;
use super::digraph::{Associations, Digraph, components};
use super::walks::{Search, Walks, Want};
use super::{NetEffect, Order, Progress};
use crate::{Atlas, LinkId, NodeId};
use content::vocabulary::{Evidence, Time};

/// A loop may have so many links at most.
pub const MOST_LINKS: usize = 8;
/// So many loops may be kept.
pub const MOST_LOOPS: usize = 20_000;

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LoopOptions {
    /// How many links a loop has at most, 1 to [`MOST_LINKS`].
    pub most_links: usize,
    /// Whether loops may lead over associations, in the direction in which the map writes them.
    pub associations: bool,
    /// How many loops are kept, 1 to [`MOST_LOOPS`]; the search stops there.
    pub most_loops: usize,
    /// How many links are looked at before the search stops.
    pub most_work: u64,
}

impl Default for LoopOptions {
    fn default() -> LoopOptions {
        LoopOptions {
            most_links: MOST_LINKS,
            associations: false,
            most_loops: 2_000,
            most_work: 50_000_000,
        }
    }
}

/// What a loop does to a change of one of its things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Feedback {
    /// It can feed itself: an even number of its links decrease.
    Reinforcing,
    /// It can calm itself: an odd number of its links decrease.
    Balancing,
    /// A link modulates, or is an association.
    Undetermined,
}

/// A chain of links that comes back to where it began, no thing twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedbackLoop {
    /// From the thing that comes first on the map back to it.
    pub links: Vec<LinkId>,
    /// By the parity of its signs.
    pub feedback: Feedback,
    /// The grade of the weakest link.
    pub weakest: Evidence,
    /// The time of the slowest link.
    pub longest: Time,
}

/// Why a search ended before every loop was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stopped {
    /// There are more loops than are kept.
    Loops,
    /// The work is used up.
    Work,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loops {
    /// The shortest first; of as many links the better supported; then in the order of the map's links.
    pub found: Vec<FeedbackLoop>,
    /// Every loop of at most so many links is among them.
    pub complete_to: usize,
    /// Why there may be longer ones; `None`: all up to the length asked for are there.
    pub stopped: Option<Stopped>,
}

impl Loops {
    /// Puts them into an order. Where the search stopped early, better supported loops may be missing.
    pub fn sort(&mut self, order: Order) {
        self.found.sort_by(|a, b| rank(a, order).cmp(&rank(b, order)));
    }
}

fn rank(one: &FeedbackLoop, order: Order) -> (usize, usize, &[LinkId]) {
    let (length, grade) = (one.links.len(), one.weakest as usize);
    match order {
        Order::Shortest => (length, grade, &one.links),
        Order::BestSupported => (grade, length, &one.links),
    }
}

/// A search in steps.
pub struct LoopSearch {
    graph: Digraph,
    component: Vec<usize>,
    options: LoopOptions,
    walks: Walks,
    search: Search,
    /// Length of the loops that are searched for, and the next thing to begin at.
    length: usize,
    root: usize,
    work: u64,
    found: Vec<FeedbackLoop>,
    stopped: Option<Stopped>,
}

impl LoopSearch {
    /// Begins a search. Options beyond their range are taken for its end. The work is once over the links left.
    pub fn new(atlas: &Atlas, left: &Subgraph, options: LoopOptions) -> LoopSearch {
        let options = LoopOptions {
            most_links: options.most_links.clamp(1, MOST_LINKS),
            most_loops: options.most_loops.clamp(1, MOST_LOOPS),
            ..options
        };
        let taken = if options.associations { Associations::GoWith } else { Associations::Out };
        let graph = Digraph::new(atlas, left, taken);
        let component =
            components(graph.len(), &|node, at| graph.leaving(node).get(at).map(|hop| hop.node));
        let (walks, search) = (Walks::new(graph.len()), Search::new(graph.len()));
        LoopSearch {
            graph,
            component,
            options,
            walks,
            search,
            length: 1,
            root: 0,
            work: 0,
            found: Vec::new(),
            stopped: None,
        }
    }

    /// Goes on until the budget is used up, in links looked at. A step may look at more: at most
    /// [`MOST_LINKS`] × the links of the largest strongly connected component.
    pub fn step(&mut self, budget: u64) -> Progress {
        let mut budget = budget.min(self.options.most_work.saturating_sub(self.work));
        while self.stopped.is_none() && self.length <= self.options.most_links {
            if budget == 0 {
                if self.work < self.options.most_work {
                    return Progress::Running;
                }
                self.stopped = Some(Stopped::Work);
            } else if self.search.is_over() {
                let used = self.begin_next_root();
                self.work += used;
                budget = budget.saturating_sub(used);
            } else {
                let before = budget;
                let links = self.search.next(&self.graph, &self.walks, &mut budget);
                self.work += before - budget;
                if let Some(links) = links {
                    if self.found.len() == self.options.most_loops {
                        self.stopped = Some(Stopped::Loops);
                    } else {
                        let found = self.describe(links);
                        self.found.push(found);
                    }
                }
            }
        }
        Progress::Done
    }

    /// Begins the search for loops of the present length whose first thing is the next root. Returns its work.
    fn begin_next_root(&mut self) -> u64 {
        if self.root == self.graph.len() {
            (self.length, self.root) = (self.length + 1, 0);
            return 1;
        }
        let root = self.root;
        self.root += 1;
        let component = &self.component;
        let home = component.get(root);
        let allowed = |node: usize| node > root && component.get(node) == home;
        if !self.graph.leaving(root).iter().any(|hop| hop.node == root || allowed(hop.node)) {
            return 1;
        }
        let ends = (root, root);
        let work = self.walks.fill(&self.graph, ends, self.length, &allowed);
        let want = Want { length: self.length, grade: None, net: None };
        self.search.begin(ends, want, &self.walks);
        work + 1
    }

    fn describe(&self, links: Vec<LinkId>) -> FeedbackLoop {
        let root = NodeId(self.root.saturating_sub(1) as u16);
        let (net, weakest, longest) = self.graph.sum(root, &links);
        let feedback = match net {
            NetEffect::More => Feedback::Reinforcing,
            NetEffect::Less => Feedback::Balancing,
            NetEffect::Unclear | NetEffect::NotClaimed => Feedback::Undetermined,
        };
        FeedbackLoop { links, feedback, weakest, longest }
    }

    /// How far the search is: the length of loops it is at, and the share of things it has begun at, in percent.
    pub fn progress(&self) -> (usize, usize) {
        (self.length, 100 * self.root / self.graph.len().max(1))
    }

    /// What was found up to now, in order.
    pub fn loops(&self) -> Loops {
        let mut loops = Loops {
            found: self.found.clone(),
            complete_to: self.length - 1,
            stopped: self.stopped,
        };
        loops.sort(Order::Shortest);
        loops
    }
}

/// All loops up to a length, within the bounds of the options.
pub fn loops(atlas: &Atlas, left: &Subgraph, options: LoopOptions) -> Loops {
    let mut search = LoopSearch::new(atlas, left, options);
    while search.step(u64::MAX) == Progress::Running {}
    search.loops()
}
