//! What keeps the site for use without a connection: the page's side, and the worker with the list of what it keeps.

use super::web_manifest::{ICON, MANIFEST};
use super::{
    Files, LanguageFiles, Site, compress, content_hash, interface, minify, read, read_text,
};
use crate::Result;
use crate::paths;
use serde_json::{Map, Value, json};

/// Where both scripts lie.
const FOLDER: &str = "src/js/offline";
/// The worker's name: the same in every version, so that a browser finds the newer one.
pub const WORKER: &str = "worker.js";

/// Adds the page's side. It asks for the worker by its name.
pub fn add(site: &Site, files: &mut Files) -> Result {
    let script = read_text(&paths::root().join(FOLDER).join("offline_client.js"))?;
    files.offline_client = site.write_hashed("offline_client.js", minify::script(&script)?)?;
    Ok(())
}

/// Adds the worker, when everything that it keeps is finished.
pub fn finish(site: &Site, files: &Files) -> Result {
    let mut list = Map::new();
    for (name, file) in kept(site, files)? {
        let sum = content_hash::hex(&read(&site.folder.join(&file))?, 16);
        let name = if name.is_empty() { name } else { site.without_digits(&file)? };
        list.insert(name, json!(sum));
    }
    let list = Value::Object(list).to_string();
    let worker = read_text(&paths::root().join(FOLDER).join(WORKER))?;
    let version = content_hash::hex(format!("{list}{worker}").as_bytes(), 8);
    let script = format!(
        "const VERSION = \"{version}\", LIST = {list}, DAMAGED_PAGE = {};\n{worker}",
        json!(damaged_page()?)
    );
    site.write(WORKER, minify::script(&script)?)
}

/// What is kept: everything that the map shows, by the address that a page asks for, with the file behind it.
fn kept(site: &Site, files: &Files) -> Result<Vec<(String, String)>> {
    let one = [
        &files.glue,
        &files.wasm,
        &files.css,
        &files.more,
        &files.more_icons,
        &files.cite,
        &files.ask,
        &files.ask_wasm,
        &files.offline_client,
        &files.script,
        &files.load_error,
    ];
    let mut names: Vec<String> = one.into_iter().cloned().collect();
    let of_language = |l: &LanguageFiles| [l.initial.clone(), l.deferred.clone(), l.asked.clone()];
    names.extend(files.languages.iter().flat_map(of_language));
    names.extend(files.fonts.iter().map(|(_, font)| font.clone()));
    names.extend([ICON, MANIFEST].map(str::to_owned));
    for snippet in compress::every_file(&site.folder.join("snippets"))? {
        let name = snippet.strip_prefix(&site.folder).unwrap_or(&snippet);
        names.push(name.to_string_lossy().replace('\\', "/"));
    }
    names.sort();
    names.dedup();
    let mut kept: Vec<(String, String)> =
        names.into_iter().map(|name| (name.clone(), name)).collect();
    // The page has the address of its folder: some servers lead `index.html` there.
    kept.insert(0, (String::new(), "index.html".to_owned()));
    Ok(kept)
}

/// The page that is shown where what was kept is damaged and there is no connection.
fn damaged_page() -> Result<String> {
    let words = interface()?;
    let word = |key: &str| {
        let word = words.get(key).and_then(Value::as_str);
        word.ok_or_else(|| format!("interface.json lacks the word \"{key}\"."))
    };
    Ok(format!(
        "<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content=\"width=device-width\">\
         <meta name=color-scheme content=\"light dark\"><title>{0}</title><main><h1>{0}</h1><p>{1}",
        word("header.title")?,
        word("error.kept")?
    ))
}
