//! What a bundle says of its language, and of what that language lacks.

/// The language of a bundle.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Language {
    /// Its BCP 47 tag.
    pub tag: String,
    /// Its name in itself; a map from elsewhere may not tell it.
    pub name: String,
    /// Whether it runs from right to left.
    pub rtl: bool,
    /// Whether names begin with a small letter inside a sentence, unless they are proper names.
    pub lowercase_names: bool,
}

/// What a language lacks and is shown in another.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Untranslated {
    /// The tag of that other language; empty where nothing is lacking.
    pub language: String,
    /// For each [`Part`] the positions of what is lacking; none at all where nothing is.
    pub lists: Vec<Vec<u16>>,
}

/// A part of the map that a language may lack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Names of things.
    Names,
    /// Texts of things.
    Nodes,
    /// Texts of links.
    Links,
    /// Introductions: the overview's is 0.
    Themes,
    /// Words explained.
    Terms,
    /// Pages of text: help (0), how to read the map (1).
    Pages,
    /// Questions of the first screen.
    Questions,
    /// Tours with all their steps.
    Tours,
    /// Questions with answers.
    Quiz,
    /// Feedback loops that authors told.
    Loops,
}

impl Untranslated {
    /// The language in which the part at that position is shown, where it is another than the map's.
    pub fn language_of(&self, part: Part, at: u16) -> Option<&str> {
        let lacking = self.lists.get(part as usize)?.contains(&at);
        lacking.then_some(self.language.as_str())
    }
}
