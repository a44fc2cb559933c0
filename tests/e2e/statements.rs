//! Statements for a store of learning records, launched with its endpoint in the address.

use crate::fixtures;
use end_to_end::courses::visit_course;
use end_to_end::records::{check, enrolment, records, told, verb};
use end_to_end::{Reader, Visit, WebDriverResult};
use serde_json::Value;
use server::Fault;

/// A launch as platforms make it, of a course that three explanations and the introduction complete.
fn address(enrolment: &str) -> String {
    let actor = "%7B%22objectType%22%3A%22Agent%22%2C%22account%22%3A%7B%22homePage%22%3A%22https%3A%2F%2Flms.example%22%2C%22name%22%3A%227%22%7D%7D";
    format!(
        "course/index.html?themes=gut-brain&core=5&endpoint=%2Fplatform%2Fxapi&auth=Basic%20dGVzdHM6dGVzdHM%3D\
         &actor={actor}&registration={enrolment}&activity_id=https%3A%2F%2Flms.example%2Fcourse%2F1"
    )
}

async fn press_node(visit: &Visit, id: &str) -> WebDriverResult {
    visit.press(&format!("[data-node=\"{id}\"]")).await
}

async fn read_introduction(visit: &Visit) -> WebDriverResult {
    visit.key(end_to_end::Key::Escape).await?;
    visit.press_named("button", &fixtures::interface("header.intro")).await
}

/// The connection is tried again, as when a computer finds its network.
async fn online(visit: &Visit) -> WebDriverResult {
    visit.value::<Value>("window.dispatchEvent(new Event('online')); return null").await?;
    Ok(())
}

/// Signs out of the platform, by one of its ways, or in again.
async fn sign(visit: &Visit, how: &str) -> WebDriverResult {
    let script = "return fetch(`/platform/sign/${arguments[0]}`, { method: 'POST' }).then((answer) => answer.status)";
    assert_eq!(visit.value_of::<u16>(script, vec![how.into()]).await?, 204);
    Ok(())
}

async fn leave(visit: &Visit) -> WebDriverResult {
    visit.driver.goto(format!("{}lms/back.html", visit.server.address())).await
}

fn is(verb: &'static str) -> impl Fn(&[String]) -> bool {
    move |told| told.last().is_some_and(|last| last == verb)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_learner_does_arrives_in_order_and_completion_once() {
    visit_course(Reader::DESKTOP, "crosstalk-xapi.zip", |visit| async move {
        let enrolment = enrolment();
        visit.open_settled(&address(&enrolment)).await?;
        let (nodes, links) = fixtures::view("gut-brain");
        visit.until_records(&enrolment, "it has begun", is("initialized")).await?;
        let search: String = visit.value("return location.search").await?;
        assert_eq!(
            search, "?themes=gut-brain&core=5",
            "a copied link must not give the learner's key away"
        );
        press_node(&visit, &nodes[0]).await?;
        press_node(&visit, &nodes[1]).await?;
        visit.press(&format!("[data-link=\"{}\"]", links[0])).await?;
        press_node(&visit, &nodes[0]).await?;
        read_introduction(&visit).await?;
        visit.until_records(&enrolment, "the course is complete", is("completed")).await?;
        assert_eq!(visit.line().await?, fixtures::interface("learning.completed"));
        leave(&visit).await?;
        let first = visit.until_records(&enrolment, "the visit is over", is("terminated")).await?;
        let expected = [
            "initialized".to_owned(),
            format!("experienced thing/{}", nodes[0]),
            format!("experienced thing/{}", nodes[1]),
            format!("experienced link/{}", links[0]),
            "experienced theme/gut-brain".to_owned(),
            "completed".to_owned(),
            "terminated".to_owned(),
        ];
        assert_eq!(told(&first), expected);
        assert!(first.iter().all(|record| record["actor"]["account"]["name"] == "7"));

        // The next visit takes up the place, and completes nothing again.
        visit.open_settled(&address(&enrolment)).await?;
        visit.until("the learner is back", "return !!panel()").await?;
        press_node(&visit, &nodes[2]).await?;
        let opened = format!("experienced thing/{}", nodes[2]);
        visit
            .until_records(&enrolment, "a further thing", |told| told.last() == Some(&opened))
            .await?;
        leave(&visit).await?;
        let all = visit
            .until_records(&enrolment, "the second visit is over", |told| {
                told.iter().filter(|one| *one == "terminated").count() == 2
            })
            .await?;
        assert_eq!(told(&all)[7..], ["initialized".to_owned(), opened, "terminated".to_owned()]);
        check(&all);
        // A place that was never kept is not found, which the browser writes down.
        let errors = visit.console_errors().await?;
        assert!(
            errors.iter().all(|line| line.contains("activities/state") && line.contains("404")),
            "{errors:?}"
        );
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_connection_that_breaks_in_the_middle_loses_nothing_and_doubles_nothing() {
    visit_course(Reader::DESKTOP, "crosstalk-xapi.zip", |visit| async move {
        let enrolment = enrolment();
        let (nodes, _) = fixtures::view("gut-brain");
        let opened = |at: usize| format!("experienced thing/{}", nodes[at]);
        visit.open_settled(&address(&enrolment)).await?;
        press_node(&visit, &nodes[0]).await?;
        visit
            .until_records(&enrolment, "the first thing", |told| told.last() == Some(&opened(0)))
            .await?;

        visit.server.fault("/statements", Fault::Cut);
        press_node(&visit, &nodes[1]).await?;
        press_node(&visit, &nodes[2]).await?;
        let lost = fixtures::interface("learning.lost");
        assert_eq!(visit.until_said().await?, lost);
        visit.no_violations("connection lost").await?;
        assert_eq!(records(&enrolment).len(), 2);

        // What was asked is done, but nobody hears of it: the same statement goes once more.
        visit.server.heal();
        visit.server.fault("/statements", Fault::CutAfter);
        online(&visit).await?;
        visit
            .until_records(&enrolment, "it arrives unheard", |told| told.last() == Some(&opened(1)))
            .await?;
        assert_eq!(visit.line().await?, lost);
        visit.server.heal();
        online(&visit).await?;
        visit
            .until_records(&enrolment, "the rest arrives", |told| told.last() == Some(&opened(2)))
            .await?;
        let back = fixtures::interface("learning.back");
        visit.until_line(&back).await?;

        // The page is left without a connection: what waits goes with the next visit.
        visit.server.fault("/statements", Fault::Cut);
        press_node(&visit, &nodes[3]).await?;
        visit.until_line(&lost).await?;
        leave(&visit).await?;
        assert_eq!(records(&enrolment).len(), 4);
        visit.server.heal();
        visit.open_settled(&address(&enrolment)).await?;
        let all = visit
            .until_records(&enrolment, "the next visit has begun", |told| {
                told.iter().filter(|one| *one == "initialized").count() == 2
            })
            .await?;
        let expected = [
            "initialized".to_owned(),
            opened(0),
            opened(1),
            opened(2),
            opened(3),
            "terminated".to_owned(),
            "initialized".to_owned(),
        ];
        assert_eq!(told(&all), expected, "each once, in order");
        let mut times: Vec<&str> =
            all.iter().map(|record| record["timestamp"].as_str().unwrap()).collect();
        let as_sent = times.clone();
        times.sort_unstable();
        assert_eq!(as_sent, times, "each bears the time at which it happened");
        leave(&visit).await?;
        let all = visit.until_records(&enrolment, "the end", is("terminated")).await?;
        check(&all);
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_to_sign_in_is_no_receipt() {
    visit_course(Reader::DESKTOP, "crosstalk-xapi.zip", |visit| async move {
        let (nodes, _) = fixtures::view("gut-brain");
        let opened = |at: usize| format!("experienced thing/{}", nodes[at]);
        for how in ["out", "redirect"] {
            let enrolment = enrolment();
            visit.open_settled(&address(&enrolment)).await?;
            visit.until_records(&enrolment, "it has begun", is("initialized")).await?;
            sign(&visit, how).await?;
            press_node(&visit, &nodes[0]).await?;
            visit.until_line(&fixtures::interface("learning.receipt")).await?;
            visit.no_violations("signed out").await?;
            press_node(&visit, &nodes[1]).await?;
            assert_eq!(records(&enrolment).len(), 1, "{how}");
            sign(&visit, "in").await?;
            online(&visit).await?;
            let arrived = visit
                .until_records(&enrolment, "all arrives", |told| told.last() == Some(&opened(1)))
                .await?;
            assert_eq!(arrived.len(), 3, "{how}: each once");
            visit.until_line(&fixtures::interface("learning.back")).await?;

            // Left while signed out, what waits goes with the next visit.
            sign(&visit, how).await?;
            press_node(&visit, &nodes[2]).await?;
            visit.until_line(&fixtures::interface("learning.receipt")).await?;
            leave(&visit).await?;
            sign(&visit, "in").await?;
            visit.open_settled(&address(&enrolment)).await?;
            let again =
                |told: &[String]| told.iter().filter(|one| *one == "initialized").count() == 2;
            let all = visit.until_records(&enrolment, "the next visit", again).await?;
            assert_eq!(told(&all)[3..5], [opened(2), "terminated".to_owned()], "{how}");
            check(&all);
            leave(&visit).await?;
        }
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_loaded_anew_goes_on_and_a_broken_launch_says_what_is_missing() {
    visit_course(Reader::DESKTOP, "crosstalk-xapi.zip", |visit| async move {
        let enrolment = enrolment();
        visit.open_settled(&address(&enrolment)).await?;
        visit.until_records(&enrolment, "it has begun", is("initialized")).await?;
        visit.driver.refresh().await?;
        visit.until_settled().await?;
        let again = |told: &[String]| told.iter().filter(|one| *one == "initialized").count() == 2;
        let all = visit.until_records(&enrolment, "it has begun again", again).await?;
        assert_eq!(all.iter().filter(|record| verb(record) == "terminated").count(), 1);

        let broken = address(&enrolment).replace("&actor=", "&someone=");
        visit.open_settled(&broken).await?;
        let sentence = fixtures::interface("learning.launch").replace("{what}", "actor");
        assert_eq!(visit.until_said().await?, sentence);
        press_node(&visit, &fixtures::view("gut-brain").0[0]).await.ok();
        visit.no_violations("a broken launch").await?;

        let denied = address(&enrolment).replace("dGVzdHM6dGVzdHM", "bm9ib2R5OjA");
        visit.open_settled(&denied).await?;
        let sentence = fixtures::interface("learning.expired");
        assert_eq!(visit.until_said().await?, sentence);
        Ok(())
    })
    .await;
}
