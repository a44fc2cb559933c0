//! What only a language's own rules can answer. In the browser `Intl` does (`src/host/locale.rs`), on the host the tables
//! of ICU (`crates/locale`); here is English, which needs neither.

use super::vocabulary::PluralCategory;

/// The rules of one language.
pub trait Locale {
    /// The plural category of a count.
    fn plural(&self, count: usize) -> PluralCategory;

    /// A count in the language's digits.
    fn number(&self, number: usize) -> String;

    /// Names one after the other, with the language's comma: "a, b, c".
    fn list(&self, names: &[&str]) -> String;

    /// The positions of names in the order of the language's dictionaries; equal ones keep their order.
    fn order(&self, names: &[&str]) -> Vec<u16>;

    /// A text as it is searched for: small letters, without accents. Line breaks stay where they are.
    fn fold(&self, text: &str) -> String;
}

/// English, for what has to work without tables: tests, and programs that show no words.
pub struct English;

impl Locale for English {
    fn plural(&self, count: usize) -> PluralCategory {
        if count == 1 { PluralCategory::One } else { PluralCategory::Other }
    }

    fn number(&self, number: usize) -> String {
        number.to_string()
    }

    fn list(&self, names: &[&str]) -> String {
        names.join(", ")
    }

    fn order(&self, names: &[&str]) -> Vec<u16> {
        let mut order: Vec<u16> = (0..names.len() as u16).collect();
        order.sort_by_key(|at| names.get(usize::from(*at)).map(|name| self.fold(name)));
        order
    }

    fn fold(&self, text: &str) -> String {
        text.to_lowercase().chars().map(plain).collect()
    }
}

/// The letter without its accent; Greek letters that name molecules as people type them: `β` → `b`.
fn plain(c: char) -> char {
    match c {
        'à'..='å' | 'α' => 'a',
        'β' => 'b',
        'ç' => 'c',
        'è'..='ë' => 'e',
        'γ' => 'g',
        'ì'..='ï' => 'i',
        'ñ' => 'n',
        'ò'..='ö' => 'o',
        'ù'..='ü' => 'u',
        'ý' | 'ÿ' => 'y',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_counts_lists_sorts_and_folds() {
        let counts = [0, 1, 2].map(|count| English.plural(count));
        assert_eq!(counts, [PluralCategory::Other, PluralCategory::One, PluralCategory::Other]);
        assert_eq!(English.list(&["a", "b", "c"]), "a, b, c");
        assert_eq!(English.order(&["Zoë", "émile", "Ada", "ada"]), [2, 3, 1, 0]);
        assert_eq!(English.fold("IFN-γ\nÉmile"), "ifn-g\nemile");
    }
}
