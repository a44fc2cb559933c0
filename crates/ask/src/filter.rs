//! Which links are left where some are left out: the choices, and the links by theme.

use crate::page::{self, Steps, block, say};
use crate::question::{Question, Subject};
use crate::{Asked, Reading, criteria};
use content::answer::Answer;
use content::messages::MessageId;
use graph::LinkId;

/// The answer.
pub fn answer(asked: &Asked, question: &Question, _reading: Reading) -> Answer {
    let messages = &asked.map.messages;
    let atlas = &asked.map.atlas;
    let question = &question.with(|next| next.things.clear());
    let mut answer =
        page::answer(asked, question, messages.get(MessageId::FilterTitle).to_string());
    let left = question.criteria.apply(atlas);
    answer.said = criteria::count(asked, &left);
    answer.parts.push(criteria::row(asked, question, &left));
    let links: Vec<LinkId> = left.links().collect();
    if links.is_empty() {
        answer.parts.push(say("p", "", messages.get(MessageId::FilterNone)));
    }
    for (theme, named) in atlas.themes().zip(&atlas.map().themes) {
        let own = |link: &LinkId| atlas.link(*link).theme == theme.0;
        let own: Vec<LinkId> = links.iter().copied().filter(own).collect();
        if !own.is_empty() {
            let list = page::links(asked, &own, page::FEW_ROWS);
            answer.parts.push(block(named.named.name.clone()).children(list));
        }
    }
    page::light_here(&mut answer, &links);
    let grades = messages.get(MessageId::CompareGrades).to_string();
    answer.parts.push(page::onward(asked, [(grades, Question::new(Subject::CompareGrades, &[]))]));
    answer
}
