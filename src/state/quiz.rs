//! A quiz: whose questions are asked, which one now, and what was answered. The questions themselves are made by
//! `present::quiz`, since most of them come with the texts.

use super::tool::Answer;
use super::{State, Tool};
use graph::quiz::ROUND;
use graph::{Atlas, ViewId};

/// How many links are kept to be looked at again.
const AGAIN: usize = 6;

/// Whose questions are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuizOf {
    /// Those of a view.
    View(ViewId),
    /// Those at the end of a tour: its position in `Map::tours`.
    Tour(u8),
}

/// A question of a quiz.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuizPlace {
    /// Whose questions are asked.
    pub of: QuizOf,
    /// The round, counted from 0.
    pub round: u8,
    /// The question in its round, counted from 0; behind the last is the result.
    pub at: u8,
}

/// What was answered in a round. It outlives the quiz, so that "back" finds it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// The round: its first question.
    round: Option<QuizPlace>,
    /// The answer to each question, by its position.
    given: [Option<u8>; ROUND],
}

impl QuizOf {
    /// The view that is shown; `None` where there is no such quiz.
    pub fn shown(self, atlas: &Atlas) -> Option<ViewId> {
        match self {
            QuizOf::View(shown) => Some(shown),
            QuizOf::Tour(tour) => {
                let last = atlas.map().tours.get(usize::from(tour))?.steps.last()?;
                (!last.quiz.is_empty()).then(|| ViewId::at_position(last.view))
            }
        }
    }
}

impl QuizPlace {
    /// The first question of a round.
    pub fn first(of: QuizOf, round: u8) -> QuizPlace {
        QuizPlace { of, round, at: 0 }
    }

    /// The next question or the one before; `None` beyond the result.
    pub(super) fn step(self, next: bool) -> Option<QuizPlace> {
        let at = if next { self.at.checked_add(1) } else { self.at.checked_sub(1) };
        at.filter(|at| usize::from(*at) <= ROUND).map(|at| QuizPlace { at, ..self })
    }
}

impl State {
    /// The question that the reader is at.
    pub fn quiz(&self) -> Option<QuizPlace> {
        match self.tool {
            Tool::Quiz(place) => Some(place),
            _ => None,
        }
    }

    /// The answer that was given there.
    pub fn answer(&self, place: QuizPlace) -> Option<u8> {
        let same = self.answers.round == Some(QuizPlace { at: 0, ..place });
        same.then(|| self.answers.given.get(usize::from(place.at)).copied().flatten()).flatten()
    }
}

/// Keeps an answer, unless there is one already; what is missed is to be looked at again, until it is known.
pub(super) fn give(new: &mut State, place: QuizPlace, answer: &Answer) {
    let round = Some(QuizPlace { at: 0, ..place });
    if new.answers.round != round {
        new.answers = Answers { round, ..Answers::default() };
    }
    let given = new.answers.given.get_mut(usize::from(place.at));
    let Some(given) = given.filter(|given| given.is_none()) else { return };
    *given = Some(answer.at);
    let mut again = if answer.right { Vec::new() } else { answer.links.clone() };
    for link in &new.reader.again {
        if !answer.links.contains(link) {
            again.push(*link);
        }
    }
    again.truncate(AGAIN);
    new.reader.again = again;
}
