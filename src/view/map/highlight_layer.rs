//! Lit links once more, over all others: decoration, so that no mark has to move in the page.

use super::super::element::{Element, element};
use super::super::parts::{classes, each, hue_class, path, stroke_classes};
use super::drawing::surest_last;
use super::link::{body, line};
use crate::present::LocalizedMap;
use crate::present::highlight::{Highlight, Look};
use crate::state::State;
use graph::Hue;
use graph::sort::sort_by_rank;
use layout::LinkPlace;

/// The lifted links, each with a casing and up to its head: the surest above, those of a path in its order, and what
/// it is all about above all.
pub(super) fn lifted<'a>(
    map: &LocalizedMap,
    state: &State,
    highlight: &Highlight,
    places: impl Iterator<Item = &'a LinkPlace>,
) -> Element {
    let atlas = &map.atlas;
    let mut lifted: Vec<_> = places
        .map(|place| (highlight.link(place.link), place))
        .filter(|(look, _)| look.is_lit())
        .collect();
    sort_by_rank(&mut lifted, &mut |(look, place)| match (look, highlight.step(place.link)) {
        (Look::Selected | Look::Emphasized, _) => i32::MAX,
        (_, Some(step)) => step as i32,
        _ => surest_last(map, place),
    });
    let mut links = lifted.into_iter().map(|(look, place)| {
        let of = atlas.link(place.link);
        let hue = hue_class(atlas, Hue::Of(atlas.link_hue(place.link, state.view.shown)));
        let strokes = stroke_classes(of.evidence, of.effect);
        element("g")
            .key(atlas.link_name(place.link))
            .class(classes(&["link", &hue, &strokes, look.class()]))
            .child(path("casing", line(place, true)))
            .child(body(place, (of.effect, of.association), true, true))
            .into()
    });
    element("g").class("lifted").attribute("aria-hidden", "true").child(each(&mut links))
}
