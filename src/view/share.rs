//! Sharing: the link to this view, and the code that brings it into another page.

use super::ViewContext;
use super::controls::{Over, choice, over};
use super::element::{element, fragment, push_button};
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
    let body = fragment()
        .child(element("h3").child(s.word(MessageId::ShareLink)))
        .child(copied(s, MessageId::ShareLink, MessageId::ShareCopy, link(page, &view), false))
        .child(element("p").class("small-note").child(s.word(MessageId::ShareNote)))
        .child(group(
            s,
            MessageId::EmbedLabel,
            fragment()
                .child(way(MessageId::EmbedFrame, Embed::Frame))
                .child(way(MessageId::EmbedElement, Embed::Element))
                .into(),
        ))
        .child(group(s, MessageId::EmbedHeight, each(&mut HEIGHTS.into_iter().map(high))))
        .child(copied(
            s,
            MessageId::EmbedLabel,
            MessageId::EmbedCopyCode,
            code(embed, page, &view, &title, height),
            true,
        ))
        .child(element("p").class("small-note").child(s.word(note)));
    over(s, Over::Menu, "settings share", s.word(MessageId::MoreShare), body.into())
}

/// A text with a button that copies it.
fn copied(s: &ViewContext, name: MessageId, does: MessageId, text: String, long: bool) -> Html {
    let copy = s.on_click_command(Command::Copy(text.clone()));
    let field = match long {
        true => element("textarea").attribute("rows", "6").attribute("spellcheck", "false"),
        false => element("input"),
    };
    element("div")
        .class(if long { "copied is-long" } else { "copied" })
        .child(
            field
                .class("copy")
                .flag("readonly", true)
                .words("aria-label", s.word(name))
                .value(text),
        )
        .child(push_button("btn line").on_click(copy).child(s.word(does)))
        .into()
}
