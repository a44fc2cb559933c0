//! Views that are found: for maps without authored views, and measured on the views whose order is known.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

use arrange::crossing_reduction::{improve, median};
use arrange::find;
use arrange::ordering_problem::OrderingProblem;
use content::bundle::{Lane, Link, Map, Node, Theme, View};
use content::vocabulary::{Effect, Evidence};
use graph::{Atlas, LinkId, NodeId, ThemeId, ViewId};
use methods::{Chance, mean, sweeps};
use testkit::atlas;

#[path = "../benches/methods/mod.rs"]
mod methods;

/// The small map as if nobody had authored its views.
fn unauthored() -> Atlas {
    let mut map = atlas().map().clone();
    map.views.clear();
    map.everything.clear();
    Atlas::new(map)
}

/// Graphs of four to six columns, three to seven rows and a link and a half for each row, the same in every run.
fn random_graphs() -> Vec<OrderingProblem> {
    (1..=12)
        .map(|seed| {
            let mut chance = Chance(seed);
            let mut below = |limit: u16| chance.below(usize::from(limit)) as u16;
            let mut columns: Vec<Vec<u16>> = Vec::new();
            let mut count = 0;
            for _ in 0..4 + below(3) {
                let rows = 3 + below(5);
                columns.push((count..count + rows).collect());
                count += rows;
            }
            let links: Vec<(u16, u16)> =
                (0..count + count / 2).map(|_| (below(count), below(count))).collect();
            OrderingProblem::new(columns, &links)
        })
        .collect()
}

/// A small map with these things (by lane) and links.
fn small(lanes: usize, things: &[u8], links: &[(u16, u16)]) -> Atlas {
    let real = atlas();
    let link = |(from, to): &(u16, u16)| Link {
        from: *from,
        to: *to,
        effect: Effect::Increases,
        evidence: Evidence::Moderate,
        theme: 0,
        themes: vec![0],
        ..real.link(LinkId(0)).clone()
    };
    let node = |lane: &u8| Node { lane: *lane, themes: vec![0], ..real.node(NodeId(0)).clone() };
    Atlas::new(Map {
        lanes: vec![Lane::default(); lanes],
        themes: vec![Theme::default()],
        nodes: things.iter().map(node).collect(),
        links: links.iter().map(link).collect(),
        ..Map::default()
    })
}

/// More things and links than a view shows, with one thing that very many links reach.
fn large() -> Atlas {
    let mut chance = Chance(3);
    let mut below = |limit: usize| chance.below(limit) as u16;
    let lanes: Vec<u8> = (0..60).map(|_| below(4) as u8).collect();
    let mut links: Vec<(u16, u16)> = (0..90).map(|_| (below(60), below(60))).collect();
    links.extend((1..40).map(|from| (from, 0)));
    links.retain(|(from, to)| from != to);
    links.sort();
    links.dedup();
    small(4, &lanes, &links)
}

fn things(view: &View) -> Vec<u16> {
    view.lanes.iter().flat_map(|l| l.columns.iter().flatten().map(|p| p.node)).collect()
}

#[test]
fn crossings_are_those_one_can_count_by_eye() {
    let count = |links: &[(u16, u16)]| {
        OrderingProblem::new(vec![vec![0, 1, 2], vec![3, 4, 5], vec![6, 7]], links).crossings()
    };
    assert_eq!(count(&[(0, 3), (1, 4), (2, 5)]), 0);
    assert_eq!(count(&[(0, 5), (1, 4), (2, 3)]), 3);
    assert_eq!(count(&[(0, 4), (0, 5), (1, 5)]), 0, "links that meet at an end do not cross");
    assert_eq!(count(&[(4, 0), (3, 1)]), 1, "whichever way they run");
    assert_eq!(count(&[(0, 7), (5, 6)]), 1, "a link over two columns");
    assert_eq!(count(&[(0, 2), (1, 4)]), 0, "links beside a column are not counted");
    assert_eq!(count(&[(0, 99), (4, 4)]), 0);
    let square = OrderingProblem::new(vec![vec![0, 1], vec![2, 3]], &[(0, 3), (0, 1)]);
    assert!((square.length(3.0, 8.0) - (5.0 + 4.0)).abs() < 1e-9);
}

#[test]
fn it_is_better_than_chance_and_than_either_classic_method() {
    let (mut own, mut barycenter, mut medians) = (0, 0, 0);
    for (number, graph) in random_graphs().iter().enumerate() {
        let mut chance = Chance(7);
        let mut shuffled = graph.clone();
        let random = (0..200).map(|_| {
            chance.shuffle(&mut shuffled);
            shuffled.crossings()
        });
        let mean_of_chance = f64::from(random.sum::<u32>()) / 200.0;
        let by = |run: &dyn Fn(&mut OrderingProblem)| {
            let mut problem = graph.clone();
            run(&mut problem);
            problem.crossings()
        };
        let found = by(&|b| improve(b, &median));
        assert!(
            f64::from(found) < 0.7 * mean_of_chance,
            "graph {number}: {found} crossings, {mean_of_chance} by chance"
        );
        own += found;
        barycenter += by(&|b| sweeps(b, mean));
        medians += by(&|b| sweeps(b, median));
    }
    assert!(own < barycenter && own < medians, "{own}; {barycenter} {medians}");
}

#[test]
fn where_no_link_need_cross_none_does() {
    // Two columns joined one to one, in the wrong order; and a tree.
    let ladder: Vec<(u16, u16)> = (0..6).map(|row| (row, 6 + (row * 5) % 6)).collect();
    let tree = [(0, 1), (0, 2), (0, 3), (1, 6), (1, 9), (2, 4), (2, 8), (3, 5), (3, 7)];
    let columns = [
        vec![vec![0], (1..4).collect(), (4..10).collect()],
        vec![(0..6).collect(), (6..12).collect()],
    ];
    for (columns, links) in columns.into_iter().zip([&tree[..], &ladder[..]]) {
        let mut problem = OrderingProblem::new(columns, links);
        assert!(problem.crossings() > 0, "as it stands, links cross");
        improve(&mut problem, &median);
        assert_eq!(problem.crossings(), 0, "{:?}", problem.columns);
    }
}

#[test]
fn rows_stay_in_their_columns_in_order_and_apart() {
    for forgotten in random_graphs() {
        let mut problem = forgotten.clone();
        improve(&mut problem, &median);
        let most = problem.columns.iter().map(Vec::len).max().unwrap().max(5) as f64;
        for (column, rows) in problem.columns.iter().enumerate() {
            let mut sorted = rows.clone();
            sorted.sort();
            assert_eq!(sorted, forgotten.columns[column]);
            let heights: Vec<f64> = rows.iter().map(|thing| problem.position(*thing).1).collect();
            assert!(heights.windows(2).all(|w| w[1] - w[0] > 1.0 / most - 1e-9), "{heights:?}");
            assert!(heights.iter().all(|h| (0.0..=1.0).contains(h)));
        }
    }
}

#[test]
fn a_found_view_keeps_the_limits_of_an_authored_one() {
    for (atlas, shown) in [unauthored(), large()].iter().flat_map(|atlas| {
        let all = atlas.themes().map(ViewId::Theme).chain([ViewId::Overview]);
        all.map(move |shown| (atlas, shown))
    }) {
        let view = find(atlas, shown);
        let core = things(&view);
        let belongs = |node: &NodeId| match shown {
            ViewId::Theme(theme) => atlas.node(*node).themes.contains(&theme.0),
            _ => true,
        };
        let tagged = atlas.nodes().filter(belongs).count();
        assert!(core.len() == tagged.min(22) && view.links.len() <= 32);
        assert_eq!(view.lanes.len(), atlas.map().lanes.len());
        let more: Vec<u16> = view.lanes.iter().flat_map(|l| l.more.clone()).collect();
        let mut seen: Vec<u16> = core.iter().chain(&more).copied().collect();
        seen.sort();
        assert_eq!(
            seen,
            atlas.nodes().filter(belongs).map(|n| n.0).collect::<Vec<_>>(),
            "each thing once"
        );
        for (lane, place) in view.lanes.iter().enumerate() {
            assert!(
                place
                    .columns
                    .iter()
                    .flatten()
                    .all(|p| atlas.node(NodeId(p.node)).lane as usize == lane)
            );
            let rows: usize = place.columns.iter().map(Vec::len).sum();
            assert_eq!(place.columns.len() > 1, rows > 6);
            assert!(place.columns.iter().all(|c| c.windows(2).all(|w| w[0].y < w[1].y) && c.iter().all(|p| p.y <= 1000)));
        }
        for node in &core {
            let heads = view.links.iter().filter(|l| atlas.to(LinkId(**l)).0 == *node).count();
            let joined: usize = view
                .edge_bundles
                .iter()
                .filter(|t| atlas.to(LinkId(t[0])).0 == *node)
                .map(|t| t.len() - 1)
                .sum();
            assert!(heads - joined <= 9, "{} heads", heads - joined);
        }
        for link in &view.links {
            assert!(
                core.contains(&atlas.from(LinkId(*link)).0)
                    && core.contains(&atlas.to(LinkId(*link)).0)
            );
        }
        assert_eq!(
            view,
            find(&Atlas::new(atlas.map().clone()), shown),
            "the same map, the same view"
        );
    }
}

#[test]
fn a_view_in_which_nothing_stands_is_found_and_an_authored_one_is_left() {
    let authored = atlas().map().clone();
    let mut map = authored.clone();
    map.views[0].lanes.iter_mut().for_each(|lane| lane.columns.clear());
    arrange::complete(&mut map);
    assert!(!things(&map.views[0]).is_empty(), "nothing of it was authored but its lanes");
    assert_eq!(map.views[1..], authored.views[1..]);
    assert_eq!(map.everything, authored.everything);
}

#[test]
fn the_best_connected_things_are_in() {
    let atlas = large();
    let core = things(&find(&atlas, ViewId::Overview));
    let degree = |node: NodeId| atlas.outgoing(node).len() + atlas.incoming(node).len();
    let least = core.iter().map(|node| degree(NodeId(*node))).min().unwrap();
    for node in atlas.nodes().filter(|node| !core.contains(&node.0)) {
        assert!(degree(node) <= least, "thing {} has {} links", node.0, degree(node));
    }
}

#[test]
fn tiny_maps_have_a_view_too() {
    let theme = ViewId::Theme(ThemeId(0));
    let nothing = find(&small(0, &[], &[]), theme);
    assert!(things(&nothing).is_empty() && nothing.links.is_empty());
    assert_eq!(
        things(&find(&small(0, &[0], &[]), theme)).len(),
        0,
        "without lanes there is nowhere to stand"
    );

    let one = find(&small(2, &[1], &[]), theme);
    assert_eq!((things(&one), one.lanes[0].columns.len()), (vec![0], 0));
    assert_eq!(one.lanes[1].columns[0][0].y, 500);

    let unlinked = find(&small(3, &[0, 0, 2, 9], &[]), theme);
    assert_eq!(things(&unlinked), [0, 1, 2, 3], "a thing of an unknown lane stands in the last");
    assert!(unlinked.lanes[1].columns.is_empty());

    let selfish = find(&small(1, &[0, 0], &[(0, 0), (0, 1), (0, 77)]), theme);
    assert_eq!(selfish.links, [1], "links to itself and to nowhere are left out");

    // Two things each, tied crosswise: the order of one lane turns, so that the links do not cross.
    let cross = find(&small(2, &[0, 0, 1, 1], &[(0, 3), (1, 2)]), theme);
    let rows: Vec<Vec<u16>> = cross
        .lanes
        .iter()
        .map(|lane| lane.columns.iter().flatten().map(|placed| placed.node).collect())
        .collect();
    assert!(rows == [[0, 1], [3, 2]] || rows == [[1, 0], [2, 3]], "{rows:?}");
}
