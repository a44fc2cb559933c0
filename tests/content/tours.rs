//! Loops, tours, questions and worksheets. What the loader does not ask of every map is asked of the shipped one.

use crate::{atlas, files, shipped_map};
use content::bundle::{Marks, TaskKind};
use content::vocabulary::Evidence;
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
fn each_theme_has_a_tour_and_each_tour_ends_with_three_questions() {
    let loaded = shipped_map();
    let (map, quiz) = (&loaded.initial.map, &loaded.deferred.quiz);
    for theme in &map.themes {
        assert!(map.tours.iter().any(|tour| tour.id == theme.id), "no tour of {}", theme.id);
    }
    for tour in &map.tours {
        let (last, before) = tour.steps.split_last().unwrap();
        assert_eq!(last.quiz.len(), 3, "{}", tour.id);
        assert!(last.quiz.iter().all(|at| usize::from(*at) < quiz.len()), "{}", tour.id);
        assert!(before.iter().all(|step| step.quiz.is_empty()), "{}", tour.id);
        assert!(before.iter().all(|step| step.focus != Marks::default()), "{}", tour.id);
    }
}

/// What a step lights can be seen where it leads.
#[test]
fn steps_light_what_their_view_draws_or_has_one_press_away() {
    let map = shipped_map().initial.map;
    for tour in &map.tours {
        for step in &tour.steps {
            let view = &map.views[usize::from(step.view)];
            let drawn: Vec<u16> = view
                .lanes
                .iter()
                .flat_map(|lane| {
                    let columns = lane.columns.iter().flatten().map(|placed| placed.node);
                    columns.chain(lane.more.iter().copied())
                })
                .collect();
            for node in &step.focus.nodes {
                let id = &map.nodes[usize::from(*node)].id;
                assert!(drawn.contains(node), "{id} in the tour {}", tour.id);
            }
            for link in &step.focus.links {
                let ends = &map.links[usize::from(*link)];
                let both = drawn.contains(&ends.from) && drawn.contains(&ends.to);
                assert!(both, "link {link} in the tour {}", tour.id);
            }
        }
    }
}

#[test]
fn opening_questions_are_few_and_have_short_notes() {
    let loaded = shipped_map();
    let questions = &loaded.initial.questions;
    assert!((6..=8).contains(&questions.len()), "{} questions", questions.len());
    for question in questions {
        let sentences = question.note.matches(['.', '!', '?']).count();
        assert!((1..=2).contains(&sentences), "{}", question.note);
        assert!(question.question.ends_with('?'), "{}", question.question);
    }
}

#[test]
fn the_overview_and_each_theme_have_a_worksheet() {
    let loaded = shipped_map();
    let views: Vec<u8> = loaded.worksheets.iter().map(|sheet| sheet.view).collect();
    let all = loaded.initial.map.themes.len() as u8;
    assert_eq!(views, (0..=all).collect::<Vec<u8>>());
    let themes = loaded.initial.map.themes.iter().map(|theme| theme.id.as_str());
    let ids: Vec<&str> = loaded.worksheets.iter().map(|sheet| sheet.id.as_str()).collect();
    // The app asks for the sheet of a view by that view's name.
    assert_eq!(ids, std::iter::once("overview").chain(themes).collect::<Vec<&str>>());
    for sheet in &loaded.worksheets {
        assert_eq!(sheet.tasks.len(), 8, "{}", sheet.title);
        let TaskKind::Labels(blanks) = &sheet.tasks[0].kind else { panic!("{}", sheet.title) };
        assert_eq!(blanks.len(), 6, "{}", sheet.title);
        for task in &sheet.tasks {
            if let TaskKind::Signs(key) | TaskKind::Question(key) = &task.kind {
                assert_ne!(key.about, Marks::default(), "{}: {}", sheet.title, task.text);
            }
        }
    }
}
