//! Scene → HTML, in Yew. No `window`, no `document`: what is asked of the browser goes out as [`Command`]s.
//!
//! `app` holds the one reducer; every region of the screen is a file named after what the reader sees.
//! The map's marks and the table's rows are memoised one by one (`memo`); nearly all else are plain functions.

mod app;
mod cite;
mod controls;
mod element;
mod footer;
mod header;
mod help_note;
mod keyboard;
mod legend;
mod map;
mod memo;
mod menu;
mod notices;
mod outline;
mod page;
mod panel;
mod parts;
mod search;
mod settings;
mod share;
mod store;
mod table;
mod themes;
mod tray;

pub use app::{App, AppProps, DomChanges};
pub use map::{picture, views_run};
pub use parts::head_shape;
pub use store::Input;

use crate::present::LocalizedMap;
use crate::state::{Action, Command, State};
use content::messages::MessageId;
use std::rc::Rc;
use yew::prelude::*;

/// What every region is drawn from, and where actions and commands go.
#[derive(Clone)]
pub struct ViewContext {
    /// The subject with its words.
    pub map: LocalizedMap,
    /// What the reader has chosen.
    pub state: Rc<State>,
    /// Takes what happens.
    pub dispatch: Callback<Action>,
    /// Takes what is asked of the browser.
    pub command: Callback<Command>,
}

impl ViewContext {
    /// A word of the interface.
    pub fn word(&self, word: MessageId) -> &str {
        self.map.messages.get(word)
    }

    /// The role of a part of the page; in a page of other people, which has landmarks of its own, only a group.
    pub fn landmark(&self, role: &'static str) -> &'static str {
        if self.state.env.embedded { "group" } else { role }
    }

    /// Takes a click and sends that action.
    pub fn on_click(&self, action: Action) -> Callback<MouseEvent> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            dispatch.emit(action.clone());
        })
    }

    /// Takes a click and sends that command.
    pub fn on_click_command(&self, asked: Command) -> Callback<MouseEvent> {
        let command = self.command.clone();
        Callback::from(move |_: MouseEvent| command.emit(asked.clone()))
    }
}
