//! `interface.json`: the messages of the interface, with named places in braces and plural forms.

use super::cursor::Cursor;
use super::defaults::missing;
use super::fields;
use super::json::Json;
use super::plain_text::places_are_balanced;
use super::suggest::did_you_mean;
use content::bundle::{Deferred, Message};
use content::messages::MessageId;
use content::vocabulary::PluralCategory;
use std::collections::BTreeMap;

/// Reads all messages in the order of [`MessageId`], and the help and how to read the map into the texts. A map from elsewhere
/// (`complete` is false) may lack any of them.
pub fn read(book: &Cursor, deferred: &mut Deferred, complete: bool) -> Vec<Message> {
    let members = book.members();
    let mut messages: Vec<Option<Message>> = vec![None; MessageId::KEYS.len()];
    let places: BTreeMap<&str, usize> =
        MessageId::KEYS.iter().enumerate().map(|(at, key)| (*key, at)).collect();
    for (key, entry) in &members {
        match *key {
            "help" => {
                entry.only(fields::HELP);
                let _ = entry.text("short", "The short note is missing.");
                deferred.help = paragraphs(entry, "long");
            }
            "how_to_read" => deferred.how_to_read = paragraphs(book, "how_to_read"),
            // Words that no screen shows yet are checked alike.
            key => {
                let message = message(entry);
                if let Some(slot) = places.get(key).and_then(|at| messages.get_mut(*at)) {
                    *slot = message;
                }
            }
        }
    }
    if !complete {
        return messages.into_iter().map(|message| message.unwrap_or_else(missing)).collect();
    }
    for name in fields::INTERFACE {
        let _ = book.needed(name, "Its page stays empty.");
    }
    let own = |(key, message): (&&str, Option<Message>)| {
        message.unwrap_or_else(|| {
            if !members.iter().any(|(name, _)| name == key) {
                let unused = members.iter().map(|(name, _)| *name).filter(|name| !MessageId::KEYS.contains(name));
                book.report_field(key, format!("The word “{key}” is missing.{} Its name is shown instead. Add the word to the file.", did_you_mean(key, unused)));
            }
            Message::One(key.to_string())
        })
    };
    MessageId::KEYS.iter().zip(messages).map(own).collect()
}

fn paragraphs(entry: &Cursor, name: &str) -> Vec<String> {
    let _ = entry.needed(name, "The page stays empty.");
    let texts = entry.texts(name);
    if texts.is_empty() && entry.field(name).is_some() {
        entry.report_field(
            name,
            "There are no paragraphs here. The page stays empty. Add a list of texts.",
        );
    }
    texts
}

fn message(entry: &Cursor) -> Option<Message> {
    if !matches!(entry.json, Json::Object(_)) {
        return form(entry).map(Message::One);
    }
    entry.only(fields::PLURAL);
    let mut forms = Vec::new();
    for category in PluralCategory::ALL {
        if let Some(text) = entry.field(category.id()).and_then(|field| form(&field)) {
            forms.push((*category, text));
        }
    }
    if entry.field("other").is_none() {
        entry.report_field("other", "The plural form “other” is missing. The name of the word is shown for most numbers. Add the form “other”.");
        return None;
    }
    (!forms.is_empty()).then_some(Message::Plural(forms))
}

fn form(entry: &Cursor) -> Option<String> {
    let text = entry.as_text("Its name is shown instead.")?;
    if !places_are_balanced(&text) {
        entry.report(format!("The named places of “{text}” are not well formed. It is shown as it is written. Write each place as {{name}}, in small letters."));
    }
    Some(text)
}
