//! xAPI statements: ids, context, and what cmi5 asks of them.

use crate::{course, introduction, link, thing};
use course::Answer;
use course::cmi5::LaunchData;
use course::statement::{
    Event, NAMESPACE, Statement, StatementBuilder, Timestamped, course_activity_id,
    item_activity_id, uuid,
};
use serde_json::{Value, json};

const CMI5: &str = "https://w3id.org/xapi/cmi5/context/categories/cmi5";
const MOVE_ON: &str = "https://w3id.org/xapi/cmi5/context/categories/moveon";

fn builder(launch_data: Option<LaunchData>) -> StatementBuilder {
    StatementBuilder {
        actor: json!({ "account": { "homePage": "https://lms.example", "name": "7" } }),
        registration: Some("760e3480-ba55-4991-94b0-01820dbd23a2".to_owned()),
        activity: "https://lms.example/au/1".to_owned(),
        launch_data,
    }
}

fn launch_data(counts: bool) -> LaunchData {
    let template = json!({
        "contextActivities": { "grouping": { "id": "https://publisher.example/au" } },
        "extensions": { "https://w3id.org/xapi/cmi5/context/extensions/sessionid": "s" },
    });
    LaunchData { template, counts, return_url: None, parameters: String::new() }
}

fn build(builder: &StatementBuilder, event: &Event, seed: u8) -> Option<Statement> {
    let timestamp = "2026-11-25T03:08:35.652Z".to_owned();
    builder.build(&course(), event, Timestamped { id: uuid([seed; 16]), timestamp })
}

fn ids(list: &Value) -> Vec<&str> {
    list.as_array()
        .map(|list| list.iter().map(|one| one["id"].as_str().unwrap()).collect())
        .unwrap_or_default()
}

#[test]
fn ids_live_in_one_namespace_and_no_two_explanations_share_one() {
    assert_eq!(course_activity_id(&course()), format!("{NAMESPACE}small"));
    let of = |item| item_activity_id(&course(), &item);
    assert_eq!(of(thing("stress")), format!("{NAMESPACE}small/thing/stress"));
    assert_eq!(of(introduction("stress")), format!("{NAMESPACE}small/theme/stress"));
    assert_eq!(of(link("stress~mood")), format!("{NAMESPACE}small/link/stress~mood"));
}

#[test]
fn a_uuid_is_random_but_for_what_the_standard_fixes() {
    assert_eq!(uuid([0; 16]), "00000000-0000-4000-8000-000000000000");
    assert_eq!(uuid([0xff; 16]), "ffffffff-ffff-4fff-bfff-ffffffffffff");
}

#[test]
fn the_platforms_template_is_kept_whole_in_every_statement() {
    let builder = builder(Some(launch_data(true)));
    let events = [
        Event::Initialized,
        Event::Experienced(link("stress~mood")),
        Event::Progressed(50),
        Event::Completed(61),
        Event::Terminated(62),
    ];
    for event in events {
        let context = build(&builder, &event, 1).unwrap().context;
        assert_eq!(context["extensions"], launch_data(true).template["extensions"]);
        assert_eq!(
            ids(&context["contextActivities"]["grouping"])[0],
            "https://publisher.example/au"
        );
        assert_eq!(context["registration"], builder.registration.clone().unwrap());
        let expected: &[&str] = match event {
            Event::Completed(_) => &[CMI5, MOVE_ON],
            Event::Initialized | Event::Terminated(_) => &[CMI5],
            _ => &[],
        };
        assert_eq!(ids(&context["contextActivities"]["category"]), expected, "{event:?}");
    }
}

#[test]
fn statements_about_the_course_bear_the_launched_id_and_others_stand_below_it() {
    let builder = builder(Some(launch_data(true)));
    let opened = build(&builder, &Event::Experienced(link("stress~mood")), 1).unwrap();
    assert_eq!(opened.object["id"], item_activity_id(&course(), &link("stress~mood")));
    assert_eq!(opened.object["definition"]["name"]["en"], "STRESS~MOOD");
    assert_eq!(ids(&opened.context["contextActivities"]["parent"]), [builder.activity.as_str()]);
    let begun = build(&builder, &Event::Initialized, 1).unwrap();
    assert_eq!(begun.object["id"], builder.activity);
    assert_eq!(begun.result, None);
    let done = build(&builder, &Event::Completed(61), 1).unwrap();
    assert_eq!(done.result, Some(json!({ "completion": true, "duration": "PT1M1S" })));
    let over = build(&builder, &Event::Terminated(61), 1).unwrap();
    assert_eq!(
        over.result,
        Some(json!({ "duration": "PT1M1S" })),
        "cmi5 allows no completion here"
    );
}

#[test]
fn a_visit_that_does_not_count_tells_nothing_that_decides() {
    let builder = builder(Some(launch_data(false)));
    assert_eq!(build(&builder, &Event::Experienced(thing("mood")), 1), None);
    assert_eq!(build(&builder, &Event::Completed(1), 1), None);
    assert_eq!(build(&builder, &Event::Progressed(1), 1), None);
    assert_eq!(build(&builder, &Event::Answered(Answer::default()), 1), None);
    assert!(build(&builder, &Event::Initialized, 1).is_some());
    assert!(build(&builder, &Event::Terminated(1), 1).is_some());
}

#[test]
fn completion_has_one_id_for_each_enrolment() {
    let id =
        |builder: &StatementBuilder, seed| build(builder, &Event::Completed(1), seed).unwrap().id;
    let first = builder(None);
    assert_eq!(id(&first, 1), id(&first, 2));
    assert_eq!(id(&first, 1).len(), 36);
    let other = StatementBuilder { registration: Some("another".to_owned()), ..first.clone() };
    assert_ne!(id(&first, 1), id(&other, 1));
    let other =
        StatementBuilder { actor: json!({ "mbox": "mailto:b@example.org" }), ..first.clone() };
    assert_ne!(id(&first, 1), id(&other, 1));
    let none = StatementBuilder { registration: None, ..first.clone() };
    assert_ne!(id(&none, 1), id(&none, 2), "without an enrolment each attempt stands for itself");
    let opened = |seed| build(&first, &Event::Experienced(thing("mood")), seed).unwrap().id;
    assert_ne!(opened(1), opened(2));
}
