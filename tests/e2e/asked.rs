//! Asking the map: its program comes when a reader asks, answers, and where it does not come can be asked for again.

use crate::fixtures;
use end_to_end::{Reader, files, site, visit};
use server::Fault;

/// The panel shows an answer.
const ANSWERED: &str =
    "return !!one('.asked') && all('[part~=panel] select, [part~=panel] .choices').length > 0";

#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_come_is_said_and_can_be_asked_for_again() {
    let texts = files::named(&site().join("content"), "en-ask-", ".bin");
    for file in [
        files::named(&site(), "ask-", ".js"),
        files::named(&site(), "ask-", ".wasm"),
        format!("content/{texts}"),
    ] {
        visit(Reader::DESKTOP, |visit| async move {
            visit.server.fault(&file, Fault::Missing);
            visit.open("#ask=loops").await?;
            let again = fixtures::interface("error.try_again");
            visit
                .until(
                    &format!("{file} is missed"),
                    &format!("return all('[part~=panel] button').some((button) => words(button) === '{again}')"),
                )
                .await?;
            visit.server.heal();
            visit.press_named("[part~=panel] button", &again).await?;
            visit.until(&format!("the map answers with {file}"), ANSWERED).await
        })
        .await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_styles_of_answers_come_with_them_and_a_later_question_is_the_one_that_is_answered() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_settled("").await?;
        let sheets = "return document.querySelector('crosstalk-map').shadowRoot.adoptedStyleSheets.length";
        let before: usize = visit.value(sheets).await?;
        visit
            .value::<serde_json::Value>(
                "const map = document.querySelector('crosstalk-map'); map.ask = 'what-if.up:sleep-loss'; map.ask = 'loops'; return null",
            )
            .await?;
        visit.until("the map answers", ANSWERED).await?;
        assert_eq!(visit.value::<usize>(sheets).await?, before + 1);
        let address: String = visit.value("return location.hash").await?;
        assert!(address.contains("ask=loops") && !address.contains("what-if"), "{address}");
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}
