//! The title line: wordmark, tagline or the theme's question, search field, outline, more.

use super::ViewContext;
use super::controls::{Button, act, button, opener};
use super::element::{element, fragment, push_button};
use super::panel::{levels, on_ask};
use super::parts::{icon, path, svg};
use super::search;
use crate::state::{
    Action, Command, Controls, Overlay, OverlayAction, Presentation, Subject, Tool, ToolAction,
    ViewAction, ZoomStep,
};
use content::messages::MessageId;
use graph::ViewId;
use layout::Form;
use yew::prelude::*;

/// The title line.
pub(super) fn header(s: &ViewContext) -> Html {
    if s.state.env.controls == Controls::None {
        return Html::default();
    }
    let (class, body) = match s.state.form() {
        _ if s.state.has_sheet() => ("header phone", phone(s)),
        Form::Compact => ("header mini", compact(s)),
        _ => ("header", desktop(s)),
    };
    let banner = element("div").class(class).attribute("role", s.landmark("banner"));
    banner.attribute("part", "header").child(body).into()
}

fn brand(s: &ViewContext, size: u8) -> Html {
    let size = i32::from(size);
    let waves = svg(size, size)
        .class("waves")
        .attribute("viewBox", "0 0 30 30")
        .child(element("path").attribute("d", "M3 10.5C11 10.5 12 19.5 27 19.5"))
        .child(path("gap", "M3 19.5C11 19.5 12 10.5 27 10.5"))
        .child(path("back", "M3 19.5C11 19.5 12 10.5 27 10.5"));
    element("h1")
        .class("brand")
        .attribute("aria-level", s.state.env.embedded.then_some("2"))
        .child(waves)
        .child(s.word(MessageId::HeaderTitle))
        .into()
}

/// What the map is about, or the question of the view.
fn tagline(s: &ViewContext) -> Html {
    let map = s.map.atlas.map();
    let question = match s.state.view.shown {
        ViewId::Overview => s.word(MessageId::HeaderTagline),
        ViewId::Everything => &map.overview.question,
        ViewId::Theme(theme) => {
            map.themes.get(theme.at()).map_or("", |theme| &theme.named.question)
        }
    };
    element("p").class("tagline").child(question).into()
}

fn desktop(s: &ViewContext) -> Html {
    let everything = s.state.view.shown == ViewId::Everything;
    let to = if everything { ViewId::Overview } else { ViewId::Everything };
    let outline = s.state.view.presentation == Presentation::Outline;
    let does = s.on_click(Action::View(ViewAction::Present(if outline {
        Presentation::Map
    } else {
        Presentation::Outline
    })));
    let read = push_button("btn read")
        .words("aria-label", s.word(MessageId::HeaderIntro))
        .words("title", s.word(MessageId::HeaderIntro))
        .on_click(s.on_click(Action::View(ViewAction::Select(intro(s)))))
        .child(icon("book", 18))
        .child(s.word(MessageId::HeaderRead));
    let show_everything = push_button("btn everything")
        .attribute("aria-pressed", everything)
        .on_click(s.on_click(Action::View(ViewAction::Show(to))))
        .child(s.word(MessageId::ThemesEverything));
    let asks = s.state.tool == Tool::Ask;
    let ask = push_button("btn ask")
        .attribute("aria-pressed", asks)
        .on_click(match asks {
            true => s.on_click(Action::Tool(ToolAction::End)),
            false => on_ask(s, "questions"),
        })
        .child(icon("ask", 18))
        .child(s.word(MessageId::AskLabel));
    let name = s.word(MessageId::HeaderOutline);
    let outline =
        Button { icon: "outline", size: 20, name, does, pressed: Some(outline), expanded: None };
    fragment()
        .child(brand(s, 30))
        .child(tagline(s))
        .child(read)
        .child(element("span").class("grow"))
        .child(levels(s, true))
        .child(search::field(s))
        .child(ask)
        .child(show_everything)
        .child(button(outline))
        .child(opener(s, MessageId::HeaderMore, "more", 20, Overlay::More))
        .into()
}

/// The introduction of what is shown; everything is introduced as the overview.
pub(super) fn intro(s: &ViewContext) -> Subject {
    Subject::Intro(match s.state.view.shown {
        ViewId::Everything => ViewId::Overview,
        shown => shown,
    })
}

/// Whether the search field is part of the title line.
pub(super) fn has_field(s: &ViewContext) -> bool {
    matches!(s.state.form(), Form::Desktop | Form::BesidePanel)
}

fn phone(s: &ViewContext) -> Html {
    fragment()
        .child(brand(s, 20))
        .child(tagline(s))
        .child(find(s, 22))
        .child(opener(s, MessageId::HeaderMenu, "menu", 22, Overlay::More))
        .into()
}

fn find(s: &ViewContext, size: u8) -> Html {
    opener(s, MessageId::HeaderFind, "search", size, Overlay::Search)
}

fn compact(s: &ViewContext) -> Html {
    let map = s.map.atlas.map();
    let shown = match s.state.view.shown {
        ViewId::Overview => s.word(MessageId::ThemesAll),
        ViewId::Everything => s.word(MessageId::ThemesEverything),
        ViewId::Theme(theme) => map.themes.get(theme.at()).map_or("", |theme| &theme.named.short),
    };
    let open = s.state.overlay.open == Some(Overlay::Themes);
    let zoom =
        |word, icon, step| act(s.word(word), icon, 18, s.on_click_command(Command::Zoom(step)));
    let zooms = || {
        fragment()
            .child(zoom(MessageId::MapZoomOut, "minus", ZoomStep::Out))
            .child(zoom(MessageId::MapZoomIn, "plus", ZoomStep::In))
            .child(zoom(MessageId::MapFitLabel, "fit", ZoomStep::Fit))
    };
    let does = match open {
        true => OverlayAction::Close,
        false => OverlayAction::Open(Overlay::Themes),
    };
    let themes = push_button("btn sel")
        .attribute("aria-haspopup", "dialog")
        .attribute("aria-expanded", open)
        .on_click(s.on_click(Action::Overlay(does)))
        .child(element("span").child(shown))
        .child(icon("down", 13));
    fragment()
        .child(brand(s, 22))
        .child(themes)
        .child(tagline(s))
        .child(element("span").class("grow"))
        .child((s.state.view.presentation == Presentation::Map).then(zooms))
        .child(find(s, 18))
        .child(opener(s, MessageId::LegendLabel, "key", 18, Overlay::Legend))
        .child(full_screen(s, 18))
        .child(opener(s, MessageId::HeaderMore, "more", 18, Overlay::More))
        .into()
}

/// Fills the screen with the map, or leaves it.
pub(super) fn full_screen(s: &ViewContext, size: u8) -> Html {
    let full = s.state.env.full_screen;
    let word = if full { MessageId::HeaderFullScreenLeave } else { MessageId::HeaderFullScreen };
    let icon = if full { "close" } else { "full" };
    act(s.word(word), icon, size, s.on_click_command(Command::FullScreen(!full)))
}
