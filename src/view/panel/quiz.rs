//! A question of a quiz with its answers, and what it rests on; behind the last the result, and what to look at again.

use super::super::ViewContext;
use super::super::element::{Element, element, push_button, say};
use super::super::parts::{icon, sample, stroke};
use super::{block, follow, framed, heading, rows, title};
use crate::present::quiz::{Asked, Sign, verdict_word};
use crate::state::{
    Action, Answer, Command, QuizOf, QuizPlace, Subject, Texts, ToolAction, ViewAction,
};
use content::messages::MessageId;
use content::vocabulary::Evidence;
use graph::{LinkId, NodeId};
use yew::prelude::*;

/// The body of the panel.
#[inline(never)]
pub(super) fn quiz(s: &ViewContext, place: QuizPlace) -> Element {
    let round = s.map.round(place.of, place.round);
    let at = usize::from(place.at);
    let mut segments = element("div").class("segments").attribute("aria-hidden", "true");
    for segment in 0..round.len() {
        segments = segments.child(element("i").class((segment <= at).then_some("on")));
    }
    let body = element("div").class("tour quiz").child(segments);
    match round.get(at) {
        Some(asked) => question(s, place, asked, round.len(), body),
        None => result(s, place, round.len(), body),
    }
}

/// A button that begins a quiz.
pub(super) fn offer(s: &ViewContext, of: QuizOf) -> Element {
    press(s, "btn line", ToolAction::StartQuiz(of, 0), MessageId::QuizLabel)
}

/// What earlier quizzes left to look at again, in the panel in which one begins.
pub(super) fn again(s: &ViewContext) -> Option<Element> {
    let links = &s.state.reader.again;
    (!links.is_empty()).then(|| to_look_at(s, list(s, links, &[])))
}

#[inline(never)]
fn press(s: &ViewContext, class: &'static str, action: ToolAction, word: MessageId) -> Element {
    push_button(class).on_click(s.on_click(Action::Tool(action))).child(s.word(word))
}

#[inline(never)]
fn question(
    s: &ViewContext,
    place: QuizPlace,
    asked: &Asked,
    total: usize,
    body: Element,
) -> Element {
    let given = s.state.answer(place);
    let words = asked.question(&s.map);
    let mut answers = element("div").class("answers").attribute("role", "group");
    answers = answers.words("aria-label", &words);
    for at in 0..asked.count() {
        answers = answers.child(answer(s, place, asked, total, at));
    }
    let hint = asked.hint().map(|hint| element("p").class("small").child(s.word(hint)));
    // What comes with the answer has its place before, so that the pressed answer is not drawn anew and keeps focus.
    let (verdict, list, ways) = match given {
        Some(given) => {
            let last = usize::from(place.at) + 1 == total;
            let (verdict, list, ways) = answered(s, asked, given, last);
            (Some(verdict), Some(list), Some(ways))
        }
        None => (None, None, None),
    };
    body.child(title().child(&*words))
        .child(hint)
        .child(answers)
        .child(verdict)
        .child(list)
        .child(ways)
}

/// The verdict, what it rests on, and the ways on: to the sources, and to what comes next.
#[inline(never)]
fn answered(s: &ViewContext, asked: &Asked, given: u8, last: bool) -> (Element, Element, Element) {
    let (right, why) = s.map.verdict(asked, given, s.state.reader.level);
    let word = element("b").child(s.word(verdict_word(right)));
    let verdict = element("p").class("prose").child(word).child(" ").child(why);
    let (links, things) = (asked.links(), asked.things());
    let mut ways = element("div").class("tour-ways");
    let thing = || things.first().copied().map(Subject::Node);
    if let Some(subject) = links.first().copied().map(Subject::Link).or_else(thing) {
        let sources = push_button("btn line").on_click(follow(s, ViewAction::Follow(subject)));
        ways = ways.child(sources.child(s.word(MessageId::QuizEvidence)));
    }
    let on = if last { MessageId::QuizFinish } else { MessageId::QuizNext };
    ways = ways.child(press(s, "btn primary", ToolAction::Step(true), on));
    let things = if links.is_empty() { &things[..] } else { &[] };
    (verdict, list(s, &links, things), ways)
}

/// An answer. Once one is given, the right one and the given one say what they are, and none can be pressed.
#[inline(never)]
fn answer(s: &ViewContext, place: QuizPlace, asked: &Asked, total: usize, at: usize) -> Element {
    let given = s.state.answer(place).map(usize::from);
    let sign = match asked.sign(at) {
        Sign::None => None,
        Sign::Head(effect, association) => {
            Some(sample((effect, association), Evidence::Moderate, "", 46))
        }
        Sign::Stroke(evidence) => Some(stroke(evidence, 46)),
    };
    let right = at == asked.right(&s.map);
    let mut button = push_button("answer").child(sign);
    button = button.child(element("span").child(asked.answer(&s.map, at)));
    let Some(given) = given else {
        let answer = Answer { at: at as u8, right, links: asked.links() };
        let act = s.on_click(Action::Tool(ToolAction::Answer(answer)));
        let tell = Command::Answered(asked.told(&s.map, place, at, total));
        let tell = s.on_click_command(tell);
        return button.child(None::<Element>).on_click(Callback::from(move |event: MouseEvent| {
            act.emit(event.clone());
            tell.emit(event);
        }));
    };
    button = button.attribute("aria-disabled", "true");
    if !right && given != at {
        return button.child(None::<Element>);
    }
    let mark = element("small").child(icon(if right { "check" } else { "close" }, 16));
    let mark = mark.child(s.word(verdict_word(right)));
    button.attribute("data-right", right).child(mark)
}

/// Links with their sentences and grades, and things by their names.
#[inline(never)]
fn list(s: &ViewContext, links: &[LinkId], things: &[NodeId]) -> Element {
    let mut list = element("ul").class("rel");
    for link in links {
        list = list.child(rows::row(s, &s.map.said(*link, s.state.reader.level)));
    }
    for node in things {
        let press = follow(s, ViewAction::Follow(Subject::Node(*node)));
        list = list.child(element("li").child(framed(&s.map.atlas.node(*node).label, press)));
    }
    list
}

fn to_look_at(s: &ViewContext, list: Element) -> Element {
    block(heading(None, s.word(MessageId::QuizAgain))).child(list)
}

/// How many were right, and what the others rest on. No questions yet: the texts have not come.
#[inline(never)]
fn result(s: &ViewContext, place: QuizPlace, total: usize, body: Element) -> Element {
    if total == 0 && s.state.env.texts != Texts::Here {
        let note = say("p", "note-line", s.word(MessageId::PanelComing));
        return body.child(title().child(s.word(MessageId::QuizLabel))).child(note);
    }
    let (right, links, things) = s.map.result(place, &s.state);
    let missed = right < total;
    let right = s.map.messages.number(right);
    let words = s.map.messages.count_with(MessageId::QuizResult, total, &[("right", &right)]);
    let more = ToolAction::StartQuiz(place.of, place.round.saturating_add(1));
    let ways = element("div")
        .class("tour-ways")
        .child(press(s, "btn line", ToolAction::End, MessageId::TourFinish))
        .child(press(s, "btn primary", more, MessageId::QuizMore));
    let again = missed.then(|| to_look_at(s, list(s, &links, &things)));
    body.child(title().child(&*words)).child(again).child(ways)
}
