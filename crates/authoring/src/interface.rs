//! `interface.json`: the words of the interface, with named places in braces and plural forms.

use super::at::At;
use super::fields;
use super::json::Json;
use super::lend::missing;
use super::suggest::did_you_mean;
use super::text::places_are_balanced;
use content::compact::{Phrase, Rest};
use content::words::Word;
use std::collections::BTreeMap;

/// Reads all words in the order of [`Word`], and the help and how to read the map into the texts. A map from elsewhere
/// (`complete` is false) may lack any of them.
pub fn read(book: &At, rest: &mut Rest, complete: bool) -> Vec<Phrase> {
    let members = book.members();
    let mut words: Vec<Option<Phrase>> = vec![None; Word::KEYS.len()];
    let places: BTreeMap<&str, usize> =
        Word::KEYS.iter().enumerate().map(|(at, key)| (*key, at)).collect();
    for (key, entry) in &members {
        match *key {
            "help" => {
                entry.only(fields::HELP);
                let _ = entry.text("short", "The short note is missing.");
                rest.help = paragraphs(entry, "long");
            }
            "how_to_read" => rest.how_to_read = paragraphs(book, "how_to_read"),
            // Words that no screen shows yet are checked alike.
            key => {
                let phrase = phrase(entry);
                if let Some(slot) = places.get(key).and_then(|at| words.get_mut(*at)) {
                    *slot = phrase;
                }
            }
        }
    }
    if !complete {
        return words.into_iter().map(|word| word.unwrap_or_else(missing)).collect();
    }
    for name in fields::INTERFACE {
        let _ = book.needed(name, "Its page stays empty.");
    }
    let own = |(key, word): (&&str, Option<Phrase>)| {
        word.unwrap_or_else(|| {
            if !members.iter().any(|(name, _)| name == key) {
                let unused = members.iter().map(|(name, _)| *name).filter(|name| !Word::KEYS.contains(name));
                book.say_of(key, format!("The word “{key}” is missing.{} Its name is shown instead. Add the word to the file.", did_you_mean(key, unused)));
            }
            Phrase::One(key.to_string())
        })
    };
    Word::KEYS.iter().zip(words).map(own).collect()
}

fn paragraphs(entry: &At, name: &str) -> Vec<String> {
    let _ = entry.needed(name, "The page stays empty.");
    let texts = entry.texts(name);
    if texts.is_empty() && entry.field(name).is_some() {
        entry.say_of(
            name,
            "There are no paragraphs here. The page stays empty. Add a list of texts.",
        );
    }
    texts
}

fn phrase(entry: &At) -> Option<Phrase> {
    if !matches!(entry.json, Json::Object(_)) {
        return form(entry).map(Phrase::One);
    }
    entry.only(fields::PLURAL);
    let mut forms = Vec::new();
    for category in fields::PLURAL {
        if let Some(text) = entry.field(category).and_then(|field| form(&field)) {
            forms.push((category.to_string(), text));
        }
    }
    if entry.field("other").is_none() {
        entry.say_of("other", "The plural form “other” is missing. The name of the word is shown for most numbers. Add the form “other”.");
        return None;
    }
    (!forms.is_empty()).then_some(Phrase::Plural(forms))
}

fn form(entry: &At) -> Option<String> {
    let text = entry.as_text("Its name is shown instead.")?;
    if !places_are_balanced(&text) {
        entry.say(format!("The named places of “{text}” are not well formed. It is shown as it is written. Write each place as {{name}}, in small letters."));
    }
    Some(text)
}
