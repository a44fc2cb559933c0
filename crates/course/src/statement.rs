//! xAPI statements (version 1.0.3), with what cmi5 adds to them. Every id of an activity begins with [`NAMESPACE`].

use super::cmi5::{self, LaunchData};
use super::course::{Course, Item, ItemKind};
use super::quiz::{Answer, Score, letter, round_id};
use super::time;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

/// Where our activity ids live. The name ends in `.example`, which nobody can ever register: it identifies, and leads
/// nowhere. It never changes, or reports of one year could not be compared with those of the next.
pub const NAMESPACE: &str = "https://crosstalk.example/xapi/";

/// What happened, as a statement reports it.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// The course has started and can be used.
    Initialized,
    /// An explanation was opened.
    Experienced(Item),
    /// A theme is complete. The progress of the whole course, in percent from 0 to 100.
    Progressed(usize),
    /// The course is complete, after this many seconds of this session.
    Completed(u64),
    /// A question of a quiz was answered.
    Answered(Answer),
    /// All questions of a round are answered.
    Scored(Score),
    /// The session is over, after this many seconds.
    Terminated(u64),
}

/// A statement, with the properties of xAPI under their own names.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Statement {
    /// A UUID, made once and kept when the statement is sent again, so that a store recognizes it.
    pub id: String,
    /// The learner, as the launch names them.
    pub actor: Value,
    /// What the learner did: an id of a verb, and its name to show.
    pub verb: Value,
    /// The activity it was done with: the course, or one of its explanations.
    pub object: Value,
    /// The outcome: completion, duration (ISO 8601) or progress. Left out where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub result: Option<Value>,
    /// The circumstances: registration, language, the activities around, the platform's own template.
    pub context: Value,
    /// When it happened, as ISO 8601 in UTC.
    pub timestamp: String,
}

/// Builds the statements of one session, with what they all share.
#[derive(Clone, Debug, PartialEq)]
pub struct StatementBuilder {
    /// The learner.
    pub actor: Value,
    /// The learner's enrolment, xAPI's `registration`; a UUID where the platform keeps to the standard.
    pub registration: Option<String>,
    /// The id of the activity that was launched.
    pub activity: String,
    /// What a cmi5 platform asks of statements; `None` in plain xAPI.
    pub launch_data: Option<LaunchData>,
}

/// What is a new statement's own: a fresh id and the time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timestamped {
    /// A random UUID.
    pub id: String,
    /// Now, as ISO 8601 in UTC.
    pub timestamp: String,
}

/// A random UUID (version 4, RFC 9562) from 16 random bytes.
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
pub fn course_activity_id(course: &Course) -> String {
    format!("{NAMESPACE}{}", course.id)
}

/// The activity id of an explanation.
pub fn item_activity_id(course: &Course, item: &Item) -> String {
    format!("{NAMESPACE}{}/{}", course.id, item.key())
}

impl StatementBuilder {
    /// The statement that reports an event; `None` where this session may not report it, because it does not count.
    pub fn build(&self, course: &Course, event: &Event, stamp: Timestamped) -> Option<Statement> {
        let of_session = matches!(event, Event::Initialized | Event::Terminated(_));
        if !of_session && self.launch_data.as_ref().is_some_and(|launch_data| !launch_data.counts) {
            return None;
        }
        let verb = match event {
            Event::Initialized => "initialized",
            Event::Experienced(_) => "experienced",
            Event::Progressed(_) => "progressed",
            Event::Completed(_) => "completed",
            Event::Answered(_) => "answered",
            Event::Scored(_) => "scored",
            Event::Terminated(_) => "terminated",
        };
        let object = match event {
            Event::Experienced(item) => explanation(course, item),
            Event::Answered(answer) => question(course, answer),
            Event::Scored(score) => assessment(course, score),
            _ => self.course(course),
        };
        let result = match event {
            Event::Initialized | Event::Experienced(_) => None,
            Event::Progressed(percent) => {
                Some(json!({ "extensions": { (cmi5::PROGRESS): percent } }))
            }
            Event::Completed(seconds) => {
                Some(json!({ "completion": true, "duration": time::iso_duration(*seconds) }))
            }
            Event::Answered(answer) => Some(json!({
                "success": answer.is_right(),
                "response": letter(answer.given),
            })),
            Event::Scored(Score { right, total, .. }) => {
                let scaled = *right as f64 / (*total).max(1) as f64;
                Some(json!({ "score": { "scaled": scaled, "raw": right, "min": 0, "max": total } }))
            }
            Event::Terminated(seconds) => Some(json!({ "duration": time::iso_duration(*seconds) })),
        };
        let id = match (event, &self.registration) {
            (Event::Completed(_), Some(registration)) => self.completion_id(registration),
            _ => stamp.id,
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
            context: self.context(course, event),
            timestamp: stamp.timestamp,
        })
    }

    /// The id of the one statement that reports completion: computed from the enrolment and not random. A session that
    /// has forgotten that it was sent, because nothing could be kept, sends it under the same id, and the store has it
    /// once.
    fn completion_id(&self, registration: &str) -> String {
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
    fn context(&self, course: &Course, event: &Event) -> Value {
        let template = self
            .launch_data
            .as_ref()
            .and_then(|launch_data| launch_data.template.as_object().cloned());
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
        if matches!(event, Event::Experienced(_) | Event::Answered(_) | Event::Scored(_)) {
            add("parent", json!({ "objectType": "Activity", "id": self.activity }));
        }
        if self.activity != course_activity_id(course) {
            add("grouping", json!({ "objectType": "Activity", "id": course_activity_id(course) }));
        }
        if self.launch_data.is_some() {
            for category in cmi5::categories(event) {
                add("category", json!({ "objectType": "Activity", "id": category }));
            }
        }
        Value::Object(context)
    }
}

/// An explanation as an activity.
fn explanation(course: &Course, item: &Item) -> Value {
    let kind = match item.kind {
        ItemKind::Introduction => "http://adlnet.gov/expapi/activities/lesson",
        ItemKind::Thing | ItemKind::Link => "http://id.tincanapi.com/activitytype/resource",
    };
    json!({ "objectType": "Activity", "id": item_activity_id(course, item), "definition": {
        "type": kind,
        "name": { (course.language.as_str()): course.name(item) },
    }})
}

/// A question as an activity, with its answers named by letters.
fn question(course: &Course, answer: &Answer) -> Value {
    let language = course.language.as_str();
    let choices: Vec<Value> = answer
        .answers
        .iter()
        .enumerate()
        .map(|(at, text)| json!({ "id": letter(at), "description": { (language): text } }))
        .collect();
    let id = format!("{}/question/{}", course_activity_id(course), answer.question);
    json!({ "objectType": "Activity", "id": id, "definition": {
        "type": "http://adlnet.gov/expapi/activities/cmi.interaction",
        "description": { (language): answer.text },
        "interactionType": "choice",
        "correctResponsesPattern": [letter(answer.correct)],
        "choices": choices,
    }})
}

/// A round of a quiz as an activity.
fn assessment(course: &Course, score: &Score) -> Value {
    let round = round_id(&score.quiz);
    let theme =
        course.themes.iter().find(|theme| Some(theme.id.as_str()) == round.split('.').next());
    let id = format!("{}/quiz/{round}", course_activity_id(course));
    json!({ "objectType": "Activity", "id": id, "definition": {
        "type": "http://adlnet.gov/expapi/activities/assessment",
        "name": { (course.language.as_str()): theme.map_or(&course.title, |theme| &theme.name) },
    }})
}
