//! Keys on the map → actions.

use super::Screen;
use crate::state::{Action, Open, Request, Step, Subject, View, ZoomStep};
use layout::Form;
use yew::prelude::*;

/// What a key means while the map has focus; `None` leaves it to the page.
fn meaning(s: &Screen, event: &KeyboardEvent) -> Option<Meaning> {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return None;
    }
    let (out, into) =
        if s.state.room.mirrored { (Step::In, Step::Out) } else { (Step::Out, Step::In) };
    let step = |step| Some(Meaning::Act(Action::Move(step)));
    let zoom = |step| Some(Meaning::Ask(Request::Zoom(step)));
    let letters = s.state.settings.letters;
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
            Some(Meaning::Act(Action::Open(Open::Search)))
        }
        "/" => Some(Meaning::Ask(Request::FocusPart("search"))),
        "?" => Some(Meaning::Act(Action::Open(Open::Keys))),
        "o" | "O" if letters => Some(Meaning::Act(Action::View(View::Outline))),
        "t" | "T" if letters => Some(Meaning::Act(Action::View(View::Table))),
        _ => None,
    }
}

enum Meaning {
    Act(Action),
    Ask(Request),
}

/// The map's key handler.
pub(super) fn on_map(s: &Screen) -> Callback<KeyboardEvent> {
    let s = s.clone();
    Callback::from(move |event: KeyboardEvent| {
        if let Some(meaning) = meaning(&s, &event) {
            event.prevent_default();
            match meaning {
                Meaning::Act(action) => s.send.emit(action),
                Meaning::Ask(request) => s.ask.emit(request),
            }
        }
    })
}

/// What a mark does under hands: pressed, it is selected; Enter and Space do the same and, on the selection, move into
/// the panel; focused, it holds the map's tab stop.
pub(super) struct Hands {
    pub(super) onclick: Callback<MouseEvent>,
    pub(super) onkeydown: Callback<KeyboardEvent>,
    pub(super) onfocus: Callback<FocusEvent>,
}

impl Hands {
    /// The hands of a mark.
    pub(super) fn of(
        subject: Subject,
        selected: bool,
        send: &Callback<Action>,
        ask: &Callback<Request>,
    ) -> Hands {
        let (press, focus) = (send.clone(), send.clone());
        let (send, ask) = (send.clone(), ask.clone());
        Hands {
            onclick: Callback::from(move |_| press.emit(Action::Select(subject))),
            onkeydown: Callback::from(move |event: KeyboardEvent| {
                if matches!(event.key().as_str(), "Enter" | " ") {
                    event.prevent_default();
                    if selected {
                        ask.emit(Request::FocusPanel)
                    } else {
                        send.emit(Action::Select(subject))
                    }
                }
            }),
            onfocus: Callback::from(move |_| focus.emit(Action::Focus(Some(subject)))),
        }
    }
}
