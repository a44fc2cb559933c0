//! The whole map as rows: what its layout promises, on the immune–brain map and on small ones.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

use content::bundle::{Group, Lane, Link, Map, Node};
use content::vocabulary::{Effect, Evidence, Kind};
use graph::{Atlas, LinkId, NodeId};
use layout::{Form, Frame, Index, LinkPlace, RowPlace, Treatments, index, index_routes};
use paths::{atlas, points};

mod paths;

fn frame(width: f64, height: f64, text: f64, mirrored: bool) -> Frame {
    Frame { width, height, form: Form::Desktop, text, mirrored }
}

/// The frames a reader may have: usual, narrow (pans), large text, wide and high, each way round.
fn frames() -> Vec<Frame> {
    let shapes = [
        (1280.0, 647.0, 1.0),
        (896.0, 600.0, 1.0),
        (1280.0, 647.0, 1.5),
        (1024.0, 600.0, 2.0),
        (1920.0, 927.0, 1.0),
    ];
    shapes
        .iter()
        .flat_map(|(w, h, t)| [frame(*w, *h, *t, false), frame(*w, *h, *t, true)])
        .collect()
}

/// The rows that a road runs over, of those that are not its ends.
fn rows_under(atlas: &Atlas, index: &Index, road: &LinkPlace) -> Vec<NodeId> {
    let scale = index.label_size / index::LABEL;
    let ends = [atlas.from(road.link), atlas.to(road.link)];
    // Points by height, so that a row looks only at those beside it.
    let mut beside: Vec<Vec<(f64, f64)>> = vec![Vec::new(); index.height as usize + 2];
    for point in points(&road.line) {
        beside[point.1.max(0.0) as usize].push(point);
    }
    let under = |row: &&RowPlace| {
        let silhouette = if row.label.0 > row.at.0 { row.at.0 - row.r } else { row.at.0 + row.r };
        let (left, right) = (row.end.min(silhouette), row.end.max(silhouette));
        let (top, foot) = (row.at.1 - 6.5 * scale, row.at.1 + 6.5 * scale);
        let hit =
            |(x, y): &(f64, f64)| left - 1.0 < *x && *x < right + 1.0 && top < *y && *y < foot;
        beside[top as usize..=foot as usize].iter().flatten().any(hit)
    };
    index
        .rows
        .iter()
        .filter(|row| !ends.contains(&row.node))
        .filter(under)
        .map(|row| row.node)
        .collect()
}

#[test]
fn no_link_runs_over_a_row() {
    let atlas = atlas();
    let all: Vec<LinkId> = atlas.links().collect();
    for frame in frames() {
        let index = index::lay_out(&atlas, &frame);
        let mut roads = index.spine.clone();
        roads.extend(index_routes::routes(&atlas, &index, &all));
        for link in &all {
            roads.extend(index_routes::routes(&atlas, &index, &[*link]));
        }
        for node in atlas.nodes() {
            roads.extend(index_routes::focus(&atlas, &index, node));
        }
        assert!(roads.len() > 1000, "every link has a road");
        for road in roads {
            let under = rows_under(&atlas, &index, &road);
            assert!(
                under.is_empty(),
                "{} runs over {:?} in {frame:?}: {}",
                atlas.link_name(road.link),
                under,
                road.line
            );
        }
    }
}

#[test]
fn it_fits_a_laptop_without_scrolling() {
    let index = index::lay_out(&atlas(), &frame(1280.0, 647.0, 1.0, false));
    assert_eq!((index.width, index.height), (1280.0, 647.0));
    for row in &index.rows {
        assert!(row.area.1 + row.area.3 <= 647.0);
        assert_eq!(row.area.3, 24.0);
    }
    // Lower than it needs, it scrolls; narrower, it keeps the width at which links still find their way.
    let small = index::lay_out(&atlas(), &frame(896.0, 400.0, 1.0, false));
    assert!(small.height > 600.0 && small.height <= 647.0, "{}", small.height);
    assert!(small.width > 1150.0 && small.width <= 1180.0, "{}", small.width);
}

#[test]
fn rows_stand_apart_and_in_the_map() {
    let atlas = atlas();
    for frame in frames() {
        let index = index::lay_out(&atlas, &frame);
        let box_of = |r: &RowPlace| (r.area.0, r.area.1, r.area.0 + r.area.2, r.area.1 + r.area.3);
        for (i, a) in index.rows.iter().enumerate() {
            let a_box = box_of(a);
            assert!(
                a_box.0 >= 0.0
                    && a_box.1 >= 0.0
                    && a_box.2 <= index.width
                    && a_box.3 <= index.height,
                "{a:?}"
            );
            let text = (a.label.0.min(a.end), a.label.0.max(a.end));
            assert!(
                text.0 > a_box.0 && text.1 < a_box.2,
                "the label stays in its row: {}",
                atlas.row(a.node)
            );
            for b in &index.rows[..i] {
                let b_box = box_of(b);
                let apart = a_box.0 >= b_box.2
                    || b_box.0 >= a_box.2
                    || a_box.1 >= b_box.3 - 0.01
                    || b_box.1 >= a_box.3 - 0.01;
                assert!(apart, "{} over {} in {frame:?}", atlas.row(a.node), atlas.row(b.node));
            }
        }
        for (group, at) in &index.headings {
            let crowded = index.rows.iter().any(|r| {
                r.area.0 < at.0
                    && at.0 < r.area.0 + r.area.2
                    && r.area.1 < at.1
                    && at.1 < r.area.1 + r.area.3
            });
            assert!(!crowded, "heading {group} on a row");
        }
    }
}

#[test]
fn the_author_sets_the_order_and_every_thing_is_there_once() {
    let atlas = atlas();
    let authored: Vec<u16> = atlas
        .map()
        .everything
        .iter()
        .flat_map(|c| c.groups.iter().flat_map(|g| g.1.clone()))
        .collect();
    for frame in frames() {
        let index = index::lay_out(&atlas, &frame);
        assert_eq!(index.rows.iter().map(|r| r.node.0).collect::<Vec<_>>(), authored);
        assert_eq!(index.headings.len(), atlas.map().groups.len());
        assert_eq!(index.lanes.len(), atlas.map().lanes.len());
        assert!(index.lanes.iter().filter(|l| l.banded).count() == 2);
    }
    let mut seen = authored.clone();
    seen.sort();
    assert_eq!(seen, (0..atlas.map().nodes.len() as u16).collect::<Vec<_>>());
}

#[test]
fn mirrored_is_the_same_map_turned_around() {
    let atlas = atlas();
    let (there, back) = (
        index::lay_out(&atlas, &frame(1280.0, 647.0, 1.0, false)),
        index::lay_out(&atlas, &frame(1280.0, 647.0, 1.0, true)),
    );
    for (a, b) in there.rows.iter().zip(&back.rows) {
        assert!((a.at.0 + b.at.0 - 1280.0).abs() < 1e-9 && a.at.1 == b.at.1);
        assert!(
            (a.end + b.end - 1280.0).abs() < 1e-9 && (a.label.0 + b.label.0 - 1280.0).abs() < 1e-9
        );
    }
    let node = atlas.find_node("depression").unwrap();
    for (a, b) in index_routes::focus(&atlas, &there, node)
        .iter()
        .zip(&index_routes::focus(&atlas, &back, node))
    {
        assert_eq!((a.link, a.direction.0), (b.link, -b.direction.0));
        for (p, q) in points(&a.line).iter().zip(points(&b.line)) {
            assert!(
                (p.0 + q.0 - 1280.0).abs() < 0.25 && (p.1 - q.1).abs() < 0.15,
                "{} {}",
                a.line,
                b.line
            );
        }
    }
}

#[test]
fn at_rest_only_the_strong_links_show() {
    let atlas = atlas();
    let index = index::lay_out(&atlas, &frame(1280.0, 647.0, 1.0, false));
    let strong = atlas.map().links.iter().filter(|l| l.evidence == Evidence::Strong).count();
    assert_eq!(index.spine.len(), strong);
    assert!(index.spine.iter().all(|road| atlas.link(road.link).evidence == Evidence::Strong));
}

#[test]
fn in_focus_every_link_has_its_head_at_the_neighbor() {
    let atlas = atlas();
    for frame in frames() {
        let index = index::lay_out(&atlas, &frame);
        let scale = index.label_size / index::LABEL;
        for node in atlas.nodes() {
            let links = index_routes::focus(&atlas, &index, node);
            assert_eq!(links.len(), atlas.incoming(node).len() + atlas.outgoing(node).len());
            for road in &links {
                let neighbor = if atlas.to(road.link) == node {
                    atlas.from(road.link)
                } else {
                    atlas.to(road.link)
                };
                let row = index.rows.iter().find(|r| r.node == neighbor).unwrap();
                assert!(
                    (road.tip.1 - row.at.1).abs() <= 4.7 * scale,
                    "{} has its head in another row",
                    atlas.link_name(road.link)
                );
                let (left, right) = (row.area.0, row.area.0 + row.area.2);
                assert!(left - 16.0 * scale < road.tip.0 && road.tip.0 < right + 16.0 * scale);
                let both = atlas.link_between(atlas.to(road.link), atlas.from(road.link)).is_some();
                assert_eq!(
                    both,
                    (road.tip.1 - row.at.1).abs() > 1.0,
                    "only two directions stand apart"
                );
            }
        }
    }
}

#[test]
fn in_focus_the_surest_links_lie_on_top() {
    let atlas = atlas();
    let index = index::lay_out(&atlas, &frame(1280.0, 647.0, 1.0, false));
    let grades: Vec<Evidence> =
        index_routes::focus(&atlas, &index, atlas.find_node("depression").unwrap())
            .iter()
            .map(|l| atlas.link(l.link).evidence)
            .collect();
    assert!(grades.windows(2).all(|w| w[0] >= w[1]) && grades.len() > 50);
}

#[test]
fn a_tall_screen_spreads_rows_and_a_wide_one_grows_them() {
    let atlas = atlas();
    let tall = index::lay_out(&atlas, &frame(1280.0, 900.0, 1.0, false));
    assert!(
        tall.rows[0].area.3 > 30.0
            && tall.rows[0].area.3 <= 36.0
            && tall.label_size == index::LABEL
    );
    let wide = index::lay_out(&atlas, &frame(1900.0, 900.0, 1.0, false));
    assert!(wide.label_size > 14.0 && wide.height == 900.0);
    let low = index::lay_out(&atlas, &frame(1900.0, 660.0, 1.0, false));
    assert_eq!(low.label_size, index::LABEL);
    let large = index::lay_out(&atlas, &frame(1280.0, 647.0, 2.0, false));
    assert_eq!(large.rows[0].area.3, 48.0);
}

/// A small map: `lanes` lanes, groups as given by lane, things as lane and group.
fn small(lanes: usize, groups: &[u8], things: &[(u8, u8)], links: &[(u16, u16)]) -> Atlas {
    let real = atlas();
    let node = |(i, (lane, group)): (usize, &(u8, u8))| Node {
        id: format!("thing-{i}"),
        kind: if i % 2 == 0 { Kind::Treatment } else { Kind::Process },
        lane: *lane,
        group: *group,
        label: format!("Thing {i}"),
        short: String::new(),
        row: String::new(),
        ..real.node(NodeId(0)).clone()
    };
    Atlas::new(Map {
        lanes: (0..lanes)
            .map(|i| Lane { id: format!("lane-{i}"), name: format!("Lane {i}"), ..Lane::default() })
            .collect(),
        groups: groups
            .iter()
            .map(|lane| Group { id: format!("g{lane}"), lane: *lane, heading: "Group".into() })
            .collect(),
        nodes: things.iter().enumerate().map(node).collect(),
        links: links
            .iter()
            .map(|(from, to)| Link {
                from: *from,
                to: *to,
                effect: Effect::Increases,
                ..real.link(LinkId(0)).clone()
            })
            .collect(),
        ..Map::default()
    })
}

#[test]
fn a_map_without_authored_columns_finds_its_own() {
    let none = index::lay_out(&small(0, &[], &[], &[]), &frame(1280.0, 647.0, 1.0, false));
    assert!(
        none.rows.is_empty()
            && none.spine.is_empty()
            && none.width == 1280.0
            && none.height == 647.0
    );

    let one = index::lay_out(&small(2, &[], &[(1, 0)], &[]), &frame(1280.0, 647.0, 1.0, true));
    assert_eq!((one.rows.len(), one.lanes.len(), one.headings.len()), (1, 1, 0));
    assert_eq!(one.lanes[0].treatments, Treatments::All);

    let astray = index::lay_out(
        &small(2, &[], &[(9, 0), (0, 0)], &[(0, 1)]),
        &frame(1280.0, 647.0, 1.0, false),
    );
    assert_eq!(
        (astray.rows.len(), astray.lanes.len()),
        (2, 2),
        "an unknown lane counts as the last"
    );

    // Lane 1 has 40 things in two groups that the map lists mixed: two columns, groups kept together.
    let things: Vec<(u8, u8)> =
        (0..50).map(|i| if i < 10 { (0, 0) } else { (1, 1 + (i % 2) as u8) }).collect();
    let atlas = small(2, &[0, 1, 1], &things, &[(0, 10), (10, 11), (11, 10), (0, 49), (49, 0)]);
    let index = index::lay_out(&atlas, &frame(1280.0, 647.0, 1.0, false));
    let mut columns: Vec<(f64, Vec<u8>)> = Vec::new();
    for row in &index.rows {
        if columns.last().is_none_or(|c| c.0 != row.area.0) {
            columns.push((row.area.0, Vec::new()));
        }
        columns.last_mut().unwrap().1.push(atlas.node(row.node).group);
    }
    let sizes: Vec<usize> = columns.iter().map(|c| c.1.len()).collect();
    assert_eq!(sizes, [10, 20, 20]);
    assert!(columns[1].1.iter().all(|g| *g == 1) && columns[2].1.iter().all(|g| *g == 2));
    assert_eq!(index_routes::focus(&atlas, &index, NodeId(0)).len(), 3);
    assert!(atlas.links().all(|l| {
        index_routes::routes(&atlas, &index, &[l])
            .iter()
            .all(|r| rows_under(&atlas, &index, r).is_empty())
    }));
}

#[test]
fn a_thing_the_author_forgot_or_named_twice_stands_there_once() {
    let mut map = atlas().map().clone();
    let first = map.everything[0].groups[0].1.remove(0);
    let twice = map.everything[0].groups[0].1[0];
    map.everything[1].groups[0].1.push(twice);
    map.everything[1].groups[0].1.push(9999);
    let atlas = Atlas::new(map);
    let index = index::lay_out(&atlas, &frame(1280.0, 647.0, 1.0, false));
    assert_eq!(index.rows.len(), atlas.map().nodes.len());
    for node in [first, twice] {
        assert_eq!(index.rows.iter().filter(|r| r.node.0 == node).count(), 1);
    }
}
