//! The documents name what is there: the glossary's names are those of the code.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The Rust code below a folder, in one text.
fn code(folder: &Path) -> String {
    let mut all = String::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.ends_with("target") {
            all.push_str(&code(&path));
        } else if path.extension().is_some_and(|end| end == "rs") {
            all.push_str(&fs::read_to_string(&path).unwrap());
        }
    }
    all
}

#[test]
fn the_glossary_names_what_is_there() {
    let text = fs::read_to_string(root().join("docs/glossary.md")).unwrap();
    let code = code(&root().join("src")) + &code(&root().join("crates"));
    let names: Vec<&str> = text.split('`').skip(1).step_by(2).collect();
    let mut wrong = Vec::new();
    let mut declared = 0;
    for name in names {
        let is_path = name.contains('/');
        let last = name.rsplit("::").next().unwrap();
        let is_name = name.contains("::")
            || (last.starts_with(char::is_uppercase) && last.chars().all(char::is_alphanumeric));
        let there = |what: &str| {
            code.lines().any(|line| {
                line.trim_start().trim_start_matches("pub ").strip_prefix(what).is_some_and(
                    |rest| {
                        rest.strip_prefix(last).is_some_and(|rest| {
                            !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_')
                        })
                    },
                )
            })
        };
        let kinds = ["struct ", "enum ", "type ", "mod ", "fn ", ""];
        if is_path && !root().join(name).exists() {
            wrong.push(name);
        } else if !is_path && is_name {
            declared += 1;
            if !kinds.iter().any(|kind| there(kind)) {
                wrong.push(name);
            }
        }
    }
    assert!(wrong.is_empty(), "in the glossary, but not in the code: {wrong:?}");
    assert!(declared > 30, "only {declared} names were looked up");
}
