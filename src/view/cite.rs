//! "Cite": sources in four forms, copied or as a file.

use super::ViewContext;
use super::element::{Element, element, push_button};
use super::parts::each;
use crate::present::cite::{CSV, Form};
use crate::state::Command;
use content::messages::MessageId;
use std::rc::Rc;
use yew::prelude::*;

/// What opens the choice of forms.
pub(super) fn cite(s: &ViewContext) -> Element {
    let summary = element("summary").class("more").child(s.word(MessageId::CiteLabel));
    element("details").class("cites").child(summary)
}

/// A row of the four forms, named by a sentence. Without a file's name they are copied.
#[inline(never)]
pub(super) fn forms(s: &ViewContext, sentence: &str, works: Vec<u16>, name: &str) -> Element {
    let works: Rc<[u16]> = works.into();
    let mut buttons = Form::ALL.into_iter().map(|form| {
        let press = on_write(s, form.id(), name, Rc::clone(&works));
        push_button("btn line").on_click(press).child(s.word(form.word())).into()
    });
    let buttons = each(&mut buttons);
    element("div")
        .attribute("role", "group")
        .words("aria-label", sentence)
        .child(element("p").attribute("aria-hidden", "true").child(sentence))
        .child(element("div").class("forms").child(buttons))
}

/// Takes a click and writes works in a form, or the table as it is shown. The rows are made when they are wanted.
#[inline(never)]
pub(super) fn on_write(
    s: &ViewContext,
    form: &'static str,
    name: &str,
    works: Rc<[u16]>,
) -> Callback<MouseEvent> {
    let (s, name) = (s.clone(), name.to_string());
    Callback::from(move |_: MouseEvent| {
        let table = match form {
            CSV => s.map.table_rows(&s.state),
            _ => s.map.cited_rows(&works),
        };
        s.command.emit(Command::Write(form, name.clone(), table));
    })
}
