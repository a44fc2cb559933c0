//! The interface's messages: named places filled, plural forms chosen. Never glued from pieces.

use content::bundle::Message;
use content::messages::MessageId;

/// Names the plural category of a count in a language, such as `one` or `other`.
pub type PluralRule = fn(usize) -> &'static str;

/// English: one thing, otherwise other.
pub fn english(count: usize) -> &'static str {
    if count == 1 { "one" } else { "other" }
}

/// The messages of one language.
pub struct Messages {
    messages: Vec<Message>,
    rule: PluralRule,
}

impl Messages {
    /// Messages in the order of [`MessageId`], with the language's plural rule.
    pub fn new(messages: Vec<Message>, rule: PluralRule) -> Messages {
        Messages { messages, rule }
    }

    /// A message as it stands.
    pub fn get(&self, id: MessageId) -> &str {
        self.form(id, 2)
    }

    fn form(&self, id: MessageId, count: usize) -> &str {
        match self.messages.get(id as usize) {
            Some(Message::One(text)) => text,
            Some(Message::Plural(forms)) => {
                let category = (self.rule)(count);
                let form = forms.iter().find(|(name, _)| name == category).or(forms.last());
                form.map_or("", |(_, text)| text)
            }
            None => "",
        }
    }

    /// A message with its named places filled.
    pub fn fill(&self, id: MessageId, places: &[(&str, &str)]) -> String {
        fill(self.get(id), places)
    }

    /// The form for a count, with `{count}` and the other places filled.
    pub fn count_with(&self, id: MessageId, count: usize, places: &[(&str, &str)]) -> String {
        let number = count.to_string();
        let text = fill(self.form(id, count), places);
        fill(&text, &[("count", &number)])
    }

    /// The form for a count.
    pub fn count(&self, id: MessageId, count: usize) -> String {
        self.count_with(id, count, &[])
    }

    /// The singular or plural form of a message that depends on a subject rather than a number.
    pub fn agree(&self, id: MessageId, plural: bool) -> &str {
        self.form(id, if plural { 2 } else { 1 })
    }
}

/// Fills `{name}` places; a place nobody fills stays as it is, so that a mistake is seen.
fn fill(text: &str, places: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len() + 24);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let place = after.split_once('}').and_then(|(name, tail)| {
            places.iter().find(|(place, _)| *place == name).map(|(_, value)| (value, tail))
        });
        match place {
            Some((value, tail)) => {
                filled.push_str(value);
                rest = tail;
            }
            None => {
                filled.push('{');
                rest = after;
            }
        }
    }
    filled.push_str(rest);
    filled
}

pub(super) fn fill_text(text: &str, places: &[(&str, &str)]) -> String {
    fill(text, places)
}
