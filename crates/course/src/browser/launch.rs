//! The launch: its parameters in the address, or a run-time of SCORM around the page.

use super::lrs_launch;
use super::page::{Page, rewrite};
use super::platform::Platform;
use super::scorm::{Look, Scorm};
use super::settings::{self, LaunchError, apply};
use super::storage;
use crate::launch::{self, Launch, PRIVATE_PARAMETERS};
use crate::messages::MessageId;
use crate::{Course, Session};
use gloo::timers::future::TimeoutFuture;
use std::rc::Rc;
use web_sys::{Url, UrlSearchParams, Window};

/// The name under which the tab holds the parameters of a launch.
const LAUNCH_KEY: &str = "crosstalk-launch";

/// How long a run-time is looked for, and how often, in milliseconds: some platforms load theirs late.
const MAX_WAIT: f64 = 10_000.0;
const LOOK_INTERVAL: u32 = 200;

/// Reads the settings and the launch, and resumes an earlier session. Gives also what a copied link leads to.
///
/// # Errors
/// The message to show where the package, the launch or the platform lack something.
pub(super) async fn open(page: &Rc<Page>) -> Result<(Session, Platform, String), LaunchError> {
    let window = web_sys::window().ok_or((MessageId::Broken, String::new()))?;
    let mut course = settings::of_package().await?;
    let pairs = parameters(&window);
    apply(&mut course.rule, &pairs, page);
    let launch = launch::parse(&pairs);
    if let Launch::Incomplete(what) = launch {
        return Err((MessageId::Launch, what));
    }
    let mut session = Session::new(course);
    let fragment = window.location().hash().unwrap_or_default();
    let fragment = fragment.trim_start_matches('#').to_owned();
    let platform = match launch {
        Launch::Cmi5(address, fetch) => {
            Platform::Lrs(lrs_launch::cmi5(page, &mut session, address, &fetch).await?)
        }
        Launch::Xapi(address, auth) => {
            Platform::Lrs(lrs_launch::xapi(page, &mut session, address, auth).await)
        }
        _ => match Scorm::find(&window, &mut session, page)? {
            Look::Begun(scorm) => Platform::Scorm(scorm),
            Look::NotYet => Platform::Awaited,
            Look::Never => standalone(&mut session, page),
        },
    };
    open_where_it_begins(&mut session, &fragment);
    Ok((session, platform, fragment))
}

/// Looks for a run-time until one has come or time is up; then there is no platform.
///
/// # Errors
/// Where the run-time refuses to begin.
pub(super) async fn wait_for_run_time(
    page: &Rc<Page>,
    course: Course,
    fragment: &str,
) -> Result<(Session, Platform), LaunchError> {
    let window = web_sys::window().ok_or((MessageId::Broken, String::new()))?;
    let mut session = Session::new(course);
    let start = js_sys::Date::now();
    let platform = loop {
        TimeoutFuture::new(LOOK_INTERVAL).await;
        match Scorm::find(&window, &mut session, page)? {
            Look::Begun(scorm) => break Platform::Scorm(scorm),
            _ if js_sys::Date::now() - start < MAX_WAIT => {}
            _ => break standalone(&mut session, page),
        }
    };
    open_where_it_begins(&mut session, fragment);
    Ok((session, platform))
}

/// A copied link opens where it leads. A new course of one theme begins with that theme.
fn open_where_it_begins(session: &mut Session, fragment: &str) {
    if !fragment.is_empty() {
        session.address = fragment.to_owned();
    } else if let ([only], true) =
        (session.course.counted_themes().as_slice(), session.address.is_empty())
    {
        session.address = format!("theme={}", only.id);
    }
}

/// Adds what this browser has kept from sessions without a platform.
pub(super) fn resume_from_browser(session: &mut Session) {
    if let Some(text) = storage::get(storage::SUSPEND_DATA) {
        session.resume(&text);
    }
}

/// Without a platform: this browser keeps the suspend data, if it keeps anything.
fn standalone(session: &mut Session, page: &Page) -> Platform {
    resume_from_browser(session);
    let stored = storage::set(storage::SUSPEND_DATA, &session.suspend_data(usize::MAX));
    page.show_message(if stored { MessageId::Alone } else { MessageId::Nowhere }, "");
    Platform::Standalone
}

/// The parameters of the address. Private ones are taken out of it, so that a copied link gives nobody's name or key
/// away; the tab holds them for when the page is reloaded.
fn parameters(window: &Window) -> Vec<(String, String)> {
    let location = window.location();
    let search = location.search().unwrap_or_default();
    let mut found = parse_query(&search);
    let private = |name: &str| PRIVATE_PARAMETERS.contains(&name);
    if found.iter().any(|(name, _)| private(name)) {
        if storage::set_in_tab(LAUNCH_KEY, &search) {
            let kept = found.iter().filter(|(name, _)| !private(name));
            rewrite(
                window,
                &print_query(kept),
                location.hash().unwrap_or_default().trim_start_matches('#'),
            );
        }
    } else if is_reload(window) {
        found.extend(
            storage::get_from_tab(LAUNCH_KEY)
                .map(|search| parse_query(&search))
                .unwrap_or_default(),
        );
    } else {
        storage::set_in_tab(LAUNCH_KEY, "");
    }
    found
}

/// Whether the page was reloaded, or came back from the history, and was not launched.
fn is_reload(window: &Window) -> bool {
    let get = |from: &wasm_bindgen::JsValue, name: &str| {
        js_sys::Reflect::get(from, &name.into()).unwrap_or_default()
    };
    let navigation = window.performance().map(|clock| clock.get_entries_by_type("navigation"));
    let kind = navigation.map(|entries| get(&entries.get(0), "type").as_string());
    matches!(kind.flatten().as_deref(), Some("reload" | "back_forward"))
}

/// The names and values of a query, without percent-encoding.
fn parse_query(search: &str) -> Vec<(String, String)> {
    // The base is never visited; it only makes the query an address.
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

/// The query of these names and values, with its `?`; empty without any.
fn print_query<'a>(pairs: impl Iterator<Item = &'a (String, String)>) -> String {
    let Ok(search) = UrlSearchParams::new() else { return String::new() };
    pairs.for_each(|(name, value)| search.append(name, value));
    let text = String::from(search.to_string());
    if text.is_empty() { text } else { format!("?{text}") }
}
