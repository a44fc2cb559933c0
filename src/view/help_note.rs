//! The help note at the foot of every panel.

use super::ViewContext;
use super::parts::icon;
use crate::state::{Action, Overlay, OverlayAction, Page};
use content::messages::MessageId;
use yew::prelude::*;

/// The help note. On a sheet it may shrink to its button, but never beside something that is hard to read about.
pub(super) fn help_note(s: &ViewContext) -> Html {
    let sensitive = s.state.view.selection.is_some_and(|subject| s.map.is_sensitive(subject));
    let onclick = s.on_click(Action::Overlay(OverlayAction::Open(Overlay::Page(Page::Help))));
    if s.state.view.selection.is_some() && s.state.has_sheet() && !sensitive {
        return html! {
            <div class="help short"><button type="button" class="more" {onclick}>{ icon("help", 16) }{ s.word(MessageId::HelpNoteShortButton) }</button></div>
        };
    }
    html! {
        <div class="help">
            { icon("help", 18) }
            <p>
                if sensitive { <b class="gentle">{ s.word(MessageId::HelpNoteGentle) }</b> }
                <b>{ s.word(MessageId::HelpNoteTitle) }</b>{ " " }{ s.word(MessageId::HelpNoteText) }{ " " }
                <button type="button" class="more" {onclick}>{ s.word(MessageId::HelpNoteFind) }</button>
            </p>
        </div>
    }
}
