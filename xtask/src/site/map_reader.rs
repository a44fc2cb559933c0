//! What reads maps from elsewhere, fetched only where an element has `src`: a script, a wasm of its own, and the words
//! that our map lends to others.

use super::content::PAGE_LANGUAGE;
use super::element::{joined, modules};
use super::optimize::optimized;
use super::{Files, Site, minify, read, read_text};
use crate::Result;
use crate::paths;
use crate::run;
use serde_json::{Map, Value};
use std::path::PathBuf;
use std::process::Command;

/// The script's modules.
const MODULES: &str = "src/js/map_reader";
/// The compiler's target for the browser.
const TARGET: &str = "wasm32-unknown-unknown";
/// Words that the script says beside those named `source.…`.
const ALSO: [&str; 5] =
    ["error.problems", "error.rest", "error.place", "error.try_again", "notice.close"];

/// Adds it to the site.
pub fn add(site: &Site, files: &mut Files) -> Result {
    let folder = compiled()?;
    let wasm = optimized(site, "reader", &read(&folder.join("reader_bg.wasm"))?)?;
    files.reader = site.write_hashed("reader.wasm", wasm)?;
    let mut modules = modules(MODULES, "messages.js", &|text| {
        Ok(format!(
            "const INTERFACE_MESSAGES = {};\n{text}",
            Value::Object(messages(&interface()?))
        ))
    })?;
    modules.push(("reader.js".to_owned(), read_text(&folder.join("reader.js"))?));
    if minify::here() {
        files.map_reader = site.write_hashed("map_reader.js", joined(&modules)?)?;
        return Ok(());
    }
    // Without esbuild the modules go out one by one, and find each other beside them.
    for (name, text) in &modules {
        site.write(&format!("map_reader/{name}"), text)?;
    }
    "map_reader/index.js".clone_into(&mut files.map_reader);
    Ok(())
}

/// The reader and its glue, in a folder under `target`. Trunk has set the compiler's flags.
fn compiled() -> Result<PathBuf> {
    let mut cargo = run::cargo(&["build", "--quiet", "--package", "crosstalk-authoring"]);
    run::inherit(
        cargo.args(["--bin", "reader", "--release", "--target", TARGET]),
        "the program that reads other maps does not compile; the reason stands above.",
    )?;
    let target = std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| paths::root().join("target"), PathBuf::from);
    let folder = paths::root().join("target/reader");
    let mut bindgen = Command::new("wasm-bindgen");
    bindgen
        .args(["--target", "web", "--no-typescript", "--remove-producers-section", "--out-dir"])
        .arg(&folder)
        .arg(target.join(TARGET).join("release/reader.wasm"));
    run::inherit(&mut bindgen, "wasm-bindgen failed on the program that reads other maps.")?;
    Ok(folder)
}

/// The words of our interface, as their file has them.
pub fn interface() -> Result<Map<String, Value>> {
    let path = format!("content/immune-brain/{PAGE_LANGUAGE}/interface.json");
    let text = read_text(&paths::root().join(&path))?;
    serde_json::from_str(&text).map_err(|problem| format!("{path}: {problem}."))
}

/// What the script says, by the last part of each word's name.
fn messages(interface: &Map<String, Value>) -> Map<String, Value> {
    let wanted = |name: &str| name.starts_with("source.") || ALSO.contains(&name);
    let words = interface.iter().filter(|(name, _)| wanted(name));
    let last = |name: &str| name.rsplit('.').next().unwrap_or_default().to_owned();
    words.map(|(name, word)| (last(name), word.clone())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_has_every_word_it_says() {
        let words = messages(&interface().unwrap());
        let folder = paths::root().join(MODULES);
        let mut asked = 0;
        for name in ["index.js", "collect.js", "messages.js", "page_colors.js"] {
            let text = read_text(&folder.join(name)).unwrap();
            for (before, end) in [
                ("MESSAGES.", &['.', ',', ';', ')', ' ', '\n', '}', '['][..]),
                ("format('", &['\''][..]),
            ] {
                for word in text.split(before).skip(1) {
                    let word = word.split(end).next().unwrap_or_default();
                    assert!(words.contains_key(word), "{name} says “{word}”, which is no word");
                    asked += 1;
                }
            }
        }
        assert!(asked >= words.len(), "a word that nobody says: {:?}", words.keys());
    }
}
