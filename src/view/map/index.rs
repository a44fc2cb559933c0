//! The whole map: rows as marks, the strong links at rest, one row's links when it is pointed at or selected.

use super::super::element::element;
use super::super::memo::memo;
use super::super::parts::{each, hue_class};
use super::drawing::picture_of;
use super::link::LinkView;
use super::node::text;
use super::row::RowView;
use super::{heading, lanes};
use crate::present::LocalizedMap;
use crate::present::highlight::{Highlight, Look, lit_by};
use crate::state::{Action, Command, State, Subject, Trace};
use graph::{Hue, NodeId, ViewId};
use layout::index::{degree_bar, focus, routes};
use layout::{Index, LinkPlace};
use std::rc::Rc;
use yew::prelude::*;

/// What the whole map is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub(in crate::view) struct IndexProps {
    pub(in crate::view) map: LocalizedMap,
    pub(in crate::view) state: Rc<State>,
    pub(in crate::view) index: Rc<Index>,
    pub(in crate::view) dispatch: Callback<Action>,
    pub(in crate::view) command: Callback<Command>,
}

/// The links that are drawn: of the lit row, the selected one, or the strong ones.
fn drawn(map: &LocalizedMap, state: &State, index: &Index) -> Vec<LinkPlace> {
    let point = map.focus(state);
    let mut places = match lit_by(state, &point) {
        Some(Trace::Node(node)) => focus(&map.atlas, index, node),
        Some(Trace::Path(links)) => routes(&map.atlas, index, &links),
        _ => index.spine.clone(),
    };
    let highlight = Highlight::with(&map.atlas, state, &point);
    places.retain(|place| highlight.link(place.link) != Look::Hidden);
    places
}

/// The whole map.
#[component]
pub(in crate::view) fn IndexView(props: &IndexProps) -> Html {
    super::count_view();
    let IndexProps { map, state, index, dispatch, command } = props;
    let atlas = &map.atlas;
    let labels = use_memo((map.clone(), Rc::clone(index), state.filter.clone()), |_| {
        index
            .rows
            .iter()
            .map(|row| AttrValue::from(map.say_node(state, row.node)))
            .collect::<Vec<_>>()
    });
    let point = map.focus(state);
    let lit = lit_by(state, &point);
    let highlight = Highlight::with(atlas, state, &point);
    let settings = state.filter.clone();
    let links = use_memo((map.clone(), Rc::clone(index), lit.clone(), settings), |_| {
        drawn(map, state, index).into_iter().map(Rc::new).collect::<Vec<_>>()
    });
    let stop = crate::state::tab_stop(state, atlas);
    let mut headings = index.headings.iter().map(|(group, (x, y))| {
        let group = heading(map, *group);
        text("group", *x, *y).attribute("aria-hidden", "true").child(group).into()
    });
    let mut rows = index.rows.iter().zip(labels.iter()).map(|(place, label)| {
        let id = place.node;
        let of = atlas.node(id);
        let row = RowView {
            id,
            name: of.id.clone().into(),
            label: label.clone(),
            text: atlas.row(id).to_string().into(),
            kind: of.kind,
            hue: hue_class(atlas, atlas.hue(id, ViewId::Everything)).into(),
            place: Rc::new(place.clone()),
            bars: bars(map, id),
            size: index.label_size,
            on_band: place.lane.0 % 2 == 1,
            look: highlight.node(id),
            stop: stop == Some(Subject::Node(id)),
            dispatch: dispatch.clone(),
            command: command.clone(),
        };
        memo(&of.id, row)
    });
    let is_lit = lit.is_some();
    let links = each(&mut links.iter().map(|place| {
        let stop = stop == Some(Subject::Link(place.link));
        link(map, state, place, (is_lit, stop), dispatch, command)
    }));
    let (below, above) = match is_lit {
        true => (None, Some(element("g").class("focus").child(links))),
        false => (Some(links), None),
    };
    let viewport = element("g")
        .class("viewport")
        .child(lanes::bands(&index.lanes))
        .child(lanes::heads(map, &index.lanes, lanes::Heads::Start))
        .child(each(&mut headings))
        .child(below)
        .child(element("g").class(if is_lit { "lit" } else { "rest" }).child(each(&mut rows)))
        .child(above);
    picture_of("picture index", (index.width, index.height), map.name(state.view.shown))
        .child(viewport)
        .into()
}

fn bars(map: &LocalizedMap, id: NodeId) -> (f64, f64) {
    (degree_bar(map.atlas.incoming(id).len()), degree_bar(map.atlas.outgoing(id).len()))
}

fn link(
    map: &LocalizedMap,
    state: &State,
    place: &Rc<LinkPlace>,
    (lit, stop): (bool, bool),
    dispatch: &Callback<Action>,
    command: &Callback<Command>,
) -> Html {
    let id = place.link;
    let of = map.atlas.link(id);
    let name = AttrValue::from(map.atlas.link_name(id));
    let selected = state.view.selection == Some(Subject::Link(id));
    let look = if selected { Look::Selected } else { Look::Rest };
    let link = LinkView {
        id,
        name: name.clone(),
        label: map.say_link(id).into(),
        effect: of.effect,
        association: of.association,
        evidence: of.evidence,
        hue: hue_class(&map.atlas, Hue::Of(map.atlas.link_hue(id, ViewId::Everything))).into(),
        place: Rc::clone(place),
        look,
        stop,
        heads: lit,
        whole: false,
        dispatch: dispatch.clone(),
        command: command.clone(),
    };
    memo(&name, link)
}
