//! What reads maps from elsewhere, fetched only where an element has `src`: a script, a wasm of its own, and the words
//! that our map lends to others. The script alone knows these files.

use super::content::PAGE_LANGUAGE;
use super::element::{add_script, modules};
use super::optimize::Aim;
use super::program::Program;
use super::{Files, Site, read_text};
use crate::Result;
use crate::paths;
use serde_json::{Map, Value, json};

/// The script's modules.
const MODULES: &str = "src/js/map_reader";
/// Words that the script says beside those named `source.…`.
const ALSO: [&str; 5] =
    ["error.problems", "error.rest", "error.place", "error.try_again", "notice.close"];

/// Adds it to the site.
pub fn add(site: &Site, files: &mut Files) -> Result {
    let program = Program { package: "crosstalk-authoring", name: "reader", aim: Aim::Size };
    let compiled = program.compile(site)?;
    let wasm = site.write_hashed("reader.wasm", compiled.wasm)?;
    let words = files.languages.iter().map(|l| Ok((l.tag.clone(), site.listed(&l.defaults)?)));
    let own = json!({
        "wasm": site.listed(&wasm)?,
        "words": words.collect::<Result<Map<String, Value>>>()?,
    });
    let said = Value::Object(messages(&interface()?));
    let mut modules = modules(
        MODULES,
        &[
            ("index.js", &|text| format!("const READER_FILES = {own};\n{text}")),
            ("messages.js", &|text| format!("const INTERFACE_MESSAGES = {said};\n{text}")),
        ],
    )?;
    modules.push(("reader.js".to_owned(), compiled.glue));
    files.map_reader = add_script(site, "map_reader", &modules)?;
    Ok(())
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
