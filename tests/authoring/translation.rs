//! A further language of our own map: what it lacks is taken from the other and noted, and only what is wrong is told.

use crate::small::{GONE, edit, expect, small};
use authoring::{Files, load, load_translation};
use content::bundle::Message;
use content::language::Part;
use content::messages::MessageId;
use content::vocabulary::{Level, PluralCategory};

/// The small map with its words in a second language: each file word for word the same.
fn copied(tag: &str) -> Files {
    let mut files = small();
    let own: Vec<(String, String)> = files
        .iter()
        .filter_map(|(name, text)| {
            Some((format!("{tag}/{}", name.strip_prefix("en/")?), text.clone()))
        })
        .collect();
    files.extend(own);
    files
}

#[test]
fn a_copy_lacks_nothing_and_reads_the_same() {
    let files = copied("de");
    let (own, _) = load(&files, "en");
    let (copy, problems) = load_translation(&files, "de", "en");
    assert_eq!(problems, []);
    assert_eq!(copy.initial.untranslated.lists, Vec::<Vec<u16>>::new());
    assert_eq!((copy.initial.map, copy.initial.messages), (own.initial.map, own.initial.messages));
    assert_eq!(copy.deferred, own.deferred);
    assert_eq!(copy.initial.language.tag, "de");
}

#[test]
fn what_is_missing_comes_from_the_other_language_and_is_noted() {
    let mut files = copied("de");
    edit(&mut files, "de/nodes.json", "/infection/label", "\"Infektion\"");
    edit(&mut files, "de/nodes.json", "/fever", GONE);
    edit(&mut files, "de/nodes.json", "/fatigue/label", "\"\"");
    for level in ["simple", "standard", "in_depth"] {
        edit(&mut files, "de/links.json", &format!("/infection~0fever/{level}"), GONE);
    }
    edit(&mut files, "de/themes.json", "/overview/key_points", "[]");
    edit(&mut files, "de/glossary.json", "/germ/meaning", GONE);
    edit(&mut files, "de/interface.json", "/how_to_read", GONE);
    edit(&mut files, "de/interface.json", "/panel.close", GONE);
    files.remove("de/groups.json");
    let (loaded, problems) = load_translation(&files, "de", "en");
    assert_eq!(problems, []);
    let lacking = &loaded.initial.untranslated;
    let at = |part: Part| lacking.lists[part as usize].clone();
    let names: Vec<&str> =
        loaded.initial.map.nodes.iter().map(|node| node.label.as_str()).collect();
    assert_eq!(names, ["Infektion", "Fever", "Fatigue", "Low mood"]);
    assert_eq!(
        (lacking.language.as_str(), at(Part::Names), at(Part::Nodes)),
        ("en", vec![1, 2], vec![1])
    );
    assert_eq!((at(Part::Links), at(Part::Themes)), (vec![0], vec![0]));
    assert_eq!((at(Part::Terms), at(Part::Pages)), (vec![1], vec![1]));
    assert_eq!(lacking.language_of(Part::Names, 0), None);
    assert_eq!(lacking.language_of(Part::Names, 2), Some("en"));
    assert_eq!(
        loaded.initial.messages[MessageId::PanelClose as usize],
        Message::One("A word".into())
    );
    assert_eq!(loaded.initial.map.groups[0].heading, "Germs");
    assert!(!loaded.deferred.links[0].levels.at(Level::Simple).0.is_empty());
}

#[test]
fn the_texts_of_an_entry_come_together() {
    let mut files = copied("de");
    edit(&mut files, "de/nodes.json", "/fever/simple", "[\"Ein Text.\"]");
    edit(&mut files, "de/nodes.json", "/fever/standard", GONE);
    edit(&mut files, "de/links.json", "/infection~0fever/simple", "[\"Ein Text.\"]");
    edit(&mut files, "de/links.json", "/infection~0fever/basis", GONE);
    let (loaded, _) = load_translation(&files, "de", "en");
    let (text, shown) = loaded.deferred.nodes[1].levels.at(Level::Standard);
    assert_eq!(
        (text, shown),
        (&["Ein Text.".to_string()][..], Level::Simple),
        "another level first"
    );
    let link = &loaded.deferred.links[0];
    assert_ne!(
        link.levels.at(Level::Simple).0,
        ["Ein Text."],
        "without its basis the claim is English"
    );
    assert_eq!(loaded.initial.untranslated.language_of(Part::Links, 0), Some("en"));
    assert_eq!(loaded.initial.untranslated.language_of(Part::Nodes, 1), None);
}

#[test]
fn plural_forms_are_the_languages_own() {
    let mut files = copied("ja");
    edit(&mut files, "ja/interface.json", "/map.things", "{\"other\": \"{count} x\"}");
    let (loaded, problems) = load_translation(&files, "ja", "en");
    assert_eq!(problems, []);
    let forms = Message::Plural(vec![(PluralCategory::Other, "{count} x".into())]);
    assert_eq!(loaded.initial.messages[MessageId::MapThings as usize], forms);
}

/// Words are the language's own; order, ids and what is lit are those of the other.
#[test]
fn questions_tours_and_quiz_take_words_from_a_translation_and_nothing_else() {
    let mut files = copied("de");
    edit(&mut files, "de/questions.json", "/0/question", "\"Warum?\"");
    edit(&mut files, "de/questions.json", "/0/path", GONE);
    edit(&mut files, "de/tours.json", "/0/steps/0/simple", "\"Ein kurzer Text.\"");
    edit(&mut files, "de/quiz.json", "/1/answers/0", "\"Dies.\"");
    edit(&mut files, "de/quiz.json", "/0/why", "\"\"");
    edit(&mut files, "de/quiz.json", "/2", GONE);
    let (loaded, problems) = load_translation(&files, "de", "en");
    assert_eq!(problems, []);
    let (own, _) = load(&files, "en");
    assert_eq!(loaded.initial.questions[0].question, "Warum?");
    assert_eq!(loaded.initial.questions[0].path, own.initial.questions[0].path);
    assert_eq!(loaded.deferred.tours[0][0].text.simple, "Ein kurzer Text.");
    assert_eq!(loaded.deferred.quiz[1].answers[0], "Dies.");
    assert_eq!(
        (&loaded.deferred.quiz[0], &loaded.deferred.quiz[2]),
        (&own.deferred.quiz[0], &own.deferred.quiz[2])
    );
    let lacking = &loaded.initial.untranslated;
    assert_eq!(lacking.lists[Part::Quiz as usize], [0, 2]);
    assert_eq!(lacking.language_of(Part::Tours, 0), None);
    // A tour is told in one language from its first step to its last.
    edit(&mut files, "de/tours.json", "/0/steps/1", GONE);
    files.remove("de/questions.json");
    let (loaded, problems) = load_translation(&files, "de", "en");
    assert_eq!(problems, []);
    assert_eq!(loaded.deferred.tours, own.deferred.tours);
    let lacking = &loaded.initial.untranslated;
    assert_eq!(lacking.language_of(Part::Tours, 0), Some("en"));
    assert_eq!(lacking.language_of(Part::Questions, 0), Some("en"));
}

/// Other languages need more letters for the same.
#[test]
fn a_translation_may_be_longer() {
    let question = format!("\"{}?\"", "Warum ".repeat(14).trim());
    let mut files = copied("de");
    edit(&mut files, "de/questions.json", "/0/question", &question);
    assert_eq!(load_translation(&files, "de", "en").1, []);
    edit(&mut files, "en/questions.json", "/0/question", &question);
    assert_eq!(load(&files, "en").1.len(), 1);
}

#[test]
fn a_translation_that_asks_something_else_is_told() {
    let mut files = copied("de");
    edit(&mut files, "de/quiz.json", "/0/right", "1");
    edit(&mut files, "de/questions.json", "/0/id", "\"warum\"");
    let (loaded, problems) = load_translation(&files, "de", "en");
    expect(&problems, "de/quiz.json", "[0].right", "“right” is another one than in the language");
    expect(&problems, "de/questions.json", "[0]", "has no entry “warum”. It was left out.");
    assert_eq!((problems.len(), loaded.deferred.quiz[0].right), (2, 0));
    assert_eq!(loaded.initial.questions[0].id, "why");
}

#[test]
fn the_direction_is_that_of_the_tag_unless_the_language_says_another() {
    for (tag, direction, rtl) in [
        ("he", None, true),
        ("ar-EG", None, true),
        ("arn", None, false),
        ("de", None, false),
        ("az", Some("rtl"), true),
        ("ur", Some("ltr"), false),
    ] {
        let mut files = copied(tag);
        if let Some(direction) = direction {
            edit(
                &mut files,
                &format!("{tag}/language.json"),
                "/direction",
                &format!("\"{direction}\""),
            );
        }
        assert_eq!(load_translation(&files, tag, "en").0.initial.language.rtl, rtl, "{tag}");
    }
}

#[test]
fn what_is_wrong_in_a_translation_is_told() {
    let mut files = copied("de");
    edit(&mut files, "de/nodes.json", "/feever", "{\"label\": \"Fieber\"}");
    edit(&mut files, "de/language.json", "/name", GONE);
    let (_, problems) = load_translation(&files, "de", "en");
    let told: Vec<(&str, &str)> =
        problems.iter().map(|problem| (problem.file.as_str(), problem.path.as_str())).collect();
    assert_eq!(told, [("de/nodes.json", "feever"), ("de/language.json", "name")]);
    files.remove("de/language.json");
    assert_eq!(load_translation(&files, "de", "en").1[0].file, "de/language.json");
}
