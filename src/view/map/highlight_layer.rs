//! Lit links once more, over all others: decoration, so that no mark has to move in the page.

use super::super::parts::{hue_class, stroke_classes};
use super::drawing::surest_last;
use super::link::{body, line};
use crate::present::LocalizedMap;
use crate::present::highlight::{Highlight, Look};
use crate::state::State;
use graph::Hue;
use graph::sort::sort_by_rank;
use layout::LinkPlace;
use yew::prelude::*;

/// The lifted links, each with a casing and up to its head: the surest above, those of a path in its order, and what
/// it is all about above all.
pub(super) fn lifted<'a>(
    map: &LocalizedMap,
    state: &State,
    highlight: &Highlight,
    places: impl Iterator<Item = &'a LinkPlace>,
) -> Html {
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
    html! {
        <g class="lifted" aria-hidden="true">
            { for lifted.into_iter().map(|(look, place)| {
                let of = atlas.link(place.link);
                let hue = hue_class(atlas, Hue::Of(atlas.link_hue(place.link, state.view.shown)));
                html! {
                    <g key={atlas.link_name(place.link)} class={classes!("link", hue, stroke_classes(of.evidence, of.effect), look.class())}>
                        <path class="casing" d={line(place, true)} />
                        { body(place, (of.effect, of.association), true, true) }
                    </g>
                }
            }) }
        </g>
    }
}
