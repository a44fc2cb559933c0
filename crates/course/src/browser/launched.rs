//! How we were launched, and by whom: the address, the run-time around us.

use super::enrolled;
use super::page::{Page, rewrite};
use super::platform::Platform;
use super::scorm::Scorm;
use super::settings::{self, Problem, apply};
use super::store;
use crate::Session;
use crate::launch::{self, Launch, PRIVATE};
use crate::words::Sentence;
use std::rc::Rc;
use web_sys::{Url, UrlSearchParams, Window};

/// The course, with a platform if there is one.
pub(super) struct Course {
    pub(super) session: Session,
    pub(super) platform: Platform,
}

/// The parameters of a launch, held as long as the tab is open.
const LAUNCH: &str = "crosstalk-launch";

/// Reads the settings and the launch, and takes up an earlier visit.
pub(super) async fn open(page: &Rc<Page>) -> Result<Course, Problem> {
    let window = web_sys::window().ok_or((Sentence::Broken, String::new()))?;
    let mut course = settings::of_the_package().await?;
    let pairs = parameters(&window);
    apply(&mut course.rule, &pairs, page);
    let launch = launch::read(&pairs);
    if let Launch::Broken(what) = launch {
        return Err((Sentence::Launch, what));
    }
    let mut session = Session::new(course);
    let platform = match launch {
        Launch::Cmi5(address, fetch) => {
            Platform::Lrs(enrolled::cmi5(page, &mut session, address, &fetch).await?)
        }
        Launch::Xapi(address, auth) => {
            Platform::Lrs(enrolled::xapi(page, &mut session, address, auth).await)
        }
        _ => match Scorm::find(&window, &mut session, page)? {
            Some(scorm) => Platform::Scorm(scorm),
            None => alone(&mut session, page),
        },
    };
    // A link that was copied opens where it leads; a new course of one theme begins there.
    let fragment = window.location().hash().unwrap_or_default();
    let fragment = fragment.trim_start_matches('#');
    if !fragment.is_empty() {
        session.address = fragment.to_owned();
    } else if let ([only], true) = (session.course.counted().as_slice(), session.address.is_empty())
    {
        session.address = format!("theme={}", only.id);
    }
    Ok(Course { session, platform })
}

/// No platform: the place is kept in this browser, if it keeps anything.
fn alone(session: &mut Session, page: &Page) -> Platform {
    if let Some(text) = store::read(store::PLACE) {
        session.resume(&text);
    }
    let keeps = store::keep(store::PLACE, &session.pack(usize::MAX));
    page.say(if keeps { Sentence::Alone } else { Sentence::Nowhere }, "");
    Platform::Alone
}

/// The parameters of the address. What tells of the learner is taken out of it, so that a copied link gives nobody's
/// name or key away; the tab holds it, for when the page is loaded anew.
fn parameters(window: &Window) -> Vec<(String, String)> {
    let location = window.location();
    let search = location.search().unwrap_or_default();
    let mut found = read(&search);
    let private = |name: &str| PRIVATE.contains(&name);
    if found.iter().any(|(name, _)| private(name)) {
        if store::keep_tab(LAUNCH, &search) {
            let kept = found.iter().filter(|(name, _)| !private(name));
            rewrite(
                window,
                &write(kept),
                location.hash().unwrap_or_default().trim_start_matches('#'),
            );
        }
    } else if came_again(window) {
        found.extend(store::read_tab(LAUNCH).map(|search| read(&search)).unwrap_or_default());
    } else {
        store::keep_tab(LAUNCH, "");
    }
    found
}

/// Whether the page was loaded anew, and not launched.
fn came_again(window: &Window) -> bool {
    let get = |from: &wasm_bindgen::JsValue, name: &str| {
        js_sys::Reflect::get(from, &name.into()).unwrap_or_default()
    };
    let navigation = window.performance().map(|clock| clock.get_entries_by_type("navigation"));
    let kind = navigation.map(|entries| get(&entries.get(0), "type").as_string());
    matches!(kind.flatten().as_deref(), Some("reload" | "back_forward"))
}

fn read(search: &str) -> Vec<(String, String)> {
    // A base that is never gone to: only the search is read.
    let Ok(url) = Url::new_with_base(search, "https://crosstalk.example/") else {
        return Vec::new();
    };
    let list = js_sys::Array::from(&url.search_params());
    let pair = |pair: wasm_bindgen::JsValue| {
        let pair = js_sys::Array::from(&pair);
        Some((pair.get(0).as_string()?, pair.get(1).as_string()?))
    };
    list.iter().filter_map(pair).collect()
}

fn write<'a>(pairs: impl Iterator<Item = &'a (String, String)>) -> String {
    let Ok(search) = UrlSearchParams::new() else { return String::new() };
    pairs.for_each(|(name, value)| search.append(name, value));
    let text = String::from(search.to_string());
    if text.is_empty() { text } else { format!("?{text}") }
}
