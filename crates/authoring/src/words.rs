//! The words of one language: names and texts of things, claims, themes, lanes and groups, keyed by id.

use super::at::At;
use super::fields;
use super::ids::Ids;
use super::json::Json;
use super::map::Subject;
use super::nodes::references;
use content::compact::{Inside, Levels, Map, Named, Rest};
use content::terms::Level;

/// The files of words; `None` where one could not be read, which has been reported already.
pub struct Books<'a> {
    /// `nodes.json`.
    pub nodes: Option<At<'a>>,
    /// `links.json`.
    pub links: Option<At<'a>>,
    /// `themes.json`.
    pub themes: Option<At<'a>>,
    /// `lanes.json`.
    pub lanes: Option<At<'a>>,
    /// `groups.json`.
    pub groups: Option<At<'a>>,
}

/// Puts the words into the map and the texts.
pub fn read(books: Books, s: Subject, cited: Option<&Ids>, rest: &mut Rest) -> Map {
    let mut s = s;
    nodes(books.nodes, &mut s, rest);
    links(books.links, &s, rest);
    themes(books.themes, &mut s, cited, rest);
    lanes(books.lanes, &mut s);
    groups(books.groups, &mut s);
    s.map
}

/// The entries of a book in the order of the list, `None` where one is missing. Entries of unknown ids are reported.
fn in_order<'a>(book: &At<'a>, names: &[&str], ids: &Ids, done: &str) -> Vec<Option<At<'a>>> {
    let members = book.members();
    // The words of an entry that was left out wait for it to be mended.
    for (name, entry) in
        members.iter().filter(|(name, _)| !names.contains(name) && !ids.was_left_out(name))
    {
        entry.say(ids.unknown(name, "Its words were left out."));
    }
    let find = |id: &&str| {
        let found = members.iter().find(|(name, _)| name == id).map(|(_, entry)| entry.clone());
        if found.is_none() {
            book.say_of(
                id,
                format!(
                    "There are no words for the {} “{id}”. {done} Add an entry to the file.",
                    ids.what
                ),
            );
        }
        found
    };
    names.iter().map(find).collect()
}

fn nodes(book: Option<At>, s: &mut Subject, rest: &mut Rest) {
    let names: Vec<String> = s.map.nodes.iter().map(|node| node.id.clone()).collect();
    let done = "It is shown under its id.";
    let entries =
        book.map(|book| in_order(&book, &refs(&names), &s.nodes, done)).unwrap_or_default();
    for node in &mut s.map.nodes {
        node.label = node.id.clone();
    }
    for ((entry, node), texts) in entries.into_iter().zip(&mut s.map.nodes).zip(&mut rest.nodes) {
        let Some(entry) = entry else { continue };
        entry.only(fields::NODE_WORDS);
        node.label = entry.text("label", done).unwrap_or_else(|| node.id.clone());
        node.short = entry.maybe_text("short");
        node.row = entry.maybe_text("row");
        node.plural = entry.flag("plural");
        node.short_plural = entry.flag("short_plural");
        node.inside = inside(&entry);
        texts.levels = levels(&entry);
        texts.open_question = entry.maybe_text("open_question");
        texts.synonyms = entry.texts("synonyms");
    }
}

/// How sentences name a thing; a form with another place than `{name}` is left out.
fn inside(entry: &At) -> Option<Inside> {
    let form = |name: &str| {
        let text = entry.maybe_text(name);
        if text.replace("{name}", "").contains(['{', '}']) {
            entry.say_of(name, "Only {name} can stand in braces here: it becomes the name. The form was left out. Correct the braces.");
            return String::new();
        }
        text
    };
    let inside = Inside {
        any: form("inside"),
        changed: form("inside_changed"),
        amount: form("inside_amount"),
    };
    (inside != Inside::default()).then_some(inside)
}

fn links(book: Option<At>, s: &Subject, rest: &mut Rest) {
    let id = |at: u16| s.map.nodes.get(at as usize).map_or("", |node| node.id.as_str());
    let names: Vec<String> =
        s.map.links.iter().map(|link| format!("{}~{}", id(link.from), id(link.to))).collect();
    let entries = book
        .map(|book| in_order(&book, &refs(&names), &s.links, "It is shown without an explanation."))
        .unwrap_or_default();
    for (i, (entry, texts)) in entries.into_iter().zip(&mut rest.links).enumerate() {
        let Some(entry) = entry else { continue };
        let contested = s.contested.contains(&(i as u16));
        entry.only(fields::LINK_WORDS);
        texts.levels = levels(&entry);
        texts.basis =
            entry.text("basis", "The grade is shown without its reason.").unwrap_or_default();
        texts.supports = entry.maybe_text("for");
        texts.against = entry.maybe_text("against");
        match (texts.supports.is_empty(), texts.against.is_empty()) {
            (false, true) => entry.say_of("against", "What speaks for the claim stands here without what speaks against it. Only one side is shown. Add “against”."),
            (true, false) => entry.say_of("for", "What speaks against the claim stands here without what speaks for it. Only one side is shown. Add “for”."),
            (true, true) if contested => {
                entry.say_of("for", "The link is contested, but neither side is told. It is shown without them. Add “for” and “against”.");
            }
            _ => {}
        }
    }
}

fn themes(book: Option<At>, s: &mut Subject, cited: Option<&Ids>, rest: &mut Rest) {
    let names: Vec<String> = std::iter::once("overview".to_string())
        .chain(s.map.themes.iter().map(|theme| theme.id.clone()))
        .collect();
    let done = "It is shown under its id.";
    let entries =
        book.map(|book| in_order(&book, &refs(&names), &s.themes, done)).unwrap_or_default();
    let named = std::iter::once(&mut s.map.overview)
        .chain(s.map.themes.iter_mut().map(|theme| &mut theme.named));
    let places = named.zip(&mut rest.themes).zip(names.iter());
    let mut entries = entries.into_iter();
    for ((named, texts), id) in places {
        *named = Named { name: id.clone(), short: id.clone(), question: String::new() };
        let Some(entry) = entries.next().flatten() else { continue };
        entry.only(fields::THEME_WORDS);
        named.name = entry.text("name", done).unwrap_or_else(|| id.clone());
        named.short =
            entry.text("short", "The full name is shown.").unwrap_or_else(|| named.name.clone());
        named.question =
            entry.text("question", "It is shown without a question.").unwrap_or_default();
        texts.levels = levels(&entry);
        texts.key_points = entry.texts("key_points");
        if texts.key_points.is_empty() {
            entry.say_of("key_points", "There are no key points. The theme is shown without them. Add a list of short sentences.");
        }
        texts.references = references(&entry, cited, "The introduction is shown without sources.");
    }
}

fn lanes(book: Option<At>, s: &mut Subject) {
    for lane in &mut s.map.lanes {
        (lane.name, lane.short) = (lane.id.clone(), lane.id.clone());
    }
    let Some(book) = book else { return };
    book.only(fields::LANES_WORDS);
    let _ = book.maybe_text("sentence");
    s.map.back = book.text("back", "The roads back have no sentence.").unwrap_or_default();
    let names: Vec<String> = s.map.lanes.iter().map(|lane| lane.id.clone()).collect();
    let done = "It is shown under its id.";
    let entries = book
        .needed("lanes", done)
        .map(|field| in_order(&field, &refs(&names), &s.lanes, done))
        .unwrap_or_default();
    for (entry, lane) in entries.into_iter().zip(&mut s.map.lanes) {
        let Some(entry) = entry else { continue };
        entry.only(fields::LANE_WORDS);
        lane.name = entry.text("name", done).unwrap_or_else(|| lane.id.clone());
        lane.short =
            entry.text("short", "The full name is shown.").unwrap_or_else(|| lane.name.clone());
        lane.spoken = entry
            .text("spoken", "The lane has no part in the spoken sentence.")
            .unwrap_or_default();
        lane.with_treatments = entry.maybe_text("with_treatments");
        lane.only_treatments = entry.maybe_text("only_treatments");
    }
}

fn groups(book: Option<At>, s: &mut Subject) {
    for group in &mut s.map.groups {
        group.heading = group.id.clone();
    }
    if s.lanes_are_groups {
        for (group, lane) in s.map.groups.iter_mut().zip(&s.map.lanes) {
            group.heading = lane.name.clone();
        }
        return;
    }
    let Some(book) = book else { return };
    let names: Vec<String> = s.map.groups.iter().map(|group| group.id.clone()).collect();
    let done = "It is shown under its id.";
    let entries = in_order(&book, &refs(&names), &s.groups, done);
    for (entry, group) in entries.into_iter().zip(&mut s.map.groups) {
        if let Some(heading) = entry.and_then(|entry| entry.as_text(done)) {
            group.heading = heading;
        }
    }
}

fn refs(names: &[String]) -> Vec<&str> {
    names.iter().map(String::as_str).collect()
}

/// One text at three levels. A missing level is reported with the one that is shown instead.
fn levels(entry: &At) -> Levels {
    let paragraphs = |level: &Level| match entry.field(level.id()) {
        Some(field) if matches!(field.json, Json::Text(_)) => {
            field.say("This should be a list of paragraphs, but it is a text. It is read as one paragraph. Put it in square brackets.");
            field.as_text("It was left out.").into_iter().collect()
        }
        _ => entry.texts(level.id()),
    };
    let levels =
        Levels([Level::Simple, Level::Standard, Level::InDepth].each_ref().map(paragraphs));
    for (level, texts) in Level::ALL.iter().zip(&levels.0) {
        if !texts.is_empty() || !matches!(entry.json, Json::Object(_)) {
            continue;
        }
        let (found, shown) = levels.at(*level);
        let instead = if found.is_empty() {
            "There is no text at another level either.".into()
        } else {
            format!("The text for {} is shown instead.", shown.id())
        };
        entry.say_of(
            level.id(),
            format!(
                "The text for the level {} is missing. {instead} Add the missing text to the file.",
                level.id()
            ),
        );
    }
    levels
}
