//! Quizzes as they are reported: each answer, and the score of a round once all of it is answered. None is needed to
//! complete the course.

use std::collections::BTreeMap;

/// A question was answered, as the element's event `crosstalk-answer` tells it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// The round of the quiz: the address of its first question.
    pub quiz: String,
    /// The question's id.
    pub question: String,
    /// What was asked.
    pub text: String,
    /// The answers to choose from.
    pub answers: Vec<String>,
    /// Position of the answer that was given.
    pub given: usize,
    /// Position of the right one.
    pub correct: usize,
    /// The question's position in its round.
    pub position: usize,
    /// How many questions the round has.
    pub total: usize,
}

/// What came of a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    /// The round, as [`Answer::quiz`].
    pub quiz: String,
    /// How many answers were right.
    pub right: usize,
    /// Of how many.
    pub total: usize,
}

impl Answer {
    /// Whether it is right.
    pub fn is_right(&self) -> bool {
        self.given == self.correct
    }
}

impl Score {
    /// The share of right answers in ten thousandths.
    pub fn measure(&self) -> usize {
        (self.right * 10_000).checked_div(self.total).unwrap_or(0)
    }
}

/// The name of an answer by its position, `a`, `b` …: all that SCORM 1.2 takes.
pub fn letter(position: usize) -> String {
    let digit = u32::try_from(position).ok().and_then(|at| char::from_digit(at + 10, 36));
    digit.unwrap_or('z').to_string()
}

/// The round in activity ids: its address without the question, `stress` or `stress.2`.
pub fn round_id(quiz: &str) -> &str {
    quiz.rsplit_once('.').map_or(quiz, |(round, _)| round)
}

/// The rounds that are not answered to their end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rounds(BTreeMap<String, BTreeMap<usize, bool>>);

impl Rounds {
    /// Takes an answer in; gives the score where it was the last one missing. Then the round may begin anew.
    pub fn take(&mut self, answer: &Answer) -> Option<Score> {
        let round = self.0.entry(answer.quiz.clone()).or_default();
        if answer.position == 0 {
            round.clear();
        }
        round.insert(answer.position, answer.is_right());
        if round.len() < answer.total.max(1) {
            return None;
        }
        let right = round.values().filter(|right| **right).count();
        self.0.remove(&answer.quiz);
        let score = Score { quiz: answer.quiz.clone(), right, total: answer.total };
        // A quiz without questions has no score, and none is never told as 0.
        (score.total > 0).then_some(score)
    }
}
