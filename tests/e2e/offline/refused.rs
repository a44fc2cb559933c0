//! Where nothing can be kept, the map works online as if nobody had tried.

use super::next::version;
use super::{caches, until_asked};
use crate::fixtures;
use end_to_end::{Reader, Storage, Visit, WebDriverResult, visit, visit_with, visit_with_policy};
use serde_json::json;

/// The map works, and the console says nothing.
async fn works_in_silence(visit: &Visit) -> WebDriverResult {
    visit.open_settled("#select=depression").await?;
    assert_eq!(visit.title().await?.as_deref(), Some("Depression"));
    visit.press_named("button", &fixtures::interface("header.outline")).await?;
    visit.until("the outline is there", "return all('.outline li').length > 50").await?;
    assert_eq!(visit.console_errors().await?, Vec::<String>::new());
    Ok(())
}

/// Waits until the browser has tried to keep the site, in vain.
async fn until_given_up(visit: &Visit) -> WebDriverResult {
    visit
        .until(
            "the worker is given up",
            "const found = await navigator.serviceWorker.getRegistrations();\
             return found.every(({ active, waiting, installing }) => !active && !waiting && !installing)",
        )
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn storage_is_denied() {
    visit_with(Storage::Denied, Reader::DESKTOP, |visit| async move {
        visit.open_settled("").await?;
        let denied = "return await caches.open('a').then(() => false, () => true)";
        assert!(visit.value::<bool>(denied).await?, "the browser denies storage");
        works_in_silence(&visit).await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn storage_is_full() {
    visit(Reader::DESKTOP, |visit| async move {
        let origin = visit.server.address();
        let quota = json!({ "origin": origin.trim_end_matches('/'), "quotaSize": 20_000 });
        visit.command("Storage.overrideQuotaForOrigin", quota).await?;
        works_in_silence(&visit).await?;
        until_asked(&visit, "worker.js").await?;
        until_given_up(&visit).await?;
        works_in_silence(&visit).await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_worker_fails_to_install() {
    visit(Reader::DESKTOP, |visit| async move {
        // A site whose worker looks for something that is not there.
        let broken = version(2);
        let worker = broken.0.join("worker.js");
        let text = std::fs::read_to_string(&worker).unwrap();
        std::fs::write(&worker, text.replace("icon.svg", "gone.svg")).unwrap();
        visit.server.serve(&broken.0);
        works_in_silence(&visit).await?;
        until_asked(&visit, "gone.svg").await?;
        until_given_up(&visit).await?;
        assert_eq!(caches(&visit).await?, Vec::<String>::new(), "nothing half is left");
        works_in_silence(&visit).await?;
        // The next visit tries again.
        std::fs::write(&worker, text).unwrap();
        super::open_and_keep(&visit, "").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_forbids_policies_gets_no_worker() {
    let policy = server::STRICT_POLICY.replace("trusted-types crosstalk", "trusted-types 'none'");
    visit_with_policy(&policy, Reader::DESKTOP, |visit| async move {
        visit.open_settled("#select=depression").await?;
        visit.press_named("button", &fixtures::interface("header.outline")).await?;
        visit.until("the outline is there", "return all('.outline li').length > 50").await?;
        let workers = "return (await navigator.serviceWorker.getRegistrations()).length";
        assert_eq!(visit.value::<usize>(workers).await?, 0);
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_strict_policy_allows_the_worker_without_a_violation() {
    visit(Reader::DESKTOP, |visit| async move {
        visit
            .before_each_page(
                "window.violations = []; addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective))",
            )
            .await?;
        super::open_and_keep(&visit, "").await?;
        assert_eq!(visit.value::<Vec<String>>("return violations").await?, Vec::<String>::new());
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}
