//! Everything the app may ask of the browser, on one screen, and what a change entails.

use super::{Overlay, State, Subject, address};
use graph::Atlas;

/// Everything the app may ask of the browser.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Write the address; true makes a history entry, false replaces the newest.
    Address(String, bool),
    /// Tell the page around us the address, and the state with its defaults named.
    Told(String, String),
    /// Name the page after what is shown.
    Title(String),
    /// Keep the settings.
    Remember(String),
    /// Copy the address of the page we are on.
    CopyLink,
    /// Copy a text.
    Copy(String),
    /// Zoom or fit the map.
    Zoom(ZoomStep),
    /// Bring the selection into view, once it is drawn.
    Reveal(Subject),
    /// Show the whole map again: another part of the subject is drawn.
    Refit,
    /// Move focus to a mark of the map.
    FocusMark(Subject),
    /// Move focus into the explanation.
    FocusPanel,
    /// Remember what has focus: something opens.
    KeepFocus,
    /// Give focus back to what had it before something was opened.
    FocusBack,
    /// Move focus to the part of that name.
    FocusPart(&'static str),
    /// Fill the screen, or leave it.
    FullScreen(bool),
    /// Fetch the texts again.
    FetchTexts,
    /// Load the newer version of the site.
    TakeUpdate,
    /// Tell the page around us what is selected: kind and id, or nothing.
    Selected(Option<(&'static str, String)>),
}

/// A step of the zoom buttons and keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ZoomStep {
    /// Larger.
    In,
    /// Smaller.
    Out,
    /// The whole map.
    Fit,
}

/// What a change entails: the address, what is kept, what the page is told.
pub fn commands_after(old: &State, new: &State, atlas: &Atlas) -> Vec<Command> {
    let mut requests = Vec::new();
    let (was, is) = (address::print(old, atlas), address::print(new, atlas));
    let told = (old.level, old.appearance) != (new.level, new.appearance);
    if was != is || told {
        requests.push(Command::Told(is.clone(), address::print_all(new, atlas)));
    }
    if was != is {
        let entry = (old.shown, old.selection, old.view) != (new.shown, new.selection, new.view);
        requests.push(Command::Address(is, entry));
    }
    if old.settings != new.settings {
        requests.push(Command::Remember(new.settings.print()));
    }
    if old.selection != new.selection {
        let told = new.selection.map(|subject| match subject {
            Subject::Node(_) => ("node", address::subject(subject, atlas)),
            Subject::Link(_) => ("link", address::subject(subject, atlas)),
            Subject::Intro(_) => ("theme", address::subject(subject, atlas)),
        });
        requests.push(Command::Selected(told));
        match new.selection {
            Some(subject) => requests.push(Command::Reveal(subject)),
            None => requests.push(Command::FocusBack),
        }
    }
    let opens = (old.selection.is_none() && new.selection.is_some())
        || (old.open.is_none() && new.open.is_some());
    if opens {
        requests.insert(0, Command::KeepFocus);
    }
    if old.shown != new.shown || old.view != new.view {
        requests.push(Command::Refit);
    }
    if old.open != new.open && !matches!(new.open, None | Some(Overlay::Search)) {
        requests.push(Command::FocusPart("open"));
    }
    if old.open.is_some() && new.open.is_none() && old.selection == new.selection {
        requests.push(Command::FocusBack);
    }
    // What was open held the focus and is gone: focus follows to what it opened. A field of the title line keeps it.
    let stays = old.open == Some(Overlay::Search) && new.room.width >= 1024.0;
    let opened = new.selection.is_some() && old.selection != new.selection;
    if old.open.is_some() && new.open.is_none() && opened && !stays {
        requests.push(Command::FocusPanel);
    }
    if old.full_screen && !new.full_screen {
        requests.push(Command::FullScreen(false));
    }
    if old.focus != new.focus
        && let Some(subject) = new.focus
    {
        requests.push(Command::FocusMark(subject));
    }
    requests
}
