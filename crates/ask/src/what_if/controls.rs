//! What the reader of a what-if chooses: what is pushed, what is believed, and whether associations are taken for causes.

use crate::Asked;
use crate::criteria;
use crate::page::{Steps, button, choices, element, picker, thing_picker};
use crate::question::{MOST_PUSHES, Question};
use content::answer::Part;
use content::messages::MessageId;
use content::vocabulary::Evidence;
use graph::analysis::Criteria;
use graph::analysis::what_if::Push;

/// "long-term stress goes up, poor sleep goes down".
pub fn changes(asked: &Asked, question: &Question) -> String {
    let words = &asked.map.messages;
    let change = |push: &Push| {
        let word = if push.up { MessageId::WhatIfGoesUp } else { MessageId::WhatIfGoesDown };
        let name = asked.map.name_in_sentence(push.node);
        words.agree_with(word, asked.map.atlas.node(push.node).plural, &[("name", &name)])
    };
    let changes: Vec<String> = question.pushes.iter().map(change).collect();
    let changes: Vec<&str> = changes.iter().map(String::as_str).collect();
    words.list(&changes)
}

/// All of them. What is unfolded stays so, unless other things are pushed.
pub fn controls(asked: &Asked, question: &Question) -> Vec<Part> {
    let words = &asked.map.messages;
    let rows = question.pushes.iter().map(|push| row(asked, question, push));
    let mut parts = Vec::new();
    if !question.pushes.is_empty() {
        parts.push(element("ul").class("pushes").children(rows));
    }
    if question.pushes.len() < MOST_PUSHES {
        let first = question.pushes.is_empty();
        let name = if first { MessageId::WhatIfFirst } else { MessageId::WhatIfAnother };
        let ask = |node| pushed(question, &Push { node, up: true }, Some(true));
        parts.push(thing_picker(asked, words.get(name), None, question, &ask));
    }
    let left = question.criteria.apply(&asked.map.atlas);
    parts.push(criteria::row(
        asked,
        question,
        &left,
        [belief(asked, question), associations(asked, question)],
    ));
    parts
}

/// A thing that is pushed: up or down, or no longer.
fn row(asked: &Asked, question: &Question, push: &Push) -> Part {
    let words = &asked.map.messages;
    let directions = [(MessageId::WhatIfUp, true), (MessageId::WhatIfDown, false)];
    let directions = directions.map(|(word, up)| {
        (words.get(word).to_string(), pushed(question, push, Some(up)), push.up == up)
    });
    let remove = pushed(question, push, None).print(&asked.map.atlas);
    element("li")
        .class("push")
        .child(choices(&asked.map.atlas.node(push.node).label, directions, asked))
        .child(button("remove", words.get(MessageId::WhatIfRemove), remove))
}

fn pushed(question: &Question, push: &Push, up: Option<bool>) -> Question {
    let mut question = Question { why: None, ..question.clone() };
    question.push(Some(push.node), up);
    question
}

/// Which links are in every version: from what is sure to everything.
fn belief(asked: &Asked, question: &Question) -> Part {
    let words = &asked.map.messages;
    let grades = Evidence::ALL.iter().map(|grade| {
        let word = match grade {
            Evidence::Strong => MessageId::WhatIfSureStrong,
            Evidence::Moderate => MessageId::WhatIfSureModerate,
            Evidence::Limited => MessageId::WhatIfSureLimited,
            Evidence::Contested => MessageId::WhatIfSureContested,
        };
        let ask = Question { sure: *grade, ..question.clone() };
        (words.get(word).to_string(), ask.print(&asked.map.atlas), question.sure == *grade)
    });
    picker(words.get(MessageId::WhatIfSure), grades)
}

fn associations(asked: &Asked, question: &Question) -> Part {
    let words = &asked.map.messages;
    let either =
        [(MessageId::WhatIfAssociationsOut, false), (MessageId::WhatIfAssociationsIn, true)];
    let either = either.map(|(word, associations)| {
        let criteria = Criteria { associations, ..question.criteria };
        let on = question.criteria.associations == associations;
        let ask = Question { criteria, ..question.clone() };
        (words.get(word).to_string(), ask.print(&asked.map.atlas), on)
    });
    picker(words.get(MessageId::WhatIfAssociations), either)
}
