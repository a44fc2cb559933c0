//! Authors' JSON → the bundles that the app reads. On the host, and in the program that reads maps from elsewhere (`main.rs`).
//! Loading never fails: it reports every problem.
//!
//! `json`, `cursor`, `report`, `ids`, `suggest`, `plain_text` are the tools, `fields` the names; then one file
//! for each kind of entry. What cannot be used is left out or replaced by something weaker, never by a stronger claim.

mod cursor;
mod defaults;
mod everything;
pub mod fields;
mod glossary;
mod icons;
mod ids;
mod interface;
mod json;
mod language;
mod links;
mod localized;
mod loops;
mod map;
mod marks;
mod nodes;
mod plain_text;
mod questions;
mod quiz;
mod references;
mod report;
mod suggest;
mod tours;
mod translated_lists;
mod translation;
mod views;
mod worksheets;

pub use defaults::{defaults_from, merge_defaults};
pub use report::Problem;

use content::asked::{AskTexts, LoopTexts};
use content::bundle::*;
use content::language::Untranslated;
use content::vocabulary::Level;
use cursor::Cursor;
use graph::Atlas;
use json::Json;
use report::Report;
use std::collections::BTreeMap;
use translation::Lacking;

/// The newest format of `map.json` that this version reads.
pub const SOURCE_VERSION: u32 = 1;

/// The most things, links or works: they are counted in two bytes.
const MAX_ITEMS: usize = 60_000;

/// The files of a map by name: `map.json`, `references.json`, `en/nodes.json`, …
pub type Files = BTreeMap<String, String>;

/// What a set of files holds.
pub struct Loaded {
    /// What the first screen needs.
    pub initial: Initial,
    /// Everything else.
    pub deferred: Deferred,
    /// What the program that is asked has of its own; its messages are still among those of `initial`.
    pub asked: AskTexts,
    /// Sheets for a class, which no bundle holds.
    pub worksheets: Vec<Worksheet>,
}

/// Reads the files of a map from a folder: its own, and those of one language.
pub fn read_folder(folder: &std::path::Path, language: &str) -> std::io::Result<Files> {
    let mut files = read_files(folder, "")?;
    files.extend(read_language(folder, language)?);
    Ok(files)
}

/// Reads the files of one language of a map, whose folder lies in that one.
pub fn read_language(folder: &std::path::Path, language: &str) -> std::io::Result<Files> {
    read_files(&folder.join(language), &format!("{language}/"))
}

fn read_files(folder: &std::path::Path, before: &str) -> std::io::Result<Files> {
    let mut files = Files::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str());
        if let Some(file) = name.filter(|name| name.ends_with(".json")) {
            files.insert(format!("{before}{file}"), std::fs::read_to_string(&path)?);
        }
    }
    Ok(files)
}

/// Turns the files of our own map into bundles and lists every problem.
pub fn load(files: &Files, language: &str) -> (Loaded, Vec<Problem>) {
    read(files, language, Kind::Own)
}

/// The same for a further language of our own map: what it lacks is taken from the language `other`, whose files have to
/// be among `files`, and noted as such. Only what is wrong is a problem, not what is missing.
pub fn load_translation(files: &Files, language: &str, other: &str) -> (Loaded, Vec<Problem>) {
    read(files, language, Kind::Translation(other))
}

/// The same for a map from elsewhere, which may come without interface words ([`merge_defaults`] gives it ours), without a glossary
/// and without groups (each lane is then one group).
pub fn load_foreign(files: &Files, language: &str) -> (Loaded, Vec<Problem>) {
    read(files, language, Kind::Foreign)
}

/// Whose files they are.
#[derive(Clone, Copy, PartialEq)]
enum Kind<'a> {
    /// Ours, in the language in which everything is there.
    Own,
    /// Ours, in a further language; the other completes it.
    Translation(&'a str),
    /// A map from elsewhere.
    Foreign,
}

/// The parsed files; `None` where one is missing or cannot be read.
struct Sources {
    map: Option<Json>,
    references: Option<Json>,
    /// nodes, links, themes, lanes, groups, glossary, interface, language.
    words: [(String, Option<Json>); 8],
    /// questions, tours, quiz, worksheets, loops.
    lists: [(String, Option<Json>); 5],
}

fn open(files: &Files, file: &str, needed: bool, report: &Report) -> Option<Json> {
    let Some(text) = files.get(file) else {
        if needed {
            report.add(file, "", format!("The file {file} was not found. What it holds is missing from the map. Add it to the folder or check its address."));
        }
        return None;
    };
    match json::parse(text) {
        Ok(json) => Some(json),
        Err(line) => {
            let sentence = format!(
                "The file cannot be read as JSON near line {line}. Nothing in it was used. Correct the file and load it again."
            );
            report.add(file, &format!("line {line}"), sentence);
            None
        }
    }
}

fn read(files: &Files, language: &str, kind: Kind) -> (Loaded, Vec<Problem>) {
    let report = Report::default();
    let mut lacking = Lacking::default();
    let own = kind != Kind::Foreign;
    let sources = Sources {
        map: open(files, "map.json", true, &report),
        references: open(files, "references.json", true, &report),
        words: [
            ("nodes", true),
            ("links", true),
            ("themes", true),
            ("lanes", true),
            ("groups", own),
            ("glossary", own),
            ("interface", own),
            ("language", own),
        ]
        .map(|(name, needed)| {
            let file = format!("{language}/{name}.json");
            let Kind::Translation(other) = kind else {
                let json = open(files, &file, needed, &report);
                return (file, json);
            };
            let json = open(files, &file, name == "language", &report);
            if name == "language" {
                return (file, json);
            }
            // The problems of the other language were told where it was loaded.
            let from = open(files, &format!("{other}/{name}.json"), false, &Report::default());
            (file, translation::complete(name, json, from, &mut lacking))
        }),
        lists: ["questions", "tours", "quiz", "worksheets", "loops"].map(|name| {
            let file = format!("{language}/{name}.json");
            let json = open(files, &file, kind == Kind::Own, &report);
            let Kind::Translation(other) = kind else { return (file, json) };
            let from = open(files, &format!("{other}/{name}.json"), false, &Report::default());
            let Some(from) = from else { return (file, json) };
            let own = json.as_ref().map(|json| Cursor::top(&report, &file, json));
            let (whole, ids) = translated_lists::complete(own.as_ref(), from);
            lacking.note_entries(name, ids);
            (file, Some(whole))
        }),
    };
    let mut loaded = assemble(&sources, language, kind, &report);
    if let Kind::Translation(other) = kind {
        loaded.initial.untranslated =
            lacking.positions(other, &loaded.initial, &loaded.deferred, &loaded.asked);
    }
    arrange::complete(&mut loaded.initial.map);
    loaded.deferred.made_quiz = graph::quiz::made(&Atlas::new(loaded.initial.map.clone()));
    loaded.initial.node_texts = first_texts(&loaded);
    loaded.initial.also = first_names(&loaded);
    loaded.initial.link_texts = first_link_texts(&loaded);
    (loaded, report.into_problems())
}

fn assemble(sources: &Sources, tag: &str, kind: Kind, report: &Report) -> Loaded {
    let mut initial = Initial {
        version: BUNDLE_VERSION,
        language: language::of_tag(tag),
        untranslated: Untranslated::default(),
        map: Map::default(),
        messages: Vec::new(),
        questions: Vec::new(),
        node_texts: Vec::new(),
        also: Vec::new(),
        link_texts: Vec::new(),
    };
    let mut deferred = Deferred { version: BUNDLE_VERSION, ..Deferred::default() };
    let mut asked = AskTexts { version: BUNDLE_VERSION, ..AskTexts::default() };
    let mut worksheets = Vec::new();
    let [nodes, links, themes, lanes, groups, glossary, interface, language] = sources
        .words
        .each_ref()
        .map(|(file, json)| json.as_ref().map(|json| Cursor::top(report, file, json)));

    let works = sources
        .references
        .as_ref()
        .map(|json| references::read(&Cursor::top(report, "references.json", json)));
    let cited = works.as_ref().map(|(ids, _)| ids);
    if let Some(map) = sources
        .map
        .as_ref()
        .map(|json| Cursor::top(report, "map.json", json))
        .filter(map::has_known_format)
    {
        let mut builder =
            map::read(&map, cited, groups.is_none(), matches!(kind, Kind::Translation(_)));
        let lists = read_lists(sources, &mut builder, &mut deferred, report);
        (initial.questions, worksheets, asked.loops) = lists;
        deferred.nodes = builder
            .node_references
            .iter()
            .map(|r| NodeTexts { references: r.clone(), ..NodeTexts::default() })
            .collect();
        deferred.links = builder
            .link_references
            .iter()
            .map(|r| LinkTexts { references: r.clone(), ..LinkTexts::default() })
            .collect();
        deferred.themes = vec![ThemeTexts::default(); builder.map.themes.len() + 1];
        let files = localized::LanguageFiles { nodes, links, themes, lanes, groups };
        initial.map = localized::read(files, builder, cited, &mut deferred);
    }
    deferred.references = works.map(|(_, works)| works).unwrap_or_default();
    deferred.glossary = glossary.map(|at| glossary::read(&at)).unwrap_or_default();
    if let Some(at) = language {
        initial.language = language::read(&at, tag);
        deferred.search_words = language::search_words(&at);
    }
    if let Some(at) = interface {
        initial.messages = interface::read(&at, &mut deferred, kind != Kind::Foreign);
    }
    Loaded { initial, deferred, asked, worksheets }
}

/// Quiz, tours and opening questions, of which each names what was read before it, worksheets, and loops.
fn read_lists(
    sources: &Sources,
    s: &mut map::MapBuilder,
    deferred: &mut Deferred,
    report: &Report,
) -> (Vec<OpeningQuestion>, Vec<Worksheet>, Vec<LoopTexts>) {
    let [questions, tours, quiz, worksheets, loops] = sources
        .lists
        .each_ref()
        .map(|(file, json)| json.as_ref().map(|json| Cursor::top(report, file, json)));
    let quiz_ids = quiz.map(|at| {
        let (ids, quiz) = quiz::read(&at, s);
        deferred.quiz = quiz;
        ids
    });
    let tour_ids = tours.map(|at| {
        let (ids, tours, texts) = tours::read(&at, s, quiz_ids.as_ref());
        (s.map.tours, deferred.tours) = (tours, texts);
        ids
    });
    let questions = questions.map(|at| questions::read(&at, s, tour_ids.as_ref()));
    let worksheets = worksheets.map(|at| worksheets::read(&at, s));
    let loops = loops.map(|at| loops::read(&at, s));
    (questions.unwrap_or_default(), worksheets.unwrap_or_default(), loops.unwrap_or_default())
}

fn first_texts(loaded: &Loaded) -> Vec<(u16, Vec<String>)> {
    let overview = loaded.initial.map.views.first();
    let shown = overview
        .into_iter()
        .flat_map(|v| v.lanes.iter().flat_map(|lane| lane.columns.iter().flatten()));
    shown
        .filter_map(|placed| {
            Some((placed.node, default(&loaded.deferred.nodes.get(placed.node as usize)?.levels)))
        })
        .collect()
}

fn first_names(loaded: &Loaded) -> Vec<(u16, String)> {
    let first = loaded.initial.node_texts.iter();
    let named = first.filter_map(|(node, _)| {
        Some((*node, loaded.deferred.nodes.get(usize::from(*node))?.also.clone()))
    });
    named.filter(|(_, also)| !also.is_empty()).collect()
}

fn first_link_texts(loaded: &Loaded) -> Vec<(u16, Vec<String>)> {
    let overview = loaded.initial.map.views.first();
    let shown = overview.into_iter().flat_map(|v| v.links.iter());
    shown
        .filter_map(|link| {
            Some((*link, default(&loaded.deferred.links.get(*link as usize)?.levels)))
        })
        .collect()
}

fn default(levels: &Levels) -> Vec<String> {
    levels.at(Level::DEFAULT).0.to_vec()
}
