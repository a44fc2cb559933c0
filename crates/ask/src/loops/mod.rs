//! Which feedback loops there are. One of them is unfolded and lit, and can be walked round link by link.
//!
//! `row` is one loop on the page.

mod row;

use crate::criteria;
use crate::page::{self, Steps, button, choices, element, say, things_by_lane};
use crate::question::Question;
use crate::{Asked, Reading};
use content::answer::{Answer, Part};
use content::messages::MessageId;
use graph::analysis::loops::{Feedback, LoopOptions, LoopSearch, MOST_LINKS};
use graph::analysis::{Criteria, Order};
use graph::{LinkId, NodeId};
use row::{Row, rows};

/// So many loops stand on the page.
const MOST_SHOWN: usize = 12;

/// Begins to search.
pub fn search(asked: &Asked, question: &Question) -> LoopSearch {
    let left = question.criteria.apply(&asked.map.atlas);
    let associations = question.criteria.associations;
    let options = LoopOptions { associations, ..LoopOptions::default() };
    LoopSearch::new(&asked.map.atlas, &left, options)
}

/// The answer; before the search is done, how far it is.
pub fn answer(asked: &Asked, question: &Question, reading: Reading, search: &LoopSearch) -> Answer {
    let mut question = question.clone();
    question.things.truncate(1);
    let found = search.loops();
    if found.stopped.is_none() && found.complete_to < MOST_LINKS {
        return running(asked, &question, search);
    }
    let early = found.stopped.map(|_| found.complete_to);
    let rows = rows(asked, &question, found);
    if question.at >= rows.len().min(MOST_SHOWN) {
        question.at = 0;
    }
    let lit = rows.get(question.at);
    if question.step > lit.map_or(0, |row| row.links.len()) {
        question.step = 0;
    }
    let mut answer = page::answer(asked, &question, title(asked, &question));
    let counts = counts(asked, &question, &rows);
    answer.said = counts.clone();
    if let Some(row) = lit {
        if question.at > 0 || question.step > 0 {
            answer.said = row.said(asked, &question);
        }
        page::light(&mut answer, asked, reading, &row.links, &[]);
        if let Some(link) = row.link_at(question.step) {
            // In the view of the whole loop, which stays while the reader walks round.
            answer.links = vec![link.0];
        }
    }
    answer.parts = controls(asked, &question);
    answer.parts.push(say("p", "counts", counts));
    let words = &asked.map.messages;
    let missing = early.map(|length| words.count(MessageId::LoopsStopped, length));
    answer.parts.extend(missing.map(|text| say("p", "note", text)));
    answer.parts.extend(told_out(asked, &question));
    let shown = rows.iter().take(MOST_SHOWN).enumerate();
    let items = shown.map(|(at, row)| row.item(asked, &question, reading.level, at));
    answer.parts.push(element("ol").class("ways").children(items));
    if rows.len() > MOST_SHOWN {
        let more = words.count(MessageId::LoopsMore, rows.len() - MOST_SHOWN);
        answer.parts.push(say("p", "note", more));
    }
    answer
}

/// How far the search is.
fn running(asked: &Asked, question: &Question, search: &LoopSearch) -> Answer {
    let words = &asked.map.messages;
    let (length, percent) = search.progress();
    let (length, percent) = (words.number(length), words.number(percent));
    let places = [("length", length.as_str()), ("percent", percent.as_str())];
    let mut answer = page::answer(asked, question, title(asked, question));
    answer.parts = controls(asked, question);
    answer.parts.push(say("p", "running", words.fill(MessageId::LoopsRunning, &places)));
    answer
}

fn title(asked: &Asked, question: &Question) -> String {
    let words = &asked.map.messages;
    match question.things.first() {
        Some(node) => words
            .fill(MessageId::LoopsTitleThrough, &[("name", &asked.map.name_in_sentence(*node))]),
        None => words.get(MessageId::LoopsTitle).to_string(),
    }
}

/// Through which thing, and what comes first. What is chosen here lights the first loop.
fn controls(asked: &Asked, question: &Question) -> Vec<Part> {
    let (words, atlas) = (&asked.map.messages, &asked.map.atlas);
    let first = Question { at: 0, step: 0, ..question.clone() };
    let through = |things: &[NodeId]| Question { things: things.to_vec(), ..first.clone() };
    let chosen = question.things.first().copied();
    let all = say("option", "", words.get(MessageId::LoopsAll))
        .ask(through(&[]).print(atlas))
        .on(chosen.is_none());
    let things = things_by_lane(asked, chosen, &|node| through(&[node]));
    let picker = element("label")
        .class("pick")
        .child(say("span", "", words.get(MessageId::LoopsThrough)))
        .child(element("select").child(all).children(things));
    let orders = [
        (MessageId::LoopsOrderShortest, Order::Shortest),
        (MessageId::LoopsOrderBest, Order::BestSupported),
    ];
    let orders = orders.map(|(word, order)| {
        let on = question.order == order;
        (words.get(word).to_string(), Question { order, ..first.clone() }, on)
    });
    let order = choices(words.get(MessageId::LoopsOrder), orders, asked);
    let left = question.criteria.apply(atlas);
    vec![picker, criteria::row(asked, question, &left, [order])]
}

/// Loops that authors told and that are not there as long as associations are left out, and how to see them.
fn told_out(asked: &Asked, question: &Question) -> Option<Part> {
    let (words, atlas) = (&asked.map.messages, &asked.map.atlas);
    if question.criteria.associations {
        return None;
    }
    let with = Criteria { associations: true, ..question.criteria };
    let left = with.apply(atlas);
    let through = question.things.first();
    let out = asked.loops.iter().filter(|told| {
        let links = || told.links.iter().map(|link| LinkId(*link));
        through.is_none_or(|node| links().any(|link| atlas.from(link) == *node))
            && links().all(|link| left.has_link(link))
            && links().any(|link| atlas.link(link).association)
    });
    let out = out.count();
    let ask = Question { criteria: with, at: 0, step: 0, ..question.clone() };
    let put_in = button("", words.get(MessageId::LoopsPutIn), ask.print(atlas));
    let text = words.count(MessageId::LoopsToldOut, out);
    (out > 0).then(|| say("p", "note", text).child(put_in))
}

/// "9 loops of up to 8 links: 5 reinforcing, 3 balancing, 1 undetermined."
fn counts(asked: &Asked, question: &Question, rows: &[Row]) -> String {
    let words = &asked.map.messages;
    let most = words.number(MOST_LINKS);
    if rows.is_empty() {
        let through = question.things.first().map(|node| asked.map.name_in_sentence(*node));
        return match through {
            Some(name) => {
                words.fill(MessageId::LoopsNoneThrough, &[("most", &most), ("name", &name)])
            }
            None => words.fill(MessageId::LoopsNone, &[("most", &most)]),
        };
    }
    let count = |word, feedback| {
        words.count(word, rows.iter().filter(|row| row.feedback == feedback).count())
    };
    let places = [
        ("most", most.as_str()),
        ("reinforcing", &count(MessageId::LoopsReinforcing, Feedback::Reinforcing)),
        ("balancing", &count(MessageId::LoopsBalancing, Feedback::Balancing)),
        ("undetermined", &count(MessageId::LoopsUndetermined, Feedback::Undetermined)),
    ];
    words.count_with(MessageId::LoopsCounts, rows.len(), &places)
}
