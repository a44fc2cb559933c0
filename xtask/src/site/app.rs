//! The app: wasm, glue and snippets made small, under names that change with their content.

use super::optimize::optimized;
use super::split::{self, List, Module, Parts};
use super::{Files, Site, compress, glue, minify, read_text, short};
use crate::learn;
use crate::paths;
use crate::say::Outcome;
use std::fs;
use std::thread;

/// As Trunk and wasm-bindgen name them.
const GLUE: &str = "crosstalk.js";
const WASM: &str = "crosstalk_bg.wasm";
/// The later part, as `src/host/later.js` calls it.
const LATER: &str = "crosstalk-later.wasm";

/// Replaces Trunk's files by the finished ones.
pub fn add(site: &Site, files: &mut Files) -> Outcome {
    let wasm = site.take(WASM)?;
    let glue = String::from_utf8(site.take(GLUE)?)
        .map_err(|_| "wasm-bindgen's glue is no text.".to_owned())?;
    let glue = glue::trimmed(&glue)?;
    let glue = if learn::watching() {
        learn::keep(&wasm)?;
        files.wasm = site.write_hashed("crosstalk.wasm", split::watched(&wasm)?)?;
        files.later.clone_from(&files.wasm); // So that there is something to fetch.
        learn::reporting(&glue)?
    } else {
        let list = read_text(&paths::root().join(split::LIST))?;
        let mut module = Module::read(&wasm)?;
        let (glue, names) = short::names(&glue, &module);
        module.rename(&names);
        let Parts { first, later } = split::split(&module, &List::read(&list))?;
        let (first, later) = thread::scope(|scope| {
            let first = scope.spawn(|| optimized(site, "first", &first));
            let later = optimized(site, "later", &later);
            let first = first.join().unwrap_or_else(|_| Err("wasm-opt broke off.".to_owned()));
            (first, later)
        });
        files.wasm = site.write_hashed("crosstalk.wasm", first?)?;
        files.later = site.write_hashed("crosstalk-later.wasm", later?)?;
        with_later(&glue, &files.later)?
    };
    files.glue = site.write_hashed(GLUE, minify::script(&glue.replace(WASM, &files.wasm))?)?;
    // Snippets lie in folders named by their content, and the glue imports them by that name.
    let snippets = site.folder.join("snippets");
    for file in compress::every_file(&snippets)?
        .into_iter()
        .filter(|file| file.extension().is_some_and(|end| end == "js"))
    {
        let small = minify::script(&read_text(&file)?)?;
        fs::write(&file, small)
            .map_err(|problem| format!("cannot write {}: {problem}.", file.display()))?;
    }
    Ok(())
}

/// The glue with `src/host/later.js` at its end, which stands in for what has not come yet.
fn with_later(glue: &str, later: &str) -> Outcome<String> {
    const OWN: &str = "function __wbg_get_imports() {";
    if glue.matches(OWN).count() != 1 {
        return Err(format!(
            "wasm-bindgen's glue has changed: it has no line `{OWN}` where the build adds the later part's imports."
        ));
    }
    let glue = glue.replace(
        OWN,
        "function __wbg_get_imports() { return withStandIns(scriptImports()); }\nfunction scriptImports() {",
    );
    let script = read_text(&paths::root().join("src/host/later.js"))?;
    if !script.contains(LATER) {
        return Err(format!("src/host/later.js has lost its file name {LATER}."));
    }
    Ok(format!("{glue}\n{}", script.replace(LATER, later)))
}
