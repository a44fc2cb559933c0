//! What stands here in another language than the map's, because nobody has translated it yet: it is marked as such, for
//! screen readers, hyphenation and direction.

use super::LocalizedMap;
use crate::state::Subject;
use content::language::Part;
use graph::{NodeId, ViewId};

/// A page of text about the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextPage {
    /// Where to find help.
    Help,
    /// How to read the map.
    HowToRead,
}

impl LocalizedMap {
    /// The language of a thing's names, where it is another.
    pub fn name_language(&self, id: NodeId) -> Option<&str> {
        self.untranslated.language_of(Part::Names, id.0)
    }

    /// The language of an explanation, where it is another.
    pub fn text_language(&self, subject: Subject) -> Option<&str> {
        let (part, at) = match subject {
            Subject::Node(node) => (Part::Nodes, node.0),
            Subject::Link(link) => (Part::Links, link.0),
            Subject::Intro(ViewId::Theme(theme)) => (Part::Themes, u16::from(theme.0) + 1),
            Subject::Intro(_) => (Part::Themes, 0),
        };
        self.untranslated.language_of(part, at)
    }

    /// The language of a word's explanation, where it is another.
    pub fn term_language(&self, term: u16) -> Option<&str> {
        self.untranslated.language_of(Part::Terms, term)
    }

    /// The language of an opening question, where it is another.
    pub fn question_language(&self, question: u16) -> Option<&str> {
        self.untranslated.language_of(Part::Questions, question)
    }

    /// The language of a tour with all its steps, where it is another.
    pub fn tour_language(&self, tour: u16) -> Option<&str> {
        self.untranslated.language_of(Part::Tours, tour)
    }

    /// The language of a question with answers, where it is another.
    pub fn quiz_language(&self, question: u16) -> Option<&str> {
        self.untranslated.language_of(Part::Quiz, question)
    }

    /// The language of a page of text, where it is another.
    pub fn page_language(&self, page: TextPage) -> Option<&str> {
        self.untranslated.language_of(Part::Pages, page as u16)
    }
}
