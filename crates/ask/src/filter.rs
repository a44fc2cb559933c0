//! Which links are left where some are left out: the choices, and the links by theme.

use crate::page::{self, Steps, block, say};
use crate::question::{Question, Subject};
use crate::{Asked, Reading, criteria};
use content::answer::{Answer, Part};
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
    answer.parts.push(criteria::row(asked, question, &left, []));
    let links: Vec<LinkId> = left.links().collect();
    if links.is_empty() {
        answer.parts.push(say("p", "", messages.get(MessageId::FilterNone)));
    }
    answer.parts.extend(lists(asked, question, &links));
    let grades = messages.get(MessageId::CompareGrades).to_string();
    let grades = (grades, question.next(Subject::CompareGrades, &[]));
    let take = messages.get(MessageId::TakeTitle).to_string();
    let take = (take, question.next(Subject::Take, &[]));
    answer.parts.push(page::onward(asked, [grades, take]));
    answer
}

/// The links of the chosen theme; else the first ones of each theme, from where a press leads to all of them.
fn lists(asked: &Asked, question: &Question, links: &[LinkId]) -> Vec<Part> {
    if question.criteria.theme.is_some() {
        return page::first_links(asked, links, page::MOST_ROWS, None);
    }
    let atlas = &asked.map.atlas;
    let mut blocks = Vec::new();
    for (theme, named) in atlas.themes().zip(&atlas.map().themes) {
        let of = |link: &LinkId| atlas.link(*link).theme == theme.0;
        let own: Vec<LinkId> = links.iter().copied().filter(of).collect();
        if !own.is_empty() {
            let all = question.with(|next| next.criteria.theme = Some(theme));
            let list = page::first_links(asked, &own, page::FEW_ROWS, Some(all));
            blocks.push(block(named.named.name.clone()).children(list));
        }
    }
    blocks
}
