//! Packages from npm: the two optimisers, without which the site is a little larger, and axe-core for the tests.

use super::{Need, find, system};
use crate::paths;
use crate::run;
use crate::say::Outcome;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// wasm-opt's release; what PATH offers has to be at least as new.
const BINARYEN: &str = "132.0.0";
/// The minifier.
const ESBUILD: &str = "0.28.2";
/// What the tests need: the accessibility checker, a run-time of SCORM, a checker of xAPI statements, and the frameworks
/// of the examples.
const OF_TESTS: [(&str, &str); 7] = [
    ("axe-core", "4.14.1"),
    ("scorm-again", "3.4.3"),
    ("xapi-validation", "2.1.4"),
    ("react", "19.3.1"),
    ("react-dom", "19.3.1"),
    ("vue", "3.5.45"),
    ("svelte", "5.57.3"),
];

/// wasm-opt, on PATH or from npm.
pub fn wasm_opt() -> Option<PathBuf> {
    let new_enough = |file: &PathBuf| {
        let said = run::answer(file, &["--version"]).unwrap_or_default();
        said.split_whitespace().nth(2).and_then(|number| number.parse::<u32>().ok()) >= Some(132)
    };
    find::on_path("wasm-opt")
        .filter(new_enough)
        .or_else(|| program("binaryen", BINARYEN, "wasm-opt"))
}

/// esbuild, on PATH or from npm.
pub fn esbuild() -> Option<PathBuf> {
    let same =
        |file: &PathBuf| run::answer(file, &["--version"]).is_some_and(|said| said == ESBUILD);
    find::on_path("esbuild").filter(same).or_else(|| program("esbuild", ESBUILD, "esbuild"))
}

/// The script of axe-core.
pub fn axe() -> Option<PathBuf> {
    let file = paths::npm().join("node_modules/axe-core/axe.min.js");
    file.is_file().then_some(file)
}

/// Gets what is missing. Only the tests cannot do without.
pub fn get(need: Need) -> Outcome {
    let optional =
        [(wasm_opt().is_none(), "binaryen", BINARYEN), (esbuild().is_none(), "esbuild", ESBUILD)];
    let required =
        OF_TESTS.map(|(name, version)| (need == Need::Tests && !has(name, version), name, version));
    let missing: Vec<String> = optional
        .into_iter()
        .chain(required)
        .filter(|(missing, ..)| *missing)
        .map(|(_, name, version)| format!("{name}@{version}"))
        .collect();
    if missing.is_empty() {
        println!("✓  packages from npm: {}", paths::npm().display());
        return Ok(());
    }
    if find::on_path("npm").is_none() && need == Need::Site {
        println!(
            "   npm is not on PATH: the site is built without {}, and is a little larger.",
            missing.join(" and ")
        );
        return Ok(());
    }
    if find::on_path("npm").is_none() {
        system::install("npm", &["nodejs", "npm"])?;
    }
    println!("   npm fetches {}", missing.join(", "));
    fs::create_dir_all(paths::npm())
        .map_err(|problem| format!("cannot make {}: {problem}.", paths::npm().display()))?;
    let mut command = Command::new("npm");
    command
        .args(["install", "--no-audit", "--no-fund", "--save-exact", "--prefix"])
        .arg(paths::npm())
        .args(&missing);
    let failed = format!(
        "npm could not fetch {}: check the connection to its registry.",
        missing.join(", ")
    );
    match run::quiet("npm", &mut command, &failed) {
        Err(sentence) if need == Need::Site => {
            println!("   {sentence}\n   The site is built without, and is a little larger.");
            Ok(())
        }
        outcome => outcome,
    }
}

fn program(package: &str, version: &str, program: &str) -> Option<PathBuf> {
    // npm's programs are scripts for node.
    let runs = has(package, version) && find::on_path("node").is_some();
    runs.then(|| paths::npm().join("node_modules/.bin").join(program))
}

fn has(package: &str, version: &str) -> bool {
    let file = paths::npm().join("node_modules").join(package).join("package.json");
    let text = fs::read_to_string(file).unwrap_or_default();
    let value: Option<serde_json::Value> = serde_json::from_str(&text).ok();
    value
        .is_some_and(|value| value.get("version").and_then(|found| found.as_str()) == Some(version))
}
