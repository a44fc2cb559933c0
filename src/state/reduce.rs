//! What follows from an action; `None` where nothing changes.

use super::address::ParsedAddress;
use super::{
    Action, Disclosure, Notice, Overlay, Sheet, State, Subject, View, address, roving_focus,
};
use graph::{Atlas, Shown};
use layout::Form;

/// Whether an action says what is so already; a resize observer does at its start.
pub fn is_noop(state: &State, action: &Action) -> bool {
    matches!(action, Action::Resize(room) if *room == state.room)
}

/// The state after an action, or `None` where it changes nothing (so that nothing is drawn again).
pub fn reduce(state: &State, action: Action, atlas: &Atlas) -> Option<State> {
    let mut new = state.clone();
    apply(&mut new, action, atlas);
    (new != *state).then_some(new)
}

fn apply(new: &mut State, action: Action, atlas: &Atlas) {
    match action {
        Action::Show(shown) => {
            new.shown = shown;
            new.view = View::Map;
            close_over(new);
            new.focus = None;
            // What was explained stays only where the new view holds it.
            if !holds_selection(new, shown, atlas) {
                new.selection = None;
            }
        }
        Action::Select(subject) => select(new, subject, atlas),
        Action::Neighbor(next) => {
            if let Some(subject) = neighbor(new, next, atlas) {
                select(new, subject, atlas);
            }
        }
        Action::Clear => clear(new),
        Action::ShowOnMap => {
            new.shown = match new.selection {
                Some(Subject::Node(node)) => {
                    atlas.home_of(|atlas, shown| atlas.shows_node(shown, node))
                }
                Some(Subject::Link(link)) => {
                    atlas.home_of(|atlas, shown| atlas.shows_link(shown, link))
                }
                Some(Subject::Intro(shown)) => shown,
                None => new.shown,
            };
            new.view = View::Map;
            close_over(new);
        }
        Action::Level(level) => {
            new.level = level;
            new.settings.level = level;
        }
        Action::View(view) => {
            new.view = view;
            close_over(new);
        }
        Action::Open(open) => {
            new.term = None;
            new.open = Some(open);
        }
        Action::CloseOpen => close_topmost(new),
        Action::Escape => {
            if new.term.is_some() || new.open.is_some() {
                close_topmost(new);
            } else if new.selection.is_some() {
                clear(new);
            } else if new.hovered.is_some() {
                new.hovered = None;
            } else {
                new.full_screen = false;
            }
        }
        Action::Query(query) => {
            new.query = query;
            new.active_result = 0;
            new.open = Some(Overlay::Search);
        }
        Action::ActiveResult(active_result) => new.active_result = active_result,
        Action::Focus(subject) => focus(new, subject),
        Action::Move(step) => {
            if let Some(subject) = roving_focus::step(new, step, atlas) {
                if let Some(Subject::Node(thing)) = roving_focus::tab_stop(new, atlas) {
                    new.walked = Some(thing);
                }
                focus(new, Some(subject));
            }
        }
        Action::Hover(node) => new.hovered = node,
        Action::Disclose(fold) => match new.unfolded.iter().position(|other| *other == fold) {
            Some(at) => {
                new.unfolded.remove(at);
            }
            None => new.unfolded.push(fold),
        },
        Action::OnlyLinked(only) => new.only_linked = only,
        Action::Term(term) => new.term = term,
        Action::Sheet(sheet) => new.sheet = sheet,
        Action::Sort(column) => new.order = (column, new.order == (column, false)),
        Action::Set(settings) => {
            if settings.appearance != new.settings.appearance {
                new.appearance = settings.appearance;
            }
            new.settings = settings;
            warn_if_hidden(new, atlas);
        }
        Action::Appearance(appearance) => {
            new.appearance = appearance;
            new.settings.appearance = appearance;
        }
        Action::Navigate(fragment) => {
            let opened = address::parse(&fragment, atlas, new.settings.level);
            open(new, opened, atlas);
        }
        Action::MergeAddress(fragment) => join(new, &fragment, atlas),
        Action::Controls(controls) => new.controls = controls,
        Action::Resize(room) => new.room = room,
        Action::Texts(texts) => new.texts = texts,
        Action::Notice(notice) => {
            if !new.notices.contains(&notice) {
                new.notices.push(notice);
            }
        }
        Action::NoticeOver(over) => new.notices.retain(|notice| *notice != over),
        Action::CloseNotice(at) => {
            if at < new.notices.len() {
                new.notices.remove(at);
            }
        }
        Action::Copied(copied) => new.copied = copied,
        Action::FullScreen(full) => new.full_screen = full,
    }
}

/// What an address asked for.
fn open(new: &mut State, opened: ParsedAddress, atlas: &Atlas) {
    new.shown = opened.shown;
    new.level = opened.level;
    new.view = opened.view;
    new.appearance = opened.appearance.unwrap_or(new.appearance);
    new.notices.retain(|notice| !matches!(notice, Notice::OldLink(_) | Notice::Renamed(..)));
    new.notices.extend(opened.notices);
    close_over(new);
    match opened.selection {
        Some(subject) => select(new, subject, atlas),
        None => new.selection = None,
    }
}

/// What the page around us asks for. Its mistakes are told to its author, not to the reader.
fn join(new: &mut State, fragment: &str, atlas: &Atlas) {
    let now = ParsedAddress {
        shown: new.shown,
        selection: new.selection,
        level: new.level,
        view: new.view,
        appearance: None,
        notices: Vec::new(),
    };
    let mut opened = address::lay_over(now, fragment, atlas);
    opened.notices.clear();
    // A selection that was not asked for stays only where the new part of the subject holds it.
    if opened.shown != new.shown
        && opened.selection == new.selection
        && !holds_selection(new, opened.shown, atlas)
    {
        opened.selection = None;
    }
    let moves =
        (opened.shown, opened.selection, opened.view) != (new.shown, new.selection, new.view);
    if moves {
        open(new, opened, atlas);
    } else {
        // What lies open over the map stays open.
        new.level = opened.level;
        new.appearance = opened.appearance.unwrap_or(new.appearance);
    }
}

fn holds_selection(state: &State, shown: Shown, atlas: &Atlas) -> bool {
    match state.selection {
        Some(Subject::Node(node)) => atlas.shows_node(shown, node),
        Some(Subject::Link(link)) => atlas.shows_link(shown, link),
        _ => false,
    }
}

/// Moves the map's tab stop. In the whole map the focused row is pointed at, so that its links can be walked.
fn focus(new: &mut State, subject: Option<Subject>) {
    new.focus = subject;
    if let (Shown::Everything, Some(Subject::Node(node))) = (new.shown, subject)
        && new.selection != subject
    {
        new.hovered = Some(node);
    }
}

fn select(new: &mut State, subject: Subject, atlas: &Atlas) {
    // Everything is introduced as the overview.
    let subject = match subject {
        Subject::Intro(Shown::Everything) => Subject::Intro(Shown::Overview),
        other => other,
    };
    if new.selection != Some(subject) {
        // Lists of the explanation before are of no use to the next; a phone's own folds stay.
        new.unfolded.retain(|fold| matches!(fold, Disclosure::More(_) | Disclosure::Band(_)));
        if new.selection.is_none() || new.sheet == Sheet::Peek {
            new.sheet = new.first_sheet();
        }
    }
    new.selection = Some(subject);
    if new.form() == Form::Phone {
        unfold(new, subject, atlas);
    }
    new.hovered = None;
    new.only_linked &= matches!(subject, Subject::Node(_));
    new.term = None;
    if !matches!(new.open, Some(Overlay::Tray(_))) {
        new.open = None;
    }
    // What was searched for is found: the next search starts anew.
    new.query.clear();
    new.active_result = 0;
    warn_if_hidden(new, atlas);
}

/// In a phone's list, what is explained may stand behind "n more" of its lane: that unfolds.
fn unfold(new: &mut State, subject: Subject, atlas: &Atlas) {
    let ends = match subject {
        Subject::Node(node) => [node, node],
        Subject::Link(link) => [atlas.from(link), atlas.to(link)],
        Subject::Intro(_) => return,
    };
    for lane in atlas.lanes() {
        let behind = atlas.more(new.shown, lane);
        let fold = Disclosure::More(lane);
        if ends.iter().any(|end| behind.contains(end)) && !new.is_unfolded(fold) {
            new.unfolded.push(fold);
        }
    }
}

fn clear(new: &mut State) {
    new.selection = None;
    new.only_linked = false;
    new.term = None;
    new.sheet = Sheet::default();
    new.notices.retain(|notice| *notice != Notice::LinkHidden);
}

/// Closes what lies on top: an explained word, else what is open over the map.
fn close_topmost(new: &mut State) {
    if new.term.take().is_none() {
        close_over(new);
    }
}

fn close_over(new: &mut State) {
    new.term = None;
    new.open = None;
    new.query.clear();
    new.active_result = 0;
    new.hovered = None;
}

/// A link that is explained but hidden by the settings is said to be so.
fn warn_if_hidden(new: &mut State, atlas: &Atlas) {
    new.notices.retain(|notice| *notice != Notice::LinkHidden);
    if let Some(Subject::Link(link)) = new.selection
        && !new.shows(atlas.link(link))
    {
        new.notices.push(Notice::LinkHidden);
    }
}

/// The one before or after the selection: things in lane order, links in the order of the map, themes in theirs.
fn neighbor(state: &State, next: bool, atlas: &Atlas) -> Option<Subject> {
    let all: Vec<Subject> = match state.selection? {
        Subject::Node(_) => atlas
            .shown_nodes(state.shown)
            .into_iter()
            .flat_map(|(_, nodes)| nodes)
            .map(Subject::Node)
            .collect(),
        Subject::Link(_) => atlas.shown_links(state.shown).into_iter().map(Subject::Link).collect(),
        Subject::Intro(_) => std::iter::once(Shown::Overview)
            .chain(atlas.themes().map(Shown::Theme))
            .map(Subject::Intro)
            .collect(),
    };
    let at = all.iter().position(|subject| Some(*subject) == state.selection);
    let count = all.len();
    let to = match (at, next) {
        (None, true) => 0,
        (None, false) => count.checked_sub(1)?,
        (Some(at), true) => (at + 1) % count.max(1),
        (Some(at), false) => (at + count.checked_sub(1)?) % count.max(1),
    };
    all.get(to).copied()
}

impl State {
    /// Whether the settings let a link be seen.
    pub fn shows(&self, link: &content::compact::Link) -> bool {
        use content::terms::{Evidence, Population};
        (self.settings.contested || link.evidence != Evidence::Contested)
            && (self.settings.animals
                || !matches!(link.population, Population::Animals | Population::Cells))
    }
}
