//! Statements on their way: each is kept until the store of records says that it has it, and sent once more after any
//! doubt. The store knows it by its id, so none is there twice.

use super::statement::Statement;
use serde::{Deserialize, Serialize};

/// A statement that waits.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Waiting {
    statement: Statement,
    /// Whether it was sent before: the store may have it already.
    tried: bool,
    /// Whether it is of an earlier visit, of which the store may want to hear no more.
    #[serde(skip)]
    old: bool,
}

/// The statements that wait, oldest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Queue {
    waiting: Vec<Waiting>,
    failures: u32,
}

/// What an answer means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The store has it.
    Delivered,
    /// Try again after so many milliseconds.
    Again(u32),
    /// The store will never take it; it is no longer kept.
    Refused,
    /// The session is over; what waits is kept for the next.
    Over,
}

/// What is sent in one request.
#[derive(Clone, Debug, PartialEq)]
pub enum Parcel {
    /// One statement, put under its id: the store may have it.
    One(Box<Statement>),
    /// Several, posted together: the store has none of them.
    New(Vec<Statement>),
}

/// The first pause after a failure, in milliseconds; each further one is twice as long.
const PAUSE: u32 = 1_000;
/// The longest pause.
const LONGEST: u32 = 60_000;

impl Queue {
    /// What an earlier visit could not deliver.
    pub fn read(text: &str) -> Queue {
        let mut waiting: Vec<Waiting> = serde_json::from_str(text).unwrap_or_default();
        waiting.iter_mut().for_each(|waiting| waiting.old = true);
        Queue { waiting, failures: 0 }
    }

    /// What waits, to be kept; empty where nothing does.
    pub fn write(&self) -> String {
        match self.waiting.is_empty() {
            true => String::new(),
            false => serde_json::to_string(&self.waiting).unwrap_or_default(),
        }
    }

    /// A further statement.
    pub fn push(&mut self, statement: Statement) {
        self.waiting.push(Waiting { statement, tried: false, old: false });
    }

    /// Whether nothing waits.
    pub fn is_empty(&self) -> bool {
        self.waiting.is_empty()
    }

    /// The statement to send now: one after the other, so that they arrive in order.
    pub fn first(&mut self) -> Option<Statement> {
        let first = self.waiting.first_mut()?;
        first.tried = true;
        Some(first.statement.clone())
    }

    /// The page is left: all that waits, at once.
    pub fn all(&mut self) -> Vec<Parcel> {
        let mut parcels = Vec::new();
        let mut new = Vec::new();
        for waiting in &mut self.waiting {
            match waiting.tried {
                true => parcels.push(Parcel::One(Box::new(waiting.statement.clone()))),
                false => new.push(waiting.statement.clone()),
            }
            waiting.tried = true;
        }
        if !new.is_empty() {
            parcels.push(Parcel::New(new));
        }
        parcels
    }

    /// The store has answered about a statement.
    pub fn answered(&mut self, id: &str, status: u16) -> Verdict {
        match status {
            // A conflict is said about an id that the store has: ours, since nobody else makes it.
            200..=299 | 409 => {
                self.failures = 0;
                self.remove(id);
                Verdict::Delivered
            }
            // It was sent when its visit ended; that the store closes that visit is as good as an answer.
            401 | 403 if self.is_old(id) => {
                self.remove(id);
                Verdict::Delivered
            }
            400 | 413 | 422 => {
                self.failures = 0;
                self.remove(id);
                Verdict::Refused
            }
            401 | 403 => Verdict::Over,
            _ => self.lost(),
        }
    }

    /// No answer came.
    pub fn lost(&mut self) -> Verdict {
        let pause = PAUSE.saturating_mul(1 << self.failures.min(10)).min(LONGEST);
        self.failures += 1;
        Verdict::Again(pause)
    }

    fn is_old(&self, id: &str) -> bool {
        self.waiting.iter().any(|waiting| waiting.old && waiting.statement.id == id)
    }

    fn remove(&mut self, id: &str) {
        self.waiting.retain(|waiting| waiting.statement.id != id);
    }
}
