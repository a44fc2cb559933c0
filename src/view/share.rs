//! Sharing: the link to this view, and the code that brings it into another page.

use super::ViewContext;
use super::controls::{Over, choice, over};
use super::parts::each;
use super::settings::group;
use crate::present::share::{HEIGHTS, code, link};
use crate::state::{Action, Command, Embed, Overlay, OverlayAction, address};
use content::messages::MessageId;
use yew::prelude::*;

/// The dialog.
pub(super) fn share(s: &ViewContext, embed: Embed, height: u16) -> Html {
    let view = address::print_shared(&s.state, &s.map.atlas);
    let page = &s.state.env.page;
    let way = |word, to| {
        choice(
            s.word(word),
            embed == to,
            s.on_click(Action::Overlay(OverlayAction::Open(Overlay::Share(to, height)))),
        )
    };
    let high = |to: u16| {
        choice(
            &to.to_string(),
            height == to,
            s.on_click(Action::Overlay(OverlayAction::Open(Overlay::Share(embed, to)))),
        )
    };
    let note = match embed {
        Embed::Frame => MessageId::EmbedFrameNote,
        Embed::Element => MessageId::EmbedElementNote,
    };
    let title = s.map.page_title(&s.state);
    let body = html! {
        <>
            <h3>{ s.word(MessageId::ShareLink) }</h3>
            { copied(s, MessageId::ShareLink, MessageId::ShareCopy, link(page, &view), false) }
            <p class="small-note">{ s.word(MessageId::ShareNote) }</p>
            { group(s, MessageId::EmbedLabel, html! { <>{ way(MessageId::EmbedFrame, Embed::Frame) }{ way(MessageId::EmbedElement, Embed::Element) }</> }) }
            { group(s, MessageId::EmbedHeight, html! { { each(&mut HEIGHTS.into_iter().map(high)) } }) }
            { copied(s, MessageId::EmbedLabel, MessageId::EmbedCopyCode, code(embed, page, &view, &title, height), true) }
            <p class="small-note">{ s.word(note) }</p>
        </>
    };
    over(s, Over::Menu, "settings share", s.word(MessageId::MoreShare), body)
}

/// A text with a button that copies it.
fn copied(s: &ViewContext, name: MessageId, does: MessageId, text: String, long: bool) -> Html {
    let name = s.word(name).to_string();
    let copy = s.on_click_command(Command::Copy(text.clone()));
    html! {
        <div class={classes!("copied", long.then_some("is-long"))}>
            if long {
                <textarea class="copy" readonly=true rows="6" spellcheck="false" aria-label={name} value={text} />
            } else {
                <input class="copy" readonly=true aria-label={name} value={text} />
            }
            <button type="button" class="btn line" onclick={copy}>{ s.word(does) }</button>
        </div>
    }
}
