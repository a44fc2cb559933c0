//! What is open over the map: the More menu, the themes, a short list of links, the keys.

use super::ViewContext;
use super::controls::{Over, over, row, switch};
use super::element::{Element, element, fragment};
use super::parts::{each, icon, in_language, link_sample};
use super::{footer, header, legend, page, panel};
use crate::present::sentence::capitalize;
use crate::present::{share, text_edition};
use crate::state::{
    Action, Command, Overlay, OverlayAction, Page, Presentation, QuizOf, ReaderAction, Settings,
    Subject, ToolAction, ViewAction, ZoomStep,
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
    let open = |icon_name, word, overlay| {
        to(icon_name, word, Action::Overlay(OverlayAction::Open(overlay)))
    };
    let page = |icon_name, word, page| open(icon_name, word, Overlay::Page(page));
    let now = s.state.view.presentation;
    let present = |icon_name, word, other| {
        (now != other).then(|| to(icon_name, word, Action::View(ViewAction::Present(other))))
    };
    let show = |shown| Action::View(ViewAction::Show(shown));
    let extent = match s.state.view.shown {
        ViewId::Everything => to("fit", MessageId::ThemesOverview, show(ViewId::Overview)),
        _ => row(
            icon("layers", 20),
            s.word(MessageId::ThemesEverything),
            &s.map.size(ViewId::Everything),
            false,
            s.on_click(show(ViewId::Everything)),
        ),
    };
    let views = element("ul")
        .child(present("map", MessageId::OutlineBack, Presentation::Map))
        .child(present("outline", MessageId::HeaderOutline, Presentation::Outline))
        .child(present("table", MessageId::TableTitle, Presentation::Table))
        .child(extent)
        .child(to(
            "book",
            MessageId::HeaderIntro,
            Action::View(ViewAction::Select(header::intro(s))),
        ))
        .child(row(
            icon("ask", 20),
            s.word(MessageId::AskLabel),
            "",
            false,
            panel::on_ask(s, "questions"),
        ))
        .child(to(
            "check",
            MessageId::QuizLabel,
            Action::Tool(ToolAction::StartQuiz(QuizOf::View(s.state.view.shown), 0)),
        ));
    let shares = !s.state.env.embedded && share::embeds(&s.state.env.page);
    let full_screen = || {
        let full = s.state.env.full_screen;
        let word =
            if full { MessageId::HeaderFullScreenLeave } else { MessageId::HeaderFullScreen };
        let does = s.on_click_command(Command::FullScreen(!full));
        row(icon("full", 20), s.word(word), "", false, does)
    };
    let print = || {
        let does = s.on_click_command(Command::Print);
        row(icon("print", 20), s.word(MessageId::MorePrint), "", false, does)
    };
    // On phones the buttons for it stand over the picture only while it is larger.
    let larger = || {
        let does = s.on_click_command(Command::Zoom(ZoomStep::In));
        row(icon("plus", 20), s.word(MessageId::MapZoomIn), "", false, does)
    };
    let tools = element("ul")
        .child(footer::floats_zoom(s).then(larger))
        .child(open("settings", MessageId::MoreSettings, Overlay::Settings))
        .child(shares.then(|| open("share", MessageId::MoreShare, Overlay::SHARE)))
        .child((!s.state.env.embedded).then(print))
        .child(worksheet(s))
        .child(open("key", MessageId::LegendLabel, Overlay::Legend))
        .child(open("keyboard", MessageId::MoreKeyboard, Overlay::KeyboardHelp))
        .child(s.state.has_sheet().then(full_screen));
    let pages = element("ul")
        .child(page("info", MessageId::MoreAbout, Page::About))
        .child(page("help", MessageId::MoreHelp, Page::Help))
        .child(page("quote", MessageId::AboutSources, Page::Sources))
        .child(page("letters", MessageId::AboutWords, Page::Words));
    fragment().child(views).child(tools).child(languages(s)).child(pages).into()
}

/// The worksheet for the view that is shown: a page of the text edition.
fn worksheet(s: &ViewContext) -> Option<Element> {
    let file = text_edition::worksheet(s.state.view.shown, &s.map.atlas)?;
    let link = element("a")
        .class("item")
        .attribute("href", text_edition::address(&s.state.env, &file)?)
        .child(icon("book", 20))
        .child(element("span").child(s.word(MessageId::MoreWorksheet)));
    Some(element("li").child(link))
}

/// The languages, each by its own name; nothing where there is no choice.
fn languages(s: &ViewContext) -> Html {
    let languages = &s.state.env.languages;
    if languages.len() < 2 {
        return Html::default();
    }
    let language = |(tag, name): &(String, String)| {
        let name = in_language(Some(tag), "span", name.clone().into());
        let picture = fragment().child(icon("globe", 20)).child(name).into();
        let does = s.on_click_command(Command::Language(tag.clone()));
        row(picture, "", "", *tag == s.map.language.tag, does)
    };
    element("ul")
        .words("aria-label", s.word(MessageId::MoreLanguage))
        .child(each(&mut languages.iter().map(language)))
        .into()
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
    let atlas = &s.map.atlas;
    let mut themes = atlas.themes().zip(&atlas.map().themes).map(|(id, theme)| {
        let mut hue = String::from("hue th-");
        hue.push_str(&theme.hue);
        let picture = element("span").class(hue).child(icon(&theme.icon, 20));
        to(picture.into(), &theme.named.name, ViewId::Theme(id))
    });
    element("ul")
        .child(to(icon("fit", 20), s.word(MessageId::ThemesOverview), ViewId::Overview))
        .child(each(&mut themes))
        .child(to(icon("layers", 20), s.word(MessageId::ThemesEverything), ViewId::Everything))
        .into()
}

fn which(s: &ViewContext, links: &[LinkId]) -> Html {
    let link = |link: &LinkId| {
        let picture = link_sample(&s.map.atlas, s.state.view.shown, *link, 46);
        let grade = s.map.grade(s.map.atlas.link(*link).evidence);
        let does = s.on_click(Action::View(ViewAction::Select(Subject::Link(*link))));
        row(picture, &capitalize(&s.map.sentence(*link)), grade, false, does)
    };
    element("ul").child(each(&mut links.iter().map(link))).into()
}

fn keyboard_help(s: &ViewContext) -> Html {
    let body = if s.map.deferred.is_some() { keys(s) } else { page::coming(s) };
    over(s, Over::Menu, "keys", s.word(MessageId::KeysTitle), body)
}

fn keys(s: &ViewContext) -> Html {
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
    let cap = |cap: String| element("kbd").child(cap).into();
    let key = |(caps, word): (Vec<String>, _)| {
        fragment()
            .child(element("dt").child(each(&mut caps.into_iter().map(cap))))
            .child(element("dd").child(s.word(word)))
            .into()
    };
    let note = |word| element("p").class("small-note").child(s.word(word));
    let does = s.on_click(Action::Reader(ReaderAction::Set(letters)));
    let letters = s.word(MessageId::SettingsShortcuts);
    fragment()
        .child(element("dl").child(each(&mut rows.into_iter().map(key))))
        .child(note(MessageId::KeysOnlyMap))
        .child(s.state.env.container.mirrored.then(|| note(MessageId::KeysRtl)))
        .child(switch(letters, settings.single_key_shortcuts, does))
        .into()
}
