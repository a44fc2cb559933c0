//! Search results as they are read.

use super::LocalizedMap;
use super::sentence::capitalize;
use crate::state::{State, Subject};
use content::locale::Locale;
use content::messages::MessageId;
use graph::NodeId;
use graph::case_fold::is_letter;
use graph::search::{Found, Index, index, nearest, search};

/// What choosing a result does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// Explains it.
    Subject(Subject),
    /// Begins the tour at that position.
    Tour(u8),
    /// Asks how the first reaches the second.
    Paths(NodeId, NodeId),
}

/// One result.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// The heading under which it stands.
    pub group: MessageId,
    /// What choosing it does.
    pub target: Target,
    /// Its name.
    pub name: String,
    /// The part of the name that answers what is typed: where it begins and ends, in bytes.
    pub typed: (usize, usize),
    /// What it is: kind, grade, or length.
    pub kind: String,
    /// The other name, synonym or work it was found by.
    pub matched: Option<String>,
}

/// So many words a thing is called by at most, where two of them are typed.
const NAME: usize = 3;

impl LocalizedMap {
    fn index(&self) -> &Index {
        let texts = self.deferred.as_deref();
        let also = |id| self.also(id);
        self.index.get_or_init(|| index(&self.atlas, &self.questions, texts, &also, &*self.locale))
    }

    /// What answers a query, best first; links last.
    pub fn search(&self, query: &str) -> Vec<Found> {
        let (texts, also) = (self.deferred.as_deref(), |id| self.also(id));
        search(&self.atlas, texts, &also, self.index(), &self.locale.fold(query))
    }

    /// The results for what is typed. Where nothing answers: what looks most like it, and the questions to begin with.
    pub fn hits(&self, state: &State) -> Vec<Hit> {
        if state.overlay.query.trim().is_empty() {
            return Vec::new();
        }
        let query = self.locale.fold(&state.overlay.query);
        let mut hits: Vec<Hit> =
            self.search(&query).into_iter().map(|found| self.hit(found)).collect();
        if hits.is_empty() {
            let near = nearest(&self.atlas, self.index(), &query).into_iter();
            hits = near.map(|node| self.hit(Found::Thing(node, None))).collect();
            hits.iter_mut().for_each(|hit| hit.group = MessageId::SearchDidYouMean);
            for question in self.questions.iter() {
                let mut hit = self.hit(Found::Tour(question.tour));
                (hit.group, hit.name) = (MessageId::StartTitle, question.question.clone());
                hits.push(hit);
            }
        }
        // "Response to vaccines" is one thing.
        let name = |hit: &Hit| self.locale.fold(hit.matched.as_ref().unwrap_or(&hit.name));
        let named = hits.first().is_some_and(|hit| name(hit).starts_with(&query));
        if let Some(asks) = self.between(&query).filter(|_| !named) {
            hits.insert(0, asks);
        }
        let meant = self.index().meant(&query);
        for hit in &mut hits {
            hit.typed = begins(&hit.name, &meant, &*self.locale);
        }
        hits
    }

    /// The question that "stress to depression" asks, where both are found.
    fn between(&self, query: &str) -> Option<Hit> {
        let words: Vec<&str> = query.split(' ').collect();
        let to = self.messages.get(MessageId::SearchTo);
        let at = words.iter().position(|word| *word == to || *word == "→")?;
        // More words are a question of another kind.
        if at > NAME || words.len() - at > NAME + 1 {
            return None;
        }
        let thing = |words: Option<&[&str]>| match self.search(&words?.join(" ")).first() {
            Some(Found::Thing(node, _)) => Some(*node),
            _ => None,
        };
        let (from, to) = (thing(words.get(..at))?, thing(words.get(at + 1..))?);
        (from != to).then(|| Hit {
            group: MessageId::AskLabel,
            target: Target::Paths(from, to),
            name: self.arrow(from, to),
            typed: (0, 0),
            kind: self.messages.get(MessageId::AskLabel).to_string(),
            matched: None,
        })
    }

    fn hit(&self, found: Found) -> Hit {
        let (group, target, name, kind, matched) = match found {
            Found::Thing(node, matched) => (
                MessageId::SearchThings,
                Target::Subject(Subject::Node(node)),
                self.atlas.node(node).label.clone(),
                self.kind(self.atlas.node(node).kind).to_string(),
                matched,
            ),
            Found::Tour(tour) => (
                MessageId::SearchTours,
                Target::Tour(tour),
                self.atlas
                    .map()
                    .tours
                    .get(usize::from(tour))
                    .map_or("", |tour| &tour.name)
                    .to_string(),
                self.minutes(tour),
                None,
            ),
            Found::Link(link, work) => (
                MessageId::SearchLinks,
                Target::Subject(Subject::Link(link)),
                capitalize(&self.sentence(link)),
                self.grade(self.atlas.link(link).evidence).to_string(),
                work.and_then(|work| Some(self.sources(&[work]).pop()?.line)),
            ),
        };
        Hit { group, target, name, typed: (0, 0), kind, matched }
    }

    /// "7 results. Gut microbiome, body part, 1 of 7."
    pub(super) fn say_results(&self, state: &State) -> String {
        if state.overlay.query.trim().is_empty() {
            return String::new();
        }
        let hits = self.hits(state);
        let at = state.overlay.active_result;
        let Some(hit) = hits.get(at).filter(|_| at > 0 || !is_guess(&hits)) else {
            return self.messages.get(MessageId::SayNoResults).to_string();
        };
        self.messages.fill(
            MessageId::SayResult,
            &[
                ("results", &self.messages.count(MessageId::SearchResults, hits.len())),
                ("name", &hit.name),
                // Inside a sentence: "body part", as the name of a grade already is.
                ("kind", &self.in_sentence(&hit.kind)),
                ("position", &self.messages.number(at + 1)),
                ("total", &self.messages.number(hits.len())),
            ],
        )
    }
}

/// Whether results only stand in for what was not found.
pub fn is_guess(hits: &[Hit]) -> bool {
    let guesses = [MessageId::SearchDidYouMean, MessageId::StartTitle];
    hits.first().is_none_or(|hit| guesses.contains(&hit.group))
}

/// Where a word of the name begins with one of those typed, in bytes; nowhere: two zeros.
fn begins(name: &str, typed: &[&str], locale: &dyn Locale) -> (usize, usize) {
    let folded = |text: Option<&str>| locale.fold(text.unwrap_or_default());
    let mut before = ' ';
    for (at, c) in name.char_indices() {
        let starts = !is_letter(before) && is_letter(c);
        before = c;
        if !starts {
            continue;
        }
        let rest = folded(name.get(at..));
        if let Some(word) = typed.iter().find(|word| rest.starts_with(**word)) {
            // As few letters as it takes: one may become several, or none.
            let ends = name.char_indices().map(|(at, letter)| at + letter.len_utf8());
            let mut ends = ends.filter(|end| *end > at);
            let end = ends.find(|end| folded(name.get(at..*end)).starts_with(*word));
            return (at, end.unwrap_or(name.len()));
        }
    }
    (0, 0)
}
