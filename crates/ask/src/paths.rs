//! How one thing reaches another: the first ways, each as one sentence; the lit one step by step.

use crate::page::{self, Steps, button, choices, element, say};
use crate::question::{Question, Subject};
use crate::{Asked, Reading, chain, columns, criteria};
use content::answer::{Answer, Part};
use content::messages::MessageId;
use content::vocabulary::Level;
use graph::NodeId;
use graph::analysis::paths::{MOST_LINKS, Path, PathOptions, Paths, paths};
use graph::analysis::{Criteria, Order};

/// So many ways are told.
const MOST_WAYS: usize = 5;

/// The answer.
pub fn answer(asked: &Asked, question: &Question, reading: Reading) -> Answer {
    let ends = match question.things.as_slice() {
        [from, to] => Some((*from, *to)),
        _ => None,
    };
    let title = ends.map_or_else(
        || asked.map.messages.get(MessageId::PathsAny).to_string(),
        |(from, to)| title(asked, from, to),
    );
    let mut answer = page::answer(asked, question, title);
    answer.parts.push(pickers(asked, question));
    let left = question.criteria.apply(&asked.map.atlas);
    answer.parts.push(criteria::row(asked, question, &left, [order(asked, question)]));
    match ends {
        Some((from, to)) if from != to => {
            tell(&mut answer, asked, question, reading, (from, to));
        }
        Some(_) => page::same(&mut answer, asked),
        None => {
            answer.parts.push(say("p", "", asked.map.messages.get(MessageId::AskChooseTwo)));
            page::light(&mut answer, asked, reading, &[], &question.things);
        }
    }
    answer.parts.push(onward(asked, question));
    answer
}

/// "How can stress reach depression?"
pub fn title(asked: &Asked, from: NodeId, to: NodeId) -> String {
    let (from, to) = (asked.map.name_in_sentence(from), asked.map.name_in_sentence(to));
    asked.map.messages.fill(MessageId::PathsTitle, &[("from", &from), ("to", &to)])
}

/// The first ways, and one more where there is one.
pub fn find(asked: &Asked, question: &Question, (from, to): (NodeId, NodeId)) -> Paths {
    let left = question.criteria.apply(&asked.map.atlas);
    let options = PathOptions {
        count: MOST_WAYS + 1,
        order: question.order,
        associations: question.criteria.associations,
        ..PathOptions::default()
    };
    paths(&asked.map.atlas, &left, from, to, options)
}

fn pickers(asked: &Asked, question: &Question) -> Part {
    let words = |id| asked.map.messages.get(id).to_string();
    let swapped = question.with(|next| next.things.reverse());
    let swap = button("", words(MessageId::PathsSwap), swapped.print(&asked.map.atlas));
    element("section")
        .class("picks")
        .children(page::pick_two(asked, question, [MessageId::PathsFrom, MessageId::PathsTo]))
        .children((question.things.len() == 2).then_some(swap))
}

/// What comes first.
fn order(asked: &Asked, question: &Question) -> Part {
    let words = |id| asked.map.messages.get(id).to_string();
    let orders =
        [(MessageId::PathsShortest, Order::Shortest), (MessageId::PathsBest, Order::BestSupported)];
    let orders = orders.map(|(word, order)| {
        (words(word), question.with(|next| next.order = order), question.order == order)
    });
    choices(asked.map.messages.get(MessageId::PathsOrder), orders, asked)
}

/// Puts the ways on the page and lights one of them.
fn tell(
    answer: &mut Answer,
    asked: &Asked,
    question: &Question,
    reading: Reading,
    ends: (NodeId, NodeId),
) {
    let messages = &asked.map.messages;
    let found = find(asked, question, ends);
    let ways = found.found.get(..MOST_WAYS).unwrap_or(&found.found);
    // Beyond the end of the list the last way is lit, and the answer says so in its question.
    let at = question.at.min(ways.len().saturating_sub(1));
    answer.question = Question { at, ..question.clone() }.print(&asked.map.atlas);
    let Some(lit) = ways.get(at) else {
        return none(answer, asked, question, reading, ends);
    };
    let (count, said) = if found.found.len() > ways.len() {
        (MessageId::PathsFirst, MessageId::PathsSaidFirst)
    } else {
        (MessageId::PathsCount, MessageId::PathsSaid)
    };
    answer.parts.push(say("p", "", messages.count(count, ways.len())));
    if !found.complete {
        answer.parts.push(say("p", "", messages.get(MessageId::PathsUnfinished)));
    }
    let rows = ways.iter().enumerate().map(|(place, path)| {
        way(asked, reading.level, path, question.with(|next| next.at = place), place == at)
    });
    answer.parts.push(element("ol").class("ways").children(rows));
    let words = chain::sentence(asked, reading.level, lit);
    let position = messages.number(at + 1);
    answer.said = match at {
        0 => messages.count_with(said, ways.len(), &[("way", &words)]),
        _ => messages.fill(MessageId::PathsSaidAt, &[("position", &position), ("way", &words)]),
    };
    page::light(answer, asked, reading, &lit.links, &[]);
}

/// One way; the lit one with its links and things.
fn way(asked: &Asked, level: Level, path: &Path, ask: Question, lit: bool) -> Part {
    // The lit one in columns says all of it there.
    let told = lit && ask.columns;
    let net = !told && (ask.columns || !chain::says_net_effect(level, path));
    let words = match ask.columns {
        true => columns::through(asked, path),
        false => chain::sentence(asked, level, path),
    };
    let row = button("way", words, ask.print(&asked.map.atlas))
        .on(lit)
        .traces(asked, &path.links)
        .children(net.then(|| say("small", "", chain::net_effect(asked, path))))
        .children((!told).then(|| say("small", "", chain::facts(asked, level, path))));
    let row = element("li").child(row);
    if !lit {
        return row;
    }
    let row = row.child(shown(asked, &ask));
    if ask.columns {
        return row.child(columns::columns(asked, level, path));
    }
    let links = path.links.iter().map(|link| page::link_row(asked, *link));
    let things = chain::things(asked, &path.links);
    row.child(element("ol").class("rel").children(links))
        .child(say("small", "", asked.map.messages.get(MessageId::PathsThings)))
        .child(page::things(asked, &things, &|_| Vec::new()))
}

/// How the lit way is shown: on the map, or one column a step.
fn shown(asked: &Asked, question: &Question) -> Part {
    let words = |id| asked.map.messages.get(id).to_string();
    let looks = [(MessageId::PathsOnMap, false), (MessageId::PathsColumns, true)];
    let looks = looks.map(|(word, columns)| {
        (words(word), Question { columns, ..question.clone() }, question.columns == columns)
    });
    choices(asked.map.messages.get(MessageId::PathsShown), looks, asked)
}

/// No way: what else leads to one.
fn none(
    answer: &mut Answer,
    asked: &Asked,
    question: &Question,
    reading: Reading,
    (from, to): (NodeId, NodeId),
) {
    let messages = &asked.map.messages;
    let places =
        [("from", asked.map.name_in_sentence(from)), ("to", asked.map.name_in_sentence(to))];
    let places: Vec<(&str, &str)> = places.iter().map(|(name, text)| (*name, &**text)).collect();
    answer.said = messages.count_with(MessageId::PathsNone, MOST_LINKS, &places);
    answer.parts.push(say("p", "", answer.said.clone()));
    let words = |id| messages.get(id).to_string();
    let leads =
        |(_, question): &(String, Question), ends| !find(asked, question, ends).found.is_empty();
    let associations = question.with(|next| next.criteria.associations = true);
    let all = question.with(|next| next.criteria = Criteria::default());
    // The smaller step comes first, and one is enough.
    let more = [
        (words(MessageId::PathsWithAssociations), associations),
        (words(MessageId::PathsWithAll), all),
    ];
    let more = more.into_iter().find(|offer| leads(offer, (from, to)));
    let back = (title(asked, to, from), question.with(|next| next.things.reverse()));
    if more.is_none() {
        answer.parts.push(say("p", "", messages.get(MessageId::PathsNowhere)));
    }
    let back = Some(back).filter(|offer| leads(offer, (to, from)));
    let offers: Vec<(String, Question)> = more.into_iter().chain(back).collect();
    if !offers.is_empty() {
        let heading = messages.get(MessageId::PathsInstead);
        answer.parts.push(page::block(heading).children(page::rows(asked, offers)));
    }
    page::light(answer, asked, reading, &[], &[from, to]);
}

/// What follows from the first thing, what comes back to the second.
fn onward(asked: &Asked, question: &Question) -> Part {
    let (from, to) = (question.things.first().copied(), question.things.get(1).copied());
    let upstream = |to| {
        let words = page::about(asked, MessageId::ReachUpstream, to);
        (words, question.next(Subject::Upstream, &[to]))
    };
    let next = [
        from.map(|from| page::pushed(asked, question, from)),
        to.map(|to| page::loops(asked, question, to)),
        to.map(upstream),
    ];
    page::onward(asked, next.into_iter().flatten())
}
