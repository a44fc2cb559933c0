//! A phone's list: lanes as bands, things as rows; the tapped row's links as arcs in the gutter.

use super::super::ViewContext;
use super::super::parts::{glyph, hue_class, icon};
use super::link::LinkView;
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
            if s.state.panel.is_unfolded(Disclosure::More(lane.lane)) {
                groups.push((None, lane.more.iter().copied().filter(seen).collect()));
            }
        }
        for (group, nodes) in &groups {
            if group.is_some() {
                list.lines.push(ListItem::Group);
            }
            list.lines.extend(nodes.iter().map(|node| ListItem::Thing(*node)));
        }
        if !folded && !lane.more.is_empty() {
            list.lines.push(ListItem::More);
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
    html! {
        <div class="rows-box">
            if node.is_some() {
                <p class="rows-bar">
                    <button type="button" class="btn line" aria-pressed={if s.state.view.only_linked { "true" } else { "false" }}
                        onclick={s.on_click(Action::View(ViewAction::OnlyLinked(!s.state.view.only_linked)))}>{ s.word(MessageId::RowsOnlyLinked) }</button>
                </p>
            }
            <div class={if highlight.is_active() { "rows lit" } else { "rows" }}>
                { for rows.lanes.iter().zip(&list.lanes).map(|(lane, groups)| band(s, &highlight, lane, groups)) }
                if let Some(from) = from { { gutter(s, &highlight, from, &places, height) } }
            </div>
        </div>
    }
}

fn band(
    s: &ViewContext,
    highlight: &Highlight,
    lane: &RowLane,
    groups: &[(Option<u8>, Vec<NodeId>)],
) -> Html {
    let folded = s.state.panel.is_unfolded(Disclosure::Band(lane.lane));
    let place = s.map.atlas.map().lanes.get(lane.lane.at());
    let name = lanes::lane_name(&s.map, lane.lane.at(), lane.treatments).to_string();
    let more = Disclosure::More(lane.lane);
    html! {
        <section class={classes!("band", (lane.lane.0 % 2 == 1).then_some("on-band"))}>
            <h2><button type="button" aria-expanded={if folded { "false" } else { "true" }} onclick={s.on_click(Action::Panel(PanelAction::Disclose(Disclosure::Band(lane.lane))))}>
                { icon(place.map_or("", |lane| &lane.icon), 20) }{ name }{ icon("down", 16) }
            </button></h2>
            { for groups.iter().map(|(group, nodes)| html! {
                <>
                    if let Some(group) = group { <h3>{ heading(&s.map, *group) }</h3> }
                    <ul>{ for nodes.iter().map(|node| row(s, highlight, *node)) }</ul>
                </>
            }) }
            if !folded && !lane.more.is_empty() {
                <button type="button" class="rows-more" aria-expanded={if s.state.panel.is_unfolded(more) { "true" } else { "false" }} onclick={s.on_click(Action::Panel(PanelAction::Disclose(more)))}>
                    { if s.state.panel.is_unfolded(more) { s.word(MessageId::LanesFewer).to_string() } else { lanes::more_label(&s.map, lane.more.len()) } }
                </button>
            }
        </section>
    }
}

fn row(s: &ViewContext, highlight: &Highlight, id: NodeId) -> Html {
    let atlas = &s.map.atlas;
    let subject = Subject::Node(id);
    let selected = s.state.view.selection == Some(subject);
    let look = highlight.node(id).class();
    // A phone's row has room for one count: what it affects, else what affects it, else what goes with it.
    let counts = s.map.relation_counts(&s.state, id);
    let (word, count) = match (counts.affects, counts.affected_by) {
        (0, 0) => (MessageId::SayWith, counts.goes_with),
        (0, _) => (MessageId::SayInto, counts.affected_by),
        _ => (MessageId::RowsAffects, counts.affects),
    };
    let counts = (count > 0).then(|| s.map.messages.count(word, count));
    html! {
        <li class={classes!("row-line", look, hue_class(atlas, atlas.hue(id, s.state.view.shown)))}>
            <button type="button" data-node={atlas.node(id).id.clone()} aria-pressed={if selected { "true" } else { "false" }}
                onclick={s.on_click(Action::View(ViewAction::Select(subject)))}>
                { glyph(atlas, s.state.view.shown, id, 11) }<span>{ atlas.node(id).label.clone() }</span>
                if s.state.view.selection.is_none() { <small>{ counts }</small> }
            </button>
        </li>
    }
}

fn gutter(
    s: &ViewContext,
    highlight: &Highlight,
    node: NodeId,
    places: &[(NodeId, f64)],
    height: f64,
) -> Html {
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
    html! {
        <svg class="gutter" width={super::node::px(GUTTER)} height={super::node::px(height)} viewBox={super::drawing::view_box(GUTTER, height)}>
            { for links.into_iter().map(|place| {
                let id = place.link;
                let of = atlas.link(id);
                let name = AttrValue::from(atlas.link_name(id));
                html! {
                    <LinkView key={name.to_string()} {id} name={name.clone()} label={s.map.say_link(id)} effect={of.effect} association={of.association} evidence={of.evidence}
                        hue={hue_class(atlas, Hue::Of(atlas.link_hue(id, s.state.view.shown)))} place={Rc::new(place)} {look}
                        stop={false} heads={true} dispatch={s.dispatch.clone()} command={s.command.clone()} />
                }
            }) }
        </svg>
    }
}
