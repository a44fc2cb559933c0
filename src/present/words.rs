//! The interface's words: named places filled, plural forms chosen. Never glued from pieces.

use content::compact::Phrase;
use content::words::Word;

/// Names the plural category of a count in a language, such as `one` or `other`.
pub type PluralRule = fn(usize) -> &'static str;

/// English: one thing, otherwise other.
pub fn english(count: usize) -> &'static str {
    if count == 1 { "one" } else { "other" }
}

/// The words of one language.
pub struct Words {
    phrases: Vec<Phrase>,
    rule: PluralRule,
}

impl Words {
    /// Words in the order of [`Word`], with the language's plural rule.
    pub fn new(phrases: Vec<Phrase>, rule: PluralRule) -> Words {
        Words { phrases, rule }
    }

    /// A word as it stands.
    pub fn get(&self, word: Word) -> &str {
        self.form(word, 2)
    }

    fn form(&self, word: Word, count: usize) -> &str {
        match self.phrases.get(word as usize) {
            Some(Phrase::One(text)) => text,
            Some(Phrase::Plural(forms)) => {
                let category = (self.rule)(count);
                let form = forms.iter().find(|(name, _)| name == category).or(forms.last());
                form.map_or("", |(_, text)| text)
            }
            None => "",
        }
    }

    /// A word with its named places filled.
    pub fn fill(&self, word: Word, places: &[(&str, &str)]) -> String {
        fill(self.get(word), places)
    }

    /// The form for a count, with `{count}` and the other places filled.
    pub fn count_with(&self, word: Word, count: usize, places: &[(&str, &str)]) -> String {
        let number = count.to_string();
        let text = fill(self.form(word, count), places);
        fill(&text, &[("count", &number)])
    }

    /// The form for a count.
    pub fn count(&self, word: Word, count: usize) -> String {
        self.count_with(word, count, &[])
    }

    /// The singular or plural form of a word that depends on a subject rather than a number.
    pub fn agree(&self, word: Word, plural: bool) -> &str {
        self.form(word, if plural { 2 } else { 1 })
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
