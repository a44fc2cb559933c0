//! What a text may hold: plain words. Markup is shown as it is written, so it is always a mistake.

/// The text as it is shown, and what is wrong with it.
pub fn plain(text: &str) -> (String, Option<String>) {
    if text.chars().any(char::is_control) {
        let clean = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        let sentence = "This text holds a line break, a tab or another control character. It is shown as a space. \
                        Remove it; a new paragraph is a new text in the list.";
        return (clean, Some(sentence.into()));
    }
    let problem = markup(text).map(|found| {
        format!("“{found}” looks like markup. It is shown as it is written. Write plain text, and the character itself instead of its code.")
    });
    (text.to_string(), problem)
}

/// The first tag or character code in a text. "p < 0.05" is neither.
fn markup(text: &str) -> Option<&str> {
    for (at, c) in text.char_indices() {
        let rest = text.get(at..).unwrap_or_default();
        let after = rest.get(1..).unwrap_or_default();
        let end = match c {
            '<' if after.starts_with(|c: char| c.is_ascii_alphabetic() || "/!?".contains(c)) => {
                rest.find('>').map(|i| i + 1)
            }
            '&' => after
                .find(';')
                .filter(|i| (2..=10).contains(i) && code(after.get(..*i)))
                .map(|i| i + 2),
            _ => None,
        };
        if let Some(found) = end.and_then(|end| rest.get(..end)) {
            return Some(found);
        }
    }
    None
}

fn code(name: Option<&str>) -> bool {
    name.is_some_and(|name| name.chars().all(|c| c.is_ascii_alphanumeric() || c == '#'))
}

/// Whether an id is written in small letters, digits and hyphens.
pub fn is_id(id: &str) -> bool {
    !id.is_empty() && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// Whether a DOI is well formed: `10.`, four to nine digits, a slash and something without spaces.
pub fn is_doi(doi: &str) -> bool {
    let Some((registrant, suffix)) = doi.strip_prefix("10.").and_then(|rest| rest.split_once('/'))
    else {
        return false;
    };
    (4..=9).contains(&registrant.len())
        && registrant.bytes().all(|b| b.is_ascii_digit())
        && !suffix.is_empty()
        && !suffix.contains(char::is_whitespace)
}

/// Whether a date is a day of the calendar, `YYYY-MM-DD`.
pub fn is_date(date: &str) -> bool {
    let parts: Vec<&str> = date.split('-').collect();
    let [year, month, day] = parts.as_slice() else { return false };
    if [year.len(), month.len(), day.len()] != [4, 2, 2]
        || !date.bytes().all(|b| b.is_ascii_digit() || b == b'-')
    {
        return false;
    }
    let (year, month, day): (u32, u32, u32) =
        (year.parse().unwrap_or(0), month.parse().unwrap_or(0), day.parse().unwrap_or(0));
    let leap = year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
    let last = match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1..=last).contains(&day)
}

/// The named places of a message are well formed: `{name}`, never nested, never open.
pub fn places_are_balanced(message: &str) -> bool {
    let mut open: Option<usize> = None;
    for c in message.chars() {
        open = match (c, open) {
            ('{', None) => Some(0),
            ('}', Some(1..)) => None,
            ('{' | '}', _) => return false,
            (c, Some(n)) if c.is_ascii_lowercase() || c == '_' => Some(n + 1),
            (_, Some(_)) => return false,
            (_, None) => None,
        };
    }
    open.is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_text_is_told_from_markup() {
        for fine in ["p < 0.05", "R&D; more", "a < b > c", "Life & triggers", "5 <6", "&;"] {
            assert_eq!(plain(fine).1, None, "{fine}");
        }
        for bad in ["<b>bold</b>", "a &amp; b", "&#8211;", "x</p>", "<!-- note -->"] {
            assert!(plain(bad).1.is_some(), "{bad}");
        }
        assert_eq!(plain("one\ntwo").0, "one two");
    }

    #[test]
    fn dois_dates_and_places() {
        assert!(is_doi("10.1097/00006842-197507000-00007") && is_doi("10.1234/a(b)c"));
        assert!(
            !is_doi("10.1/x")
                && !is_doi("https://doi.org/10.1097/x")
                && !is_doi("10.1097/a b")
                && !is_doi("10.1097/")
        );
        assert!(
            is_date("2024-02-29")
                && !is_date("2023-02-29")
                && !is_date("2024-2-9")
                && !is_date("24-02-09")
                && !is_date("2024-13-01")
        );
        assert!(places_are_balanced("{a} and {b_c}") && places_are_balanced("no place"));
        assert!(
            !places_are_balanced("{a")
                && !places_are_balanced("a}")
                && !places_are_balanced("{}")
                && !places_are_balanced("{a{b}}")
        );
    }
}
