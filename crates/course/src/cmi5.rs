//! What cmi5 adds to xAPI: the token, the launch data, and which statements carry which category.

use super::statement::Tale;
use serde_json::Value;

/// The extension that says how far the course is, in percent.
pub const PROGRESS: &str = "https://w3id.org/xapi/cmi5/result/extensions/progress";
/// The state that the platform writes before it launches us.
pub const LAUNCH_DATA: &str = "LMS.LaunchData";
/// The profile with the learner's wishes.
pub const PREFERENCES: &str = "cmi5LearnerPreferences";
/// The state in which we keep the learner's place.
pub const PLACE: &str = "crosstalk.place";

const CMI5: &str = "https://w3id.org/xapi/cmi5/context/categories/cmi5";
const MOVE_ON: &str = "https://w3id.org/xapi/cmi5/context/categories/moveon";

/// What the platform's launch data ask of us.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    /// The context of every statement.
    pub template: Value,
    /// Whether this visit counts: in the modes Browse and Review nothing but its begin and end is told.
    pub counts: bool,
    /// Where the learner goes afterwards.
    pub return_url: Option<String>,
    /// Settings that somebody gave the platform for this course.
    pub parameters: String,
}

/// The token in the answer of the fetch address, else why there is none.
pub fn token(answer: &str) -> Result<String, String> {
    let answer: Value = serde_json::from_str(answer).map_err(|_| "fetch".to_owned())?;
    let text = |name: &str| answer.get(name).and_then(Value::as_str);
    match text("auth-token") {
        Some(token) if !token.is_empty() => Ok(format!("Basic {token}")),
        _ => Err(text("error-text").or(text("error-code")).unwrap_or("fetch").to_owned()),
    }
}

/// Reads the launch data; nothing where they lack what cmi5 asks for.
pub fn profile(text: &str) -> Option<Profile> {
    let data: Value = serde_json::from_str(text).ok()?;
    let text = |name: &str| data.get(name).and_then(Value::as_str);
    let template = data.get("contextTemplate").filter(|template| template.is_object())?;
    let counts = text("launchMode")? == "Normal";
    // Only pages are gone to: `javascript:` and its like are none.
    let page = |url: &&str| url.starts_with("https://") || url.starts_with("http://");
    Some(Profile {
        template: template.clone(),
        counts,
        return_url: text("returnURL").filter(page).map(str::to_owned),
        parameters: text("launchParameters").unwrap_or_default().to_owned(),
    })
}

/// The categories of a statement: those that cmi5 defines carry its own, those that decide carry another.
pub fn categories(tale: &Tale) -> &'static [&'static str] {
    match tale {
        Tale::Initialized | Tale::Terminated(_) => &[CMI5],
        Tale::Completed(_) => &[CMI5, MOVE_ON],
        Tale::Experienced(_) | Tale::Progressed(_) => &[],
    }
}
