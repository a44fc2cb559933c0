//! Addresses that arrive: from the address bar, and from the page around us.

use super::address::{self, ParsedAddress};
use super::selection::{holds_selection, select};
use super::{AskState, Notice, State, Tool, overlay};
use graph::Atlas;

/// What an address asked for.
pub(super) fn open(new: &mut State, parsed: ParsedAddress, atlas: &Atlas) {
    new.view.shown = parsed.shown;
    new.reader.level = parsed.level;
    new.view.presentation = parsed.presentation;
    new.reader.appearance = parsed.appearance.unwrap_or(new.reader.appearance);
    new.env.notices.retain(|notice| !matches!(notice, Notice::OldLink(_) | Notice::Renamed(..)));
    new.env.notices.extend(parsed.notices);
    overlay::close(new);
    new.tool = parsed.tool;
    if new.tool != Tool::None {
        new.panel.sheet = new.first_sheet();
    }
    if new.tool != Tool::Ask {
        // A tour needs all of its links.
        if new.tool != Tool::None || new.question() != parsed.question {
            super::ask::leave_nothing_out(new);
        }
    } else if new.ask.question != parsed.question {
        new.ask = AskState { question: parsed.question, ..AskState::default() };
    }
    match parsed.selection {
        Some(subject) => select(new, subject, atlas),
        None => new.view.selection = None,
    }
}

/// What the page around us asks for. Its mistakes are told to its author, not to the reader.
pub(super) fn merge_address(new: &mut State, fragment: &str, atlas: &Atlas) {
    let now = ParsedAddress {
        shown: new.view.shown,
        selection: new.view.selection,
        level: new.reader.level,
        presentation: new.view.presentation,
        tool: new.tool,
        question: new.question(),
        appearance: None,
        notices: Vec::new(),
    };
    let question = now.question.clone();
    let mut parsed = address::lay_over(now, fragment, atlas);
    parsed.notices.clear();
    // A selection that was not asked for stays only where the new part of the subject holds it.
    if parsed.shown != new.view.shown
        && parsed.selection == new.view.selection
        && !holds_selection(new, parsed.shown, atlas)
    {
        parsed.selection = None;
    }
    let moves = (parsed.shown, parsed.selection, parsed.presentation, parsed.tool)
        != (new.view.shown, new.view.selection, new.view.presentation, new.tool)
        || parsed.question != question;
    if moves {
        open(new, parsed, atlas);
    } else {
        // What lies open over the map stays open.
        new.reader.level = parsed.level;
        new.reader.appearance = parsed.appearance.unwrap_or(new.reader.appearance);
    }
}
