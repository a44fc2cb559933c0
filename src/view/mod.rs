//! Scene → HTML, in Yew. No `window`, no `document`: wishes go out as [`Request`]s.
//!
//! `app` holds the one reducer; every region of the screen is a file named after what the reader sees.
//! Only the map's marks are components (they are memoised one by one); the rest are plain functions.

mod app;
mod controls;
mod foot;
mod header;
mod help_note;
mod key;
mod keyboard;
mod map;
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

pub use app::{App, AppProps};
pub use map::{picture, views_run};
pub use store::Input;

use crate::scene::Book;
use crate::state::{Action, Request, State};
use content::words::Word;
use std::rc::Rc;
use yew::prelude::*;

/// What every region is drawn from, and where its wishes go.
#[derive(Clone)]
pub struct Screen {
    /// The subject with its words.
    pub book: Book,
    /// What the reader has chosen.
    pub state: Rc<State>,
    /// Takes what happens.
    pub send: Callback<Action>,
    /// Takes what is asked of the browser.
    pub ask: Callback<Request>,
}

impl Screen {
    /// A word of the interface.
    pub fn word(&self, word: Word) -> &str {
        self.book.words.get(word)
    }

    /// The role of a part of the page; in a page of other people, which has landmarks of its own, only a group.
    pub fn landmark(&self, role: &'static str) -> &'static str {
        if self.state.embedded { "group" } else { role }
    }

    /// A click that means that.
    pub fn press(&self, action: Action) -> Callback<MouseEvent> {
        let send = self.send.clone();
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            send.emit(action.clone());
        })
    }

    /// A click that asks for that.
    pub fn wish(&self, request: Request) -> Callback<MouseEvent> {
        let ask = self.ask.clone();
        Callback::from(move |_: MouseEvent| ask.emit(request.clone()))
    }
}
