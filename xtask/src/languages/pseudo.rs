//! Languages that nobody speaks, made from the page's language for tests: one long and full of accents, one that runs from
//! right to left, has every plural form, and lacks some of its texts. What holds in both holds in any.

use super::{FILES, NO_WORDS};
use crate::Result;
use crate::paths;
use crate::site::{PAGE_LANGUAGE, SUBJECT, read_text};
use serde_json::{Map, Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// A third longer, with accents; CLDR's own name for such a language.
pub const LONG: &str = "en-XA";
/// From right to left, with the plural forms of Arabic.
pub const MIRRORED: &str = "ar-XB";

/// What the mirrored language lacks: file and entry.
const LACKING: [(&str, &str); 3] =
    [("nodes", "cortisol"), ("links", "crp~depression"), ("interface", "how_to_read")];
/// Marks by which the plural forms of the mirrored language are told apart.
const FORMS: [(&str, &str); 5] =
    [("zero", "⁰"), ("one", "¹"), ("two", "²"), ("few", "ᶠ"), ("many", "ᵐ")];

/// The folder of all.
pub fn folder() -> PathBuf {
    paths::root().join("target/pseudo-languages")
}

/// A copy of the page's language under another tag and name: what the README's recipe begins with.
pub const COPY: (&str, &str) = ("de", "Deutsch");

/// Writes them, and gives their folder.
pub fn write() -> Result<PathBuf> {
    let folder = folder();
    copy(&folder)?;
    for (tag, name, letter) in
        [(LONG, "Éénglíísh, lóóng", long as fn(char) -> String), (MIRRORED, "תירבע", mirrored)]
    {
        for file in FILES {
            let path = paths::root().join(SUBJECT).join(PAGE_LANGUAGE).join(format!("{file}.json"));
            let mut words: Value = serde_json::from_str(&read_text(&path)?)
                .map_err(|problem| format!("{}: {problem}.", path.display()))?;
            translate(&mut words, letter);
            if let (MIRRORED, Value::Object(entries)) = (tag, &mut words) {
                for (_, id) in LACKING.iter().filter(|(of, _)| *of == file) {
                    entries.remove(*id).ok_or_else(|| format!("{file}.json has no {id}."))?;
                }
                entries.values_mut().for_each(plural);
            }
            write_file(&folder, tag, file, &words)?;
        }
        write_file(&folder, tag, "language", &json!({ "name": name }))?;
    }
    Ok(folder)
}

/// Copies the folder as it is; only its name is told anew.
fn copy(folder: &Path) -> Result {
    let (tag, name) = COPY;
    for file in FILES {
        let path = paths::root().join(SUBJECT).join(PAGE_LANGUAGE).join(format!("{file}.json"));
        let words: Value = serde_json::from_str(&read_text(&path)?)
            .map_err(|problem| format!("{}: {problem}.", path.display()))?;
        write_file(folder, tag, file, &words)?;
    }
    write_file(folder, tag, "language", &json!({ "name": name, "names_in_sentences": "lowercase" }))
}

fn write_file(folder: &Path, tag: &str, file: &str, words: &Value) -> Result {
    let folder = folder.join(tag);
    let text = serde_json::to_string_pretty(words).map_err(|problem| problem.to_string())?;
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(folder.join(format!("{file}.json")), text))
        .map_err(|problem| format!("cannot write {}: {problem}.", folder.display()))
}

/// Every text letter by letter, so that a form of the glossary stays a word of the texts.
fn translate(value: &mut Value, letter: fn(char) -> String) {
    match value {
        Value::String(text) => *text = translated(text, letter),
        Value::Array(list) => list.iter_mut().for_each(|value| translate(value, letter)),
        Value::Object(members) => {
            let words = members.iter_mut().filter(|(name, _)| !NO_WORDS.contains(&name.as_str()));
            words.for_each(|(_, value)| translate(value, letter));
        }
        _ => {}
    }
}

/// Named places stay as they are.
fn translated(text: &str, letter: fn(char) -> String) -> String {
    let mut in_place = false;
    text.chars()
        .map(|c| {
            in_place = (in_place || c == '{') && c != '}';
            if in_place { c.to_string() } else { letter(c) }
        })
        .collect()
}

/// Vowels twice, with accents: a good third more.
fn long(c: char) -> String {
    let accented = match c {
        'a' => 'á',
        'e' => 'é',
        'i' => 'í',
        'o' => 'ö',
        'u' => 'ü',
        'A' => 'Á',
        'E' => 'É',
        'I' => 'Í',
        'O' => 'Ö',
        'U' => 'Ü',
        other => return other.to_string(),
    };
    [accented, accented.to_lowercase().next().unwrap_or(accented)].iter().collect()
}

/// Letters of Hebrew, whose alphabet is as long as ours with its final forms.
fn mirrored(c: char) -> String {
    let place = c.to_ascii_lowercase() as u32;
    let letter = match c.is_ascii_alphabetic() {
        true => char::from_u32('א' as u32 + place - 'a' as u32),
        false => None,
    };
    letter.unwrap_or(c).to_string()
}

/// All forms of a message that has any, each with its mark.
fn plural(message: &mut Value) {
    let Value::Object(forms) = message else { return };
    let Some(Value::String(other)) = forms.get("other").cloned() else { return };
    let marked =
        FORMS.map(|(category, mark)| (category.to_owned(), json!(format!("{other}{mark}"))));
    forms.extend(marked.into_iter().collect::<Map<String, Value>>());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_become_longer_or_mirrored_and_places_stay() {
        assert_eq!(translated("{count} Open links", long), "{count} Ööpéén líínks");
        assert_eq!(translated("{name} ab", mirrored), "{name} אב");
        let mut message = json!({ "one": "{count} a", "other": "{count} b" });
        plural(&mut message);
        assert_eq!(message["two"], "{count} b²");
        assert_eq!(message["other"], "{count} b");
    }

    #[test]
    fn both_are_languages_without_a_problem() {
        let folder = write().unwrap();
        for tag in [LONG, MIRRORED] {
            let (loaded, problems) = crate::site::load(tag, &folder).unwrap();
            assert_eq!(problems, [], "{tag}");
            assert_eq!(loaded.initial.language.rtl, tag == MIRRORED);
            let lacking = &loaded.initial.untranslated;
            assert_eq!(
                lacking.lists.iter().map(Vec::len).sum::<usize>(),
                if tag == MIRRORED { 4 } else { 0 }
            );
        }
    }
}
