//! The program that reads maps from elsewhere: authors' JSON in, the bundles and every problem out. A wasm of its
//! own, fetched only where an element has `src`, because a JSON parser costs more than the app may weigh.

use content::decode::{decode_defaults, encode};
use wasm_bindgen::prelude::*;

fn main() {}

/// A map that was read.
#[wasm_bindgen(getter_with_clone)]
pub struct Read {
    /// What the first screen needs.
    pub first: Vec<u8>,
    /// Everything else.
    pub rest: Vec<u8>,
    /// What the program that is asked has of its own.
    pub asked: Vec<u8>,
    /// File, path and sentence of each problem, one after the other.
    pub problems: Vec<String>,
    /// Whether there is anything to show.
    pub usable: bool,
}

/// Reads a map from its files by name; `defaults` are the messages that it may lack.
#[wasm_bindgen]
pub fn read(names: Vec<String>, texts: Vec<String>, language: &str, defaults: &[u8]) -> Read {
    let files = names.into_iter().zip(texts).collect();
    let (mut loaded, problems) = authoring::load_foreign(&files, language);
    if let Ok(defaults) = decode_defaults(defaults) {
        authoring::merge_defaults(&mut loaded, &defaults);
    }
    Read {
        first: encode(&loaded.initial),
        rest: encode(&loaded.deferred),
        asked: encode(&loaded.asked),
        problems: problems.into_iter().flat_map(|p| [p.file, p.path, p.sentence]).collect(),
        usable: !loaded.initial.map.nodes.is_empty(),
    }
}
