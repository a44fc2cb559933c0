//! Lists of relations, and the button that shows all of them.

use super::super::Screen;
use super::super::parts::link_sample;
use super::{block, counted, to};
use crate::content::words::Word;
use crate::scene::panel::{List, Row};
use crate::state::{Action, Fold, Subject};
use yew::prelude::*;

/// How many relations stand there before "Show all".
const ROWS: usize = 4;

pub(super) fn list(s: &Screen, list: &List) -> Html {
    let shown = shown(s, list.fold, ROWS, list.rows.len());
    block(
        counted(list.heading, list.rows.len()),
        html! {
            <>
                <ul class="rel">{ for list.rows.iter().take(shown).map(|item| row(s, item)) }</ul>
                { fold(s, list.fold, ROWS, list.rows.len()) }
            </>
        },
    )
}

/// A relation: its line, the other end, the grade.
pub(super) fn row(s: &Screen, row: &Row) -> Html {
    let inside = html! {
        <>
            { link_sample(&s.book.atlas, s.state.shown, row.link, 46) }
            <span>{ &row.name }</span>
            <small>{ &row.grade }</small>
        </>
    };
    html! { <li>{ to(s, Subject::Link(row.link), "row", inside) }</li> }
}

/// How many of a list's entries are shown.
pub(super) fn shown(s: &Screen, fold: Fold, few: usize, all: usize) -> usize {
    if s.state.is_unfolded(fold) { all } else { few }
}

/// "Show all 23" and "Show fewer", where a list has more than a few.
pub(super) fn fold(s: &Screen, fold: Fold, few: usize, all: usize) -> Html {
    if all <= few {
        return Html::default();
    }
    let open = s.state.is_unfolded(fold);
    let words = match open {
        true => s.word(Word::PanelShowFewer).to_string(),
        false => s.book.words.count(Word::PanelShowAll, all),
    };
    let expanded = if open { "true" } else { "false" };
    html! { <button type="button" class="more" aria-expanded={expanded} onclick={s.press(Action::Fold(fold))}>{ words }</button> }
}
