//! What is shipped: no problem, no loose end.

use crate::validate::breaches;
use crate::{files, shipped_map};
use authoring::load;
use content::bundle::TwoForms;
use content::messages::MessageId;
use content::vocabulary::{Effect, Level};
use graph::citations::citations;
use graph::{LinkId, NodeId, ThemeId, ViewId};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;

#[test]
fn the_shipped_files_have_no_problem() {
    let (loaded, problems) = load(&files(), "en");
    assert_eq!(problems, []);
    assert_eq!(loaded.initial.messages.len(), MessageId::KEYS.len());
    assert!(loaded.deferred.links.iter().all(|link| !link.references.is_empty()));
    assert!(loaded.deferred.nodes.iter().flat_map(|n| &n.levels.0).all(|level| !level.is_empty()));
}

#[test]
fn the_shipped_files_follow_the_schemas() {
    for (name, text) in files() {
        let short = name.trim_start_matches("en/").trim_end_matches(".json");
        let schema = Path::new("content/schema").join(format!("{short}.schema.json"));
        let schema = std::fs::read_to_string(schema).unwrap();
        let (schema, value) = (json(&schema), json(&text));
        assert_eq!(breaches(&schema, &value), Vec::<String>::new(), "{name}");
    }
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn the_first_file_answers_a_first_click() {
    let loaded = shipped_map();
    let overview = &loaded.initial.map.views[0];
    let shown = overview.lanes.iter().flat_map(|lane| lane.columns.iter().flatten());
    for placed in shown {
        let text = loaded.initial.node_texts.iter().find(|(node, _)| *node == placed.node).unwrap();
        assert_eq!(text.1, loaded.deferred.nodes[placed.node as usize].levels.at(Level::DEFAULT).0);
    }
    assert_eq!(
        loaded.initial.link_texts.iter().map(|(link, _)| *link).collect::<Vec<_>>(),
        overview.links
    );
}

#[test]
fn lanes_speak_the_whole_sentence() {
    let map = shipped_map().initial.map;
    let spoken: Vec<&str> = map.lanes.iter().map(|lane| lane.spoken.as_str()).collect();
    let lanes: Value = serde_json::from_str(&files()["en/lanes.json"]).unwrap();
    assert_eq!(spoken.join(" "), lanes["sentence"]);
}

/// Derived a second time, from the authors' files and by id, so that positions cannot be wrong together.
#[test]
fn the_reverse_index_is_exact() {
    let loaded = shipped_map();
    let json = |name: &str| -> Value { serde_json::from_str(&files()[name]).unwrap() };
    let (map, themes) = (json("map.json"), json("en/themes.json"));
    let citing = |entries: &Value, work: &str| -> Vec<u16> {
        let cites =
            |entry: &Value| entry["references"].as_array().unwrap().iter().any(|id| id == work);
        entries
            .as_array()
            .unwrap()
            .iter()
            .enumerate()
            .filter(|(_, e)| cites(e))
            .map(|(i, _)| i as u16)
            .collect()
    };
    let ids =
        std::iter::once("overview").chain(loaded.initial.map.themes.iter().map(|t| t.id.as_str()));
    let views: Value = ids.map(|id| themes[id].clone()).collect();
    let uses = citations(&loaded.deferred);
    assert_eq!(uses.len(), loaded.deferred.references.len());
    for (uses, work) in uses.iter().zip(&loaded.deferred.references) {
        assert_eq!(
            uses.nodes,
            citing(&map["nodes"], &work.id).into_iter().map(NodeId).collect::<Vec<_>>()
        );
        assert_eq!(
            uses.links,
            citing(&map["links"], &work.id).into_iter().map(LinkId).collect::<Vec<_>>()
        );
        let view =
            |i: u16| if i == 0 { ViewId::Overview } else { ViewId::Theme(ThemeId(i as u8 - 1)) };
        assert_eq!(uses.views, citing(&views, &work.id).into_iter().map(view).collect::<Vec<_>>());
    }
    let unused: Vec<&str> = uses
        .iter()
        .zip(&loaded.deferred.references)
        .filter(|(u, _)| u.count() == 0)
        .map(|(_, w)| w.id.as_str())
        .collect();
    assert_eq!(
        unused,
        ["insight2026", "vollmerconna2004"],
        "works that support open questions only"
    );
}

#[test]
fn every_term_marks_something() {
    let loaded = shipped_map();
    let rest = &loaded.deferred;
    let levels = rest
        .nodes
        .iter()
        .map(|n| &n.levels)
        .chain(rest.links.iter().map(|l| &l.levels))
        .chain(rest.themes.iter().map(|t| &t.levels));
    let mut all: String =
        levels.flat_map(|l| l.0.iter().flatten()).map(|text| format!("{text}\n")).collect();
    let short = |texts: &TwoForms| format!("{}\n{}\n", texts.usual, texts.simple);
    rest.nodes.iter().for_each(|n| all.push_str(&short(&n.open_question)));
    rest.links.iter().for_each(|l| all.extend([&l.basis, &l.supports, &l.against].map(short)));
    rest.references
        .iter()
        .for_each(|r| all.extend(r.findings.iter().chain(&r.samples).map(String::as_str)));
    loaded.initial.map.themes.iter().for_each(|t| all.push_str(&t.named.name));
    let all = all.to_lowercase();
    let unmarked: Vec<&str> = rest
        .glossary
        .iter()
        .filter(|t| !t.forms.iter().any(|f| all.contains(&f.to_lowercase())))
        .map(|t| t.id.as_str())
        .collect();
    assert_eq!(unmarked, Vec::<&str>::new());
}

#[test]
fn every_source_is_named_and_no_sample_size_is_said_twice() {
    let numbers = |text: &str| -> BTreeSet<String> {
        let parts = text.split(|c: char| !c.is_ascii_digit() && !matches!(c, ',' | '.'));
        let parts = parts.map(|part| part.trim_matches([',', '.']).to_owned());
        parts.filter(|part| !part.is_empty()).collect()
    };
    for work in &shipped_map().deferred.references {
        assert!(!work.short_authors.is_empty(), "{} begins with its year", work.id);
        let found = numbers(&work.findings.join(" "));
        for sample in &work.samples {
            let size = numbers(sample);
            assert!(
                size.is_empty() || !size.is_subset(&found),
                "{}: what was found says it too: {sample}",
                work.id
            );
        }
    }
}

/// Twenty of the 29 claims that read as causes of depression are associations.
#[test]
fn what_raises_depression_holds_effects_only() {
    let map = crate::map();
    let depression = testkit::node(&map.atlas, "depression");
    let relations = map.relations(depression);
    let increases = |links: &[LinkId]| {
        let arriving = links.iter().filter(|link| map.atlas.to(**link) == depression);
        arriving.filter(|link| map.atlas.link(**link).effect == Effect::Increases).count()
    };
    assert_eq!((increases(&relations.raises), relations.raises.len()), (9, 9));
    assert_eq!(increases(&relations.goes_with), 20);
}
