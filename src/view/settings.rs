//! Settings: appearance, contrast, text size, filters, movement, shortcuts.

use super::ViewContext;
use super::controls::{Over, choice, over, switch};
use super::element::{element, fragment, push_button};
use super::parts::each;
use crate::state::settings::TEXT_SIZES;
use crate::state::{Action, Appearance, FilterAction, ReaderAction, Settings};
use content::messages::MessageId;
use yew::prelude::*;

/// The settings.
pub(super) fn settings(s: &ViewContext) -> Html {
    let now = s.state.reader.settings;
    let set = |settings: Settings| s.on_click(Action::Reader(ReaderAction::Set(settings)));
    let flag = |word, on, to: Settings| switch(s.word(word), on, set(to));
    let seen = &s.state.filter;
    let filtered = |word, on, to| switch(s.word(word), on, s.on_click(Action::Filter(to)));
    let step = |text: &'static str, word, up: bool, end: Option<&u16>| {
        let name = s.word(word);
        push_button("")
            .words("title", name)
            .flag("disabled", end == Some(&now.text))
            .on_click(set(Settings { text: now.text_step(up), ..now }))
            .child(text)
            .child(element("span").class("unseen").child(name))
    };
    let appearance = |appearance: Appearance| {
        let name = s.word(match appearance {
            Appearance::Light => MessageId::SettingsLight,
            Appearance::Dark => MessageId::SettingsDark,
            _ => MessageId::SettingsDevice,
        });
        choice(
            name,
            s.state.reader.appearance == appearance,
            s.on_click(Action::Reader(ReaderAction::Appearance(appearance))),
        )
    };
    let percent = s.map.messages.count(MessageId::SettingsPercent, usize::from(now.text));
    let sizes = fragment()
        .child(step("A−", MessageId::SettingsSmaller, false, TEXT_SIZES.first()))
        .child(element("span").child(percent))
        .child(step("A+", MessageId::SettingsLarger, true, TEXT_SIZES.last()));
    let flags = element("div")
        .class("flags")
        .child(flag(
            MessageId::SettingsContrast,
            now.contrast,
            Settings { contrast: !now.contrast, ..now },
        ))
        .child(filtered(
            MessageId::SettingsContested,
            seen.contested,
            FilterAction::Contested(!seen.contested),
        ))
        .child(filtered(
            MessageId::SettingsAnimals,
            seen.animals,
            FilterAction::Animals(!seen.animals),
        ))
        .child(flag(
            MessageId::SettingsMovement,
            now.reduced_motion,
            Settings { reduced_motion: !now.reduced_motion, ..now },
        ))
        .child(flag(
            MessageId::SettingsShortcuts,
            now.single_key_shortcuts,
            Settings { single_key_shortcuts: !now.single_key_shortcuts, ..now },
        ));
    let reset = push_button("more")
        .on_click(s.on_click(Action::Reader(ReaderAction::Reset)))
        .child(s.word(MessageId::SettingsReset));
    let body = fragment()
        .child(group(
            s,
            MessageId::SettingsAppearance,
            each(&mut Appearance::CHOSEN.into_iter().map(appearance)),
        ))
        .child(group(s, MessageId::SettingsTextSize, sizes.into()))
        .child(flags)
        .child(
            element("p")
                .class("end")
                .child(element("span").child(s.word(MessageId::SettingsStored)))
                .child(reset),
        );
    over(s, Over::Menu, "settings", s.word(MessageId::SettingsLabel), body.into())
}

/// Choices side by side under a heading.
pub(super) fn group(s: &ViewContext, heading: MessageId, choices: Html) -> Html {
    let name = s.word(heading);
    let levels =
        element("div").class("levels").attribute("role", "group").words("aria-label", name);
    fragment().child(element("h3").child(name)).child(levels.child(choices)).into()
}
