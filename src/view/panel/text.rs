//! The level switch, and the text with its explained words.

use super::super::ViewContext;
use super::super::controls::act;
use super::super::element::{Element, element, fragment, push_button, say};
use super::super::parts::{each, in_language};
use super::{framed, to};
use crate::present::glossary_markup::Piece;
use crate::present::panel::Explanation;
use crate::state::{Action, Command, PanelAction, ReaderAction, Subject};
use content::messages::MessageId;
use content::vocabulary::Level;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// How many things are named where a word appears.
const APPEARS: usize = 5;

pub(super) fn text(s: &ViewContext, explained: &Explanation) -> Element {
    let text = &explained.text;
    let again =
        || framed(s.word(MessageId::ErrorTryAgain), s.on_click_command(Command::FetchTexts));
    let mut paragraphs = text.paragraphs.iter().map(|pieces| {
        let mut runs = pieces.iter().map(|piece| run(s, explained.subject, piece));
        element("p").class("prose").child(each(&mut runs)).into()
    });
    let language = s.map.text_language(explained.subject);
    let text = element("div")
        .class("text")
        .child(say("p", "note-line", &text.note))
        .child(text.failed.then(again))
        .child(in_language(language, "div", each(&mut paragraphs)));
    fragment().child(levels(s, false)).child(text)
}

/// The reading levels, one of which is chosen: by name, or where there is little room as letters of three sizes.
pub(in crate::view) fn levels(s: &ViewContext, letters: bool) -> Element {
    let now = s.state.reader.level;
    let level = |level: &Level| {
        let on = *level == now;
        let name = s.map.level(*level);
        push_button("")
            .attribute("aria-label", letters.then(|| name.to_string()))
            .attribute("title", letters.then(|| name.to_string()))
            .attribute("role", "radio")
            .attribute("aria-checked", on)
            .attribute("tabindex", if on { "0" } else { "-1" })
            .on_click(s.on_click(Action::Reader(ReaderAction::Level(*level))))
            .child(if letters { "A" } else { name })
            .into()
    };
    element("div")
        .class("levels")
        .attribute("role", "radiogroup")
        .words("aria-label", s.word(MessageId::LevelLabel))
        .on_key_down(arrows(s))
        .child(each(&mut Level::ALL.iter().map(level)))
}

/// Arrow keys choose the next or previous level and move focus along, round the end.
fn arrows(s: &ViewContext) -> Callback<KeyboardEvent> {
    let (dispatch, now, mirrored) =
        (s.dispatch.clone(), s.state.reader.level, s.state.env.container.mirrored);
    Callback::from(move |event: KeyboardEvent| {
        let next = match event.key().as_str() {
            "ArrowDown" => true,
            "ArrowUp" => false,
            "ArrowRight" => !mirrored,
            "ArrowLeft" => mirrored,
            _ => return,
        };
        event.prevent_default();
        let count = Level::ALL.len();
        let step = if next { 1 } else { count - 1 };
        let Some(level) = Level::ALL.get((now as usize + step) % count) else { return };
        dispatch.emit(Action::Reader(ReaderAction::Level(*level)));
        let Some(button) = event.target_dyn_into::<web_sys::Element>() else { return };
        let beside =
            if next { button.next_element_sibling() } else { button.previous_element_sibling() };
        let round = || {
            let group = button.parent_element()?;
            if next { group.first_element_child() } else { group.last_element_child() }
        };
        focus(beside.or_else(round));
    })
}

fn focus(element: Option<web_sys::Element>) {
    if let Some(element) = element.and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok()) {
        // What cannot take focus leaves it where it is.
        let _ = element.focus();
    }
}

/// Focus goes back to the word before its meaning closes under it.
fn back_to_word(event: &Event) {
    let inside = event.target_dyn_into::<web_sys::Element>();
    let meaning = inside.and_then(|at| at.closest(".meaning").ok().flatten());
    focus(meaning.and_then(|meaning| meaning.previous_element_sibling()));
}

/// Plain text, or an explained word and, once pressed, its meaning.
fn run(s: &ViewContext, subject: Subject, piece: &Piece) -> Html {
    let Some(term) = piece.term else { return Html::from(piece.text.to_string()) };
    let open = s.state.panel.term == Some(term);
    let press = s.on_click(Action::Panel(PanelAction::Term((!open).then_some(term))));
    let word =
        push_button("term").attribute("aria-expanded", open).on_click(press).child(piece.text);
    element("span")
        .class("word")
        .child(word)
        .child(open.then(|| meaning(s, subject, term)).flatten())
        .child(piece.after)
        .into()
}

/// What a word means. Spans, since it stands inside its paragraph, right after the word; pressed, it takes focus, so
/// that Escape is heard.
fn meaning(s: &ViewContext, subject: Subject, at: u16) -> Option<Element> {
    let term = s.map.deferred.as_deref()?.glossary.get(usize::from(at))?;
    let place = [("term", term.term.as_str())];
    let except = if let Subject::Node(node) = subject { Some(node) } else { None };
    let dispatch = s.dispatch.clone();
    let close = Callback::from(move |event: MouseEvent| {
        back_to_word(&event);
        dispatch.emit(Action::Panel(PanelAction::Term(None)));
    });
    // The app closes it by the same key, after this.
    let keys = Callback::from(|event: KeyboardEvent| {
        if event.key() == "Escape" {
            back_to_word(&event);
        }
    });
    let things = s.map.appears(at, s.state.reader.level, except, APPEARS);
    let appears = (!things.is_empty()).then(|| s.word(MessageId::GlossaryAppears));
    let mut things = things.into_iter().map(|node| {
        let name = s.map.atlas.node(node).label.as_str();
        to(s, Subject::Node(node), "thing").child(name).into()
    });
    let all = element("span")
        .class("meaning")
        .attribute("role", "group")
        .attribute("tabindex", "-1")
        .attribute("aria-label", s.map.messages.fill(MessageId::GlossaryLabel, &place))
        .on_key_down(keys)
        .child(say("b", "", &term.term))
        .child(act(&s.map.messages.fill(MessageId::GlossaryClose, &place), "close", 16, close))
        .child(say("span", "", &term.meaning))
        .child(say("span", "", &term.more))
        .child(say("b", "", appears.unwrap_or_default()))
        .child(each(&mut things));
    Some(all)
}
