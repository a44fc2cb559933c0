//! The one reducer at the root: Yew's `Reducible` around `state::reduce`.

use super::search::choose;
use crate::present::LocalizedMap;
use crate::state::{Action, Overlay, OverlayAction, ResultKey, State, is_noop, reduce};
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
            Input::Act(Action::Overlay(OverlayAction::ResultKey(key))) => result_key(self, key),
            Input::Act(action) if is_noop(&self.state, &action) => self,
            Input::Act(action) => act(self, action),
        }
    }
}

/// What a key means among what is found now.
fn result_key(store: Rc<Store>, key: ResultKey) -> Rc<Store> {
    let (hits, at) = (store.map.hits(&store.state), store.state.overlay.active_result);
    let to = |at: usize| at.checked_rem(hits.len()).map(OverlayAction::ActiveResult);
    let action = match key {
        _ if store.state.overlay.open != Some(Overlay::Search) => {
            (!hits.is_empty()).then_some(Action::Overlay(OverlayAction::Open(Overlay::Search)))
        }
        ResultKey::Next => to(at + 1).map(Action::Overlay),
        ResultKey::Previous => to(at + hits.len().saturating_sub(1)).map(Action::Overlay),
        ResultKey::Open => hits.get(at).map(|hit| choose(&store.map.atlas, hit.target)),
    };
    match action {
        Some(action) => act(store, action),
        None => store,
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
