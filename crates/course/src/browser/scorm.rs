//! A run-time of SCORM as an object of JavaScript: its session, with what it refuses shown on the page.

use super::page::Page;
use super::run_time_search::search;
use super::settings::{LaunchError, show_wrong};
use crate::messages::MessageId;
use crate::runtime::{Reply, RunTime};
use crate::scorm::{Method, Version};
use crate::scorm_session::{BeginError, ScormSession};
use crate::{Session, SessionEvent, Standard};
use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Window;

/// A run-time that is initialized.
pub(super) struct Scorm(ScormSession<Api>);

/// What a look around has found.
pub(super) enum Look {
    /// A run-time, whose session has begun.
    Begun(Scorm),
    /// None, but one may still come.
    NotYet,
    /// None, and none can come.
    Never,
}

impl Scorm {
    /// Looks for a run-time, initializes it, and resumes what it kept.
    ///
    /// # Errors
    /// Where the run-time refuses to begin.
    pub(super) fn find(
        window: &Window,
        session: &mut Session,
        page: &Page,
    ) -> Result<Look, LaunchError> {
        let order = match session.course.standard {
            Standard::Scorm12 => [Version::V12, Version::V2004],
            _ => [Version::V2004, Version::V12],
        };
        let found = search(window, &order);
        let seconds = page.stopwatch.seconds();
        let mut refused = None;
        let mut begun = None;
        for (object, version) in found.run_times {
            // What refuses may be a relic that stands before the one that counts.
            match ScormSession::begin(Api { object, version }, version, session, seconds) {
                Ok(scorm) => begun = Some(scorm),
                Err(BeginError::Refused(error)) => {
                    refused.get_or_insert(error);
                    continue;
                }
                Err(BeginError::Ended) => return Err((MessageId::Expired, String::new())),
            }
            break;
        }
        let (scorm, wrong) = match (begun, refused) {
            (Some(begun), _) => begun,
            (None, Some(error)) => return Err((MessageId::Refused, error)),
            (None, None) if found.may_come => return Ok(Look::NotYet),
            (None, None) => return Ok(Look::Never),
        };
        show_wrong(&wrong, page);
        let scorm = Scorm(scorm);
        scorm.show_refusal(page);
        Ok(Look::Begun(scorm))
    }

    /// Reports what is new in the session.
    pub(super) fn report(&self, event: &SessionEvent, page: &Page) {
        self.0.report(event, &String::from(js_sys::Date::new_0().to_iso_string()));
        self.show_refusal(page);
    }

    /// Saves what a later session needs, where the learner is, and the progress.
    pub(super) fn save(&self, session: &Session, page: &Page) {
        self.0.save(session, page.stopwatch.seconds());
        self.show_refusal(page);
    }

    /// Ends the session.
    pub(super) fn end(&self, session: &Session, page: &Page) {
        self.0.end(session, page.stopwatch.seconds());
    }

    /// Shows once that the platform refuses something, with the number of the error for whoever looks after it.
    fn show_refusal(&self, page: &Page) {
        if let Some(error) = self.0.take_refusal() {
            page.show_message(MessageId::Refused, &error);
        }
    }
}

/// The run-time's object.
struct Api {
    object: JsValue,
    version: Version,
}

impl RunTime for Api {
    fn call(&self, method: Method, arguments: &[&str]) -> Reply {
        let function = Reflect::get(&self.object, &self.version.method(method).into());
        let Some(function) = function.ok().and_then(|found| found.dyn_into::<Function>().ok())
        else {
            return Reply::Failed;
        };
        let list: Array = arguments.iter().map(|text| JsValue::from_str(text)).collect();
        function.apply(&self.object, &list).map_or(Reply::Failed, |value| reply(&value))
    }
}

fn reply(value: &JsValue) -> Reply {
    if let Some(text) = value.as_string() {
        return Reply::Text(text);
    }
    if let Some(flag) = value.as_bool() {
        return Reply::Flag(flag);
    }
    if let Some(number) = value.as_f64() {
        return Reply::Number(number);
    }
    if value.is_undefined() || value.is_null() {
        return Reply::Nothing;
    }
    // A promise that fails, of whatever window, is nobody's business.
    super::http::ignore_failure(&Promise::resolve(value));
    Reply::Object
}
