//! The list of everything on a phone, and the arcs of a tapped row: of the small map, and of the shipped one (`tests/content.rs`).

use crate::atlas;
use graph::{Atlas, NodeId};
use layout::rows::{self, GROUP_HEAD, GUTTER, LANE_HEAD, ListItem, ROW, arcs, middles};
use layout::{LinkPlace, Rows, Treatments};
use testkit::points;

fn nodes(rows: &Rows) -> Vec<NodeId> {
    rows.lanes.iter().flat_map(|lane| lane.groups.iter().flat_map(|g| g.1.clone())).collect()
}

/// The visible rows of a list with everything unfolded.
fn visible(rows: &Rows, text: f64) -> Vec<(NodeId, f64)> {
    let mut lines = Vec::new();
    for lane in &rows.lanes {
        lines.push(ListItem::Lane);
        for (group, nodes) in &lane.groups {
            lines.extend(group.map(|_| ListItem::Group));
            lines.extend(nodes.iter().map(|n| ListItem::Thing(*n)));
        }
    }
    middles(&lines, text).0
}

/// The list, and the list with each of its lanes folded away.
fn lists(atlas: &Atlas) -> Vec<Rows> {
    let whole = rows::lay_out(atlas);
    let folded = (0..whole.lanes.len()).map(|lane| {
        let mut rows = whole.clone();
        rows.lanes.remove(lane);
        rows
    });
    folded.chain([whole.clone()]).collect()
}

#[test]
fn everything_lists_every_thing_once_under_its_heading() {
    let atlas = atlas();
    let rows = rows::lay_out(&atlas);
    let mut seen = nodes(&rows);
    seen.sort();
    assert_eq!(seen, atlas.nodes().collect::<Vec<_>>());
    assert_eq!(rows.lanes.len(), atlas.map().lanes.len(), "the two columns of a lane are one band");
    for lane in &rows.lanes {
        for (group, nodes) in &lane.groups {
            assert!(nodes.iter().all(
                |n| atlas.node(*n).lane == lane.lane.0 && Some(atlas.node(*n).group) == *group
            ));
        }
    }
    assert_eq!(rows.lanes[0].treatments, Treatments::Some);
    assert_eq!(rows.lanes[rows.lanes.len() - 1].treatments, Treatments::None);
}

#[test]
fn rows_stand_one_below_the_other() {
    let (two, height) = middles(
        &[ListItem::Lane, ListItem::Thing(NodeId(7)), ListItem::Thing(NodeId(3)), ListItem::Group],
        1.5,
    );
    assert_eq!(
        two,
        [(NodeId(7), 1.5 * (LANE_HEAD + ROW / 2.0)), (NodeId(3), 1.5 * (LANE_HEAD + 1.5 * ROW))]
    );
    assert_eq!(height, 1.5 * (LANE_HEAD + 2.0 * ROW + GROUP_HEAD));
}

fn other(atlas: &Atlas, arc: &LinkPlace, node: NodeId) -> NodeId {
    if atlas.to(arc.link) == node { atlas.from(arc.link) } else { atlas.to(arc.link) }
}

#[test]
fn every_linked_row_has_one_head_for_each_link_and_no_arc_leaves_the_gutter() {
    let atlas = atlas();
    for (list, mirrored) in lists(&atlas).iter().flat_map(|list| [(list, false), (list, true)]) {
        let rows = visible(list, 1.0);
        for (node, here) in &rows {
            let arcs = arcs(&atlas, *node, &rows, mirrored);
            let linked = atlas
                .outgoing(*node)
                .iter()
                .map(|l| atlas.to(*l))
                .chain(atlas.incoming(*node).iter().map(|l| atlas.from(*l)));
            let mut expected: Vec<NodeId> =
                linked.filter(|other| rows.iter().any(|row| row.0 == *other)).collect();
            let mut found = Vec::new();
            for arc in &arcs {
                let ends: Vec<NodeId> = rows
                    .iter()
                    .filter(|row| (row.1 - arc.tip.1).abs() < ROW / 2.0 - 6.0)
                    .map(|row| row.0)
                    .collect();
                assert_eq!(ends, [other(&atlas, arc, *node)]);
                found.extend(ends);
                let path = points(&arc.line);
                let there = rows.iter().find(|row| row.0 == found[found.len() - 1]).unwrap().1;
                let (top, foot) = (there.min(*here) - ROW / 2.0, there.max(*here) + ROW / 2.0);
                assert!(path.iter().all(|(x, y)| (0.0..=GUTTER - 2.0).contains(&if mirrored {
                    GUTTER - x
                } else {
                    *x
                }) && top < *y
                    && *y < foot));
                // The head points to the label it reaches, or away from the one where the link starts.
                let outward = atlas.to(arc.link) == *node;
                assert_eq!(arc.direction.0 > 0.0, outward != mirrored);
            }
            expected.sort();
            found.sort();
            assert_eq!(found, expected);
        }
    }
}

#[test]
fn up_to_nine_arcs_have_tracks_apart_and_never_cross() {
    let atlas = atlas();
    let mut compared = 0;
    for list in lists(&atlas) {
        let rows = visible(&list, 1.0);
        for (node, _) in &rows {
            let arcs = arcs(&atlas, *node, &rows, false);
            if arcs.len() > 9 {
                continue;
            }
            // M x y H x Q … V y Q x y x y H x: the track, and the heights of both ends.
            let parts: Vec<(f64, f64, f64)> = arcs
                .iter()
                .map(|arc| {
                    let path = points(&arc.line);
                    (
                        path.iter().map(|p| p.0).fold(0.0, f64::max),
                        path[0].1,
                        path[path.len() - 1].1,
                    )
                })
                .collect();
            for (i, a) in parts.iter().enumerate() {
                for b in &parts[..i] {
                    let (a_range, b_range) =
                        ((a.1.min(a.2), a.1.max(a.2)), (b.1.min(b.2), b.1.max(b.2)));
                    let beside = a_range.0 < b_range.1 && b_range.0 < a_range.1;
                    assert!(
                        !beside || (a.0 - b.0).abs() >= 6.0,
                        "two arcs beside each other are 6 px apart"
                    );
                    for (outer, inner) in [(a, b_range), (b, a_range)] {
                        let inner_x = if inner == b_range { b.0 } else { a.0 };
                        let crosses = outer.0 > inner_x
                            && [outer.1, outer.2]
                                .iter()
                                .any(|y| inner.0 + 0.1 < *y && *y < inner.1 - 0.1);
                        assert!(!crosses, "{} crosses another arc", atlas.node(*node).id);
                    }
                    assert!((a.1 - b.1).abs() > 3.0 || (a.2 - b.2).abs() > 3.0);
                    compared += 1;
                }
            }
        }
    }
    assert!(compared > 0);
}

#[test]
fn above_nine_there_are_two_spines() {
    let atlas = atlas();
    let rows = visible(&rows::lay_out(&atlas), 1.0);
    let node = atlas.find_node("depression").unwrap();
    let arcs = arcs(&atlas, node, &rows, false);
    assert!(arcs.len() > 9);
    let track = |arc: &LinkPlace| points(&arc.line).iter().map(|p| p.0).fold(0.0, f64::max);
    let spines = |arrive: bool| {
        let mut all: Vec<f64> =
            arcs.iter().filter(|arc| (atlas.to(arc.link) == node) == arrive).map(track).collect();
        all.dedup();
        all
    };
    let (into, out) = (spines(true), spines(false));
    assert!(
        into.len() == 1 && out.len() == 1 && (into[0] - out[0]).abs() > 6.0,
        "{into:?} {out:?}"
    );
}

#[test]
fn an_untapped_or_lonely_row_has_no_arcs() {
    let atlas = atlas();
    let node = atlas.find_node("depression").unwrap();
    assert!(arcs(&atlas, node, &[], false).is_empty());
    assert!(arcs(&atlas, node, &[(node, 22.0)], false).is_empty());
    assert!(arcs(&atlas, NodeId(9999), &[(node, 22.0)], false).is_empty());
}
