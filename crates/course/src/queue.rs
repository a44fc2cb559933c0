//! The queue of statements for a learning record store (LRS): each is kept until the store acknowledges it, and sent
//! again after any doubt. The store recognizes it by its id, so none is stored twice.

use super::statement::Statement;
use serde::{Deserialize, Serialize};

/// A statement that is not acknowledged. The queue is kept as JSON under these names.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Pending {
    statement: Statement,
    /// Whether it was sent before, so that the store may have it already.
    tried: bool,
    /// Whether it is of an earlier session, which the store may have closed since.
    #[serde(skip)]
    old: bool,
    /// Whether the store refused it in this session, as one of an earlier session.
    #[serde(skip)]
    refused: bool,
}

/// The statements that are not acknowledged, oldest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Queue {
    pending: Vec<Pending>,
    failures: u32,
}

/// What came of sending a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeliveryOutcome {
    /// The store has it.
    Delivered,
    /// To be sent again after this many milliseconds.
    Retry(u32),
    /// Something else than a store has answered, such as a page to sign in: to be sent again after this many
    /// milliseconds.
    NoReceipt(u32),
    /// The store refuses this statement of an earlier session; whether it refuses all, the next one shows.
    Deferred,
    /// The store will never accept it; it is no longer kept.
    Rejected,
    /// The store accepts nothing more in this session; what is queued is kept for the next.
    SessionOver,
}

/// The statements of one request.
#[derive(Clone, Debug, PartialEq)]
pub enum Batch {
    /// One statement under its id, which the store may have already.
    Put(Box<Statement>),
    /// Several that were never sent before.
    Post(Vec<Statement>),
}

/// The delay after the first failure, in milliseconds; each further one is twice as long (exponential backoff).
const FIRST_DELAY: u32 = 1_000;
/// The longest delay, in milliseconds.
const MAX_DELAY: u32 = 60_000;

impl Queue {
    /// Reads what an earlier session could not deliver; empty where the text is something else.
    pub fn read(text: &str) -> Queue {
        let mut pending: Vec<Pending> = serde_json::from_str(text).unwrap_or_default();
        pending.iter_mut().for_each(|pending| pending.old = true);
        Queue { pending, failures: 0 }
    }

    /// The queue as JSON, to be kept; an empty text where nothing is queued.
    pub fn write(&self) -> String {
        match self.pending.is_empty() {
            true => String::new(),
            false => serde_json::to_string(&self.pending).unwrap_or_default(),
        }
    }

    /// Appends a statement.
    pub fn push(&mut self, statement: Statement) {
        self.pending.push(Pending { statement, tried: false, old: false, refused: false });
    }

    /// Whether nothing waits to be sent.
    pub fn is_empty(&self) -> bool {
        self.pending.iter().all(|pending| pending.refused)
    }

    /// The oldest statement, which is marked as sent. It stays first until it is acknowledged, so that statements arrive
    /// in order.
    pub fn next_to_send(&mut self) -> Option<Statement> {
        let first = self.pending.iter_mut().find(|pending| !pending.refused)?;
        first.tried = true;
        Some(first.statement.clone())
    }

    /// What is queued, oldest first, to be sent at once because the page is left; it is marked as sent. All of it
    /// together takes at most `max_bytes`, because browsers then drop what is more; the rest waits for the next session.
    pub fn last_batches(&mut self, max_bytes: usize) -> Vec<Batch> {
        let mut batches = Vec::new();
        let mut unsent = Vec::new();
        let mut bytes = 0;
        for pending in self.pending.iter_mut().filter(|pending| !pending.refused) {
            bytes += serde_json::to_string(&pending.statement).map_or(0, |text| text.len() + 2);
            if bytes > max_bytes {
                break;
            }
            match pending.tried {
                true => batches.push(Batch::Put(Box::new(pending.statement.clone()))),
                false => unsent.push(pending.statement.clone()),
            }
            pending.tried = true;
        }
        if !unsent.is_empty() {
            batches.push(Batch::Post(unsent));
        }
        batches
    }

    /// Takes note of the answer to a statement that was put: `status` is that of HTTP, `body` its text. Only what xAPI
    /// says counts as a receipt: a page to sign in is a success of HTTP too.
    pub fn on_response(&mut self, id: &str, status: u16, body: &str) -> DeliveryOutcome {
        match status {
            // A conflict (409) means that the store has this id: it is ours, since nobody else makes it.
            204 | 409 => self.delivered(id),
            200 if lists(body, id) => self.delivered(id),
            200..=399 => DeliveryOutcome::NoReceipt(self.next_delay()),
            // It was sent when its session ended, and the store may have closed that session since.
            401 | 403 if self.is_old(id) => {
                self.pending
                    .iter_mut()
                    .filter(|pending| pending.statement.id == id)
                    .for_each(|pending| pending.refused = true);
                DeliveryOutcome::Deferred
            }
            400 | 413 | 422 => {
                self.failures = 0;
                self.remove(id);
                DeliveryOutcome::Rejected
            }
            401 | 403 => DeliveryOutcome::SessionOver,
            _ => self.on_no_response(),
        }
    }

    /// The store has the statement. It takes what we send, so it refused the others because their sessions are closed.
    fn delivered(&mut self, id: &str) -> DeliveryOutcome {
        self.failures = 0;
        self.remove(id);
        self.pending.retain(|pending| !pending.refused);
        DeliveryOutcome::Delivered
    }

    /// Takes note that no answer came.
    pub fn on_no_response(&mut self) -> DeliveryOutcome {
        DeliveryOutcome::Retry(self.next_delay())
    }

    fn next_delay(&mut self) -> u32 {
        let delay = FIRST_DELAY.saturating_mul(1 << self.failures.min(10)).min(MAX_DELAY);
        self.failures += 1;
        delay
    }

    fn is_old(&self, id: &str) -> bool {
        self.pending.iter().any(|pending| pending.old && pending.statement.id == id)
    }

    fn remove(&mut self, id: &str) {
        self.pending.retain(|pending| pending.statement.id != id);
    }
}

/// Whether a body is a store's list of ids with this one in it.
fn lists(body: &str, id: &str) -> bool {
    let ids: Vec<String> = serde_json::from_str(body).unwrap_or_default();
    ids.iter().any(|listed| listed.eq_ignore_ascii_case(id))
}
