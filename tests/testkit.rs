//! The small map itself: without a problem, and with one of everything that the program treats differently.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use content::bundle::HueRule;
use content::vocabulary::{Effect, Evidence, Kind, Population};
use graph::ViewId;
use std::collections::BTreeSet;
use testkit::{atlas, content, link, node};

#[test]
fn it_has_one_of_everything_and_no_problem() {
    let map = content().initial.map;
    let all = |ids: BTreeSet<&str>, known: usize| assert_eq!(ids.len(), known, "{ids:?}");
    all(map.nodes.iter().map(|n| n.kind.id()).collect(), Kind::ALL.len());
    all(map.links.iter().map(|l| l.effect.id()).collect(), Effect::ALL.len());
    all(map.links.iter().map(|l| l.evidence.id()).collect(), Evidence::ALL.len());
    all(map.links.iter().map(|l| l.population.id()).collect(), Population::ALL.len());
    for rule in [HueRule::Neutral, HueRule::Free, HueRule::Theme(0), HueRule::Theme(1)] {
        assert!(map.nodes.iter().any(|n| n.hue_rule == rule), "{rule:?}");
    }
    let plain = |plural: bool| map.nodes.iter().any(|n| n.plural == plural);
    assert!(plain(true) && plain(false) && map.nodes.iter().any(|n| n.sensitive));
    assert!(map.links.iter().any(|l| l.association) && !map.aliases.is_empty());
}

#[test]
fn its_views_differ_in_what_they_hold() {
    let atlas = atlas();
    let stress = ViewId::Theme(testkit::theme(&atlas, "stress"));
    let aspirin = node(&atlas, "aspirin");
    assert!(!atlas.shows_node(ViewId::Overview, aspirin) && atlas.shows_node(stress, aspirin));
    assert!(
        atlas.lanes().any(|lane| !atlas.more(stress, lane).is_empty()),
        "something behind more"
    );
    let two_ways = [link(&atlas, "sleep-loss~depression"), link(&atlas, "depression~sleep-loss")];
    assert!(two_ways.iter().all(|id| atlas.shows_link(ViewId::Overview, *id)));
    assert!(atlas.map().views.iter().any(|view| !view.edge_bundles.is_empty()));
    assert!(atlas.map().views.iter().any(|view| !view.route_hints.is_empty()));
}
