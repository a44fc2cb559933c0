//! Lit and selected links once more, over all others: decoration, so that no mark has to move in the page.

use super::super::parts::{hue_class, stroke_classes};
use super::link::{body, state_class};
use crate::present::LocalizedMap;
use crate::present::highlight::{Highlight, LinkLook};
use crate::state::State;
use graph::Hue;
use graph::sort::sort_by_rank;
use layout::LinkPlace;
use yew::prelude::*;

/// The lifted links, in the order of the view, the selected one last.
pub(super) fn lifted<'a>(
    map: &LocalizedMap,
    state: &State,
    highlight: &Highlight,
    places: impl Iterator<Item = &'a LinkPlace>,
) -> Html {
    let atlas = &map.atlas;
    let mut lifted: Vec<_> = places
        .map(|place| (highlight.link(place.link), place))
        .filter(|(look, _)| matches!(look, LinkLook::Lit | LinkLook::Selected))
        .collect();
    let rank = |look: LinkLook, link| {
        if look == LinkLook::Selected { 1 } else { -(atlas.link(link).evidence as i32) }
    };
    sort_by_rank(&mut lifted, &mut |(look, place)| rank(*look, place.link));
    html! {
        <g class="lifted" aria-hidden="true">
            { for lifted.into_iter().map(|(look, place)| {
                let of = atlas.link(place.link);
                let hue = hue_class(atlas, Hue::Of(atlas.link_hue(place.link, state.view.shown)));
                html! {
                    <g class={classes!("link", hue, stroke_classes(of.evidence, of.effect), state_class(look))}>
                        <path class="casing" d={place.line.clone()} />
                        { body(place, of.effect, true, true) }
                    </g>
                }
            }) }
        </g>
    }
}
