//! Search: names, synonyms, accents, nothing found, and whatever people paste.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]
use crosstalk::scene::search::Hit;
use crosstalk::scene::{Book, english};
use crosstalk::state::{State, Subject};
use graph::search::words;
use std::path::Path;

fn book() -> Book {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/immune-brain");
    let files = authoring::read_folder(&folder, "en").unwrap();
    let loaded = authoring::load(&files, "en").0;
    Book::open(loaded.first, english).with(loaded.rest)
}

fn hits(book: &Book, query: &str) -> Vec<Hit> {
    book.hits(&State { query: query.to_string(), ..State::default() })
}

fn first(book: &Book, query: &str) -> Option<String> {
    hits(book, query).into_iter().next().map(|hit| match hit.subject {
        Subject::Node(id) => book.atlas.node(id).id.clone(),
        Subject::Link(id) => book.atlas.link_name(id),
        Subject::Intro(_) => panic!("introductions are no results"),
    })
}

#[test]
fn every_thing_is_found_by_each_of_its_names() {
    let book = book();
    for id in book.atlas.nodes() {
        let node = book.atlas.node(id);
        let synonyms = &book.node(id).unwrap().synonyms;
        let names = [&node.label, &node.short, &node.row].into_iter().chain(synonyms);
        for name in names.filter(|name| !name.is_empty()) {
            for query in [name.to_string(), name.to_uppercase(), format!("  {name} ")] {
                let found = hits(&book, &query);
                let at = found.iter().position(|hit| hit.subject == Subject::Node(id));
                assert!(at.is_some(), "{} is not found by “{query}”", node.id);
            }
        }
        assert_eq!(first(&book, &node.label).as_deref(), Some(node.id.as_str()), "{}", node.label);
    }
}

#[test]
fn the_best_answer_stands_first() {
    let book = book();
    for (query, id) in [
        ("depression", "depression"),
        ("depr", "depression"),
        ("gut micro", "gut-microbiome"),
        ("MDD", "depression"),
        ("sleep", "sleep-loss"),
        ("vagus", "vagus-nerve"),
        ("il 6", "il-6"),
        ("IL-6", "il-6"),
        ("microglía", "microglia"),
        ("DÉPRESSION", "depression"),
    ] {
        assert_eq!(first(&book, query).as_deref(), Some(id), "{query}");
    }
}

#[test]
fn two_names_find_the_link_between_them() {
    let book = book();
    let wanted = book.atlas.find_link("sleep-loss~depression").map(Subject::Link);
    let found = hits(&book, "sleep depression");
    assert!(found.iter().any(|hit| Some(hit.subject) == wanted), "{found:?}");
}

#[test]
fn a_synonym_says_by_which_word_it_was_found() {
    let book = book();
    let found = hits(&book, "hopelessness");
    assert_eq!(found[0].matched.as_deref(), Some("hopelessness"));
    assert_eq!(hits(&book, "depression")[0].matched, None, "a name needs no reason");
}

#[test]
fn the_typed_letters_are_those_of_the_name() {
    let book = book();
    for query in ["gut", "micro", "dep", "é", "β", "axis", "infla"] {
        for hit in hits(&book, query) {
            let (start, end) = hit.typed;
            let part = hit.name.get(start..end).expect("whole letters");
            assert!(
                part.is_empty() || words(part) == words(query),
                "{query}: {part} of {}",
                hit.name
            );
        }
    }
    let hit = &hits(&book, "micro")[0];
    assert_eq!(&hit.name[hit.typed.0..hit.typed.1].to_lowercase(), "micro");
}

#[test]
fn what_is_not_there_finds_nothing() {
    let book = book();
    for query in
        ["", " ", "-", "~", "zzz", "depression unicorn", "🧠", "<script>", "%00", "\0", "\u{202e}"]
    {
        assert_eq!(hits(&book, query), [], "{query:?}");
    }
}

#[test]
fn anything_may_be_pasted() {
    let book = book();
    let long = "gut ".repeat(20_000);
    for query in [
        long.as_str(),
        "e\u{301}\u{301}\u{301}",
        "ﷺ",
        "ＤＥＰＲＥＳＳＩＯＮ",
        "ß",
        "İ",
        "\u{10ffff}",
        "a\nb\tc",
        "((((",
        "İıſ",
    ] {
        let found = hits(&book, query);
        for hit in &found {
            assert!(hit.name.get(hit.typed.0..hit.typed.1).is_some(), "{query:?}");
        }
    }
}

#[test]
fn results_are_few_enough_to_read_and_none_stands_twice() {
    let book = book();
    for letter in 'a'..='z' {
        let found = hits(&book, &letter.to_string());
        assert!(found.len() <= 18, "{letter}: {}", found.len());
        for (at, hit) in found.iter().enumerate() {
            assert!(
                !found[..at].iter().any(|other| other.subject == hit.subject),
                "{letter}: {}",
                hit.name
            );
        }
    }
}
