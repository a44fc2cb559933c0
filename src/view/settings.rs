//! Settings: appearance, contrast, text size, filters, movement, shortcuts.

use super::ViewContext;
use super::controls::{Over, choice, over, switch};
use super::parts::each;
use crate::state::settings::TEXT_SIZES;
use crate::state::{Action, Appearance, ReaderAction, Settings};
use content::messages::MessageId;
use graph::Filter;
use yew::prelude::*;

/// The settings.
pub(super) fn settings(s: &ViewContext) -> Html {
    let now = s.state.reader.settings;
    let set = |settings: Settings| s.on_click(Action::Reader(ReaderAction::Set(settings)));
    let flag = |word, on, to: Settings| switch(s.word(word), on, set(to));
    let seen = s.state.filter;
    let filtered = |word, on, to: Filter| switch(s.word(word), on, s.on_click(Action::Filter(to)));
    let step = |text: &'static str, word, up: bool, end: Option<&u16>| {
        let name = AttrValue::from(s.word(word).to_string());
        html! {
            <button type="button" title={name.clone()} disabled={end == Some(&now.text)}
                onclick={set(Settings { text: now.text_step(up), ..now })}>{ text }<span class="unseen">{ name }</span></button>
        }
    };
    let appearance = |appearance: Appearance| {
        let name = s.word(match appearance {
            Appearance::Device => MessageId::SettingsDevice,
            Appearance::Light => MessageId::SettingsLight,
            Appearance::Dark => MessageId::SettingsDark,
        });
        choice(
            name,
            s.state.reader.appearance == appearance,
            s.on_click(Action::Reader(ReaderAction::Appearance(appearance))),
        )
    };
    let body = html! {
        <>
            { group(s, MessageId::SettingsAppearance, html! { { each(&mut Appearance::ALL.into_iter().map(appearance)) } }) }
            { group(s, MessageId::SettingsTextSize, html! {
                <>
                    { step("A−", MessageId::SettingsSmaller, false, TEXT_SIZES.first()) }
                    <span>{ s.map.messages.count(MessageId::SettingsPercent, usize::from(now.text)) }</span>
                    { step("A+", MessageId::SettingsLarger, true, TEXT_SIZES.last()) }
                </>
            }) }
            <div class="flags">
                { flag(MessageId::SettingsContrast, now.contrast, Settings { contrast: !now.contrast, ..now }) }
                { filtered(MessageId::SettingsContested, seen.contested, Filter { contested: !seen.contested, ..seen }) }
                { filtered(MessageId::SettingsAnimals, seen.animals, Filter { animals: !seen.animals, ..seen }) }
                { flag(MessageId::SettingsMovement, now.reduced_motion, Settings { reduced_motion: !now.reduced_motion, ..now }) }
                { flag(MessageId::SettingsShortcuts, now.single_key_shortcuts, Settings { single_key_shortcuts: !now.single_key_shortcuts, ..now }) }
            </div>
            <p class="end">
                <span>{ s.word(MessageId::SettingsStored) }</span>
                <button type="button" class="more" onclick={s.on_click(Action::Reader(ReaderAction::Reset))}>{ s.word(MessageId::SettingsReset) }</button>
            </p>
        </>
    };
    over(s, Over::Menu, "settings", s.word(MessageId::SettingsLabel), body)
}

/// Choices side by side under a heading.
pub(super) fn group(s: &ViewContext, heading: MessageId, choices: Html) -> Html {
    html! {
        <>
            <h3>{ s.word(heading) }</h3>
            <div class="levels" role="group" aria-label={s.word(heading).to_string()}>{ choices }</div>
        </>
    }
}
