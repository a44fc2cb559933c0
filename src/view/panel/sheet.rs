//! The sheet's grip: press, drag or arrow keys make the explanation larger or smaller.

use super::super::ViewContext;
use crate::state::{Action, Sheet};
use content::words::Word;
use std::cell::Cell;
use yew::prelude::*;

/// How far a finger goes for one step, in pixels.
const STEP: i32 = 56;

thread_local! {
    /// Where the finger was at the last step, while the grip is held. Only one grip is on the screen.
    static HELD: Cell<Option<i32>> = const { Cell::new(None) };
    /// Whether the press became a drag, so that letting go is not a click as well.
    static DRAGGED: Cell<bool> = const { Cell::new(false) };
}

fn larger(sheet: Sheet) -> Sheet {
    if sheet == Sheet::Peek { Sheet::Half } else { Sheet::Full }
}

fn smaller(sheet: Sheet) -> Sheet {
    if sheet == Sheet::Full { Sheet::Half } else { Sheet::Peek }
}

/// The grip. A press goes up step by step, and from the largest to the smallest.
pub(super) fn grip(s: &ViewContext) -> Html {
    let now = s.state.sheet;
    let dispatch = s.dispatch.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        if !DRAGGED.take() {
            dispatch.emit(Action::Sheet(if now == Sheet::Full {
                Sheet::Peek
            } else {
                larger(now)
            }));
        }
    });
    let onpointerdown = Callback::from(|event: PointerEvent| {
        HELD.set(Some(event.client_y()));
        DRAGGED.set(false);
        if let Some(grip) = event.target_dyn_into::<web_sys::Element>() {
            // Without capture the drag ends where the finger leaves the grip.
            let _ = grip.set_pointer_capture(event.pointer_id());
        }
    });
    let dispatch = s.dispatch.clone();
    let onpointermove = Callback::from(move |event: PointerEvent| {
        let Some(way) = HELD.get().map(|held| event.client_y() - held) else { return };
        if way.abs() >= STEP {
            HELD.set(Some(event.client_y()));
            DRAGGED.set(true);
            dispatch.emit(Action::Sheet(if way < 0 { larger(now) } else { smaller(now) }));
        }
    });
    let let_go = Callback::from(|_: PointerEvent| HELD.set(None));
    let dispatch = s.dispatch.clone();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        let sheet = match event.key().as_str() {
            "ArrowUp" => larger(now),
            "ArrowDown" => smaller(now),
            _ => return,
        };
        event.prevent_default();
        dispatch.emit(Action::Sheet(sheet));
    });
    let word = if now == Sheet::Full { Word::PanelMakeSmaller } else { Word::PanelMakeLarger };
    html! {
        <button type="button" class="grip" aria-label={s.word(word).to_string()} {onclick} {onkeydown} {onpointerdown} {onpointermove}
            onpointerup={let_go.clone()} onpointercancel={let_go} />
    }
}
