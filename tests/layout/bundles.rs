//! Links that are bundled share a head, and the others do not.

use crate::{atlas, views};
use graph::{Atlas, ViewId};
use layout::check::flatten;
use layout::{Drawing, Form, Frame};

fn stress(atlas: &Atlas) -> Drawing {
    let stress = ViewId::Theme(testkit::theme(atlas, "stress"));
    let desktop =
        Frame { width: 1280.0, height: 647.0, form: Form::Desktop, text: 1.0, mirrored: false };
    views::drawing(atlas, stress, &desktop)
}

#[test]
fn members_of_a_bundle_share_its_head() {
    let atlas = atlas();
    let drawing = stress(&atlas);
    let into: Vec<_> =
        drawing.links.iter().filter(|l| atlas.node(atlas.to(l.link)).id == "depression").collect();
    let bundle =
        ["sleep-loss~depression", "chronic-stress~depression"].map(|id| testkit::link(&atlas, id));
    let members: Vec<_> = into.iter().filter(|link| link.joins.is_some()).collect();
    let [member] = members.as_slice() else { panic!("{} members", members.len()) };
    let leader = into.iter().find(|link| Some(link.link) == member.joins).unwrap();
    assert!(bundle.contains(&member.link) && bundle.contains(&leader.link));
    assert_eq!(member.tip, leader.tip);
    // Alone, the member goes on along its leader's line, up to the head.
    let trunk = flatten(member.trunk.as_deref().unwrap());
    let along = flatten(&leader.line);
    assert_eq!(trunk.first(), flatten(&member.line).last());
    assert_eq!(trunk.last(), along.last());
    assert!(trunk.len() > 1 && trunk.iter().all(|point| along.contains(point)));
    assert_eq!(leader.trunk, None);
    let mut heads: Vec<_> = into.iter().filter(|l| l.joins.is_none()).map(|l| l.tip).collect();
    let count = heads.len();
    heads.dedup();
    assert_eq!((heads.len(), count), (count, into.len() - 1), "all others have a head each");
}

#[test]
fn an_association_never_joins_the_head_of_an_effect() {
    let atlas = atlas();
    let bundle = ["sleep-loss~depression", "pro-inflammatory-cytokines~depression"]
        .map(|id| testkit::link(&atlas, id));
    assert!(!atlas.link(bundle[0]).association && atlas.link(bundle[1]).association);
    let mut map = testkit::content().initial.map;
    for view in map.views.iter_mut().filter(|view| !view.edge_bundles.is_empty()) {
        view.edge_bundles = vec![bundle.map(|link| link.0).to_vec()];
    }
    let mixed = Atlas::new(map);
    assert!(stress(&mixed).links.iter().all(|link| link.joins.is_none()));
}
