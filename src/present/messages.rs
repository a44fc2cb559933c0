//! The interface's messages: named places filled, plural forms chosen. Never glued from pieces.

use content::bundle::Message;
use content::locale::Locale;
use content::messages::MessageId;
use content::vocabulary::PluralCategory;
use std::rc::Rc;

/// The messages of one language.
pub struct Messages {
    first: Rc<[Message]>,
    beside_texts: Vec<Message>,
    locale: Rc<dyn Locale>,
}

impl Messages {
    /// Messages in the order of [`MessageId`], with the language's rules.
    pub fn new(messages: Vec<Message>, locale: Rc<dyn Locale>) -> Messages {
        Messages { first: messages.into(), beside_texts: Vec::new(), locale }
    }

    /// The same with those that come with the texts.
    pub fn with_texts(&self, beside_texts: Vec<Message>) -> Messages {
        Messages { first: self.first.clone(), beside_texts, locale: self.locale.clone() }
    }

    /// A message as it stands.
    pub fn get(&self, id: MessageId) -> &str {
        self.form(id, PluralCategory::Other)
    }

    /// The form of that category, else the one for all others.
    fn form(&self, id: MessageId, category: PluralCategory) -> &str {
        let (first, rest) = (&self.first, &self.beside_texts);
        match first.iter().chain(rest).nth(id as usize) {
            Some(Message::One(text)) => text,
            Some(Message::Plural(forms)) => {
                let form = forms.iter().find(|(of, _)| *of == category).or(forms.last());
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
        let text = fill(self.form(id, self.locale.plural(count)), places);
        fill(&text, &[("count", &self.number(count))])
    }

    /// The form for a count.
    pub fn count(&self, id: MessageId, count: usize) -> String {
        self.count_with(id, count, &[])
    }

    /// The form for one or for several of what a message speaks of, which may be no number.
    pub fn agree(&self, id: MessageId, plural: bool) -> &str {
        self.form(id, if plural { PluralCategory::Other } else { PluralCategory::One })
    }

    /// The same with its places filled.
    pub fn agree_with(&self, id: MessageId, plural: bool, places: &[(&str, &str)]) -> String {
        fill(self.agree(id, plural), places)
    }

    /// A number in the language's digits.
    pub fn number(&self, number: usize) -> String {
        self.locale.number(number)
    }

    /// Names one after the other, with the language's comma.
    pub fn list(&self, names: &[&str]) -> String {
        self.locale.list(names)
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
