//! Authors' JSON → the compact form. On the host, and in the program that reads maps from elsewhere (`reader.rs`). Loading never fails: it reports every problem.
//!
//! `json`, `at`, `report`, `ids`, `suggest`, `text` are the tools, `fields` the names; then one file
//! for each kind of entry. What cannot be used is left out or replaced by something weaker, never by a stronger claim.

mod at;
mod everything;
pub mod fields;
mod glossary;
mod icons;
mod ids;
mod interface;
mod json;
mod lend;
mod links;
mod map;
mod nodes;
mod references;
mod report;
mod suggest;
mod text;
mod views;
mod words;

pub use lend::{lend, lent_by};
pub use report::Problem;

use at::At;
use content::compact::*;
use content::terms::Level;
use json::Json;
use report::Report;
use std::collections::BTreeMap;

/// The newest format of `map.json` that this version reads.
pub const FORMAT: u32 = 1;

/// The most things, links or works: they are counted in two bytes.
const MANY: usize = 60_000;

/// The files of a map by name: `map.json`, `references.json`, `en/nodes.json`, …
pub type Files = BTreeMap<String, String>;

/// What a set of files holds.
pub struct Loaded {
    /// What the first screen needs.
    pub first: First,
    /// Everything else.
    pub rest: Rest,
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

/// Turns the files of our own map into the compact form and lists every problem.
pub fn load(files: &Files, language: &str) -> (Loaded, Vec<Problem>) {
    read(files, language, true)
}

/// The same for a map from elsewhere, which may come without interface words ([`lend`] gives it ours), without a glossary
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
            report.say(file, "", format!("The file {file} was not found. What it holds is missing from the map. Add it to the folder or check its address."));
        }
        return None;
    };
    match json::parse(text) {
        Ok(json) => Some(json),
        Err(line) => {
            let sentence = format!(
                "The file cannot be read as JSON near line {line}. Nothing in it was used. Correct the file and load it again."
            );
            report.say(file, &format!("line {line}"), sentence);
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
    loaded.first.node_texts = first_texts(&loaded);
    loaded.first.link_texts = first_link_texts(&loaded);
    (loaded, report.into_problems())
}

fn assemble(sources: &Sources, language: &str, own: bool, report: &Report) -> Loaded {
    let mut first = First {
        form: FORM,
        language: language.into(),
        map: Map::default(),
        words: Vec::new(),
        node_texts: Vec::new(),
        link_texts: Vec::new(),
    };
    let mut rest = Rest { form: FORM, ..Rest::default() };
    let [nodes, links, themes, lanes, groups, glossary, interface] = sources
        .words
        .each_ref()
        .map(|(file, json)| json.as_ref().map(|json| At::top(report, file, json)));

    let works = sources
        .references
        .as_ref()
        .map(|json| references::read(&At::top(report, "references.json", json)));
    let cited = works.as_ref().map(|(ids, _)| ids);
    if let Some(map) = sources
        .map
        .as_ref()
        .map(|json| At::top(report, "map.json", json))
        .filter(map::has_known_format)
    {
        let subject = map::read(&map, cited, groups.is_none());
        rest.nodes = subject
            .node_references
            .iter()
            .map(|r| NodeTexts { references: r.clone(), ..NodeTexts::default() })
            .collect();
        rest.links = subject
            .link_references
            .iter()
            .map(|r| LinkTexts { references: r.clone(), ..LinkTexts::default() })
            .collect();
        rest.themes = vec![ThemeTexts::default(); subject.map.themes.len() + 1];
        let words = words::Books { nodes, links, themes, lanes, groups };
        first.map = words::read(words, subject, cited, &mut rest);
    }
    rest.references = works.map(|(_, works)| works).unwrap_or_default();
    rest.glossary = glossary.map(|at| glossary::read(&at)).unwrap_or_default();
    if let Some(at) = interface {
        first.words = interface::read(&at, &mut rest, own);
    }
    Loaded { first, rest }
}

fn first_texts(loaded: &Loaded) -> Vec<(u16, Vec<String>)> {
    let overview = loaded.first.map.views.first();
    let shown = overview
        .into_iter()
        .flat_map(|v| v.lanes.iter().flat_map(|lane| lane.columns.iter().flatten()));
    shown
        .filter_map(|placed| {
            Some((placed.node, default(&loaded.rest.nodes.get(placed.node as usize)?.levels)))
        })
        .collect()
}

fn first_link_texts(loaded: &Loaded) -> Vec<(u16, Vec<String>)> {
    let overview = loaded.first.map.views.first();
    let shown = overview.into_iter().flat_map(|v| v.links.iter());
    shown
        .filter_map(|link| Some((*link, default(&loaded.rest.links.get(*link as usize)?.levels))))
        .collect()
}

fn default(levels: &Levels) -> Vec<String> {
    levels.at(Level::DEFAULT).0.to_vec()
}
