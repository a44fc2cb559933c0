//! "n more" of a lane: the theme's other things, rising from the foot.

use super::ViewContext;
use super::controls::act;
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
    html! {
        <section class="tray" role="region" aria-label={title.clone()} tabindex="-1" data-part="open" part="open">
            <div class="over-head">
                <h2>{ title }</h2>
                { act(s.word(MessageId::PanelClose), "close", 20, s.on_click(Action::Overlay(OverlayAction::Close))) }
            </div>
            <ul>{ each(&mut things.into_iter().map(|id| thing(s, id))) }</ul>
            <button type="button" class="item all" onclick={s.on_click(Action::View(ViewAction::Show(ViewId::Everything)))}>{ icon("layers", 20) }{ s.word(MessageId::RowsAllOfTheme) }</button>
        </section>
    }
}

fn thing(s: &ViewContext, id: NodeId) -> Html {
    let node = s.map.atlas.node(id);
    let selected = s.state.view.selection == Some(Subject::Node(id));
    html! {
        <li>
            <button type="button" class="thing" data-to={node.id.clone()} data-traces={node.id.clone()} aria-pressed={if selected { "true" } else { "false" }}
                onclick={s.on_click(Action::View(ViewAction::Select(Subject::Node(id))))}>
                { glyph(&s.map.atlas, s.state.view.shown, id, 11) }{ node.label.clone() }
            </button>
        </li>
    }
}
