//! What readers are promised beyond a clear picture: the order stays, rows breathe, left and right mirror.

use crate::{atlas, views};
use content::vocabulary::Effect;
use graph::{Atlas, ViewId};
use layout::check::{FaultKind, check, flatten};
use layout::path::distance;
use layout::shapes::boundary;
use layout::{Drawing, Form, Frame, Layout, LinkPlace, NodePlace, ViewSpec, lay_out};

const DESKTOP: Frame =
    Frame { width: 1280.0, height: 647.0, form: Form::Desktop, text: 1.0, mirrored: false };

fn shown(atlas: &Atlas) -> Vec<ViewId> {
    std::iter::once(ViewId::Overview).chain(atlas.themes().map(ViewId::Theme)).collect()
}

#[test]
fn the_authored_order_stays_and_rows_breathe() {
    let atlas = atlas();
    for (title, shown, frame) in
        views::all(&atlas).filter(|(_, _, frame)| frame.form != Form::Phone)
    {
        let drawing = views::drawing(&atlas, shown, &frame);
        let columns = atlas.view(shown).unwrap().lanes.iter().flat_map(|lane| &lane.columns);
        for column in columns {
            let places: Vec<_> = column
                .iter()
                .map(|placed| drawing.nodes.iter().find(|n| n.node.0 == placed.node).unwrap())
                .collect();
            for pair in places.windows(2) {
                let label = |node: &NodePlace| {
                    node.baseline - 0.95 * drawing.label_size
                        + node.leading * node.lines.len() as f64
                };
                let (foot, top) = (pair[0].at.1 + label(pair[0]), pair[1].at.1 - pair[1].r);
                // Low rooms let rows come nearer, so that the overview is whole in them.
                let least = match frame.form {
                    _ if frame.text > 1.3 => 11.9,
                    Form::Compact if frame.height < 520.0 => 0.9,
                    Form::Compact => 11.9,
                    _ if frame.height < 580.0 => 3.9,
                    _ => 11.9,
                };
                assert!(top - foot >= least, "{title}: {} px between rows", top - foot);
            }
        }
    }
}

#[test]
fn a_mirrored_map_is_the_same_map_mirrored() {
    let atlas = atlas();
    for shown in shown(&atlas) {
        let plain = views::drawing(&atlas, shown, &DESKTOP);
        let mirrored = views::drawing(&atlas, shown, &Frame { mirrored: true, ..DESKTOP });
        let sum = |a: f64, b: f64| (a + b - plain.width).abs() < 1e-6;
        assert!(plain.nodes.iter().zip(&mirrored.nodes).all(|(a, b)| sum(a.at.0, b.at.0)));
        for (a, b) in plain.links.iter().zip(&mirrored.links) {
            assert!(sum(a.tip.0, b.tip.0) && a.tip.1 == b.tip.1);
            assert_eq!(a.direction.0, 0.0 - b.direction.0);
        }
        let right = |lane: &layout::LanePlace| lane.area.0 + lane.area.2;
        assert!(plain.lanes.iter().zip(&mirrored.lanes).all(|(a, b)| sum(a.area.0, right(b))));
    }
}

#[test]
fn every_head_stands_at_its_target() {
    let atlas = atlas();
    for (title, shown, frame) in views::all(&atlas) {
        let drawing = views::drawing(&atlas, shown, &frame);
        for link in &drawing.links {
            let node = drawing.nodes.iter().find(|n| n.node == atlas.to(link.link)).unwrap();
            let (x, y) = (link.tip.0 - node.at.0, link.tip.1 - node.at.1);
            // At the silhouette, or below the label where a line comes from there.
            let below = node.hit.1 + node.hit.3 + 4.0;
            let near = x.abs() <= node.r * 1.25 + 4.0 || y >= node.r && x.abs() <= node.hit.2 / 2.0;
            assert!(
                near && y >= -node.r * 1.25 - 5.0 && y <= below,
                "{title}: {}",
                atlas.link_name(link.link)
            );
            assert!((0.4..=1.4).contains(&link.scale), "{title}: scale {}", link.scale);
        }
    }
}

#[test]
fn a_map_without_authored_views_is_drawn_and_clear() {
    let mut map = atlas().map().clone();
    map.views.clear();
    arrange::complete(&mut map);
    let atlas = Atlas::new(map);
    // A theme no thing carries, such as the lens of open questions, has nothing to draw by itself.
    let carried = |shown: &ViewId| match shown {
        ViewId::Theme(theme) => atlas.nodes().any(|n| atlas.node(n).themes.contains(&theme.0)),
        _ => true,
    };
    for shown in shown(&atlas).into_iter().filter(carried) {
        for form in [Form::Desktop, Form::Compact] {
            let drawing = views::drawing(&atlas, shown, &Frame { form, ..DESKTOP });
            assert!(
                drawing.nodes.len() > 5 && !drawing.links.is_empty(),
                "{shown:?}: {} things",
                drawing.nodes.len()
            );
            let faults = check(&drawing, &atlas);
            let serious: Vec<_> =
                faults.iter().filter(|f| f.kind != FaultKind::Heads).map(|f| &f.sentence).collect();
            assert!(serious.is_empty(), "{shown:?}: {serious:?}");
        }
    }
}

#[test]
fn odd_rooms_and_empty_maps_do_no_harm() {
    let atlas = atlas();
    let empty = Atlas::new(Default::default());
    for (width, height) in [(0.0, 0.0), (f64::NAN, f64::INFINITY), (1e7, 1e7), (-5.0, 3.0)] {
        for form in [Form::Desktop, Form::BesidePanel, Form::Compact, Form::Phone] {
            let frame = Frame { width, height, form, text: f64::NAN, mirrored: false };
            let drawing = views::drawing(&atlas, ViewId::Overview, &frame);
            let things: usize =
                atlas.shown_nodes(ViewId::Overview).iter().map(|(_, nodes)| nodes.len()).sum();
            assert_eq!(drawing.nodes.len(), things);
            assert!(drawing.width.is_finite() && drawing.height.is_finite());
            assert!(matches!(
                lay_out(&empty, &ViewSpec::of(&empty, ViewId::Overview), &frame),
                Layout::Drawn(Drawing { .. })
            ));
        }
    }
}

/// The outline of a silhouette as points, as lines meet it.
fn outline(atlas: &Atlas, node: &NodePlace) -> Vec<(f64, f64)> {
    let kind = atlas.node(node.node).kind;
    let at = |i: i32, vertical: bool, sign: f64| {
        let d = f64::from(i) / 50.0 * 0.95;
        let reach = sign * boundary(kind, d, vertical);
        let (x, y) = if vertical { (d, reach) } else { (reach, d) };
        (node.at.0 + x * node.r, node.at.1 + y * node.r)
    };
    let sides = [(false, -1.0), (false, 1.0)];
    sides.iter().flat_map(|(v, sign)| (-50..=50).map(move |i| at(i, *v, *sign))).collect()
}

#[test]
fn no_bar_touches_the_thing_it_stands_at() {
    let atlas = atlas();
    let mut bars = 0;
    for (title, shown, frame) in views::all(&atlas) {
        let drawing = views::drawing(&atlas, shown, &frame);
        let decreases = |link: &&LinkPlace| atlas.link(link.link).effect == Effect::Decreases;
        for link in drawing.links.iter().filter(decreases) {
            let node = drawing.nodes.iter().find(|n| n.node == atlas.to(link.link)).unwrap();
            let (dx, dy) = link.direction;
            // The front of the bar, which is 3.2 wide with round ends, 2.5 before the tip.
            let front = |across: f64| {
                let (along, across) = (-0.9 * link.scale, across * link.scale);
                (link.tip.0 + dx * along - dy * across, link.tip.1 + dy * along + dx * across)
            };
            for across in [-7.0, 0.0, 7.0] {
                let apart = |p: &(f64, f64)| distance(*p, front(across));
                let least = outline(&atlas, node).iter().map(apart).fold(f64::MAX, f64::min);
                assert!(least >= 2.9, "{title}: {} {least}", atlas.link_name(link.link));
            }
            bars += 1;
        }
    }
    assert!(bars > 0);
}

#[test]
fn links_that_run_both_ways_stand_apart() {
    let atlas = atlas();
    let mut pairs = 0;
    // Smaller rooms have smaller silhouettes, at which ends stand closer together.
    let usual = |frame: &Frame| frame.form == Form::Desktop && frame.text == 1.0;
    for (title, shown, frame) in views::all(&atlas).filter(|(_, _, frame)| usual(frame)) {
        let drawing = views::drawing(&atlas, shown, &frame);
        for link in &drawing.links {
            let back = drawing.links.iter().find(|other| {
                (atlas.from(other.link), atlas.to(other.link))
                    == (atlas.to(link.link), atlas.from(link.link))
            });
            let Some(back) = back else { continue };
            let start = flatten(&back.line)[0];
            let apart = distance(link.tip, start);
            assert!(apart >= 13.8, "{title}: {} {apart}", atlas.link_name(link.link));
            pairs += 1;
        }
    }
    assert!(pairs > 0);
}
