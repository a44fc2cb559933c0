//! The house keeps its rules: which room knows which, what pure rooms may name, how large a file may be.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The app's modules and what each may know, in reading order. Between crates, the compiler keeps the order.
const MODULES: [(&str, &[&str]); 4] = [
    ("state", &["state"]),
    ("present", &["state", "present"]),
    ("view", &["state", "present", "view"]),
    ("host", &["state", "present", "view", "host"]),
];

/// Where code of ours lies.
const CODE: [&str; 5] = ["src", "crates", "xtask", "tests", "benches"];

struct Source {
    /// From the root of the repository, with `/`.
    path: String,
    text: String,
    /// The text without comments.
    code: String,
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.ends_with("target") && !path.ends_with("node_modules") {
            walk(&path, found);
        } else if path.is_file() {
            found.push(path);
        }
    }
    found.sort();
}

fn relative(path: &Path) -> String {
    let path = path.strip_prefix(root()).unwrap();
    path.components().map(|c| c.as_os_str().to_str().unwrap()).collect::<Vec<_>>().join("/")
}

/// What JavaScript is written in, with its types.
const SCRIPTS: [&str; 5] = ["js", "mjs", "cjs", "jsx", "ts"];

/// Every Rust file under these folders.
fn sources(folders: &[&str]) -> Vec<Source> {
    sources_in(folders, &["rs"])
}

/// Every file under these folders whose name ends so.
fn sources_in(folders: &[&str], ends: &[&str]) -> Vec<Source> {
    let mut found = Vec::new();
    for folder in folders {
        walk(&root().join(folder), &mut found);
    }
    found.retain(|path| path.extension().is_some_and(|end| ends.iter().any(|one| end == *one)));
    found
        .iter()
        .map(|path| {
            let text = fs::read_to_string(path).unwrap();
            Source { path: relative(path), code: without_comments(&text), text }
        })
        .collect()
}

/// Code without its comments; what looks like one inside a text stays.
fn without_comments(text: &str) -> String {
    let (mut code, mut rest, mut quoted) = (String::new(), text, false);
    while let Some(c) = rest.chars().next() {
        let long = match c {
            '\\' => rest.chars().take(2).map(char::len_utf8).sum(),
            '\'' if !quoted && rest.starts_with("'\"'") => 3,
            '/' if !quoted && rest.starts_with("//") => {
                rest = &rest[rest.find('\n').unwrap_or(rest.len())..];
                continue;
            }
            '/' if !quoted && rest.starts_with("/*") => {
                rest = &rest[rest.find("*/").map_or(rest.len(), |end| end + 2)..];
                continue;
            }
            '"' => {
                quoted = !quoted;
                1
            }
            _ => c.len_utf8(),
        };
        code.push_str(&rest[..long]);
        rest = &rest[long..];
    }
    code
}

#[test]
fn a_word_in_a_comment_is_not_code() {
    let text = "a(\"// no comment\"); // B::C\n/* B::D */ '\"' /// B::E\n\"\\\"\" f // B::G";
    assert_eq!(without_comments(text), "a(\"// no comment\"); \n '\"' \n\"\\\"\" f ");
}

fn module(source: &Source) -> &str {
    source.path.strip_prefix("src/").unwrap().split('/').next().unwrap()
}

/// What follows each occurrence of a word that does not continue an identifier.
fn after<'a>(code: &'a str, word: &'a str) -> impl Iterator<Item = &'a str> {
    code.match_indices(word).filter_map(move |(at, _)| {
        let whole = !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
        whole.then(|| &code[at + word.len()..])
    })
}

fn identifier(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    &text[..end]
}

/// The modules that a `crate::` path or a `crate::{…}` list names.
fn named(tail: &str) -> Vec<&str> {
    match tail.strip_prefix('{') {
        None => vec![identifier(tail)],
        Some(list) => {
            let mut depth = 0;
            let mut names = Vec::new();
            let mut start = 0;
            for (at, c) in list.char_indices() {
                match c {
                    '{' => depth += 1,
                    '}' if depth == 0 => {
                        names.push(identifier(list[start..at].trim()));
                        break;
                    }
                    '}' => depth -= 1,
                    ',' if depth == 0 => {
                        names.push(identifier(list[start..at].trim()));
                        start = at + 1;
                    }
                    _ => {}
                }
            }
            names
        }
    }
}

#[test]
fn modules_of_the_app_know_only_those_before_them() {
    let mut wrong = Vec::new();
    for source in sources(&["src"]).iter().filter(|source| source.path.matches('/').count() > 1) {
        let allowed = MODULES.iter().find(|(name, _)| *name == module(source));
        let (_, allowed) = allowed.unwrap_or_else(|| panic!("{} is in no module", source.path));
        for tail in after(&source.code, "crate::") {
            for name in named(tail) {
                if !allowed.contains(&name) {
                    wrong.push(format!("{} names crate::{name}", source.path));
                }
            }
        }
        // `super` may not climb out of the module.
        let below = source.path.matches('/').count() - 1;
        let most = below - usize::from(source.path.ends_with("/mod.rs"));
        if source.code.contains(&"super::".repeat(most + 1)) {
            wrong.push(format!("{} climbs out of its module", source.path));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn state_and_present_name_no_browser_type() {
    let mut wrong = Vec::new();
    for source in sources(&["src/state", "src/present"]) {
        for library in ["web_sys", "js_sys", "gloo", "wasm_bindgen", "yew"] {
            let named = after(&source.code, library)
                .any(|tail| tail.starts_with("::") || tail.starts_with(';'));
            if named {
                wrong.push(format!("{} names {library}", source.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn views_reach_for_no_window() {
    let mut wrong = Vec::new();
    for source in sources(&["src/view"]) {
        for call in ["window()", "document()", "::Window", "::Document", "gloo::utils"] {
            if source.code.contains(call) {
                wrong.push(format!("{} has {call}", source.path));
            }
        }
        // A strict Content Security Policy blocks style attributes.
        if source.code.contains(" style=") {
            wrong.push(format!("{} writes a style attribute", source.path));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn core_arithmetic_is_the_same_on_every_machine() {
    const INEXACT: [&str; 25] = [
        "sin", "cos", "tan", "sin_cos", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh",
        "powf", "powi", "exp", "exp2", "exp_m1", "ln", "ln_1p", "log", "log2", "log10", "hypot",
        "cbrt", "mul_add", "recip",
    ];
    let mut wrong = Vec::new();
    for source in
        sources(&["crates/content", "crates/graph", "crates/layout", "src/state", "src/present"])
    {
        for name in INEXACT {
            let called = [format!(".{name}("), format!("f64::{name}"), format!("f32::{name}")];
            for call in called {
                let hit = source.code.match_indices(&call).any(|(at, _)| {
                    !source.code[at + call.len()..].starts_with(char::is_alphanumeric)
                });
                if hit {
                    wrong.push(format!("{} has {call}", source.path));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_file_is_over_400_lines() {
    let mut lengths: Vec<(usize, String)> = sources(&CODE)
        .iter()
        .map(|source| (source.text.lines().count(), source.path.clone()))
        .collect();
    lengths.sort();
    let median = lengths[lengths.len() / 2].0;
    println!("{} files, median {median} lines; the longest:", lengths.len());
    for (lines, path) in lengths.iter().rev().take(5) {
        println!("{lines:>5} {path}");
    }
    let others = sources_in(&["styles", "examples"], &["css"]);
    let others = scripts().into_iter().chain(others);
    lengths.extend(others.map(|source| (source.text.lines().count(), source.path)));
    let long: Vec<_> = lengths.iter().filter(|(lines, _)| *lines > 400).collect();
    assert!(long.is_empty(), "over 400 lines: {long:?}");
    assert!(median <= 150, "the median is {median} lines, wanted is one near 100");
}

#[test]
fn architecture_names_every_room_and_no_other() {
    let text = fs::read_to_string(root().join("ARCHITECTURE.md")).expect("ARCHITECTURE.md");
    assert!(text.lines().count() <= 100, "{} lines are more than one page", text.lines().count());
    let children = |of: &str| {
        let entries = fs::read_dir(root().join(of)).expect("a folder");
        entries.map(|entry| entry.expect("an entry").path()).filter(|path| path.is_dir())
    };
    let rooms = children("crates").chain(children("src")).map(|folder| relative(&folder));
    let missing: Vec<String> = rooms.filter(|room| !text.contains(&format!("`{room}`"))).collect();
    assert!(missing.is_empty(), "not in ARCHITECTURE.md: {missing:?}");
    let gone: Vec<&str> = text
        .split('`')
        .skip(1)
        .step_by(2)
        .filter(|name| !name.contains(['<', '*', '…', ' ']))
        .filter(|name| {
            ["src/", "crates/", "tests/", "xtask/", "styles/", "content/"]
                .iter()
                .any(|top| name.starts_with(top))
        })
        .filter(|name| !root().join(name).exists())
        .collect();
    assert!(gone.is_empty(), "named in ARCHITECTURE.md but not there: {gone:?}");
}

#[test]
fn every_module_says_what_it_is() {
    let mut wrong = Vec::new();
    for source in sources(&CODE) {
        // A table of measurements may follow; what the module is stands before it.
        let doc = source.text.lines().take_while(|line| line.starts_with("//!"));
        let head = doc.take_while(|line| !line.starts_with("//! |")).count();
        if !(1..=6).contains(&head) {
            wrong.push(format!("{} begins with {head} lines of doc", source.path));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Every script, with its types.
fn scripts() -> Vec<Source> {
    sources_in(&["src", "xtask", "tests", "examples"], &SCRIPTS)
}

#[test]
fn every_script_opens_with_what_it_is() {
    let opens = |source: &Source| {
        let first = source.text.lines().next();
        first.is_some_and(|line| line.starts_with("// ") && line.len() > 20)
    };
    let silent: Vec<_> = scripts().into_iter().filter(|source| !opens(source)).collect();
    let silent: Vec<_> = silent.iter().map(|source| &source.path).collect();
    assert!(silent.is_empty(), "no sentence at the top: {silent:?}");
}

#[test]
fn every_dependency_states_its_reason() {
    let mut manifests = Vec::new();
    for folder in ["crates", "xtask", "tests"] {
        walk(&root().join(folder), &mut manifests);
    }
    manifests.retain(|path| path.ends_with("Cargo.toml"));
    manifests.push(root().join("Cargo.toml"));
    let mut wrong = Vec::new();
    for path in manifests {
        let text = fs::read_to_string(&path).unwrap();
        // A reason stands above a dependency, above its group, or above its table.
        let (mut inside, mut reasoned, mut depth) = (false, false, 0usize);
        for line in text.lines().map(str::trim) {
            if line.is_empty() || line.starts_with('#') {
                reasoned = !line.is_empty();
                continue;
            }
            if depth == 0 && line.starts_with('[') {
                let table = line.trim_matches(['[', ']']).rsplit_once("dependencies");
                inside = table.is_some();
            }
            let opens_group = inside && depth == 0 && !line.starts_with('[');
            let named = line.starts_with('[') && inside && !line.ends_with("dependencies]");
            if (opens_group || named) && !reasoned {
                wrong.push(format!("{}: {line}", relative(&path)));
            }
            depth = (depth + line.matches(['[', '{']).count())
                .saturating_sub(line.matches([']', '}']).count());
        }
    }
    assert!(wrong.is_empty(), "no comment line above: {wrong:#?}");
}

#[test]
fn nothing_is_left_for_later() {
    let marks = [
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("XX", "X"),
        concat!("unimple", "mented!"),
    ];
    let mut wrong = Vec::new();
    for source in sources(&CODE) {
        for (number, line) in source.text.lines().enumerate() {
            if marks.iter().any(|mark| line.contains(mark)) {
                wrong.push(format!("{}:{} {line}", source.path, number + 1));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_word_is_used() {
    let list = fs::read_to_string(root().join("crates/content/src/messages.rs")).unwrap();
    let declared: Vec<&str> = list
        .lines()
        .filter_map(|line| line.trim().split_once(" = \""))
        .map(|(name, _)| name)
        .filter(|name| name.starts_with(char::is_uppercase) && identifier(name) == *name)
        .collect();
    assert!(declared.len() > 100, "only {} words found", declared.len());
    let (mut used, mut by_app) = (BTreeSet::new(), BTreeSet::new());
    for source in sources(&["src", "crates", "xtask"]) {
        // What only a test names is shown to nobody.
        if source.path != "crates/content/src/messages.rs" && !source.path.contains("/tests/") {
            let named = after(&source.code, "MessageId::").map(|tail| identifier(tail).to_string());
            let of_app = source.path.starts_with("src/");
            if of_app { &mut by_app } else { &mut used }.extend(named);
        }
    }
    // No bundle holds what stands behind the semicolon.
    let (_, on_pages) = list.rsplit_once("\";\n").unwrap();
    let lacking: Vec<&String> =
        by_app.iter().filter(|name| on_pages.contains(&format!(" {name} = "))).collect();
    assert!(lacking.is_empty(), "the app says what only pages without it know: {lacking:#?}");
    used.extend(by_app);
    let unused: Vec<&str> = declared.into_iter().filter(|name| !used.contains(*name)).collect();
    assert!(unused.is_empty(), "{} words nobody shows: {unused:#?}", unused.len());
}

#[test]
fn every_property_that_a_style_reads_is_declared() {
    let styles: String = sources_in(&["styles"], &["css"]).into_iter().map(|s| s.text).collect();
    let read = styles.split("var(").skip(1).filter_map(|rest| rest.split([',', ')']).next());
    // Those of the page around us need no declaration.
    let own = read.filter(|name| !name.starts_with("--crosstalk-"));
    let lost: Vec<&str> = own.filter(|name| !styles.contains(&format!("{name}:"))).collect();
    assert!(lost.is_empty(), "{lost:?}");
}
