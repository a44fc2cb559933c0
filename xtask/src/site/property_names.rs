//! Short names for the styles' own custom properties: `var(--line-strong)` and its like stand some 800 times in the
//! sheets, and 0.4 KB of what travels is their names.

use std::collections::BTreeMap;

const LETTERS: &[u8] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// What each property is called in the finished sheets. Those that the tokens set on the app have short names. Others
/// keep theirs: a page reads `--crosstalk-*` in our guide, and where a rule has to do without `--hue`, a page's own `--a`
/// would be inherited in its place.
pub struct PropertyNames(BTreeMap<String, String>);

impl PropertyNames {
    /// For the properties that this sheet declares.
    pub fn of(tokens: &str) -> PropertyNames {
        let mut names = BTreeMap::new();
        let mut rest = tokens;
        while let Some((name, after)) = next(&mut rest).1 {
            if after == Some(':') && !names.contains_key(name) {
                names.insert(name.to_owned(), short(names.len()));
            }
        }
        PropertyNames(names)
    }

    /// The sheet with the short names.
    pub fn shorten(&self, sheet: &str) -> String {
        let mut out = String::with_capacity(sheet.len());
        let mut rest = sheet;
        loop {
            let (before, found) = next(&mut rest);
            out.push_str(before);
            let Some((name, _)) = found else { return out };
            out.push_str(self.0.get(name).map_or(name, String::as_str));
        }
    }
}

/// What stands before the next name that begins with `--`, and that name with the letter after it. `text` is what follows.
fn next<'a>(text: &mut &'a str) -> (&'a str, Option<(&'a str, Option<char>)>) {
    let all = *text;
    let (before, found) = all.split_at(all.find("--").unwrap_or(all.len()));
    let of_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
    let (name, after) = found.split_at(found.find(|c| !of_name(c)).unwrap_or(found.len()));
    *text = after;
    (before, (!name.is_empty()).then(|| (name, after.chars().next())))
}

/// `--a` to `--Z`, then `--aa` and on.
fn short(at: usize) -> String {
    let letter = |at: usize| LETTERS.get(at % LETTERS.len()).copied().map_or('_', char::from);
    match at.checked_sub(LETTERS.len()) {
        None => format!("--{}", letter(at)),
        Some(more) => format!("--{}{}", letter(more / LETTERS.len()), letter(more)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn what_the_tokens_declare_is_short_and_all_else_keeps_its_name() {
        let names = PropertyNames::of(
            ".ct { --ink: var(--crosstalk-ink, #000); --ink-2: gray; } .dark { --ink: #fff; }",
        );
        let sheet = ".a { color: var(--ink-2); --hue: var(--ink, var(--crosstalk-ink)); --: 1 }";
        let short = ".a { color: var(--b); --hue: var(--a, var(--crosstalk-ink)); --: 1 }";
        assert_eq!(names.shorten(sheet), short);
    }

    #[test]
    fn no_two_names_are_the_same() {
        let names: BTreeSet<String> = (0..2000).map(short).collect();
        assert_eq!(names.len(), 2000);
    }
}
