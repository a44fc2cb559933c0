//! What the whole map as rows promises: of the small map, and of the shipped one (`tests/content.rs`).

use crate::atlas;
use content::vocabulary::{Effect, Evidence};
use graph::{Atlas, LinkId, NodeId};
use layout::text_metrics::width;
use layout::{Form, Frame, Index, LinkPlace, RowPlace, index, index_routes};
use std::collections::BTreeMap;
use testkit::points;

pub fn frame(width: f64, height: f64, text: f64, mirrored: bool) -> Frame {
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

/// The rows that a route runs over, of those that are not its ends.
pub fn rows_under(atlas: &Atlas, index: &Index, route: &LinkPlace) -> Vec<NodeId> {
    let scale = index.label_size / index::LABEL;
    let ends = [atlas.from(route.link), atlas.to(route.link)];
    // Points by height, so that a row looks only at those beside it.
    let mut beside: Vec<Vec<(f64, f64)>> = vec![Vec::new(); index.height as usize + 2];
    for point in points(&route.line) {
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

/// The headings that a route runs over.
fn headings_under(atlas: &Atlas, index: &Index, mirrored: bool, route: &LinkPlace) -> Vec<u8> {
    let scale = index.label_size / index::LABEL;
    let points = points(&route.line);
    let under = |(group, (x, y)): &&(u8, (f64, f64))| {
        let text = &atlas.map().groups[usize::from(*group)].heading;
        let wide = width(text, index::HEADING * scale, true);
        let (left, right) = if mirrored { (x - wide, *x) } else { (*x, x + wide) };
        let (top, foot) = (y - 9.0 * scale, y + 2.0 * scale);
        points.iter().any(|(x, y)| left < *x && *x < right && top < *y && *y < foot)
    };
    index.headings.iter().filter(under).map(|(group, _)| *group).collect()
}

#[test]
fn no_link_runs_over_a_row_or_a_heading() {
    let atlas = atlas();
    let all: Vec<LinkId> = atlas.links().collect();
    for frame in frames() {
        let index = index::lay_out(&atlas, &frame);
        let mut routes = index.spine.clone();
        routes.extend(index_routes::routes(&atlas, &index, &all));
        for link in &all {
            routes.extend(index_routes::routes(&atlas, &index, &[*link]));
        }
        for node in atlas.nodes() {
            routes.extend(index_routes::focus(&atlas, &index, node));
        }
        assert!(routes.len() >= 4 * all.len(), "every link has a route");
        for route in routes {
            let under = rows_under(&atlas, &index, &route);
            assert!(
                under.is_empty(),
                "{} runs over {:?} in {frame:?}: {}",
                atlas.link_name(route.link),
                under,
                route.line
            );
            let under = headings_under(&atlas, &index, frame.mirrored, &route);
            let name = atlas.link_name(route.link);
            assert!(under.is_empty(), "{name} runs over headings {under:?} in {frame:?}");
        }
    }
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
        assert!(index.lanes.iter().filter(|l| l.banded).count() == index.lanes.len() / 2);
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
    assert!(index.spine.iter().all(|route| atlas.link(route.link).evidence == Evidence::Strong));
}

#[test]
fn in_focus_every_head_stands_at_the_end_of_its_link() {
    let atlas = atlas();
    for frame in frames() {
        let index = index::lay_out(&atlas, &frame);
        let scale = index.label_size / index::LABEL;
        for node in atlas.nodes() {
            let links = index_routes::focus(&atlas, &index, node);
            assert_eq!(links.len(), atlas.incoming(node).len() + atlas.outgoing(node).len());
            let mut kinds: BTreeMap<(bool, i64), (Effect, bool)> = BTreeMap::new();
            for route in &links {
                let (link, name) = (atlas.link(route.link), atlas.link_name(route.link));
                let row = index.rows.iter().find(|r| r.node == atlas.to(route.link)).unwrap();
                let off = route.tip.1 - row.at.1;
                let (left, right) = (row.area.0, row.area.0 + row.area.2);
                assert!(left - 16.0 * scale < route.tip.0 && route.tip.0 < right + 16.0 * scale);
                assert!(off.abs() <= 12.1 * scale, "{name} has its head in another row");
                if row.node == node {
                    let place = (route.direction.0 > 0.0, (route.tip.1 * 10.0).round() as i64);
                    let kind = (link.effect, link.association);
                    assert_eq!(*kinds.entry(place).or_insert(kind), kind, "{name} shares a place");
                } else {
                    let from = atlas.from(route.link);
                    let both = atlas.link_between(row.node, from).is_some();
                    assert_eq!(both, off.abs() > 1.0, "{name}: only two directions stand apart");
                }
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
    assert!(grades.windows(2).all(|w| w[0] >= w[1]));
    assert_ne!(grades.first(), grades.last());
}
