//! What two neighborhoods and two criteria share.

use crate::random_map::{link, map, random};
use content::vocabulary::{Effect, Evidence};
use graph::analysis::compare::{compare, criteria, neighborhoods};
use graph::analysis::{Criteria, Subgraph};
use graph::{Atlas, LinkId, NodeId};

#[test]
fn every_member_stands_in_one_part() {
    let parts = compare([3, 1, 2, 2], [4, 2, 3]);
    assert_eq!((parts.shared, parts.only_left, parts.only_right), (vec![2, 3], vec![1], vec![4]));
}

#[test]
fn neighborhoods_by_hand() {
    let on = |from, to| link(from, to, Effect::Increases);
    // 0 and 1 act on each other, both touch 2; 3 acts on 0, 1 acts on 4.
    let atlas =
        Atlas::new(map(5, vec![on(0, 1), on(2, 0), on(1, 2), on(3, 0), on(1, 4), on(1, 0)]));
    let got = neighborhoods(&atlas, &Subgraph::whole(&atlas), NodeId(0), NodeId(1));
    assert_eq!(got.nodes.shared, [NodeId(2)]);
    assert_eq!(got.nodes.only_left, [NodeId(3)]);
    assert_eq!(got.nodes.only_right, [NodeId(4)]);
    assert_eq!(got.between, [LinkId(0), LinkId(5)]);
    assert_eq!(got.left, [LinkId(1), LinkId(3)]);
    assert_eq!(got.right, [LinkId(2), LinkId(4)]);
    let without = Subgraph::of(&atlas, [LinkId(1), LinkId(4)]);
    let got = neighborhoods(&atlas, &without, NodeId(0), NodeId(1));
    assert!(got.nodes.shared.is_empty() && got.between.is_empty());
}

#[test]
fn sides_can_be_exchanged_and_a_thing_shares_all_with_itself() {
    for seed in 0..20 {
        let atlas = random(seed, 10, 30);
        let left = Subgraph::whole(&atlas);
        let (one, other) = (
            neighborhoods(&atlas, &left, NodeId(0), NodeId(1)),
            neighborhoods(&atlas, &left, NodeId(1), NodeId(0)),
        );
        assert_eq!(one.nodes.shared, other.nodes.shared);
        assert_eq!(one.nodes.only_left, other.nodes.only_right);
        assert_eq!((&one.left, &one.between), (&other.right, &other.between));
        let same = neighborhoods(&atlas, &left, NodeId(2), NodeId(2));
        assert!(same.nodes.only_left.is_empty() && same.nodes.only_right.is_empty());
        assert_eq!(same.left, same.right);
    }
}

#[test]
fn a_stricter_belief_has_nothing_of_its_own() {
    let atlas = random(2, 15, 60);
    let strict = Criteria { at_least: Evidence::Moderate, ..Criteria::default() };
    let (links, _) = criteria(&atlas, &strict, &Criteria::default());
    assert!(links.only_left.is_empty());
    assert_eq!(links.shared.len() + links.only_right.len(), 60);
    let grades =
        |list: &[LinkId]| list.iter().map(|id| atlas.link(*id).evidence).collect::<Vec<_>>();
    assert!(grades(&links.shared).iter().all(|grade| *grade <= Evidence::Moderate));
    assert!(!links.only_right.is_empty());
    assert!(grades(&links.only_right).iter().all(|grade| *grade > Evidence::Moderate));
}
