//! Search results as they are read.

use super::LocalizedMap;
use crate::state::{State, Subject};
use content::locale::Locale;
use content::messages::MessageId;
use graph::case_fold::is_letter;
use graph::search::{Found, index, search, words};

/// One result.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// What choosing it opens.
    pub subject: Subject,
    /// Its name.
    pub name: String,
    /// The part of the name that answers what is typed: where it begins and ends, in bytes.
    pub typed: (usize, usize),
    /// What it is: kind and lane, or grade.
    pub kind: String,
    /// The other name or synonym it was found by.
    pub matched: Option<String>,
}

impl LocalizedMap {
    /// What answers a query: things, then links.
    pub fn search(&self, query: &str) -> Vec<Found> {
        let texts = self.deferred.as_deref();
        let also = |id| self.also(id);
        let index = self.index.get_or_init(|| index(&self.atlas, texts, &also, &*self.locale));
        search(&self.atlas, texts, &also, index, &self.locale.fold(query))
    }

    /// The results for what is typed: things, then links.
    pub fn hits(&self, state: &State) -> Vec<Hit> {
        let found = self.search(&state.overlay.query);
        let query = self.locale.fold(&state.overlay.query);
        let first = words(&query).next().unwrap_or_default();
        let mut hits: Vec<Hit> = found
            .into_iter()
            .map(|found| match found {
                Found::Thing(node, matched) => Hit {
                    subject: Subject::Node(node),
                    name: self.atlas.node(node).label.clone(),
                    typed: (0, 0),
                    kind: self.kind(self.atlas.node(node).kind).to_string(),
                    matched,
                },
                Found::Link(link) => Hit {
                    subject: Subject::Link(link),
                    name: super::sentence::capitalize(&self.sentence(link)),
                    typed: (0, 0),
                    kind: self.grade(self.atlas.link(link).evidence).to_string(),
                    matched: None,
                },
            })
            .collect();
        for hit in &mut hits {
            hit.typed = begins(&hit.name, first, &*self.locale);
        }
        hits
    }

    /// "7 results. Gut microbiome, body part, 1 of 7."
    pub(super) fn say_results(&self, state: &State) -> String {
        if state.overlay.query.trim().is_empty() {
            return String::new();
        }
        let hits = self.hits(state);
        let Some(hit) = hits.get(state.overlay.active_result) else {
            return self.messages.get(MessageId::SayNoResults).to_string();
        };
        self.messages.fill(
            MessageId::SayResult,
            &[
                ("results", &self.messages.count(MessageId::SearchResults, hits.len())),
                ("name", &hit.name),
                // Inside a sentence: "body part", as the name of a grade already is.
                ("kind", &self.in_sentence(&hit.kind)),
                ("position", &self.messages.number(state.overlay.active_result + 1)),
                ("total", &self.messages.number(hits.len())),
            ],
        )
    }
}

/// Where a word of the name begins with what is typed, in bytes; nowhere: two zeros.
fn begins(name: &str, typed: &str, locale: &dyn Locale) -> (usize, usize) {
    let answers = |text: Option<&str>| locale.fold(text.unwrap_or_default()).starts_with(typed);
    let mut before = ' ';
    for (at, c) in name.char_indices() {
        let starts = !is_letter(before) && is_letter(c);
        before = c;
        if starts && !typed.is_empty() && answers(name.get(at..)) {
            // As few letters as it takes: one may become several, or none.
            let ends = name.char_indices().map(|(at, letter)| at + letter.len_utf8());
            let end = ends.filter(|end| *end > at).find(|end| answers(name.get(at..*end)));
            return (at, end.unwrap_or(name.len()));
        }
    }
    (0, 0)
}
