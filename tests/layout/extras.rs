//! What a theme draws for a thing that is lit: its other links, and nothing else moves.

use crate::{atlas, dump, views};
use graph::{Atlas, NodeId, ViewId};
use layout::check::check;
use layout::{Drawing, Form, on_demand_edges};

/// A theme's picture with the extra links of a thing, as they are drawn over the others.
fn lit(atlas: &Atlas, shown: ViewId, drawing: &Drawing, node: NodeId) -> Drawing {
    let wanted = atlas.extra_links(shown, node);
    let added = on_demand_edges(atlas, drawing, &wanted);
    let drawn: Vec<_> = added.iter().map(|place| place.link).collect();
    assert_eq!(drawn, wanted, "{shown:?}: every extra link of {} once", atlas.node(node).id);
    let mut lit = drawing.clone();
    lit.links.extend(added);
    lit
}

/// The things a theme can light: its core, and what is behind "n more".
fn lightable(atlas: &Atlas, shown: ViewId) -> Vec<NodeId> {
    let more = atlas.lanes().flat_map(|lane| atlas.more(shown, lane));
    atlas.shown_nodes(shown).into_iter().flat_map(|(_, nodes)| nodes).chain(more).collect()
}

fn clear(forms: &[Form]) {
    let atlas = atlas();
    let mut wrong = Vec::new();
    let mut extras = 0;
    for (title, shown, frame) in views::all(&atlas)
        .filter(|(_, shown, frame)| *shown != ViewId::Overview && forms.contains(&frame.form))
    {
        let drawing = views::drawing(&atlas, shown, &frame);
        for node in lightable(&atlas, shown) {
            let lit = lit(&atlas, shown, &drawing, node);
            extras += lit.links.len() - drawing.links.len();
            let title = format!("{title}, {}", atlas.node(node).id);
            dump::dump(&title, &lit, &atlas, shown);
            wrong.extend(
                check(&lit, &atlas).into_iter().map(|fault| format!("{title}: {}", fault.sentence)),
            );
        }
    }
    assert!(extras > 0, "no extra links: the test tests nothing");
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn themes_stay_clear_when_lit_on_desktops() {
    clear(&[Form::Desktop]);
}

#[test]
fn themes_stay_clear_when_lit_in_smaller_rooms() {
    clear(&[Form::BesidePanel, Form::Compact]);
}

#[test]
fn themes_stay_clear_when_lit_on_phones() {
    clear(&[Form::Phone]);
}
