//! A place in a file: reads the value there, and reports what is wrong with it.

use super::ids::Ids;
use super::json::Json;
use super::plain_text::{is_id, plain};
use super::report::Report;
use super::suggest::did_you_mean;

/// A value with its file and path.
#[derive(Clone)]
pub struct Cursor<'a> {
    problems: &'a Report,
    /// The file's name.
    pub file: &'a str,
    /// Where in it.
    pub path: String,
    /// The value there.
    pub json: &'a Json,
}

impl<'a> Cursor<'a> {
    /// The top of a file.
    pub fn top(report: &'a Report, file: &'a str, json: &'a Json) -> Cursor<'a> {
        Cursor { problems: report, file, path: String::new(), json }
    }

    /// Nothing, at the same place: for the fields of a field that is missing, of which nothing more is said.
    pub fn nothing(&self) -> Cursor<'a> {
        Cursor { json: &Json::Null, ..self.clone() }
    }

    /// Reports a problem of this value.
    pub fn report(&self, sentence: impl Into<String>) {
        self.problems.add(self.file, &self.path, sentence.into());
    }

    /// Reports a problem of a field of this value, there or not.
    pub fn report_field(&self, name: &str, sentence: impl Into<String>) {
        self.problems.add(self.file, &self.inside(name), sentence.into());
    }

    fn inside(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_string() } else { format!("{}.{name}", self.path) }
    }

    /// The field of that name.
    pub fn field(&self, name: &str) -> Option<Cursor<'a>> {
        self.json.get(name).map(|json| Cursor { path: self.inside(name), json, ..self.clone() })
    }

    /// The field of that name; where it is missing, this is reported.
    pub fn needed(&self, name: &str, consequence: &str) -> Option<Cursor<'a>> {
        let field = self.field(name);
        if field.is_none() && matches!(self.json, Json::Object(_)) {
            self.report_field(
                name,
                format!("The field “{name}” is missing. {consequence} Add the field to the file."),
            );
        }
        field
    }

    /// The names and values of an object. A name that occurs twice is reported and its first value kept.
    pub fn members(&self) -> Vec<(&'a str, Cursor<'a>)> {
        let Json::Object(members) = self.json else {
            self.report(format!("This should be an object, but it is {}. It was left out. Put its fields in braces.", self.json.kind()));
            return Vec::new();
        };
        let mut seen = std::collections::BTreeSet::new();
        let mut found = Vec::new();
        for (name, json) in members {
            if seen.insert(name.as_str()) {
                found.push((
                    name.as_str(),
                    Cursor { path: self.inside(name), json, ..self.clone() },
                ));
            } else {
                self.report_field(name, format!("The name “{name}” occurs twice. The first entry was kept. Rename or remove the second."));
            }
        }
        found
    }

    /// Reports fields that nobody reads, and fields that occur twice.
    pub fn only(&self, known: &[&str]) {
        for (name, field) in self.members() {
            if !known.contains(&name) {
                let meant = did_you_mean(name, known.iter().copied());
                field.report(format!("The field “{name}” is unknown here.{meant} It was left out. Correct its name or remove it."));
            }
        }
    }

    /// The entries of a list.
    pub fn entries(&self) -> Vec<Cursor<'a>> {
        let Json::List(list) = self.json else {
            self.report(format!("This should be a list, but it is {}. It was left out. Put its entries in square brackets.", self.json.kind()));
            return Vec::new();
        };
        list.iter()
            .enumerate()
            .map(|(i, json)| Cursor { path: format!("{}[{i}]", self.path), json, ..self.clone() })
            .collect()
    }

    /// The entries of the list in a field; none where there is no such field.
    pub fn list(&self, name: &str) -> Vec<Cursor<'a>> {
        self.field(name).map(|field| field.entries()).unwrap_or_default()
    }

    /// The entries of a list that has to be there.
    pub fn needed_list(&self, name: &str, consequence: &str) -> Vec<Cursor<'a>> {
        self.needed(name, consequence).map(|field| field.entries()).unwrap_or_default()
    }

    /// This value as a plain text that is not empty.
    pub fn as_text(&self, consequence: &str) -> Option<String> {
        let Json::Text(text) = self.json else {
            self.report(format!(
                "This should be a text, but it is {}. {consequence} Write a text in quotation marks.",
                self.json.kind()
            ));
            return None;
        };
        if text.trim().is_empty() {
            self.report(format!(
                "This text is empty. {consequence} Write the text or remove the field."
            ));
            return None;
        }
        let (text, problem) = plain(text);
        if let Some(sentence) = problem {
            self.report(sentence);
        }
        Some(text)
    }

    /// A text that has to be there.
    pub fn text(&self, name: &str, consequence: &str) -> Option<String> {
        self.needed(name, consequence).and_then(|field| field.as_text(consequence))
    }

    /// A text that may be missing.
    pub fn maybe_text(&self, name: &str) -> String {
        self.field(name).and_then(|field| field.as_text("It was left out.")).unwrap_or_default()
    }

    /// The texts of a list; empty ones are left out.
    pub fn texts(&self, name: &str) -> Vec<String> {
        self.list(name).iter().filter_map(|entry| entry.as_text("It was left out.")).collect()
    }

    /// True or false; false where it is missing.
    pub fn flag(&self, name: &str) -> bool {
        match self.field(name) {
            None => false,
            Some(Cursor { json: Json::Flag(flag), .. }) => *flag,
            Some(field) => {
                field.report(format!("This should be true or false, but it is {}. It is read as false. Write true or false.", field.json.kind()));
                false
            }
        }
    }

    /// A whole number between two bounds, which has to be there.
    pub fn whole_number(
        &self,
        name: &str,
        (least, most): (u32, u32),
        consequence: &str,
    ) -> Option<u32> {
        let field = self.needed(name, consequence)?;
        let bounds = f64::from(least)..=f64::from(most);
        match field.json {
            Json::Number(n) if *n == n.trunc() && bounds.contains(n) => Some(*n as u32),
            _ => {
                field.report(format!("This should be a whole number from {least} to {most}. {consequence} Write such a number."));
                None
            }
        }
    }

    /// A value of a closed vocabulary.
    pub fn term<T: Copy>(
        &self,
        name: &str,
        what: &str,
        consequence: &str,
        all: &[T],
        id: fn(T) -> &'static str,
    ) -> Option<T> {
        let field = self.needed(name, consequence)?;
        let text = field.as_text(consequence)?;
        let found = all.iter().copied().find(|value| id(*value) == text);
        if found.is_none() {
            let allowed: Vec<&str> = all.iter().map(|value| id(*value)).collect();
            let meant = did_you_mean(&text, allowed.iter().copied());
            field.report(format!(
                "“{text}” is not {what}.{meant} {consequence} Use one of: {}.",
                allowed.join(", ")
            ));
        }
        found
    }

    /// The id of an entry of a list, well formed and new. Without one the entry is left out, and this is reported.
    pub fn new_id(&self, ids: &Ids) -> Option<String> {
        let consequence = format!("The {} was left out.", ids.what);
        let id = self.text("id", &consequence)?;
        let field = self.field("id")?;
        if !is_id(&id) {
            field.report(format!(
                "“{id}” is not a well-formed id. {consequence} Use small letters, digits and hyphens only."
            ));
            return None;
        }
        if ids.names(&id) {
            field.report(format!(
                "The id “{id}” occurs twice. The first entry was kept. Rename or remove the second."
            ));
            return None;
        }
        if ids.count() >= ids.most {
            self.report(format!(
                "A map holds at most {} entries of this kind. {consequence} Join some of them.",
                ids.most
            ));
            return None;
        }
        Some(id)
    }

    /// The position that this id names in a list.
    pub fn resolve(&self, ids: &Ids, consequence: &str) -> Option<u16> {
        let id = self.as_text(consequence)?;
        let found = ids.find(&id);
        if found.is_none() {
            self.report(ids.unknown(&id, consequence));
        }
        found
    }

    /// The positions that a list of ids names; what is unknown or occurs twice is reported and left out.
    pub fn resolve_all(&self, name: &str, ids: &Ids) -> Vec<u16> {
        let mut found = Vec::new();
        for entry in self.list(name) {
            let Some(at) = entry.resolve(ids, "It was left out.") else { continue };
            if found.contains(&at) {
                entry.report(format!(
                    "This {} is listed twice. The first entry was kept. Remove the second.",
                    ids.what
                ));
            } else {
                found.push(at);
            }
        }
        found
    }
}
