//! The model of a what-if: things that hold themselves back, and signed influences of unknown strength between them.

use super::random::key;
use crate::analysis::criteria::Subgraph;
use crate::{Atlas, LinkId};
use content::vocabulary::{Effect, Evidence};

/// Which way an influence goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// More of the first, more of the second.
    Positive,
    /// More of the first, less of the second.
    Negative,
    /// It depends; drawn anew in each version.
    Unknown,
}

/// A thing of the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Thing {
    /// What its self-limit is drawn by; no two things share one.
    pub key: u64,
    /// Whether it holds itself back. On a map every thing does.
    pub limited: bool,
}

/// An influence of one thing on another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Influence {
    /// Position of the first thing.
    pub from: usize,
    /// Position of the second thing.
    pub to: usize,
    /// Which way it goes.
    pub sign: Sign,
    /// Whether it is in every version; else it is in half of them, at random.
    pub certain: bool,
    /// What its strength is drawn by; no two influences share one.
    pub key: u64,
}

/// From where strengths are drawn, each as likely as the other: above the first number, up to the second.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ranges {
    /// Of influences.
    pub weight: (f64, f64),
    /// Of what holds a thing back.
    pub limit: (f64, f64),
}

impl Default for Ranges {
    /// Influences in (0, 1], self-limits in (0.25, 1].
    fn default() -> Ranges {
        Ranges { weight: (0.0, 1.0), limit: (0.25, 1.0) }
    }
}

/// A signed digraph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Model {
    /// Its things.
    pub things: Vec<Thing>,
    /// Influences between them; those of a thing on itself and those beyond the things are not looked at.
    pub influences: Vec<Influence>,
}

impl Model {
    /// The model of what is left of a map: every thing, in the order of the map, and every link but those without
    /// effect. Links at least as well tested as `certain` are in every version.
    pub fn of(atlas: &Atlas, left: &Subgraph, certain: Evidence, associations: bool) -> Model {
        let thing = |node| Thing { key: key(&atlas.node(node).id), limited: true };
        let influence = |id: LinkId| {
            let link = atlas.link(id);
            let sign = match link.effect {
                Effect::Increases => Sign::Positive,
                Effect::Decreases => Sign::Negative,
                Effect::Modulates => Sign::Unknown,
                Effect::NoEffectFound => return None,
            };
            let mut name = atlas.link_name(id);
            name.push('~');
            name.push_str(link.effect.id());
            (associations || !link.association).then(|| Influence {
                from: usize::from(link.from),
                to: usize::from(link.to),
                sign,
                certain: link.evidence <= certain,
                key: key(&name),
            })
        };
        Model {
            things: atlas.nodes().map(thing).collect(),
            influences: left.links().filter_map(influence).collect(),
        }
    }
}
