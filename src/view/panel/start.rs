//! Questions to begin with, in the panel while nothing is explained; and tours that are offered beside a text.

use super::super::ViewContext;
use super::super::parts::{glyph, icon};
use super::{block, button, el, heading, plain_text, say, text};
use crate::state::{Action, ToolAction};
use content::messages::MessageId;
use graph::{LinkId, ViewId};
use yew::prelude::*;

/// Eight questions at most have room.
const QUESTIONS: usize = 8;

/// The title, a sentence, a row for each question, and how deep to read.
pub(super) fn questions(s: &ViewContext) -> Html {
    let rows = s.map.opening_questions().take(QUESTIONS).map(|(question, end)| {
        let shown = ViewId::at_position(question.view);
        let words = vec![say("b", "", &question.question), say("small", "", &question.note)];
        let inside = vec![glyph(&s.map.atlas, shown, end, 18), el("span", "", words)];
        let onclick = s.on_click(Action::Tool(ToolAction::StartTour(question.tour)));
        let path = question.path.iter().map(|link| s.map.atlas.link_name(LinkId(*link)));
        let traces = path.collect::<Vec<_>>().join(" ");
        html! {
            <li><button type="button" class="begin" data-traces={traces} {onclick}>{ for inside }</button></li>
        }
    });
    let all = vec![
        html! { <h2 tabindex="-1" data-part="title">{ s.word(MessageId::StartTitle) }</h2> },
        say("p", "prose", s.word(MessageId::StartText)),
        el("ul", "beginnings", rows.collect()),
        super::quiz::again(s),
        block(heading(None, s.word(MessageId::StartDeep)), vec![text::levels(s)]),
    ];
    all.into_iter().collect()
}

/// A row for each tour that begins in a view.
pub(super) fn tours(s: &ViewContext, shown: ViewId) -> Html {
    let tours = s.map.tours_of(shown);
    if tours.is_empty() {
        return Html::default();
    }
    let rows = tours.into_iter().map(|tour| {
        let words = vec![say("b", "", tour.name), say("small", "", &tour.minutes)];
        let inside = vec![icon("path", 22), el("span", "", words)];
        let press = s.on_click(Action::Tool(ToolAction::StartTour(tour.tour)));
        el("li", "", vec![button("begin", None, press, inside.into_iter().collect())])
    });
    let title = heading(None, s.word(MessageId::TourOffer));
    block(title, vec![el("ul", "beginnings", rows.collect())])
}

/// The first question, where the panel has no room of its own: it opens all of them.
pub(in super::super) fn opener(s: &ViewContext) -> Option<Html> {
    use crate::state::PanelAction;
    let (question, _) = s.map.opening_questions().next()?;
    let first = question.question.clone();
    let open = s.on_click(Action::Panel(PanelAction::Start(true)));
    (s.state.offers_questions() && !s.state.panel_stands()).then(|| {
        html! {
            <button type="button" class="btn start" data-part="start" onclick={open}>
                { icon("ask", 18) }<span>{ plain_text(&first) }</span>
            </button>
        }
    })
}
