//! The whole map as rows: maps without authored columns.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

use content::bundle::{Group, Lane, Link, Map, Node};
use content::vocabulary::{Effect, Kind};
use every::{frame, rows_under};
use graph::{Atlas, LinkId, NodeId};
use layout::{Treatments, index, index_routes};
use testkit::atlas;

#[path = "index/every.rs"]
mod every;

/// A small map: `lanes` lanes, groups as given by lane, things as lane and group.
fn small(lanes: usize, groups: &[u8], things: &[(u8, u8)], links: &[(u16, u16)]) -> Atlas {
    let real = atlas();
    let node = |(i, (lane, group)): (usize, &(u8, u8))| Node {
        id: format!("thing-{i}"),
        kind: if i % 2 == 0 { Kind::Treatment } else { Kind::Process },
        lane: *lane,
        group: *group,
        label: format!("Thing {i}"),
        row: String::new(),
        ..real.node(NodeId(0)).clone()
    };
    let mut map = Map {
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
    };
    arrange::complete(&mut map);
    Atlas::new(map)
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
