//! Random maps, the same on every machine.

use content::bundle::{HueRule, Link, Map, Node};
use content::vocabulary::{Effect, Evidence, Kind, Population, Time};
use graph::Atlas;

/// A generator of D. Knuth's MMIX kind: other than the one that is tested.
pub struct Chance(pub u64);

impl Chance {
    /// A number below that one.
    pub fn below(&mut self, most: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % most
    }

    /// One of these.
    pub fn of<T: Copy>(&mut self, values: &[T]) -> T {
        values[self.below(values.len())]
    }
}

pub fn node(at: usize, kind: Kind, themes: Vec<u8>) -> Node {
    Node {
        id: format!("n{at}"),
        kind,
        lane: 0,
        group: 0,
        themes,
        hue_rule: HueRule::Neutral,
        icon: String::new(),
        sensitive: false,
        label: String::new(),
        row: String::new(),
        plural: false,
        sentence_forms: None,
    }
}

pub fn link(from: usize, to: usize, effect: Effect) -> Link {
    Link {
        from: from as u16,
        to: to as u16,
        effect,
        evidence: Evidence::Strong,
        population: Population::Humans,
        time: Time::Minutes,
        association: false,
        theme: 0,
        themes: vec![0],
    }
}

/// A map of that many things with these links.
pub fn map(things: usize, links: Vec<Link>) -> Map {
    let nodes = (0..things).map(|at| node(at, Kind::Process, vec![0])).collect();
    Map { nodes, links, ..Map::default() }
}

/// A map of chance: every effect, grade, population, time and kind, associations, now and then two links of one pair or
/// a link of a thing to itself.
pub fn random(seed: u64, things: usize, links: usize) -> Atlas {
    let mut chance = Chance(seed);
    let nodes =
        (0..things).map(|at| node(at, chance.of(Kind::ALL), vec![chance.below(2) as u8])).collect();
    let links = (0..links)
        .map(|_| {
            let (from, to) = (chance.below(things), chance.below(things));
            let effect = chance.of(&[
                Effect::Increases,
                Effect::Increases,
                Effect::Decreases,
                Effect::Decreases,
                Effect::Modulates,
                Effect::NoEffectFound,
            ]);
            Link {
                evidence: chance.of(Evidence::ALL),
                population: chance.of(Population::ALL),
                time: chance.of(Time::ALL),
                association: chance.below(4) == 0,
                themes: vec![chance.below(2) as u8],
                ..link(from, to, effect)
            }
        })
        .collect();
    Atlas::new(Map { nodes, links, ..Map::default() })
}
