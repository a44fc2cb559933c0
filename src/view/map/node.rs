//! One thing on the picture.

use super::super::keyboard::Handlers;
use super::super::parts::symbol;
use crate::present::highlight::Look;
use crate::state::{Action, Command, Subject};
use content::vocabulary::Kind;
use graph::NodeId;
use layout::NodePlace;
use layout::shapes;
use layout::svg_numbers::tenths;
use std::rc::Rc;
use yew::prelude::*;

/// What a thing is drawn from. Cheap to compare: only what differs is drawn again.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct NodeProps {
    pub(super) id: NodeId,
    /// The id in files and addresses.
    pub(super) name: AttrValue,
    /// What is spoken.
    pub(super) label: AttrValue,
    pub(super) kind: Kind,
    /// Pictogram.
    pub(super) icon: AttrValue,
    /// Hue class.
    pub(super) hue: AttrValue,
    pub(super) place: Rc<NodePlace>,
    pub(super) on_band: bool,
    /// Label size in pixels.
    pub(super) size: f64,
    pub(super) look: Look,
    /// Whether it holds the map's one tab stop.
    pub(super) stop: bool,
    pub(super) dispatch: Callback<Action>,
    pub(super) command: Callback<Command>,
}

/// A number of pixels as an attribute.
pub(super) fn px(value: f64) -> AttrValue {
    let mut text = String::new();
    tenths(&mut text, value);
    text.into()
}

/// `translate(x y)`.
pub(super) fn translate(x: f64, y: f64) -> String {
    let mut text = String::from("translate(");
    tenths(&mut text, x);
    text.push(' ');
    tenths(&mut text, y);
    text.push(')');
    text
}

/// One thing: silhouette, pictogram, label, hit area, focus ring.
#[component]
pub(super) fn NodeView(props: &NodeProps) -> Html {
    super::count_view();
    let NodeProps { id, place, kind, look, .. } = props;
    let (subject, selected) = (Subject::Node(*id), *look == Look::Selected);
    let Handlers { onclick, onkeydown, onfocus } =
        Handlers::of(subject, selected, &props.dispatch, &props.command);
    let mut kind_class = String::from("kind-");
    kind_class.push_str(kind.id());
    html! {
        <g class={classes!("node", kind_class, props.hue.clone(), look.class(), props.on_band.then_some("on-band"))}
            data-node={props.name.clone()} id={node_dom_id(&props.name)} role="button" tabindex={if props.stop { "0" } else { "-1" }}
            aria-pressed={if selected { "true" } else { "false" }} aria-label={props.label.clone()}
            transform={translate(place.at.0, place.at.1)} {onclick} {onkeydown} {onfocus}>
            { body(place, *kind, &props.icon, props.size, true) }
        </g>
    }
}

/// The DOM id that `aria-owns` names.
pub(super) fn node_dom_id(name: &str) -> AttrValue {
    let mut id = String::from("n-");
    id.push_str(name);
    id.into()
}

/// What stands inside a thing's group; the ring only where focus can come.
pub(super) fn body(place: &NodePlace, kind: Kind, icon: &str, size: f64, live: bool) -> Html {
    let r = place.r;
    let (left, top, width, height) = place.hit;
    let picto = shapes::pictogram_width(kind, r);
    html! {
        <>
            <rect class="hit" x={px(left)} y={px(top)} width={px(width)} height={px(height)} rx="6" />
            if live {
                <path class="ring-gap" d={shapes::path(kind, r + 6.5)} />
                <path class="ring" d={shapes::path(kind, r + 6.5)} />
            }
            <path class="shape" d={shapes::path(kind, r)} />
            if kind == Kind::Process { <path class="mark" d={shapes::process_arcs(r)} /> }
            if kind == Kind::Cell { <circle class="inner" r={px(r - 4.5)} /> }
            <use href={symbol(icon)} x={px(-picto / 2.0)} y={px(-picto / 2.0)} width={px(picto)} height={px(picto)} />
            <text class="label" font-size={px(size)} y={px(place.baseline)}>
                { for place.lines.iter().enumerate().map(|(line, text)| html! {
                    <>
                        // The words of a label are words for screen readers, too: a space without width.
                        if line > 0 { <tspan font-size="0">{ " " }</tspan> }
                        <tspan x="0" dy={px(if line == 0 { 0.0 } else { place.leading })}>{ text.clone() }</tspan>
                    </>
                }) }
            </text>
        </>
    }
}
