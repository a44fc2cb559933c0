//! A run-time of SCORM in one of the windows around us: found, called, and what it refuses is said.

use super::page::Page;
use super::settings::{Problem, apply};
use crate::launch;
use crate::scorm::{Call, Edition, MOST_INTERACTIONS, Write};
use crate::words::Sentence;
use crate::{News, Session, Standard};
use js_sys::{Array, Function, Reflect};
use std::cell::{Cell, RefCell};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Window;

/// A run-time that is initialized.
pub(super) struct Scorm {
    api: JsValue,
    edition: Edition,
    /// Whether the visit counts.
    counts: bool,
    /// Where the themes that count stand among the platform's objectives.
    objectives: Vec<usize>,
    /// The next entry of the journal.
    interaction: Cell<usize>,
    /// Whether the learner knows already that something is refused.
    said: Cell<bool>,
    /// What was kept last, so that nothing is written twice.
    place: RefCell<String>,
}

/// How far up the windows are searched.
const WINDOWS: usize = 500;

impl Scorm {
    /// Looks for a run-time, initializes it, and takes up what it kept. A run-time that does not answer is a problem.
    pub(super) fn find(
        window: &Window,
        session: &mut Session,
        page: &Page,
    ) -> Result<Option<Scorm>, Problem> {
        let order = match session.course.standard {
            Standard::Scorm12 => [Edition::V12, Edition::V2004],
            _ => [Edition::V2004, Edition::V12],
        };
        let found = order.into_iter().find_map(|edition| Some((edition, search(window, edition)?)));
        let Some((edition, api)) = found else { return Ok(None) };
        let mut scorm = Scorm {
            api,
            edition,
            counts: true,
            objectives: Vec::new(),
            interaction: Cell::new(0),
            said: Cell::new(false),
            place: RefCell::default(),
        };
        if !is_true(&scorm.call(Call::Initialize, &[""])) {
            let error = scorm.last_error();
            // A frame that was loaded anew finds it initialized already, which serves as well.
            if error != "103" {
                return Err((Sentence::Refused, error));
            }
        }
        scorm.take_up(session, page);
        Ok(Some(scorm))
    }

    /// What the platform knows from earlier visits.
    fn take_up(&mut self, session: &mut Session, page: &Page) {
        let edition = self.edition;
        apply(&mut session.course.rule, &launch::pairs(&self.get("cmi.launch_data")), page);
        let kept = self.get("cmi.suspend_data");
        session.resume(&kept);
        self.place.replace(kept);
        let status = self.get(edition.status());
        session.platform_says(edition.is_complete(&status));
        self.counts = !matches!(self.get(edition.mode()).as_str(), "browse" | "review");
        session.counts = self.counts;
        if !self.counts {
            return;
        }
        self.write(edition.start(&status), page);
        self.interaction.set(self.count("cmi.interactions._count"));
        let there: Vec<String> = (0..self.count("cmi.objectives._count"))
            .map(|at| self.get(&format!("cmi.objectives.{at}.id")))
            .collect();
        let mut next = there.len();
        for theme in session.course.counted() {
            let known = there.iter().position(|id| *id == theme.id);
            let at = known.unwrap_or(next);
            if known.is_none() {
                next += 1;
                self.write(edition.objective(at, theme), page);
            }
            self.objectives.push(at);
        }
    }

    /// What is news.
    pub(super) fn tell(&self, session: &Session, news: &News, page: &Page) {
        if !self.counts {
            return;
        }
        match news {
            News::Opened { item, first: true } if self.interaction.get() < MOST_INTERACTIONS => {
                let at = self.interaction.replace(self.interaction.get() + 1);
                let now = String::from(js_sys::Date::new_0().to_iso_string());
                self.write(self.edition.opened(at, item, session.course.name(item), &now), page);
            }
            News::Completed => {
                self.write(self.edition.completed(), page);
            }
            News::Opened { .. } | News::Theme(_) => {}
        }
    }

    /// Where the learner is, and how far.
    pub(super) fn keep(&self, session: &Session, page: &Page) {
        let packed = session.pack(self.edition.most());
        if *self.place.borrow() == packed {
            return;
        }
        if self.counts {
            for (at, steps) in self.objectives.iter().zip(session.themes()) {
                self.write(self.edition.theme(*at, steps), page);
            }
        }
        self.place.replace(packed.clone());
        self.write(self.edition.place(&session.address, packed, session.measure()), page);
        if !is_true(&self.call(Call::Commit, &[""])) {
            self.refused(page);
        }
    }

    /// The visit is over.
    pub(super) fn leave(&self, seconds: u64, page: &Page) {
        self.write(self.edition.leave(seconds), page);
        self.call(Call::Commit, &[""]);
        self.call(Call::Finish, &[""]);
    }

    fn write(&self, writes: Vec<Write>, page: &Page) {
        for Write { element, value, optional } in writes {
            let done = self.call(Call::Set, &[&element, &value]);
            if !is_true(&done) && !optional {
                self.refused(page);
            }
        }
    }

    /// Says once that the platform refuses something, with its number for whoever looks after it.
    fn refused(&self, page: &Page) {
        let error = self.last_error();
        if !self.said.replace(true) {
            page.say(Sentence::Refused, &error);
        }
    }

    fn get(&self, element: &str) -> String {
        text(&self.call(Call::Get, &[element])).unwrap_or_default()
    }

    fn count(&self, element: &str) -> usize {
        self.get(element).trim().parse().unwrap_or(0)
    }

    fn last_error(&self) -> String {
        text(&self.call(Call::LastError, &[])).unwrap_or_default()
    }

    /// Calls the run-time; one that throws has refused.
    fn call(&self, call: Call, arguments: &[&str]) -> JsValue {
        let function = Reflect::get(&self.api, &self.edition.call(call).into());
        let Some(function) = function.ok().and_then(|found| found.dyn_into::<Function>().ok())
        else {
            return JsValue::UNDEFINED;
        };
        let list: Array = arguments.iter().map(|text| JsValue::from_str(text)).collect();
        function.apply(&self.api, &list).unwrap_or_default()
    }
}

/// Run-times answer with a word; some with a truth value.
fn is_true(answer: &JsValue) -> bool {
    answer.as_bool() == Some(true) || answer.as_string().as_deref() == Some("true")
}

fn text(answer: &JsValue) -> Option<String> {
    answer.as_string().or_else(|| answer.as_f64().map(|number| (number as i64).to_string()))
}

/// The run-time in our windows from the inside out, then in those around the window that opened us.
fn search(window: &Window, edition: Edition) -> Option<JsValue> {
    let opener = |of: &JsValue| Reflect::get(of, &"opener".into()).ok().filter(JsValue::is_object);
    let own: &JsValue = window;
    search_up(own, edition)
        .or_else(|| search_up(&opener(own)?, edition))
        .or_else(|| search_up(&opener(&Reflect::get(own, &"top".into()).ok()?)?, edition))
}

fn search_up(from: &JsValue, edition: Edition) -> Option<JsValue> {
    let mut window = from.clone();
    for _ in 0..WINDOWS {
        // A window of another origin throws, and is gone past.
        if let Ok(api) = Reflect::get(&window, &edition.object().into())
            && api.is_object()
        {
            return Some(api);
        }
        let parent = Reflect::get(&window, &"parent".into()).ok().filter(JsValue::is_object)?;
        if js_sys::Object::is(&parent, &window) {
            return None;
        }
        window = parent;
    }
    None
}
