//! The way into a running app, for everything around it that has something to tell.

use crate::state::Action;
use crate::view::Input;
use std::cell::RefCell;
use std::rc::Rc;
use yew::Callback;

/// The way into a running app; empty until the first screen stands.
pub(super) type Way = Rc<RefCell<Option<Callback<Input>>>>;

/// Sends an input into the app, if it stands.
pub(super) fn send(way: &Way, input: Input) {
    let input_way = way.borrow().clone();
    if let Some(way) = input_way {
        way.emit(input);
    }
}

/// Sends an action into the app, if it stands.
pub(super) fn act(way: &Way, action: Action) {
    send(way, Input::Act(action));
}
