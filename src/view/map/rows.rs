//! Everything on a phone: lanes as bands, things as rows; the tapped row's links as arcs in the gutter.

use super::super::ViewContext;
use super::super::element::{Element, element, fragment, push_button};
use super::super::memo::memo;
use super::super::parts::{classes, each, glyph, hue_class, icon};
use super::drawing::view_box;
use super::link::LinkView;
use super::node::px;
use super::{heading, lanes};
use crate::present::highlight::{Highlight, Look};
use crate::state::{Action, Disclosure, PanelAction, Subject, ViewAction};
use content::messages::MessageId;
use graph::{Hue, NodeId};
use layout::rows::{GUTTER, ListItem, arcs, middles};
use layout::{RowLane, Rows};
use std::rc::Rc;
use yew::prelude::*;

/// What stands in the list now, with the lanes' folds applied.
struct Visible {
    lines: Vec<ListItem>,
    lanes: Vec<Vec<(Option<u8>, Vec<NodeId>)>>,
}

fn visible(s: &ViewContext, highlight: &Highlight, rows: &Rows) -> Visible {
    let mut list = Visible { lines: Vec::new(), lanes: Vec::new() };
    let only = s.state.view.only_linked;
    let seen = |node: &NodeId| !only || highlight.node(*node).is_lit();
    for lane in &rows.lanes {
        let folded = s.state.panel.is_unfolded(Disclosure::Band(lane.lane));
        list.lines.push(ListItem::Lane);
        let mut groups: Vec<(Option<u8>, Vec<NodeId>)> = Vec::new();
        if !folded {
            for (group, nodes) in &lane.groups {
                let nodes: Vec<NodeId> = nodes.iter().copied().filter(seen).collect();
                if !nodes.is_empty() {
                    groups.push((*group, nodes));
                }
            }
        }
        for (group, nodes) in &groups {
            if group.is_some() {
                list.lines.push(ListItem::Group);
            }
            list.lines.extend(nodes.iter().map(|node| ListItem::Thing(*node)));
        }
        list.lanes.push(groups);
    }
    list
}

/// The list.
pub(in crate::view) fn rows(s: &ViewContext, rows: &Rows) -> Html {
    let highlight = Highlight::with(&s.map.atlas, &s.state, &s.map.focus(&s.state));
    let list = visible(s, &highlight, rows);
    let text = f64::from(s.state.reader.settings.text) / 100.0;
    let (places, height) = middles(&list.lines, text);
    let selected = s.state.view.selection;
    let node = if let Some(Subject::Node(node)) = selected { Some(node) } else { None };
    // A selected link is drawn from the thing it leaves.
    let from =
        if let Some(Subject::Link(link)) = selected { Some(s.map.atlas.from(link)) } else { node };
    let only_linked = || {
        let only = s.state.view.only_linked;
        let button = push_button("btn line")
            .attribute("aria-pressed", only)
            .on_click(s.on_click(Action::View(ViewAction::OnlyLinked(!only))))
            .child(s.word(MessageId::RowsOnlyLinked));
        element("p").class("rows-bar").child(button)
    };
    let things: Vec<NodeId> =
        list.lanes.iter().flatten().flat_map(|(_, nodes)| nodes.iter().copied()).collect();
    let stop = tab_stop(s, &things);
    let bands = rows.lanes.iter().zip(&list.lanes);
    let bands = each(&mut bands.map(|(lane, groups)| band(s, &highlight, lane, groups, stop)));
    let bands = element("div")
        .on_key_down(arrows(s, things, stop))
        .class(if highlight.is_active() { "rows lit" } else { "rows" })
        .child(bands)
        .child(from.map(|from| gutter(s, &highlight, from, &places, height)));
    element("div").class("rows-box").child(node.map(|_| only_linked())).child(bands).into()
}

/// The row that holds the list's one tab stop: that of the map, else the first.
fn tab_stop(s: &ViewContext, things: &[NodeId]) -> Option<NodeId> {
    let of = |subject| match subject {
        Some(Subject::Node(node)) if things.contains(&node) => Some(node),
        _ => None,
    };
    of(s.state.view.focus).or(of(s.state.view.selection)).or(things.first().copied())
}

/// Up and down go from row to row, whatever their lanes; other keys mean what they mean on a picture.
fn arrows(s: &ViewContext, things: Vec<NodeId>, stop: Option<NodeId>) -> Callback<KeyboardEvent> {
    let dispatch = s.dispatch.clone();
    let on_link = matches!(s.state.view.focus, Some(Subject::Link(_)));
    Callback::from(move |event: KeyboardEvent| {
        let at = things.iter().position(|thing| Some(*thing) == stop).unwrap_or_default();
        let to = match event.key().as_str() {
            _ if on_link || event.ctrl_key() || event.meta_key() || event.alt_key() => return,
            "ArrowUp" => at.checked_sub(1),
            "ArrowDown" => Some(at + 1),
            "Home" => Some(0),
            "End" => things.len().checked_sub(1),
            _ => return,
        };
        event.prevent_default();
        event.stop_propagation();
        if let Some(thing) = to.and_then(|to| things.get(to)) {
            dispatch.emit(Action::View(ViewAction::Focus(Some(Subject::Node(*thing)))));
        }
    })
}

fn band(
    s: &ViewContext,
    highlight: &Highlight,
    lane: &RowLane,
    groups: &[(Option<u8>, Vec<NodeId>)],
    stop: Option<NodeId>,
) -> Html {
    let fold = Disclosure::Band(lane.lane);
    let folded = s.state.panel.is_unfolded(fold);
    let place = s.map.atlas.map().lanes.get(lane.lane.at());
    let name = push_button("")
        .attribute("aria-expanded", !folded)
        .on_click(s.on_click(Action::Panel(PanelAction::Disclose(fold))))
        .child(icon(place.map_or("", |lane| &lane.icon), 20))
        .child(lanes::lane_name(&s.map, lane.lane.at(), lane.treatments))
        .child(icon("down", 16));
    let mut groups = groups.iter().map(|(group, nodes)| {
        let things = each(&mut nodes.iter().map(|node| row(s, highlight, *node, stop)));
        fragment()
            .child(group.map(|group| element("h3").child(heading(&s.map, group))))
            .child(element("ul").child(things))
            .into()
    });
    element("section")
        .class(if lane.lane.0 % 2 == 1 { "band on-band" } else { "band" })
        .child(element("h2").child(name))
        .child(each(&mut groups))
        .into()
}

fn row(s: &ViewContext, highlight: &Highlight, id: NodeId, stop: Option<NodeId>) -> Html {
    let atlas = &s.map.atlas;
    let subject = Subject::Node(id);
    // A phone's row has room for one count: what it affects, else what affects it, else what goes with it.
    let counts = s.map.relation_counts(&s.state, id);
    let (word, count) = match (counts.affects, counts.affected_by) {
        (0, 0) => (MessageId::SayWith, counts.goes_with),
        (0, _) => (MessageId::SayInto, counts.affected_by),
        _ => (MessageId::RowsAffects, counts.affects),
    };
    let counts = || {
        let counts = (count > 0).then(|| s.map.messages.count(word, count));
        element("small").child(counts.unwrap_or_default())
    };
    let hue = hue_class(atlas, atlas.hue(id, s.state.view.shown));
    let node = atlas.node(id);
    let dispatch = s.dispatch.clone();
    let focused = Callback::from(move |_: FocusEvent| {
        dispatch.emit(Action::View(ViewAction::Focus(Some(subject))));
    });
    let button = push_button("")
        .words("data-node", &node.id)
        .attribute("tabindex", if stop == Some(id) { "0" } else { "-1" })
        .on_focus(focused)
        .attribute("aria-pressed", s.state.view.selection == Some(subject))
        .on_click(s.on_click(Action::View(ViewAction::Select(subject))))
        .child(glyph(atlas, s.state.view.shown, id, 11))
        .child(element("span").child(node.label.as_str()))
        .child(s.state.view.selection.is_none().then(counts));
    element("li")
        .class(classes(&["row-line", highlight.node(id).class(), &hue]))
        .child(button)
        .into()
}

fn gutter(
    s: &ViewContext,
    highlight: &Highlight,
    node: NodeId,
    places: &[(NodeId, f64)],
    height: f64,
) -> Element {
    let atlas = &s.map.atlas;
    let mut links = arcs(atlas, node, places, s.state.env.container.mirrored);
    links.retain(|place| match s.state.view.selection {
        Some(Subject::Link(link)) => place.link == link,
        _ => highlight.link(place.link) != Look::Hidden,
    });
    let look = if let Some(Subject::Link(_)) = s.state.view.selection {
        Look::Selected
    } else {
        Look::Rest
    };
    let mut links = links.into_iter().map(|place| {
        let id = place.link;
        let of = atlas.link(id);
        let name = AttrValue::from(atlas.link_name(id));
        let link = LinkView {
            id,
            name: name.clone(),
            label: s.map.say_link(id).into(),
            effect: of.effect,
            association: of.association,
            evidence: of.evidence,
            hue: hue_class(atlas, Hue::Of(atlas.link_hue(id, s.state.view.shown))).into(),
            place: Rc::new(place),
            look,
            stop: s.state.view.focus == Some(Subject::Link(id)),
            heads: true,
            whole: false,
            dispatch: s.dispatch.clone(),
            command: s.command.clone(),
        };
        memo(&name, link)
    });
    element("svg")
        .class("gutter")
        .attribute("width", px(GUTTER))
        .attribute("height", px(height))
        .attribute("viewBox", view_box(GUTTER, height))
        .child(each(&mut links))
}
