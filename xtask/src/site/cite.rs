//! The script that writes sources and tables for other programs, fetched when a reader asks for one.

use super::element::{joined, modules};
use super::{Files, Site, minify};
use crate::Result;

/// Its modules.
const MODULES: &str = "src/js/cite";

/// Adds it to the site.
pub fn add(site: &Site, files: &mut Files) -> Result {
    let modules = modules(MODULES, "", &Ok)?;
    if minify::here() {
        files.cite = site.write_hashed("cite.js", joined(&modules)?)?;
        return Ok(());
    }
    // Without esbuild the modules go out one by one, and find each other beside them.
    for (name, text) in &modules {
        site.write(&format!("cite/{name}"), text)?;
    }
    "cite/index.js".clone_into(&mut files.cite);
    Ok(())
}
