//! What a language folder holds: names and texts of things, claims, themes, lanes and groups, keyed by id.

use super::cursor::Cursor;
use super::fields;
use super::ids::Ids;
use super::json::Json;
use super::map::MapBuilder;
use super::nodes::references;
use content::bundle::{Deferred, Levels, LinkTexts, Map, Named, SentenceForms, TwoForms};
use content::vocabulary::Level;

/// The files of a language; `None` where one could not be read, which has been reported already.
pub struct LanguageFiles<'a> {
    /// `nodes.json`.
    pub nodes: Option<Cursor<'a>>,
    /// `links.json`.
    pub links: Option<Cursor<'a>>,
    /// `themes.json`.
    pub themes: Option<Cursor<'a>>,
    /// `lanes.json`.
    pub lanes: Option<Cursor<'a>>,
    /// `groups.json`.
    pub groups: Option<Cursor<'a>>,
}

/// Puts the names into the map and the texts beside it.
pub fn read(
    files: LanguageFiles,
    s: MapBuilder,
    cited: Option<&Ids>,
    deferred: &mut Deferred,
) -> Map {
    let mut s = s;
    nodes(files.nodes, &mut s, deferred);
    links(files.links, &s, deferred);
    themes(files.themes, &mut s, cited, deferred);
    lanes(files.lanes, &mut s);
    groups(files.groups, &mut s);
    s.map
}

/// The entries of a book in the order of the list, `None` where one is missing. Entries of unknown ids are reported.
fn in_order<'a>(
    book: &Cursor<'a>,
    names: &[&str],
    ids: &Ids,
    consequence: &str,
) -> Vec<Option<Cursor<'a>>> {
    let members = book.members();
    // The words of an entry that was left out wait for it to be mended.
    for (name, entry) in
        members.iter().filter(|(name, _)| !names.contains(name) && !ids.was_left_out(name))
    {
        entry.report(ids.unknown(name, "Its words were left out."));
    }
    let find = |id: &&str| {
        let found = members.iter().find(|(name, _)| name == id).map(|(_, entry)| entry.clone());
        if found.is_none() {
            book.report_field(
                id,
                format!(
                    "There are no words for the {} “{id}”. {consequence} Add an entry to the file.",
                    ids.what
                ),
            );
        }
        found
    };
    names.iter().map(find).collect()
}

fn nodes(book: Option<Cursor>, s: &mut MapBuilder, deferred: &mut Deferred) {
    let names: Vec<String> = s.map.nodes.iter().map(|node| node.id.clone()).collect();
    let consequence = "It is shown under its id.";
    let entries =
        book.map(|book| in_order(&book, &refs(&names), &s.nodes, consequence)).unwrap_or_default();
    for node in &mut s.map.nodes {
        node.label = node.id.clone();
    }
    let room = s.room(ALSO);
    for ((entry, node), texts) in entries.into_iter().zip(&mut s.map.nodes).zip(&mut deferred.nodes)
    {
        let Some(entry) = entry else { continue };
        entry.only(fields::NODE_WORDS);
        node.label = entry.text("label", consequence).unwrap_or_else(|| node.id.clone());
        texts.also = also(&entry, &node.label, room);
        node.row = entry.maybe_text("row");
        node.plural = entry.flag("plural");
        node.sentence_forms = sentence_forms(&entry);
        texts.levels = levels(&entry);
        texts.open_question = two_forms(&entry, "open_question", entry.maybe_text("open_question"));
        texts.synonyms = entry.texts("synonyms");
    }
}

/// The most letters of a thing's technical or longer name, which has one line of the panel.
const ALSO: usize = 50;

/// A thing's technical or longer name; left out where it is the name itself.
fn also(entry: &Cursor, label: &str, room: usize) -> String {
    let also = entry.maybe_text("also");
    if !also.is_empty() && also.to_lowercase() == label.to_lowercase() {
        entry.report_field("also", format!("“{also}” is the name already. It was left out. Write the technical or longer name, or remove the field."));
        return String::new();
    }
    let letters = also.chars().count();
    if letters > room {
        entry.report_field("also", format!("The other name has {letters} letters; a line holds {room}. It is shown all the same. Write a shorter one."));
    }
    also
}

/// A short text with its form at the level simple, which never stands alone.
fn two_forms(entry: &Cursor, name: &str, usual: String) -> TwoForms {
    let field = format!("{name}_simple");
    let mut simple = entry.maybe_text(&field);
    if usual.is_empty() && !simple.is_empty() {
        entry.report_field(&field, format!("This puts simply what is not there. It was left out. Add “{name}”, or remove the field."));
        simple.clear();
    }
    TwoForms { usual, simple }
}

/// Both sides are put simply, or neither.
fn both_simple(entry: &Cursor, texts: &mut LinkTexts) {
    let (lacking, there) = match (texts.supports.simple.is_empty(), texts.against.simple.is_empty())
    {
        (true, false) => ("for_simple", "against_simple"),
        (false, true) => ("against_simple", "for_simple"),
        _ => return,
    };
    entry.report_field(lacking, format!("One side is put simply in “{there}”, the other is not. Both are shown in their usual form. Add “{lacking}”."));
    texts.supports.simple.clear();
    texts.against.simple.clear();
}

/// How sentences name a thing; a form with another place than `{name}` is left out.
fn sentence_forms(entry: &Cursor) -> Option<SentenceForms> {
    let form = |name: &str| {
        let text = entry.maybe_text(name);
        if text.replace("{name}", "").contains(['{', '}']) {
            entry.report_field(name, "Only {name} can stand in braces here: it becomes the name. The form was left out. Correct the braces.");
            return String::new();
        }
        text
    };
    let forms = SentenceForms {
        any: form("inside"),
        changed: form("inside_changed"),
        amount: form("inside_amount"),
    };
    (forms != SentenceForms::default()).then_some(forms)
}

fn links(book: Option<Cursor>, s: &MapBuilder, deferred: &mut Deferred) {
    let id = |at: u16| s.map.nodes.get(at as usize).map_or("", |node| node.id.as_str());
    let names: Vec<String> =
        s.map.links.iter().map(|link| format!("{}~{}", id(link.from), id(link.to))).collect();
    let entries = book
        .map(|book| in_order(&book, &refs(&names), &s.links, "It is shown without an explanation."))
        .unwrap_or_default();
    for (i, (entry, texts)) in entries.into_iter().zip(&mut deferred.links).enumerate() {
        let Some(entry) = entry else { continue };
        let contested = s.contested.contains(&(i as u16));
        entry.only(fields::LINK_WORDS);
        texts.levels = levels(&entry);
        let basis = entry.text("basis", "The grade is shown without its reason.");
        texts.basis = two_forms(&entry, "basis", basis.unwrap_or_default());
        texts.supports = two_forms(&entry, "for", entry.maybe_text("for"));
        texts.against = two_forms(&entry, "against", entry.maybe_text("against"));
        match (texts.supports.is_empty(), texts.against.is_empty()) {
            (false, true) => entry.report_field("against", "What speaks for the claim stands here without what speaks against it. Only one side is shown. Add “against”."),
            (true, false) => entry.report_field("for", "What speaks against the claim stands here without what speaks for it. Only one side is shown. Add “for”."),
            (true, true) if contested => {
                entry.report_field("for", "The link is contested, but neither side is told. It is shown without them. Add “for” and “against”.");
            }
            _ => {}
        }
        both_simple(&entry, texts);
    }
}

fn themes(book: Option<Cursor>, s: &mut MapBuilder, cited: Option<&Ids>, deferred: &mut Deferred) {
    let names: Vec<String> = std::iter::once("overview".to_string())
        .chain(s.map.themes.iter().map(|theme| theme.id.clone()))
        .collect();
    let consequence = "It is shown under its id.";
    let entries =
        book.map(|book| in_order(&book, &refs(&names), &s.themes, consequence)).unwrap_or_default();
    let named = std::iter::once(&mut s.map.overview)
        .chain(s.map.themes.iter_mut().map(|theme| &mut theme.named));
    let places = named.zip(&mut deferred.themes).zip(names.iter());
    let mut entries = entries.into_iter();
    for ((named, texts), id) in places {
        *named = Named { name: id.clone(), short: id.clone(), question: String::new() };
        let Some(entry) = entries.next().flatten() else { continue };
        entry.only(fields::THEME_WORDS);
        named.name = entry.text("name", consequence).unwrap_or_else(|| id.clone());
        named.short =
            entry.text("short", "The full name is shown.").unwrap_or_else(|| named.name.clone());
        named.question =
            entry.text("question", "It is shown without a question.").unwrap_or_default();
        texts.levels = levels(&entry);
        texts.key_points = entry.texts("key_points");
        if texts.key_points.is_empty() {
            entry.report_field("key_points", "There are no key points. The theme is shown without them. Add a list of short sentences.");
        }
        texts.references = references(&entry, cited, "The introduction is shown without sources.");
    }
}

fn lanes(book: Option<Cursor>, s: &mut MapBuilder) {
    for lane in &mut s.map.lanes {
        (lane.name, lane.short) = (lane.id.clone(), lane.id.clone());
    }
    let Some(book) = book else { return };
    book.only(fields::LANES_WORDS);
    let _ = book.maybe_text("sentence");
    s.map.back = book.text("back", "The roads back have no sentence.").unwrap_or_default();
    let names: Vec<String> = s.map.lanes.iter().map(|lane| lane.id.clone()).collect();
    let consequence = "It is shown under its id.";
    let entries = book
        .needed("lanes", consequence)
        .map(|field| in_order(&field, &refs(&names), &s.lanes, consequence))
        .unwrap_or_default();
    for (entry, lane) in entries.into_iter().zip(&mut s.map.lanes) {
        let Some(entry) = entry else { continue };
        entry.only(fields::LANE_WORDS);
        lane.name = entry.text("name", consequence).unwrap_or_else(|| lane.id.clone());
        lane.short =
            entry.text("short", "The full name is shown.").unwrap_or_else(|| lane.name.clone());
        lane.spoken = entry
            .text("spoken", "The lane has no part in the spoken sentence.")
            .unwrap_or_default();
        lane.with_treatments = entry.maybe_text("with_treatments");
        lane.only_treatments = entry.maybe_text("only_treatments");
    }
}

fn groups(book: Option<Cursor>, s: &mut MapBuilder) {
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
    let consequence = "It is shown under its id.";
    let entries = in_order(&book, &refs(&names), &s.groups, consequence);
    for (entry, group) in entries.into_iter().zip(&mut s.map.groups) {
        if let Some(heading) = entry.and_then(|entry| entry.as_text(consequence)) {
            group.heading = heading;
        }
    }
}

fn refs(names: &[String]) -> Vec<&str> {
    names.iter().map(String::as_str).collect()
}

/// One text at three levels. A missing level is reported with the one that is shown instead.
pub fn levels(entry: &Cursor) -> Levels {
    let paragraphs = |level: &Level| match entry.field(level.id()) {
        Some(field) if matches!(field.json, Json::Text(_)) => {
            field.report("This should be a list of paragraphs, but it is a text. It is read as one paragraph. Put it in square brackets.");
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
        entry.report_field(
            level.id(),
            format!(
                "The text for the level {} is missing. {instead} Add the missing text to the file.",
                level.id()
            ),
        );
    }
    levels
}
