//! The map as a course: what counts, when it is complete, and what a platform is told.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod goal;
mod launches;
mod messages;
mod moodle;
mod odd_run_times;
mod queue;
mod quiz;
mod rule;
mod scorm;
mod scorm_session;
mod session;
mod statements;
mod suspend_data;
mod visit;

use course::{Course, Item, ItemKind, Rule, Standard, Theme};

/// A course of two themes that share a thing.
fn course() -> Course {
    let list = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<String>>();
    let names =
        ["sleep", "stress", "mood", "gut", "stress~mood", "sleep~mood", "gut~mood", "gut~sleep"];
    Course {
        id: "small".to_owned(),
        language: "en".to_owned(),
        title: "A small map".to_owned(),
        standard: Standard::Cmi5,
        rule: Rule { core: 50, share: 50, themes: Vec::new() },
        themes: vec![
            Theme {
                id: "stress".to_owned(),
                name: "Stress response".to_owned(),
                things: list(&["stress", "mood", "sleep"]),
                links: list(&["stress~mood"]),
            },
            Theme {
                id: "gut-brain".to_owned(),
                name: "Gut–brain axis".to_owned(),
                things: list(&["gut", "mood"]),
                links: list(&["gut~mood", "gut~sleep"]),
            },
        ],
        names: names.iter().map(|id| ((*id).to_owned(), id.to_uppercase())).collect(),
    }
}

fn thing(id: &str) -> Item {
    Item { kind: ItemKind::Thing, id: id.to_owned() }
}

fn link(id: &str) -> Item {
    Item { kind: ItemKind::Link, id: id.to_owned() }
}

fn introduction(id: &str) -> Item {
    Item { kind: ItemKind::Introduction, id: id.to_owned() }
}
