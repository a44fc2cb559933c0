//! Questions to begin with, and what a step of a tour says: plain data, as the panel draws it.

use super::LocalizedMap;
use super::panel::Row;
use crate::state::{State, Texts, TourPlace};
use content::bundle::OpeningQuestion;
use content::messages::MessageId;
use graph::case_fold::{is_letter, to_lower};
use graph::{LinkId, NodeId, ViewId};

/// A step of a tour, ready to be read.
pub struct Step<'a> {
    /// "A week with the flu · step 3 of 7".
    pub place: String,
    /// Its title; empty until the texts have come.
    pub title: &'a str,
    /// What it tells, split where a thing is named.
    pub text: Vec<Named<'a>>,
    /// A sentence about texts that have not come; empty where they have.
    pub note: &'a str,
    /// What is lit: each link as a sentence, with its grade.
    pub links: Vec<Row>,
    /// The title of the next step; `None` at the end.
    pub next: Option<&'a str>,
    /// The questions that are asked here: positions in the list of all.
    pub quiz: &'a [u16],
}

/// A run of a text: plain letters, or the name of a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named<'a> {
    /// The letters as written.
    pub text: &'a str,
    /// The thing that they name.
    pub node: Option<NodeId>,
}

/// What a row or a button says of a tour: name and length.
pub struct TourOffer<'a> {
    /// Position in `Map::tours`.
    pub tour: u8,
    /// Its name.
    pub name: &'a str,
    /// "7 minutes".
    pub minutes: String,
}

impl LocalizedMap {
    /// The questions to begin with, with the thing where each path ends.
    pub fn opening_questions(&self) -> impl Iterator<Item = (&OpeningQuestion, NodeId)> {
        self.questions.iter().map(|question| {
            let last = question.path.last().copied().unwrap_or_default();
            (question, self.atlas.to(LinkId(last)))
        })
    }

    /// The tours that begin in a view.
    pub fn tours_of(&self, shown: ViewId) -> Vec<TourOffer<'_>> {
        let tours = (0..).zip(&self.atlas.map().tours);
        let begins = |tour: &content::bundle::Tour| {
            tour.steps.first().is_some_and(|step| ViewId::at_position(step.view) == shown)
        };
        tours
            .filter(|(_, tour)| begins(tour))
            .map(|(at, tour)| TourOffer { tour: at, name: &tour.name, minutes: self.minutes(at) })
            .collect()
    }

    /// "7 minutes".
    pub fn minutes(&self, tour: u8) -> String {
        let tour = self.atlas.map().tours.get(usize::from(tour));
        let minutes = tour.map_or(0, |tour| usize::from(tour.minutes));
        self.messages.count(MessageId::TourMinutes, minutes)
    }

    /// "A week with the flu · step 3 of 7".
    pub fn tour_place(&self, place: TourPlace) -> String {
        let tour = self.atlas.map().tours.get(usize::from(place.tour));
        let steps = tour.map_or(0, |tour| tour.steps.len());
        let name = tour.map_or("", |tour| &tour.name);
        self.at_step(MessageId::TourPlace, name, usize::from(place.step) + 1, steps)
    }

    /// A message that says at which step of how many the reader is.
    #[inline(never)]
    pub(super) fn at_step(&self, word: MessageId, name: &str, step: usize, total: usize) -> String {
        let (step, total) = (self.messages.number(step), self.messages.number(total));
        self.messages.fill(word, &[("name", name), ("step", &step), ("total", &total)])
    }

    /// The title of a step; empty until the texts have come.
    pub fn step_title(&self, place: TourPlace) -> &str {
        self.step_texts(place).map_or("", |texts| &texts.title)
    }

    /// What a step of a tour says, at the reader's level.
    pub fn step(&self, place: TourPlace, state: &State) -> Step<'_> {
        let step = place.step(&self.atlas);
        let (nodes, links) = step.map_or((&[][..], &[][..]), |step| {
            (step.focus.nodes.as_slice(), step.focus.links.as_slice())
        });
        let ends = links
            .iter()
            .flat_map(|link| [self.atlas.from(LinkId(*link)), self.atlas.to(LinkId(*link))]);
        let mut things: Vec<NodeId> = nodes.iter().map(|node| NodeId(*node)).collect();
        things.extend(ends);
        let texts = self.step_texts(place);
        let note = match (texts, state.env.texts) {
            (Some(_), _) => "",
            (None, Texts::Failed) => self.messages.get(MessageId::ErrorTexts),
            (None, _) => self.messages.get(MessageId::PanelComing),
        };
        let after = TourPlace { step: place.step.saturating_add(1), ..place };
        Step {
            place: self.tour_place(place),
            title: self.step_title(place),
            text: texts.map_or_else(Vec::new, |texts| {
                self.named(texts.text.at(state.reader.level), &things)
            }),
            note,
            links: links.iter().map(|link| self.said(LinkId(*link), state.reader.level)).collect(),
            next: after.step(&self.atlas).map(|_| self.step_title(after)),
            quiz: step.map_or(&[], |step| &step.quiz),
        }
    }

    /// How long the tour's step takes to read, in milliseconds: some 150 words a minute, and a look at the map.
    pub fn reading_time(&self, state: &State) -> u32 {
        let texts = state.tour().and_then(|place| self.step_texts(place));
        texts.map_or(0, |texts| texts.text.at(state.reader.level).len() as u32) * 65 + 4_000
    }

    fn step_texts(&self, place: TourPlace) -> Option<&content::bundle::StepTexts> {
        let tours = &self.deferred.as_deref()?.tours;
        tours.get(usize::from(place.tour))?.get(usize::from(place.step))
    }

    /// Splits a text where one of the things is named by its name, each once, at its first whole occurrence.
    fn named<'a>(&self, text: &'a str, things: &[NodeId]) -> Vec<Named<'a>> {
        let mut found: Vec<(usize, usize, NodeId)> = Vec::new();
        for thing in things {
            let Some((from, to)) = whole_words(text, &self.atlas.node(*thing).label) else {
                continue;
            };
            let free = found
                .iter()
                .all(|(start, end, other)| other != thing && (to <= *start || from >= *end));
            if free {
                found.push((from, to, *thing));
            }
        }
        graph::sort::sort_by(&mut found, &mut |a, b| a.0.cmp(&b.0));
        let mut all = Vec::new();
        let mut push = |from: usize, to: usize, node| {
            if let Some(text) = text.get(from..to).filter(|text| !text.is_empty()) {
                all.push(Named { text, node });
            }
        };
        let mut plain = 0;
        for (from, to, node) in found {
            push(plain, from, None);
            push(from, to, Some(node));
            plain = to;
        }
        push(plain, text.len(), None);
        all
    }
}

/// Where those words stand in a text, in any case, with no letter before or after.
fn whole_words(text: &str, words: &str) -> Option<(usize, usize)> {
    text.char_indices().map(|(at, _)| at).find_map(|from| {
        let before = text.get(..from)?.chars().next_back();
        let mut rest = text.get(from..)?.char_indices();
        for letter in words.chars() {
            let (_, here) = rest.next()?;
            if to_lower(here) != to_lower(letter) {
                return None;
            }
        }
        let (to, after) = match rest.next() {
            Some((at, next)) => (from + at, Some(next)),
            None => (text.len(), None),
        };
        (!before.is_some_and(is_letter) && !after.is_some_and(is_letter)).then_some((from, to))
    })
}
