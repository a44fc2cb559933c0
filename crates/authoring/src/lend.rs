//! What a map from elsewhere does not bring, our own lends: words of the interface, help, how to read a map.
//! Words about our subject are not lent; the other map's own names stand in for them.

use super::Loaded;
use content::compact::{FORM, Lent, Phrase};
use content::words::Word;

/// Words that speak of our subject, its license or its authors.
const OURS: [Word; 6] = [
    Word::HeaderTitle,
    Word::HeaderTagline,
    Word::HeaderPageTitle,
    Word::HeaderDescription,
    Word::AboutLicense,
    Word::AboutMistakes,
];

/// What our own map can lend.
pub fn lent_by(loaded: &Loaded) -> Lent {
    let mut words = loaded.first.words.clone();
    for word in OURS {
        put(&mut words, word, String::new());
    }
    // The first paragraphs speak of our lanes and of what our map is not.
    let general = |texts: &[String]| texts.iter().skip(1).cloned().collect();
    Lent {
        form: FORM,
        words,
        help: general(&loaded.rest.help),
        how_to_read: general(&loaded.rest.how_to_read),
    }
}

/// Fills what is missing in `loaded`.
pub fn lend(loaded: &mut Loaded, lent: &Lent) {
    let overview = &loaded.first.map.overview;
    let mut own = lent.words.clone();
    let name = if overview.name.is_empty() { "Crosstalk" } else { &overview.name };
    put(&mut own, Word::HeaderTitle, name.to_string());
    put(&mut own, Word::HeaderTagline, overview.question.clone());
    put(&mut own, Word::HeaderDescription, overview.question.clone());
    put(&mut own, Word::HeaderPageTitle, "{name}".to_string());
    let words = &mut loaded.first.words;
    for (at, word) in own.into_iter().enumerate() {
        match words.get_mut(at) {
            Some(found) if *found == missing() => *found = word,
            Some(_) => {}
            None => words.push(word),
        }
    }
    for (texts, lent) in
        [(&mut loaded.rest.help, &lent.help), (&mut loaded.rest.how_to_read, &lent.how_to_read)]
    {
        if texts.is_empty() {
            texts.clone_from(lent);
        }
    }
}

/// What stands where a word is missing.
pub fn missing() -> Phrase {
    Phrase::One(String::new())
}

fn put(words: &mut [Phrase], word: Word, text: String) {
    if let Some(place) = words.get_mut(word as usize) {
        *place = Phrase::One(text);
    }
}
