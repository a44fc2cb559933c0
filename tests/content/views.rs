//! What views hold.

use crate::atlas;
use graph::ViewId;
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn what_a_theme_does_not_draw_is_one_press_away() {
    let atlas = atlas();
    for theme in atlas.themes().filter(|theme| atlas.map().themes[theme.at()].id != "open") {
        let view = atlas.view(ViewId::Theme(theme)).unwrap();
        let there: BTreeSet<u16> = view
            .lanes
            .iter()
            .flat_map(|l| l.columns.iter().flatten().map(|p| p.node).chain(l.more.iter().copied()))
            .collect();
        let tagged = atlas.nodes().filter(|node| atlas.node(*node).themes.contains(&theme.0));
        assert_eq!(
            tagged.filter(|node| !there.contains(&node.0)).count(),
            0,
            "{}",
            atlas.map().themes[theme.at()].id
        );
    }
}

/// Everything is a view too, and shows all things: none shares its pictogram.
#[test]
fn no_view_shows_a_pictogram_twice() {
    let atlas = atlas();
    let mut owners = BTreeMap::new();
    for node in atlas.nodes().map(|node| atlas.node(node)) {
        let pictogram = node.pictogram();
        let before = owners.insert(pictogram, &node.id);
        assert_eq!(before, None, "{} has the pictogram {pictogram} too", node.id);
        assert!(!pictogram.starts_with("k-"), "{} has only the pictogram of its kind", node.id);
    }
    let lanes = atlas.map().lanes.iter().map(|lane| lane.icon.as_str());
    let shared: Vec<&str> = lanes.filter(|icon| owners.contains_key(icon)).collect();
    assert_eq!(shared, Vec::<&str>::new(), "emblems of lanes that a thing has too");
}
