//! Everything in one script: the element's modules with `src/host/packed/files.js`, which holds the site's files, in the
//! place of the module that fetches them.

use super::drawing;
use crate::paths;
use crate::say::Outcome;
use crate::site::{self, elements, interface, minify, read, read_text};
use flate2::{Compression, write::DeflateEncoder};
use serde_json::{Map, Value, json};
use std::io::Write;
use std::path::PathBuf;

/// The files of the site that are inside, by the names that the module asks for: the start and the end of each.
const INSIDE: [(&str, &str, &str); 11] = [
    ("wasm", "crosstalk-", ".wasm"),
    ("css", "crosstalk-", ".css"),
    ("more", "more-", ".css"),
    ("first", "content/en-first-", ".bin"),
    ("rest", "content/en-rest-", ".bin"),
    ("words", "content/words-", ".bin"),
    ("icons", "icons-", ".svg"),
    ("reader", "reader-", ".wasm"),
    ("font-400", "fonts/text-400-", ".woff2"),
    ("font-600", "fonts/text-600-", ".woff2"),
    // Scripts are joined with the others, and are no file inside.
    ("glue", "crosstalk-", ".js"),
];

/// The script: classic or a module, as a page likes.
pub fn script() -> Outcome<String> {
    let mut inside = Map::new();
    for (name, start, end) in INSIDE.into_iter().filter(|(_, _, end)| *end != ".js") {
        let mut bytes = read(&file(start, end)?)?;
        if end == ".svg" {
            bytes = drawing::tree(&String::from_utf8_lossy(&bytes))?.to_string().into_bytes();
        }
        // Fonts are compressed by their nature.
        let value = match end {
            ".woff2" => json!({ "raw": base64(&bytes) }),
            _ => json!({ "packed": base64(&deflated(&bytes)) }),
        };
        inside.insert(name.to_owned(), value);
    }
    let sorry = interface()?.get("error.start").cloned().unwrap_or_default();
    let files = read_text(&paths::root().join("src/host/packed/files.js"))?;
    let files =
        format!("const INSIDE = {}, SORRY_WORDS = {sorry};\n{files}", Value::Object(inside));
    let mut modules = elements(&files)?;
    modules.push(("glue.js".to_owned(), read_text(&file("crosstalk-", ".js")?)?));
    modules.push(("source.js".to_owned(), read_text(&file("source-", ".js")?)?));
    site::joined_with(&modules, minify::classic)
}

/// The one file of the site between such a start and such an end: only a hash is between them.
fn file(start: &str, end: &str) -> Outcome<PathBuf> {
    let site = paths::site();
    let files = site::every_file(&site)?;
    let hashed = |name: &str| {
        let hash = name.strip_prefix(start).and_then(|rest| rest.strip_suffix(end));
        hash.is_some_and(|hash| hash.len() == 12 && hash.bytes().all(|b| b.is_ascii_hexdigit()))
    };
    let mut found = files.into_iter().filter(|path| {
        let name = path.strip_prefix(&site).unwrap_or(path).to_string_lossy().replace('\\', "/");
        hashed(&name)
    });
    match (found.next(), found.next()) {
        (Some(file), None) => Ok(file),
        (None, _) => Err(format!(
            "dist/site has no {start}…{end}: run `cargo xtask build`, with npm on PATH."
        )),
        _ => Err(format!("dist/site has two files {start}…{end}: one of them needs another name.")),
    }
}

fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    // Writing to memory does not fail.
    let _ = encoder.write_all(bytes);
    encoder.finish().unwrap_or_default()
}

/// Base64 with padding, as `atob` reads it.
fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let digit = |value: u32| char::from(DIGITS.get((value & 63) as usize).copied().unwrap_or(b'='));
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let at = |i: usize| three.get(i).copied().map_or(0, u32::from);
        let value = at(0) << 16 | at(1) << 8 | at(2);
        text.push(digit(value >> 18));
        text.push(digit(value >> 12));
        text.push(if three.len() > 1 { digit(value >> 6) } else { '=' });
        text.push(if three.len() > 2 { digit(value) } else { '=' });
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_that_of_the_standard() {
        // Test vectors of RFC 4648.
        let vectors =
            [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")];
        for (plain, coded) in vectors {
            assert_eq!(base64(plain.as_bytes()), coded);
        }
        assert_eq!(base64(&[0xfb, 0xff]), "+/8=");
    }
}
