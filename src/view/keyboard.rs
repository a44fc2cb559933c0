//! Keys on the map → actions.

use super::ViewContext;
use super::element::Element;
use crate::state::{
    Action, Command, Overlay, OverlayAction, Presentation, Step, Subject, ViewAction, ZoomStep,
};
use layout::Form;
use yew::prelude::*;

/// What a key means while the map has focus; `None` leaves it to the page.
fn meaning(s: &ViewContext, event: &KeyboardEvent) -> Option<Meaning> {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return None;
    }
    let (out, into) =
        if s.state.env.container.mirrored { (Step::In, Step::Out) } else { (Step::Out, Step::In) };
    let step = |step| Some(Meaning::Act(Action::View(ViewAction::Move(step))));
    let zoom = |step| Some(Meaning::Ask(Command::Zoom(step)));
    let letters = s.state.reader.settings.single_key_shortcuts;
    match event.key().as_str() {
        "ArrowUp" => step(Step::Up),
        "ArrowDown" => step(Step::Down),
        "ArrowRight" => step(out),
        "ArrowLeft" => step(into),
        "PageUp" => step(Step::LaneBefore),
        "PageDown" => step(Step::LaneAfter),
        "Home" => step(Step::First),
        "End" => step(Step::Last),
        "+" | "=" => zoom(ZoomStep::In),
        "-" => zoom(ZoomStep::Out),
        "0" => zoom(ZoomStep::Fit),
        // Where the field has no room of its own, it stands in the results.
        "/" if s.state.form() == Form::Compact || s.state.form() == Form::Phone => {
            Some(Meaning::Act(Action::Overlay(OverlayAction::Open(Overlay::Search))))
        }
        "/" => Some(Meaning::Ask(Command::FocusPart("search"))),
        "?" => Some(Meaning::Act(Action::Overlay(OverlayAction::Open(Overlay::KeyboardHelp)))),
        "o" | "O" if letters => {
            Some(Meaning::Act(Action::View(ViewAction::Present(Presentation::Outline))))
        }
        "t" | "T" if letters => {
            Some(Meaning::Act(Action::View(ViewAction::Present(Presentation::Table))))
        }
        _ => None,
    }
}

enum Meaning {
    Act(Action),
    Ask(Command),
}

/// The map's key handler.
pub(super) fn on_map(s: &ViewContext) -> Callback<KeyboardEvent> {
    let s = s.clone();
    Callback::from(move |event: KeyboardEvent| {
        if let Some(meaning) = meaning(&s, &event) {
            event.prevent_default();
            match meaning {
                Meaning::Act(action) => s.dispatch.emit(action),
                Meaning::Ask(asked) => s.command.emit(asked),
            }
        }
    })
}

/// What makes a mark of the map a button.
pub(super) struct MarkButton<'a> {
    /// What it stands for.
    pub(super) subject: Subject,
    /// What is spoken.
    pub(super) label: &'a AttrValue,
    pub(super) selected: bool,
    /// Whether it holds the map's one tab stop.
    pub(super) stop: bool,
}

impl MarkButton<'_> {
    /// Pressed, it is selected; Enter and Space do the same and, on the selection, move into the panel; focused, it holds
    /// the map's tab stop.
    pub(super) fn of(
        self,
        mark: Element,
        dispatch: &Callback<Action>,
        command: &Callback<Command>,
    ) -> Element {
        let MarkButton { subject, label, selected, stop } = self;
        let (press, focus) = (dispatch.clone(), dispatch.clone());
        let (dispatch, command) = (dispatch.clone(), command.clone());
        mark.attribute("role", "button")
            .attribute("tabindex", if stop { "0" } else { "-1" })
            .attribute("aria-pressed", selected)
            .attribute("aria-label", label.clone())
            .on_click(Callback::from(move |_| {
                press.emit(Action::View(ViewAction::Select(subject)))
            }))
            .on_key_down(Callback::from(move |event: KeyboardEvent| {
                if matches!(event.key().as_str(), "Enter" | " ") {
                    event.prevent_default();
                    if selected {
                        command.emit(Command::FocusPanel)
                    } else {
                        dispatch.emit(Action::View(ViewAction::Select(subject)))
                    }
                }
            }))
            .on_focus(Callback::from(move |_| {
                focus.emit(Action::View(ViewAction::Focus(Some(subject))))
            }))
    }
}
