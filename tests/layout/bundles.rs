//! Links that are bundled share a head, and the others do not.

use crate::{atlas, views};
use graph::ViewId;
use layout::check::flatten;
use layout::{Form, Frame};

#[test]
fn members_of_a_bundle_share_its_head() {
    let atlas = atlas();
    let stress = ViewId::Theme(testkit::theme(&atlas, "stress"));
    let desktop =
        Frame { width: 1280.0, height: 647.0, form: Form::Desktop, text: 1.0, mirrored: false };
    let drawing = views::drawing(&atlas, stress, &desktop);
    let into: Vec<_> =
        drawing.links.iter().filter(|l| atlas.node(atlas.to(l.link)).id == "depression").collect();
    let bundle = ["sleep-loss~depression", "pro-inflammatory-cytokines~depression"]
        .map(|id| testkit::link(&atlas, id));
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
