//! The script that a page loads: the modules of `src/js/element` in one. Where the files of the site come from is a
//! module of its own, `files.js`, so that a build that carries everything inside can put another in its place.

use super::map_reader::interface;
use super::{Files, LanguageFiles, Site, content_hash, minify, read, read_text};
use crate::Result;
use crate::paths;
use serde_json::{Map, Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// The modules, and where they begin.
const MODULES: &str = "src/js/element";
const ENTRY: &str = "index.js";
/// The module that fetches the site's files.
const FETCHES: &str = "files.js";

/// The script's name for pages that embed the map. It stays the same in every version, so it is asked for anew each
/// time; the site's own pages use a second copy, whose name changes with it.
const SCRIPT: &str = "crosstalk.js";
/// That copy. It is not called as the glue is, or packages would take the one for the other.
const COPY: &str = "element.js";

/// What speaks in its place where it does not come.
const LOAD_ERROR: &str = "src/js/load_error/load_error.js";

/// Writes the script, which knows the names of all files.
pub fn add(site: &Site, files: &mut Files) -> Result {
    let list = files.list(site, &interface()?)?;
    let modules =
        modules(MODULES, &[(FETCHES, &|text| format!("const SITE_FILES = {list};\n{text}"))])?;
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
    files.script = site.write_hashed(COPY, script)?;
    files.load_error = site.write_hashed(
        "load_error.js",
        minify::script(&read_text(&paths::root().join(LOAD_ERROR))?)?,
    )?;
    Ok(())
}

impl Files {
    /// The list as the element's script wants it: names, and beside those that it fetches by itself their checksum. What
    /// only a further script fetches, that script knows.
    fn list(&self, site: &Site, interface: &Map<String, Value>) -> Result<Value> {
        let language = |of: &LanguageFiles| -> Result<(String, Value)> {
            let files = json!({
                "name": of.name,
                "first": site.listed(&of.initial)?,
                "rest": site.listed(&of.deferred)?,
            });
            Ok((of.tag.clone(), files))
        };
        let languages: Map<String, Value> =
            self.languages.iter().map(language).collect::<Result<_>>()?;
        let fonts: Map<String, Value> =
            self.fonts.iter().map(|(weight, name)| (weight.clone(), json!(name))).collect();
        Ok(json!({
            "glue": site.listed(&self.glue)?,
            "wasm": site.listed(&self.wasm)?,
            "css": site.listed(&self.css)?,
            "more": site.listed(&self.more)?,
            "languages": languages,
            "icons": site.listed(&self.icons)?,
            "more_icons": site.listed(&self.more_icons)?,
            "fonts": fonts,
            "cite": site.listed(&self.cite)?,
            "map_reader": site.listed(&self.map_reader)?,
            "ask": site.listed(&self.ask)?,
            "offline_client": site.listed(&self.offline_client)?,
            "start_error": interface.get("error.start"),
        }))
    }
}

impl Site {
    /// A file as scripts list it: its name, and its checksum.
    pub fn listed(&self, name: &str) -> Result<Value> {
        let sum = self.checksum(name)?;
        Ok(json!([self.without_digits(name)?, sum.trim_start_matches("sha256-")]))
    }

    /// Names of hashed files hold the first digits of their checksums: where a list has both, `*` is in their place, and
    /// its script puts them in (`src/js/element/files.js`, `src/js/offline/worker.js`).
    pub fn without_digits(&self, name: &str) -> Result<String> {
        let digits = content_hash::hex(&read(&self.folder.join(name))?, 6);
        Ok(name.replace(&format!("-{digits}."), "-*."))
    }
}

/// Adds a further script, and says its name. Without esbuild its modules go out one by one, and find each other beside
/// them.
pub fn add_script(site: &Site, name: &str, modules: &[(String, String)]) -> Result<String> {
    if minify::here() {
        return site.write_hashed(&format!("{name}.js"), joined(modules)?);
    }
    for (module, text) in modules {
        site.write(&format!("{name}/{module}"), text)?;
    }
    Ok(format!("{name}/{ENTRY}"))
}

/// What the build makes of a module's text.
type Change<'a> = &'a dyn Fn(String) -> String;

/// The modules of a folder by name, those that are named as they are changed.
pub fn modules(folder: &str, changed: &[(&str, Change)]) -> Result<Vec<(String, String)>> {
    let failed = |problem: std::io::Error| format!("cannot read {folder}: {problem}.");
    let mut modules = Vec::new();
    for entry in fs::read_dir(paths::root().join(folder)).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.extension().is_none_or(|end| end != "js") {
            continue; // Types, which only the checker reads.
        }
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let text = read_text(&path)?;
        let change = changed.iter().find(|(module, _)| *module == name);
        modules.push((
            name,
            match change {
                Some((_, change)) => change(text),
                None => text,
            },
        ));
    }
    modules.sort();
    Ok(modules)
}

/// The element's modules, with `files` in the place of the one that fetches the site's files.
pub fn elements(files: &str) -> Result<Vec<(String, String)>> {
    modules(MODULES, &[(FETCHES, &|_| files.to_owned())])
}

/// The modules in one script, minified.
fn joined(modules: &[(String, String)]) -> Result<String> {
    joined_with(modules, minify::bundle)
}

/// The modules in one script. They are laid into a folder of their own first, because esbuild reads files.
pub fn joined_with(
    modules: &[(String, String)],
    bundle: impl FnOnce(&Path) -> Result<String>,
) -> Result<String> {
    let folder = Folder::make()?;
    for (name, text) in modules {
        fs::write(folder.0.join(name), text)
            .map_err(|problem| format!("cannot write {name}: {problem}."))?;
    }
    bundle(&folder.0.join(ENTRY))
}

/// A folder for one build, removed when it is dropped.
struct Folder(PathBuf);

impl Folder {
    fn make() -> Result<Self> {
        let path = paths::root().join("target").join(format!("element-{}", std::process::id()));
        make(&path)?;
        Ok(Self(path))
    }
}

fn make(path: &Path) -> Result {
    fs::create_dir_all(path)
        .map_err(|problem| format!("cannot make {}: {problem}.", path.display()))
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
