//! "Cite": sources in four forms, copied or as a file.

use super::ViewContext;
use super::element::{Element, element, push_button};
use super::parts::each;
use crate::present::cite::Form;
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
pub(super) fn forms(s: &ViewContext, sentence: String, works: Vec<u16>, name: String) -> Html {
    let (works, name): (Rc<[u16]>, Rc<str>) = (works.into(), name.into());
    let mut buttons = Form::ALL.into_iter().map(|form| {
        let (s, works, name) = (s.clone(), Rc::clone(&works), Rc::clone(&name));
        let word = s.word(form.word()).to_string();
        // The rows are made when they are wanted.
        let press = Callback::from(move |_: MouseEvent| {
            s.command.emit(Command::Write(form.id(), name.to_string(), s.map.cited_rows(&works)));
        });
        push_button("btn line").on_click(press).child(word).into()
    });
    let buttons = each(&mut buttons);
    element("div")
        .attribute("role", "group")
        .attribute("aria-label", sentence.clone())
        .child(element("p").attribute("aria-hidden", "true").child(sentence))
        .child(element("div").class("forms").child(buttons))
        .into()
}
