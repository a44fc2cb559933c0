//! What lies upstream and downstream of a thing, step by step.

use crate::page::{self, Steps, block, choices, element, say, thing_picker};
use crate::question::{MOST_STEPS, Question, Subject};
use crate::{Asked, Reading, criteria};
use content::answer::{Answer, Part};
use content::messages::MessageId;
use graph::analysis::reach::{Direction, Reach, reach};
use graph::{LinkId, NodeId};

/// The answer.
pub fn answer(asked: &Asked, question: &Question, reading: Reading) -> Answer {
    let node = question.things.first().copied();
    let title = match node {
        Some(node) => title(asked, question.subject, node),
        None => asked.map.messages.get(MessageId::ReachAny).to_string(),
    };
    // A second thing has no part in it.
    let question = &question.with(|next| next.things.truncate(1));
    let mut answer = page::answer(asked, question, title);
    answer.parts.push(pickers(asked, question, node));
    let left = question.criteria.apply(&asked.map.atlas);
    answer.parts.push(criteria::row(asked, question, &left, []));
    if let Some(node) = node {
        let (steps, associations) = (question.steps, question.criteria.associations);
        let direction = direction(question.subject);
        let found = reach(&asked.map.atlas, &left, node, direction, steps, associations);
        tell(&mut answer, asked, question, &found);
        page::light(&mut answer, asked, reading, &found.links, &[node]);
    } else {
        answer.parts.push(say("p", "", asked.map.messages.get(MessageId::AskChooseOne)));
    }
    answer.parts.push(onward(asked, question, node));
    answer
}

/// "What lies upstream of depression?"
fn title(asked: &Asked, subject: Subject, node: NodeId) -> String {
    let word = match direction(subject) {
        Direction::Upstream => MessageId::ReachUpstream,
        Direction::Downstream => MessageId::ReachDownstream,
    };
    page::about(asked, word, node)
}

fn direction(subject: Subject) -> Direction {
    match subject {
        Subject::Upstream => Direction::Upstream,
        _ => Direction::Downstream,
    }
}

fn pickers(asked: &Asked, question: &Question, node: Option<NodeId>) -> Part {
    let messages = &asked.map.messages;
    let ask = |node| question.with(|next| next.things = vec![node]);
    let sides =
        [(MessageId::ReachUp, Subject::Upstream), (MessageId::ReachDown, Subject::Downstream)];
    let sides = sides.map(|(word, subject)| {
        let ask = question.with(|next| next.subject = subject);
        (messages.get(word).to_string(), ask, question.subject == subject)
    });
    let steps = (1..=MOST_STEPS).map(|steps| {
        let ask = question.with(|next| next.steps = steps);
        (messages.number(steps), ask, question.steps == steps)
    });
    element("section")
        .class("picks")
        .child(thing_picker(asked, messages.get(MessageId::ReachThing), node, question, &ask))
        .child(choices(messages.get(MessageId::ReachDirection), sides, asked))
        .child(choices(messages.get(MessageId::ReachSteps), steps, asked))
}

/// How many things there are; then those at each distance.
fn tell(answer: &mut Answer, asked: &Asked, question: &Question, found: &Reach) {
    let messages = &asked.map.messages;
    let count = match direction(question.subject) {
        Direction::Upstream => MessageId::ReachCountUp,
        Direction::Downstream => MessageId::ReachCountDown,
    };
    let things = found.rings.iter().map(Vec::len).sum();
    let steps = messages.number(question.steps);
    answer.said = messages.count_with(count, things, &[("steps", &steps)]);
    answer.parts.push(say("p", "", answer.said.clone()));
    if question.criteria.associations {
        answer.parts.push(say("p", "", messages.get(MessageId::ReachAssociations)));
    }
    for (at, ring) in found.rings.iter().enumerate() {
        let followed = |node: NodeId| links_of(asked, question.subject, found, node);
        let heading = messages.count(MessageId::ReachRing, at + 1);
        answer.parts.push(block(heading).child(page::things(asked, ring, &followed)));
    }
}

/// The links that lead from a thing towards the one that is asked about, or from there to it.
fn links_of(asked: &Asked, subject: Subject, found: &Reach, node: NodeId) -> Vec<LinkId> {
    let of = |link: &LinkId| match direction(subject) {
        Direction::Upstream => asked.map.atlas.from(*link) == node,
        Direction::Downstream => asked.map.atlas.to(*link) == node,
    };
    found.links.iter().copied().filter(of).collect()
}

/// Loops through the thing, and a push.
fn onward(asked: &Asked, question: &Question, node: Option<NodeId>) -> Part {
    let next = node.into_iter().flat_map(|node| {
        let pushed = page::pushed(asked, question, node);
        let loops = page::loops(asked, question, node);
        match direction(question.subject) {
            Direction::Upstream => [loops, pushed],
            Direction::Downstream => [pushed, loops],
        }
    });
    page::onward(asked, next)
}
