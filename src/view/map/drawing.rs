//! The picture of nodes and links, alive in the app and still in the fallback.

use super::super::element::{Element, element};
use super::super::memo::memo;
use super::super::parts::{classes, each, hue_class, stroke_classes};
use super::link::{LinkView, link_dom_id};
use super::node::{NodeView, node_dom_id, px, translate};
use super::{highlight_layer, lanes, link, more, node, turning};
use crate::present::LocalizedMap;
use crate::present::highlight::{Highlight, Look};
use crate::state::{Action, Command, Controls, PANEL, State, Subject, address};
use graph::sort::sort_by_rank;
use graph::{Hue, LinkId, ViewId};
use layout::{Drawing, Form, Frame, LinkPlace, NodePlace, on_demand_edges};
use std::rc::Rc;
use yew::prelude::*;

/// The room the map gets, by the state's room and what stands around it (docs/visual.md, "Measures by form").
pub(in crate::view) fn frame(state: &State) -> Frame {
    let (width, height) = (state.env.container.width, state.env.container.height);
    let text = f64::from(state.reader.settings.text) / 100.0;
    let form = state.form();
    let bars = match (state.is_low(), state.is_large()) {
        (true, _) => 42.0 + 20.0 + 16.0 * text + 32.0,
        (_, true) => 56.0 + 62.0 * text + 40.0,
        _ => 56.0 + 57.0 * text + 40.0,
    };
    let (beside, around) = match form {
        Form::Desktop => (0.0, bars),
        Form::BesidePanel => (PANEL, bars),
        Form::Compact if state.is_tablet() => (0.0, 99.0 + 64.0),
        Form::Compact => (0.0, 40.0),
        Form::Phone => (0.0, 99.0),
    };
    let around = match (state.env.controls, form) {
        (Controls::Full, _) => around,
        (Controls::Minimal, Form::Phone) => 52.0,
        (Controls::Minimal, _) if state.has_key_below() => 80.0,
        (Controls::Minimal, _) => 40.0,
        (Controls::None, _) => 0.0,
    };
    Frame {
        width: width - beside,
        height: (height - around).max(200.0),
        form,
        text,
        mirrored: state.env.container.mirrored,
    }
}

/// What the map is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub(in crate::view) struct MapProps {
    pub(in crate::view) map: LocalizedMap,
    pub(in crate::view) state: Rc<State>,
    pub(in crate::view) drawing: Rc<Drawing>,
    pub(in crate::view) dispatch: Callback<Action>,
    pub(in crate::view) command: Callback<Command>,
}

/// A mark's unchanging part: its id in addresses, its spoken name, its hue, its place.
pub(super) struct Mark<T> {
    name: AttrValue,
    label: AttrValue,
    pub(super) hue: AttrValue,
    pub(super) place: Rc<T>,
}

pub(super) struct Marks {
    nodes: Vec<Mark<NodePlace>>,
    pub(super) links: Vec<Mark<LinkPlace>>,
    /// Ids in reading order: each link after the thing it leaves.
    order: AttrValue,
}

impl Marks {
    fn of(map: &LocalizedMap, state: &State, drawing: &Drawing) -> Marks {
        let atlas = &map.atlas;
        let shown = state.view.shown;
        let nodes: Vec<Mark<NodePlace>> = drawing
            .nodes
            .iter()
            .map(|place| Mark {
                name: atlas.node(place.node).id.clone().into(),
                label: map.say_node(state, place.node).into(),
                hue: hue_class(atlas, atlas.hue(place.node, shown)).into(),
                place: Rc::new(place.clone()),
            })
            .collect();
        let mut links: Vec<Mark<LinkPlace>> =
            drawing.links.iter().map(|place| link_mark(map, shown, place)).collect();
        sort_by_rank(&mut links, &mut |mark| surest_last(map, &mark.place));
        let order = order(map, &nodes, &links, &[]);
        Marks { nodes, links, order }
    }
}

/// The surest claims are drawn last, over the others; above all a link that is too short to be cut and still be seen.
pub(super) fn surest_last(map: &LocalizedMap, place: &LinkPlace) -> i32 {
    if place.length < 70.0 { 1 } else { -(map.atlas.link(place.link).evidence as i32) }
}

fn link_mark(map: &LocalizedMap, shown: ViewId, place: &LinkPlace) -> Mark<LinkPlace> {
    let atlas = &map.atlas;
    Mark {
        name: atlas.link_name(place.link).into(),
        label: map.say_link(place.link).into(),
        hue: hue_class(atlas, Hue::Of(atlas.link_hue(place.link, shown))).into(),
        place: Rc::new(place.clone()),
    }
}

/// The marks' ids in reading order.
fn order(
    map: &LocalizedMap,
    nodes: &[Mark<NodePlace>],
    links: &[Mark<LinkPlace>],
    added: &[Mark<LinkPlace>],
) -> AttrValue {
    let mut order = String::new();
    for node in nodes {
        order.push_str(&node_dom_id(&node.name));
        order.push(' ');
        let leaves = |link: &&Mark<LinkPlace>| map.atlas.from(link.place.link) == node.place.node;
        for link in links.iter().chain(added).filter(leaves) {
            order.push_str(&link_dom_id(&link.name));
            order.push(' ');
        }
    }
    order.into()
}

/// The links a theme adds for what is lit, and the reading order with them.
struct Added {
    links: Vec<Mark<LinkPlace>>,
    order: AttrValue,
}

fn added(
    map: &LocalizedMap,
    shown: ViewId,
    drawing: &Drawing,
    marks: &Marks,
    links: &[LinkId],
) -> Added {
    let places = on_demand_edges(&map.atlas, drawing, links);
    let links: Vec<_> = places.iter().map(|place| link_mark(map, shown, place)).collect();
    let order = order(map, &marks.nodes, &marks.links, &links);
    Added { links, order }
}

/// The map as a picture. Pan and zoom are the host's: it writes the transform of `.viewport`.
#[component]
pub(in crate::view) fn MapView(props: &MapProps) -> Html {
    super::count_view();
    let MapProps { map, state, drawing, dispatch, command } = props;
    let atlas = &map.atlas;
    let highlight = Highlight::with(atlas, state, &map.focus(state));
    let in_view = (state.view.shown, state.filter.clone());
    let marks =
        use_memo((map.clone(), Rc::clone(drawing), in_view.clone()), |(map, drawing, _)| {
            Marks::of(map, state, drawing)
        });
    let turn = use_mut_ref(|| turning::Turn::new(state.view.shown, &marks));
    let leaving = turn.borrow_mut().to(state.view.shown, &marks);
    // Only a theme at which something is lit draws more than its authors chose.
    let key = (map.clone(), Rc::clone(drawing), in_view, state.added(atlas));
    let more = use_memo(key, |(_, _, _, links)| {
        (!links.is_empty()).then(|| added(map, state.view.shown, drawing, &marks, links))
    });
    let (more, order) = match &*more {
        Some(more) => (&more.links[..], &more.order),
        None => (&[][..], &marks.order),
    };
    let stop = crate::state::tab_stop(state, atlas);
    let heads =
        if state.form() == Form::Phone { lanes::Heads::Plates } else { lanes::Heads::Middle };
    let hue = |at: Hue| AttrValue::from(hue_class(atlas, at));
    // Where the leader of a bundle is hidden, its members have to reach the head themselves.
    let whole = |place: &LinkPlace| {
        place.joins.is_some_and(|leader| highlight.link(leader) == Look::Hidden)
    };
    let mut links = marks.links.iter().chain(more).map(|mark| {
        let id = mark.place.link;
        let of = atlas.link(id);
        let link = LinkView {
            id,
            name: mark.name.clone(),
            label: mark.label.clone(),
            effect: of.effect,
            association: of.association,
            evidence: of.evidence,
            hue: mark.hue.clone(),
            place: Rc::clone(&mark.place),
            look: highlight.link(id),
            stop: stop == Some(Subject::Link(id)),
            heads: true,
            whole: whole(&mark.place),
            dispatch: dispatch.clone(),
            command: command.clone(),
        };
        memo(&mark.name, link)
    });
    let mut nodes = marks.nodes.iter().map(|mark| {
        let id = mark.place.node;
        let of = atlas.node(id);
        let node = NodeView {
            id,
            name: mark.name.clone(),
            label: mark.label.clone(),
            kind: of.kind,
            icon: of.pictogram().to_owned().into(),
            hue: hue(atlas.hue(id, state.view.shown)),
            place: Rc::clone(&mark.place),
            on_band: mark.place.lane.0 % 2 == 1,
            size: drawing.label_size,
            look: highlight.node(id),
            stop: stop == Some(Subject::Node(id)),
            dispatch: dispatch.clone(),
            command: command.clone(),
        };
        memo(&mark.name, node)
    });
    let name = map.name(state.view.shown);
    let links = element("g").key(name.to_string()).class("links").child(each(&mut links));
    let places = drawing.links.iter().chain(more.iter().map(|mark| &*mark.place));
    let viewport = element("g")
        .class("viewport")
        .child(lanes::bands(&drawing.lanes))
        .child(leaving.clone().map(|leaving| turning::leaving(map, leaving)))
        .child(links)
        .child(highlight_layer::lifted(map, state, &highlight, places))
        .child(element("g").class("nodes").child(each(&mut nodes)))
        .child(lanes::heads(map, &drawing.lanes, heads))
        .child(lanes::note(map, drawing))
        .child(more::more(map, drawing, dispatch));
    let class = classes(&[
        "picture",
        if highlight.is_active() { "lit" } else { "" },
        if leaving.is_some() { "turning" } else { "" },
    ]);
    picture_of(&class, (drawing.width, drawing.height), name)
        .attribute("part", "picture")
        .attribute("aria-owns", order.clone())
        .child(viewport)
        .into()
}

/// A picture of the map in that size, with what is spoken of it.
pub(super) fn picture_of(class: &str, (width, height): (f64, f64), label: &str) -> Element {
    element("svg")
        .words("class", class)
        .attribute("width", px(width))
        .attribute("height", px(height))
        .attribute("viewBox", view_box(width, height))
        .attribute("role", "group")
        .words("aria-label", label)
}

pub(super) fn view_box(width: f64, height: f64) -> String {
    let mut text = String::from("0 0 ");
    text.push_str(&px(width));
    text.push(' ');
    text.push_str(&px(height));
    text
}

/// The picture without the app, lit as that state says. Where it is linked, every thing leads to its text below by the
/// same address the app uses.
pub fn picture(
    map: &LocalizedMap,
    drawing: &Drawing,
    state: &State,
    class: &'static str,
    linked: bool,
) -> Html {
    let atlas = &map.atlas;
    let shown = state.view.shown;
    let highlight = Highlight::of(atlas, state);
    let heads = if class.contains("phone") { lanes::Heads::Plates } else { lanes::Heads::Middle };
    let mut links = drawing.links.iter().map(|place| {
        let of = atlas.link(place.link);
        let hue = hue_class(atlas, Hue::Of(atlas.link_hue(place.link, shown)));
        let look = highlight.link(place.link).class();
        // Lit, it runs to its head whatever the bundle it joins does.
        element("g")
            .class(classes(&["link", &hue, &stroke_classes(of.evidence, of.effect), look]))
            .child(link::body(place, (of.effect, of.association), true, !look.is_empty()))
            .into()
    });
    let mut nodes = drawing.nodes.iter().map(|place| {
        let of = atlas.node(place.node);
        let hue = hue_class(atlas, atlas.hue(place.node, shown));
        let on_band = if place.lane.0 % 2 == 1 { "on-band" } else { "" };
        let look = highlight.node(place.node).class();
        let node = element("g")
            .class(classes(&["node", &hue, on_band, look]))
            .attribute("transform", translate(place.at.0, place.at.1))
            .child(node::body(place, of.kind, of.pictogram(), drawing.label_size, false));
        if !linked {
            return node.into();
        }
        let mut href = String::from("#select=");
        href.push_str(&address::subject(Subject::Node(place.node), atlas));
        element("a").attribute("href", href).child(node).into()
    });
    let lit = if highlight.is_active() { "lit" } else { "" };
    let size = (drawing.width, drawing.height);
    picture_of(&classes(&["picture", class, lit]), size, &map.map_label(state))
        .attribute("role", if linked { "group" } else { "img" })
        .child(lanes::bands(&drawing.lanes))
        .child(element("g").class("links").child(each(&mut links)))
        .child(element("g").class("nodes").child(each(&mut nodes)))
        .child(lanes::heads(map, &drawing.lanes, heads))
        .child(lanes::note(map, drawing))
        .into()
}
