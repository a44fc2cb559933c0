//! A session with a run-time of SCORM: begun, told what the learner does, saved, ended.
//!
//! Platforms send everything they hold with each message, and browsers drop what is sent on leaving where it has more
//! than 64 KiB. So little is written, only what has changed, and leaving is one message: `Finish` stores all.

use super::launch;
use super::runtime::{Reply, RunTime, refusal};
use super::scorm::{MAX_INTERACTIONS, Method, Mode, SetValue, Version};
use super::session::{Session, SessionEvent};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

/// A run-time whose session is begun.
pub struct ScormSession<R> {
    runtime: R,
    version: Version,
    mode: Mode,
    /// The index of each theme that counts among the platform's objectives, where the platform took it.
    objectives: Vec<Option<usize>>,
    /// The index of the next interaction.
    next_interaction: Cell<usize>,
    /// The bytes that interactions take in a message of the platform: those of earlier sessions, what was opened, and
    /// answers.
    earlier: usize,
    opened: Cell<usize>,
    answered: Cell<usize>,
    /// What the platform took, element by element, so that nothing is written twice.
    written: RefCell<BTreeMap<String, String>>,
    /// Whether something was written since the last commit.
    unsaved: Cell<bool>,
    refusal: RefCell<Refusal>,
}

/// What the learner is to be told of refusals: the first, and once.
#[derive(Default)]
enum Refusal {
    #[default]
    None,
    Due(String),
    Told,
}

/// Why a session cannot begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BeginError {
    /// The run-time refuses, with the number of its error.
    Refused(String),
    /// The run-time has ended this session for good: it has to be launched anew.
    Ended,
}

/// The bytes that what was opened may take in a message, of the 64 KiB that browsers send on leaving; and those of answers.
const MAX_OPENED: usize = 16_000;
const MAX_ANSWERED: usize = 20_000;
/// What an interaction takes at most that was reported before their bytes were kept.
const EARLIER_INTERACTION: usize = 600;
/// The characters that these bytes take in the suspend data, behind all else.
const KEPT_BYTES: usize = 8;

impl<R: RunTime> ScormSession<R> {
    /// Begins, and takes over what the platform kept from earlier sessions. `seconds` is the time so far. Gives also the
    /// settings in the platform's launch data that cannot be read.
    ///
    /// # Errors
    /// Where the run-time refuses to begin.
    pub fn begin(
        runtime: R,
        version: Version,
        session: &mut Session,
        seconds: u64,
    ) -> Result<(ScormSession<R>, Vec<String>), BeginError> {
        let mut scorm = ScormSession {
            runtime,
            version,
            mode: Mode::Normal,
            objectives: Vec::new(),
            next_interaction: Cell::new(0),
            earlier: 0,
            opened: Cell::new(0),
            answered: Cell::new(0),
            written: RefCell::default(),
            unsaved: Cell::new(false),
            refusal: RefCell::default(),
        };
        scorm.initialize()?;
        scorm.mode = Mode::parse(&scorm.get(version.mode()));
        let counts = scorm.mode == Mode::Normal;
        if counts {
            // First of all: whatever happens to the page, the platform then keeps this attempt.
            scorm.write(version.exit());
        }
        let settings = launch::parse_pairs(&scorm.get("cmi.launch_data"));
        let wrong = launch::apply_settings(&mut session.course.rule, &settings);
        let suspend_data = scorm.get("cmi.suspend_data");
        session.resume(&suspend_data);
        scorm.earlier = scorm.earlier_bytes(&suspend_data);
        scorm.written.borrow_mut().insert("cmi.suspend_data".to_owned(), suspend_data);
        let status = scorm.get(version.status());
        session.set_completed(version.is_complete(&status));
        session.counts = counts;
        scorm.write(version.start(scorm.mode, &status));
        if counts {
            scorm.declare(session);
        }
        scorm.commit(seconds);
        Ok((scorm, wrong))
    }

    fn initialize(&self) -> Result<(), BeginError> {
        let reply = self.runtime.call(Method::Initialize, &[""]);
        let Some(error) = self.refused(Method::Initialize, &reply) else { return Ok(()) };
        let ended = self.version == Version::V2004 && error == "104";
        match error.as_str() {
            _ if ended => Err(BeginError::Ended),
            // The page around, or this page before it was loaded anew, has begun the session already. SCORM 1.2 has no
            // number of its own for this: there, a value that can be read shows it.
            "103" => Ok(()),
            "101" => {
                let status = self.runtime.call(Method::Get, &[self.version.status()]);
                match self.refused(Method::Get, &status) {
                    Some(other) if other != error => Err(BeginError::Refused(error)),
                    _ => Ok(()),
                }
            }
            _ => Err(BeginError::Refused(error)),
        }
    }

    /// The bytes of the interactions of earlier sessions, which platforms send again with each message.
    fn earlier_bytes(&self, suspend_data: &str) -> usize {
        let kept = suspend_data.split(';').nth(4).and_then(|bytes| bytes.parse().ok());
        match self.count("cmi.interactions._count") {
            0 => 0,
            count => kept.unwrap_or(count.saturating_mul(EARLIER_INTERACTION)),
        }
    }

    /// Declares the themes that count as objectives, behind those that the platform has.
    fn declare(&mut self, session: &Session) {
        self.next_interaction.set(self.count("cmi.interactions._count"));
        let there: Vec<String> = (0..self.count("cmi.objectives._count").min(MAX_INTERACTIONS))
            .map(|at| self.get(&format!("cmi.objectives.{at}.id")))
            .collect();
        let mut next = there.len();
        for theme in session.course.counted_themes() {
            let known = there.iter().position(|id| *id == theme.id);
            let new = || self.write(self.version.objective(next, theme)).then_some(next);
            let index = known.or_else(new);
            if known.is_none() && index.is_some() {
                next += 1;
            }
            self.objectives.push(index);
        }
    }

    /// Tells what is new in the session. `now` is the time as JavaScript writes it.
    pub fn report(&self, event: &SessionEvent, now: &str) {
        if self.mode != Mode::Normal {
            return;
        }
        let index = self.next_interaction.get();
        match event {
            SessionEvent::ItemOpened { item, first: true } => {
                let writes = self.version.interaction(index, item, now);
                self.add_interaction(writes, &self.opened, MAX_OPENED);
            }
            SessionEvent::QuestionAnswered(answer) => {
                let writes = self.version.answer(index, answer, now);
                self.add_interaction(writes, &self.answered, MAX_ANSWERED);
            }
            SessionEvent::QuizScored(score) => {
                self.write(self.version.score(score));
            }
            SessionEvent::CourseCompleted => {
                self.write(self.version.complete());
            }
            SessionEvent::ItemOpened { .. } | SessionEvent::ThemeCompleted(_) => {}
        }
    }

    /// Writes an interaction where its kind has room.
    fn add_interaction(&self, writes: Vec<SetValue>, kind: &Cell<usize>, max_bytes: usize) {
        let size = writes.iter().map(SetValue::message_size).sum::<usize>();
        let all = self.journal_bytes().saturating_add(size);
        let has_room = kind.get() + size <= max_bytes && all <= MAX_OPENED + MAX_ANSWERED;
        let index = self.next_interaction.get();
        if has_room && index < MAX_INTERACTIONS && self.write(writes) {
            kind.set(kind.get() + size);
            self.next_interaction.set(index + 1);
        }
    }

    /// The bytes that all interactions take in a message.
    fn journal_bytes(&self) -> usize {
        self.earlier.saturating_add(self.opened.get() + self.answered.get())
    }

    /// Saves what a later session needs, where the learner is, and the progress.
    pub fn save(&self, session: &Session, seconds: u64) {
        self.write_progress(session);
        self.commit(seconds);
    }

    /// Ends the session, with all that is not saved yet: one message, because two might be too much for a page that is
    /// left.
    pub fn end(&self, session: &Session, seconds: u64) {
        self.write_progress(session);
        if self.mode == Mode::Normal {
            self.write(self.version.time(seconds));
        }
        self.runtime.call(Method::Finish, &[""]);
    }

    fn write_progress(&self, session: &Session) {
        if self.mode != Mode::Normal {
            return;
        }
        for (index, progress) in self.objectives.iter().zip(session.theme_progress()) {
            if let Some(index) = index {
                self.write(self.version.objective_progress(*index, progress));
            }
        }
        let max_length = self.version.max_suspend_data() - KEPT_BYTES;
        let suspend_data = format!("{};{}", session.suspend_data(max_length), self.journal_bytes());
        self.write(self.version.suspend(&session.address, suspend_data, session.measure()));
    }

    /// Makes the platform store what was written, with the time so far: a page that breaks loses no more than what came
    /// after.
    fn commit(&self, seconds: u64) {
        if !self.unsaved.get() {
            return;
        }
        if self.mode == Mode::Normal {
            self.write(self.version.time(seconds));
        }
        let reply = self.runtime.call(Method::Commit, &[""]);
        match self.refused(Method::Commit, &reply) {
            Some(error) => self.refuse(error),
            None => self.unsaved.set(false),
        }
    }

    /// The number of an error that the learner has to be told of now.
    pub fn take_refusal(&self) -> Option<String> {
        let mut refusal = self.refusal.borrow_mut();
        match std::mem::take(&mut *refusal) {
            Refusal::None => None,
            Refusal::Due(error) => {
                *refusal = Refusal::Told;
                Some(error)
            }
            Refusal::Told => {
                *refusal = Refusal::Told;
                None
            }
        }
    }

    fn refuse(&self, error: String) {
        let mut refusal = self.refusal.borrow_mut();
        if matches!(*refusal, Refusal::None) {
            *refusal = Refusal::Due(error);
        }
    }

    /// Writes what differs from what the platform has. False where the first is optional and was refused: then the
    /// others, which describe it, are left out.
    fn write(&self, writes: Vec<SetValue>) -> bool {
        for (at, SetValue { element, value, optional }) in writes.into_iter().enumerate() {
            if self.written.borrow().get(&element) == Some(&value) {
                continue;
            }
            self.unsaved.set(true);
            let reply = self.runtime.call(Method::Set, &[&element, &value]);
            match self.refused(Method::Set, &reply) {
                None => {
                    self.written.borrow_mut().insert(element, value);
                }
                Some(error) if !optional => self.refuse(error),
                Some(_) if at == 0 => return false,
                Some(_) => {}
            }
        }
        true
    }

    fn refused(&self, method: Method, reply: &Reply) -> Option<String> {
        refusal(&self.runtime, self.version, method, reply)
    }

    fn get(&self, element: &str) -> String {
        self.runtime.call(Method::Get, &[element]).text()
    }

    fn count(&self, element: &str) -> usize {
        self.get(element).trim().parse().unwrap_or(0)
    }
}
