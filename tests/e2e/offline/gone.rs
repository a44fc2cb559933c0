//! The server is gone.

use super::open_and_keep;
use crate::fixtures;
use end_to_end::{
    Engine, Key, Reader, Storage, Visit, WebDriverResult, visit, visit_in, visit_in_folder,
    visit_with,
};

/// Everything that the map can show is there: each theme with its texts, things, links, search and outline.
async fn everything_works(visit: &Visit, themes: &[String]) -> WebDriverResult {
    for theme in themes {
        visit.open_settled(&format!("#theme={theme}&level=in_depth")).await?;
        let (nodes, links) = fixtures::view(theme);
        assert_eq!(visit.marks("data-node").await?, nodes, "{theme}");
        assert_eq!(visit.marks("data-link").await?, links, "{theme}");
    }
    visit.open_settled("#select=depression&level=simple").await?;
    assert_eq!(visit.title().await?.as_deref(), Some("Depression"));
    visit.until("its text is there", "return words(panel()).length > 400").await?;
    visit.press("[role=combobox]").await?;
    visit.type_in("microbiome").await?;
    let found = "return one('[role=option]')?.dataset.to === 'gut-microbiome'";
    visit.until("it is the first result", found).await?;
    visit.key(Key::Enter).await?;
    visit.until("it is explained", "return title() === 'Gut microbiome'").await?;
    visit.press_named("button", &fixtures::interface("header.outline")).await?;
    visit.until("the outline is there", "return all('.outline li').length > 50").await
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_works_with_the_server_gone() {
    visit(Reader::DESKTOP, |visit| async move {
        open_and_keep(&visit, "").await?;
        visit.server.stop();
        // On the page that was loaded with a connection, and on pages that are loaded without.
        visit.press("[data-node=anxiety]").await?;
        visit.until("it is explained", "return title() === 'Anxiety'").await?;
        everything_works(&visit, &fixtures::themes()).await?;
        visit.open_settled("?from=a-mail#select=ibs~anxiety").await?;
        visit.open_settled("index.html#theme=stress").await?;
        visit.open_settled("embed.html#theme=open").await?;
        assert_eq!(visit.marks("data-node").await?, fixtures::view("open").0);
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        assert_eq!(visit.third_party_requests().await?, Vec::<String>::new());
        // In a new tab.
        visit.driver.new_tab().await?;
        let tabs = visit.driver.windows().await?;
        visit.driver.switch_to_window(tabs[1].clone()).await?;
        visit.open_settled("#theme=therapies").await?;
        assert_eq!(visit.marks("data-node").await?, fixtures::view("therapies").0);
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn it_works_after_a_restart_of_the_browser() {
    visit_with(Storage::Kept, Reader::DESKTOP, |visit| async move {
        open_and_keep(&visit, "").await?;
        visit.server.stop();
        let visit = visit.reopen(Reader::DESKTOP).await?;
        everything_works(&visit, &fixtures::themes()[..2]).await?;
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

async fn works_without(visit: Visit) -> WebDriverResult {
    open_and_keep(&visit, "").await?;
    visit.server.stop();
    everything_works(&visit, &fixtures::themes()[..2]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn firefox_needs_no_server() {
    visit_in(Engine::Firefox, Reader::DESKTOP, works_without).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn webkit_needs_no_server() {
    visit_in(Engine::Webkit, Reader::DESKTOP, works_without).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_whose_connection_goes_is_told_that_nothing_is_missing() {
    visit(Reader::DESKTOP, |visit| async move {
        open_and_keep(&visit, "").await?;
        let connection = |offline: bool| {
            serde_json::json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 })
        };
        visit.command("Network.enable", serde_json::json!({})).await?;
        visit.command("Network.emulateNetworkConditions", connection(true)).await?;
        visit.until("it is told", "return all('.notice').length === 1").await?;
        let said: String = visit.value("return words(one('.notice p'))").await?;
        assert_eq!(said, fixtures::interface("notice.offline"));
        assert_eq!(visit.said().await?, said);
        visit.no_violations("no connection").await?;
        visit.command("Network.emulateNetworkConditions", connection(false)).await?;
        visit.until("it is over", "return all('.notice').length === 0").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_site_in_a_folder_is_kept_in_that_folder() {
    visit_in_folder("/school/biology/map/", Reader::DESKTOP, |visit| async move {
        open_and_keep(&visit, "school/biology/map/").await?;
        visit.server.stop();
        visit.open_settled("school/biology/map/#theme=stress").await?;
        assert_eq!(visit.marks("data-node").await?, fixtures::view("stress").0);
        // What lies beside the folder is not the map's.
        let beside: bool =
            visit.value("return await fetch('/index.html').then(() => true, () => false)").await?;
        assert!(!beside);
        Ok(())
    })
    .await;
}
