//! The one reducer at the root: Yew's `Reducible` around `state::reduce`.

use crate::present::LocalizedMap;
use crate::state::{Action, State, is_noop, reduce};
use std::rc::Rc;
use yew::prelude::*;

/// Everything that reaches in: what the reader does, and texts or words that arrive.
#[derive(Clone)]
pub enum Input {
    /// Something happened.
    Act(Action),
    /// More texts have come.
    LocalizedMap(LocalizedMap),
}

/// State, map, and what the live region says.
#[derive(Clone, PartialEq)]
pub(super) struct Store {
    pub(super) map: LocalizedMap,
    pub(super) state: Rc<State>,
    /// What was said last; the number tells two equal sentences apart.
    pub(super) said: (u32, AttrValue),
}

impl Reducible for Store {
    type Action = Input;

    fn reduce(self: Rc<Self>, input: Input) -> Rc<Self> {
        match input {
            Input::LocalizedMap(map) => Rc::new(Store { map, ..(*self).clone() }),
            Input::Act(action) if is_noop(&self.state, &action) => self,
            Input::Act(action) => act(self, action),
        }
    }
}

fn act(store: Rc<Store>, action: Action) -> Rc<Store> {
    let Some(state) = reduce(&store.state, action, &store.map.atlas) else { return store };
    let said = match store.map.say(&store.state, &state) {
        Some(text) => (store.said.0.wrapping_add(1), text.into()),
        None => store.said.clone(),
    };
    Rc::new(Store { map: store.map.clone(), state: Rc::new(state), said })
}
