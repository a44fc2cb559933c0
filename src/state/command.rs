//! Everything the app may ask of the browser, on one screen, and what a change entails.

use super::{Notice, Overlay, State, Subject, Tool, address, settings};
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
    /// Write a table in a form of `src/js/cite`: form, name of the file or nothing to copy it, rows.
    Write(&'static str, String, String),
    /// Remember whether focus is here: something is about to be drawn.
    Drawing,
    /// Keep focus here, if what had it is not drawn any more and nothing else has taken it.
    HoldFocus,
    /// Remember focus and scrolling: somebody else has changed what is drawn, and all of it is drawn anew.
    DrawAnew,
    /// Ask the map: the question, and the reading level and the view for whose reader it is, all as they stand in an
    /// address.
    Ask(String, &'static str, String),
    /// Go on with the tour after so many milliseconds; `None`: not by itself.
    Autoplay(Option<u32>),
    /// What is shown is drawn.
    Drawn,
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
    /// Print the map and its texts.
    Print,
    /// Fetch the texts again.
    FetchTexts,
    /// Show the map in the language of that tag.
    Language(String),
    /// Load the newer version of the site.
    TakeUpdate,
    /// Tell the page around us what is selected: kind and id, or nothing.
    Selected(Option<(&'static str, String)>),
    /// Tell the page around us how a question of a quiz was answered (`present::quiz::Asked::told`).
    Answered(String),
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

/// The question that waits for an answer.
pub fn asked(state: &State, atlas: &Atlas) -> Option<Command> {
    let shown = address::named(state.view.shown, atlas).to_string();
    let level = state.reader.level.id();
    let ask = || Command::Ask(state.ask.question.clone(), level, shown);
    (state.tool == Tool::Ask && !state.ask.failed).then(ask)
}

/// What a change entails: the address, what is kept, what the page is told.
pub fn commands_after(old: &State, new: &State, atlas: &Atlas) -> Vec<Command> {
    let mut commands = Vec::new();
    let (was, is) = (address::print(old, atlas), address::print(new, atlas));
    let told =
        (old.reader.level, old.reader.appearance) != (new.reader.level, new.reader.appearance);
    if was != is || told {
        commands.push(Command::Told(is.clone(), address::print_all(new, atlas)));
    }
    if was != is {
        // A tour is one entry of the history with all its steps, so that "back" leaves it; a quiz with its questions, too.
        let goes_on = old.tool.goes_on(new.tool);
        // A question to the map is one entry with all that its answers lead to.
        let asks = new.tool == Tool::Ask && old.view.selection == new.view.selection;
        let steps = goes_on && (old.tool != new.tool || asks);
        let moves = (old.view.shown, old.view.selection, old.view.presentation)
            != (new.view.shown, new.view.selection, new.view.presentation);
        let entry = (moves || old.tool != new.tool) && !steps;
        commands.push(Command::Address(is, entry));
    }
    if (old.reader.settings, &old.filter, &old.reader.again)
        != (new.reader.settings, &new.filter, &new.reader.again)
    {
        let line = settings::print(&new.reader.settings, &new.filter);
        commands.push(Command::Remember(settings::print_again(line, &new.reader.again, atlas)));
    }
    if old.view.selection != new.view.selection {
        let told = new.view.selection.map(|subject| match subject {
            Subject::Node(_) => ("node", address::subject(subject, atlas)),
            Subject::Link(_) => ("link", address::subject(subject, atlas)),
            Subject::Intro(_) => ("theme", address::subject(subject, atlas)),
        });
        commands.push(Command::Selected(told));
        match new.view.selection {
            Some(subject) => commands.push(Command::Reveal(subject)),
            None => commands.push(Command::FocusBack),
        }
    }
    let opens = (old.view.selection.is_none() && new.view.selection.is_some())
        || (old.overlay.open.is_none() && new.overlay.open.is_some());
    if opens {
        commands.insert(0, Command::KeepFocus);
    }
    let asks = |s: &State| (s.tool == Tool::Ask && !s.ask.failed).then_some(s.reader.level);
    let other = (asks(old), &old.ask.question) != (asks(new), &new.ask.question);
    // An answer may know its question by a better name; that asks nothing.
    if other && (new.ask.answer.is_none() || old.ask.has_answer_of(&new.ask)) {
        commands.extend(asked(new, atlas));
    }
    if (old.tool != new.tool || !old.ask.has_answer_of(&new.ask))
        && let Some(subject) = new.in_sight(atlas)
    {
        commands.push(Command::Reveal(subject));
    }
    if old.view.shown != new.view.shown || old.view.presentation != new.view.presentation {
        commands.push(Command::Refit);
    }
    if old.overlay.open != new.overlay.open
        && let Some(open) = &new.overlay.open
    {
        let part = if *open == Overlay::Search { "search" } else { "open" };
        commands.push(Command::FocusPart(part));
    }
    // What could not be copied stands ready for the keyboard's copy.
    let by_hand = |notice: &Notice| matches!(notice, Notice::CopyFailed(_));
    if new.env.notices.iter().any(by_hand) && old.env.notices != new.env.notices {
        commands.push(Command::FocusPart("copy"));
    }
    if old.overlay.open.is_some()
        && new.overlay.open.is_none()
        && old.view.selection == new.view.selection
    {
        commands.push(Command::FocusBack);
    }
    // What was open held the focus and is gone: focus follows to what it opened. A field of the title line keeps it.
    let stays = old.overlay.open == Some(Overlay::Search) && new.env.container.width >= 1024.0;
    let opened = new.view.selection.is_some() && old.view.selection != new.view.selection;
    if old.overlay.open.is_some() && new.overlay.open.is_none() && opened && !stays {
        commands.push(Command::FocusPanel);
    }
    if old.panel.focus_requests != new.panel.focus_requests {
        commands.push(Command::FocusPart(if new.has_panel() { "title" } else { "start" }));
    }
    if old.env.full_screen && !new.env.full_screen {
        commands.push(Command::FullScreen(false));
    }
    if old.view.focus != new.view.focus
        && let Some(subject) = new.view.focus
    {
        commands.push(Command::FocusMark(subject));
    }
    commands
}
