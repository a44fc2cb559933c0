//! The way into a running app, for everything around it that has something to tell.

use crate::state::Action;
use crate::view::Input;
use std::cell::RefCell;
use std::rc::Rc;
use yew::Callback;

/// The way into a running app.
pub(super) type Dispatcher = Rc<RefCell<Entry>>;

/// What stands at its end.
pub(super) enum Entry {
    /// The first screen does not stand yet: what is told until then waits, in its order.
    Waiting(Vec<Input>),
    /// The app.
    App(Callback<Input>),
    /// The app has ended, and nothing is of use any more.
    Ended,
}

impl Default for Entry {
    fn default() -> Self {
        Self::Waiting(Vec::new())
    }
}

/// Sends an input into the app.
pub(super) fn send(dispatcher: &Dispatcher, input: Input) {
    let app = match &mut *dispatcher.borrow_mut() {
        Entry::Waiting(inputs) => return inputs.push(input),
        Entry::App(app) => app.clone(),
        Entry::Ended => return,
    };
    app.emit(input);
}

/// Sends an action into the app.
pub(super) fn act(dispatcher: &Dispatcher, action: Action) {
    send(dispatcher, Input::Act(action));
}

/// The first screen stands: the app takes what was told before, and all that follows.
pub(super) fn open(dispatcher: &Dispatcher, app: &Callback<Input>) {
    if let Entry::Waiting(inputs) = dispatcher.replace(Entry::App(app.clone())) {
        inputs.into_iter().for_each(|input| app.emit(input));
    }
}
