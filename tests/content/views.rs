//! What views hold.

use crate::atlas;
use graph::ViewId;
use std::collections::BTreeSet;

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
