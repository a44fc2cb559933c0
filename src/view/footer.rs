//! Under the map: legend or key, what is hidden, zoom.

use super::ViewContext;
use super::controls::act;
use super::header::{full_screen, has_field};
use super::panel::{el, opener, plain_text};
use super::parts::{each, icon, sample, stroke};
use crate::present::key::ENDS;
use crate::state::{Action, Command, Controls, Overlay, OverlayAction, ZoomStep};
use content::messages::MessageId;
use content::vocabulary::{Effect, Evidence};
use graph::{Filter, ViewId};
use layout::Form;
use yew::prelude::*;

/// Under the map: a bar on desktops, a hint with the key on phones, what is hidden everywhere.
pub(super) fn footer(s: &ViewContext) -> Html {
    let bare = s.state.env.controls == Controls::None;
    if s.state.has_sheet() && !bare {
        return phone(s);
    }
    match s.state.form() {
        Form::Compact | Form::Phone => {
            html! { <div class="foot mini" part="foot" data-part="after" tabindex="-1">{ opener(s) }{ hidden(s) }</div> }
        }
        _ => html! {
            <div class="foot" part="foot" data-part="after" tabindex="-1">
                { legend(s) }
                { legend_opener(s) }
                <span class="grow" />
                { hidden(s) }
                { hint(s, 16) }
                <div class="zoom">{ zoom(s, 18) }{ full_screen(s, 18) }</div>
            </div>
        },
    }
}

/// Where one may begin; where that is in the panel already, what to do.
fn hint(s: &ViewContext, size: u8) -> Html {
    let word = match s.state.view.shown {
        ViewId::Everything if !s.state.env.container.touch && has_field(s) => {
            MessageId::EverythingHint
        }
        _ => MessageId::MapHintSelect,
    };
    let hint = || html! { <span class="hint">{ icon("pointer", size) }{ s.word(word) }</span> };
    opener(s).unwrap_or_else(hint)
}

/// A phone's rest: what to do, and the key. Lists need no zoom.
fn phone(s: &ViewContext) -> Html {
    let picture = s.state.form() != Form::Phone || s.state.view.shown == ViewId::Overview;
    html! {
        <>
            if picture { <div class="fab zoom">{ zoom(s, 20) }</div> }
            <div class="foot peek" part="foot" data-part="after" tabindex="-1">
                { hint(s, 18) }
                <span class="grow" />
                { hidden(s) }
                { legend_opener(s) }
            </div>
        </>
    }
}

fn zoom(s: &ViewContext, size: u8) -> Html {
    let one =
        |word, icon, step| act(s.word(word), icon, size, s.on_click_command(Command::Zoom(step)));
    html! {
        <>
            { one(MessageId::MapZoomOut, "minus", ZoomStep::Out) }
            { one(MessageId::MapZoomIn, "plus", ZoomStep::In) }
            { one(MessageId::MapFitLabel, "fit", ZoomStep::Fit) }
        </>
    }
}

fn legend_opener(s: &ViewContext) -> Html {
    let open = s.state.overlay.open == Some(Overlay::Legend);
    html! {
        <button type="button" class="btn key" aria-haspopup="dialog" aria-expanded={if open { "true" } else { "false" }}
            onclick={s.on_click(if open { Action::Overlay(OverlayAction::Close) } else { Action::Overlay(OverlayAction::Open(Overlay::Legend)) })}>
            { icon("key", 18) }{ s.word(MessageId::LegendLabel) }
        </button>
    }
}

/// "5 links hidden · Show all links".
fn hidden(s: &ViewContext) -> Html {
    let count = s.map.hidden(&s.state);
    if count == 0 {
        return Html::default();
    }
    html! {
        <span class="hidden-links">
            { s.map.messages.count(MessageId::MapHidden, count) }
            <button type="button" class="more" onclick={s.on_click(Action::Filter(Filter::default()))}>{ s.word(MessageId::MapHiddenShow) }</button>
        </span>
    }
}

/// Heads and strokes with their names; "no effect found" joins when it is in view.
fn legend(s: &ViewContext) -> Html {
    let null = s.map.has_null(&s.state);
    let ends = ENDS.iter().filter(|end| null || end.effect != Effect::NoEffectFound);
    html! {
        <div class="legend">
            <b>{ s.word(MessageId::LegendEffect) }</b>
            { each(&mut ends.map(|end| {
                let line = sample((end.effect, end.association), Evidence::Moderate, None, 30);
                el("span", "", vec![line, plain_text(s.word(end.name))])
            })) }
            <b>{ s.word(MessageId::LegendEvidence) }</b>
            { each(&mut Evidence::ALL.iter().map(|evidence| {
                el("span", "", vec![stroke(*evidence, 32), plain_text(s.map.grade(*evidence))])
            })) }
        </div>
    }
}
