//! A step of a tour: where it is, what it tells, what is lit, and the way on.

use super::super::ViewContext;
use super::super::parts::hue_class;
use super::{button, el, framed, plain_text, rows, say, some, text, to};
use crate::present::start::Step;
use crate::state::{Action, Command, QuizOf, Subject, ToolAction, TourPlace};
use content::messages::MessageId;
use yew::prelude::*;

/// The body of the panel.
pub(super) fn step(s: &ViewContext, place: TourPlace) -> Html {
    let step = s.map.step(place, &s.state);
    let steps = s.map.atlas.map().tours.get(usize::from(place.tour));
    let count = steps.map_or(0, |tour| tour.steps.len());
    let segments = (0..count)
        .map(|at| el("i", if at <= usize::from(place.step) { "on" } else { "" }, Vec::new()));
    let failed = !step.note.is_empty() && s.state.env.texts == crate::state::Texts::Failed;
    let again =
        || framed(s.word(MessageId::ErrorTryAgain), s.on_click_command(Command::FetchTexts));
    let told = step.text.iter().map(|run| {
        let word = plain_text(run.text);
        match run.node {
            Some(node) => {
                let hue = hue_class(&s.map.atlas, s.map.atlas.hue(node, s.state.view.shown));
                html! { <span class={hue}>{ to(s, Subject::Node(node), "named", vec![word]) }</span> }
            }
            None => word,
        }
    });
    let lit = step.links.iter().map(|row| rows::row(s, row)).collect();
    let all = vec![
        html! { <div class="segments" aria-hidden="true">{ for segments }</div> },
        html! { <h2 tabindex="-1" data-part="title">{ step.title.to_string() }</h2> },
        say("p", "note-line", step.note),
        some(failed, again),
        el("p", "prose tale", told.collect()),
        some(!step.links.is_empty(), || el("ul", "rel lit", lit)),
        ways(s, place, &step),
        text::levels(s),
    ];
    html! { <div class="tour" onkeydown={arrows(s)}>{ for all }</div> }
}

/// Back and on; the last step ends the tour.
fn ways(s: &ViewContext, place: TourPlace, step: &Step) -> Html {
    let press = |action| s.on_click(Action::Tool(action));
    let back = || {
        let word = plain_text(s.word(MessageId::TourBack));
        button("btn line", None, press(ToolAction::Step(false)), word)
    };
    let on = match step.next {
        Some(next) => {
            let words = s.map.messages.fill(MessageId::TourNext, &[("title", next)]);
            button("btn primary", None, press(ToolAction::Step(true)), plain_text(&words))
        }
        None => {
            let word = plain_text(s.word(MessageId::TourFinish));
            button("btn primary", None, press(ToolAction::End), word)
        }
    };
    let ask = || super::quiz::offer(s, QuizOf::Tour(place.tour));
    let ask = some(!step.quiz.is_empty(), ask);
    el("div", "tour-ways", vec![some(place.step > 0, back), ask, on])
}

/// Arrow keys go to the next and the one before, unless what has focus uses them itself.
fn arrows(s: &ViewContext) -> Callback<KeyboardEvent> {
    let (dispatch, mirrored) = (s.dispatch.clone(), s.state.env.container.mirrored);
    Callback::from(move |event: KeyboardEvent| {
        let meant = event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key();
        let next = match event.key().as_str() {
            "ArrowRight" => !mirrored,
            "ArrowLeft" => mirrored,
            _ => return,
        };
        if !meant && !event.default_prevented() {
            event.prevent_default();
            dispatch.emit(Action::Tool(ToolAction::Step(next)));
        }
    })
}
