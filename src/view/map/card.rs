//! The card of a row that is pointed at in the whole map: its name, what it is related to, and the way in.

use super::super::ViewContext;
use super::super::element::{Element, element, push_button};
use super::super::parts::{glyph, icon};
use crate::state::{Action, Subject, ViewAction};
use content::messages::MessageId;
use graph::ViewId;

/// The card, where the whole map is shown and a row is pointed at that is not explained already.
pub(in crate::view) fn card(s: &ViewContext) -> Option<Element> {
    let everything = s.state.view.shown == ViewId::Everything;
    let node = s.state.view.traced_node().filter(|_| everything)?;
    if s.state.view.selection == Some(Subject::Node(node)) {
        return None;
    }
    let atlas = &s.map.atlas;
    let counts = s.map.relation_counts(&s.state, node);
    let number = |count| s.map.messages.number(count);
    let (into, out, with) =
        (number(counts.affected_by), number(counts.affects), number(counts.goes_with));
    let counts = s
        .map
        .messages
        .fill(MessageId::EverythingCounts, &[("in", &into), ("out", &out), ("with", &with)]);
    let name = element("b").child(atlas.node(node).label.as_str());
    let words = element("div").child(name).child(element("small").child(counts));
    let read = push_button("btn line")
        .on_click(s.on_click(Action::View(ViewAction::Select(Subject::Node(node)))))
        .child(s.word(MessageId::EverythingRead));
    let close = push_button("btn icon-only")
        .words("aria-label", s.word(MessageId::PanelClose))
        .on_click(s.on_click(Action::View(ViewAction::Trace(None))))
        .child(icon("close", 18));
    let picture = glyph(atlas, s.state.view.shown, node, 13);
    let card = element("div").class("card").child(picture).child(words).child(read).child(close);
    Some(card)
}
