//! What is wrong with a file, in words. Every problem is kept; none ends the reading.

use std::cell::RefCell;

/// One thing wrong with a file, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file's name.
    pub file: String,
    /// Where in it, such as `links[3].evidence`; empty for the whole file.
    pub path: String,
    /// What is wrong, what was done about it, and what to do.
    pub sentence: String,
}

/// Collects problems in the order in which they are found.
#[derive(Default)]
pub struct Report(RefCell<Vec<Problem>>);

impl Report {
    /// Adds a problem.
    pub fn add(&self, file: &str, path: &str, sentence: String) {
        self.0.borrow_mut().push(Problem {
            file: file.to_string(),
            path: path.to_string(),
            sentence,
        });
    }

    /// All problems.
    pub fn into_problems(self) -> Vec<Problem> {
        self.0.into_inner()
    }
}
