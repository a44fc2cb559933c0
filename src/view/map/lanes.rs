//! Bands, lane heads and the return note: what stands behind the marks.

use super::super::parts::symbol;
use super::node::px;
use crate::present::LocalizedMap;
use content::messages::MessageId;
use layout::{Drawing, LanePlace, Treatments};
use yew::prelude::*;

/// The name of a lane, by how much of it is treatments.
pub(in crate::view) fn lane_name(map: &LocalizedMap, lane: usize, treatments: Treatments) -> &str {
    let Some(lane) = map.atlas.map().lanes.get(lane) else { return "" };
    let special = match treatments {
        Treatments::None => "",
        Treatments::Some => lane.with_treatments.as_str(),
        Treatments::All => lane.only_treatments.as_str(),
    };
    if special.is_empty() { &lane.name } else { special }
}

/// Bands under every second lane.
pub(super) fn bands(lanes: &[LanePlace]) -> Html {
    html! {
        { for lanes.iter().filter(|lane| lane.banded).map(|lane| {
            let (x, y, width, height) = lane.area;
            html! { <rect class="lane-band" x={px(x)} y={px(y)} width={px(width)} height={px(height)} /> }
        }) }
    }
}

/// How lane heads stand.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Heads {
    /// In the middle of their lanes.
    Middle,
    /// At the start, on a plate over the links (phones).
    Plates,
    /// At the start of the first column (the whole map).
    Start,
}

/// Names, emblems and the spoken sentence of the lanes.
pub(super) fn heads(map: &LocalizedMap, lanes: &[LanePlace], stand: Heads) -> Html {
    html! { { for lanes.iter().map(|place| head(map, place, stand)) } }
}

fn head(map: &LocalizedMap, place: &LanePlace, stand: Heads) -> Html {
    let Some(lane) = map.atlas.map().lanes.get(place.lane.at()) else { return Html::default() };
    // The whole map is the story itself: its lanes keep their plain names.
    let treatments = if stand == Heads::Start { Treatments::None } else { place.treatments };
    let name = lane_name(map, place.lane.at(), treatments).to_string();
    let icon = if treatments == Treatments::All { "k-treatment" } else { &lane.icon };
    let (left, _, width, _) = place.area;
    html! {
        <g class="lane-head" aria-hidden="true">
            if stand == Heads::Plates {
                <rect class={if place.banded { "plate on-band" } else { "plate" }} x={px(left)} y={px(place.name.1 - 17.0)} width={px(width.min(190.0))} height="24" />
            }
            if let Some((x, y)) = place.emblem {
                <use class="lane-icon" href={symbol(icon)} x={px(x)} y={px(y)} width="20" height="20" />
            }
            <text class={if stand == Heads::Middle { "lane-name" } else { "lane-name at-start" }} x={px(place.name.0)} y={px(place.name.1)}>{ name }</text>
            if let Some((x, y)) = place.sentence {
                <text class="lane-say" x={px(x)} y={px(y)}>{ lane.spoken.clone() }</text>
            }
        </g>
    }
}

/// "…and back: how we feel changes how we live".
pub(super) fn note(map: &LocalizedMap, drawing: &Drawing) -> Html {
    match drawing.note {
        Some((x, y)) => html! {
            <text class="note" x={px(x)} y={px(y)} aria-hidden="true">{ map.atlas.map().back.clone() }</text>
        },
        None => Html::default(),
    }
}

/// "3 more", as it stands at a lane's foot.
pub(super) fn more_label(map: &LocalizedMap, count: usize) -> String {
    map.messages.count(MessageId::LanesMore, count)
}
