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

/// How many letters have to be added, removed, replaced or swapped with their neighbor to make one word the other.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let at = |row: &[usize], i: usize| row.get(i).copied().unwrap_or(usize::MAX / 2);
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    let mut last = None;
    for (i, letter) in a.chars().enumerate() {
        let mut next = vec![i + 1];
        for (j, other) in b.iter().enumerate() {
            let replaced = at(&row, j) + usize::from(letter != *other);
            let moved = at(&next, j).min(at(&row, j + 1)) + 1;
            let swap = j > 0 && last == Some(*other) && b.get(j.wrapping_sub(1)) == Some(&letter);
            let swapped = if swap { at(&before, j - 1) + 1 } else { usize::MAX };
            next.push(replaced.min(moved).min(swapped));
        }
        before = row;
        row = next;
        last = Some(letter);
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
        assert_eq!(distance("titel", "title"), 1);
    }
}
