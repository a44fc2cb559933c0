//! Glossary words in a text: which letters of a paragraph are an explained word, and where a word appears.
//!
//! A word is marked once in an explanation, at its first whole occurrence; the longest form wins.

use super::LocalizedMap;
use content::bundle::Term;
use content::vocabulary::Level;
use graph::NodeId;
use graph::case_fold::{is_letter, to_lower};

/// A run of a paragraph: plain letters, or an explained word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece<'a> {
    /// The letters as written.
    pub text: &'a str,
    /// Position in the glossary of the word they are; `None` for plain letters.
    pub term: Option<u16>,
    /// The marks right after a word, such as its full stop: no line may break before them.
    pub after: &'a str,
}

/// Splits paragraphs at the glossary's words; pieces with their marks are the paragraph again.
pub fn mark<'a>(paragraphs: &'a [String], glossary: &[Term]) -> Vec<Vec<Piece<'a>>> {
    let forms = Forms::of(glossary);
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
                let Some((term, length)) = forms.longest(paragraph, start) else { continue };
                // A word that was marked before is stepped over whole, so that no part of it is marked instead.
                resume = start + length;
                if let Some(seen) = used.get_mut(usize::from(term))
                    && !*seen
                {
                    *seen = true;
                    push(&mut pieces, paragraph, plain, start, None);
                    push(&mut pieces, paragraph, start, resume, Some(term));
                    let after = marks(paragraph, resume);
                    if let Some(word) = pieces.last_mut() {
                        word.after = after;
                    }
                    plain = resume + after.len();
                }
            }
            push(&mut pieces, paragraph, plain, paragraph.len(), None);
            pieces
        })
        .collect()
}

fn push<'a>(pieces: &mut Vec<Piece<'a>>, all: &'a str, from: usize, to: usize, term: Option<u16>) {
    if let Some(text) = all.get(from..to).filter(|text| !text.is_empty()) {
        pieces.push(Piece { text, term, after: "" });
    }
}

/// The marks that stand there, up to a space or a letter.
fn marks(text: &str, from: usize) -> &str {
    let tail = text.get(from..).unwrap_or_default();
    let end = tail.find(|c: char| c == ' ' || is_letter(c));
    end.and_then(|end| tail.get(..end)).unwrap_or(tail)
}

/// Where words begin: after anything that is no letter, digit or apostrophe.
fn starts(text: &str) -> impl Iterator<Item = usize> + '_ {
    let mut inside = false;
    text.char_indices().filter_map(move |(at, c)| {
        let begins = is_letter(c) && !inside;
        inside = is_letter(c) || matches!(c, '\'' | '’');
        begins.then_some(at)
    })
}

/// The forms of all words, chained by the letter they begin with: a text is looked at on every drawing.
struct Forms<'g> {
    /// Position in the glossary, the form, and the next of the chain plus one (0 ends it).
    all: Vec<(u16, &'g str, u16)>,
    /// The first of each chain plus one.
    chains: [u16; 32],
}

/// The chain of a text's first letter: the same for both its cases.
fn chain(text: &str) -> usize {
    usize::from(text.as_bytes().first().map_or(0, |byte| byte & 31))
}

impl<'g> Forms<'g> {
    fn of(glossary: &'g [Term]) -> Forms<'g> {
        let mut forms = Forms { all: Vec::new(), chains: [0; 32] };
        for (at, term) in glossary.iter().enumerate() {
            for form in &term.forms {
                if let Some(first) = forms.chains.get_mut(chain(form)) {
                    forms.all.push((at as u16, form, *first));
                    *first = forms.all.len() as u16;
                }
            }
        }
        forms
    }

    /// The word that stands there, by its longest form: its position in the glossary and its length in bytes.
    fn longest(&self, text: &str, start: usize) -> Option<(u16, usize)> {
        let tail = text.get(start..)?;
        let mut best: Option<(u16, usize)> = None;
        let mut next = self.chains.get(chain(tail)).copied()?;
        while let Some((term, form, after)) = self.all.get(usize::from(next).wrapping_sub(1)) {
            if let Some(length) = standing(tail, form)
                && best.is_none_or(|(_, other)| length > other)
            {
                best = Some((*term, length));
            }
            next = *after;
        }
        best
    }
}

/// The length of a form that begins a text as a whole word. Case is ignored, but not in short forms such as
/// PET or CI, which would else be found in everyday words.
fn standing(tail: &str, form: &str) -> Option<usize> {
    let exact = form.chars().nth(1).is_some_and(|c| c.is_ascii_digit() || to_lower(c) != c);
    let mut rest = tail.chars();
    for wanted in form.chars() {
        let found = rest.next()?;
        let same = found == wanted || (!exact && to_lower(found) == to_lower(wanted));
        if !same {
            return None;
        }
    }
    let length = tail.len() - rest.as_str().len();
    (length > 0 && !rest.next().is_some_and(is_letter)).then_some(length)
}

/// Whether a text holds a word.
fn holds(text: &str, term: &Forms) -> bool {
    starts(text).any(|start| term.longest(text, start).is_some())
}

impl LocalizedMap {
    /// Up to `most` other things whose text at that level holds a word; empty until the texts have come.
    pub fn appears(
        &self,
        term: u16,
        level: Level,
        except: Option<NodeId>,
        most: usize,
    ) -> Vec<NodeId> {
        let Some((rest, word)) = self
            .deferred
            .as_deref()
            .and_then(|rest| Some((rest, rest.glossary.get(usize::from(term))?)))
        else {
            return Vec::new();
        };
        let word = Forms::of(std::slice::from_ref(word));
        self.atlas
            .nodes()
            .filter(|node| Some(*node) != except)
            .filter(|node| {
                let texts = rest.nodes.get(node.at());
                texts.is_some_and(|texts| texts.levels.at(level).0.iter().any(|p| holds(p, &word)))
            })
            .take(most)
            .collect()
    }
}
