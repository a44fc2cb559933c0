//! What a later visit needs, in the few characters a platform keeps: `1;c;theme=stress;AbCd…`.
//!
//! Version, whether complete, the address, and four characters for each explanation that was opened. They come from
//! its id, not from its place in a list, so that a newer package reads what an older one left.

use super::course::{Course, Item};
use std::collections::{BTreeMap, BTreeSet};

/// Characters of one item.
const EACH: usize = 4;
const VERSION: &str = "1";
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// What an earlier visit left.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Kept {
    /// What was opened.
    pub opened: Vec<Item>,
    /// Whether the course was complete.
    pub completed: bool,
    /// Where the learner was.
    pub address: String,
}

/// Packs a visit into at most `most` characters; where they do not suffice, what counts least is left out first.
pub fn pack(
    course: &Course,
    opened: &BTreeSet<Item>,
    completed: bool,
    address: &str,
    most: usize,
) -> String {
    let mark = if completed { "c" } else { "-" };
    let mut text = format!("{VERSION};{mark};");
    // An address has only ASCII, and no semicolon; anything else is not ours.
    if address.is_ascii() && !address.contains(';') && text.len() + address.len() < most {
        text.push_str(address);
    }
    text.push(';');
    for item in course.items().iter().filter(|item| opened.contains(item)) {
        if text.len() + EACH > most {
            break;
        }
        text.push_str(&mark_of(item));
    }
    text
}

/// Reads what [`pack`] wrote; nothing where it is something else. Items of a former package that are gone are left out.
pub fn unpack(text: &str, course: &Course) -> Option<Kept> {
    let mut parts = text.split(';');
    if parts.next() != Some(VERSION) {
        return None;
    }
    let completed = parts.next()? == "c";
    let address = parts.next()?.to_owned();
    let marks = parts.next()?;
    let items: BTreeMap<String, Item> =
        course.items().into_iter().map(|item| (mark_of(&item), item)).collect();
    let mut opened = Vec::new();
    let mut rest = marks;
    while let Some((mark, tail)) = rest.split_at_checked(EACH) {
        opened.extend(items.get(mark).cloned());
        rest = tail;
    }
    Some(Kept { opened, completed, address })
}

/// The four characters of an item: 24 bits of the FNV-1a hash of its key.
pub fn mark_of(item: &Item) -> String {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    let hash = item.key().bytes().fold(0xcbf2_9ce4_8422_2325, step);
    let letter =
        |at: usize| LETTERS.get((hash >> (40 + 6 * at)) as usize & 63).map_or('A', |l| *l as char);
    (0..EACH).map(letter).collect()
}
