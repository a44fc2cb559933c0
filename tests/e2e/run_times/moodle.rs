//! A run-time that behaves as Moodle's does: previews, pages that break, long messages, a quiz, and what is read.

use super::{Stored, V12, V2004, interactions, leave, press_two, tell, tell_two};
use crate::fixtures;
use end_to_end::Reader;
use end_to_end::courses::visit_course;
use serde_json::Value;

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
            // Left as browsers leave: hidden, then gone.
            let before: usize = visit
                .outside("const before = messages.length, { contentDocument } = document.querySelector('iframe');\
                     Object.defineProperty(contentDocument, 'hidden', { value: true });\
                     contentDocument.dispatchEvent(new Event('visibilitychange'));\
                     document.querySelector('iframe').remove(); return before")
                .await?;
            let stored: Stored = visit.value("return stored").await?;
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
