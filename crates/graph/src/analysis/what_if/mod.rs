//! What if: some things are pushed up or down and held there, and the others tend to rise, to fall, or it cannot be told.
//! A teaching model of what the links imply together, not a prediction: `docs/model.md` says what it assumes.

pub mod explain;
pub mod matrix;
pub mod model;
pub mod press;
pub mod random;

use super::Progress;
use super::criteria::Subgraph;
use crate::{Atlas, NodeId};
use content::vocabulary::Evidence;
use model::Model;
use press::{Count, PressSimulation, Sampling, TooEntangled};

/// A thing tends to rise or fall if it does so in this share of the versions, in percent.
pub const TENDENCY: u32 = 80;

/// A thing that is pushed and held there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Push {
    /// The thing.
    pub node: NodeId,
    /// Up, or down.
    pub up: bool,
}

/// What the reader believes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Options {
    /// Links at least that well tested are in every version, others in half of them at random: from `Strong`, only what
    /// is sure, to `Contested`, everything that is claimed.
    pub certain: Evidence,
    /// Whether associations are taken for causes.
    pub associations: bool,
    /// How much is drawn.
    pub sampling: Sampling,
}

impl Default for Options {
    /// Moderate and better are in every version; associations are out.
    fn default() -> Options {
        Options { certain: Evidence::Moderate, associations: false, sampling: Sampling::default() }
    }
}

/// What a thing does in the versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tendency {
    /// It rises in at least [`TENDENCY`] percent of them.
    Rises,
    /// It falls in at least that share.
    Falls,
    /// Neither.
    CannotTell,
    /// It does not change in any.
    Unchanged,
}

impl Count {
    /// What it amounts to, of so many versions.
    pub fn tendency(self, versions: u32) -> Tendency {
        let enough = |count: u32| {
            count > 0 && u64::from(count) * 100 >= u64::from(versions) * u64::from(TENDENCY)
        };
        match self {
            Count { rises: 0, falls: 0 } => Tendency::Unchanged,
            Count { rises, .. } if enough(rises) => Tendency::Rises,
            Count { falls, .. } if enough(falls) => Tendency::Falls,
            Count { .. } => Tendency::CannotTell,
        }
    }
}

/// What came of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// How many stable versions were calculated.
    pub versions: u32,
    /// Whether fewer than asked for, because the work was used up: too few versions are stable.
    pub stopped: bool,
    /// The share of versions drawn that were stable, of what the push reaches; 0 to 1.
    pub stable_share: f64,
    /// For each thing, in the order of the map, in how many versions it rose and fell.
    pub counts: Vec<Count>,
}

/// A what-if in steps.
pub struct WhatIf {
    simulation: PressSimulation,
}

impl WhatIf {
    /// Begins one. Several pushes of one thing add up, so that up and down is none.
    ///
    /// # Errors
    /// Where too many things that the push reaches hang together in loops.
    pub fn new(
        atlas: &Atlas,
        left: &Subgraph,
        pushes: &[Push],
        options: Options,
    ) -> Result<WhatIf, TooEntangled> {
        let model = Model::of(atlas, left, options.certain, options.associations);
        let mut push = vec![0.0; model.things.len()];
        for one in pushes {
            if let Some(sum) = push.get_mut(one.node.at()) {
                *sum += if one.up { 1.0 } else { -1.0 };
            }
        }
        Ok(WhatIf { simulation: PressSimulation::new(model, &push, options.sampling)? })
    }

    /// Goes on until the budget is used up, as [`PressSimulation::step`] does.
    pub fn step(&mut self, budget: u64) -> Progress {
        self.simulation.step(budget)
    }

    /// How many versions are done, and of how many.
    pub fn progress(&self) -> (u32, u32) {
        self.simulation.progress()
    }

    /// What came of it up to now; to cancel is to ask for no more.
    pub fn outcome(&self) -> Outcome {
        let (versions, wanted) = self.simulation.progress();
        Outcome {
            versions,
            stopped: self.simulation.is_done() && versions < wanted,
            stable_share: self.simulation.stable_share(),
            counts: self.simulation.counts().to_vec(),
        }
    }
}
