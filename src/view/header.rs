//! The title line: wordmark, tagline or the theme's question, search field, outline, more.

use super::ViewContext;
use super::controls::{Button, act, button, opener};
use super::parts::icon;
use super::search;
use crate::state::{
    Action, Command, Controls, Overlay, OverlayAction, Presentation, Subject, ViewAction, ZoomStep,
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
    html! { <div role={s.landmark("banner")} {class} part="header">{ body }</div> }
}

fn brand(s: &ViewContext, size: u8) -> Html {
    html! {
        <h1 class="brand" aria-level={s.state.env.embedded.then_some("2")}>
            <svg class="waves" width={size.to_string()} height={size.to_string()} viewBox="0 0 30 30" aria-hidden="true" focusable="false">
                <path d="M3 10.5C11 10.5 12 19.5 27 19.5" /><path class="gap" d="M3 19.5C11 19.5 12 10.5 27 10.5" /><path class="back" d="M3 19.5C11 19.5 12 10.5 27 10.5" />
            </svg>
            { s.word(MessageId::HeaderTitle) }
        </h1>
    }
}

fn desktop(s: &ViewContext) -> Html {
    let map = s.map.atlas.map();
    let question = match s.state.view.shown {
        ViewId::Overview => s.word(MessageId::HeaderTagline),
        ViewId::Everything => &map.overview.question,
        ViewId::Theme(theme) => {
            map.themes.get(theme.at()).map_or("", |theme| &theme.named.question)
        }
    };
    let everything = s.state.view.shown == ViewId::Everything;
    let to = if everything { ViewId::Overview } else { ViewId::Everything };
    let outline = s.state.view.presentation == Presentation::Outline;
    let does = s.on_click(Action::View(ViewAction::Present(if outline {
        Presentation::Map
    } else {
        Presentation::Outline
    })));
    html! {
        <>
            { brand(s, 30) }
            <p class="tagline">{ question }</p>
            <button type="button" class="btn read" aria-label={s.word(MessageId::HeaderIntro).to_string()} title={s.word(MessageId::HeaderIntro).to_string()}
                onclick={s.on_click(Action::View(ViewAction::Select(intro(s))))}>
                { icon("map", 18) }{ s.word(MessageId::HeaderRead) }
            </button>
            <span class="grow" />
            { search::field(s) }
            <button type="button" class="btn everything" aria-pressed={if everything { "true" } else { "false" }} onclick={s.on_click(Action::View(ViewAction::Show(to)))}>
                { s.word(MessageId::ThemesEverything) }
            </button>
            { button(Button { icon: "outline", size: 20, name: s.word(MessageId::HeaderOutline), does, pressed: Some(outline), expanded: None }) }
            { opener(s, MessageId::HeaderMore, "more", 20, Overlay::More) }
        </>
    }
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
    html! {
        <>
            { brand(s, 24) }
            <span class="grow" />
            { find(s, 22) }
            { opener(s, MessageId::HeaderMenu, "menu", 22, Overlay::More) }
        </>
    }
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
    html! {
        <>
            { brand(s, 22) }
            <button type="button" class="btn sel" aria-haspopup="dialog" aria-expanded={if open { "true" } else { "false" }}
                onclick={s.on_click(if open { Action::Overlay(OverlayAction::Close) } else { Action::Overlay(OverlayAction::Open(Overlay::Themes)) })}>
                <span>{ shown }</span>{ icon("down", 13) }
            </button>
            <span class="grow" />
            if s.state.view.presentation == Presentation::Map {
                { zoom(MessageId::MapZoomOut, "minus", ZoomStep::Out) }
                { zoom(MessageId::MapZoomIn, "plus", ZoomStep::In) }
                { zoom(MessageId::MapFitLabel, "fit", ZoomStep::Fit) }
            }
            { find(s, 18) }
            { opener(s, MessageId::LegendLabel, "info", 18, Overlay::Legend) }
            { full_screen(s, 18) }
            { opener(s, MessageId::HeaderMore, "more", 18, Overlay::More) }
        </>
    }
}

/// Fills the screen with the map, or leaves it.
pub(super) fn full_screen(s: &ViewContext, size: u8) -> Html {
    let full = s.state.env.full_screen;
    let word = if full { MessageId::HeaderFullScreenLeave } else { MessageId::HeaderFullScreen };
    let icon = if full { "close" } else { "full" };
    act(s.word(word), icon, size, s.on_click_command(Command::FullScreen(!full)))
}
