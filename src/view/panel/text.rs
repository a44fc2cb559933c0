//! The level switch, and the text with its explained words.

use super::super::Screen;
use super::super::controls::act;
use super::to;
use crate::content::terms::Level;
use crate::content::words::Word;
use crate::scene::panel::Explanation;
use crate::scene::prose::Piece;
use crate::state::{Action, Request, Subject};
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// How many things are named where a word appears.
const APPEARS: usize = 5;

pub(super) fn text(s: &Screen, explained: &Explanation) -> Html {
    let text = &explained.text;
    html! {
        <>
            { levels(s) }
            <div class="text">
                if !text.note.is_empty() { <p class="note-line" role="status">{ &text.note }</p> }
                if text.failed {
                    <button type="button" class="btn line show" onclick={s.wish(Request::FetchTexts)}>{ s.word(Word::ErrorTryAgain) }</button>
                }
                { for text.paragraphs.iter().map(|pieces| html! {
                    <p class="prose">{ for pieces.iter().map(|piece| run(s, explained.subject, piece)) }</p>
                }) }
            </div>
        </>
    }
}

fn levels(s: &Screen) -> Html {
    let now = s.state.level;
    let level = |level: &Level| {
        let on = *level == now;
        html! {
            <button type="button" role="radio" aria-checked={if on { "true" } else { "false" }} tabindex={if on { "0" } else { "-1" }}
                onclick={s.press(Action::Level(*level))}>{ s.book.level(*level) }</button>
        }
    };
    html! {
        <div class="levels" role="radiogroup" aria-label={s.word(Word::LevelLabel).to_string()} onkeydown={arrows(s)}>
            { for Level::ALL.iter().map(level) }
        </div>
    }
}

/// Arrow keys choose the next or previous level and move focus along, round the end.
fn arrows(s: &Screen) -> Callback<KeyboardEvent> {
    let (send, now, mirrored) = (s.send.clone(), s.state.level, s.state.room.mirrored);
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
        send.emit(Action::Level(*level));
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

/// Plain letters, or an explained word and, once pressed, its meaning.
fn run(s: &Screen, subject: Subject, piece: &Piece) -> Html {
    let Some(term) = piece.term else { return html! { { piece.text } } };
    let open = s.state.term == Some(term);
    html! {
        <span class="word">
            <button type="button" class="term" aria-expanded={if open { "true" } else { "false" }}
                onclick={s.press(Action::Term((!open).then_some(term)))}>{ piece.text }</button>
            if open { { meaning(s, subject, term) } }
            { piece.after }
        </span>
    }
}

/// What a word means. Spans, since it stands inside its paragraph, right after the word.
fn meaning(s: &Screen, subject: Subject, at: u16) -> Html {
    let Some(term) = s.book.rest.as_deref().and_then(|rest| rest.glossary.get(usize::from(at)))
    else {
        return Html::default();
    };
    let place = [("term", term.term.as_str())];
    let except = if let Subject::Node(node) = subject { Some(node) } else { None };
    let send = s.send.clone();
    let close = Callback::from(move |event: MouseEvent| {
        back_to_word(&event);
        send.emit(Action::Term(None));
    });
    // The app closes it by the same key, after this.
    let onkeydown = Callback::from(|event: KeyboardEvent| {
        if event.key() == "Escape" {
            back_to_word(&event);
        }
    });
    let things = s.book.appears(at, s.state.level, except, APPEARS);
    html! {
        <span class="meaning" role="group" {onkeydown} aria-label={s.book.words.fill(Word::GlossaryLabel, &place)}>
            <b>{ &term.term }</b>
            { act(&s.book.words.fill(Word::GlossaryClose, &place), "close", 16, close) }
            <span>{ &term.meaning }</span>
            if !term.more.is_empty() { <span>{ &term.more }</span> }
            if !things.is_empty() {
                <b>{ s.word(Word::GlossaryAppears) }</b>
                { for things.into_iter().map(|node| to(s, Subject::Node(node), "thing", html! { { &s.book.atlas.node(node).label } })) }
            }
        </span>
    }
}
