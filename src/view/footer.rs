//! Under the map: legend or key, what is hidden, zoom.

use super::ViewContext;
use super::controls::act;
use super::element::{Element, element, fragment, push_button, say};
use super::header::{full_screen, has_field};
use super::panel::opener;
use super::parts::{each, icon, sample, stroke};
use crate::present::key::ENDS;
use crate::state::{
    Action, Command, Controls, FilterAction, Overlay, OverlayAction, Presentation, ZoomStep,
};
use content::messages::MessageId;
use content::vocabulary::{Effect, Evidence};
use graph::ViewId;
use layout::Form;
use yew::prelude::*;

/// Under the map: a bar on desktops, a hint with the key on phones, what is hidden everywhere.
pub(super) fn footer(s: &ViewContext) -> Html {
    let bare = s.state.env.controls == Controls::None;
    if s.state.has_sheet() && !bare {
        return phone(s);
    }
    match s.state.form() {
        Form::Compact if s.state.has_key_below() => foot("foot")
            .child(legend(s))
            .child(element("span").class("grow"))
            .child(opener(s))
            .child(hidden(s))
            .into(),
        Form::Compact | Form::Phone => foot("foot mini").child(opener(s)).child(hidden(s)).into(),
        _ => foot("foot")
            .child(legend(s))
            .child(legend_opener(s))
            .child(element("span").class("grow"))
            .child(hidden(s))
            .child(hint(s, 16))
            .child(zoom(s, "zoom", 18).child(full_screen(s, 18)))
            .into(),
    }
}

fn foot(class: &'static str) -> Element {
    element("div")
        .class(class)
        .attribute("part", "foot")
        .attribute("data-part", "after")
        .attribute("tabindex", "-1")
}

/// Where one may begin; where that is in the panel already, what to do.
fn hint(s: &ViewContext, size: u8) -> Element {
    let word = match s.state.view.shown {
        ViewId::Everything if !s.state.env.container.touch && has_field(s) => {
            MessageId::EverythingHint
        }
        _ => MessageId::MapHintSelect,
    };
    let hint = || element("span").class("hint").child(icon("pointer", size)).child(s.word(word));
    opener(s).unwrap_or_else(hint)
}

/// A phone's rest: what to do, and the key. Lists need no zoom, and pictures only while they are larger.
fn phone(s: &ViewContext) -> Html {
    let foot = foot("foot peek")
        .child(hint(s, 18))
        .child(element("span").class("grow"))
        .child(hidden(s))
        .child(legend_opener(s));
    fragment().child(floats_zoom(s).then(|| zoom(s, "fab zoom", 20))).child(foot).into()
}

/// Whether there is a picture over which the buttons for its size float.
pub(super) fn floats_zoom(s: &ViewContext) -> bool {
    let drawn = s.state.form() != Form::Phone || s.state.view.shown != ViewId::Everything;
    s.state.has_sheet() && drawn && s.state.view.presentation == Presentation::Map
}

fn zoom(s: &ViewContext, class: &'static str, size: u8) -> Element {
    let one =
        |word, icon, step| act(s.word(word), icon, size, s.on_click_command(Command::Zoom(step)));
    element("div")
        .class(class)
        .child(one(MessageId::MapZoomOut, "minus", ZoomStep::Out))
        .child(one(MessageId::MapZoomIn, "plus", ZoomStep::In))
        .child(one(MessageId::MapFitLabel, "fit", ZoomStep::Fit))
}

fn legend_opener(s: &ViewContext) -> Element {
    let open = s.state.overlay.open == Some(Overlay::Legend);
    let does = if open { OverlayAction::Close } else { OverlayAction::Open(Overlay::Legend) };
    push_button("btn key")
        .attribute("aria-haspopup", "dialog")
        .attribute("aria-expanded", open)
        .on_click(s.on_click(Action::Overlay(does)))
        .child(icon("key", 18))
        .child(s.word(MessageId::LegendLabel))
}

/// "5 links hidden · Show all links".
pub(super) fn hidden(s: &ViewContext) -> Option<Element> {
    let count = s.map.hidden(&s.state);
    let show = || {
        push_button("more")
            .on_click(s.on_click(Action::Filter(FilterAction::All)))
            .child(s.word(MessageId::MapHiddenShow))
    };
    let line = || {
        element("span")
            .class("hidden-links")
            .child(s.map.messages.count(MessageId::MapHidden, count))
            .child(show())
    };
    (count > 0).then(line)
}

/// Heads and strokes with their names; "no effect found" joins when it is in view.
fn legend(s: &ViewContext) -> Element {
    let null = s.map.has_null(&s.state);
    let ends = ENDS.iter().filter(|end| null || end.effect != Effect::NoEffectFound);
    let entry = |line: Html, name: &str| element("span").child(line).child(name).into();
    let mut ends = ends.map(|end| {
        let line = sample((end.effect, end.association), Evidence::Moderate, "", 30);
        entry(line, s.word(end.name))
    });
    let mut grades =
        Evidence::ALL.iter().map(|grade| entry(stroke(*grade, 32), s.map.grade(*grade)));
    element("div")
        .class("legend")
        .child(say("b", "", s.word(MessageId::LegendEffect)))
        .child(each(&mut ends))
        .child(say("b", "", s.word(MessageId::LegendEvidence)))
        .child(each(&mut grades))
}
