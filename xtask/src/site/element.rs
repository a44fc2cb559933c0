//! The script that a page loads: the modules of `src/host/element` in one. Where the files of the site come from is a
//! module of its own, `files.js`, so that a build that carries everything inside can put another in its place.

use super::{Files, Site, minify, read_text};
use crate::paths;
use crate::say::Outcome;
use std::fs;
use std::path::{Path, PathBuf};

/// The modules, and where they begin.
const MODULES: &str = "src/host/element";
const ENTRY: &str = "index.js";
/// The module that fetches the site's files.
const FETCHES: &str = "files.js";

/// The script's name for pages that embed the map. It stays the same in every version, so it is asked for anew each
/// time; the site's own pages use a second copy, whose name changes with it.
const SCRIPT: &str = "crosstalk.js";

/// Writes the script, which knows the names of all files.
pub fn add(site: &Site, files: &mut Files) -> Outcome {
    let fetches = read_text(&paths::root().join(MODULES).join(FETCHES))?;
    let modules = modules(&format!("const FILES = {};\n{fetches}", files.list(site)?))?;
    let mut script = String::new();
    if minify::here() {
        script = joined(&modules)?;
    } else {
        // Without esbuild the modules go out one by one, and find each other beside them.
        for (name, text) in &modules {
            if name == ENTRY {
                script.clone_from(text);
            } else {
                site.write(name, text)?;
            }
        }
    }
    site.write(SCRIPT, &script)?;
    files.script = site.write_hashed(SCRIPT, script)?;
    Ok(())
}

/// The element's modules by name, with `fetches` in the place of `files.js`.
pub fn modules(fetches: &str) -> Outcome<Vec<(String, String)>> {
    let folder = paths::root().join(MODULES);
    let failed = |problem: std::io::Error| format!("cannot read {MODULES}: {problem}.");
    let mut modules = Vec::new();
    for entry in fs::read_dir(&folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let text = if name == FETCHES { fetches.to_owned() } else { read_text(&path)? };
        modules.push((name, text));
    }
    modules.sort();
    Ok(modules)
}

/// The modules in one script, minified. They are laid into a folder of their own first, because esbuild reads files.
pub fn joined(modules: &[(String, String)]) -> Outcome<String> {
    let folder = Folder::make()?;
    for (name, text) in modules {
        fs::write(folder.0.join(name), text)
            .map_err(|problem| format!("cannot write {name}: {problem}."))?;
    }
    minify::bundle(&folder.0.join(ENTRY))
}

/// A folder for one build, removed when it is dropped.
struct Folder(PathBuf);

impl Folder {
    fn make() -> Outcome<Self> {
        let path = paths::root().join("target").join(format!("element-{}", std::process::id()));
        make(&path)?;
        Ok(Self(path))
    }
}

fn make(path: &Path) -> Outcome {
    fs::create_dir_all(path)
        .map_err(|problem| format!("cannot make {}: {problem}.", path.display()))
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
