//! Maps of any size, made like the shipped one: 2.4 links a thing, most of them onward in the story, some back.

use content::bundle::{HueRule, Link, Map, Node};
use content::vocabulary::{Effect, Evidence, Kind, Population, Time};

/// So many things may be in loops with one another.
const BLOCK: usize = 24;

/// A map of that many things; the same on every machine. In a tangled one nearly all are in loops with one another.
pub fn made(things: u16, tangled: bool) -> Map {
    let mut state = 9_u64;
    let mut below = |most: usize| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % most
    };
    let nodes = (0..things)
        .map(|at| Node {
            id: format!("n{at}"),
            kind: Kind::ALL[below(Kind::ALL.len())],
            lane: 0,
            group: 0,
            themes: vec![0],
            hue_rule: HueRule::Neutral,
            icon: String::new(),
            sensitive: false,
            label: String::new(),
            row: String::new(),
            plural: false,
            sentence_forms: None,
        })
        .collect();
    let mut links: Vec<Link> = Vec::new();
    while links.len() < usize::from(things) * 12 / 5 {
        // Some things have many links.
        let hub = |at: usize| if at.is_multiple_of(4) { at / 16 * 16 } else { at };
        let one = hub(below(things.into()));
        let near = one / BLOCK * BLOCK + below(BLOCK);
        let other = if below(2) == 0 { near } else { below(things.into()) };
        // Links lead back inside a block of things only, so that loops stay among few.
        let free = tangled || one / BLOCK == other / BLOCK;
        let (low, high) = (one.min(other), one.max(other));
        let (from, to) = if free { (one, other) } else { (low, high) };
        let (from, to) = (from as u16, to as u16);
        if to >= things {
            continue;
        }
        if from == to || links.iter().any(|link| (link.from, link.to) == (from, to)) {
            continue;
        }
        // As often as on the shipped map.
        let effect = match below(35) {
            0 => Effect::NoEffectFound,
            1..6 => Effect::Modulates,
            6..15 => Effect::Decreases,
            _ => Effect::Increases,
        };
        let evidence = match below(10) {
            0 => Evidence::Strong,
            1..6 => Evidence::Moderate,
            6..8 => Evidence::Limited,
            _ => Evidence::Contested,
        };
        links.push(Link {
            from,
            to,
            effect,
            evidence,
            population: Population::ALL[below(Population::ALL.len())],
            time: Time::ALL[below(Time::ALL.len())],
            association: below(10) < 3,
            theme: 0,
            themes: vec![0],
        });
    }
    Map { nodes, links, ..Map::default() }
}
