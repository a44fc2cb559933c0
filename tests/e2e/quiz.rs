//! A quiz: begun from a theme, from a tour's end, from the menu or by an address; by mouse, by keyboard, on a phone.

use crate::fixtures;
use end_to_end::{Key, Reader, Visit, WebDriverResult, visit};
use serde_json::Value;

const QUESTIONS: usize = 8;

fn word(key: &str) -> String {
    fixtures::interface(key)
}

async fn until_question(visit: &Visit, of: &str, number: usize) -> WebDriverResult {
    let asked = format!(
        "return location.hash.endsWith('quiz={of}.{number}') && all('.answer').length > 1 && !one('.answer small')"
    );
    visit.until(&format!("question {number} of {of}"), &asked).await
}

async fn until_answered(visit: &Visit) -> WebDriverResult {
    visit
        .until(
            "the verdict stands there",
            "return !!one('.answer small') && !!one('.quiz .prose b')",
        )
        .await
}

async fn until_result(visit: &Visit) -> WebDriverResult {
    let result = "return /^\\d of 8 questions right$/.test(title() ?? '') && !one('.answer')";
    visit.until("the result", result).await
}

/// The links that the picture draws, and those that are lit.
async fn drawn(visit: &Visit) -> WebDriverResult<(Vec<String>, Vec<String>)> {
    let ids = |selector: &str| format!("all('{selector}').map((mark) => mark.dataset.link)");
    let (all, lit) = (ids(".picture [data-link]"), ids(".picture .link.is-lit[data-link]"));
    visit.value(&format!("return [{all}, {lit}]")).await
}

/// Whether what has focus has that word.
async fn focused(visit: &Visit, word: &str) -> WebDriverResult<bool> {
    visit.value(&format!("return words(deepest()) === {word:?}")).await
}

/// Tabs on until a button of that word has focus.
pub async fn tab_to(visit: &Visit, word: &str) -> WebDriverResult {
    for _ in 0..60 {
        visit.key(Key::Tab).await?;
        if focused(visit, word).await? {
            return Ok(());
        }
    }
    panic!("Tab never reaches {word}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_whole_quiz_by_mouse() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_settled("#theme=stress").await?;
        visit.listen().await?;
        visit
            .value::<Value>(
                "globalThis.answers = []; document.addEventListener('crosstalk-answer', ({ detail }) => answers.push(detail))",
            )
            .await?;
        visit.press_named(".panel-body button", &word("quiz.label")).await?;
        until_question(&visit, "stress", 1).await?;
        assert!(visit.value::<bool>("return deepest().dataset.part === 'title'").await?);
        visit.no_violations("a question").await?;
        let low: usize = visit
            .value("return all('.answer').filter((at) => at.getBoundingClientRect().height < 42).length")
            .await?;
        assert_eq!(low, 0, "answers are 42 px high");
        let mut made = 0;
        for number in 1..=QUESTIONS {
            until_question(&visit, "stress", number).await?;
            visit.until_settled().await?;
            let (before, lit) = drawn(&visit).await?;
            assert_eq!(lit, Vec::<String>::new(), "question {number} lights a link");
            visit.press(".answer").await?;
            until_answered(&visit).await?;
            let marked: Vec<String> = visit.value("return all('.answer small').map(words)").await?;
            assert!(marked.contains(&word("quiz.right")), "{marked:?}");
            let said = visit.said().await?;
            assert!(
                said.starts_with(&word("quiz.right")) || said.starts_with(&word("quiz.wrong")),
                "{said}"
            );
            // A question that the map makes hid its link until now.
            let (_, lit) = drawn(&visit).await?;
            if visit.count(".quiz > .small").await? > 0 {
                assert_eq!(lit.len(), 1, "question {number}");
                assert!(!before.contains(&lit[0]), "{lit:?} told the answer to question {number}");
                made += 1;
            }
            if number == 1 || number == QUESTIONS {
                visit.no_violations("an answered question").await?;
                // What it rests on, and back again.
                visit.press_named(".quiz button", &word("quiz.evidence")).await?;
                visit.until("its explanation", "return location.hash.includes('select=')").await?;
                visit.press_named(".panel-bar button", &word("quiz.return")).await?;
                until_answered(&visit).await?;
            }
            visit.press(".tour-ways .primary").await?;
        }
        assert!(made >= 3, "{made} questions are made from the map");
        until_result(&visit).await?;
        visit.no_violations("the result").await?;
        let again: Vec<String> = visit.value("return all('.quiz .row').map((row) => row.dataset.to)").await?;
        let answers: Vec<Value> = visit.value("return answers").await?;
        assert_eq!(answers.len(), QUESTIONS);
        let right = answers.iter().filter(|answer| answer["right"] == true).count();
        let title = visit.title().await?.unwrap();
        assert!(title.starts_with(&right.to_string()), "{title} and {right} right answers");
        assert_eq!(answers[0]["question"], "stress-1");
        assert_eq!((&answers[7]["position"], &answers[7]["total"]), (&7.into(), &8.into()));
        visit.press_named(".tour-ways button", &word("quiz.more")).await?;
        until_question(&visit, "stress.2", 1).await?;
        visit.key(Key::Escape).await?;
        visit.until("the quiz is left", "return !location.hash.includes('quiz=')").await?;
        // What was missed is there on the next visit.
        if right < QUESTIONS {
            visit.open_settled("").await?;
            let kept: Vec<String> = visit.value("return all('.panel .rel .row').map((row) => row.dataset.to)").await?;
            assert!(!kept.is_empty() && kept.iter().all(|link| again.contains(link)), "{kept:?} {again:?}");
        }
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_whole_quiz_by_keyboard() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_settled("#theme=gut-brain").await?;
        tab_to(&visit, &word("quiz.label")).await?;
        visit.key(Key::Enter).await?;
        for number in 1..=QUESTIONS {
            until_question(&visit, "gut-brain", number).await?;
            visit.until("focus is on it", "return deepest().dataset.part === 'title'").await?;
            visit.key(Key::Tab).await?;
            assert!(visit.value::<bool>("return deepest().matches('.answer')").await?);
            visit.key(Key::Enter).await?;
            until_answered(&visit).await?;
            assert!(
                visit.value::<bool>("return deepest().matches('.answer')").await?,
                "focus stays on the answer"
            );
            let on = if number == QUESTIONS { "quiz.finish" } else { "quiz.next" };
            tab_to(&visit, &word(on)).await?;
            visit.key(Key::Enter).await?;
        }
        until_result(&visit).await?;
        tab_to(&visit, &word("tour.finish")).await?;
        visit.key(Key::Enter).await?;
        visit.until("the quiz is left", "return location.hash === '#theme=gut-brain'").await?;
        assert!(visit.value::<bool>("return deepest() !== document.body").await?, "focus is lost");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_opens_a_question_and_back_leaves_the_quiz() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_settled("#quiz=tour.flu-week.2").await?;
        visit
            .until(
                "the second of three",
                "return words(one('.panel-bar .place')).endsWith('2 of 3')",
            )
            .await?;
        visit.open_settled("#quiz=stress.99").await?;
        visit
            .until(
                "it begins",
                "return location.hash.includes('quiz=stress.99') && all('.answer').length > 1",
            )
            .await?;
        assert_eq!(visit.count("[data-notice], .notice").await?, 1, "and says so");
        // From the menu: the overview asks about itself.
        visit.open_settled("").await?;
        visit.press_named("[part=header] button", "More").await?;
        visit.press_named("[part~=open] button", &word("quiz.label")).await?;
        until_question(&visit, "overview", 1).await?;
        visit.press(".answer").await?;
        until_answered(&visit).await?;
        visit.press(".tour-ways .primary").await?;
        until_question(&visit, "overview", 2).await?;
        visit.driver.back().await?;
        visit.until("back leaves it", "return location.hash === '' && !one('.answer')").await?;
        // A tour's last step begins the quiz of the tour.
        visit.open_settled("#tour=flu-week.8").await?;
        visit.press_named(".tour button", &word("quiz.label")).await?;
        until_question(&visit, "tour.flu-week", 1).await?;
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_phone_a_question_stands_in_the_sheet() {
    visit(Reader::PHONE, |visit| async move {
        visit.open_settled("#quiz=stress.1").await?;
        until_question(&visit, "stress", 1).await?;
        visit.no_violations("a question on a phone").await?;
        let small: Vec<f64> = visit
            .value("return all('.answer').map((at) => at.getBoundingClientRect().height).filter((height) => height < 42)")
            .await?;
        assert_eq!(small, Vec::<f64>::new());
        visit.tap(".answer").await?;
        until_answered(&visit).await?;
        visit.no_violations("an answered question on a phone").await?;
        visit.tap(".tour-ways .primary").await?;
        until_question(&visit, "stress", 2).await?;
        let aside: bool = visit
            .value("return document.documentElement.scrollWidth > innerWidth")
            .await?;
        assert!(!aside, "nothing scrolls sideways");
        Ok(())
    })
    .await;
}
