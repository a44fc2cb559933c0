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
mod links;
mod localized;
mod map;
mod nodes;
mod plain_text;
mod references;
mod report;
mod suggest;
mod views;

pub use defaults::{defaults_from, merge_defaults};
pub use report::Problem;

use content::bundle::*;
use content::vocabulary::Level;
use cursor::Cursor;
use json::Json;
use report::Report;
use std::collections::BTreeMap;

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
}

/// Reads the files of a map from a folder: its own, and those of one language.
pub fn read_folder(folder: &std::path::Path, language: &str) -> std::io::Result<Files> {
    let mut files = Files::new();
    for (name, path) in [("", folder.to_path_buf()), (language, folder.join(language))] {
        for entry in std::fs::read_dir(path)? {
            let path = entry?.path();
            let Some(file) =
                path.file_name().and_then(|n| n.to_str()).filter(|n| n.ends_with(".json"))
            else {
                continue;
            };
            let key = if name.is_empty() { file.to_string() } else { format!("{name}/{file}") };
            files.insert(key, std::fs::read_to_string(&path)?);
        }
    }
    Ok(files)
}

/// Turns the files of our own map into bundles and lists every problem.
pub fn load(files: &Files, language: &str) -> (Loaded, Vec<Problem>) {
    read(files, language, true)
}

/// The same for a map from elsewhere, which may come without interface words ([`merge_defaults`] gives it ours), without a glossary
/// and without groups (each lane is then one group).
pub fn load_foreign(files: &Files, language: &str) -> (Loaded, Vec<Problem>) {
    read(files, language, false)
}

/// The parsed files; `None` where one is missing or cannot be read.
struct Sources {
    map: Option<Json>,
    references: Option<Json>,
    /// nodes, links, themes, lanes, groups, glossary, interface.
    words: [(String, Option<Json>); 7],
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

fn read(files: &Files, language: &str, own: bool) -> (Loaded, Vec<Problem>) {
    let report = Report::default();
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
        ]
        .map(|(name, needed)| {
            let file = format!("{language}/{name}.json");
            let json = open(files, &file, needed, &report);
            (file, json)
        }),
    };
    let mut loaded = assemble(&sources, language, own, &report);
    loaded.initial.node_texts = first_texts(&loaded);
    loaded.initial.link_texts = first_link_texts(&loaded);
    (loaded, report.into_problems())
}

fn assemble(sources: &Sources, language: &str, own: bool, report: &Report) -> Loaded {
    let mut initial = Initial {
        version: BUNDLE_VERSION,
        language: language.into(),
        map: Map::default(),
        messages: Vec::new(),
        node_texts: Vec::new(),
        link_texts: Vec::new(),
    };
    let mut deferred = Deferred { version: BUNDLE_VERSION, ..Deferred::default() };
    let [nodes, links, themes, lanes, groups, glossary, interface] = sources
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
        let builder = map::read(&map, cited, groups.is_none());
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
    if let Some(at) = interface {
        initial.messages = interface::read(&at, &mut deferred, own);
    }
    Loaded { initial, deferred }
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
