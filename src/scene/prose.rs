//! Glossary words in a text: which letters of a paragraph are an explained word, and where a word appears.
//!
//! A word is marked once in an explanation, at its first whole occurrence; the longest form wins.

use super::Book;
use crate::content::compact::Term;
use crate::content::terms::Level;
use crate::model::NodeId;

/// A run of a paragraph: plain letters, or an explained word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece<'a> {
    /// The letters as written.
    pub text: &'a str,
    /// Position in the glossary of the word they are; `None` for plain letters.
    pub term: Option<u16>,
}

/// Splits paragraphs at the glossary's words; every piece is a slice of its paragraph, none is lost.
pub fn mark<'a>(paragraphs: &'a [String], glossary: &[Term]) -> Vec<Vec<Piece<'a>>> {
    let mut used = vec![false; glossary.len()];
    paragraphs
        .iter()
        .map(|paragraph| {
            let mut pieces = Vec::new();
            let (mut plain, mut resume) = (0, 0);
            for start in starts(paragraph) {
                if start < resume {
                    continue;
                }
                let Some((term, length)) = longest(paragraph, start, glossary) else { continue };
                // A word that was marked before is stepped over whole, so that no part of it is marked instead.
                resume = start + length;
                if let Some(seen) = used.get_mut(term)
                    && !*seen
                {
                    *seen = true;
                    push(&mut pieces, paragraph, plain, start, None);
                    push(&mut pieces, paragraph, start, resume, Some(term as u16));
                    plain = resume;
                }
            }
            push(&mut pieces, paragraph, plain, paragraph.len(), None);
            pieces
        })
        .collect()
}

fn push<'a>(pieces: &mut Vec<Piece<'a>>, all: &'a str, from: usize, to: usize, term: Option<u16>) {
    if let Some(text) = all.get(from..to).filter(|text| !text.is_empty()) {
        pieces.push(Piece { text, term });
    }
}

/// Where words begin: after anything that is no letter, digit or apostrophe.
fn starts(text: &str) -> impl Iterator<Item = usize> + '_ {
    let mut inside = false;
    text.char_indices().filter_map(move |(at, c)| {
        let begins = c.is_alphanumeric() && !inside;
        inside = c.is_alphanumeric() || matches!(c, '\'' | '’');
        begins.then_some(at)
    })
}

/// The word that stands there, by its longest form: its position in the glossary and its length in bytes.
fn longest(text: &str, start: usize, glossary: &[Term]) -> Option<(usize, usize)> {
    let tail = text.get(start..)?;
    let mut best: Option<(usize, usize)> = None;
    for (at, term) in glossary.iter().enumerate() {
        for form in &term.forms {
            if let Some(length) = standing(tail, form)
                && best.is_none_or(|(_, other)| length > other)
            {
                best = Some((at, length));
            }
        }
    }
    best
}

/// The length of a form that begins a text as a whole word. Case is ignored, but not in short forms such as
/// PET or CI, which would else be found in everyday words.
fn standing(tail: &str, form: &str) -> Option<usize> {
    // Nearly every comparison ends at the first letter.
    if let (Some(found), Some(wanted)) = (tail.as_bytes().first(), form.as_bytes().first())
        && found.is_ascii()
        && !found.eq_ignore_ascii_case(wanted)
    {
        return None;
    }
    let exact = form.chars().nth(1).is_some_and(|c| c.is_uppercase() || c.is_numeric());
    let mut rest = tail.chars();
    for wanted in form.chars() {
        let found = rest.next()?;
        let same = found == wanted || (!exact && (found.to_lowercase().eq(wanted.to_lowercase())));
        if !same {
            return None;
        }
    }
    let length = tail.len() - rest.as_str().len();
    (length > 0 && !rest.next().is_some_and(char::is_alphanumeric)).then_some(length)
}

/// Whether a text holds a word.
fn holds(text: &str, term: &Term) -> bool {
    starts(text).any(|start| longest(text, start, std::slice::from_ref(term)).is_some())
}

impl Book {
    /// Up to `most` other things whose text at that level holds a word; empty until the texts have come.
    pub fn appears(
        &self,
        term: u16,
        level: Level,
        except: Option<NodeId>,
        most: usize,
    ) -> Vec<NodeId> {
        let Some((rest, word)) = self
            .rest
            .as_deref()
            .and_then(|rest| Some((rest, rest.glossary.get(usize::from(term))?)))
        else {
            return Vec::new();
        };
        self.atlas
            .nodes()
            .filter(|node| Some(*node) != except)
            .filter(|node| {
                let texts = rest.nodes.get(node.at());
                texts.is_some_and(|texts| texts.levels.at(level).0.iter().any(|p| holds(p, word)))
            })
            .take(most)
            .collect()
    }
}
