//! "Did you mean …": the nearest of some known words, by the optimal string alignment distance: how many letters have to
//! be added, removed, replaced or swapped with their neighbor.

use strsim::osa_distance;

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
        .map(|other| (osa_distance(&folded, &other.to_lowercase()), other))
        .filter(|(far, _)| *far <= near)
        .min_by_key(|(far, _)| *far)
        .map(|(_, other)| other)
}

/// " Did you mean “…”?", or nothing.
pub fn did_you_mean<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    nearest(word, known).map(|other| format!(" Did you mean “{other}”?")).unwrap_or_default()
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
        assert_eq!(osa_distance("kitten", "sitting"), 3);
        assert_eq!(osa_distance("", "abc"), 3);
        assert_eq!(osa_distance("titel", "title"), 1);
    }
}
