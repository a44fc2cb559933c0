//! Our cmi5 package: the token, the launch data, the order of statements, the way back. Statements go to a real store;
//! launch data, places and the token come from the test server's stand-in.

use crate::fixtures;
use end_to_end::courses::visit_course;
use end_to_end::records::{check, enrolment, told, verb};
use end_to_end::{Reader, Visit, WebDriverResult};
use serde_json::{Value, json};

const ACTOR: &str =
    r#"{"objectType":"Agent","account":{"homePage":"https://lms.example","name":"7"}}"#;
const ACTIVITY: &str = "https://lms.example/au/1";
const SESSION: &str = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";
const CMI5: &str = "https://w3id.org/xapi/cmi5/context/categories/cmi5";
const MOVE_ON: &str = "https://w3id.org/xapi/cmi5/context/categories/moveon";

/// What the platform does before it launches a course: it writes the launch data, under a session of its own.
async fn assign(visit: &Visit, enrolment: &str, session: &str, mode: &str) -> WebDriverResult {
    visit.open("lms/back.html").await?;
    let data = json!({
        "launchMode": mode,
        "moveOn": "Completed",
        "launchParameters": "core=5&themes=gut-brain",
        "returnURL": format!("{}lms/back.html", visit.server.address()),
        "contextTemplate": {
            "contextActivities": { "grouping": [{ "id": "https://crosstalk.example/xapi/immune-brain/map" }] },
            "extensions": { SESSION: session },
        },
    });
    let script = "const [data, agent, activityId, registration] = arguments;\
        const query = new URLSearchParams({ stateId: 'LMS.LaunchData', activityId, agent, registration });\
        return fetch(`/platform/xapi/activities/state?${query.toString().replaceAll('+', '%20')}`, { method: 'PUT', body: JSON.stringify(data),\
          headers: { Authorization: 'Basic dGVzdHM6dGVzdHM=' } }).then((answer) => answer.status)";
    let arguments = vec![data, ACTOR.into(), ACTIVITY.into(), enrolment.into()];
    assert_eq!(visit.value_of::<u16>(script, arguments).await?, 204);
    Ok(())
}

/// Launches the course, with a fetch address of that session.
async fn launch(visit: &Visit, enrolment: &str, session: &str) -> WebDriverResult {
    let script = "const [actor, activityId, registration, k] = arguments;\
        return new URLSearchParams({ endpoint: `${location.origin}/platform/xapi/`, fetch: `/platform/fetch?k=${k}`, actor, activityId, registration }).toString()";
    let arguments = vec![ACTOR.into(), ACTIVITY.into(), enrolment.into(), session.into()];
    let query: String = visit.value_of(script, arguments).await?;
    visit.open_settled(&format!("course/index.html?{query}")).await
}

async fn complete(visit: &Visit) -> WebDriverResult {
    visit.until("the theme is shown", "return location.hash.includes('gut-brain')").await.ok();
    let (nodes, _) = fixtures::view("gut-brain");
    for id in &nodes[..3] {
        visit.press(&format!("[data-node=\"{id}\"]")).await?;
    }
    visit.key(end_to_end::Key::Escape).await?;
    visit.press_named("button", &fixtures::interface("header.intro")).await
}

fn categories(record: &Value) -> Vec<&str> {
    let list = record["context"]["contextActivities"]["category"].as_array();
    list.map(|list| list.iter().map(|one| one["id"].as_str().unwrap()).collect())
        .unwrap_or_default()
}

fn ended(told: &[String]) -> bool {
    told.last().is_some_and(|last| last == "terminated")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_begins_counts_ends_and_leads_back() {
    visit_course(Reader::DESKTOP, "crosstalk-cmi5.zip", |visit| async move {
        let enrolment = enrolment();
        let session = format!("{enrolment}-a");
        assign(&visit, &enrolment, &session, "Normal").await?;
        launch(&visit, &enrolment, &session).await?;
        visit.until("the theme of the launch parameters is shown", "return all('[data-node=gut-microbiome]').length === 1").await?;
        complete(&visit).await?;
        visit.until_records(&enrolment, "the course is complete", |told| told.iter().any(|one| one == "completed")).await?;
        visit.no_violations("a cmi5 session").await?;
        visit.photograph("course-cmi5").await?;
        let leave = "const button = document.querySelector('[data-course] button'); button.focus(); return !button.hidden && words(button)";
        assert_eq!(visit.value::<String>(leave).await?, fixtures::interface("learning.leave"));
        visit.key(end_to_end::Key::Enter).await?;
        visit.until("the learner is back", "return location.pathname === '/lms/back.html'").await?;
        let first = visit.until_records(&enrolment, "the session is over", ended).await?;
        let verbs: Vec<&str> = first.iter().map(verb).collect();
        let expected = ["initialized", "experienced", "experienced", "experienced", "experienced", "completed", "terminated"];
        assert_eq!(verbs, expected);
        for record in &first {
            assert_eq!(record["context"]["extensions"][SESSION], session.as_str());
            assert_eq!(record["context"]["contextActivities"]["grouping"][0]["id"], "https://crosstalk.example/xapi/immune-brain/map");
            let expected: &[&str] = match verb(record) {
                "completed" => &[CMI5, MOVE_ON],
                "experienced" => &[],
                _ => &[CMI5],
            };
            assert_eq!(categories(record), expected);
            let about_course = record["object"]["id"] == ACTIVITY;
            assert_eq!(about_course, verb(record) != "experienced");
        }
        assert_eq!(first[5]["result"]["completion"], true);
        assert!(first[6]["result"]["duration"].as_str().unwrap().starts_with("PT"));
        assert!(first[6]["result"]["completion"].is_null());
        let seen = visit.server.seen();
        let fetched: Vec<_> = seen.iter().filter(|seen| seen.path == "/platform/fetch").collect();
        assert_eq!(fetched.len(), 1);
        assert_eq!(fetched[0].method, "POST");
        let asked = |path: &str| seen.iter().any(|seen| seen.method == "GET" && seen.path.ends_with(path));
        assert!(asked("/agents/profile") && asked("/activities/state"));

        // Another session of the same enrolment takes up the place, and completes nothing again.
        let session = format!("{enrolment}-b");
        assign(&visit, &enrolment, &session, "Normal").await?;
        launch(&visit, &enrolment, &session).await?;
        visit.until("the learner is back in the map", "return !!panel()").await?;
        let id = &fixtures::view("gut-brain").0[4];
        visit.press(&format!("[data-node=\"{id}\"]")).await?;
        let opened = format!("experienced thing/{id}");
        visit.until_records(&enrolment, "a further thing", |told| told.last() == Some(&opened)).await?;
        visit.driver.goto(format!("{}lms/back.html", visit.server.address())).await?;
        let all = visit.until_records(&enrolment, "the second session is over", |told| told.len() > 9).await?;
        assert_eq!(told(&all)[7..], ["initialized".to_owned(), opened, "terminated".to_owned()]);
        check(&all);
        assert_eq!(visit.console_errors().await?.iter().filter(|line| !line.contains("404")).count(), 0);
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_review_tells_its_begin_and_its_end() {
    visit_course(Reader::DESKTOP, "crosstalk-cmi5.zip", |visit| async move {
        let enrolment = enrolment();
        assign(&visit, &enrolment, &enrolment, "Review").await?;
        launch(&visit, &enrolment, &enrolment).await?;
        visit
            .until(
                "the theme of the launch parameters is shown",
                "return all('[data-node=gut-microbiome]').length === 1",
            )
            .await?;
        complete(&visit).await?;
        let looking = fixtures::interface("learning.looking");
        assert!(visit.goal().await?.ends_with(&looking), "{}", visit.goal().await?);
        visit.driver.goto(format!("{}lms/back.html", visit.server.address())).await?;
        let all = visit.until_records(&enrolment, "the session is over", ended).await?;
        assert_eq!(told(&all), ["initialized", "terminated"], "nothing that is done is recorded");
        assert!(all.iter().all(|record| categories(record).contains(&CMI5)));
        check(&all);
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_spent_token_and_missing_launch_data_are_said() {
    visit_course(Reader::DESKTOP, "crosstalk-cmi5.zip", |visit| async move {
        let enrolment = enrolment();
        visit.open("lms/back.html").await?;
        launch(&visit, &enrolment, &enrolment).await?;
        let sentence = fixtures::interface("learning.launch").replace("{what}", "LMS.LaunchData");
        assert_eq!(visit.until_said().await?, sentence);
        visit.driver.refresh().await?;
        visit.until_settled().await?;
        assert_eq!(visit.until_said().await?, fixtures::interface("learning.expired"));
        visit.press("[data-node=depression]").await?;
        visit.until("the map goes on", "return title() === 'Depression'").await
    })
    .await;
}
