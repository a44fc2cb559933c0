//! Our packages in run-times that behave as Moodle's does, and in those that are odd in one way or another.

use crate::fixtures;
use end_to_end::courses::visit_course;
use end_to_end::{Reader, Visit, WebDriverResult};
use serde_json::Value;
use std::collections::BTreeMap;

/// What the two editions call the same.
#[derive(Clone, Copy)]
struct Edition {
    name: &'static str,
    package: &'static str,
    status: &'static str,
    score: &'static str,
    response: &'static str,
    finish: &'static str,
    commit: &'static str,
    set: &'static str,
}

const V12: Edition = Edition {
    name: "1.2",
    package: "crosstalk-scorm12.zip",
    status: "cmi.core.lesson_status",
    score: "cmi.core.score",
    response: "student_response",
    finish: "LMSFinish",
    commit: "LMSCommit",
    set: "LMSSetValue",
};
const V2004: Edition = Edition {
    name: "2004",
    package: "crosstalk-scorm2004.zip",
    status: "cmi.completion_status",
    score: "cmi.score",
    response: "learner_response",
    finish: "Terminate",
    commit: "Commit",
    set: "SetValue",
};

type Stored = BTreeMap<String, String>;

impl Edition {
    /// The address of the platform with our course of one theme.
    fn address(self, more: &str) -> String {
        self.address_of("/course/index.html%3Fthemes%3Dgut-brain%26core%3D5", more)
    }

    fn address_of(self, course: &str, more: &str) -> String {
        format!("lms/moodle.html?edition={}&course={course}{more}", self.name)
    }
}

/// Forgets every attempt.
async fn forget(visit: &Visit) -> WebDriverResult {
    visit.driver.enter_default_frame().await?;
    visit.open("lms/back.html").await?;
    visit.value::<Value>("sessionStorage.clear(); return null").await?;
    Ok(())
}

/// Leaves the course, and gives what the platform has stored by then.
async fn leave(visit: &Visit) -> WebDriverResult<Stored> {
    visit.outside::<Value>("document.querySelector('iframe').remove(); return null").await?;
    visit.value("return stored").await
}

/// The ids of the interactions that are stored.
fn interactions(stored: &Stored) -> Vec<&str> {
    let field = |at| stored.get(&format!("cmi.interactions.{at}.id"));
    (0..).map_while(field).map(String::as_str).collect()
}

/// Opens two things, each once the other is explained.
async fn press_two(visit: &Visit) -> WebDriverResult<Vec<String>> {
    let (nodes, _) = fixtures::view("gut-brain");
    for id in &nodes[..2] {
        visit.press(&format!("[data-node=\"{id}\"]")).await?;
        visit.until("it is explained", &format!("return location.hash.endsWith('{id}')")).await?;
    }
    Ok(nodes[..2].to_vec())
}

/// The map tells of two things, without a pointer.
async fn tell_two(visit: &Visit) -> WebDriverResult<Vec<String>> {
    let (nodes, _) = fixtures::view("gut-brain");
    for id in &nodes[..2] {
        tell(visit, id).await?;
    }
    Ok(nodes[..2].to_vec())
}

/// The map tells that a thing is explained.
async fn tell(visit: &Visit, id: &str) -> WebDriverResult {
    let script = "const map = document.querySelector('crosstalk-map');\
        const detail = { kind: 'node', id: arguments[0] };\
        map.dispatchEvent(new CustomEvent('crosstalk-select', { detail })); return null";
    visit.value_of::<Value>(script, vec![id.into()]).await?;
    Ok(())
}

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
                "number", "text", "client", "half", "words", "function", "element", "traps",
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

#[tokio::test(flavor = "multi_thread")]
async fn a_preview_is_browsed_and_says_that_nothing_is_recorded() {
    for (edition, mode) in [(V12, "browse"), (V12, "review"), (V2004, "browse"), (V2004, "review")]
    {
        visit_course(Reader::DESKTOP, edition.package, move |visit| async move {
            visit.launch(&edition.address(&format!("&mode={mode}"))).await?;
            tell_two(&visit).await?;
            let goal = visit.goal().await?;
            let sentence = fixtures::interface("learning.looking");
            assert!(goal.ends_with(&sentence) && goal.len() > sentence.len() + 20, "{goal}");
            visit.no_violations("a preview").await?;
            let stored = leave(&visit).await?;
            let calls: Vec<Vec<String>> = visit.value("return calls").await?;
            let writes: Vec<&Vec<String>> =
                calls.iter().filter(|call| call[0] == edition.set).collect();
            match (edition.name, mode) {
                ("1.2", "browse") => {
                    assert_eq!(stored[edition.status], "browsed");
                    assert_eq!(writes.len(), 1, "{writes:?}");
                }
                _ => assert_eq!(writes, Vec::<&Vec<String>>::new()),
            }
            assert_eq!(calls.last().unwrap()[0], edition.finish);
            Ok(())
        })
        .await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_breaks_loses_only_what_was_not_saved() {
    for edition in [V12, V2004] {
        visit_course(Reader::DESKTOP, edition.package, move |visit| async move {
            visit.launch(&edition.address("")).await?;
            let opened = press_two(&visit).await?;
            let saved = format!("return Object.values(parent.stored).includes('{}')", opened[1]);
            visit.until("it is saved", &saved).await?;
            visit.outside::<Value>("window.crashed = true; return null").await?;
            visit.launch(&edition.address("")).await?;
            visit.until("the learner is back", "return !!panel()").await?;
            assert!(visit.fragment().await?.contains(&opened[1]));
            assert_eq!(interactions(&leave(&visit).await?), opened, "nothing is told twice");
            Ok(())
        })
        .await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn however_much_is_opened_leaving_is_one_short_message() {
    for edition in [V12, V2004] {
        visit_course(Reader::DESKTOP, edition.package, move |visit| async move {
            visit.launch(&edition.address_of("/course/index.html", "")).await?;
            // As the map tells of it, without sixty-four presses and more.
            let ids: usize = visit
                .value(
                    "const map = document.querySelector('crosstalk-map');\
                     return fetch('course.json').then((answer) => answer.json()).then(({ names }) => {\
                       for (const id of Object.keys(names)) {\
                         const kind = id.includes('~') ? 'link' : 'node';\
                         map.dispatchEvent(new CustomEvent('crosstalk-select', { detail: { kind, id } }));\
                       }\
                       return Object.keys(names).length;\
                     })",
                )
                .await?;
            assert!(ids > 200);
            let before: usize = visit.outside("return messages.length").await?;
            let stored = leave(&visit).await?;
            let messages: Vec<usize> = visit.value("return messages").await?;
            assert_eq!(messages.len(), before + 1, "one message on leaving");
            assert!(messages.iter().all(|bytes| *bytes < 40_000), "{messages:?}");
            assert!(interactions(&stored).len() >= 64, "{}", interactions(&stored).len());
            assert!(stored["cmi.suspend_data"].len() > 4 * ids.min(900), "all is kept for the next visit");
            assert_eq!(stored.keys().find(|key| key.starts_with(edition.score)), None);
            Ok(())
        })
        .await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_quiz_reports_each_answer_and_its_score() {
    const QUESTIONS: usize = 8;
    for edition in [V12, V2004] {
        visit_course(Reader::DESKTOP, edition.package, move |visit| async move {
            let course = "/course/index.html%3Fthemes%3Dstress";
            visit.launch(&edition.address_of(course, "")).await?;
            visit.press_named(".panel-body button", &fixtures::interface("quiz.label")).await?;
            visit
                .value::<Value>("globalThis.told = []; document.addEventListener('crosstalk-answer', ({ detail }) => told.push(detail)); return null")
                .await?;
            for number in 1..=QUESTIONS {
                let asked = format!("return location.hash.endsWith('quiz=stress.{number}') && all('.answer').length > 1 && !one('.answer small')");
                visit.until(&format!("question {number}"), &asked).await?;
                visit.press(".answer").await?;
                visit.until("the verdict", "return !!one('.answer small')").await?;
                if number < QUESTIONS {
                    let calls: Vec<Vec<String>> = visit.calls().await?;
                    assert!(calls.iter().all(|call| call.len() < 2 || !call[1].starts_with(edition.score)), "no score before the end");
                }
                visit.press(".tour-ways .primary").await?;
            }
            let told: Vec<Value> = visit.value("return told").await?;
            assert_eq!(told.len(), QUESTIONS);
            let stored = leave(&visit).await?;
            let letter = |at: &Value| char::from(b'a' + at.as_u64().unwrap() as u8).to_string();
            let wrong = if edition.name == "1.2" { "wrong" } else { "incorrect" };
            let ids = interactions(&stored);
            let first = ids.iter().position(|id| id.starts_with("question-")).unwrap();
            for (at, answer) in told.iter().enumerate() {
                let field = |name: &str| stored[&format!("cmi.interactions.{}.{name}", first + at)].clone();
                assert_eq!(field("id"), format!("question-{}", answer["question"].as_str().unwrap()));
                assert_eq!(field("type"), "choice");
                assert_eq!(field(edition.response), letter(&answer["answer"]));
                assert_eq!(field("correct_responses.0.pattern"), letter(&answer["correct"]));
                assert_eq!(field("result"), if answer["right"] == true { "correct" } else { wrong });
            }
            let right = told.iter().filter(|answer| answer["right"] == true).count();
            let raw = if edition.name == "1.2" { right * 100 / QUESTIONS } else { right };
            assert_eq!(stored[&format!("{}.raw", edition.score)], raw.to_string());
            assert_eq!(stored[edition.status], "incomplete", "a quiz completes nothing");
            assert_eq!(visit.console_errors().await?, Vec::<String>::new());
            Ok(())
        })
        .await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_rule_and_the_progress_stand_there_from_the_start() {
    for reader in [Reader::DESKTOP, Reader::PHONE] {
        visit_course(reader, V2004.package, |visit| async move {
            visit.launch(&V2004.address("")).await?;
            visit.until("the rule is there", "return words(document.querySelector('[data-course-goal]')) !== ''").await?;
            let start = visit.goal().await?;
            assert!(start.contains("Gut–brain axis") && start.ends_with("0%."), "{start}");
            visit.no_violations("the rule").await?;
            let seen: bool = visit
                .value("const box = document.querySelector('[data-course-goal]').getBoundingClientRect(); return box.height > 0 && box.right <= innerWidth && box.bottom <= document.documentElement.scrollHeight")
                .await?;
            assert!(seen);
            let (nodes, _) = fixtures::view("gut-brain");
            tell(&visit, &nodes[0]).await?;
            let grown = visit.goal().await?;
            assert!(grown.ends_with("25%."), "{grown}");
            Ok(())
        })
        .await;
    }
}
