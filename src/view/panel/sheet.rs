//! The sheet's grip: press, drag or arrow keys make the explanation larger or smaller.

use super::super::ViewContext;
use super::super::element::push_button;
use crate::state::{Action, PanelAction, Sheet};
use content::messages::MessageId;
use std::rc::Rc;
use yew::html;
use yew::prelude::*;

/// How far a finger goes for one step, in pixels.
const STEP: i32 = 56;

fn larger(sheet: Sheet) -> Sheet {
    if sheet == Sheet::Peek { Sheet::Half } else { Sheet::Full }
}

fn smaller(sheet: Sheet) -> Sheet {
    if sheet == Sheet::Full { Sheet::Half } else { Sheet::Peek }
}

/// What the grip is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct GripProps {
    /// How much the sheet takes now.
    pub(super) sheet: Sheet,
    /// Its name, which says what a press does.
    pub(super) name: AttrValue,
    /// Takes what happens.
    pub(super) dispatch: Callback<Action>,
}

/// A finger on the grip.
#[derive(Clone, Copy, Default)]
struct Drag {
    /// Where it was at the last step, in pixels from the top; `None` when nothing is held.
    from: Option<i32>,
    /// Whether the press became a drag, so that letting go is not a click as well.
    moved: bool,
}

/// The grip of a sheet.
pub(super) fn grip(s: &ViewContext) -> Html {
    let sheet = s.state.panel.sheet;
    let word =
        if sheet == Sheet::Full { MessageId::PanelMakeSmaller } else { MessageId::PanelMakeLarger };
    html! { <Grip {sheet} name={s.word(word).to_string()} dispatch={s.dispatch.clone()} /> }
}

/// A press goes up step by step, and from the largest to the smallest; a drag and the arrow keys go both ways.
#[component]
fn Grip(props: &GripProps) -> Html {
    let sheet = props.sheet;
    let drag = use_mut_ref(Drag::default);
    let to = {
        let dispatch = props.dispatch.clone();
        move |sheet| dispatch.emit(Action::Panel(PanelAction::Sheet(sheet)))
    };
    let onclick = {
        let (drag, to) = (Rc::clone(&drag), to.clone());
        Callback::from(move |_: MouseEvent| {
            if !drag.take().moved {
                to(if sheet == Sheet::Full { Sheet::Peek } else { larger(sheet) });
            }
        })
    };
    let onpointerdown = {
        let drag = Rc::clone(&drag);
        Callback::from(move |event: PointerEvent| {
            drag.replace(Drag { from: Some(event.client_y()), moved: false });
            if let Some(grip) = event.target_dyn_into::<web_sys::Element>() {
                // Without capture the drag ends where the finger leaves the grip.
                let _ = grip.set_pointer_capture(event.pointer_id());
            }
        })
    };
    let onpointermove = {
        let (drag, to) = (Rc::clone(&drag), to.clone());
        Callback::from(move |event: PointerEvent| {
            let y = event.client_y();
            let Some(distance) = drag.borrow().from.map(|from| y - from) else { return };
            if distance.abs() >= STEP {
                drag.replace(Drag { from: Some(y), moved: true });
                to(if distance < 0 { larger(sheet) } else { smaller(sheet) });
            }
        })
    };
    let keyed = Rc::clone(&drag);
    let let_go = Callback::from(move |_: PointerEvent| drag.borrow_mut().from = None);
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        // No click follows a finger's drag; the next press by a key is not that click.
        keyed.borrow_mut().moved = false;
        let next = match event.key().as_str() {
            "ArrowUp" => larger(sheet),
            "ArrowDown" => smaller(sheet),
            _ => return,
        };
        event.prevent_default();
        to(next);
    });
    push_button("grip")
        .attribute("aria-label", props.name.clone())
        .on_click(onclick)
        .on_key_down(onkeydown)
        .listener(Rc::new(html::onpointerdown::Wrapper::new(onpointerdown)))
        .listener(Rc::new(html::onpointermove::Wrapper::new(onpointermove)))
        .listener(Rc::new(html::onpointerup::Wrapper::new(let_go.clone())))
        .listener(Rc::new(html::onpointercancel::Wrapper::new(let_go)))
        .into()
}
