//! Bands, lane heads and the return note: what stands behind the marks.

use super::super::element::{Element, element};
use super::super::parts::{each, symbol};
use super::node::{rect, sized, text};
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
    let banded = lanes.iter().filter(|lane| lane.banded);
    each(&mut banded.map(|lane| rect("lane-band", lane.area).into()))
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
    each(&mut lanes.iter().map(|place| head(map, place, stand)))
}

fn head(map: &LocalizedMap, place: &LanePlace, stand: Heads) -> Html {
    let Some(lane) = map.atlas.map().lanes.get(place.lane.at()) else { return Html::default() };
    // The whole map is the story itself: its lanes keep their plain names.
    let treatments = if stand == Heads::Start { Treatments::None } else { place.treatments };
    let icon = if treatments == Treatments::All { "k-treatment" } else { &lane.icon };
    let (left, _, width, _) = place.area;
    let (x, y) = place.name;
    let plate = || {
        let class = if place.banded { "plate on-band" } else { "plate" };
        rect(class, (left, y - 17.0, width.min(190.0), 24.0))
    };
    let emblem = |(x, y)| {
        let emblem = element("use").class("lane-icon").attribute("href", symbol(icon));
        sized(emblem, (x, y, 20.0, 20.0))
    };
    let class = if stand == Heads::Middle { "lane-name" } else { "lane-name at-start" };
    let sentence = |(x, y)| text("lane-say", x, y).child(lane.spoken.as_str());
    element("g")
        .class("lane-head")
        .attribute("aria-hidden", "true")
        .child((stand == Heads::Plates).then(plate))
        .child(place.emblem.map(emblem))
        .child(text(class, x, y).child(lane_name(map, place.lane.at(), treatments)))
        .child(place.sentence.map(sentence))
        .into()
}

/// "…and back: how we feel changes how we live".
pub(super) fn note(map: &LocalizedMap, drawing: &Drawing) -> Option<Element> {
    drawing.note.map(|(x, y)| {
        let back = map.atlas.map().back.as_str();
        text("note", x, y).attribute("aria-hidden", "true").child(back)
    })
}

/// "3 more", as it stands at a lane's foot.
pub(super) fn more_label(map: &LocalizedMap, count: usize) -> String {
    map.messages.count(MessageId::LanesMore, count)
}
