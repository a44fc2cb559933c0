//! How well a typed word answers a written one: in any of its forms, as its beginning, with one typing error.

/// A typed word, folded.
pub struct Typed<'a> {
    /// As it was typed.
    pub word: &'a str,
    /// Without the ending by which its forms differ.
    stem: &'a str,
}

/// The same word, or another form of it.
pub const SAME: u16 = 4;
/// Its beginning.
const BEGINS: u16 = 3;
/// Its beginning, with one typing error.
const NEAR: u16 = 2;
/// Shorter words have too many neighbors.
const LEAST_WITH_ERROR: usize = 5;
/// What is left of a word without its ending has at least so many letters.
const LEAST_STEM: usize = 3;

impl<'a> Typed<'a> {
    /// A word; the longest of the endings, which are parted by spaces, is taken off.
    pub fn of(word: &'a str, endings: &str) -> Typed<'a> {
        let stems = endings.split(' ').filter(|ending| !ending.is_empty());
        let stems = stems.filter_map(|ending| word.strip_suffix(ending));
        let stem = stems.filter(|stem| stem.len() >= LEAST_STEM).min_by_key(|stem| stem.len());
        Typed { word, stem: stem.unwrap_or(word) }
    }

    /// How well it answers a word of a name, or of a text, where only the same word counts; 0: not at all.
    pub fn answers(&self, word: &str, endings: &str, in_text: bool) -> u16 {
        if let Some(rest) = word.strip_prefix(self.stem) {
            return match word == self.word || endings.split(' ').any(|ending| ending == rest) {
                true => SAME,
                false if rest.is_empty() => SAME,
                false if in_text => 0,
                false => BEGINS,
            };
        }
        if !in_text && is_near(self.word.as_bytes(), word.as_bytes()) { NEAR } else { 0 }
    }
}

/// Whether one letter typed wrong, too much, too little or in the other order is all that parts a word from being typed.
/// The first letter has to be right.
fn is_near(typed: &[u8], word: &[u8]) -> bool {
    if typed.len() < LEAST_WITH_ERROR || typed.first() != word.first() {
        return false;
    }
    let same = typed.iter().zip(word).take_while(|(a, b)| a == b).count();
    let begins = |skipped: usize, typed_skipped: usize| {
        let (word, typed) = (word.get(same + skipped..), typed.get(same + typed_skipped..));
        word.zip(typed).is_some_and(|(word, typed)| word.starts_with(typed))
    };
    let crossed = typed.get(same) == word.get(same + 1) && typed.get(same + 1) == word.get(same);
    begins(1, 1) || begins(1, 0) || begins(0, 1) || (crossed && begins(2, 2))
}

/// How alike two words are: the part of their pairs of letters that both have, in hundredths.
pub fn alike(a: &str, b: &str) -> usize {
    let pairs = |text: &str| text.len().saturating_sub(1);
    let all = pairs(a) + pairs(b);
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let shared = a.windows(2).filter(|pair| b.windows(2).any(|other| other == *pair)).count();
    (shared * 200).checked_div(all).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH: &str = "s es ies ed ing";

    fn answers(typed: &str, word: &str) -> u16 {
        Typed::of(typed, ENGLISH).answers(word, ENGLISH, false)
    }

    #[test]
    fn forms_of_a_word_are_the_same() {
        for (typed, word) in [
            ("lung", "lungs"),
            ("lungs", "lung"),
            ("viruses", "virus"),
            ("feel", "feeling"),
            ("flu", "flu"),
        ] {
            assert_eq!(answers(typed, word), SAME, "{typed} {word}");
        }
        assert_eq!(answers("depr", "depression"), BEGINS);
        assert_eq!(answers("us", "u"), 0, "too short to lose its end");
    }

    #[test]
    fn one_typing_error_is_forgiven_in_longer_words_of_names() {
        for typed in ["cortizol", "cortsol", "corttisol", "cotrisol", "cortiz", "corisol"] {
            assert_eq!(answers(typed, "cortisol"), NEAR, "{typed}");
        }
        for (typed, word) in
            [("cortazzl", "cortisol"), ("gut", "got"), ("virus", "viral"), ("", "a")]
        {
            assert_ne!(answers(typed, word), NEAR, "{typed} {word}");
        }
        assert_eq!(Typed::of("cortizol", "").answers("cortisol", "", true), 0);
        assert_eq!(Typed::of("cort", "").answers("cortisol", "", true), 0);
    }

    #[test]
    fn words_with_the_same_pairs_of_letters_are_alike() {
        assert_eq!((alike("gut", "gut"), alike("gut", "mood"), alike("", "a")), (100, 0, 0));
        assert!(alike("serotonine", "serotonin") > alike("serotonine", "protein"));
    }
}
