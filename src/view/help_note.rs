//! The help note at the foot of every panel.

use super::ViewContext;
use super::element::{element, push_button};
use super::parts::icon;
use crate::state::{Action, Overlay, OverlayAction, Page};
use content::messages::MessageId;
use yew::prelude::*;

/// The help note. On a sheet it may shrink to its button, but never beside something that is hard to read about.
pub(super) fn help_note(s: &ViewContext) -> Html {
    let sensitive = s.state.view.selection.is_some_and(|subject| s.map.is_sensitive(subject));
    let onclick = s.on_click(Action::Overlay(OverlayAction::Open(Overlay::Page(Page::Help))));
    let help = element("div");
    let more = push_button("more").on_click(onclick);
    if s.state.view.selection.is_some() && s.state.has_sheet() && !sensitive {
        let more = more.child(icon("help", 16)).child(s.word(MessageId::HelpNoteShortButton));
        return help.class("help short").child(more).into();
    }
    let gentle = || element("b").class("gentle").child(s.word(MessageId::HelpNoteGentle));
    let note = element("p")
        .child(sensitive.then(gentle))
        .child(element("b").child(s.word(MessageId::HelpNoteTitle)))
        .child(" ")
        .child(s.word(MessageId::HelpNoteText))
        .child(" ")
        .child(more.child(s.word(MessageId::HelpNoteFind)));
    help.class("help").child(icon("help", 18)).child(note).into()
}
