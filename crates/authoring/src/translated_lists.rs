//! Questions, tours, worksheets and loops of a translation: the words are its own, all else is that of the other language.
//!
//! The words of an entry come together: where one lacks, the whole entry is in the other language, and noted.

use super::cursor::Cursor;
use super::json::Json;

/// The words of an entry: texts, or lists of texts.
const WORDS: &[&str] = &[
    "question", "note", "name", "title", "simple", "standard", "in_depth", "answers", "why",
    "text", "answer", "hints",
];
/// Lists whose parts have words of their own; they correspond by place.
const PARTS: &[&str] = &["steps", "tasks"];

/// The entries of the other language, in its order and with what `own` says of them; and the ids of those that it lacks.
pub fn complete(own: Option<&Cursor>, other: Json) -> (Json, Vec<String>) {
    let Json::List(other) = other else { return (other, Vec::new()) };
    let entries = own.map(Cursor::entries).unwrap_or_default();
    let id = |json: &Json| match json.get("id") {
        Some(Json::Text(id)) => id.clone(),
        _ => String::new(),
    };
    let known: Vec<String> = other.iter().map(id).collect();
    for entry in entries.iter().filter(|entry| !known.contains(&id(entry.json))) {
        entry.report(format!("The language that this is translated from has no entry “{}”. It was left out. Correct its id, or remove it.", id(entry.json)));
    }
    let mut lacking = Vec::new();
    let mut whole = Vec::new();
    for (from, id_) in other.into_iter().zip(known) {
        let entry = entries.iter().find(|entry| id(entry.json) == id_);
        match entry.and_then(|entry| translated(entry, &from)) {
            Some(translated) => whole.push(translated),
            None => {
                lacking.push(id_);
                whole.push(from);
            }
        }
    }
    (Json::List(whole), lacking)
}

/// That entry with its own words; nothing where it lacks some.
fn translated(own: &Cursor, from: &Json) -> Option<Json> {
    let Json::Object(members) = from else { return None };
    let mut whole = Vec::new();
    for (name, value) in members {
        let field = own.field(name);
        let value = match name.as_str() {
            word if WORDS.contains(&word) => words(field?.json, value)?,
            part if PARTS.contains(&part) => parts(&field?, value)?,
            _ => {
                if let Some(field) = field.filter(|field| field.json != value) {
                    field.report(format!("“{name}” is another one than in the language that this is translated from. That one is used. Write the same, or leave it out."));
                }
                value.clone()
            }
        };
        whole.push((name.clone(), value));
    }
    Some(Json::Object(whole))
}

fn parts(own: &Cursor, from: &Json) -> Option<Json> {
    let (Json::List(_), Json::List(from)) = (own.json, from) else { return None };
    let own = own.entries();
    let same = own.len() == from.len();
    let parts = own.iter().zip(from).map(|(own, from)| translated(own, from));
    same.then(|| parts.collect::<Option<Vec<Json>>>().map(Json::List))?
}

fn words(own: &Json, from: &Json) -> Option<Json> {
    match (own, from) {
        (Json::Text(text), Json::Text(_)) if !text.trim().is_empty() => Some(own.clone()),
        (Json::List(list), Json::List(from)) if list.len() == from.len() => {
            let words = list.iter().zip(from).map(|(own, from)| words(own, from));
            words.collect::<Option<Vec<Json>>>().map(Json::List)
        }
        _ => None,
    }
}
