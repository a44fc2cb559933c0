//! What is open over the map: the More menu, the themes, a short list of links, the keys.

use super::ViewContext;
use super::controls::{Over, over, row, switch};
use super::parts::{each, icon, in_language, link_sample};
use super::{header, legend};
use crate::present::sentence::capitalize;
use crate::present::share;
use crate::state::{
    Action, Command, Overlay, OverlayAction, Page, Presentation, ReaderAction, Settings, Subject,
    ViewAction,
};
use content::messages::MessageId;
use graph::{LinkId, ViewId};
use yew::prelude::*;

/// The menu or list that is open.
pub(super) fn menu(s: &ViewContext) -> Html {
    match &s.state.overlay.open {
        Some(Overlay::Legend) => legend::legend(s),
        Some(Overlay::KeyboardHelp) => keyboard_help(s),
        Some(Overlay::Themes) => {
            over(s, Over::Menu, "menu is-start", s.word(MessageId::ThemesLabel), themes(s))
        }
        Some(Overlay::Disambiguation(links)) => {
            over(s, Over::Menu, "menu wide", s.word(MessageId::MapWhich), which(s, links))
        }
        _ => over(s, Over::Menu, "menu plain", s.word(MessageId::HeaderMore), more(s)),
    }
}

fn more(s: &ViewContext) -> Html {
    let to = |icon_name, word, action| {
        row(icon(icon_name, 20), s.word(word), "", false, s.on_click(action))
    };
    let page = |icon_name, word, page| {
        to(icon_name, word, Action::Overlay(OverlayAction::Open(Overlay::Page(page))))
    };
    let map = s.state.view.presentation == Presentation::Map;
    let everything = s.state.view.shown == ViewId::Everything;
    let full = s.state.env.full_screen;
    let full_word =
        if full { MessageId::HeaderFullScreenLeave } else { MessageId::HeaderFullScreen };
    html! {
        <>
            <ul>
                if !map { { to("prev", MessageId::OutlineBack, Action::View(ViewAction::Present(Presentation::Map))) } }
                if s.state.view.presentation != Presentation::Outline { { to("outline", MessageId::HeaderOutline, Action::View(ViewAction::Present(Presentation::Outline))) } }
                if s.state.view.presentation != Presentation::Table { { to("table", MessageId::TableTitle, Action::View(ViewAction::Present(Presentation::Table))) } }
                if everything {
                    { to("layers", MessageId::ThemesOverview, Action::View(ViewAction::Show(ViewId::Overview))) }
                } else {
                    { row(icon("layers", 20), s.word(MessageId::ThemesEverything), &s.map.size(ViewId::Everything), false, s.on_click(Action::View(ViewAction::Show(ViewId::Everything)))) }
                }
                { to("map", MessageId::HeaderIntro, Action::View(ViewAction::Select(header::intro(s)))) }
            </ul>
            <ul>
                { to("settings", MessageId::MoreSettings, Action::Overlay(OverlayAction::Open(Overlay::Settings))) }
                if !s.state.env.embedded && share::embeds(&s.state.env.page) { { to("link", MessageId::MoreShare, Action::Overlay(OverlayAction::Open(Overlay::SHARE))) } }
                { to("eye-ui", MessageId::LegendLabel, Action::Overlay(OverlayAction::Open(Overlay::Legend))) }
                { to("pointer", MessageId::MoreKeyboard, Action::Overlay(OverlayAction::Open(Overlay::KeyboardHelp))) }
                if s.state.has_sheet() {
                    { row(icon("full", 20), s.word(full_word), "", false, s.on_click_command(Command::FullScreen(!full))) }
                }
            </ul>
            { languages(s) }
            <ul>
                { page("info", MessageId::MoreAbout, Page::About) }
                { page("help", MessageId::MoreHelp, Page::Help) }
                { page("link", MessageId::AboutSources, Page::Sources) }
                { page("ask", MessageId::AboutWords, Page::Words) }
            </ul>
        </>
    }
}

/// The languages, each by its own name; nothing where there is no choice.
fn languages(s: &ViewContext) -> Html {
    let languages = &s.state.env.languages;
    if languages.len() < 2 {
        return Html::default();
    }
    html! {
            <ul aria-label={s.word(MessageId::MoreLanguage).to_string()}>
                { each(&mut languages.iter().map(|(tag, name)| {
                    let name = in_language(Some(tag), "span", name.clone().into());
                    let picture = html! { <>{ icon("globe", 20) }{ name }</> };
                    let does = s.on_click_command(Command::Language(tag.clone()));
                    row(picture, "", "", *tag == s.map.language.tag, does)
                })) }
            </ul>
    }
}

fn themes(s: &ViewContext) -> Html {
    let to = |picture, name, shown| {
        row(
            picture,
            name,
            "",
            s.state.view.shown == shown,
            s.on_click(Action::View(ViewAction::Show(shown))),
        )
    };
    let map = s.map.atlas.map();
    html! {
        <ul>
            { to(icon("fit", 20), s.word(MessageId::ThemesOverview), ViewId::Overview) }
            { each(&mut s.map.atlas.themes().zip(&map.themes).map(|(id, theme)| {
                let mut hue = String::from("hue th-");
                hue.push_str(&theme.hue);
                to(html! { <span class={hue}>{ icon(&theme.icon, 20) }</span> }, &theme.named.name, ViewId::Theme(id))
            })) }
            { to(icon("layers", 20), s.word(MessageId::ThemesEverything), ViewId::Everything) }
        </ul>
    }
}

fn which(s: &ViewContext, links: &[LinkId]) -> Html {
    html! {
        <ul>
            { each(&mut links.iter().map(|link| {
                let picture = link_sample(&s.map.atlas, s.state.view.shown, *link, 46);
                let grade = s.map.grade(s.map.atlas.link(*link).evidence);
                row(picture, &capitalize(&s.map.sentence(*link)), grade, false, s.on_click(Action::View(ViewAction::Select(Subject::Link(*link)))))
            })) }
        </ul>
    }
}

fn keyboard_help(s: &ViewContext) -> Html {
    let caps = |word| s.word(word).to_string();
    let plain = |text: &str| text.to_string();
    let rows: [(Vec<String>, MessageId); 11] = [
        (vec![caps(MessageId::KeysCapTab)], MessageId::KeysTab),
        (vec![plain("→"), plain("←")], MessageId::KeysRightLeft),
        (vec![plain("↑"), plain("↓")], MessageId::KeysUpDown),
        (
            vec![caps(MessageId::KeysCapPageUp), caps(MessageId::KeysCapPageDown)],
            MessageId::KeysPage,
        ),
        (vec![caps(MessageId::KeysCapHome), caps(MessageId::KeysCapEnd)], MessageId::KeysHomeEnd),
        (vec![caps(MessageId::KeysCapEnter)], MessageId::KeysEnter),
        (vec![caps(MessageId::KeysCapEscape)], MessageId::KeysEscape),
        (vec![plain("+"), plain("−"), plain("0")], MessageId::KeysZoom),
        (vec![plain("/")], MessageId::KeysSlash),
        (vec![plain("?")], MessageId::KeysQuestion),
        (vec![plain("O"), plain("T")], MessageId::KeysLetters),
    ];
    let settings = s.state.reader.settings;
    let letters = Settings { single_key_shortcuts: !settings.single_key_shortcuts, ..settings };
    let body = html! {
        <>
            <dl>
                { each(&mut rows.into_iter().map(|(caps, word)| html! {
                    <>
                        <dt>{ each(&mut caps.into_iter().map(|cap| html! { <kbd>{ cap }</kbd> })) }</dt>
                        <dd>{ s.word(word) }</dd>
                    </>
                })) }
            </dl>
            <p class="small-note">{ s.word(MessageId::KeysOnlyMap) }</p>
            if s.state.env.container.mirrored { <p class="small-note">{ s.word(MessageId::KeysRtl) }</p> }
            { switch(s.word(MessageId::SettingsShortcuts), settings.single_key_shortcuts, s.on_click(Action::Reader(ReaderAction::Set(letters)))) }
        </>
    };
    over(s, Over::Menu, "keys", s.word(MessageId::KeysTitle), body)
}
