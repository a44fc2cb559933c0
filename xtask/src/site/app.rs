//! The app: wasm, glue and snippets made small, under names that change with their content.

use super::optimize::{Aim, optimized};
use super::{Files, Site, compress, glue, minify, read_text};
use crate::Result;
use std::fs;

/// As Trunk and wasm-bindgen name them.
const GLUE: &str = "crosstalk.js";
const WASM: &str = "crosstalk_bg.wasm";

/// Replaces Trunk's files by the finished ones.
pub fn add(site: &Site, files: &mut Files) -> Result {
    let glue = String::from_utf8(site.take(GLUE)?)
        .map_err(|_| "wasm-bindgen's glue is no text.".to_owned())?;
    let glue = glue::shortened(glue::given_module(glue), &site.folder.join(WASM))?;
    let wasm = site.take(WASM)?;
    files.wasm = site.write_hashed("crosstalk.wasm", optimized(site, "app", &wasm, Aim::Size)?)?;
    let glue = glue.replace(WASM, &files.wasm);
    files.glue = site.write_hashed(GLUE, minify::script(&glue)?)?;
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
