//! The level switch, and the text with its explained words.

use super::super::ViewContext;
use super::super::controls::act;
use super::super::parts::in_language;
use super::{button, el, framed, plain_text, say, some, to};
use crate::present::glossary_markup::Piece;
use crate::present::panel::Explanation;
use crate::state::{Action, Command, PanelAction, ReaderAction, Subject};
use content::messages::MessageId;
use content::vocabulary::Level;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// How many things are named where a word appears.
const APPEARS: usize = 5;

pub(super) fn text(s: &ViewContext, explained: &Explanation, all: &mut Vec<Html>) {
    let text = &explained.text;
    let mut inside = vec![say("p", "note-line", &text.note)];
    let again =
        || framed(s.word(MessageId::ErrorTryAgain), s.on_click_command(Command::FetchTexts));
    inside.push(some(text.failed, again));
    let paragraphs = text.paragraphs.iter().map(|pieces| {
        el("p", "prose", pieces.iter().map(|piece| run(s, explained.subject, piece)).collect())
    });
    inside.push(in_language(s.map.text_language(explained.subject), "div", paragraphs.collect()));
    all.push(levels(s));
    all.push(el("div", "text", inside));
}

/// The reading levels, one of which is chosen.
pub(super) fn levels(s: &ViewContext) -> Html {
    let now = s.state.reader.level;
    let level = |level: &Level| {
        let on = *level == now;
        html! {
            <button type="button" role="radio" aria-checked={if on { "true" } else { "false" }} tabindex={if on { "0" } else { "-1" }}
                onclick={s.on_click(Action::Reader(ReaderAction::Level(*level)))}>{ s.map.level(*level) }</button>
        }
    };
    html! {
        <div class="levels" role="radiogroup" aria-label={s.word(MessageId::LevelLabel).to_string()} onkeydown={arrows(s)}>
            { for Level::ALL.iter().map(level) }
        </div>
    }
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
    let word = plain_text(piece.text);
    let Some(term) = piece.term else { return word };
    let open = s.state.panel.term == Some(term);
    let press = s.on_click(Action::Panel(PanelAction::Term((!open).then_some(term))));
    let mut inside = vec![button("term", Some(open), press, word)];
    inside.push(some(open, || meaning(s, subject, term)));
    inside.push(plain_text(piece.after));
    el("span", "word", inside)
}

/// What a word means. Spans, since it stands inside its paragraph, right after the word; pressed, it takes focus, so
/// that Escape is heard.
fn meaning(s: &ViewContext, subject: Subject, at: u16) -> Html {
    let Some(term) = s.map.deferred.as_deref().and_then(|rest| rest.glossary.get(usize::from(at)))
    else {
        return Html::default();
    };
    let place = [("term", term.term.as_str())];
    let except = if let Subject::Node(node) = subject { Some(node) } else { None };
    let dispatch = s.dispatch.clone();
    let close = Callback::from(move |event: MouseEvent| {
        back_to_word(&event);
        dispatch.emit(Action::Panel(PanelAction::Term(None)));
    });
    // The app closes it by the same key, after this.
    let onkeydown = Callback::from(|event: KeyboardEvent| {
        if event.key() == "Escape" {
            back_to_word(&event);
        }
    });
    let things = s.map.appears(at, s.state.reader.level, except, APPEARS);
    let mut inside = vec![
        say("b", "", &term.term),
        act(&s.map.messages.fill(MessageId::GlossaryClose, &place), "close", 16, close),
        say("span", "", &term.meaning),
        say("span", "", &term.more),
    ];
    if !things.is_empty() {
        inside.push(say("b", "", s.word(MessageId::GlossaryAppears)));
    }
    inside.extend(things.into_iter().map(|node| {
        let name = plain_text(&s.map.atlas.node(node).label);
        to(s, Subject::Node(node), "thing", vec![name])
    }));
    html! {
        <span class="meaning" role="group" tabindex="-1" {onkeydown} aria-label={s.map.messages.fill(MessageId::GlossaryLabel, &place)}>{ for inside }</span>
    }
}
