//! Loops, tours and questions: files that no screen reads yet. Their ids lead somewhere, and their words are whole.

use crate::{atlas, files};
use content::vocabulary::Evidence;
use graph::Atlas;
use serde_json::Value;
use std::collections::BTreeSet;

fn list(name: &str) -> Vec<Value> {
    serde_json::from_str(&files()[&format!("en/{name}.json")]).unwrap()
}

fn ids_are_unique(entries: &[Value]) {
    let ids: BTreeSet<&str> = entries.iter().map(|entry| entry["id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), entries.len());
}

fn strings(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|text| text.as_str().unwrap()).collect()
}

fn is_known(atlas: &Atlas, id: &str) -> bool {
    if id.contains('~') { atlas.find_link(id).is_some() } else { atlas.find_node(id).is_some() }
}

#[test]
fn loops_close_and_name_their_weakest_link() {
    let (atlas, loops) = (atlas(), list("loops"));
    ids_are_unique(&loops);
    for one in &loops {
        let nodes: Vec<_> = strings(&one["nodes"])
            .iter()
            .map(|id| atlas.find_node(id).unwrap_or_else(|| panic!("{id}")))
            .collect();
        let next = nodes.iter().skip(1).chain(nodes.first());
        let links: Vec<_> = nodes
            .iter()
            .zip(next)
            .map(|(a, b)| {
                atlas.link_between(*a, *b).unwrap_or_else(|| panic!("{} is open", one["id"]))
            })
            .collect();
        let weakest = links.iter().map(|link| atlas.link(*link).evidence).max().unwrap();
        assert_eq!(
            Evidence::from_id(one["weakest"].as_str().unwrap()),
            Some(weakest),
            "{}",
            one["id"]
        );
        for level in ["simple", "standard", "in_depth"] {
            assert!(!strings(&one[level]).is_empty(), "{} {level}", one["id"]);
        }
    }
}

#[test]
fn tours_lead_to_what_is_on_the_map() {
    let (atlas, tours) = (atlas(), list("tours"));
    ids_are_unique(&tours);
    for step in tours.iter().flat_map(|tour| tour["steps"].as_array().unwrap()) {
        let theme = step["theme"].as_str().unwrap();
        assert!(
            ["overview", "everything"].contains(&theme) || atlas.find_theme(theme).is_some(),
            "{theme}"
        );
        for id in strings(&step["focus"]) {
            assert!(is_known(&atlas, id), "{id} in {}", step["title"]);
        }
        for text in ["title", "simple", "standard"] {
            assert!(!step[text].as_str().unwrap().trim().is_empty());
        }
    }
}

#[test]
fn questions_have_one_right_answer_and_something_to_read() {
    let (atlas, quiz) = (atlas(), list("quiz"));
    ids_are_unique(&quiz);
    for question in &quiz {
        let answers = strings(&question["answers"]);
        assert!(
            (question["right"].as_u64().unwrap() as usize) < answers.len(),
            "{}",
            question["id"]
        );
        assert_eq!(
            answers.iter().collect::<BTreeSet<_>>().len(),
            answers.len(),
            "{}",
            question["id"]
        );
        let theme = question["theme"].as_str().unwrap();
        assert!(atlas.find_theme(theme).is_some() || theme == "overview", "{theme}");
        assert!(!strings(&question["about"]).is_empty());
        for id in strings(&question["about"]) {
            assert!(is_known(&atlas, id), "{id} in {}", question["id"]);
        }
    }
}
