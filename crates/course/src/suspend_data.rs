//! Suspend data: what a later session needs, in the few characters a platform keeps, `1;c;theme=stress;AbCd…`.
//!
//! The parts are the version, `c` where the course is complete, the map's address, and a code of four characters for
//! each explanation that was opened. The code comes from the explanation's id, not from its place in a list, so that a
//! newer package reads what an older one left.

use super::course::{Course, Item};
use std::collections::{BTreeMap, BTreeSet};

/// The characters of an item's code.
const CODE_LENGTH: usize = 4;
const VERSION: &str = "1";
/// The alphabet of base64url (RFC 4648, section 5): all of it is ASCII, and no platform changes it.
const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// What an earlier session left.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SuspendData {
    /// The explanations that were opened.
    pub opened: Vec<Item>,
    /// Whether the course was complete.
    pub completed: bool,
    /// What the map showed, as its address.
    pub address: String,
}

/// Encodes a session into at most `max_length` characters; where they do not suffice, what counts least is left out
/// first. An empty session takes five, which no platform lacks.
pub fn encode(
    course: &Course,
    opened: &BTreeSet<Item>,
    completed: bool,
    address: &str,
    max_length: usize,
) -> String {
    let status = if completed { "c" } else { "-" };
    let mut text = format!("{VERSION};{status};");
    // The map's addresses are ASCII and have no semicolon; anything else did not come from the map.
    let is_address = address.is_ascii() && !address.contains(';');
    if is_address && text.len() + address.len() < max_length {
        text.push_str(address);
    }
    text.push(';');
    for item in course.items().iter().filter(|item| opened.contains(item)) {
        if text.len() + CODE_LENGTH > max_length {
            break;
        }
        text.push_str(&item_code(item));
    }
    text
}

/// Reads what [`encode`] wrote; `None` where the text is something else. Items that the course has no longer are left
/// out.
pub fn decode(text: &str, course: &Course) -> Option<SuspendData> {
    let mut parts = text.split(';');
    if parts.next() != Some(VERSION) {
        return None;
    }
    let completed = parts.next()? == "c";
    let address = parts.next()?.to_owned();
    let mut codes = parts.next()?;
    let items: BTreeMap<String, Item> =
        course.items().into_iter().map(|item| (item_code(&item), item)).collect();
    let mut opened = Vec::new();
    while let Some((code, rest)) = codes.split_at_checked(CODE_LENGTH) {
        opened.extend(items.get(code).cloned());
        codes = rest;
    }
    Some(SuspendData { opened, completed, address })
}

/// The code of an item: the upper 24 bits of the FNV-1a hash (64 bits) of its key, in base64url. It must never change,
/// because platforms keep it.
pub fn item_code(item: &Item) -> String {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    let hash = item.key().bytes().fold(0xcbf2_9ce4_8422_2325, step);
    let character = |at: usize| {
        ALPHABET.get((hash >> (40 + 6 * at)) as usize & 63).map_or('A', |byte| *byte as char)
    };
    (0..CODE_LENGTH).map(character).collect()
}
