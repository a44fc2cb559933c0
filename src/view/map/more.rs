//! "n more" at the foot of a lane.

use super::super::element::element;
use super::super::parts::{each, path};
use super::lanes::more_label;
use super::node::{rect, text, translate};
use crate::present::LocalizedMap;
use crate::state::{Action, Overlay, OverlayAction};
use layout::{Drawing, MorePlace, shapes};
use yew::prelude::*;

/// Every lane's "n more".
pub(super) fn more(map: &LocalizedMap, drawing: &Drawing, dispatch: &Callback<Action>) -> Html {
    each(&mut drawing.more.iter().map(|place| one(map, place, dispatch)))
}

fn one(map: &LocalizedMap, place: &MorePlace, dispatch: &Callback<Action>) -> Html {
    let label = more_label(map, place.nodes.len());
    let lane = place.lane;
    let name = map.atlas.map().lanes.get(lane.at()).map_or("", |lane| lane.name.as_str());
    // What is seen stands in what is spoken, in each language: who speaks to the browser says what they see.
    let spoken = [&label, name].join(", ");
    let ghosts = place.nodes.len().min(4);
    let width = ghosts as f64 * 17.0 + layout::text_metrics::width(&label, 12.0, false) + 4.0;
    let left = -width / 2.0;
    let onclick = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::Overlay(OverlayAction::Open(Overlay::Tray(lane))))
        })
    };
    let onkeydown = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: KeyboardEvent| {
            if matches!(event.key().as_str(), "Enter" | " ") {
                event.prevent_default();
                event.stop_propagation();
                dispatch.emit(Action::Overlay(OverlayAction::Open(Overlay::Tray(lane))));
            }
        })
    };
    let mut shapes = place.nodes.iter().take(ghosts).enumerate().map(|(at, node)| {
        path("shape", shapes::path(map.atlas.node(*node).kind, 6.2))
            .attribute("transform", translate(left + 7.0 + at as f64 * 17.0, 0.0))
            .into()
    });
    let hit = rect("hit", (left - 6.0, -14.0, width + 12.0, 28.0)).attribute("rx", "6");
    element("g")
        .class("ghosts")
        .attribute("role", "button")
        .attribute("tabindex", "0")
        .attribute("aria-label", spoken)
        .attribute("transform", translate(place.at.0, place.at.1))
        .on_click(onclick)
        .on_key_down(onkeydown)
        .child(hit)
        .child(each(&mut shapes))
        .child(text("all", left + ghosts as f64 * 17.0 + 3.0, 4.5).child(label))
        .into()
}
