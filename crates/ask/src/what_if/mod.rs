//! What tends to follow where things are pushed up or down. Directions and shares of versions, never amounts; nothing is
//! worded as advice.
//!
//! `controls` is what the reader chooses, `results` what tends to rise and fall, `reasons` why.

mod controls;
mod reasons;
mod results;

use crate::page::{self, Steps, button, element, say};
use crate::question::{Question, Subject};
use crate::{Asked, Reading, Run};
use content::answer::{Answer, Part};
use content::messages::MessageId;
use controls::{changes, controls};
use crosstalk::present::sentence::capitalize;
use graph::analysis::what_if::press::{MOST_ENTANGLED, Sampling, TooEntangled};
use graph::analysis::what_if::{Options, Outcome, WhatIf};
use results::Results;

/// Begins to calculate; without a push there is nothing to calculate.
pub fn begin(asked: &Asked, question: &Question) -> Run {
    if question.pushes.is_empty() {
        return Run::Answered(Box::new(nothing_pushed(asked, question)));
    }
    let atlas = &asked.map.atlas;
    let left = question.criteria.apply(atlas);
    let options = Options {
        certain: question.sure,
        associations: question.criteria.associations,
        sampling: Sampling { seed: question.seed, ..Sampling::default() },
    };
    match WhatIf::new(atlas, &left, &question.pushes, options) {
        Ok(simulation) => Run::WhatIf(Box::new(simulation)),
        Err(entangled) => Run::Answered(Box::new(too_entangled(asked, question, entangled))),
    }
}

/// The answer; before all versions are calculated, how far it is.
pub fn answer(asked: &Asked, question: &Question, reading: Reading, simulation: &WhatIf) -> Answer {
    let (done, wanted) = simulation.progress();
    let outcome = simulation.outcome();
    if done < wanted && !outcome.stopped {
        return running(asked, question, (done, wanted));
    }
    let (words, atlas) = (&asked.map.messages, &asked.map.atlas);
    if outcome.versions == 0 {
        return only_said(asked, question, words.get(MessageId::WhatIfNone).to_string());
    }
    let results = Results::of(asked, question, &outcome);
    // What does not change has no reasons.
    let why = question.why.and_then(|node| results.find(node));
    let question = &Question { why: why.map(|found| found.node), ..question.clone() };
    let reasons = why.map(|found| reasons::of(asked, question, found));

    let mut answer = page(asked, question);
    answer.said = match why {
        Some(found) => results::said(asked, found),
        None => results.said(asked, &capitalize(&changes(asked, question))),
    };
    let pushed = question.pushes.iter().map(|push| push.node);
    let (links, nodes) = match (&reasons, why) {
        (Some(reasons), Some(found)) => {
            (reasons.links.clone(), pushed.chain([found.node]).collect::<Vec<_>>())
        }
        _ => (Vec::new(), pushed.chain(results.directed()).collect()),
    };
    page::light(&mut answer, asked, reading, &links, &nodes);
    // A picture that shows half of them says more than the list of everything.
    let seen = nodes.iter().filter(|node| atlas.shows_node(reading.shown, **node)).count();
    if why.is_none() && seen * 2 >= nodes.len() {
        answer.view.clear();
    }
    answer.trends = nodes.iter().map(|node| results.trend(question, *node)).collect();
    if outcome.stopped {
        answer.parts.push(say("p", "note", words.get(MessageId::WhatIfStopped)));
    }
    answer.parts.extend(results.groups(asked, question, reasons.map(|reasons| reasons.parts)));
    answer.parts.extend(versions(asked, question, &outcome));
    answer
}

/// The title, what the reader chooses, and what kind of answer this is, which stands beside every result.
fn page(asked: &Asked, question: &Question) -> Answer {
    let words = &asked.map.messages;
    let title = match question.pushes.is_empty() {
        true => words.get(MessageId::WhatIfTitleEmpty).to_string(),
        false => words.fill(MessageId::WhatIfTitle, &[("changes", &changes(asked, question))]),
    };
    let mut answer = page::answer(asked, question, title);
    answer.parts = controls(asked, question);
    answer.parts.push(say("p", "note", words.get(MessageId::WhatIfNote)));
    answer
}

/// A page without results that says why.
fn only_said(asked: &Asked, question: &Question, why: String) -> Answer {
    let mut answer = page(asked, &Question { why: None, ..question.clone() });
    answer.parts.push(say("p", "", why.clone()));
    answer.said = why;
    answer
}

fn nothing_pushed(asked: &Asked, question: &Question) -> Answer {
    only_said(asked, question, asked.map.messages.get(MessageId::WhatIfChoose).to_string())
}

fn too_entangled(asked: &Asked, question: &Question, entangled: TooEntangled) -> Answer {
    let words = &asked.map.messages;
    let most = words.number(MOST_ENTANGLED);
    let places = [("most", most.as_str())];
    let why = words.count_with(MessageId::WhatIfEntangled, entangled.things, &places);
    only_said(asked, question, why)
}

fn running(asked: &Asked, question: &Question, (done, wanted): (u32, u32)) -> Answer {
    let words = &asked.map.messages;
    let (done, all) = (words.number(done as usize), words.number(wanted as usize));
    let progress = words.fill(MessageId::WhatIfRunning, &[("done", &done), ("all", &all)]);
    let questions = Question::new(Subject::Questions, &[]).print(&asked.map.atlas);
    let cancel = button("", words.get(MessageId::WhatIfCancel), questions);
    let mut answer = page(asked, question);
    answer.parts.push(say("p", "running", progress).child(cancel));
    answer
}

/// How many versions there are, how many of those drawn came to rest, and how to draw others.
fn versions(asked: &Asked, question: &Question, outcome: &Outcome) -> Vec<Part> {
    let words = &asked.map.messages;
    let counted = words.count(MessageId::WhatIfVersions, outcome.versions as usize);
    let stable = words.get(match outcome.stable_share {
        share if share >= 0.95 => MessageId::WhatIfStableAll,
        share if share >= 0.6 => MessageId::WhatIfStableMost,
        share if share >= 0.4 => MessageId::WhatIfStableHalf,
        share if share >= 0.05 => MessageId::WhatIfStableFew,
        _ => MessageId::WhatIfStableHardly,
    });
    let again = Question { seed: question.seed.wrapping_add(1), ..question.clone() };
    let again = button("", words.get(MessageId::WhatIfAgain), again.print(&asked.map.atlas));
    vec![say("p", "note", counted), say("p", "note", stable), element("p").child(again)]
}
