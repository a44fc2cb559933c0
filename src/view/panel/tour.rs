//! A step of a tour: where it is, what it tells, what is lit, and the way on.

use super::super::ViewContext;
use super::super::element::{Element, element, push_button, say};
use super::super::parts::{each, hue_class};
use super::{framed, quiz, rows, text, title, to};
use crate::present::start::{Named, Step};
use crate::present::text_edition;
use crate::state::{Action, Command, QuizOf, Subject, Texts, ToolAction, TourPlace};
use content::messages::MessageId;
use yew::prelude::*;

/// The body of the panel.
pub(super) fn step(s: &ViewContext, place: TourPlace) -> Element {
    let step = s.map.step(place, &s.state);
    let steps = s.map.atlas.map().tours.get(usize::from(place.tour));
    let count = steps.map_or(0, |tour| tour.steps.len());
    let segment = |at| element("i").class((at <= usize::from(place.step)).then_some("on")).into();
    let failed = !step.note.is_empty() && s.state.env.texts == Texts::Failed;
    let again =
        || framed(s.word(MessageId::ErrorTryAgain), s.on_click_command(Command::FetchTexts));
    let told = |run: &Named| match run.node {
        Some(node) => {
            let hue = hue_class(&s.map.atlas, s.map.atlas.hue(node, s.state.view.shown));
            let name = to(s, Subject::Node(node), "named").child(run.text);
            element("span").class(hue).child(name).into()
        }
        None => Html::from(run.text.to_string()),
    };
    let lit = || {
        let rows = each(&mut step.links.iter().map(|row| rows::row(s, row).into()));
        element("ul").class("rel lit").child(rows)
    };
    let segments = element("div")
        .class("segments")
        .attribute("aria-hidden", "true")
        .child(each(&mut (0..count).map(segment)));
    element("div")
        .class("tour")
        .on_key_down(arrows(s))
        .child(segments)
        .child(title().child(step.title))
        .child(say("p", "note-line", step.note))
        .child(failed.then(again))
        .child(element("p").class("prose tale").child(each(&mut step.text.iter().map(told))))
        .child((!step.links.is_empty()).then(lit))
        .child(ways(s, place, &step))
        .child(text::levels(s, false))
        .child(
            element("div")
                .class("tour-ways")
                .child((step.next.is_some() && step.note.is_empty()).then(|| autoplay(s)))
                .child(on_paper(s, place)),
        )
}

/// A button that lets the tour go on by itself, and stops that.
fn autoplay(s: &ViewContext) -> Element {
    let on = s.state.autoplay;
    push_button("btn line")
        .attribute("aria-pressed", on)
        .on_click(s.on_click(Action::Tool(ToolAction::Autoplay(!on))))
        .child(s.word(MessageId::TourAutoplay))
}

/// The whole tour, as a page to print.
fn on_paper(s: &ViewContext, place: TourPlace) -> Option<Element> {
    let file = text_edition::tour(place, s.state.reader.level, &s.map.atlas);
    let href = text_edition::address(&s.state.env, &file)?;
    let link = element("a").class("more").attribute("href", href);
    Some(link.child(s.word(MessageId::TourPrint)))
}

/// Back and on; the last step ends the tour.
fn ways(s: &ViewContext, place: TourPlace, step: &Step) -> Element {
    let asked = (!step.quiz.is_empty()).then(|| quiz::offer(s, QuizOf::Tour(place.tour)));
    let press = |action| s.on_click(Action::Tool(action));
    let back = || {
        push_button("btn line")
            .on_click(press(ToolAction::Step(false)))
            .child(s.word(MessageId::TourBack))
    };
    let (words, action) = match step.next {
        Some(next) => {
            let words = s.map.messages.fill(MessageId::TourNext, &[("title", next)]);
            (words, ToolAction::Step(true))
        }
        None => (s.word(MessageId::TourFinish).to_string(), ToolAction::End),
    };
    let on = push_button("btn primary").on_click(press(action)).child(words);
    element("div").class("tour-ways").child((place.step > 0).then(back)).child(asked).child(on)
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
