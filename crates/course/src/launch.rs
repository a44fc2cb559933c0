//! How we were launched: what stands behind the `?` of the address.

use super::rule::Rule;
use serde_json::Value;

/// What a launch gives.
#[derive(Clone, Debug, PartialEq)]
pub enum Launch {
    /// Nothing: a run-time is looked for in the windows around.
    Plain,
    /// By cmi5: the token is fetched once.
    Cmi5(Address, String),
    /// With an endpoint and its authorization, as Tin Can launches do.
    Xapi(Address, String),
    /// Half a launch: the names that are missing or wrong.
    Broken(String),
}

/// Where statements go, and whose they are.
#[derive(Clone, Debug, PartialEq)]
pub struct Address {
    /// Ends in a slash.
    pub endpoint: String,
    /// The learner, as the platform calls them.
    pub actor: Value,
    /// The learner's enrolment.
    pub registration: Option<String>,
    /// The activity that was launched; in plain xAPI it may be left to us.
    pub activity: Option<String>,
}

/// Names of parameters that tell of the learner: they are taken out of the address bar, and out of copied links.
pub const PRIVATE: [&str; 7] =
    ["endpoint", "auth", "fetch", "actor", "registration", "activityId", "activity_id"];

/// Reads a launch from the parameters of an address.
pub fn read(pairs: &[(String, String)]) -> Launch {
    let find = |name: &str| {
        let found = pairs.iter().find(|(key, value)| key == name && !value.trim().is_empty());
        found.map(|(_, value)| value.clone())
    };
    let (fetch, auth) = (find("fetch"), find("auth"));
    let Some(endpoint) = find("endpoint") else {
        let half = fetch.is_some() || auth.is_some() || find("actor").is_some();
        return if half { Launch::Broken("endpoint".to_owned()) } else { Launch::Plain };
    };
    let Some(actor) = find("actor").and_then(|text| actor(&text)) else {
        return Launch::Broken("actor".to_owned());
    };
    let activity = find("activityId").or_else(|| find("activity_id"));
    let endpoint = if endpoint.ends_with('/') { endpoint } else { format!("{endpoint}/") };
    let registration = find("registration");
    let complete = activity.is_some() && registration.is_some();
    let address = Address { endpoint, actor, registration, activity };
    match (fetch, auth) {
        (Some(fetch), _) if complete => Launch::Cmi5(address, fetch),
        (Some(_), _) if address.activity.is_none() => Launch::Broken("activityId".to_owned()),
        (Some(_), _) => Launch::Broken("registration".to_owned()),
        (None, Some(auth)) => Launch::Xapi(address, auth),
        (None, None) => Launch::Broken("fetch, auth".to_owned()),
    }
}

/// The learner. Some launches give lists of one where an agent has a single value: they are straightened.
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

/// The rule's settings in the address, or in a platform's launch data of the same form. Gives back what is wrong.
pub fn settings(rule: &mut Rule, pairs: &[(String, String)]) -> Vec<String> {
    rule.read(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())))
}

/// The pairs of a platform's launch data: `themes=stress&core=50`.
pub fn pairs(data: &str) -> Vec<(String, String)> {
    let parts = data.trim().trim_start_matches('?').split('&');
    let pair = |part: &str| {
        let (name, value) = part.split_once('=')?;
        Some((name.trim().to_owned(), value.trim().to_owned()))
    };
    parts.filter_map(pair).collect()
}
