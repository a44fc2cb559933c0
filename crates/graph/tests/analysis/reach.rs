//! What is reached, against distances by repeated relaxation.

use crate::random_map::random;
use content::vocabulary::Effect;
use graph::analysis::Subgraph;
use graph::analysis::reach::{Direction, reach};
use graph::{Atlas, NodeId};

/// The distance of each thing from the first, along the links or against them; large where there is none.
fn distances(atlas: &Atlas, against: bool, associations: bool) -> Vec<usize> {
    let mut far = vec![1000; atlas.map().nodes.len()];
    far[0] = 0;
    for _ in 0..far.len() {
        for link in &atlas.map().links {
            if link.effect == Effect::NoEffectFound || link.association && !associations {
                continue;
            }
            let (from, to) = (link.from as usize, link.to as usize);
            let (from, to) = if against { (to, from) } else { (from, to) };
            far[to] = far[to].min(far[from] + 1);
        }
    }
    far
}

#[test]
fn rings_are_distances() {
    let mut deepest = 0;
    for seed in 0..40 {
        let atlas = random(seed, 15, 25);
        let left = Subgraph::whole(&atlas);
        for (direction, against) in [(Direction::Downstream, false), (Direction::Upstream, true)] {
            for associations in [false, true] {
                let far = distances(&atlas, against, associations);
                for steps in 0..8 {
                    let got = reach(&atlas, &left, NodeId(0), direction, steps, associations);
                    deepest = deepest.max(got.rings.len());
                    for distance in 1..8 {
                        let at = |node: &NodeId| far[node.at()] == distance && distance <= steps;
                        let wanted: Vec<NodeId> = atlas.nodes().filter(at).collect();
                        let ring = got.rings.get(distance - 1).cloned().unwrap_or_default();
                        assert_eq!(ring, wanted, "seed {seed}, {direction:?}, {steps} steps");
                    }
                    let followed = atlas.links().filter(|id| {
                        let link = atlas.link(*id);
                        let start = if against { link.to } else { link.from };
                        let free = link.effect != Effect::NoEffectFound;
                        free && (associations || !link.association) && far[start as usize] < steps
                    });
                    assert_eq!(got.links, followed.collect::<Vec<_>>(), "seed {seed}");
                }
            }
        }
    }
    assert!(deepest >= 4, "{deepest} rings at most");
}
