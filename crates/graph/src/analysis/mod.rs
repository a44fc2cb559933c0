//! Questions to the map as a signed, directed graph: what is left of it, paths, reach, feedback loops, press
//! perturbation, comparison. Pure; the same bits on every machine; long work in steps of a stated amount.

pub mod compare;
pub mod criteria;
mod digraph;
pub mod loops;
mod net_effect;
pub mod paths;
pub mod reach;
mod walks;
pub mod what_if;

pub use criteria::{Criteria, Subgraph, Values};
pub use net_effect::NetEffect;

/// Whether there is more to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Call `step` again.
    Running,
    /// The result is there.
    Done,
}

/// What comes first in a list of paths or loops. What is equal in both comes in the order of the map's links.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Fewest links; of as many, the better supported.
    #[default]
    Shortest,
    /// Best weakest link; of as good, the shorter.
    BestSupported,
}

/// Writes a value into a list; nothing where the list is shorter.
fn mark<T>(list: &mut [T], at: usize, value: T) {
    if let Some(slot) = list.get_mut(at) {
        *slot = value;
    }
}
