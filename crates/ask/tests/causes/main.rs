//! Loops and what-ifs of the shipped map, asked and read as the panel does.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::expect_used)]

mod loops;
mod what_if;

use ask::question::Question;
use ask::{Asked, Reading};
use content::answer::{Answer, Part, TAGS};
use content::asked::LoopTexts;
use content::bundle::{Levels, Map};
use content::vocabulary::Level;
use crosstalk::present::LocalizedMap;
use graph::ViewId;
use serde_json::Value;
use std::path::Path;

const READING: Reading = Reading { level: Level::Standard, shown: ViewId::Overview };

fn strings(list: &Value) -> Vec<String> {
    list.as_array().unwrap().iter().map(|text| text.as_str().unwrap().to_string()).collect()
}

/// The shipped map with the loops that its authors tell.
fn asked() -> Asked {
    asked_with(&|_| {})
}

/// The same with a change to its things and links.
fn asked_with(change: &dyn Fn(&mut Map)) -> Asked {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/immune-brain");
    let files = authoring::read_folder(&folder, "en").unwrap();
    let (mut loaded, problems) = authoring::load(&files, "en");
    assert!(problems.is_empty(), "{problems:#?}");
    change(&mut loaded.initial.map);
    let map = LocalizedMap::open_english(loaded.initial).with(loaded.deferred);
    let told: Vec<Value> = serde_json::from_str(&files["en/loops.json"]).unwrap();
    let told = told.iter().map(|told| {
        let nodes = strings(&told["nodes"]);
        let nodes: Vec<_> = nodes.iter().map(|id| map.atlas.find_node(id).unwrap()).collect();
        let next = nodes.iter().cycle().skip(1);
        let links = nodes.iter().zip(next);
        LoopTexts {
            id: told["id"].as_str().unwrap().to_string(),
            name: told["name"].as_str().unwrap().to_string(),
            links: links.map(|(a, b)| map.atlas.link_between(*a, *b).unwrap().0).collect(),
            levels: Levels(["simple", "standard", "in_depth"].map(|level| strings(&told[level]))),
        }
    });
    let loops = told.collect();
    Asked { map, loops }
}

fn answer(asked: &Asked, question: &str) -> Answer {
    let mut work = asked.ask(question, READING);
    while !work.step(1_000_000) {}
    work.answer(asked)
}

/// How far the answer is after a few steps.
fn begun(asked: &Asked, question: &str) -> Answer {
    let mut work = asked.ask(question, READING);
    assert!(!work.step(1000));
    work.answer(asked)
}

/// All elements of a page, each before what stands inside it.
fn all(answer: &Answer) -> Vec<&Part> {
    fn add<'a>(parts: &'a [Part], out: &mut Vec<&'a Part>) {
        for part in parts {
            out.push(part);
            add(&part.parts, out);
        }
    }
    let mut out = Vec::new();
    add(&answer.parts, &mut out);
    out
}

fn is(part: &Part, tag: &str) -> bool {
    TAGS[usize::from(part.tag)] == tag
}

/// The button with these words. Panics where there is none.
fn button<'a>(answer: &'a Answer, text: &str) -> &'a Part {
    let found = all(answer).into_iter().find(|part| is(part, "button") && part.text == text);
    found.unwrap_or_else(|| panic!("no button {text}"))
}

/// The option with these words. Panics where there is none.
fn option<'a>(answer: &'a Answer, text: &str) -> &'a Part {
    let found = all(answer).into_iter().find(|part| is(part, "option") && part.text == text);
    found.unwrap_or_else(|| panic!("no option {text}"))
}

/// Every word of an answer.
fn words(answer: &Answer) -> String {
    let parts = all(answer);
    let texts = parts.iter().map(|part| part.text.as_str());
    [answer.title.as_str(), &answer.said].into_iter().chain(texts).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_control_leads_to_a_question_that_is_its_own_address() {
    let asked = asked();
    let pages = [
        "loops",
        "loops.cortisol.order:best",
        "loops.associations:in.at:3.step:2",
        "what-if",
        "what-if.up:chronic-stress",
        "what-if.up:chronic-stress.down:sleep-loss.sure:strong.why:depression",
    ];
    for asks in pages {
        let page = answer(&asked, asks);
        assert_eq!(page.question, asks);
        let asks: Vec<&Part> = all(&page).into_iter().filter(|part| !part.ask.is_empty()).collect();
        assert!(asks.len() > 10, "{}", page.question);
        for (at, part) in asks.iter().enumerate() {
            let atlas = &asked.map.atlas;
            assert_eq!(Question::parse(&part.ask, atlas).print(atlas), part.ask);
            // A page has up to hundreds, most alike.
            if at % 16 == 0 {
                let mut work = asked.ask(&part.ask, READING);
                work.step(1000);
                let got = work.answer(&asked);
                assert_eq!(Question::parse(&got.question, atlas).print(atlas), got.question);
                assert!(!got.title.is_empty() || part.ask == "questions", "{}", part.ask);
            }
        }
    }
}

#[test]
fn what_was_calculated_serves_every_question_that_only_shows_it_differently() {
    let asked = asked();
    let done = |question: &str| {
        let mut work = asked.ask(question, READING);
        while !work.step(1_000_000) {}
        work
    };
    let simple = Reading { level: Level::Simple, ..READING };
    for (first, next, reading) in [
        ("what-if.up:chronic-stress", "what-if.up:chronic-stress.why:microglia", READING),
        ("what-if.up:chronic-stress", "what-if.up:chronic-stress", simple),
        ("loops", "loops.at:2", READING),
        ("loops.at:2", "loops.at:2.step:1", READING),
        ("loops", "loops.depression.order:best", READING),
    ] {
        let mut work = done(first).next(&asked, next, reading);
        assert!(work.step(1), "{next} needs nothing more");
        let mut anew = asked.ask(next, reading);
        while !anew.step(1_000_000) {}
        assert_eq!(work.answer(&asked), anew.answer(&asked), "{next} after {first}");
    }
    for (first, next) in [
        ("what-if.up:chronic-stress", "what-if.down:chronic-stress"),
        ("what-if.up:chronic-stress", "what-if.up:chronic-stress.seed:2"),
        ("what-if.up:chronic-stress", "what-if.up:chronic-stress.sure:strong"),
        ("what-if.up:chronic-stress", "what-if.up:chronic-stress.associations:in"),
        ("loops", "loops.associations:in"),
        ("loops", "loops.least:strong"),
    ] {
        let mut work = done(first).next(&asked, next, READING);
        while !work.step(1_000_000) {}
        assert_eq!(work.answer(&asked), done(next).answer(&asked), "{next} after {first}");
    }
}
