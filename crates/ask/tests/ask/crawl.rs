//! What holds for every page, by going from one to the next: each control leads on, each word is there.

use crate::{asked, every, reading};
use ask::Asked;
use ask::question::{Question, Subject};
use content::answer::{Answer, Part, TAGS};
use content::messages::MessageId;
use content::vocabulary::Level;
use std::collections::BTreeSet;

/// What does not hold for that element.
fn problem(asked: &Asked, part: &Part) -> Option<&'static str> {
    let atlas = &asked.map.atlas;
    let tag = TAGS.get(usize::from(part.tag)).copied().unwrap_or("");
    let asks = ["button", "option"].contains(&tag);
    let link = |id: &str| atlas.find_link(id).is_some();
    let words = &part.text;
    match () {
        () if tag.is_empty() => Some("no tag"),
        () if tag == "a" && part.subject.is_empty() => {
            (!part.ask.starts_with("data:")).then_some("saves nothing")
        }
        () if asks == part.ask.is_empty() => Some("asks without being a control, or not at all"),
        () if asks && words.is_empty() => Some("a control without words"),
        () if !asks && part.on.is_some() => Some("on without being a control"),
        () if Question::parse(&part.ask, atlas).print(atlas) != part.ask && asks => {
            Some("leads elsewhere than it says")
        }
        () if words.contains(['{', '}']) => Some("a place that nobody filled"),
        () if MessageId::KEYS.contains(&words.as_str()) => Some("a word that is missing"),
        () if !part.subject.is_empty()
            && atlas.find_node(&part.subject).is_none()
            && !link(&part.subject) =>
        {
            Some("explains nothing")
        }
        () if !part.traces.is_empty() && !part.traces.split(' ').all(link) => {
            Some("traces what is no link")
        }
        () if tag == "select" => {
            let options = every(&part.parts);
            let chosen = options.iter().filter(|option| option.on == Some(true)).count();
            (chosen != 1).then_some("not one option is chosen")
        }
        () => None,
    }
}

/// Checks a page; the questions that it leads to.
fn page(asked: &Asked, question: &str, level: Level) -> BTreeSet<String> {
    let mut work = asked.ask(question, reading(level));
    // Before it is done it says how far it is.
    check(asked, question, &work.answer(asked));
    assert!((0..10_000).any(|_| work.step(100_000)), "{question} has no end");
    let answer = work.answer(asked);
    check(asked, question, &answer);
    every(&answer.parts)
        .into_iter()
        .filter(|part| !part.ask.is_empty() && !part.ask.starts_with("data:"))
        .map(|part| part.ask.clone())
        .collect()
}

fn check(asked: &Asked, question: &str, answer: &Answer) {
    let atlas = &asked.map.atlas;
    for part in every(&answer.parts) {
        assert_eq!(problem(asked, part), None, "{question}: {part:?}");
    }
    let own = Question::parse(&answer.question, atlas).print(atlas);
    assert_eq!(own, answer.question, "{question}");
    for text in [&answer.title, &answer.said] {
        assert!(!text.contains(['{', '}']), "{question}: {text}");
    }
    assert!(answer.links.iter().all(|link| usize::from(*link) < atlas.map().links.len()));
    assert!(answer.nodes.iter().all(|node| usize::from(*node) < atlas.map().nodes.len()));
    leaves_out(asked, question, answer);
}

/// What a question leaves out is left out of the whole map: by a question that leaves out the same and nothing else, and
/// of which things and links stand in order, so that they are found by halves.
fn leaves_out(asked: &Asked, question: &str, answer: &Answer) {
    let atlas = &asked.map.atlas;
    if answer.left_by.is_empty() {
        assert!(answer.left_links.is_empty() && answer.left_nodes.is_empty(), "{question}");
        return;
    }
    let same = Question::parse(&answer.left_by, atlas);
    assert_eq!((same.subject, same.print(atlas)), (Subject::Filter, answer.left_by.clone()));
    let left = same.criteria.apply(atlas);
    let links: Vec<u16> = left.links().map(|link| link.0).collect();
    let nodes: Vec<u16> = left.nodes().map(|node| node.0).collect();
    assert_eq!((&answer.left_links, &answer.left_nodes), (&links, &nodes), "{question}");
    assert!(links.is_sorted() && nodes.is_sorted());
    let all = (atlas.map().links.len(), atlas.map().nodes.len());
    assert!((links.len(), nodes.len()) != all || same.criteria != Default::default());
    // What is lit is left, but where an answer compares to what is not.
    assert!(answer.links.iter().all(|link| links.contains(link)), "{question}");
}

/// Goes so deep from the page of all questions; of each page's questions one in so many. Tells how many pages there were.
pub fn crawl(asked: &Asked, depth: usize, step: usize) -> usize {
    let mut seen = BTreeSet::new();
    let mut front = BTreeSet::from([String::new()]);
    for at in 0..=depth {
        let mut next = BTreeSet::new();
        for question in &front {
            let level = Level::ALL[seen.len() % Level::ALL.len()];
            seen.insert(question.clone());
            let asks = page(asked, question, level).into_iter().enumerate();
            next.extend(asks.filter(|(place, _)| at == 0 || place % step == 0).map(|(_, ask)| ask));
        }
        front = next.difference(&seen).cloned().collect();
    }
    seen.len()
}

#[test]
fn every_control_leads_on_and_every_word_is_there() {
    let asked = asked();
    let pages = crawl(&asked, 2, 1) + crawl(&asked, 4, 6);
    assert!(pages > 300, "only {pages} pages");
}
