//! One row of the whole map.

use super::super::keyboard::Handlers;
use super::node::{node_dom_id, px, translate};
use crate::present::highlight::Look;
use crate::state::{Action, Command, Subject};
use content::vocabulary::Kind;
use graph::NodeId;
use layout::{RowPlace, shapes};
use std::rc::Rc;
use yew::prelude::*;

/// What a row is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct RowProps {
    pub(super) id: NodeId,
    pub(super) name: AttrValue,
    /// What is spoken.
    pub(super) label: AttrValue,
    /// What is read.
    pub(super) text: AttrValue,
    pub(super) kind: Kind,
    /// Hue class.
    pub(super) hue: AttrValue,
    pub(super) place: Rc<RowPlace>,
    /// Lengths of the bars that show how many links come in and go out.
    pub(super) bars: (f64, f64),
    /// Label size in pixels.
    pub(super) size: f64,
    pub(super) on_band: bool,
    pub(super) look: Look,
    pub(super) stop: bool,
    pub(super) dispatch: Callback<Action>,
    pub(super) command: Callback<Command>,
}

/// One row: silhouette, label, bars.
#[component]
pub(super) fn RowView(props: &RowProps) -> Html {
    super::count_view();
    let (subject, selected) = (Subject::Node(props.id), props.look == Look::Selected);
    let Handlers { onclick, onkeydown, onfocus } =
        Handlers::of(subject, selected, &props.dispatch, &props.command);
    let place = &props.place;
    let (left, top, width, height) = place.area;
    // Mirrored rows end on the other side; lengths stay positive.
    let (from, to) = if place.end > place.at.0 {
        (place.at.0 - place.r, place.end)
    } else {
        (place.end, place.at.0 + place.r)
    };
    let (before, after) =
        if place.end > place.at.0 { props.bars } else { (props.bars.1, props.bars.0) };
    let deg = |x: f64, length: f64| html! { <rect class="deg" x={px(x)} y={px(place.at.1 - 1.5)} width={px(length)} height="3" rx="1.5" /> };
    html! {
        <g class={classes!("row", props.hue.clone(), props.look.class(), props.on_band.then_some("on-band"), place.hub.then_some("hub"))}
            data-node={props.name.clone()} id={node_dom_id(&props.name)} role="button" tabindex={if props.stop { "0" } else { "-1" }}
            aria-pressed={if selected { "true" } else { "false" }} aria-label={props.label.clone()} {onclick} {onkeydown} {onfocus}>
            <rect class="hit" x={px(left)} y={px(top)} width={px(width)} height={px(height)} />
            <rect class="plate" x={px(from - 5.0)} y={px(place.at.1 - 12.0)} width={px(to - from + 12.0)} height="24" rx="12" />
            <path class="shape" d={shapes::path(props.kind, place.r)} transform={translate(place.at.0, place.at.1)} />
            <text class="row-label" font-size={px(props.size)} x={px(place.label.0)} y={px(place.label.1)}>{ props.text.clone() }</text>
            if before > 0.0 { { deg(from - 3.0 - before, before) } }
            if after > 0.0 { { deg(to + 5.0, after) } }
        </g>
    }
}
