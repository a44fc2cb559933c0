//! The texts of a language, one by one: what is translated, missing or changed as a whole.

use crate::site::sri;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Texts by their place: `nodes.json: cortisol/label`.
pub type Units = BTreeMap<String, Unit>;

/// What a language may do without: forms that its sentences do not need, shorter names, other names.
const OPTIONAL: [&str; 7] =
    ["short", "row", "inside", "inside_changed", "inside_amount", "synonyms", "sentence"];
/// What is no text.
const NO_TEXT: [&str; 1] = ["references"];

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
        Value::Array(list) => add(lines(list.iter()), Vec::new()),
        Value::Object(members) if members.contains_key("other") => {
            add(lines(members.values()), members.keys().cloned().collect());
        }
        Value::Object(members) => {
            let before = if place.contains(' ') { "/" } else { ": " };
            for (name, value) in
                members.iter().filter(|(name, _)| !NO_TEXT.contains(&name.as_str()))
            {
                collect(&format!("{place}{before}{name}"), value, all);
            }
        }
        _ => {}
    }
}

fn lines<'a>(texts: impl Iterator<Item = &'a Value>) -> String {
    texts.filter_map(Value::as_str).collect::<Vec<_>>().join("\n")
}
