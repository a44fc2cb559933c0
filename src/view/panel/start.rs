//! Questions to begin with, in the panel while nothing is explained; and tours that are offered beside a text.

use super::super::ViewContext;
use super::super::element::{Element, element, fragment, push_button, say};
use super::super::parts::{each, glyph, icon};
use super::{block, heading, quiz, text, title};
use crate::state::{Action, PanelAction, ToolAction};
use content::messages::MessageId;
use graph::{LinkId, ViewId};
use yew::prelude::*;

/// Eight questions at most have room.
const QUESTIONS: usize = 8;

/// The title, a sentence, a row for each question, and how deep to read.
pub(super) fn questions(s: &ViewContext) -> Element {
    let mut rows = s.map.opening_questions().take(QUESTIONS).map(|(question, end)| {
        let shown = ViewId::at_position(question.view);
        let path = question.path.iter().map(|link| s.map.atlas.link_name(LinkId(*link)));
        let traces = path.collect::<Vec<_>>().join(" ");
        let picture = glyph(&s.map.atlas, shown, end, 18);
        let start = Action::Tool(ToolAction::StartTour(question.tour));
        let row = begin(s, start, picture, &question.question, &question.note);
        element("li").child(row.attribute("data-traces", traces)).into()
    });
    let deep = block(heading(None, s.word(MessageId::StartDeep))).child(text::levels(s, false));
    fragment()
        .child(title().child(s.word(MessageId::StartTitle)))
        .child(say("p", "prose", s.word(MessageId::StartText)))
        .child(element("ul").class("beginnings").child(each(&mut rows)))
        .child(quiz::again(s))
        .child(deep)
}

/// A row that begins something: picture, name, a note under it.
fn begin(s: &ViewContext, action: Action, picture: Html, name: &str, note: &str) -> Element {
    let words = element("span").child(say("b", "", name)).child(say("small", "", note));
    push_button("begin").on_click(s.on_click(action)).child(picture).child(words)
}

/// A row for each tour that begins in a view.
pub(super) fn tours(s: &ViewContext, shown: ViewId) -> Option<Element> {
    let tours = s.map.tours_of(shown);
    if tours.is_empty() {
        return None;
    }
    let mut rows = tours.into_iter().map(|tour| {
        let start = Action::Tool(ToolAction::StartTour(tour.tour));
        element("li").child(begin(s, start, icon("path", 22), tour.name, &tour.minutes)).into()
    });
    let rows = element("ul").class("beginnings").child(each(&mut rows));
    Some(block(heading(None, s.word(MessageId::TourOffer))).child(rows))
}

/// The first question, where the panel has no room of its own: it opens all of them.
pub(in super::super) fn opener(s: &ViewContext) -> Option<Element> {
    let (question, _) = s.map.opening_questions().next()?;
    let open = s.on_click(Action::Panel(PanelAction::Start(true)));
    (s.state.offers_questions() && !s.state.panel_stands()).then(|| {
        push_button("btn start")
            .attribute("data-part", "start")
            .on_click(open)
            .child(icon("ask", 18))
            .child(element("span").child(question.question.as_str()))
    })
}
