//! Everything in one script: the element's modules with `src/js/single_file/files.js`, which holds the site's files, in the
//! place of the module that fetches them.

use crate::Result;
use crate::paths;
use crate::site::{self, Site, elements, interface, minify, read, read_text};
use base64::{Engine, engine::general_purpose::STANDARD};
use flate2::{Compression, write::DeflateEncoder};
use serde_json::{Map, Value, json};
use std::io::Write;
use std::path::PathBuf;

/// The files of the site that are inside, by the names that the module asks for: the start and the end of each.
const INSIDE: [(&str, &str, &str); 8] = [
    ("wasm", "crosstalk-", ".wasm"),
    ("css", "crosstalk-", ".css"),
    ("more", "more-", ".css"),
    ("icons", "icons-", ".json"),
    ("more_icons", "more_icons-", ".json"),
    ("font-400", "fonts/text-400-", ".woff2"),
    ("font-600", "fonts/text-600-", ".woff2"),
    // Scripts are joined with the others, and are no file inside.
    ("glue", "crosstalk-", ".js"),
];

/// The script: classic or a module, as a page likes.
pub fn script() -> Result<String> {
    let mut inside = Map::new();
    let mut names = Map::new();
    let mut list: Vec<(String, String, &str)> =
        INSIDE.map(|(name, start, end)| (name.to_owned(), start.to_owned(), end)).into();
    // What further scripts list by themselves has the name that stands in their list.
    let listed = |start: String, end: &'static str| (format!("{start}*{end}"), start, end);
    list.extend(["reader-", "ask-"].map(|start| listed(start.to_owned(), ".wasm")));
    for (tag, folder) in site::languages()? {
        let (loaded, _) = site::load(&tag, &folder)?;
        names.insert(tag.clone(), json!({ "name": loaded.initial.language.name }));
        for part in ["first", "rest"] {
            list.push((format!("{part}-{tag}"), format!("content/{tag}-{part}-"), ".bin"));
        }
        list.extend(["words", "ask"].map(|part| listed(format!("content/{tag}-{part}-"), ".bin")));
    }
    for (name, start, end) in list.into_iter().filter(|(_, _, end)| *end != ".js") {
        let bytes = read(&file(&start, end)?)?;
        // Fonts are compressed by their nature.
        let value = match end {
            ".woff2" => json!({ "raw": STANDARD.encode(&bytes) }),
            _ => json!({ "packed": STANDARD.encode(deflated(&bytes)) }),
        };
        inside.insert(name, value);
    }
    let start_error = interface()?.get("error.start").cloned().unwrap_or_default();
    let files = read_text(&paths::root().join("src/js/single_file/files.js"))?;
    let files = format!(
        "const INLINE_FILES = {}, INLINE_LANGUAGES = {}, START_ERROR_MESSAGE = {start_error};\n{files}",
        Value::Object(inside),
        Value::Object(names)
    );
    let mut modules = elements(&files)?;
    modules.push(("glue.js".to_owned(), read_text(&file("crosstalk-", ".js")?)?));
    for name in ["cite", "map_reader", "ask"] {
        modules.push((format!("{name}.js"), read_text(&file(&format!("{name}-"), ".js")?)?));
    }
    site::joined_with(&modules, minify::classic)
}

/// A file of the finished site.
fn file(start: &str, end: &str) -> Result<PathBuf> {
    let site = Site { folder: paths::site() };
    Ok(site.folder.join(site.find_hashed(start, end)?))
}

fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    // Writing to memory does not fail.
    let _ = encoder.write_all(bytes);
    encoder.finish().unwrap_or_default()
}
