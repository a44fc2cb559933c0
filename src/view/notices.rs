//! Closable notices over the map's top, and the copied note.

use super::ViewContext;
use super::controls::act;
use super::element::{element, fragment, push_button};
use super::parts::{each, icon};
use crate::state::{Action, Command, EnvAction, FilterAction, Notice, Texts};
use content::messages::MessageId;
use yew::prelude::*;

/// Notices, oldest first; that the texts did not come; that the link was copied.
pub(super) fn notices(s: &ViewContext) -> Html {
    let failed = s.state.env.texts == Texts::Failed;
    let failure = || {
        let again = push_button("btn line")
            .on_click(s.on_click_command(Command::FetchTexts))
            .child(s.word(MessageId::ErrorTryAgain));
        let texts = element("p").child(s.word(MessageId::ErrorTexts));
        element("li").class("notice warn").child(icon("alert", 20)).child(texts).child(again)
    };
    let list = || {
        let all = s.state.env.notices.iter().enumerate();
        let all = each(&mut all.map(|(at, notice)| one(s, at, notice)));
        element("section")
            .class("notices")
            .words("aria-label", s.word(MessageId::NoticeLabel))
            .child(element("ul").child(all).child(failed.then(failure)))
    };
    // The live region says it; this is only seen.
    let toast = || {
        element("p")
            .class("toast")
            .attribute("aria-hidden", "true")
            .child(icon("check", 16))
            .child(s.word(MessageId::PanelCopied))
    };
    fragment()
        .child((failed || !s.state.env.notices.is_empty()).then(list))
        .child(s.state.env.copied.then(toast))
        .into()
}

fn one(s: &ViewContext, at: usize, notice: &Notice) -> Html {
    let calm = matches!(notice, Notice::Offline | Notice::LinkHidden | Notice::Update);
    let close = s.on_click(Action::Env(EnvAction::CloseNotice(at)));
    let end = match notice {
        Notice::Update => {
            push_button("btn").on_click(close).child(s.word(MessageId::NoticeLater)).into()
        }
        _ => act(s.word(MessageId::NoticeClose), "close", 18, close),
    };
    element("li")
        .class(if calm { "notice" } else { "notice warn" })
        .child(icon(if calm { "info" } else { "alert" }, 20))
        .child(element("p").child(s.map.notice(notice)))
        .child(extra(s, notice))
        .child(end)
        .into()
}

/// What a notice offers beside closing it.
fn extra(s: &ViewContext, notice: &Notice) -> Html {
    let offer = push_button("btn line");
    match notice {
        Notice::LinkHidden => offer
            .on_click(s.on_click(Action::Filter(FilterAction::All)))
            .child(s.word(MessageId::NoticeShow))
            .into(),
        // Nothing is loaded anew by itself: somebody may be in the middle of a lesson.
        Notice::Update => offer
            .on_click(s.on_click_command(Command::TakeUpdate))
            .child(s.word(MessageId::NoticeUpdateNow))
            .into(),
        // The text stands selected, ready for the keyboard's copy.
        Notice::CopyFailed(text) => {
            let onfocus = Callback::from(|event: FocusEvent| {
                if let Some(input) = event.target_dyn_into::<web_sys::HtmlInputElement>() {
                    input.select();
                }
            });
            let field = element("input")
                .class("copy")
                .flag("readonly", true)
                .attribute("data-part", "copy")
                .words("aria-label", s.word(MessageId::PanelCopyLink))
                .value(text.clone())
                .on_focus(onfocus);
            fragment().child(field).into()
        }
        _ => Html::default(),
    }
}
