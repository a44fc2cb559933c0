//! Lists of relations, and the button that shows all of them.

use super::super::ViewContext;
use super::super::element::{Element, element, push_button, say};
use super::super::parts::{each, link_sample};
use super::{block, counted, is_simple, to};
use crate::present::panel::{List, Row};
use crate::state::{Action, Disclosure, PanelAction, Subject};
use content::messages::MessageId;

/// How many relations stand there before "Show all".
const ROWS: usize = 4;
/// How many there are at the simple level, of what it does and what raises or lowers it; the rest is one press away.
const SENTENCES: usize = 3;

pub(super) fn list(s: &ViewContext, list: &List) -> Element {
    let few = match (is_simple(s), list.fold) {
        (false, _) => ROWS,
        (true, Disclosure::Affects | Disclosure::Raises | Disclosure::Lowers) => SENTENCES,
        (true, _) => 0,
    };
    let class = if is_simple(s) { "rel said" } else { "rel" };
    let shown = shown(s, list.fold, few, list.rows.len());
    let rows = each(&mut list.rows.iter().take(shown).map(|item| row(s, item).into()));
    block(counted(list.heading, list.rows.len()))
        .child(element("ul").class(class).child(rows))
        .child(fold(s, list.fold, few, list.rows.len()))
}

/// A relation as an entry of a list.
pub(super) fn row(s: &ViewContext, row: &Row) -> Element {
    element("li").child(relation(s, row))
}

/// A relation: its line, the other end, the grade.
pub(super) fn relation(s: &ViewContext, row: &Row) -> Element {
    to(s, Subject::Link(row.link), "row")
        .child(link_sample(&s.map.atlas, s.state.view.shown, row.link, 46))
        .child(say("span", "", &row.name))
        .child(say("small", "", &row.grade))
}

/// How many of a list's entries are shown.
pub(super) fn shown(s: &ViewContext, fold: Disclosure, few: usize, all: usize) -> usize {
    if s.state.panel.is_unfolded(fold) { all } else { few }
}

/// "Show all 23" and "Show fewer", where a list has more than a few.
pub(super) fn fold(s: &ViewContext, fold: Disclosure, few: usize, all: usize) -> Option<Element> {
    if all <= few {
        return None;
    }
    let open = s.state.panel.is_unfolded(fold);
    let words = match open {
        true => s.word(MessageId::PanelShowFewer).to_string(),
        false => s.map.messages.count(MessageId::PanelShowAll, all),
    };
    let press = s.on_click(Action::Panel(PanelAction::Disclose(fold)));
    Some(push_button("more").attribute("aria-expanded", open).on_click(press).child(words))
}
