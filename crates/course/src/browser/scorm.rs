//! A run-time of SCORM in one of the windows around the page: found, called, and what it refuses is shown.

use super::page::Page;
use super::settings::{LaunchError, apply};
use crate::launch;
use crate::messages::MessageId;
use crate::scorm::{MAX_INTERACTIONS, Method, SetValue, Version};
use crate::{Session, SessionEvent, Standard};
use js_sys::{Array, Function, Reflect};
use std::cell::{Cell, RefCell};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Window;

/// A run-time that is initialized.
pub(super) struct Scorm {
    api: JsValue,
    version: Version,
    /// Whether the session counts.
    counts: bool,
    /// The index of each theme that counts among the platform's objectives.
    objectives: Vec<usize>,
    /// The index of the next interaction.
    next_interaction: Cell<usize>,
    /// Whether the learner was told already that something is refused.
    refusal_shown: Cell<bool>,
    /// The suspend data that were saved last, so that none are saved twice.
    saved: RefCell<String>,
}

/// How many windows are searched upwards, at most.
const MAX_PARENTS: usize = 500;

impl Scorm {
    /// Looks for a run-time, initializes it, and resumes what it kept; `None` where there is no run-time.
    ///
    /// # Errors
    /// Where the run-time refuses to begin.
    pub(super) fn find(
        window: &Window,
        session: &mut Session,
        page: &Page,
    ) -> Result<Option<Scorm>, LaunchError> {
        let order = match session.course.standard {
            Standard::Scorm12 => [Version::V12, Version::V2004],
            _ => [Version::V2004, Version::V12],
        };
        let found = order.into_iter().find_map(|version| Some((version, search(window, version)?)));
        let Some((version, api)) = found else { return Ok(None) };
        let mut scorm = Scorm {
            api,
            version,
            counts: true,
            objectives: Vec::new(),
            next_interaction: Cell::new(0),
            refusal_shown: Cell::new(false),
            saved: RefCell::default(),
        };
        if !is_true(&scorm.call(Method::Initialize, &[""])) {
            let error = scorm.last_error();
            // 103, already initialized: a frame that was reloaded finds it so, and can go on.
            if error != "103" {
                return Err((MessageId::Refused, error));
            }
        }
        scorm.resume(session, page);
        Ok(Some(scorm))
    }

    /// Takes over what the platform kept from earlier sessions.
    fn resume(&mut self, session: &mut Session, page: &Page) {
        let version = self.version;
        apply(&mut session.course.rule, &launch::parse_pairs(&self.get("cmi.launch_data")), page);
        let suspend_data = self.get("cmi.suspend_data");
        session.resume(&suspend_data);
        self.saved.replace(suspend_data);
        let status = self.get(version.status());
        session.set_completed(version.is_complete(&status));
        self.counts = !matches!(self.get(version.mode()).as_str(), "browse" | "review");
        session.counts = self.counts;
        if !self.counts {
            return;
        }
        self.write(version.start(&status), page);
        self.next_interaction.set(self.count("cmi.interactions._count"));
        let there: Vec<String> = (0..self.count("cmi.objectives._count"))
            .map(|at| self.get(&format!("cmi.objectives.{at}.id")))
            .collect();
        let mut next = there.len();
        for theme in session.course.counted_themes() {
            let known = there.iter().position(|id| *id == theme.id);
            let at = known.unwrap_or(next);
            if known.is_none() {
                next += 1;
                self.write(version.objective(at, theme), page);
            }
            self.objectives.push(at);
        }
    }

    /// Reports what is new in the session.
    pub(super) fn report(&self, session: &Session, event: &SessionEvent, page: &Page) {
        if !self.counts {
            return;
        }
        match event {
            SessionEvent::ItemOpened { item, first: true }
                if self.next_interaction.get() < MAX_INTERACTIONS =>
            {
                let (index, now) = self.next_interaction();
                self.write(
                    self.version.interaction(index, item, session.course.name(item), &now),
                    page,
                );
            }
            SessionEvent::QuestionAnswered(answer)
                if self.next_interaction.get() < MAX_INTERACTIONS =>
            {
                let (index, now) = self.next_interaction();
                self.write(self.version.answer(index, answer, &now), page);
            }
            SessionEvent::QuizScored(score) => self.write(self.version.score(score), page),
            SessionEvent::CourseCompleted => {
                self.write(self.version.complete(), page);
            }
            SessionEvent::ItemOpened { .. }
            | SessionEvent::ThemeCompleted(_)
            | SessionEvent::QuestionAnswered(_) => {}
        }
    }

    /// The index of a new interaction, and the time now.
    fn next_interaction(&self) -> (usize, String) {
        let index = self.next_interaction.replace(self.next_interaction.get() + 1);
        (index, String::from(js_sys::Date::new_0().to_iso_string()))
    }

    /// Saves what a later session needs, where the learner is, and the progress.
    pub(super) fn save(&self, session: &Session, page: &Page) {
        let suspend_data = session.suspend_data(self.version.max_suspend_data());
        if *self.saved.borrow() == suspend_data {
            return;
        }
        if self.counts {
            for (index, progress) in self.objectives.iter().zip(session.theme_progress()) {
                self.write(self.version.objective_progress(*index, progress), page);
            }
        }
        self.saved.replace(suspend_data.clone());
        self.write(self.version.suspend(&session.address, suspend_data, session.measure()), page);
        if !is_true(&self.call(Method::Commit, &[""])) {
            self.show_refusal(page);
        }
    }

    /// Ends the session.
    pub(super) fn end(&self, seconds: u64, page: &Page) {
        self.write(self.version.exit(seconds), page);
        self.call(Method::Commit, &[""]);
        self.call(Method::Finish, &[""]);
    }

    fn write(&self, writes: Vec<SetValue>, page: &Page) {
        for SetValue { element, value, optional } in writes {
            let done = self.call(Method::Set, &[&element, &value]);
            if !is_true(&done) && !optional {
                self.show_refusal(page);
            }
        }
    }

    /// Shows once that the platform refuses something, with the number of the error for whoever looks after it.
    fn show_refusal(&self, page: &Page) {
        let error = self.last_error();
        if !self.refusal_shown.replace(true) {
            page.show_message(MessageId::Refused, &error);
        }
    }

    fn get(&self, element: &str) -> String {
        text(&self.call(Method::Get, &[element])).unwrap_or_default()
    }

    fn count(&self, element: &str) -> usize {
        self.get(element).trim().parse().unwrap_or(0)
    }

    fn last_error(&self) -> String {
        text(&self.call(Method::LastError, &[])).unwrap_or_default()
    }

    /// Calls a method of the run-time; one that throws answers `undefined`, which is a refusal.
    fn call(&self, method: Method, arguments: &[&str]) -> JsValue {
        let function = Reflect::get(&self.api, &self.version.method(method).into());
        let Some(function) = function.ok().and_then(|found| found.dyn_into::<Function>().ok())
        else {
            return JsValue::UNDEFINED;
        };
        let list: Array = arguments.iter().map(|text| JsValue::from_str(text)).collect();
        function.apply(&self.api, &list).unwrap_or_default()
    }
}

/// Run-times answer with the string `true`; some with a boolean.
fn is_true(answer: &JsValue) -> bool {
    answer.as_bool() == Some(true) || answer.as_string().as_deref() == Some("true")
}

fn text(answer: &JsValue) -> Option<String> {
    answer.as_string().or_else(|| answer.as_f64().map(|number| (number as i64).to_string()))
}

/// The run-time in the windows around the page, from the inside out, then around the window that opened it, then around
/// the one that opened the outermost: the order of SCORM's own algorithm for finding the API.
fn search(window: &Window, version: Version) -> Option<JsValue> {
    let opener = |of: &JsValue| Reflect::get(of, &"opener".into()).ok().filter(JsValue::is_object);
    let own: &JsValue = window;
    search_up(own, version)
        .or_else(|| search_up(&opener(own)?, version))
        .or_else(|| search_up(&opener(&Reflect::get(own, &"top".into()).ok()?)?, version))
}

fn search_up(from: &JsValue, version: Version) -> Option<JsValue> {
    let mut window = from.clone();
    for _ in 0..MAX_PARENTS {
        // A window of another origin throws, and is skipped.
        if let Ok(api) = Reflect::get(&window, &version.api_object().into())
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
