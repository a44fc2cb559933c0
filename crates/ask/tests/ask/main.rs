//! Questions and their answers: on the small map, and what holds for every page on the shipped one.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::expect_used)]

mod crawl;
mod pages;
mod paths;
mod question;
mod shipped;
mod take;

use ask::{Asked, Reading};
use content::answer::{Answer, Part};
use content::vocabulary::Level;
use graph::{LinkId, ViewId};

/// The small map, to be asked.
fn asked() -> Asked {
    Asked { map: testkit::map(), loops: Vec::new() }
}

/// A reader at that level who sees everything.
fn reading(level: Level) -> Reading {
    Reading { level, shown: ViewId::Everything }
}

/// The answer to a question, at the standard level.
fn answer(asked: &Asked, question: &str) -> Answer {
    answer_at(asked, question, Level::Standard)
}

/// The answer to a question at a level. Panics where it does not come to its end.
fn answer_at(asked: &Asked, question: &str, level: Level) -> Answer {
    let mut work = asked.ask(question, reading(level));
    assert!((0..10_000).any(|_| work.step(100_000)), "{question} has no end");
    work.answer(asked)
}

/// Every element of a page, each before what stands inside.
fn every(parts: &[Part]) -> Vec<&Part> {
    parts.iter().flat_map(|part| std::iter::once(part).chain(every(&part.parts))).collect()
}

/// The elements of a page that have that class.
fn of_class<'a>(answer: &'a Answer, class: &str) -> Vec<&'a Part> {
    let has = |part: &&Part| part.class.split(' ').any(|one| one == class);
    every(&answer.parts).into_iter().filter(has).collect()
}

/// All words of a page, a line an element.
fn words(answer: &Answer) -> String {
    let texts = every(&answer.parts).into_iter().map(|part| part.text.as_str());
    let texts: Vec<&str> = texts.filter(|text| !text.is_empty()).collect();
    texts.join("\n")
}

/// The names of the links that a question leaves on the map.
fn left(asked: &Asked, answer: &Answer) -> Vec<String> {
    answer.left_links.iter().map(|link| asked.map.atlas.link_name(LinkId(*link))).collect()
}

/// The names of the lit links, in their order.
fn lit(asked: &Asked, answer: &Answer) -> Vec<String> {
    answer.links.iter().map(|link| asked.map.atlas.link_name(LinkId(*link))).collect()
}
