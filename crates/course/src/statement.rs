//! xAPI statements. Every id of an activity begins with [`NAMESPACE`].

use super::cmi5::{self, Profile};
use super::course::{Course, Item, Kind};
use super::time;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

/// Where our activity ids live. The name ends in `.example`, which nobody can ever register: it identifies, and leads
/// nowhere. It never changes, or reports of one year could not be compared with those of the next.
pub const NAMESPACE: &str = "https://crosstalk.example/xapi/";

/// What a statement tells.
#[derive(Clone, Debug, PartialEq)]
pub enum Tale {
    /// The course stands and can be used.
    Initialized,
    /// An explanation was opened.
    Experienced(Item),
    /// A theme is complete: how far the course is, in percent.
    Progressed(usize),
    /// The course is complete, after so many seconds of this visit.
    Completed(u64),
    /// The visit is over, after so many seconds.
    Terminated(u64),
}

/// A statement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Statement {
    /// Made once, so that a platform that has it already says so.
    pub id: String,
    /// The learner, as the launch names them.
    pub actor: Value,
    /// What the learner did.
    pub verb: Value,
    /// What with.
    pub object: Value,
    /// What came of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub result: Option<Value>,
    /// The enrolment, the course around.
    pub context: Value,
    /// When.
    pub timestamp: String,
}

/// What all statements of a visit share.
#[derive(Clone, Debug, PartialEq)]
pub struct Teller {
    /// The learner.
    pub actor: Value,
    /// The enrolment.
    pub registration: Option<String>,
    /// The activity that was launched.
    pub activity: String,
    /// What a cmi5 platform asks of statements; nothing in plain xAPI.
    pub profile: Option<Profile>,
}

/// A new statement's own: its id and time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// A fresh UUID.
    pub id: String,
    /// Now, as ISO 8601 in UTC.
    pub time: String,
}

/// A random UUID from 16 random bytes.
pub fn uuid(mut bytes: [u8; 16]) -> String {
    let [.., version, _, variant, _, _, _, _, _, _, _] = &mut bytes;
    *version = *version & 0x0f | 0x40;
    *variant = *variant & 0x3f | 0x80;
    let mut text = String::with_capacity(36);
    for (at, byte) in bytes.iter().enumerate() {
        if matches!(at, 4 | 6 | 8 | 10) {
            text.push('-');
        }
        text.push_str(&format!("{byte:02x}"));
    }
    text
}

/// The course's own activity id.
pub fn course_id(course: &Course) -> String {
    format!("{NAMESPACE}{}", course.id)
}

/// The activity id of an explanation.
pub fn item_id(course: &Course, item: &Item) -> String {
    format!("{NAMESPACE}{}/{}", course.id, item.key())
}

impl Teller {
    /// The statement of a tale; nothing where this visit may not tell it.
    pub fn tell(&self, course: &Course, tale: &Tale, moment: Moment) -> Option<Statement> {
        let decides = matches!(tale, Tale::Completed(_) | Tale::Progressed(_));
        if decides && self.profile.as_ref().is_some_and(|profile| !profile.counts) {
            return None;
        }
        let verb = match tale {
            Tale::Initialized => "initialized",
            Tale::Experienced(_) => "experienced",
            Tale::Progressed(_) => "progressed",
            Tale::Completed(_) => "completed",
            Tale::Terminated(_) => "terminated",
        };
        let object = match tale {
            Tale::Experienced(item) => explanation(course, item),
            _ => self.course(course),
        };
        let result = match tale {
            Tale::Initialized | Tale::Experienced(_) => None,
            Tale::Progressed(percent) => {
                Some(json!({ "extensions": { (cmi5::PROGRESS): percent } }))
            }
            Tale::Completed(seconds) => {
                Some(json!({ "completion": true, "duration": time::iso(*seconds) }))
            }
            Tale::Terminated(seconds) => Some(json!({ "duration": time::iso(*seconds) })),
        };
        let id = match (tale, &self.registration) {
            (Tale::Completed(_), Some(registration)) => self.id_of_completion(registration),
            _ => moment.id,
        };
        Some(Statement {
            id,
            actor: self.actor.clone(),
            verb: json!({
                "id": format!("http://adlnet.gov/expapi/verbs/{verb}"),
                "display": { "en": verb },
            }),
            object,
            result,
            context: self.context(course, tale),
            timestamp: moment.time,
        })
    }

    /// The id of the one statement that the course is complete: made from the enrolment and not by chance. A visit that
    /// has forgotten that it was sent, because nothing could be kept, sends it under the same id, and the store knows it.
    fn id_of_completion(&self, registration: &str) -> String {
        let text = format!("completed {registration} {} {}", self.activity, self.actor);
        let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        let first = text.bytes().fold(0xcbf2_9ce4_8422_2325, step);
        let second = text.bytes().rev().fold(first, step);
        uuid((u128::from(first) << 64 | u128::from(second)).to_be_bytes())
    }

    /// The course as an activity, under the id it was launched with.
    fn course(&self, course: &Course) -> Value {
        json!({ "objectType": "Activity", "id": self.activity, "definition": {
            "type": "http://adlnet.gov/expapi/activities/course",
            "name": { (course.language.as_str()): course.title },
        }})
    }

    /// The platform's template, with the enrolment, our categories, and the course around an explanation.
    fn context(&self, course: &Course, tale: &Tale) -> Value {
        let template =
            self.profile.as_ref().and_then(|profile| profile.template.as_object().cloned());
        let mut context: Map<String, Value> = template.unwrap_or_default();
        if let Some(registration) = &self.registration {
            context.insert("registration".to_owned(), json!(registration));
        }
        context.entry("language").or_insert(json!(course.language));
        let mut add = |list: &str, activity: Value| {
            let activities = context.entry("contextActivities").or_insert_with(|| json!({}));
            let Some(activities) = activities.as_object_mut() else { return };
            let list = activities.entry(list).or_insert_with(|| json!([]));
            // xAPI lets a list of one stand without its brackets.
            if list.is_object() {
                *list = json!([list.take()]);
            }
            if let Some(list) = list.as_array_mut() {
                list.push(activity);
            }
        };
        if matches!(tale, Tale::Experienced(_)) {
            add("parent", json!({ "objectType": "Activity", "id": self.activity }));
        }
        if self.activity != course_id(course) {
            add("grouping", json!({ "objectType": "Activity", "id": course_id(course) }));
        }
        if self.profile.is_some() {
            for category in cmi5::categories(tale) {
                add("category", json!({ "objectType": "Activity", "id": category }));
            }
        }
        Value::Object(context)
    }
}

/// An explanation as an activity.
fn explanation(course: &Course, item: &Item) -> Value {
    let kind = match item.kind {
        Kind::Introduction => "http://adlnet.gov/expapi/activities/lesson",
        Kind::Thing | Kind::Link => "http://id.tincanapi.com/activitytype/resource",
    };
    json!({ "objectType": "Activity", "id": item_id(course, item), "definition": {
        "type": kind,
        "name": { (course.language.as_str()): course.name(item) },
    }})
}
