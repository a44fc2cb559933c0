//! The whole map: rows as marks, the strong links at rest, one row's links when it is pointed at or selected.

use super::super::parts::hue_class;
use super::link::LinkView;
use super::node::px;
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
    let labels = use_memo((map.clone(), Rc::clone(index), state.filter), |_| {
        index
            .rows
            .iter()
            .map(|row| AttrValue::from(map.say_node(state, row.node)))
            .collect::<Vec<_>>()
    });
    let point = map.focus(state);
    let lit = lit_by(state, &point);
    let highlight = Highlight::with(atlas, state, &point);
    let settings = state.filter;
    let links = use_memo((map.clone(), Rc::clone(index), lit.clone(), settings), |_| {
        drawn(map, state, index).into_iter().map(Rc::new).collect::<Vec<_>>()
    });
    let stop = crate::state::tab_stop(state, atlas);
    let class = if lit.is_some() { "lit" } else { "rest" };
    html! {
        <svg class="picture index" width={px(index.width)} height={px(index.height)} viewBox={super::drawing::view_box(index.width, index.height)}
            role="group" aria-label={map.name(state.view.shown).to_string()}>
            <g class="viewport">
                { lanes::bands(&index.lanes) }
                { lanes::heads(map, &index.lanes, lanes::Heads::Start) }
                { for index.headings.iter().map(|(group, (x, y))| html! {
                    <text class="group" x={px(*x)} y={px(*y)} aria-hidden="true">{ heading(map, *group) }</text>
                }) }
                if lit.is_none() { { for links.iter().map(|place| link(map, state, place, false, dispatch, command)) } }
                <g class={class}>
                    { for index.rows.iter().zip(labels.iter()).map(|(place, label)| {
                        let id = place.node;
                        let of = atlas.node(id);
                        html! {
                            <RowView key={of.id.clone()} {id} name={of.id.clone()} label={label.clone()} text={atlas.row(id).to_string()}
                                kind={of.kind} hue={hue_class(atlas, atlas.hue(id, ViewId::Everything))} place={Rc::new(place.clone())}
                                bars={bars(map, id)} size={index.label_size} on_band={place.lane.0 % 2 == 1}
                                look={highlight.node(id)} stop={stop == Some(Subject::Node(id))} dispatch={dispatch.clone()} command={command.clone()} />
                        }
                    }) }
                </g>
                if lit.is_some() { <g class="focus">{ for links.iter().map(|place| link(map, state, place, true, dispatch, command)) }</g> }
            </g>
        </svg>
    }
}

fn bars(map: &LocalizedMap, id: NodeId) -> (f64, f64) {
    (degree_bar(map.atlas.incoming(id).len()), degree_bar(map.atlas.outgoing(id).len()))
}

fn link(
    map: &LocalizedMap,
    state: &State,
    place: &Rc<LinkPlace>,
    lit: bool,
    dispatch: &Callback<Action>,
    command: &Callback<Command>,
) -> Html {
    let id = place.link;
    let of = map.atlas.link(id);
    let name = AttrValue::from(map.atlas.link_name(id));
    let selected = state.view.selection == Some(Subject::Link(id));
    let look = if selected { Look::Selected } else { Look::Rest };
    html! {
        <LinkView key={name.to_string()} {id} name={name.clone()} label={map.say_link(id)} effect={of.effect} association={of.association} evidence={of.evidence}
            hue={hue_class(&map.atlas, Hue::Of(map.atlas.link_hue(id, ViewId::Everything)))} place={Rc::clone(place)} {look}
            stop={state.view.focus == Some(Subject::Link(id))} heads={lit} dispatch={dispatch.clone()} command={command.clone()} />
    }
}
