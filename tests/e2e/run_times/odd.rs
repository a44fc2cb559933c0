//! Run-times that are odd in one way or another, and how they are found.

use super::{Stored, V12, V2004, forget, interactions, leave, press_two, tell_two};
use crate::fixtures;
use end_to_end::Reader;
use end_to_end::courses::visit_course;
use serde_json::Value;

#[tokio::test(flavor = "multi_thread")]
async fn a_platform_that_answers_oddly_has_everything() {
    for edition in [V12, V2004] {
        visit_course(Reader::DESKTOP, edition.package, move |visit| async move {
            for odd in ["one", "number", "flag", "nothing", "no", "promise", "rejected"] {
                forget(&visit).await?;
                let more = if odd == "flag" { "&number&class" } else { "" };
                visit.launch(&edition.address(&format!("&yes={odd}{more}"))).await?;
                let opened = tell_two(&visit).await?;
                assert_eq!(visit.line().await?, "", "{odd} is no refusal");
                let stored = leave(&visit).await?;
                assert_eq!(interactions(&stored), opened, "{odd}");
                assert_eq!(stored[edition.status], "incomplete", "{odd}");
                assert!(stored["cmi.suspend_data"].len() > 12, "{odd}: {stored:?}");
            }
            assert_eq!(visit.console_errors().await?, Vec::<String>::new());
            Ok(())
        })
        .await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_that_is_begun_already_goes_on() {
    for edition in [V12, V2004] {
        visit_course(Reader::DESKTOP, edition.package, move |visit| async move {
            visit.launch(&edition.address("&begun")).await?;
            let opened = press_two(&visit).await?;
            assert_eq!(visit.line().await?, "");
            assert_eq!(interactions(&leave(&visit).await?), opened);
            Ok(())
        })
        .await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_only_bears_a_run_times_name_is_passed_over() {
    for edition in [V12, V2004] {
        visit_course(Reader::DESKTOP, edition.package, move |visit| async move {
            let kinds = [
                "number", "text", "client", "half", "words", "function", "element", "traps", "throwing",
                "nothing", "throws",
            ];
            for kind in kinds {
                forget(&visit).await?;
                let inner = format!(
                    "/lms/stub.html%3Fkind%3D{kind}%26edition%3D{}%26course%3D%2Fcourse%2Findex.html%253Fthemes%253Dgut-brain",
                    edition.name
                );
                visit.open(&edition.address_of(&inner, "")).await?;
                visit.driver.enter_frame(0).await?;
                visit.until("the player is there", "return !!document.querySelector('iframe')").await?;
                visit.enter().await?;
                let opened = tell_two(&visit).await?;
                assert_eq!(visit.line().await?, "", "{kind}");
                assert_eq!(interactions(&leave(&visit).await?), opened, "{kind}");
            }
            Ok(())
        })
        .await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_time_that_comes_late_has_what_was_done_before() {
    for edition in [V12, V2004] {
        visit_course(Reader::DESKTOP, edition.package, move |visit| async move {
            visit.launch(&edition.address("&late")).await?;
            let opened = press_two(&visit).await?;
            visit
                .until(
                    "the line says what is needed",
                    "return words(document.querySelector('[data-course-goal]')) !== ''",
                )
                .await?;
            assert_eq!(visit.line().await?, "", "nothing is said while a platform may come");
            visit.outside::<Value>("appear(); return null").await?;
            let begun = format!(
                "return calls.filter(([name]) => name === '{}').length > 0",
                edition.commit
            );
            visit.until("it is begun", &begun).await?;
            let stored = leave(&visit).await?;
            assert_eq!(interactions(&stored), opened);
            assert!(
                stored[if edition.name == "1.2" {
                    "cmi.core.lesson_location"
                } else {
                    "cmi.location"
                }]
                .contains(&opened[1])
            );
            Ok(())
        })
        .await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn where_no_run_time_comes_this_browser_keeps_the_place() {
    visit_course(Reader::DESKTOP, V12.package, |visit| async move {
        let page = "lms/stub.html?kind=client&edition=1.2&course=/course/index.html";
        visit.launch(page).await?;
        // Left before the search is over, the place is kept, too.
        visit.press("[data-node=depression]").await?;
        visit.until("it is written", "return location.hash === '#select=depression'").await?;
        visit.launch(page).await?;
        visit.until_line(&fixtures::interface("learning.alone")).await?;
        visit
            .until(
                "the place is taken up",
                "return location.hash === '#select=depression' && !!panel()",
            )
            .await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_course_in_a_window_of_its_own_finds_the_platform_that_opened_it() {
    visit_course(Reader::DESKTOP, V2004.package, |visit| async move {
        visit.open(&V2004.address("&opens")).await?;
        let platform = visit.driver.window().await?;
        let stub = "/lms/stub.html?kind=client&edition=2004&course=%2Fcourse%2Findex.html%3Fthemes%3Dgut-brain";
        visit.value::<Value>(&format!("open('{stub}', 'course', 'width=1200,height=760'); return null")).await?;
        let others: Vec<_> =
            visit.driver.windows().await?.into_iter().filter(|one| *one != platform).collect();
        visit.driver.switch_to_window(others[0].clone()).await?;
        visit.until("the player is there", "return !!document.querySelector('iframe')").await?;
        visit.enter().await?;
        let opened = tell_two(&visit).await?;
        visit.driver.close_window().await?;
        visit.driver.switch_to_window(platform).await?;
        visit.until("it has ended", "return calls.some(([name]) => name === 'Terminate')").await?;
        let stored: Stored = visit.value("return stored").await?;
        assert_eq!(interactions(&stored), opened);
        Ok(())
    })
    .await;
}
