//! An answer of the program that is asked, drawn part by part (`content::answer`).

use super::super::ViewContext;
use super::super::element::{Element, element, push_button, say};
use super::super::parts::glyph;
use super::{framed, rows, title, to};
use crate::state::{Action, Subject, Texts, ToolAction};
use content::answer::{Part, TAGS};
use content::messages::MessageId;
use yew::prelude::*;

/// The body of the panel; before the first answer a note, and where none comes a way to ask again.
pub(super) fn page(s: &ViewContext) -> Element {
    let ask = &s.state.ask;
    let words = ask.answer.as_deref().map_or(s.word(MessageId::AskLabel), |answer| &answer.title);
    let note = match (ask.failed, &ask.answer) {
        (true, _) => s.word(MessageId::ErrorTexts),
        (false, None) => s.word(MessageId::PanelComing),
        (false, Some(_)) => "",
    };
    let again = || framed(s.word(MessageId::ErrorTryAgain), on_ask(s, &ask.question));
    let parts = ask.answer.as_deref().map_or(&[][..], |answer| &answer.parts);
    element("div")
        .class("asked")
        .child(title().child(words))
        .child(say("p", "note-line", note))
        .child(ask.failed.then(again))
        .child(parts_of(s, parts, element("div")))
}

/// What may be asked about a thing, and about the ends of a link; the words come with the texts.
pub(super) fn offers(s: &ViewContext, subject: Subject) -> Option<Element> {
    if s.state.env.texts != Texts::Here {
        return None;
    }
    let atlas = &s.map.atlas;
    let offer = |word, about: &str, id: &str| {
        let mut question = String::from(about);
        question.push_str(id);
        push_button("more").on_click(on_ask(s, &question)).child(s.word(word))
    };
    let offers = element("div").class("block asks");
    match subject {
        Subject::Node(node) => {
            let id = &atlas.node(node).id;
            let offers = offers.child(offer(MessageId::AskReaches, "paths.", id)).child(offer(
                MessageId::AskRises,
                "what-if.up:",
                id,
            ));
            Some(offers.child(offer(MessageId::AskLoopsHere, "loops.", id)))
        }
        Subject::Link(link) => {
            let ends = atlas.link_name(link).replace('~', ".");
            Some(offers.child(offer(MessageId::AskWays, "paths.", &ends)))
        }
        Subject::Intro(_) => None,
    }
}

/// A press that asks the map something.
pub(in super::super) fn on_ask(s: &ViewContext, question: &str) -> Callback<MouseEvent> {
    s.on_click(Action::Tool(ToolAction::Ask(question.to_string())))
}

fn parts_of(s: &ViewContext, parts: &[Part], mut around: Element) -> Element {
    // By its place from the start, so that what has focus stays where another answer is longer.
    for (at, one) in parts.iter().enumerate() {
        around = around.child(part(s, one).key(at.to_string()));
    }
    around
}

#[inline(never)]
fn part(s: &ViewContext, part: &Part) -> Element {
    let atlas = &s.map.atlas;
    let tag = TAGS.get(usize::from(part.tag)).copied().unwrap_or("p");
    if let Some(link) = atlas.find_link(&part.subject) {
        let row = rows::relation(s, &s.map.said(link, s.state.reader.level));
        return match tag {
            "a" => row,
            _ => element("li").words("class", &part.class).child(row),
        };
    }
    let mut drawn = element(tag)
        .words("class", &part.class)
        .words("lang", &part.language)
        .attribute("dir", (!part.language.is_empty()).then_some("auto"))
        .words("data-traces", &part.traces);
    drawn = match tag {
        "button" => {
            let state = if part.class.ends_with("fold") { "aria-expanded" } else { "aria-pressed" };
            drawn
                .attribute("type", "button")
                .attribute(state, part.on)
                .on_click(on_ask(s, &part.ask))
        }
        "a" => drawn.words("href", &part.ask).words("download", &part.text),
        "option" => drawn.words("value", &part.ask).chosen(part.on == Some(true)),
        "optgroup" => drawn.words("label", &part.text),
        "select" => {
            let dispatch = s.dispatch.clone();
            drawn.on_input(Callback::from(move |event: InputEvent| {
                // A list has its value where a field has it.
                let list: web_sys::HtmlInputElement = event.target_unchecked_into();
                dispatch.emit(Action::Tool(ToolAction::Ask(list.value())));
            }))
        }
        _ => drawn,
    };
    drawn = match atlas.find_node(&part.subject) {
        Some(node) => {
            // Where a step begins, it looks as it does on the map.
            let glyph = (part.class == "end").then(|| glyph(atlas, s.state.view.shown, node, 22));
            drawn.child(to(s, Subject::Node(node), "named").child(glyph).child(&*part.text))
        }
        None if tag == "optgroup" || part.text.is_empty() => drawn,
        None => drawn.child(&*part.text),
    };
    parts_of(s, &part.parts, drawn)
}
