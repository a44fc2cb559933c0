//! Closable notices over the map's top, and the copied note.

use super::ViewContext;
use super::controls::{TakesFocus, act};
use super::parts::{each, icon};
use crate::state::{Action, Command, EnvAction, Notice, Texts};
use content::messages::MessageId;
use graph::Filter;
use yew::prelude::*;

/// Notices, oldest first; that the texts did not come; that the link was copied.
pub(super) fn notices(s: &ViewContext) -> Html {
    let failed = s.state.env.texts == Texts::Failed;
    html! {
        <>
            if failed || !s.state.env.notices.is_empty() {
                <section class="notices" aria-label={s.word(MessageId::NoticeLabel).to_string()}><ul>
                    { each(&mut s.state.env.notices.iter().enumerate().map(|(at, notice)| one(s, at, notice))) }
                    if failed {
                        <li class="notice warn">
                            { icon("alert", 20) }
                            <p>{ s.word(MessageId::ErrorTexts) }</p>
                            <button type="button" class="btn line" onclick={s.on_click_command(Command::FetchTexts)}>{ s.word(MessageId::ErrorTryAgain) }</button>
                        </li>
                    }
                </ul></section>
            }
            // The live region says it; this is only seen.
            if s.state.env.copied {
                <p class="toast" aria-hidden="true">{ icon("check", 16) }{ s.word(MessageId::PanelCopied) }</p>
            }
        </>
    }
}

fn one(s: &ViewContext, at: usize, notice: &Notice) -> Html {
    let calm = matches!(notice, Notice::Offline | Notice::LinkHidden | Notice::Update);
    let close = s.on_click(Action::Env(EnvAction::CloseNotice(at)));
    html! {
        <li class={classes!("notice", (!calm).then_some("warn"))}>
            { icon(if calm { "info" } else { "alert" }, 20) }
            <p>{ s.map.notice(notice) }</p>
            { extra(s, notice) }
            if *notice == Notice::Update {
                <button type="button" class="btn" onclick={close}>{ s.word(MessageId::NoticeLater) }</button>
            } else {
                { act(s.word(MessageId::NoticeClose), "close", 18, close) }
            }
        </li>
    }
}

/// What a notice offers beside closing it.
fn extra(s: &ViewContext, notice: &Notice) -> Html {
    match notice {
        Notice::LinkHidden => {
            html! { <button type="button" class="btn line" onclick={s.on_click(Action::Filter(Filter::default()))}>{ s.word(MessageId::NoticeShow) }</button> }
        }
        // Nothing is loaded anew by itself: somebody may be in the middle of a lesson.
        Notice::Update => {
            html! { <button type="button" class="btn line" onclick={s.on_click_command(Command::TakeUpdate)}>{ s.word(MessageId::NoticeUpdateNow) }</button> }
        }
        // The text stands selected, ready for the keyboard's copy.
        Notice::CopyFailed(text) => {
            let onfocus = Callback::from(|event: FocusEvent| {
                if let Some(input) = event.target_dyn_into::<web_sys::HtmlInputElement>() {
                    input.select();
                }
            });
            html! {
                <>
                    <input class="copy" readonly=true data-part="copy" aria-label={s.word(MessageId::PanelCopyLink).to_string()} value={text.clone()} {onfocus} />
                    <TakesFocus part="copy" command={s.command.clone()} />
                </>
            }
        }
        _ => Html::default(),
    }
}
