//! Lists of relations, and the button that shows all of them.

use super::super::ViewContext;
use super::super::parts::link_sample;
use super::{block, button, counted, el, is_simple, plain_text, say, to};
use crate::present::panel::{List, Row};
use crate::state::{Action, Disclosure, PanelAction, Subject};
use content::messages::MessageId;
use yew::prelude::*;

/// How many relations stand there before "Show all".
const ROWS: usize = 4;
/// How many there are at the simple level; what only goes with it is one press away.
const SENTENCES: usize = 3;

pub(super) fn list(s: &ViewContext, list: &List) -> Html {
    let few = match (is_simple(s), list.fold) {
        (false, _) => ROWS,
        (true, Disclosure::GoesWith) => 0,
        (true, _) => SENTENCES,
    };
    let shown = shown(s, list.fold, few, list.rows.len());
    let rows = list.rows.iter().take(shown).map(|item| row(s, item)).collect();
    let class = if is_simple(s) { "rel said" } else { "rel" };
    let inside = vec![el("ul", class, rows), fold(s, list.fold, few, list.rows.len())];
    block(counted(list.heading, list.rows.len()), inside)
}

/// A relation: its line, the other end, the grade.
pub(super) fn row(s: &ViewContext, row: &Row) -> Html {
    let inside = vec![
        link_sample(&s.map.atlas, s.state.view.shown, row.link, 46),
        say("span", "", &row.name),
        say("small", "", &row.grade),
    ];
    el("li", "", vec![to(s, Subject::Link(row.link), "row", inside)])
}

/// How many of a list's entries are shown.
pub(super) fn shown(s: &ViewContext, fold: Disclosure, few: usize, all: usize) -> usize {
    if s.state.panel.is_unfolded(fold) { all } else { few }
}

/// "Show all 23" and "Show fewer", where a list has more than a few.
pub(super) fn fold(s: &ViewContext, fold: Disclosure, few: usize, all: usize) -> Html {
    if all <= few {
        return Html::default();
    }
    let open = s.state.panel.is_unfolded(fold);
    let words = match open {
        true => s.word(MessageId::PanelShowFewer).to_string(),
        false => s.map.messages.count(MessageId::PanelShowAll, all),
    };
    button(
        "more",
        Some(open),
        s.on_click(Action::Panel(PanelAction::Disclose(fold))),
        plain_text(&words),
    )
}
