//! The help note: a line that stands at the foot of every panel, and its full text at the end of what is read.

use super::ViewContext;
use super::element::{element, push_button};
use super::parts::icon;
use crate::state::{Action, Overlay, OverlayAction, Page};
use content::messages::MessageId;
use yew::prelude::*;

/// The line, with the way to help.
pub(super) fn line(s: &ViewContext) -> Html {
    let onclick = s.on_click(Action::Overlay(OverlayAction::Open(Overlay::Page(Page::Help))));
    let find = push_button("more").on_click(onclick).child(s.word(MessageId::HelpNoteFind));
    let title = element("b").child(s.word(MessageId::HelpNoteTitle));
    element("div").class("help").child(icon("help", 16)).child(title).child(find).into()
}

/// Whether it stands directly under the text: where reading about it can be hard.
pub(super) fn is_near(s: &ViewContext) -> bool {
    s.state.view.selection.is_some_and(|subject| s.map.is_sensitive(subject))
}

/// The full text.
pub(super) fn text(s: &ViewContext) -> Html {
    let gentle = || element("b").child(s.word(MessageId::HelpNoteGentle)).child(" ");
    element("p")
        .class("help-text")
        .child(is_near(s).then(gentle))
        .child(s.word(MessageId::HelpNoteText))
        .into()
}
