//! "Did you mean …": the nearest of some known words.

/// The nearest of the known words, if it is near enough to be a slip of the pen.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // Nobody misspells a whole paragraph; the limit also bounds the work for broken files.
    if word.is_empty() || word.len() > 80 {
        return None;
    }
    let near = (word.chars().count() / 3).clamp(1, 4);
    let folded = word.to_lowercase();
    known
        .into_iter()
        .filter(|other| other.len().abs_diff(word.len()) <= near + 4)
        .map(|other| (distance(&folded, &other.to_lowercase()), other))
        .filter(|(far, _)| *far <= near)
        .min_by_key(|(far, _)| *far)
        .map(|(_, other)| other)
}

/// " Did you mean “…”?", or nothing.
pub fn did_you_mean<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    nearest(word, known).map(|other| format!(" Did you mean “{other}”?")).unwrap_or_default()
}

/// How many letters have to be added, removed or replaced to make one word the other.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, letter) in a.chars().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        let mut next = vec![left];
        for (other, above) in b.iter().zip(row.iter().skip(1)) {
            let replaced = diagonal + usize::from(letter != *other);
            left = replaced.min(left + 1).min(above + 1);
            diagonal = *above;
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_slips_and_nothing_else() {
        let known = ["depression", "anxiety", "il-6", "il-10"];
        assert_eq!(nearest("depresion", known), Some("depression"));
        assert_eq!(nearest("Anxiety", known), Some("anxiety"));
        assert_eq!(nearest("il-06", known), Some("il-6"));
        assert_eq!(nearest("weather", known), None);
        assert_eq!(nearest("", known), None);
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("", "abc"), 3);
    }
}
