//! "n more" of a lane: the theme's other things, rising from the foot.

use super::ViewContext;
use super::controls::act;
use super::element::{element, push_button};
use super::parts::{each, glyph, icon};
use crate::state::{Action, Overlay, OverlayAction, Subject, ViewAction};
use content::messages::MessageId;
use graph::{NodeId, ViewId};
use yew::prelude::*;

/// The tray of a lane, while it is open. Pointing at a thing lights its links, choosing explains it.
pub(super) fn tray(s: &ViewContext) -> Html {
    let Some(Overlay::Tray(lane)) = s.state.overlay.open else { return Html::default() };
    let atlas = &s.map.atlas;
    let things = atlas.more(s.state.view.shown, lane);
    let name = atlas.map().lanes.get(lane.at()).map_or("", |lane| lane.name.as_str());
    let title = s.map.messages.count_with(MessageId::LanesMoreIn, things.len(), &[("lane", name)]);
    let close = s.on_click(Action::Overlay(OverlayAction::Close));
    let head = element("div")
        .class("over-head")
        .child(element("h2").child(title.as_str()))
        .child(act(s.word(MessageId::PanelClose), "close", 20, close));
    let all = push_button("item all")
        .on_click(s.on_click(Action::View(ViewAction::Show(ViewId::Everything))))
        .child(icon("layers", 20))
        .child(s.word(MessageId::RowsAllOfTheme));
    element("section")
        .class("tray")
        .attribute("role", "region")
        .attribute("aria-label", title)
        .attribute("tabindex", "-1")
        .attribute("data-part", "open")
        .attribute("part", "open")
        .child(head)
        .child(element("ul").child(each(&mut things.into_iter().map(|id| thing(s, id)))))
        .child(all)
        .into()
}

fn thing(s: &ViewContext, id: NodeId) -> Html {
    let node = s.map.atlas.node(id);
    let selected = s.state.view.selection == Some(Subject::Node(id));
    let thing = push_button("thing")
        .words("data-to", &node.id)
        .words("data-traces", &node.id)
        .attribute("aria-pressed", selected)
        .on_click(s.on_click(Action::View(ViewAction::Select(Subject::Node(id)))))
        .child(glyph(&s.map.atlas, s.state.view.shown, id, 11))
        .child(node.label.as_str());
    element("li").child(thing).into()
}
