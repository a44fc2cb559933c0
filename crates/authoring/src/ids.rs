//! The ids of one list: what is there, what was left out, and what an unknown id may have meant.

use super::suggest::did_you_mean;
use std::collections::{BTreeMap, BTreeSet};

/// The ids of one list, with their positions in the loaded list.
pub struct Ids {
    /// What one of them is called in a sentence, such as "thing".
    pub what: &'static str,
    /// How many a map may hold: a bundle counts them in one or two bytes.
    pub most: usize,
    at: BTreeMap<String, u16>,
    left_out: BTreeSet<String>,
}

impl Ids {
    /// No ids yet.
    pub fn new(what: &'static str, most: usize) -> Ids {
        Ids { what, most, at: BTreeMap::new(), left_out: BTreeSet::new() }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.at.len()
    }

    /// Adds the id of the next entry of the list.
    pub fn add(&mut self, id: &str) {
        self.at.insert(id.to_string(), self.at.len() as u16);
    }

    /// Remembers an id whose entry was left out, so that nobody is told to look for it.
    pub fn leave_out(&mut self, id: &str) {
        self.left_out.insert(id.to_string());
    }

    /// The position of that id.
    pub fn find(&self, id: &str) -> Option<u16> {
        self.at.get(id).copied()
    }

    /// Whether the file has an entry of that id, loaded or left out.
    pub fn names(&self, id: &str) -> bool {
        self.at.contains_key(id) || self.left_out.contains(id)
    }

    /// Every id of the loaded list, in alphabetical order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.at.keys().map(String::as_str)
    }

    /// Whether the entry of that id was left out because of a problem of its own.
    pub fn was_left_out(&self, id: &str) -> bool {
        self.left_out.contains(id)
    }

    /// The sentences about an id that cannot be found: what is wrong, what was done, what to do.
    pub fn unknown(&self, id: &str, consequence: &str) -> String {
        let what = self.what;
        if self.was_left_out(id) {
            return format!(
                "The {what} “{id}” was left out because of a problem of its own. {consequence} Mend that problem first."
            );
        }
        let meant = did_you_mean(id, self.iter());
        format!(
            "There is no {what} called “{id}”.{meant} {consequence} Correct the id in the file."
        )
    }
}
