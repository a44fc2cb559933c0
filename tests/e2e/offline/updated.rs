//! A newer version: offered, taken only on a press, and never half old and half new.

use super::next::{VERSIONS, script_of, version};
use super::{act, caches, open_and_keep};
use crate::fixtures;
use end_to_end::{Engine, Reader, Visit, WebDriverResult, visit, visit_in};

const OFFERED: &str = "return words(one('.notice p')) === arguments[0]";

async fn until_offered(visit: &Visit) -> WebDriverResult {
    let script =
        OFFERED.replace("arguments[0]", &format!("{:?}", fixtures::interface("notice.update")));
    visit.until("the newer version is offered", &script).await
}

async fn versions(visit: &Visit) -> WebDriverResult<[String; 2]> {
    visit.value(VERSIONS).await
}

async fn until_version(visit: &Visit, number: u32) -> WebDriverResult {
    let script = format!("{VERSIONS}.every((version) => version === '{number}')");
    visit.until("page and script are the newer ones", &script).await
}

async fn is_offered_and_taken(visit: Visit) -> WebDriverResult {
    let next = version(2);
    open_and_keep(&visit, "").await?;
    visit.server.serve(&next.0);
    // What is kept comes first, and the newer version is fetched beside it.
    visit.open_settled("#theme=stress&select=cortisol").await?;
    assert_eq!(versions(&visit).await?, ["1", "1"]);
    until_offered(&visit).await?;
    assert_eq!(versions(&visit).await?, ["1", "1"], "nothing is loaded anew by itself");
    visit.press_named(".notice button", &fixtures::interface("notice.update_now")).await?;
    until_version(&visit, 2).await?;
    visit.until_settled().await?;
    assert_eq!(visit.fragment().await?, "theme=stress&select=cortisol", "at the same place");
    assert_eq!(visit.count(".notice").await?, 0);
    // It is whole: it needs no server, and nothing is left of the old one.
    visit.server.stop();
    visit.open_settled("#select=depression").await?;
    assert_eq!(versions(&visit).await?, ["2", "2"]);
    visit.until("the old version is gone", "return (await caches.keys()).length === 1").await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_newer_version_is_offered_and_taken_on_a_press() {
    visit(Reader::DESKTOP, is_offered_and_taken).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_firefox_too() {
    visit_in(Engine::Firefox, Reader::DESKTOP, is_offered_and_taken).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_webkit_too() {
    visit_in(Engine::Webkit, Reader::DESKTOP, is_offered_and_taken).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn later_leaves_it_to_the_next_visit() {
    visit(Reader::DESKTOP, |visit| async move {
        let next = version(2);
        open_and_keep(&visit, "").await?;
        visit.server.serve(&next.0);
        visit.open_settled("").await?;
        until_offered(&visit).await?;
        visit.no_violations("a newer version is offered").await?;
        visit.photograph("offline-update").await?;
        visit.press_named(".notice button", &fixtures::interface("notice.later")).await?;
        visit.until("it is silent", "return all('.notice').length === 0").await?;
        // Another page of the same reader is offered it too. When the last page has gone, the next one has it.
        let first = visit.driver.window().await?;
        visit.driver.new_tab().await?;
        let tabs = visit.driver.windows().await?;
        visit.driver.switch_to_window(tabs[1].clone()).await?;
        visit.open_settled("").await?;
        until_offered(&visit).await?;
        assert_eq!(versions(&visit).await?, ["1", "1"]);
        visit.driver.goto("about:blank").await?;
        visit.driver.switch_to_window(first).await?;
        visit.driver.goto("about:blank").await?;
        for _ in 0..50 {
            visit.open_settled("").await?;
            if versions(&visit).await? == ["2", "2"] {
                break;
            }
        }
        assert_eq!(versions(&visit).await?, ["2", "2"]);
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_of_the_old_version_keeps_its_files_while_it_lives() {
    visit(Reader::DESKTOP, |visit| async move {
        let next = version(2);
        let script = script_of(std::path::Path::new(&std::env::var("CROSSTALK_SITE").unwrap()));
        open_and_keep(&visit, "").await?;
        visit.open_settled("").await?; // Now what is kept serves it.
        let old = visit.driver.window().await?;
        visit.server.serve(&next.0);
        visit.driver.new_tab().await?;
        let tabs = visit.driver.windows().await?;
        let new = tabs.into_iter().find(|tab| *tab != old).unwrap();
        visit.driver.switch_to_window(new.clone()).await?;
        visit.open_settled("").await?;
        until_offered(&visit).await?;
        visit.press_named(".notice button", &fixtures::interface("notice.update_now")).await?;
        until_version(&visit, 2).await?;
        // The other page was told, is not loaded anew, and still gets what the server has no longer.
        visit.driver.switch_to_window(old.clone()).await?;
        until_offered(&visit).await?;
        assert_eq!(versions(&visit).await?, ["1", "1"]);
        let file = format!("return await fetch('{script}').then((answer) => answer.status)");
        assert_eq!(visit.value::<u16>(&file).await?, 200);
        assert_eq!(caches(&visit).await?.len(), 2);
        // Its offer holds: it loads the newer version, which is there already.
        visit.press_named(".notice button", &fixtures::interface("notice.update_now")).await?;
        until_version(&visit, 2).await?;
        visit.driver.switch_to_window(new).await?;
        visit.open_settled("").await?;
        visit.until("the old version is gone", "return (await caches.keys()).length === 1").await?;
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_version_that_does_not_arrive_whole_is_not_used() {
    visit(Reader::DESKTOP, |visit| async move {
        let (next, last) = (version(2), version(3));
        open_and_keep(&visit, "").await?;
        let before = caches(&visit).await?;
        visit.server.serve(&next.0);
        visit.server.fault("element-000000000002.js", server::Fault::Truncated);
        visit.open_settled("").await?;
        act(&visit, "await (await navigator.serviceWorker.ready).update().catch(() => {})").await?;
        visit
            .until(
                "it was tried in vain",
                "const { installing, waiting } = await navigator.serviceWorker.ready; return !installing && !waiting",
            )
            .await?;
        assert!(visit.server.seen().iter().any(|seen| seen.path.ends_with("element-000000000002.js")));
        assert_eq!(caches(&visit).await?, before);
        visit.open_settled("#theme=stress").await?;
        assert_eq!(versions(&visit).await?, ["1", "1"]);
        assert_eq!(visit.count(".notice").await?, 0);
        // The one after it arrives.
        visit.server.heal();
        visit.server.serve(&last.0);
        visit.open_settled("").await?;
        until_offered(&visit).await?;
        visit.press_named(".notice button", &fixtures::interface("notice.update_now")).await?;
        until_version(&visit, 3).await
    })
    .await;
}
