//! A question of a quiz with its answers, and what it rests on; behind the last the result, and what to look at again.

use super::super::ViewContext;
use super::super::element::{Element, element, push_button};
use super::super::parts::{each, icon, sample, stroke};
use super::{follow, framed, rows};
use crate::present::quiz::{Asked, Sign, verdict_word};
use crate::state::{
    Action, Answered, Command, QuizOf, QuizPlace, ReaderAction, Subject, Texts, ToolAction,
    ViewAction, address,
};
use content::messages::MessageId;
use content::vocabulary::Evidence;
use graph::LinkId;
use yew::prelude::*;

/// The body of the panel.
pub(super) fn quiz(s: &ViewContext, place: QuizPlace) -> Html {
    let round = s.map.round(place.of, place.round);
    let at = usize::from(place.at);
    let segment = |segment| element("i").class((segment <= at).then_some("on")).into();
    let segments = element("div")
        .class("segments")
        .attribute("aria-hidden", "true")
        .child(each(&mut (0..round.len()).map(segment)));
    let body = element("div").class("tour quiz").child(segments);
    match round.get(at) {
        Some(asked) => question(s, place, asked, round.len(), body),
        None if round.is_empty() => waiting(s, body),
        None => result(s, place, round.len(), body),
    }
    .into()
}

/// A button that begins a quiz.
pub(super) fn offer(s: &ViewContext, of: QuizOf) -> Html {
    press(s, "btn line show", ToolAction::StartQuiz(of, 0), MessageId::QuizLabel).into()
}

fn title(words: &str) -> Element {
    element("h2").attribute("tabindex", "-1").attribute("data-part", "title").child(words)
}

fn press(s: &ViewContext, class: &'static str, action: ToolAction, word: MessageId) -> Element {
    push_button(class).on_click(s.on_click(Action::Tool(action))).child(s.word(word))
}

/// The texts have not come.
fn waiting(s: &ViewContext, body: Element) -> Element {
    let failed = s.state.env.texts == Texts::Failed;
    let word = match s.state.env.texts {
        Texts::Coming => Some(MessageId::PanelComing),
        Texts::Failed => Some(MessageId::ErrorTexts),
        // A view about which nothing can be asked.
        Texts::Here => None,
    };
    let note = word.map(|word| element("p").class("note-line").child(s.word(word)));
    let again =
        || framed(s.word(MessageId::ErrorTryAgain), s.on_click_command(Command::FetchTexts));
    body.child(title(s.word(MessageId::QuizLabel))).child(note).child(failed.then(again))
}

fn question(
    s: &ViewContext,
    place: QuizPlace,
    asked: &Asked,
    total: usize,
    body: Element,
) -> Element {
    let given = s.state.answer(place);
    let words = asked.question(&s.map);
    let answers = element("div").class("answers").attribute("role", "group");
    let answers = answers
        .words("aria-label", &words)
        .child(each(&mut (0..asked.count()).map(|at| answer(s, place, asked, total, at).into())));
    let body = body
        .child(title(&words))
        .child(asked.hint().map(|hint| element("p").class("hint").child(s.word(hint))))
        .child(answers);
    let Some(given) = given else { return body };
    let (right, why) = s.map.verdict(asked, given, s.state.reader.level);
    let verdict = element("p").class("prose verdict");
    let verdict =
        verdict.child(element("b").child(s.word(verdict_word(right)))).child(" ").child(why);
    let last = usize::from(place.at) + 1 == total;
    let on = if last { MessageId::QuizFinish } else { MessageId::QuizNext };
    let ways = element("div").class("tour-ways").child(press(
        s,
        "btn primary",
        ToolAction::Step(true),
        on,
    ));
    body.child(verdict).child(evidence(s, asked)).child(ways)
}

/// An answer. Once one is given, the right one and the given one say what they are, and none can be pressed.
fn answer(s: &ViewContext, place: QuizPlace, asked: &Asked, total: usize, at: usize) -> Element {
    let given = s.state.answer(place).map(usize::from);
    let sign = match asked.sign(at) {
        Sign::None => None,
        Sign::Head(effect, association) => {
            Some(sample((effect, association), Evidence::Moderate, None, 46))
        }
        Sign::Stroke(evidence) => Some(stroke(evidence, 46)),
    };
    let right = at == asked.right();
    let mark = given.filter(|given| right || *given == at).map(|_| {
        let picture = icon(if right { "check" } else { "close" }, 16);
        element("small").child(picture).child(s.word(verdict_word(right)))
    });
    let class = match (&mark, right) {
        (None, _) => "answer",
        (Some(_), true) => "answer is-right",
        (Some(_), false) => "answer is-wrong",
    };
    let button = push_button(class)
        .attribute("aria-disabled", given.map(|_| "true"))
        .child(sign)
        .child(element("span").child(asked.answer(&s.map, at)))
        .child(mark);
    if given.is_some() {
        return button;
    }
    let told = Command::Answered(Box::new(Answered {
        quiz: address::quiz(QuizPlace { at: 0, ..place }, &s.map.atlas),
        question: asked.id(&s.map),
        text: asked.question(&s.map),
        answers: asked.answers(&s.map),
        numbers: [at, asked.right(), usize::from(place.at), total].map(|number| number as u32),
    }));
    let links = asked.links();
    let reveal = links.first().map(|link| Command::Reveal(Subject::Link(*link)));
    let (dispatch, command) = (s.dispatch.clone(), s.command.clone());
    button.on_click(Callback::from(move |_: MouseEvent| {
        dispatch.emit(Action::Tool(ToolAction::Answer(at as u8)));
        dispatch.emit(Action::Reader(ReaderAction::Answered(links.clone(), right)));
        command.emit(told.clone());
        reveal.iter().for_each(|reveal| command.emit(reveal.clone()));
    }))
}

/// The links that an answer rests on, and the way to their sources.
fn evidence(s: &ViewContext, asked: &Asked) -> Element {
    let links = asked.links();
    let list = links_list(s, "rel lit", &links);
    let first = links.first().copied().map(Subject::Link);
    let subject = first.or(asked.things().first().copied().map(Subject::Node));
    let sources =
        |subject| framed(s.word(MessageId::QuizEvidence), follow(s, ViewAction::Follow(subject)));
    element("div").child((!links.is_empty()).then_some(list)).child(subject.map(sources))
}

fn result(s: &ViewContext, place: QuizPlace, total: usize, body: Element) -> Element {
    let (right, missed) = s.map.result(place, &s.state);
    let right = s.map.messages.number(right);
    let words = s.map.messages.count_with(MessageId::QuizResult, total, &[("right", &right)]);
    let mut links: Vec<LinkId> = Vec::new();
    for link in missed.iter().flat_map(Asked::links) {
        if !links.contains(&link) {
            links.push(link);
        }
    }
    let mut list = links_list(s, "rel", &links);
    for node in missed.iter().filter(|asked| asked.links().is_empty()).flat_map(Asked::things) {
        let press = follow(s, ViewAction::Follow(Subject::Node(node)));
        list = list.child(element("li").child(framed(&s.map.atlas.node(node).label, press)));
    }
    let some = !missed.is_empty();
    let more = ToolAction::StartQuiz(place.of, place.round.saturating_add(1));
    let ways = element("div")
        .class("tour-ways")
        .child(press(s, "btn line", ToolAction::End, MessageId::TourFinish))
        .child(press(s, "btn primary", more, MessageId::QuizMore));
    body.child(title(&words)).child(some.then(|| to_look_at(s, list))).child(ways)
}

/// What earlier quizzes left to look at again, in the panel in which one begins.
pub(super) fn again(s: &ViewContext) -> Html {
    let links = &s.state.reader.again;
    match links.is_empty() {
        true => Html::default(),
        false => to_look_at(s, links_list(s, "rel", links)).into(),
    }
}

fn to_look_at(s: &ViewContext, list: Element) -> Element {
    let heading = element("h3").child(s.word(MessageId::QuizAgain));
    element("section").class("block").child(heading).child(list)
}

fn links_list(s: &ViewContext, class: &'static str, links: &[LinkId]) -> Element {
    let mut list = element("ul").class(class);
    for link in links {
        list = list.child(rows::row(s, &s.map.evidence_row(*link)));
    }
    list
}
