//! The outline: lane → thing → what it affects, what affects it, what goes with it.

use super::ViewContext;
use super::element::{Element, element, push_button};
use super::footer::hidden;
use super::map::lane_name;
use super::memo::{Draw, memo};
use super::parts::{each, glyph, icon, link_sample};
use crate::present::LocalizedMap;
use crate::present::outline::{OutlineLane, OutlineList};
use crate::present::sentence::capitalize;
use crate::state::{Action, Disclosure, Presentation, Subject, ViewAction, address};
use content::messages::MessageId;
use graph::{Filter, LinkId, NodeId, ViewId};
use yew::prelude::*;

/// The outline of what is shown.
pub(super) fn outline(s: &ViewContext) -> Html {
    let lanes = s.map.outline(&s.state);
    element("div")
        .class("outline")
        .child(head(s, MessageId::OutlineLabel, MessageId::TableTitle, Presentation::Table))
        .child(each(&mut lanes.iter().map(|lane| one_lane(s, lane))))
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
        .class("onward")
        .child(to("prev", MessageId::OutlineBack, Presentation::Map))
        .child(to(other_icon, other, presentation));
    element("div")
        .class("reading-head")
        .child(element("h2").child(s.word(title)).child(shown))
        .child(element("p").child(s.map.things_and_links(things, links)))
        .child(hidden(s))
        .child(ways)
        .into()
}

fn one_lane(s: &ViewContext, lane: &OutlineLane) -> Html {
    let map = &s.map;
    let icon_name = map.atlas.map().lanes.get(lane.lane.at()).map_or("", |lane| &lane.icon);
    let counts = map.things_and_links(lane.things.len(), lane.links);
    let heading = element("h3")
        .child(icon(icon_name, 20))
        .child(lane_name(map, lane.lane.at(), lane.treatments))
        .child(element("small").child(counts));
    let things = each(&mut lane.things.iter().map(|node| thing(s, *node)));
    element("section").class("lane").child(heading).child(element("ul").child(things)).into()
}

fn thing(s: &ViewContext, node: NodeId) -> Html {
    let ends = |link: LinkId| [s.map.atlas.from(link), s.map.atlas.to(link)];
    let selected = s.state.view.selection.filter(|subject| match subject {
        Subject::Node(selected) => *selected == node,
        Subject::Link(link) => ends(*link).contains(&node),
        Subject::Intro(_) => false,
    });
    let thing = Thing {
        map: s.map.clone(),
        shown: s.state.view.shown,
        filter: s.state.filter.clone(),
        node,
        selected,
        open: s.state.panel.is_unfolded(Disclosure::Thing(node)),
        dispatch: s.dispatch.clone(),
    };
    memo(&node.0.to_string(), thing)
}

/// A thing with its links, folded until one of them is selected or the reader unfolds it. A selection draws few of them
/// again instead of all.
#[derive(PartialEq)]
struct Thing {
    map: LocalizedMap,
    shown: ViewId,
    filter: Filter,
    node: NodeId,
    /// The selection, if it is this thing or one of its links.
    selected: Option<Subject>,
    open: bool,
    dispatch: Callback<Action>,
}

impl Draw for Thing {
    fn draw(&self) -> Html {
        let map = &self.map;
        let node = map.atlas.node(self.node);
        let name = self
            .item(Subject::Node(self.node))
            .words("data-node", &node.id)
            .child(glyph(&map.atlas, self.shown, self.node, 11))
            .child(element("span").child(node.label.as_str()))
            .child(element("small").child(map.kind(node.kind)));
        let lists = map.outline_lists(self.shown, &self.filter, self.node);
        let linked = (!lists.is_empty()).then(|| self.links(&lists));
        element("li").class("thing").child(element("h4").child(name)).child(linked).into()
    }
}

impl Thing {
    /// A row that explains that.
    fn item(&self, subject: Subject) -> Element {
        let dispatch = self.dispatch.clone();
        let select = Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::View(ViewAction::Select(subject)))
        });
        push_button("item")
            .attribute("aria-pressed", self.selected == Some(subject))
            .on_click(select)
    }

    /// How many there are of each sort, and behind it all of them.
    fn links(&self, lists: &[OutlineList]) -> Element {
        let count = |tag: &'static str, list: &OutlineList| {
            element(tag).child(self.map.messages.count(list.heading, list.things))
        };
        let counts = each(&mut lists.iter().map(|list| count("span", list).into()));
        let summary = element("summary").child(icon("next", 16)).child(counts);
        let mut links = element("details").flag("open", self.open).child(summary);
        for list in lists {
            // Where there is one list, the line that unfolds it is heading enough.
            links = links
                .child((lists.len() > 1).then(|| count("p", list).class("pop-h")))
                .child(self.rows(&list.links));
        }
        links
    }

    /// Rows of links; a link is marked once, under the thing it leaves.
    fn rows(&self, links: &[LinkId]) -> Element {
        let map = &self.map;
        let mut rows = element("ul");
        for link in links {
            let subject = Subject::Link(*link);
            let leaves = map.atlas.from(*link) == self.node;
            let name = address::subject(subject, &map.atlas);
            let item = self
                .item(subject)
                .attribute(if leaves { "data-link" } else { "data-to" }, name)
                .child(link_sample(&map.atlas, self.shown, *link, 46))
                .child(element("span").child(capitalize(&map.sentence(*link))))
                .child(element("small").child(map.facts(*link)));
            rows = rows.child(element("li").child(item));
        }
        rows
    }
}
