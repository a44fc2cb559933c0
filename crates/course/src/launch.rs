//! How the course was launched, read from the query of its address.

use super::rule::Rule;
use serde_json::Value;

/// A kind of launch, with what it gives.
#[derive(Clone, Debug, PartialEq)]
pub enum Launch {
    /// Without parameters: a run-time of SCORM is looked for in the windows around.
    Plain,
    /// By cmi5, with the address from which the token can be fetched once.
    Cmi5(LrsAddress, String),
    /// With an endpoint and its authorization, as Tin Can launches do.
    Xapi(LrsAddress, String),
    /// Parts of a launch, with the names that are missing or wrong.
    Incomplete(String),
}

/// A learning record store (LRS), and whose statements go there.
#[derive(Clone, Debug, PartialEq)]
pub struct LrsAddress {
    /// The store's address; it ends in a slash.
    pub endpoint: String,
    /// The learner, as an agent of xAPI.
    pub actor: Value,
    /// The learner's enrolment, xAPI's `registration`.
    pub registration: Option<String>,
    /// The id of the activity that was launched; plain xAPI may leave it to the course.
    pub activity: Option<String>,
}

/// The parameters that say who the learner is or give access: they are taken out of the address bar, so that no copied
/// link has them.
pub const PRIVATE_PARAMETERS: [&str; 7] =
    ["endpoint", "auth", "fetch", "actor", "registration", "activityId", "activity_id"];

/// Reads a launch from the parameters of an address, names and values without percent-encoding.
pub fn parse(pairs: &[(String, String)]) -> Launch {
    let find = |name: &str| {
        let found = pairs.iter().find(|(key, value)| key == name && !value.trim().is_empty());
        found.map(|(_, value)| value.clone())
    };
    let (fetch, auth) = (find("fetch"), find("auth"));
    let Some(endpoint) = find("endpoint") else {
        let half = fetch.is_some() || auth.is_some() || find("actor").is_some();
        return if half { Launch::Incomplete("endpoint".to_owned()) } else { Launch::Plain };
    };
    let Some(actor) = find("actor").and_then(|text| actor(&text)) else {
        return Launch::Incomplete("actor".to_owned());
    };
    let activity = find("activityId").or_else(|| find("activity_id"));
    let endpoint = if endpoint.ends_with('/') { endpoint } else { format!("{endpoint}/") };
    let registration = find("registration");
    let complete = activity.is_some() && registration.is_some();
    let address = LrsAddress { endpoint, actor, registration, activity };
    match (fetch, auth) {
        (Some(fetch), _) if complete => Launch::Cmi5(address, fetch),
        (Some(_), _) if address.activity.is_none() => Launch::Incomplete("activityId".to_owned()),
        (Some(_), _) => Launch::Incomplete("registration".to_owned()),
        (None, Some(auth)) => Launch::Xapi(address, auth),
        (None, None) => Launch::Incomplete("fetch, auth".to_owned()),
    }
}

/// The learner, `None` where nothing identifies them. Launches of Tin Can 0.9 give lists of one and other names of an
/// account, which are brought into the form of xAPI 1.0.
fn actor(text: &str) -> Option<Value> {
    let mut actor: Value = serde_json::from_str(text).ok()?;
    let agent = actor.as_object_mut()?;
    for name in ["name", "mbox", "account", "mbox_sha1sum", "openid"] {
        if let Some(Value::Array(list)) = agent.get(name) {
            let first = list.first().cloned().unwrap_or(Value::Null);
            agent.insert(name.to_owned(), first);
        }
    }
    if let Some(Value::Object(account)) = agent.get_mut("account") {
        for (old, new) in [("accountName", "name"), ("accountServiceHomePage", "homePage")] {
            if let Some(value) = account.remove(old) {
                account.insert(new.to_owned(), value);
            }
        }
    }
    let named = ["mbox", "account", "mbox_sha1sum", "openid"];
    named.iter().any(|name| agent.contains_key(*name)).then_some(actor)
}

/// Applies the settings in the address, or in a platform's launch data of the same form. Gives back what is wrong.
pub fn apply_settings(rule: &mut Rule, pairs: &[(String, String)]) -> Vec<String> {
    rule.apply(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())))
}

/// The names and values of a platform's launch data, `themes=stress&core=50`, as they stand there: platforms give them
/// without percent-encoding.
pub fn parse_pairs(data: &str) -> Vec<(String, String)> {
    let parts = data.trim().trim_start_matches('?').split('&');
    let pair = |part: &str| {
        let (name, value) = part.split_once('=')?;
        Some((name.trim().to_owned(), value.trim().to_owned()))
    };
    parts.filter_map(pair).collect()
}
