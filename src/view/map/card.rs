//! The card of a row that is pointed at in the whole map: its name, what it is related to, and the way in.

use super::super::ViewContext;
use super::super::parts::{glyph, icon};
use crate::state::{Action, Subject, ViewAction};
use content::messages::MessageId;
use graph::ViewId;
use yew::prelude::*;

/// The card, where the whole map is shown and a row is pointed at that is not explained already.
pub(in crate::view) fn card(s: &ViewContext) -> Html {
    let Some(node) =
        s.state.view.traced_node().filter(|_| s.state.view.shown == ViewId::Everything)
    else {
        return Html::default();
    };
    if s.state.view.selection == Some(Subject::Node(node)) {
        return Html::default();
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
    html! {
        <div class="card">
            { glyph(atlas, s.state.view.shown, node, 13) }
            <div><b>{ atlas.node(node).label.clone() }</b><small>{ counts }</small></div>
            <button type="button" class="btn line" onclick={s.on_click(Action::View(ViewAction::Select(Subject::Node(node))))}>{ s.word(MessageId::EverythingRead) }</button>
            <button type="button" class="btn icon-only" aria-label={s.word(MessageId::PanelClose).to_string()} onclick={s.on_click(Action::View(ViewAction::Trace(None)))}>{ icon("close", 18) }</button>
        </div>
    }
}
