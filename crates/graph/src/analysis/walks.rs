//! Paths of an exact length, grade and net effect, one after the other. First a table says of each thing which lengths,
//! grades and net effects a walk from it to the target can have; the search then enters only where one fits. It differs
//! from a path only in that it may pass a thing twice, so few steps are in vain.

use super::digraph::{Digraph, Hop};
use super::{NetEffect, mark};
use crate::LinkId;
use content::vocabulary::Evidence;

/// No walk is longer: lengths are bits of a table's cells.
pub(crate) const LONGEST: usize = 15;
const STATES: usize = 16;

/// Of each thing, by grade and net effect: which lengths a walk from it to the target can have, as bits.
pub(crate) struct Walks {
    lengths: Vec<[u16; STATES]>,
    /// The things whose row is not empty.
    filled: Vec<usize>,
}

fn state(grade: Evidence, net: NetEffect) -> usize {
    grade as usize * NetEffect::ALL.len() + net as usize
}

fn states() -> impl Iterator<Item = (Evidence, NetEffect)> {
    let grades = Evidence::ALL.iter();
    grades.flat_map(|grade| NetEffect::ALL.iter().map(move |net| (*grade, *net)))
}

impl Walks {
    pub(crate) fn new(things: usize) -> Walks {
        Walks { lengths: vec![[0; STATES]; things], filled: Vec::new() }
    }

    /// Fills the table for walks of at most `longest` links from `start` through things that are allowed. Returns its
    /// work: the links looked at, at most `longest` times those between the things allowed.
    pub(crate) fn fill(
        &mut self,
        graph: &Digraph,
        (start, target): (usize, usize),
        longest: usize,
        allowed: &dyn Fn(usize) -> bool,
    ) -> u64 {
        for node in self.filled.drain(..) {
            if let Some(row) = self.lengths.get_mut(node) {
                *row = [0; STATES];
            }
        }
        let mut front = vec![target];
        let mut work = 0;
        for length in 1..=longest.min(LONGEST) {
            let mut next = Vec::new();
            for node in front {
                let row = match length {
                    1 => [1; STATES],
                    _ => self.lengths.get(node).copied().unwrap_or_default(),
                };
                for hop in graph.arriving(node) {
                    work += 1;
                    let open = hop.node == start || hop.node != target && allowed(hop.node);
                    if open && self.add(row, length, hop) && hop.node != start {
                        next.push(hop.node);
                    }
                }
            }
            front = next;
        }
        work
    }

    /// Takes over, one link longer, what the row of the link's head says; whether the length is new to its start.
    fn add(&mut self, head: [u16; STATES], length: usize, hop: &Hop) -> bool {
        let Some(row) = self.lengths.get_mut(hop.node) else { return false };
        let before = row.iter().fold(0, |all, bits| all | bits);
        for ((grade, net), bits) in states().zip(head) {
            // The target's own row is not its table's, but the empty walk.
            let fits = length > 1 || (grade, net) == (Evidence::Strong, NetEffect::More);
            if fits
                && bits >> (length - 1) & 1 != 0
                && let Some(slot) = row.get_mut(state(grade.max(hop.grade), hop.net.then(net)))
            {
                *slot |= 1 << length;
            }
        }
        if before == 0 {
            self.filled.push(hop.node);
        }
        before >> length & 1 == 0
    }

    /// Whether a walk of that length from there, behind what has been passed, can be as it is wanted.
    fn can(&self, node: usize, length: usize, passed: (Evidence, NetEffect), want: &Want) -> bool {
        let row = self.lengths.get(node).copied().unwrap_or_default();
        states().zip(row).any(|((grade, net), bits)| {
            bits >> length & 1 != 0 && want.fits(passed.0.max(grade), passed.1.then(net))
        })
    }
}

/// What is searched for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Want {
    /// How many links it has.
    pub(crate) length: usize,
    /// How good its weakest link is.
    pub(crate) grade: Option<Evidence>,
    /// What it claims as a whole.
    pub(crate) net: Option<NetEffect>,
}

impl Want {
    fn fits(&self, grade: Evidence, net: NetEffect) -> bool {
        self.grade.is_none_or(|one| one == grade) && self.net.is_none_or(|one| one == net)
    }
}

struct Place {
    node: usize,
    /// The next of its links.
    next: usize,
    passed: (Evidence, NetEffect),
}

/// A depth-first search for all paths that are as wanted, in the order of their links on the map.
pub(crate) struct Search {
    ends: (usize, usize),
    want: Want,
    trail: Vec<Place>,
    links: Vec<LinkId>,
    on_trail: Vec<bool>,
}

impl Search {
    /// Nothing is searched for before [`Search::begin`].
    pub(crate) fn new(things: usize) -> Search {
        let want = Want { length: 0, grade: None, net: None };
        let (trail, links, on_trail) = (Vec::new(), Vec::new(), vec![false; things]);
        Search { ends: (0, 0), want, trail, links, on_trail }
    }

    /// Begins anew; the table is filled for these ends. Where both are the same thing, loops through it are found.
    pub(crate) fn begin(&mut self, ends: (usize, usize), want: Want, walks: &Walks) {
        for place in self.trail.drain(..) {
            mark(&mut self.on_trail, place.node, false);
        }
        self.links.clear();
        (self.ends, self.want) = (ends, want);
        let passed = (Evidence::Strong, NetEffect::More);
        if walks.can(ends.0, want.length, passed, &want) {
            self.trail.push(Place { node: ends.0, next: 0, passed });
            mark(&mut self.on_trail, ends.0, true);
        }
    }

    /// Whether the search is over.
    pub(crate) fn is_over(&self) -> bool {
        self.trail.is_empty()
    }

    /// The next path; `None` when there is none or the budget, in links looked at, is used up.
    pub(crate) fn next(
        &mut self,
        graph: &Digraph,
        walks: &Walks,
        budget: &mut u64,
    ) -> Option<Vec<LinkId>> {
        while let Some(place) = self.trail.last_mut() {
            *budget = budget.checked_sub(1)?;
            let node = place.node;
            let Some(hop) = graph.leaving(node).get(place.next) else {
                self.trail.pop();
                self.links.pop();
                mark(&mut self.on_trail, node, false);
                continue;
            };
            place.next += 1;
            let passed = (place.passed.0.max(hop.grade), place.passed.1.then(hop.net));
            let left = self.want.length.saturating_sub(self.links.len() + 1);
            if left == 0 {
                if hop.node == self.ends.1 && self.want.fits(passed.0, passed.1) {
                    let mut found = self.links.clone();
                    found.push(hop.link);
                    return Some(found);
                }
                continue;
            }
            let free = hop.node != self.ends.1
                && !self.on_trail.get(hop.node).copied().unwrap_or(true)
                && walks.can(hop.node, left, passed, &self.want);
            if free {
                self.links.push(hop.link);
                self.trail.push(Place { node: hop.node, next: 0, passed });
                mark(&mut self.on_trail, hop.node, true);
            }
        }
        None
    }
}
