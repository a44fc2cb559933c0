//! The script that writes sources and tables for other programs, fetched when a reader asks for one.

use super::element::{add_script, modules};
use super::{Files, Site};
use crate::Result;

/// Its modules.
const MODULES: &str = "src/js/cite";

/// Adds it to the site.
pub fn add(site: &Site, files: &mut Files) -> Result {
    files.cite = add_script(site, "cite", &modules(MODULES, &[])?)?;
    Ok(())
}
