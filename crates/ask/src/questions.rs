//! The page of all questions: a few that are answered at once, then every kind.

use crate::page::{self, Steps, block, button, say};
use crate::question::{Question, Subject};
use crate::{Asked, paths};
use content::answer::{Answer, Part};
use content::bundle::OpeningQuestion;
use content::messages::MessageId;
use graph::LinkId;

/// So many examples.
const MOST_EXAMPLES: usize = 3;

/// Every kind of question, as a reader asks it.
const KINDS: [(MessageId, Subject); 8] = [
    (MessageId::PathsAny, Subject::Paths),
    (MessageId::ReachAny, Subject::Upstream),
    (MessageId::AskLoops, Subject::Loops),
    (MessageId::AskPush, Subject::WhatIf),
    (MessageId::CompareAny, Subject::Compare),
    (MessageId::CompareGrades, Subject::CompareGrades),
    (MessageId::FilterTitle, Subject::Filter),
    (MessageId::TakeTitle, Subject::Take),
];

/// The answer.
pub fn answer(asked: &Asked, _question: &Question) -> Answer {
    let messages = &asked.map.messages;
    let title = messages.get(MessageId::AskTitle).to_string();
    let mut answer = page::answer(asked, &Question::default(), title);
    let examples: Vec<Part> = asked
        .map
        .questions
        .iter()
        .filter_map(|opening| example(asked, opening))
        .take(MOST_EXAMPLES)
        .collect();
    if !examples.is_empty() {
        let heading = messages.get(MessageId::AskExamples);
        answer.parts.push(block(heading).children(examples));
    }
    let kinds =
        KINDS.map(|(word, subject)| (messages.get(word).to_string(), Question::new(subject, &[])));
    let heading = messages.get(MessageId::AskKinds);
    answer.parts.push(block(heading).children(page::rows(asked, kinds)));
    answer
}

/// A question of the first screen as one of ours: how the first thing of its links reaches the last one. None where no
/// way does.
fn example(asked: &Asked, opening: &OpeningQuestion) -> Option<Part> {
    let atlas = &asked.map.atlas;
    let from = atlas.from(LinkId(*opening.path.first()?));
    let to = atlas.to(LinkId(*opening.path.last()?));
    let question = Question::new(Subject::Paths, &[from, to]);
    if paths::find(asked, &question, (from, to)).found.is_empty() {
        return None;
    }
    let ours = say("small", "", paths::title(asked, from, to));
    Some(button("row-ask", opening.question.clone(), question.print(atlas)).child(ours))
}
