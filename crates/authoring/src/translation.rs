//! What a language lacks comes from another: the files of both become one, and what came from the other is noted, so that
//! it can be marked as being in that language.
//!
//! The texts of an entry come together: where a translation lacks all levels, or something that its claim rests on, all
//! of them come from the other language.

use super::json::Json;
use content::asked::AskTexts;
use content::bundle::{Deferred, Initial};
use content::language::Untranslated;

/// The three levels of a text.
const LEVELS: &[&str] = &["simple", "standard", "in_depth"];
/// What a text is not complete without, where the other language has it.
const WITH_LEVELS: &[&str] = &["basis", "for", "against", "key_points"];
/// The texts of an entry.
const TEXTS: &[&str] = &[
    "simple",
    "standard",
    "in_depth",
    "open_question",
    "open_question_simple",
    "basis",
    "basis_simple",
    "for",
    "for_simple",
    "against",
    "against_simple",
    "key_points",
];
/// The names of a thing and the forms they take.
const NAMES: &[&str] =
    &["label", "also", "row", "plural", "inside", "inside_changed", "inside_amount", "synonyms"];
/// What a word explained is not complete without.
const TERM: &[&str] = &["term", "forms", "meaning"];

/// The ids of what came from the other language, by file.
#[derive(Default)]
pub struct Lacking {
    names: Vec<String>,
    texts: [Vec<String>; 3],
    terms: Vec<String>,
    pages: Vec<u16>,
    questions: Vec<String>,
    tours: Vec<String>,
    quiz: Vec<String>,
    loops: Vec<String>,
}

impl Lacking {
    /// An entry that is missing as a whole.
    fn note(&mut self, file: &str, id: &str) {
        match (file, id) {
            ("nodes", _) => self.names.push(id.to_string()),
            ("glossary", _) => self.terms.push(id.to_string()),
            ("interface", "help") => self.pages.push(0),
            ("interface", "how_to_read") => self.pages.push(1),
            _ => {}
        }
        self.note_texts(file, id);
    }

    /// Entries of a list that are missing.
    pub fn note_entries(&mut self, file: &str, ids: Vec<String>) {
        match file {
            "questions" => self.questions = ids,
            "tours" => self.tours = ids,
            "quiz" => self.quiz = ids,
            "loops" => self.loops = ids,
            // What stays on the host is not marked.
            _ => {}
        }
    }

    fn note_texts(&mut self, file: &str, id: &str) {
        let at = ["nodes", "links", "themes"].iter().position(|name| *name == file);
        if let Some(texts) = at.and_then(|at| self.texts.get_mut(at)) {
            texts.push(id.to_string());
        }
    }

    /// The same as positions in what was loaded.
    pub fn positions(
        &self,
        tag: &str,
        initial: &Initial,
        deferred: &Deferred,
        asked: &AskTexts,
    ) -> Untranslated {
        let map = &initial.map;
        let node = |at: u16| map.nodes.get(usize::from(at)).map_or("", |node| node.id.as_str());
        let links: Vec<String> =
            map.links.iter().map(|link| format!("{}~{}", node(link.from), node(link.to))).collect();
        let nodes = || map.nodes.iter().map(|node| node.id.as_str());
        let themes =
            std::iter::once("overview").chain(map.themes.iter().map(|theme| theme.id.as_str()));
        let [of_nodes, of_links, of_themes] = &self.texts;
        // In the order of `Part`.
        let lists = vec![
            places(&self.names, nodes()),
            places(of_nodes, nodes()),
            places(of_links, links.iter().map(String::as_str)),
            places(of_themes, themes),
            places(&self.terms, deferred.glossary.iter().map(|term| term.id.as_str())),
            self.pages.clone(),
            places(&self.questions, initial.questions.iter().map(|one| one.id.as_str())),
            places(&self.tours, map.tours.iter().map(|tour| tour.id.as_str())),
            places(&self.quiz, deferred.quiz.iter().map(|one| one.id.as_str())),
            places(&self.loops, asked.loops.iter().map(|one| one.id.as_str())),
        ];
        match lists.iter().all(Vec::is_empty) {
            true => Untranslated::default(),
            false => Untranslated { language: tag.into(), lists },
        }
    }
}

fn places<'a>(ids: &[String], all: impl Iterator<Item = &'a str>) -> Vec<u16> {
    let ids: std::collections::BTreeSet<&str> = ids.iter().map(String::as_str).collect();
    all.zip(0..).filter(|(id, _)| ids.contains(id)).map(|(_, at)| at).collect()
}

/// The file of a language, completed from that of the other. `name` is the file's, without its ending.
pub fn complete(
    name: &str,
    own: Option<Json>,
    other: Option<Json>,
    lacking: &mut Lacking,
) -> Option<Json> {
    let Some(Json::Object(other)) = other else { return own };
    let mut own = match own {
        Some(Json::Object(own)) => own,
        None => Vec::new(),
        wrong => return wrong,
    };
    own.retain(|(_, value)| !is_empty(value));
    for (id, from) in other {
        match (own.iter_mut().find(|(key, _)| *key == id), from) {
            (Some((_, Json::Object(own))), Json::Object(from)) => {
                entry(name, &id, own, from, lacking);
            }
            (Some(_), _) => {}
            (None, from) => {
                lacking.note(name, &id);
                own.push((id, from));
            }
        }
    }
    Some(Json::Object(own))
}

type Members = Vec<(String, Json)>;

fn entry(name: &str, id: &str, own: &mut Members, from: Members, lacking: &mut Lacking) {
    // The forms of a plural belong to their language.
    if name == "interface" && id != "help" {
        return;
    }
    own.retain(|(_, value)| !is_empty(value));
    let has = |members: &Members, names: &[&str]| {
        members.iter().any(|(key, _)| names.contains(&key.as_str()))
    };
    let lacks = |names: &[&str]| has(&from, names) && !has(own, names);
    let (mut texts, mut names) = (false, false);
    match name {
        "nodes" | "links" | "themes" => {
            texts = lacks(LEVELS) || WITH_LEVELS.iter().any(|field| lacks(&[field]));
            names = lacks(&["label"]);
        }
        "glossary" if TERM.iter().any(|field| lacks(&[field])) => {
            own.clear();
            lacking.terms.push(id.to_string());
        }
        _ => {}
    }
    if texts {
        own.retain(|(key, _)| !TEXTS.contains(&key.as_str()));
        lacking.note_texts(name, id);
    }
    if names {
        own.retain(|(key, _)| !NAMES.contains(&key.as_str()));
        lacking.names.push(id.to_string());
    }
    for (key, value) in from {
        let fill = match key.as_str() {
            text if TEXTS.contains(&text) => texts,
            form if NAMES.contains(&form) => names,
            other => !has(own, &[other]),
        };
        match (own.iter_mut().find(|(own, _)| *own == key), value) {
            (Some((_, Json::Object(own))), Json::Object(from)) => {
                entry(name, &key, own, from, lacking);
            }
            (None, value) if fill => own.push((key, value)),
            _ => {}
        }
    }
}

fn is_empty(value: &Json) -> bool {
    match value {
        Json::Text(text) => text.trim().is_empty(),
        Json::List(list) => list.is_empty(),
        _ => false,
    }
}
