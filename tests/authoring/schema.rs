//! The published schemas and the loader say the same: names, closed vocabularies, and what is well formed.

use crate::small::{GONE, edit, small};
use crate::validate::breaches;
use authoring::{Files, SOURCE_VERSION, fields, load};
use content::vocabulary::{Effect, Evidence, Kind, Level, Population, Study, Time};
use serde_json::{Value, json};
use std::path::Path;

const NAMES: [&str; 15] = [
    "map",
    "references",
    "nodes",
    "links",
    "themes",
    "lanes",
    "groups",
    "glossary",
    "interface",
    "language",
    "questions",
    "tours",
    "quiz",
    "worksheets",
    "loops",
];

fn schema(name: &str) -> Value {
    let text =
        std::fs::read_to_string(Path::new("content/schema").join(format!("{name}.schema.json")))
            .unwrap();
    serde_json::from_str(&text).unwrap()
}

fn file(name: &str) -> String {
    if ["map", "references"].contains(&name) {
        format!("{name}.json")
    } else {
        format!("en/{name}.json")
    }
}

fn all_breaches(files: &Files) -> Vec<String> {
    let of =
        |name: &str| breaches(&schema(name), &serde_json::from_str(&files[&file(name)]).unwrap());
    NAMES.iter().flat_map(|name| of(name).into_iter().map(move |b| format!("{name} {b}"))).collect()
}

fn sorted(names: impl IntoIterator<Item = impl ToString>) -> Vec<String> {
    let mut names: Vec<String> = names.into_iter().map(|name| name.to_string()).collect();
    names.sort();
    names
}

#[test]
fn schemas_name_the_fields_that_the_loader_reads() {
    for (name, pointer, known) in fields::PUBLISHED {
        let schema = schema(name);
        let at = schema.pointer(pointer).unwrap_or_else(|| panic!("{name} has no {pointer}"));
        assert_eq!(
            sorted(at["properties"].as_object().unwrap().keys()),
            sorted(known.iter()),
            "{name}{pointer}"
        );
    }
    let work = &schema("references")["$defs"]["work"]["properties"];
    assert_eq!(
        sorted(work.as_object().unwrap().keys()),
        sorted(fields::REFERENCE.iter().chain(fields::REFERENCE_ALSO))
    );
}

#[test]
fn every_object_of_the_schemas_is_compared() {
    for name in NAMES {
        let schema = schema(name);
        for (of, at) in schema["$defs"].as_object().unwrap() {
            let compared =
                fields::PUBLISHED.contains(&(name, &format!("/$defs/{of}"), listed(name, of)));
            assert!(at.get("properties").is_none() || compared || of == "work", "{name} {of}");
        }
    }
}

fn listed(name: &str, of: &str) -> &'static [&'static str] {
    fields::PUBLISHED
        .iter()
        .find(|(n, p, _)| *n == name && p.strip_prefix("/$defs/") == Some(of))
        .map_or(&[], |(_, _, names)| names)
}

#[test]
fn schemas_list_the_values_of_the_closed_vocabularies() {
    let listed = |name: &str, of: &str| schema(name)["$defs"][of]["enum"].clone();
    let ids = |ids: Vec<&str>| json!(ids);
    assert_eq!(listed("map", "kind"), ids(Kind::ALL.iter().map(|k| k.id()).collect()));
    assert_eq!(listed("map", "effect"), ids(Effect::ALL.iter().map(|k| k.id()).collect()));
    assert_eq!(listed("map", "evidence"), ids(Evidence::ALL.iter().map(|k| k.id()).collect()));
    assert_eq!(listed("map", "population"), ids(Population::ALL.iter().map(|k| k.id()).collect()));
    assert_eq!(listed("map", "time"), ids(Time::ALL.iter().map(|k| k.id()).collect()));
    assert_eq!(listed("references", "study"), ids(Study::ALL.iter().map(|k| k.id()).collect()));
    for (name, of) in [("nodes", "node"), ("links", "link"), ("themes", "theme")] {
        for level in Level::ALL {
            assert!(
                schema(name)["$defs"][of]["properties"].get(level.id()).is_some(),
                "{name} {}",
                level.id()
            );
        }
    }
    assert_eq!(schema("map")["properties"]["format"]["const"], json!(SOURCE_VERSION));
}

#[test]
fn maps_without_a_problem_follow_the_schemas() {
    assert_eq!(all_breaches(&testkit::files()), Vec::<String>::new());
    assert_eq!(all_breaches(&small()), Vec::<String>::new());
}

/// What a schema can say, it says like the loader: each edit is a breach for one and a problem for the other.
#[test]
fn the_schemas_and_the_loader_refuse_the_same() {
    for (file, pointer, value) in [
        ("map.json", "/format", "2"),
        ("map.json", "/checked", "\"soon\""),
        ("map.json", "/nodes/0/kind", "\"animal\""),
        ("map.json", "/nodes/0/id", "\"Big\""),
        ("map.json", "/nodes/0/themes", "[]"),
        ("map.json", "/nodes/0/extra", "1"),
        ("map.json", "/links/0/id", "\"infection\""),
        ("map.json", "/links/0/references", GONE),
        ("map.json", "/links/0/association", "1"),
        ("map.json", "/views/overview/lanes/0/columns/0/0/y", "1.01"),
        ("map.json", "/views/overview/lanes/0/columns/0/0/size", "3"),
        ("map.json", "/views/overview/runs/infection~0fever", "\"up\""),
        ("map.json", "/views/overview/trunks/0", "[\"fever~fatigue\"]"),
        ("map.json", "/views/everything/columns/0/groups/0/nodes", "[\"fever\", \"fever\"]"),
        ("references.json", "/0/DOI", "\"doi:10.1234/x\""),
        ("references.json", "/0/custom/kind", "\"trial\""),
        ("references.json", "/0/custom/checked", "\"no\""),
        ("references.json", "/0/custom/findings", "[]"),
        ("en/nodes.json", "/fever/label", GONE),
        ("en/nodes.json", "/fever/simple", "[]"),
        ("en/links.json", "/fatigue~0low-mood/for", GONE),
        ("en/themes.json", "/overview", GONE),
        ("en/lanes.json", "/back", GONE),
        ("en/groups.json", "/germs", "\" \""),
        ("en/glossary.json", "/germ/forms", "[]"),
        ("en/nodes.json", "/fever/also", "\" \""),
        ("en/nodes.json", "/fever/open_question", GONE),
        ("en/links.json", "/fatigue~0low-mood/for_simple", GONE),
        ("en/links.json", "/fever~0fatigue/for_simple", "\"Yes.\""),
        ("en/questions.json", "/0/path", "[]"),
        ("en/questions.json", "/0/tour", GONE),
        ("en/questions.json", "/0/minutes", "1.5"),
        ("en/tours.json", "/0/steps", "[]"),
        ("en/tours.json", "/0/steps/1/quiz/2", GONE),
        ("en/tours.json", "/0/steps/1/focus", "[\"fever\"]"),
        ("en/tours.json", "/0/steps/0/standard", GONE),
        ("en/quiz.json", "/0/answers", "[\"This.\", \"This.\"]"),
        ("en/quiz.json", "/0/right", "-1"),
        ("en/quiz.json", "/0/about", "[]"),
        ("en/worksheets.json", "/0/tasks/0/blanks", "[]"),
        ("en/worksheets.json", "/0/tasks/1/answer", "\"This.\""),
        ("en/worksheets.json", "/0/tasks/2/kind", "\"question\""),
        ("en/worksheets.json", "/0/tasks/7/hints", GONE),
        ("en/interface.json", "/map.things/other", GONE),
        ("en/interface.json", "/help/long", GONE),
        ("en/language.json", "/name", GONE),
        ("en/language.json", "/direction", "\"down\""),
        ("en/language.json", "/names_in_sentences", "\"small\""),
    ] {
        let mut files = small();
        edit(&mut files, file, pointer, value);
        assert!(!all_breaches(&files).is_empty(), "the schema lets {file} {pointer} pass");
        assert!(!load(&files, "en").1.is_empty(), "the loader lets {file} {pointer} pass");
    }
}
