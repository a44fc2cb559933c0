//! xAPI statements: ids, context, and what cmi5 asks of them.

use crate::{course, introduction, link, thing};
use course::cmi5::Profile;
use course::statement::{Moment, NAMESPACE, Statement, Tale, Teller, course_id, item_id, uuid};
use serde_json::{Value, json};

const CMI5: &str = "https://w3id.org/xapi/cmi5/context/categories/cmi5";
const MOVE_ON: &str = "https://w3id.org/xapi/cmi5/context/categories/moveon";

fn teller(profile: Option<Profile>) -> Teller {
    Teller {
        actor: json!({ "account": { "homePage": "https://lms.example", "name": "7" } }),
        registration: Some("760e3480-ba55-4991-94b0-01820dbd23a2".to_owned()),
        activity: "https://lms.example/au/1".to_owned(),
        profile,
    }
}

fn profile(counts: bool) -> Profile {
    let template = json!({
        "contextActivities": { "grouping": { "id": "https://publisher.example/au" } },
        "extensions": { "https://w3id.org/xapi/cmi5/context/extensions/sessionid": "s" },
    });
    Profile { template, counts, return_url: None, parameters: String::new() }
}

fn tell(teller: &Teller, tale: &Tale, seed: u8) -> Option<Statement> {
    let time = "2026-11-25T03:08:35.652Z".to_owned();
    teller.tell(&course(), tale, Moment { id: uuid([seed; 16]), time })
}

fn ids(list: &Value) -> Vec<&str> {
    list.as_array()
        .map(|list| list.iter().map(|one| one["id"].as_str().unwrap()).collect())
        .unwrap_or_default()
}

#[test]
fn ids_live_in_one_namespace_and_no_two_explanations_share_one() {
    assert_eq!(course_id(&course()), format!("{NAMESPACE}small"));
    let of = |item| item_id(&course(), &item);
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
    let teller = teller(Some(profile(true)));
    let tales = [
        Tale::Initialized,
        Tale::Experienced(link("stress~mood")),
        Tale::Progressed(50),
        Tale::Completed(61),
        Tale::Terminated(62),
    ];
    for tale in tales {
        let context = tell(&teller, &tale, 1).unwrap().context;
        assert_eq!(context["extensions"], profile(true).template["extensions"]);
        assert_eq!(
            ids(&context["contextActivities"]["grouping"])[0],
            "https://publisher.example/au"
        );
        assert_eq!(context["registration"], teller.registration.clone().unwrap());
        let expected: &[&str] = match tale {
            Tale::Completed(_) => &[CMI5, MOVE_ON],
            Tale::Initialized | Tale::Terminated(_) => &[CMI5],
            _ => &[],
        };
        assert_eq!(ids(&context["contextActivities"]["category"]), expected, "{tale:?}");
    }
}

#[test]
fn statements_about_the_course_bear_the_launched_id_and_others_stand_below_it() {
    let teller = teller(Some(profile(true)));
    let opened = tell(&teller, &Tale::Experienced(link("stress~mood")), 1).unwrap();
    assert_eq!(opened.object["id"], item_id(&course(), &link("stress~mood")));
    assert_eq!(opened.object["definition"]["name"]["en"], "STRESS~MOOD");
    assert_eq!(ids(&opened.context["contextActivities"]["parent"]), [teller.activity.as_str()]);
    let begun = tell(&teller, &Tale::Initialized, 1).unwrap();
    assert_eq!(begun.object["id"], teller.activity);
    assert_eq!(begun.result, None);
    let done = tell(&teller, &Tale::Completed(61), 1).unwrap();
    assert_eq!(done.result, Some(json!({ "completion": true, "duration": "PT1M1S" })));
    let over = tell(&teller, &Tale::Terminated(61), 1).unwrap();
    assert_eq!(
        over.result,
        Some(json!({ "duration": "PT1M1S" })),
        "cmi5 allows no completion here"
    );
}

#[test]
fn a_visit_that_does_not_count_tells_nothing_that_decides() {
    let teller = teller(Some(profile(false)));
    assert_eq!(tell(&teller, &Tale::Completed(1), 1), None);
    assert_eq!(tell(&teller, &Tale::Progressed(1), 1), None);
    assert!(tell(&teller, &Tale::Initialized, 1).is_some());
    assert!(tell(&teller, &Tale::Terminated(1), 1).is_some());
}

#[test]
fn completion_has_one_id_for_each_enrolment() {
    let id = |teller: &Teller, seed| tell(teller, &Tale::Completed(1), seed).unwrap().id;
    let first = teller(None);
    assert_eq!(id(&first, 1), id(&first, 2));
    assert_eq!(id(&first, 1).len(), 36);
    let other = Teller { registration: Some("another".to_owned()), ..first.clone() };
    assert_ne!(id(&first, 1), id(&other, 1));
    let other = Teller { actor: json!({ "mbox": "mailto:b@example.org" }), ..first.clone() };
    assert_ne!(id(&first, 1), id(&other, 1));
    let none = Teller { registration: None, ..first.clone() };
    assert_ne!(id(&none, 1), id(&none, 2), "without an enrolment each attempt stands for itself");
    let opened = |seed| tell(&first, &Tale::Experienced(thing("mood")), seed).unwrap().id;
    assert_ne!(opened(1), opened(2));
}
