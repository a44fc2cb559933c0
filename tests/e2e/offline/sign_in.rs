//! Networks that answer everything with a page of their own, to sign in, and call it a success.

use super::open_and_keep;
use crate::fixtures;
use end_to_end::{Reader, Visit, WebDriverResult, visit};
use serde_json::json;
use server::Fault;

const TEXT: &str = "return words(document.querySelector('main'))";
const GROUND: &str = "return getComputedStyle(document.body).backgroundColor";

#[tokio::test(flavor = "multi_thread")]
async fn what_was_kept_is_replaced_only_by_what_is_ours() {
    visit(Reader::DESKTOP, |visit| async move {
        open_and_keep(&visit, "").await?;
        let pages =
            ["read/standard/theme-stress.html", "read/words.html", "read/worksheet-overview.html"];
        let mut kept: Vec<(String, String)> = Vec::new();
        for page in pages {
            visit.open(page).await?;
            kept.push((visit.value(TEXT).await?, visit.value(GROUND).await?));
        }
        // The reader sees what the network wants of them, also where other statuses than a page answer.
        visit.server.fault(".html", Fault::SignIn);
        visit.server.fault(".css", Fault::SignIn);
        for page in pages {
            visit.open(page).await?;
            let shown: String = visit.value("return words(document.body)").await?;
            assert!(shown.contains("Sign in"), "{page}: {shown}");
        }
        // Styles that are none do not take the place of those that were kept.
        visit.server.heal();
        visit.server.fault(".css", Fault::SignIn);
        visit.open(pages[0]).await?;
        assert_eq!(visit.value::<String>(GROUND).await?, kept[0].1, "with its styles");
        visit.server.stop();
        for (page, (text, ground)) in pages.into_iter().zip(&kept) {
            visit.open(page).await?;
            assert_eq!(&visit.value::<String>(TEXT).await?, text, "{page}");
            assert_eq!(&visit.value::<String>(GROUND).await?, ground, "{page}");
        }
        Ok(())
    })
    .await;
}

/// What the line says that stands where the map is drawn, once it can be seen.
async fn late(visit: &Visit) -> WebDriverResult<String> {
    // The reader waits; nobody else has to.
    visit
        .until(
            "the page says that nothing has come",
            "document.getAnimations().forEach((animation) => { animation.currentTime = 10_000; });\
             return !!document.querySelector('.late')?.checkVisibility({ visibilityProperty: true })",
        )
        .await?;
    visit.value("return words(document.querySelector('.late'))").await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_gets_nothing_else_says_so_stays_readable_and_tries_again() {
    visit(Reader::DESKTOP, |visit| async move {
        for (page, ends) in [
            ("", &[".js", ".css", ".wasm", ".bin", ".json"][..]),
            ("", &[".js", ".wasm", ".bin", ".json"][..]),
            ("embed.html", &[".js", ".css", ".wasm", ".bin", ".json"][..]),
            ("embed.html", &[".js"][..]),
        ] {
            for end in ends {
                visit.server.fault(end, Fault::SignIn);
            }
            visit.command("Network.clearBrowserCache", json!({})).await?;
            visit.open(page).await?;
            let said = late(&visit).await?;
            assert!(said.contains(&fixtures::interface("notice.late")), "{page:?}: {said}");
            // Without our styles the colors are the browser's.
            if !ends.contains(&".css") {
                visit.no_violations("nothing but the page").await?;
            }
            // The article answers.
            visit.press("li a[href=\"#select=anxiety\"]").await?;
            let at: String =
                visit.value("return words(document.querySelector(':target h3'))").await?;
            assert_eq!(at, "Anxiety");
            visit.server.heal();
            visit.press_named(".late a", &fixtures::interface("error.try_again")).await?;
            visit.until_ready().await?;
        }
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_app_that_is_answered_by_a_page_is_said_and_tried_again() {
    visit(Reader::DESKTOP, |visit| async move {
        // The site's own page last: from then on everything is kept.
        for page in ["embed.html#theme=stress", ""] {
            visit.server.fault(".wasm", Fault::SignIn);
            visit.command("Network.clearBrowserCache", json!({})).await?;
            visit.open(page).await?;
            visit
                .until(
                    "it is said",
                    "return !!document.querySelector('[data-why]')?.checkVisibility()",
                )
                .await?;
            visit.server.heal();
            visit.press_named("[data-why] a", &fixtures::interface("error.try_again")).await?;
            visit.until_ready().await?;
            let theme: String =
                visit.value("return document.querySelector('crosstalk-map').theme").await?;
            assert_eq!(theme, if page.is_empty() { "overview" } else { "stress" });
        }
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_registration_that_is_answered_with_nothing_throws_nothing() {
    for answer in ["undefined", "null", "{}", "(() => { throw new Error('no') })()"] {
        visit(Reader::DESKTOP, move |visit| async move {
            visit
                .before_each_page(&format!(
                    "window.thrown = []; for (const name of ['error', 'unhandledrejection']) addEventListener(name, (event) => thrown.push(String(event.reason ?? event.message)));\
                     const container = globalThis.ServiceWorkerContainer; if (container) container.prototype.register = async () => {{ window.registered = true; return {answer}; }};"
                ))
                .await?;
            visit.open_settled("#select=depression").await?;
            visit.until("it is asked for", "return window.registered === true").await?;
            visit.until_still().await?;
            // Also when the reader comes back, or the connection goes.
            visit
                .value::<serde_json::Value>("for (const name of ['offline', 'online']) dispatchEvent(new Event(name)); document.dispatchEvent(new Event('visibilitychange')); await frames(); return null")
                .await?;
            assert_eq!(visit.value::<Vec<String>>("return thrown").await?, Vec::<String>::new(), "{answer}");
            assert_eq!(visit.console_errors().await?, Vec::<String>::new(), "{answer}");
            Ok(())
        })
        .await;
    }
}
