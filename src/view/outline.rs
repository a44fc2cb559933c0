//! The outline: lane → thing → what it affects, what affects it, what goes with it.

use super::ViewContext;
use super::map::lane_name;
use super::panel::{el, say};
use super::parts::{each, glyph, icon, link_sample};
use crate::present::LocalizedMap;
use crate::present::outline::{OutlineLane, OutlineList, OutlineThing};
use crate::present::sentence::capitalize;
use crate::state::{Action, Presentation, State, Subject, ViewAction, address};
use content::messages::MessageId;
use graph::{LinkId, ViewId};
use std::rc::Rc;
use yew::prelude::*;

/// The outline of what is shown.
pub(super) fn outline(s: &ViewContext) -> Html {
    html! {
        <div class="outline">
            { head(s, MessageId::OutlineLabel, MessageId::TableTitle, Presentation::Table) }
            <Lanes map={s.map.clone()} state={Rc::clone(&s.state)} dispatch={s.dispatch.clone()} />
        </div>
    }
}

/// Title of outline or table, what it shows, and the ways on from it.
pub(super) fn head(
    s: &ViewContext,
    title: MessageId,
    other: MessageId,
    presentation: Presentation,
) -> Html {
    let to = |icon_name, word, action| {
        html! { <button type="button" class="btn line" onclick={s.on_click(action)}>{ icon(icon_name, 18) }{ s.word(word) }</button> }
    };
    let (things, links, _) = s.map.counts(&s.state);
    html! {
        <div class="reading-head">
            <h2>{ s.word(title) }<small>{ s.map.name(s.state.view.shown) }</small></h2>
            <p>{ s.map.things_and_links(things, links) }</p>
            <div class="ways">
                { to("prev", MessageId::OutlineBack, Action::View(ViewAction::Present(Presentation::Map))) }
                { to(if presentation == Presentation::Table { "table" } else { "outline" }, other, Action::View(ViewAction::Present(presentation))) }
            </div>
        </div>
    }
}

/// What the lanes are drawn from.
#[derive(Clone, PartialEq, Properties)]
struct LanesProps {
    map: LocalizedMap,
    state: Rc<State>,
    dispatch: Callback<Action>,
}

/// The lanes: made once for a view, so that a selection draws one thing again instead of all.
#[component]
fn Lanes(props: &LanesProps) -> Html {
    let LanesProps { map, state, dispatch } = props;
    let of = (map.clone(), state.view.shown, state.filter);
    let lanes = use_memo(of, |(map, ..)| map.outline(state));
    html! { { each(&mut lanes.iter().map(|lane| one_lane(map, state, lane, dispatch))) } }
}

fn one_lane(
    map: &LocalizedMap,
    state: &State,
    lane: &OutlineLane,
    dispatch: &Callback<Action>,
) -> Html {
    let icon_name = map.atlas.map().lanes.get(lane.lane.at()).map_or("", |lane| &lane.icon);
    let counts = map.things_and_links(lane.things.len(), lane.links);
    html! {
        <section class="lane">
            <h3>{ icon(icon_name, 20) }{ lane_name(map, lane.lane.at(), lane.treatments) }<small>{ counts }</small></h3>
            <ul>
                { each(&mut lane.things.iter().map(|thing| {
                    let selected = state.view.selection.filter(|subject| match subject {
                        Subject::Node(node) => *node == thing.node,
                        Subject::Link(link) => thing.lists.iter().any(|list| list.links.contains(link)),
                        Subject::Intro(_) => false,
                    });
                    html! { <Thing key={thing.node.0.to_string()} map={map.clone()} shown={state.view.shown} thing={Rc::clone(thing)} {selected} dispatch={dispatch.clone()} /> }
                })) }
            </ul>
        </section>
    }
}

/// What a thing is drawn from.
#[derive(Clone, PartialEq, Properties)]
struct ThingProps {
    map: LocalizedMap,
    shown: ViewId,
    thing: Rc<OutlineThing>,
    /// The selection, if it is this thing or one of its links.
    selected: Option<Subject>,
    dispatch: Callback<Action>,
}

impl ThingProps {
    fn on_click(&self, subject: Subject) -> Callback<MouseEvent> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::View(ViewAction::Select(subject)))
        })
    }

    fn pressed(&self, subject: Subject) -> &'static str {
        if self.selected == Some(subject) { "true" } else { "false" }
    }
}

/// A thing with its links, folded until one of them is selected or the reader unfolds it.
#[component]
fn Thing(props: &ThingProps) -> Html {
    let ThingProps { map, thing, shown, selected, .. } = props;
    // Once opened for the reader it stays open, so that rows do not jump under the pointer.
    let open = use_mut_ref(|| false);
    if matches!(selected, Some(Subject::Link(link)) if map.atlas.from(*link) == thing.node) {
        *open.borrow_mut() = true;
    }
    let open = *open.borrow();
    let node = map.atlas.node(thing.node);
    let subject = Subject::Node(thing.node);
    let count = |tag: &'static str, class, list: &OutlineList| {
        say(tag, class, &map.messages.count(list.heading, list.things))
    };
    // Where there is one list, the line that unfolds it is heading enough.
    let several = thing.lists.len() > 1;
    let mut line = vec![icon("next", 16)];
    line.extend(thing.lists.iter().map(|list| count("span", "", list)));
    html! {
        <li class="thing">
            <h4>
                <button type="button" class="item" data-node={node.id.clone()} aria-pressed={props.pressed(subject)} onclick={props.on_click(subject)}>
                    { glyph(&map.atlas, *shown, thing.node, 11) }<span>{ node.label.clone() }</span><small>{ map.kind(node.kind) }</small>
                </button>
            </h4>
            if !thing.lists.is_empty() {
                <details {open}>
                    { el("summary", "", line) }
                    { each(&mut thing.lists.iter().flat_map(|list| {
                        let heading = if several { count("p", "pop-h", list) } else { Html::default() };
                        [heading, rows(props, &list.links)]
                    })) }
                </details>
            }
        </li>
    }
}

/// Rows of links; a link is marked once, under the thing it leaves.
fn rows(props: &ThingProps, links: &[LinkId]) -> Html {
    let map = &props.map;
    html! {
        <ul>
            { each(&mut links.iter().map(|link| {
                let subject = Subject::Link(*link);
                let name = address::subject(subject, &map.atlas);
                let leaving = map.atlas.from(*link) == props.thing.node;
                html! {
                    <li>
                        <button type="button" class="item" data-link={leaving.then(|| name.clone())} data-to={(!leaving).then_some(name)}
                            aria-pressed={props.pressed(subject)} onclick={props.on_click(subject)}>
                            { link_sample(&map.atlas, props.shown, *link, 46) }<span>{ capitalize(&map.sentence(*link)) }</span><small>{ map.facts(*link) }</small>
                        </button>
                    </li>
                }
            })) }
        </ul>
    }
}
