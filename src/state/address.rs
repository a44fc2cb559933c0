//! The address: state ↔ the fragment of a URL, both directions in one file.
//!
//! `theme=gut-brain&select=ibs~anxiety&level=simple&view=outline`; any order, defaults left out,
//! unknown parts ignored with a notice. `v` is the version (absent: 1). Later features add keys.
//! `appearance` is read, so that a frame can be told it, and never written.

use super::{Appearance, Notice, Presentation, QuizOf, QuizPlace, State, Subject, Tool, TourPlace};
use content::vocabulary::Level;
use graph::quiz::ROUND;
use graph::{Atlas, ViewId};

/// What may stand in an address besides its version, in the order in which it is written. Pages ask for the same by
/// attributes of these names.
pub const NAMES: [&str; 8] =
    ["theme", "select", "level", "view", "tour", "quiz", "ask", "appearance"];

/// A part of the subject as it stands after `theme=`; empty for the overview.
pub fn shown(shown: ViewId, atlas: &Atlas) -> &str {
    match shown {
        ViewId::Overview => "",
        ViewId::Everything => "everything",
        ViewId::Theme(theme) => atlas.map().themes.get(theme.at()).map_or("", |theme| &theme.id),
    }
}

/// A subject as it stands after `select=`.
pub fn subject(subject: Subject, atlas: &Atlas) -> String {
    match subject {
        Subject::Node(node) => atlas.node(node).id.clone(),
        Subject::Link(link) => atlas.link_name(link),
        Subject::Intro(part) => named(part, atlas).to_string(),
    }
}

/// A step of a tour as it stands after `tour=`: the tour's id and the step, counted from 1; empty where there is no tour.
pub fn tour(state: &State, atlas: &Atlas) -> String {
    let Some(place) = state.tour() else { return String::new() };
    let mut text = tour_id(place.tour, atlas).to_string();
    push_number(&mut text, place.step);
    text
}

fn tour_id(tour: u8, atlas: &Atlas) -> &str {
    atlas.map().tours.get(usize::from(tour)).map_or("", |tour| &tour.id)
}

fn push_number(text: &mut String, position: u8) {
    text.push('.');
    text.push_str(&(u32::from(position) + 1).to_string());
}

/// A question as it stands after `quiz=`: the id of the view, or `tour.` and the id of the tour; then the round, where it
/// is not the first, and the question, both counted from 1.
pub fn quiz(place: QuizPlace, atlas: &Atlas) -> String {
    let mut text = match place.of {
        QuizOf::View(shown) => named(shown, atlas).to_string(),
        QuizOf::Tour(tour) => {
            let mut text = TOUR.to_string();
            text.push_str(tour_id(tour, atlas));
            text
        }
    };
    if place.round > 0 {
        push_number(&mut text, place.round);
    }
    push_number(&mut text, place.at);
    text
}

/// The most letters of a question to the map.
const LONGEST: usize = 400;
/// What stands before a tour's id after `quiz=`: a theme may have the same id.
const TOUR: &str = "tour.";

/// A view as it stands after `theme=`, with a name for the overview, too.
pub fn named(shown: ViewId, atlas: &Atlas) -> &str {
    match shown {
        ViewId::Overview => "overview",
        other => self::shown(other, atlas),
    }
}

/// The state as a fragment without `#`; empty for the overview at rest.
pub fn print(state: &State, atlas: &Atlas) -> String {
    // The default is left out, unless this reader's own choice would then stand in for it.
    let left_out =
        state.reader.level == Level::DEFAULT && state.reader.settings.level() == Level::DEFAULT;
    at_level(state, atlas, if left_out { "" } else { state.reader.level.id() })
}

/// The state for somebody else, whose own reading level may be another: it is always named.
pub fn print_shared(state: &State, atlas: &Atlas) -> String {
    at_level(state, atlas, state.reader.level.id())
}

fn at_level(state: &State, atlas: &Atlas, level: &str) -> String {
    // A step or a quiz would bring its own view in place of the overview.
    let own = state.tool.shown(atlas).unwrap_or(ViewId::Overview);
    join(
        if own == ViewId::Overview {
            shown(state.view.shown, atlas)
        } else {
            named(state.view.shown, atlas)
        },
        &state.view.selection.map(|s| subject(s, atlas)).unwrap_or_default(),
        level,
        if state.view.presentation == Presentation::Map {
            ""
        } else {
            state.view.presentation.id()
        },
        state,
        atlas,
    )
}

/// The state with its defaults named, as the element's properties tell it: only an absent selection is left out.
pub fn print_all(state: &State, atlas: &Atlas) -> String {
    let theme = named(state.view.shown, atlas);
    let selection = state.view.selection.map(|s| subject(s, atlas)).unwrap_or_default();
    let (level, view) = (state.reader.level.id(), state.view.presentation.id());
    let mut all = join(theme, &selection, level, view, state, atlas);
    all.push_str("&appearance=");
    all.push_str(state.reader.appearance.id());
    all
}

/// Parts of an address with the tool that leads the reader.
fn join(
    theme: &str,
    select: &str,
    level: &str,
    view: &str,
    state: &State,
    atlas: &Atlas,
) -> String {
    let mut address = String::new();
    let mut put = |name: &str, value: &str| {
        if !value.is_empty() {
            if !address.is_empty() {
                address.push('&');
            }
            address.push_str(name);
            address.push('=');
            address.push_str(value);
        }
    };
    put("theme", theme);
    put("select", select);
    put("level", level);
    put("view", view);
    put("tour", &tour(state, atlas));
    if let Some(place) = state.quiz() {
        put("quiz", &quiz(place, atlas));
    }
    put("ask", &state.question());
    address
}

/// What an address asks for; what it does not say is the default, what it says wrongly becomes a notice.
pub fn parse(fragment: &str, atlas: &Atlas, level: Level) -> ParsedAddress {
    let rest = ParsedAddress {
        shown: ViewId::Overview,
        selection: None,
        level,
        presentation: Presentation::Map,
        tool: Tool::None,
        question: String::new(),
        appearance: None,
        notices: Vec::new(),
    };
    lay_over(rest, fragment, atlas)
}

/// A part behind `&`, which an address that was copied out of HTML has as `&amp;` or `&#38;`.
fn unescaped(part: &str) -> &str {
    match part.split_once(';') {
        Some((name, rest)) if name == "amp" || name.starts_with('#') => unescaped(rest),
        _ => part,
    }
}

/// The same over what is there already: what the address does not say, or says wrongly, stays.
pub fn lay_over(mut parsed: ParsedAddress, fragment: &str, atlas: &Atlas) -> ParsedAddress {
    let mut version = 1u32;
    let (was, mut themed) = (parsed.tool, false);
    let parts = fragment.trim_start_matches('#').split('&').map(unescaped);
    for part in parts.filter(|part| !part.is_empty()) {
        let (name, value) = part.split_once('=').unwrap_or((part, ""));
        let value = decode(value);
        themed |= name == "theme";
        let known = match name {
            "theme" => read_shown(&value, atlas, &mut parsed),
            "select" if value.is_empty() => set(&mut parsed.selection, None),
            "select" => read_subject(&value, atlas, &mut parsed),
            "level" => Level::from_id(&value).map(|level| parsed.level = level).is_some(),
            "view" => {
                let found = Presentation::ALL.into_iter().find(|known| known.id() == value);
                parsed.presentation = found.unwrap_or(parsed.presentation);
                found.is_some()
            }
            // Nothing for the one is nothing about the other.
            "tour" if value.is_empty() => {
                leave(&mut parsed.tool, |tool| matches!(tool, Tool::Tour(_)))
            }
            "tour" => read_tour(&value, atlas, &mut parsed),
            "quiz" if value.is_empty() => {
                leave(&mut parsed.tool, |tool| matches!(tool, Tool::Quiz(_)))
            }
            "quiz" => read_quiz(&value, atlas, &mut parsed),
            "ask" => read_question(&value, &mut parsed),
            "appearance" => {
                let found = Appearance::ALL.into_iter().find(|known| known.id() == value);
                parsed.appearance = found.or(parsed.appearance);
                found.is_some()
            }
            "v" => value.parse::<u32>().map(|v| version = v).is_ok(),
            _ => false,
        };
        if !known {
            parsed.notices.push(Notice::OldLink(if value.is_empty() {
                part.chars().take(60).collect()
            } else {
                value.chars().take(60).collect()
            }));
        }
    }
    // A step or a quiz brings its own view.
    if parsed.tool != was
        && !themed
        && let Some(shown) = parsed.tool.shown(atlas)
    {
        parsed.shown = shown;
    }
    if version > 1 {
        parsed.notices.push(Notice::OldLink(format_version(version)));
    }
    // One notice is enough to say that an address is out of date.
    parsed.notices.truncate(2);
    parsed
}

/// What an address asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct ParsedAddress {
    /// Overview, theme or everything.
    pub shown: ViewId,
    /// What is explained.
    pub selection: Option<Subject>,
    /// The reading level.
    pub level: Level,
    /// Map, outline or table.
    pub presentation: Presentation,
    /// A tour at one of its steps, a quiz at one of its questions, or a question to the map.
    pub tool: Tool,
    /// That question; without one, what is left out.
    pub question: String,
    /// Light or dark, where it is asked for.
    pub appearance: Option<Appearance>,
    /// What was out of date.
    pub notices: Vec<Notice>,
}

fn set<T>(place: &mut T, to: T) -> bool {
    *place = to;
    true
}

fn leave(tool: &mut Tool, is: fn(&Tool) -> bool) -> bool {
    if is(tool) {
        *tool = Tool::None;
    }
    true
}

/// A view by what stands after `theme=`.
pub fn view(id: &str, atlas: &Atlas) -> Option<ViewId> {
    match id {
        "everything" => Some(ViewId::Everything),
        "overview" => Some(ViewId::Overview),
        id => atlas.find_theme(id).map(ViewId::Theme),
    }
}

fn read_shown(value: &str, atlas: &Atlas, parsed: &mut ParsedAddress) -> bool {
    let Some(shown) = view(value, atlas) else { return false };
    parsed.shown = shown;
    note_rename(value, atlas, parsed);
    true
}

fn read_subject(value: &str, atlas: &Atlas, parsed: &mut ParsedAddress) -> bool {
    let found = match value {
        "overview" => Some(Subject::Intro(ViewId::Overview)),
        id => atlas
            .find_node(id)
            .map(Subject::Node)
            .or_else(|| atlas.find_link(id).map(Subject::Link))
            .or_else(|| atlas.find_theme(id).map(|theme| Subject::Intro(ViewId::Theme(theme)))),
    };
    if found.is_some() {
        parsed.selection = found;
        note_rename(value, atlas, parsed);
    }
    found.is_some()
}

/// A tour with or without a step; a step that is not there is the first.
fn read_tour(value: &str, atlas: &Atlas, parsed: &mut ParsedAddress) -> bool {
    let (id, step) = value.split_once('.').unwrap_or((value, "1"));
    let Some(tour) = find_tour(id, atlas) else { return false };
    let step = position(step);
    let place = step.map(|step| TourPlace { tour, step });
    let there = place.filter(|place| place.step(atlas).is_some());
    parsed.tool = Tool::Tour(there.unwrap_or(TourPlace { tour, step: 0 }));
    there.is_some()
}

fn find_tour(id: &str, atlas: &Atlas) -> Option<u8> {
    let found = atlas.map().tours.iter().position(|tour| tour.id == id);
    found.and_then(|tour| u8::try_from(tour).ok())
}

/// A number counted from 1 as a position.
fn position(number: &str) -> Option<u8> {
    number.parse::<u8>().ok()?.checked_sub(1)
}

/// A quiz with or without its question, and its round; a question that cannot be there is the first.
fn read_quiz(value: &str, atlas: &Atlas, parsed: &mut ParsedAddress) -> bool {
    let tour = value.strip_prefix(TOUR);
    let (id, numbers) =
        tour.unwrap_or(value).split_once('.').unwrap_or((tour.unwrap_or(value), "1"));
    let of = match tour {
        Some(_) => find_tour(id, atlas).map(QuizOf::Tour),
        None => view(id, atlas).map(QuizOf::View),
    };
    let Some(of) = of.filter(|of| of.shown(atlas).is_some()) else { return false };
    let (round, at) = numbers.split_once('.').unwrap_or(("1", numbers));
    let there = match (position(round), position(at)) {
        (Some(round), Some(at)) if usize::from(at) <= ROUND => Some(QuizPlace { of, round, at }),
        _ => None,
    };
    parsed.tool = Tool::Quiz(there.unwrap_or(QuizPlace::first(of, 0)));
    there.is_some()
}

/// A question to the map: what is no question there, the program that answers leaves out.
fn read_question(value: &str, parsed: &mut ParsedAddress) -> bool {
    let letter =
        |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-.:".contains(&byte);
    let is_question = value.len() <= LONGEST && value.bytes().all(letter);
    if is_question {
        if !value.is_empty() {
            parsed.tool = Tool::Ask;
        } else if parsed.tool == Tool::Ask {
            parsed.tool = Tool::None;
        }
        parsed.question = value.to_string();
    }
    is_question
}

fn note_rename(id: &str, atlas: &Atlas, parsed: &mut ParsedAddress) {
    let now = atlas.current(id);
    if now != id {
        parsed.notices.push(Notice::Renamed(id.to_string(), now.to_string()));
    }
}

fn format_version(version: u32) -> String {
    let mut text = String::from("v=");
    text.push_str(&version.to_string());
    text
}

/// Undoes `%7E`; broken escapes stay as they are.
fn decode(value: &str) -> String {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let [first, tail @ ..] = rest {
        let digit = |byte: &u8| (*byte as char).to_digit(16).map(|digit| digit as u8);
        match (first, tail) {
            (b'%', [high, low, after @ ..]) if digit(high).is_some() && digit(low).is_some() => {
                bytes.push(digit(high).unwrap_or(0) * 16 + digit(low).unwrap_or(0));
                rest = after;
            }
            _ => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    // What is no text names nothing, as it stands.
    String::from_utf8(bytes).unwrap_or_else(|_| value.to_string())
}
