//! The outline: lane → thing → what it affects, what affects it, what goes with it.

use super::ViewContext;
use super::element::{Element, element, push_button};
use super::map::lane_name;
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
    let lanes = html! { <Lanes map={s.map.clone()} state={Rc::clone(&s.state)} dispatch={s.dispatch.clone()} /> };
    element("div")
        .class("outline")
        .child(head(s, MessageId::OutlineLabel, MessageId::TableTitle, Presentation::Table))
        .child(lanes)
        .into()
}

/// Title of outline or table, what it shows, and the ways on from it.
pub(super) fn head(
    s: &ViewContext,
    title: MessageId,
    other: MessageId,
    presentation: Presentation,
) -> Html {
    let to = |icon_name, word, presentation| {
        push_button("btn line")
            .on_click(s.on_click(Action::View(ViewAction::Present(presentation))))
            .child(icon(icon_name, 18))
            .child(s.word(word))
    };
    let (things, links, _) = s.map.counts(&s.state);
    let shown = element("small").child(s.map.name(s.state.view.shown));
    let other_icon = if presentation == Presentation::Table { "table" } else { "outline" };
    let ways = element("div")
        .class("ways")
        .child(to("prev", MessageId::OutlineBack, Presentation::Map))
        .child(to(other_icon, other, presentation));
    element("div")
        .class("reading-head")
        .child(element("h2").child(s.word(title)).child(shown))
        .child(element("p").child(s.map.things_and_links(things, links)))
        .child(ways)
        .into()
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
    each(&mut lanes.iter().map(|lane| one_lane(map, state, lane, dispatch)))
}

fn one_lane(
    map: &LocalizedMap,
    state: &State,
    lane: &OutlineLane,
    dispatch: &Callback<Action>,
) -> Html {
    let icon_name = map.atlas.map().lanes.get(lane.lane.at()).map_or("", |lane| &lane.icon);
    let counts = map.things_and_links(lane.things.len(), lane.links);
    let mut things = lane.things.iter().map(|thing| {
        let selected = state.view.selection.filter(|subject| match subject {
            Subject::Node(node) => *node == thing.node,
            Subject::Link(link) => thing.lists.iter().any(|list| list.links.contains(link)),
            Subject::Intro(_) => false,
        });
        html! { <Thing key={thing.node.0.to_string()} map={map.clone()} shown={state.view.shown} thing={Rc::clone(thing)} {selected} dispatch={dispatch.clone()} /> }
    });
    let heading = element("h3")
        .child(icon(icon_name, 20))
        .child(lane_name(map, lane.lane.at(), lane.treatments))
        .child(element("small").child(counts));
    element("section")
        .class("lane")
        .child(heading)
        .child(element("ul").child(each(&mut things)))
        .into()
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

    /// A row that explains that.
    fn item(&self, subject: Subject) -> Element {
        push_button("item")
            .attribute("aria-pressed", self.selected == Some(subject))
            .on_click(self.on_click(subject))
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
    let name = props
        .item(Subject::Node(thing.node))
        .words("data-node", &node.id)
        .child(glyph(&map.atlas, *shown, thing.node, 11))
        .child(element("span").child(node.label.as_str()))
        .child(element("small").child(map.kind(node.kind)));
    let count = |tag: &'static str, list: &OutlineList| {
        element(tag).child(map.messages.count(list.heading, list.things))
    };
    let links = || {
        let counts = each(&mut thing.lists.iter().map(|list| count("span", list).into()));
        // Where there is one list, the line that unfolds it is heading enough.
        let several = thing.lists.len() > 1;
        let lists = each(&mut thing.lists.iter().flat_map(|list| {
            let heading = several.then(|| Html::from(count("p", list).class("pop-h")));
            [heading.unwrap_or_default(), rows(props, &list.links)]
        }));
        let summary = element("summary").child(icon("next", 16)).child(counts);
        element("details").flag("open", open).child(summary).child(lists)
    };
    let linked = !thing.lists.is_empty();
    element("li").class("thing").child(element("h4").child(name)).child(linked.then(links)).into()
}

/// Rows of links; a link is marked once, under the thing it leaves.
fn rows(props: &ThingProps, links: &[LinkId]) -> Html {
    let map = &props.map;
    let row = |link: &LinkId| {
        let subject = Subject::Link(*link);
        let leaving = map.atlas.from(*link) == props.thing.node;
        let item = props
            .item(subject)
            .attribute(
                if leaving { "data-link" } else { "data-to" },
                address::subject(subject, &map.atlas),
            )
            .child(link_sample(&map.atlas, props.shown, *link, 46))
            .child(element("span").child(capitalize(&map.sentence(*link))))
            .child(element("small").child(map.facts(*link)));
        element("li").child(item).into()
    };
    element("ul").child(each(&mut links.iter().map(row))).into()
}
