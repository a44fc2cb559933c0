//! Search results as they are read.

use super::Book;
use crate::content::words::Word;
use crate::model::search::{Found, search};
use crate::state::{State, Subject};

/// One result.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// What choosing it opens.
    pub subject: Subject,
    /// Its name.
    pub name: String,
    /// What it is: kind and lane, or grade.
    pub kind: String,
    /// The synonym it was found by.
    pub matched: Option<String>,
}

impl Book {
    /// The results for what is typed: things, then links.
    pub fn hits(&self, state: &State) -> Vec<Hit> {
        let found = search(&self.atlas, self.rest.as_deref(), &state.query);
        found
            .into_iter()
            .map(|found| match found {
                Found::Thing(node, matched) => Hit {
                    subject: Subject::Node(node),
                    name: self.atlas.node(node).label.clone(),
                    kind: self.kind_and_lane(node),
                    matched,
                },
                Found::Link(link) => Hit {
                    subject: Subject::Link(link),
                    name: super::sentence::raised(&self.sentence(link)),
                    kind: self.grade(self.atlas.link(link).evidence).to_string(),
                    matched: None,
                },
            })
            .collect()
    }

    /// "7 results. Gut microbiome, body part, 1 of 7."
    pub(super) fn say_results(&self, state: &State) -> String {
        let hits = self.hits(state);
        let Some(hit) = hits.get(state.result) else {
            return self.words.get(Word::SayNoResults).to_string();
        };
        self.words.fill(
            Word::SayResult,
            &[
                ("results", &self.words.count(Word::SearchResults, hits.len())),
                ("name", &hit.name),
                ("kind", &hit.kind),
                ("position", &(state.result + 1).to_string()),
                ("total", &hits.len().to_string()),
            ],
        )
    }
}
