//! The program that reads maps from elsewhere: authors' JSON in, the compact form and every problem out. A wasm of its
//! own, fetched only where an element has `src`, because a JSON parser costs more than the app may weigh.

use content::decode::{decode_lent, encode};
use wasm_bindgen::prelude::*;

fn main() {}

/// A map that was read.
#[wasm_bindgen(getter_with_clone)]
pub struct Read {
    /// What the first screen needs.
    pub first: Vec<u8>,
    /// Everything else.
    pub rest: Vec<u8>,
    /// File, path and sentence of each problem, one after the other.
    pub problems: Vec<String>,
    /// Whether there is anything to show.
    pub usable: bool,
}

/// Reads a map from its files by name; `lent` are the words that it may lack.
#[wasm_bindgen]
pub fn read(names: Vec<String>, texts: Vec<String>, language: &str, lent: &[u8]) -> Read {
    let files = names.into_iter().zip(texts).collect();
    let (mut loaded, problems) = authoring::load_foreign(&files, language);
    if let Ok(lent) = decode_lent(lent) {
        authoring::lend(&mut loaded, &lent);
    }
    Read {
        first: encode(&loaded.first),
        rest: encode(&loaded.rest),
        problems: problems.into_iter().flat_map(|p| [p.file, p.path, p.sentence]).collect(),
        usable: !loaded.first.map.nodes.is_empty(),
    }
}
