//! What the reader's criteria leave.

use crate::random_map::random;
use content::vocabulary::{Effect, Evidence, Kind, Population, Time};
use graph::analysis::{Criteria, Subgraph, Values};
use graph::{Atlas, LinkId, ThemeId};

fn each() -> Vec<Criteria> {
    let all = Criteria::default();
    vec![
        Criteria { theme: Some(ThemeId(1)), ..all },
        Criteria { kinds: Values::ALL.without(Kind::Cell).without(Kind::Organ), ..all },
        Criteria { effects: Values::of(&[Effect::Increases, Effect::NoEffectFound]), ..all },
        Criteria { at_least: Evidence::Moderate, ..all },
        Criteria { contested: false, ..all },
        Criteria { humans: true, ..all },
        Criteria { times: Values::of(&[Time::Minutes, Time::Days, Time::Years]), ..all },
        Criteria { associations: false, ..all },
    ]
}

/// Read from the plain list of the map's links.
fn by_hand(atlas: &Atlas, number: usize, id: LinkId) -> bool {
    let link = &atlas.map().links[id.at()];
    let ends = [&atlas.map().nodes[link.from as usize], &atlas.map().nodes[link.to as usize]];
    match number {
        0 => link.themes.contains(&1),
        1 => !ends.iter().any(|end| [Kind::Cell, Kind::Organ].contains(&end.kind)),
        2 => [Effect::Increases, Effect::NoEffectFound].contains(&link.effect),
        3 => [Evidence::Strong, Evidence::Moderate].contains(&link.evidence),
        4 => link.evidence != Evidence::Contested,
        5 => [Population::Humans, Population::Both].contains(&link.population),
        6 => [Time::Minutes, Time::Days, Time::Years].contains(&link.time),
        _ => !link.association,
    }
}

#[test]
fn without_criteria_everything_is_left() {
    let atlas = random(1, 20, 60);
    let whole = Subgraph::whole(&atlas);
    assert_eq!(whole.link_count(), (60, 60));
    assert_eq!(whole.node_count(), (20, 20));
}

#[test]
fn each_criterion_leaves_what_it_names() {
    for seed in 0..20 {
        let atlas = random(seed, 20, 60);
        for (number, criteria) in each().iter().enumerate() {
            let left = criteria.apply(&atlas);
            for id in atlas.links() {
                assert_eq!(left.has_link(id), by_hand(&atlas, number, id), "{criteria:?}");
            }
        }
    }
}

#[test]
fn criteria_combine_by_taking_away() {
    for seed in 0..20 {
        let atlas = random(seed, 20, 80);
        let all = each();
        let both = Criteria {
            effects: all[2].effects,
            times: all[6].times,
            humans: true,
            kinds: all[1].kinds,
            ..Criteria::default()
        };
        let parts = [1, 2, 5, 6].map(|number| all[number].apply(&atlas));
        let left = both.apply(&atlas);
        for id in atlas.links() {
            assert_eq!(left.has_link(id), parts.iter().all(|part| part.has_link(id)));
        }
        assert_eq!(left.link_count().0, left.links().count());
    }
}

#[test]
fn a_theme_leaves_its_things_and_the_ends_of_its_links() {
    let atlas = random(3, 20, 30);
    let left = Criteria { theme: Some(ThemeId(0)), ..Criteria::default() }.apply(&atlas);
    for id in atlas.nodes() {
        let of_theme = atlas.node(id).themes.contains(&0);
        let touched = left.links().any(|l| atlas.from(l) == id || atlas.to(l) == id);
        assert_eq!(left.has_node(id), of_theme || touched);
    }
    assert!(left.node_count().0 < 20, "a theme that holds everything tests nothing");
}

#[test]
fn links_of_another_map_are_left_out() {
    let atlas = random(4, 5, 6);
    let left = Subgraph::of(&atlas, [LinkId(2), LinkId(700)]);
    assert_eq!(left.links().collect::<Vec<_>>(), [LinkId(2)]);
    assert!(!left.has_link(LinkId(700)));
}
