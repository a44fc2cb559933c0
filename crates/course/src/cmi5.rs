//! What cmi5 adds to xAPI: the token, the launch data, and the categories of statements.

use super::statement::Event;
use serde_json::Value;

/// The id of the result extension for progress, in percent.
pub const PROGRESS: &str = "https://w3id.org/xapi/cmi5/result/extensions/progress";
/// The id of the state document that the platform writes before it launches the course.
pub const LAUNCH_DATA: &str = "LMS.LaunchData";
/// The agent profile with the learner's preferences.
pub const PREFERENCES: &str = "cmi5LearnerPreferences";
/// The id of the state document in which the course keeps its suspend data.
pub const SUSPEND_DATA: &str = "crosstalk.place";

const CMI5: &str = "https://w3id.org/xapi/cmi5/context/categories/cmi5";
const MOVE_ON: &str = "https://w3id.org/xapi/cmi5/context/categories/moveon";

/// The platform's launch data, as far as the course follows them.
#[derive(Clone, Debug, PartialEq)]
pub struct LaunchData {
    /// The context that every statement begins with.
    pub template: Value,
    /// Whether this session counts: in the modes Browse and Review only its begin and end are reported.
    pub counts: bool,
    /// The page to which the learner goes afterwards.
    pub return_url: Option<String>,
    /// Settings that somebody entered in the platform for this course.
    pub parameters: String,
}

/// The value of `Authorization` from the answer of the fetch address.
///
/// # Errors
/// The platform's own words where it gives no token, else `fetch`.
pub fn token(answer: &str) -> Result<String, String> {
    let answer: Value = serde_json::from_str(answer).map_err(|_| "fetch".to_owned())?;
    let text = |name: &str| answer.get(name).and_then(Value::as_str);
    match text("auth-token") {
        Some(token) if !token.is_empty() => Ok(format!("Basic {token}")),
        _ => Err(text("error-text").or(text("error-code")).unwrap_or("fetch").to_owned()),
    }
}

/// Reads the launch data; `None` where they lack what cmi5 requires.
pub fn launch_data(text: &str) -> Option<LaunchData> {
    let data: Value = serde_json::from_str(text).ok()?;
    let text = |name: &str| data.get(name).and_then(Value::as_str);
    let template = data.get("contextTemplate").filter(|template| template.is_object())?;
    let counts = text("launchMode")? == "Normal";
    // Only web pages: never `javascript:` or its like.
    let page = |url: &&str| url.starts_with("https://") || url.starts_with("http://");
    Some(LaunchData {
        template: template.clone(),
        counts,
        return_url: text("returnURL").filter(page).map(str::to_owned),
        parameters: text("launchParameters").unwrap_or_default().to_owned(),
    })
}

/// The categories of a statement: `cmi5` for those that cmi5 defines, `moveon` for those that can satisfy it.
pub fn categories(event: &Event) -> &'static [&'static str] {
    match event {
        Event::Initialized | Event::Terminated(_) => &[CMI5],
        Event::Completed(_) => &[CMI5, MOVE_ON],
        Event::Experienced(_) | Event::Progressed(_) | Event::Answered(_) | Event::Scored(_) => &[],
    }
}
