//! Search: names, synonyms, accents, nothing found, and whatever people paste.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]
use content::locale::{English, Locale};
use content::messages::MessageId;
use crosstalk::present::LocalizedMap;
use crosstalk::present::search::{Hit, Target, is_guess};
use crosstalk::state::{OverlayState, State, Subject};
use testkit::map;

#[path = "search/every.rs"]
mod every;

fn hits(map: &LocalizedMap, query: &str) -> Vec<Hit> {
    map.hits(&State {
        overlay: OverlayState { query: query.to_string(), ..OverlayState::default() },
        ..State::default()
    })
}

fn first(map: &LocalizedMap, query: &str) -> Option<String> {
    hits(map, query).first().map(|hit| id(map, hit))
}

fn id(map: &LocalizedMap, hit: &Hit) -> String {
    match hit.target {
        Target::Subject(Subject::Node(id)) => map.atlas.node(id).id.clone(),
        Target::Subject(Subject::Link(id)) => map.atlas.link_name(id),
        Target::Subject(Subject::Intro(_)) => panic!("introductions are no results"),
        Target::Paths(from, to) => {
            ["paths", &map.atlas.node(from).id, &map.atlas.node(to).id].join(".")
        }
        Target::Tour(at) => map.atlas.map().tours[usize::from(at)].id.clone(),
    }
}

#[test]
fn the_best_answer_stands_first() {
    let map = map();
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
        assert_eq!(first(&map, query).as_deref(), Some(id), "{query}");
    }
}

#[test]
fn one_thing_to_another_asks_for_the_ways_between() {
    let map = map();
    for query in ["sleep to depression", "SLEEP  to Depr", "sleep → depression"] {
        assert_eq!(first(&map, query).as_deref(), Some("paths.sleep-loss.depression"), "{query}");
    }
    for query in
        ["to", "sleep to", "to depression", "zzzz to depression", "what do the old do to sleep"]
    {
        let asks = hits(&map, query).iter().any(|hit| matches!(hit.target, Target::Paths(..)));
        assert!(!asks, "{query}");
    }
}

#[test]
fn two_names_find_the_link_between_them() {
    let map = map();
    let wanted = map
        .atlas
        .find_link("sleep-loss~depression")
        .map(|link| Target::Subject(Subject::Link(link)));
    let found = hits(&map, "sleep depression");
    let links = found.iter().find(|hit| hit.group == MessageId::SearchLinks);
    assert_eq!(links.map(|hit| hit.target), wanted, "{found:?}");
}

#[test]
fn a_synonym_says_by_which_word_it_was_found() {
    let map = map();
    let found = hits(&map, "hopelessness");
    assert_eq!(found[0].matched.as_deref(), Some("hopelessness"));
    assert_eq!(hits(&map, "depression")[0].matched, None, "a name needs no reason");
}

#[test]
fn a_technical_name_is_searched_like_a_name_and_is_shown() {
    let map = map();
    let found = hits(&map, "too little or poor");
    assert_eq!(
        (found[0].name.as_str(), found[0].matched.as_deref()),
        ("Poor sleep", Some("Too little or poor sleep"))
    );
    assert_eq!(hits(&map, "poor sleep")[0].matched, None);
    let (early, _) = testkit::parts();
    assert_eq!(
        hits(&early, "pro-inflammatory")[0].name,
        "Alarm cytokines",
        "before the texts have come"
    );
}

#[test]
fn the_typed_letters_are_those_of_the_name() {
    let map = map();
    for query in ["gut", "micro", "dep", "é", "β", "axis", "infla"] {
        for hit in hits(&map, query) {
            let (start, end) = hit.typed;
            let part = hit.name.get(start..end).expect("whole letters");
            assert!(
                part.is_empty() || English.fold(part) == English.fold(query),
                "{query}: {part} of {}",
                hit.name
            );
        }
    }
    let hit = &hits(&map, "micro")[0];
    assert_eq!(&hit.name[hit.typed.0..hit.typed.1].to_lowercase(), "micro");
}

#[test]
fn nothing_is_looked_for_where_nothing_is_typed() {
    let map = map();
    for query in ["", " ", "\u{a0}\t"] {
        assert_eq!(hits(&map, query), [], "{query:?}");
    }
}

#[test]
fn what_is_not_there_leads_to_what_looks_most_like_it_and_to_questions() {
    let map = map();
    for query in ["-", "~", "zzz", "depnessor", "🧠", "<scrxpt>", "%00", "\0", "\u{202e}", "неврон"]
    {
        let found = hits(&map, query);
        assert!(is_guess(&found), "{query:?}");
        let near = found.iter().filter(|hit| hit.group == MessageId::SearchDidYouMean).count();
        assert!(near <= 5 && found.len() == near + map.questions.len(), "{query:?}");
        let tours: Vec<Target> = found[near..].iter().map(|hit| hit.target).collect();
        let questions = map.questions.iter().map(|question| Target::Tour(question.tour));
        assert_eq!(tours, questions.collect::<Vec<_>>());
    }
    assert_eq!(first(&map, "depnessor").as_deref(), Some("depression"));
}

#[test]
fn a_question_is_answered_by_the_words_that_say_something() {
    let map = map();
    let ids = |query: &str| -> Vec<String> {
        let found = hits(&map, query);
        assert!(!is_guess(&found), "{query}");
        found.iter().take(3).map(|hit| id(&map, hit)).collect()
    };
    let found = ids("Why am I tired when I have the flu?");
    assert!(found.contains(&"flu-day".into()) && found.contains(&"fatigue".into()), "{found:?}");
    assert_eq!(ids("stresses and sadness")[0], ids("stress, sadness")[0]);
    assert_eq!(first(&map, "depresion unicorn").as_deref(), Some("depression"));
    assert_eq!(first(&map, "why").as_deref(), first(&map, "Why").as_deref());
}

#[test]
fn before_the_texts_have_come_names_and_questions_are_found() {
    let (early, _) = testkit::parts();
    assert_eq!(first(&early, "depression").as_deref(), Some("depression"));
    let found = hits(&early, "flu");
    assert!(found.iter().any(|hit| matches!(hit.target, Target::Tour(_))), "{found:?}");
}

#[test]
fn anything_may_be_pasted() {
    let map = map();
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
        let found = hits(&map, query);
        for hit in &found {
            assert!(hit.name.get(hit.typed.0..hit.typed.1).is_some(), "{query:?}");
        }
    }
}

#[test]
fn results_are_few_enough_to_read_and_none_stands_twice() {
    let map = map();
    for letter in 'a'..='z' {
        let found = hits(&map, &letter.to_string());
        assert!(found.len() <= 18, "{letter}: {}", found.len());
        for (at, hit) in found.iter().enumerate() {
            assert!(
                !found[..at].iter().any(|other| other.target == hit.target),
                "{letter}: {}",
                hit.name
            );
        }
    }
}
