//! The program that is asked, fetched when a reader asks: a script with its styles, a wasm whose engines are built for
//! speed, and what it says in each language.

use super::element::{add_script, modules};
use super::optimize::Aim;
use super::program::Program;
use super::{Files, Site, minify, read_text};
use crate::Result;
use crate::paths;
use serde_json::{Map, Value, json};

/// The script's modules.
const MODULES: &str = "src/js/ask";
/// The styles of what it answers, which no first screen pays for.
pub const STYLES: &str = "ask.css";

/// Adds it to the site.
pub fn add(site: &Site, files: &mut Files) -> Result {
    let program = Program { package: "crosstalk-ask", name: "ask", aim: Aim::Speed };
    let compiled = program.compile(site)?;
    files.ask_wasm = site.write_hashed("ask.wasm", compiled.wasm)?;
    let texts = files.languages.iter().map(|l| Ok((l.tag.clone(), site.listed(&l.asked)?)));
    let own = json!({
        "wasm": site.listed(&files.ask_wasm)?,
        "texts": texts.collect::<Result<Map<String, Value>>>()?,
    });
    let styles = minify::styles(&read_text(&paths::root().join("styles").join(STYLES))?)?;
    let front = format!("const ASK_FILES = {own}, ASK_STYLES = {};\n", json!(styles));
    let mut modules = modules(MODULES, &[("index.js", &|text| front.clone() + &text)])?;
    modules.push(("ask.js".to_owned(), compiled.glue));
    files.ask = add_script(site, "ask", &modules)?;
    Ok(())
}
