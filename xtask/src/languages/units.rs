//! The texts of a language, one by one: what is translated, missing or changed as a whole.

use super::NO_WORDS;
use crate::site::sri;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Texts by their place: `nodes.json: cortisol/label`.
pub type Units = BTreeMap<String, Unit>;

/// What a language may do without: forms that its sentences do not need, shorter names, other names, simpler forms.
const OPTIONAL: [&str; 11] = [
    "also",
    "row",
    "inside",
    "inside_changed",
    "inside_amount",
    "synonyms",
    "sentence",
    "open_question_simple",
    "basis_simple",
    "for_simple",
    "against_simple",
];

/// One text: a sentence, paragraphs, or a message with its plural forms.
pub struct Unit {
    /// All of it; paragraphs and forms are lines.
    pub text: String,
    /// The plural categories it has forms for.
    pub forms: Vec<String>,
    /// Whether a language may do without it.
    pub optional: bool,
}

impl Unit {
    /// By which a change of the text is noticed.
    pub fn checksum(&self) -> String {
        sri::of(self.text.as_bytes()).chars().skip("sha256-".len()).take(12).collect()
    }

    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Whether it is more than a name, which may be the same in two languages.
    pub fn is_sentence(&self) -> bool {
        self.text.split_whitespace().filter(|word| !word.starts_with('{')).count() > 2
    }

    /// The named places in its braces.
    pub fn places(&self) -> BTreeSet<&str> {
        self.text.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0)).collect()
    }
}

/// Adds the texts of a file, or of a part of it.
pub fn collect(place: &str, value: &Value, all: &mut Units) {
    let mut add = |text: String, forms: Vec<String>| {
        let field = place.rsplit(['/', ' ']).next().unwrap_or_default();
        let optional = OPTIONAL.contains(&field);
        all.insert(place.to_owned(), Unit { text, forms, optional });
    };
    match value {
        Value::String(text) => add(text.clone(), Vec::new()),
        Value::Array(list) if list.iter().any(Value::is_object) => {
            let before = before(place);
            for (at, entry) in list.iter().enumerate() {
                let place_of = entry.get("id").and_then(Value::as_str).map(str::to_owned);
                let name = place_of.unwrap_or_else(|| at.to_string());
                collect(&format!("{place}{before}{name}"), entry, all);
            }
        }
        Value::Array(list) => add(lines(list.iter()), Vec::new()),
        Value::Object(members) if members.contains_key("other") => {
            add(lines(members.values()), members.keys().cloned().collect());
        }
        Value::Object(members) => {
            let before = before(place);
            for (name, value) in
                members.iter().filter(|(name, _)| !NO_WORDS.contains(&name.as_str()))
            {
                collect(&format!("{place}{before}{name}"), value, all);
            }
        }
        _ => {}
    }
}

/// What stands between a place and a part of it: after the file's name a colon.
fn before(place: &str) -> &'static str {
    if place.contains(' ') { "/" } else { ": " }
}

fn lines<'a>(texts: impl Iterator<Item = &'a Value>) -> String {
    texts.filter_map(Value::as_str).collect::<Vec<_>>().join("\n")
}
