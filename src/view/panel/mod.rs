//! The explanation: a panel at the end, over the map's end, or a sheet from below.
//!
//! `scene::panel` says what is read; these files only draw it. The body is keyed by its subject, so that
//! a new explanation begins at its top and a change of level keeps its place.

mod claim;
mod intro;
mod rows;
mod sheet;
mod sources;
mod text;

use super::controls::{TakesFocus, act};
use super::parts::{glyph, icon};
use super::{Screen, help_note};
use crate::content::words::Word;
use crate::layout::Form;
use crate::scene::panel::{Explanation, Matter};
use crate::state::{Action, Request, Sheet, Subject, address};
use std::cell::Cell;
use yew::prelude::*;

/// Height of the half sheet in pixels.
const HALF: f64 = 430.0;
/// The least height, at text size 100, in which the help note stands still at the foot.
const LEAST: f64 = 340.0;

thread_local! {
    /// Whether what was pressed goes away with the explanation it stands in, so that focus has to follow.
    static FOLLOWS: Cell<bool> = const { Cell::new(false) };
}

/// The explanation of the selection; nothing where nothing is selected.
// Kept apart from its caller: the build ships it in the app's later part.
#[inline(never)]
pub(super) fn panel(s: &Screen) -> Html {
    let Some(explained) = s.book.explained(&s.state) else { return Html::default() };
    let is_sheet = s.state.has_sheet();
    let stand = match s.state.form() {
        _ if is_sheet => "sheet",
        Form::BesidePanel => "beside",
        Form::Desktop => "over",
        _ if s.state.room.width >= 900.0 => "over",
        _ => "half",
    };
    let size = match s.state.sheet {
        Sheet::Peek => "peek",
        Sheet::Half => "half",
        Sheet::Full => "full",
    };
    let modal = is_sheet && s.state.sheet == Sheet::Full;
    // Where large text leaves too little room beside the help note, everything scrolls as one column.
    let room = if is_sheet { HALF } else { s.state.room.height - 100.0 };
    let low = room * 100.0 < LEAST * f64::from(s.state.settings.text);
    // While it is a dialog, tabbing out of either end leads back to its title.
    let edge = || {
        let ask = s.ask.clone();
        let onfocus = Callback::from(move |_: FocusEvent| ask.emit(Request::FocusPart("title")));
        html! { if modal { <div class="edge" tabindex="0" {onfocus} /> } }
    };
    html! {
        <>
            if modal { <div class="scrim" onclick={s.press(Action::Sheet(Sheet::Half))} /> }
            { edge() }
            <aside class="panel" part="panel" data-stand={stand} data-sheet={is_sheet.then_some(size)} data-low={low.then_some("")}
                role={modal.then_some("dialog")} aria-modal={modal.then_some("true")} aria-label={s.word(Word::PanelLabel).to_string()}>
                if is_sheet { { sheet::grip(s) } }
                { bar(s, &explained, is_sheet) }
                <div class="panel-body" key={address::subject(explained.subject, &s.book.atlas)}>
                    { body(s, &explained) }
                    // Its first drawing asks for focus; that it is gone in the next matters to nobody.
                    if FOLLOWS.take() { <TakesFocus part="title" ask={s.ask.clone()} /> }
                </div>
                { help_note::help_note(s) }
            </aside>
            { edge() }
        </>
    }
}

/// Place, previous, next, copy, close.
fn bar(s: &Screen, explained: &Explanation, is_sheet: bool) -> Html {
    // The smallest sheet has room for a title only.
    let place = match is_sheet && s.state.sheet == Sheet::Peek {
        true => Some(explained.title.clone()),
        false => explained.place.clone(),
    };
    let (back, on) = if s.state.room.mirrored { ("next", "prev") } else { ("prev", "next") };
    html! {
        <div class="panel-bar">
            <span class="place">{ place }</span>
            { act(s.word(Word::PanelPrevious), back, 18, s.press(Action::Neighbor(false))) }
            { act(s.word(Word::PanelNext), on, 18, s.press(Action::Neighbor(true))) }
            { act(s.word(Word::PanelCopyLink), if s.state.copied { "check" } else { "link" }, 18, s.wish(Request::CopyLink)) }
            { act(s.word(Word::PanelClose), "close", 18, s.press(Action::Clear)) }
        </div>
    }
}

fn body(s: &Screen, explained: &Explanation) -> Html {
    let text = || text::text(s, explained);
    let (head, rest) = match &explained.matter {
        Matter::Node { lists, none, open_question } => {
            let head = match explained.subject {
                Subject::Node(node) => glyph(&s.book.atlas, s.state.shown, node, 22),
                _ => Html::default(),
            };
            let rest = html! {
                <>
                    { for lists.iter().map(|list| rows::list(s, list)) }
                    { for none.iter().map(|sentence| html! { <p class="block small">{ *sentence }</p> }) }
                    if !open_question.is_empty() {
                        { block(heading(Some("ask"), s.word(Word::PanelOpenQuestion)), html! { <p class="question">{ *open_question }</p> }) }
                    }
                </>
            };
            (title(head, explained), rest)
        }
        Matter::Link(link) => (claim::hero(s, explained, link), claim::blocks(s, link)),
        Matter::Intro { question, key_points, counts } => {
            (intro::head(s, explained, question), intro::blocks(s, explained, key_points, counts))
        }
    };
    html! {
        <>
            { head }
            { text() }
            if explained.elsewhere && !matches!(explained.subject, Subject::Intro(_)) {
                <button type="button" class="btn line show" onclick={follow(s, Action::ShowOnMap)}>{ s.word(Word::PanelShowOnMap) }</button>
            }
            { rest }
            { sources::sources(s, &explained.sources) }
        </>
    }
}

/// Silhouette or emblem, what it is, and the title.
fn title(emblem: Html, explained: &Explanation) -> Html {
    html! {
        <header class="panel-head">
            { emblem }
            <div>
                if !explained.eyebrow.is_empty() { <p class="eyebrow">{ &explained.eyebrow }</p> }
                <h2 tabindex="-1" data-part="title">{ &explained.title }</h2>
            </div>
        </header>
    }
}

/// A part of the explanation with its heading.
fn block(heading: Html, inside: Html) -> Html {
    html! { <section class="block">{ heading }{ inside }</section> }
}

fn heading(emblem: Option<&str>, words: &str) -> Html {
    html! { <h3>if let Some(name) = emblem { { icon(name, 18) } }{ words }</h3> }
}

fn counted(words: &str, count: usize) -> Html {
    html! { <h3>{ words }<span class="n">{ count }</span></h3> }
}

/// A real link to an explanation: in a new tab it works by its address, here it moves focus along.
fn to(s: &Screen, subject: Subject, class: &'static str, inside: Html) -> Html {
    let name = address::subject(subject, &s.book.atlas);
    let mut href = String::from("#select=");
    href.push_str(&name);
    // Pressing what is explained already changes nothing, and nothing would take the focus.
    let onclick = match s.state.selection == Some(subject) {
        true => s.press(Action::Select(subject)),
        false => follow(s, Action::Select(subject)),
    };
    html! { <a {class} {href} data-to={name} {onclick}>{ inside }</a> }
}

/// A press that takes focus along to the title; with a modifier key it is the browser's.
fn follow(s: &Screen, action: Action) -> Callback<MouseEvent> {
    let send = s.send.clone();
    Callback::from(move |event: MouseEvent| {
        if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
            event.prevent_default();
            FOLLOWS.set(true);
            send.emit(action.clone());
        }
    })
}
