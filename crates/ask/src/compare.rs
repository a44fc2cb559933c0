//! What two things share, and what weaker evidence adds; in words first.

use crate::page::{self, Steps, block, element, say};
use crate::question::{Question, Subject};
use crate::{Asked, Reading, criteria, paths};
use content::answer::{Answer, Part};
use content::messages::MessageId;
use graph::analysis::Criteria;
use graph::analysis::compare::{self, Neighborhoods, neighborhoods};
use graph::{LinkId, NodeId};

/// The answer.
pub fn answer(asked: &Asked, question: &Question, reading: Reading) -> Answer {
    match question.subject {
        Subject::CompareGrades => grades(asked, question),
        _ => things(asked, question, reading),
    }
}

/// The neighborhoods of two things.
fn things(asked: &Asked, question: &Question, reading: Reading) -> Answer {
    let messages = &asked.map.messages;
    let ends = match question.things.as_slice() {
        [left, right] => Some((*left, *right)),
        _ => None,
    };
    let title = match ends {
        Some((left, right)) => {
            let (left, right) =
                (asked.map.name_in_sentence(left), asked.map.name_in_sentence(right));
            messages.fill(MessageId::CompareTitle, &[("left", &left), ("right", &right)])
        }
        None => messages.get(MessageId::CompareAny).to_string(),
    };
    let mut answer = page::answer(asked, question, title);
    let names = [MessageId::CompareLeft, MessageId::CompareRight];
    let pickers = page::pick_two(asked, question, names);
    answer.parts.push(element("section").class("picks").children(pickers));
    let left = question.criteria.apply(&asked.map.atlas);
    answer.parts.push(criteria::row(asked, question, &left, []));
    match ends {
        Some((one, other)) if one != other => {
            let around = neighborhoods(&asked.map.atlas, &left, one, other);
            tell(&mut answer, asked, &around, (one, other));
            let lit = lit(asked, &around);
            page::light(&mut answer, asked, reading, &lit, &[one, other]);
        }
        Some(_) => page::same(&mut answer, asked),
        None => {
            answer.parts.push(say("p", "", messages.get(MessageId::AskChooseTwo)));
            page::light(&mut answer, asked, reading, &[], &question.things);
        }
    }
    let ways = ends.into_iter().flat_map(|(one, other)| [(one, other), (other, one)]);
    let ways = ways.filter(|(from, to)| from != to).map(|(from, to)| {
        (paths::title(asked, from, to), question.next(Subject::Paths, &[from, to]))
    });
    answer.parts.push(page::onward(asked, ways));
    answer
}

/// How many things both touch, and only one of them; the links between the two; the things.
fn tell(answer: &mut Answer, asked: &Asked, around: &Neighborhoods, ends: (NodeId, NodeId)) {
    let messages = &asked.map.messages;
    let (left, right) = (asked.map.name_in_sentence(ends.0), asked.map.name_in_sentence(ends.1));
    let only = |count, thing: &str| {
        messages.count_with(MessageId::CompareOnlyCount, count, &[("thing", thing)])
    };
    let nodes = &around.nodes;
    answer.said = messages.count(MessageId::CompareShared, nodes.shared.len());
    answer.parts.push(say("p", "", answer.said.clone()));
    answer.parts.push(say("p", "", only(nodes.only_left.len(), &left)));
    answer.parts.push(say("p", "", only(nodes.only_right.len(), &right)));
    if !around.between.is_empty() {
        let heading = messages.get(MessageId::CompareBetween);
        answer.parts.push(block(heading).child(page::links(asked, &around.between)));
    }
    let only = |thing: &str| messages.fill(MessageId::CompareOnly, &[("thing", thing)]);
    let lists = [
        (messages.get(MessageId::CompareSharedBy).to_string(), &nodes.shared),
        (only(&left), &nodes.only_left),
        (only(&right), &nodes.only_right),
    ];
    let lists = lists.into_iter().filter(|(_, nodes)| !nodes.is_empty());
    answer.parts.extend(lists.map(|(heading, nodes)| {
        block(heading).child(page::things(asked, nodes, &|node| links_of(asked, around, node)))
    }));
}

/// The links between a neighbor and the two.
fn links_of(asked: &Asked, around: &Neighborhoods, node: NodeId) -> Vec<LinkId> {
    let atlas = &asked.map.atlas;
    let of = |link: &LinkId| atlas.from(*link) == node || atlas.to(*link) == node;
    around.left.iter().chain(&around.right).copied().filter(of).collect()
}

/// What the two share: the links between them, and those to things that both touch.
fn lit(asked: &Asked, around: &Neighborhoods) -> Vec<LinkId> {
    let shared = around.nodes.shared.iter().flat_map(|node| links_of(asked, around, *node));
    around.between.iter().copied().chain(shared).collect()
}

/// Two grades: what is left with the surer one, and what the other adds.
fn grades(asked: &Asked, question: &Question) -> Answer {
    let messages = &asked.map.messages;
    let question = &question.with(|next| next.things.clear());
    let title = messages.get(MessageId::CompareGrades).to_string();
    let mut answer = page::answer(asked, question, title);
    answer.parts.push(grade_pickers(asked, question));
    // Whichever is chosen where: the surer one is compared to the other.
    let (sure, at_least) = (question.sure, question.criteria.at_least);
    let (surer, looser) = (sure.min(at_least), sure.max(at_least));
    let criteria = |at_least| Criteria { at_least, ..question.criteria };
    let left = criteria(looser).apply(&asked.map.atlas);
    answer.parts.push(criteria::row(asked, question, &left, []));
    let (links, _) = compare::criteria(&asked.map.atlas, &criteria(surer), &criteria(looser));
    let told = [
        (MessageId::CompareKept, links.shared.len(), surer),
        (MessageId::CompareAdded, links.only_right.len(), looser),
    ];
    let told = told.map(|(word, count, grade)| {
        messages.count_with(word, count, &[("grade", asked.map.grade(grade))])
    });
    answer.said = told.join(" ");
    answer.parts.extend(told.map(|sentence| say("p", "", sentence)));
    answer.parts.extend(page::first_links(asked, &links.only_right, page::MOST_ROWS, None));
    answer.links = links.only_right.iter().map(|link| link.0).collect();
    let filter = messages.get(MessageId::FilterTitle).to_string();
    answer.parts.push(page::onward(asked, [(filter, question.next(Subject::Filter, &[]))]));
    answer
}

fn grade_pickers(asked: &Asked, question: &Question) -> Part {
    let surer = |grade| question.with(|next| next.sure = grade);
    let looser = |grade| question.with(|next| next.criteria.at_least = grade);
    element("section")
        .class("picks")
        .child(criteria::grades(asked, MessageId::CompareStrict, question.sure, &surer))
        .child(criteria::grades(
            asked,
            MessageId::CompareLoose,
            question.criteria.at_least,
            &looser,
        ))
}
