//! The map as one file, opened from a disk.

use end_to_end::{
    Engine, Reader, Visit, WebDriverResult, host, package_file, uploads, visit, visit_in,
};
use serde_json::Value;

/// Opens the file as a double-click would.
async fn open(visit: &Visit, address: &str) -> WebDriverResult {
    visit.driver.goto("about:blank").await?;
    let file = package_file("crosstalk.html");
    visit.driver.goto(format!("file://{}{address}", file.display())).await?;
    visit
        .until("the app answers clicks", "return !!document.querySelector('crosstalk-map[ready]')")
        .await
}

async fn works_from_a_disk(visit: Visit) -> WebDriverResult {
    open(&visit, "").await?;
    visit.press("[data-node=depression]").await?;
    visit
        .until("its text is open", "return title() === 'Depression' && words(panel()).length > 400")
        .await?;
    visit.until("the address tells it", "return location.hash === '#select=depression'").await?;
    visit.press_named("button", "Outline").await?;
    visit.until("the outline stands there", "return !!one('.outline')").await?;

    // Pictures are drawn without a server, too, and the fonts are inside.
    for (form, starts, within) in
        [("png", "data:image/png", "IHDR"), ("svg", "data:image/svg+xml", "@font-face")]
    {
        open(&visit, &format!("#theme=stress&ask=take.form:{form}")).await?;
        let drawn = format!(
            "const file = one('.asked .file a')?.href.split(','); return !!file && file[0].startsWith('{starts}') && atob(file[1]).includes('{within}')"
        );
        visit.until(&format!("{form} is drawn"), &drawn).await?;
    }

    open(&visit, "#theme=gut-brain&select=ibs~anxiety&level=simple").await?;
    visit.until("the address is followed", "return words(panel()).length > 200").await?;
    let asked: Vec<String> = visit
        .value(
            "return performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => !/^(data|blob):/.test(name))",
        )
        .await?;
    assert_eq!(asked, Vec::<String>::new());
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn chromium_opens_it() {
    visit_in(Engine::Chromium, Reader::DESKTOP, |visit| async move {
        // A browser without any network.
        let cut = serde_json::json!({ "offline": true, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0 });
        visit.command("Network.enable", Value::Null).await?;
        visit.command("Network.emulateNetworkConditions", cut).await?;
        open(&visit, "").await?;
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        visit.no_violations("the map as one file").await?;
        works_from_a_disk(visit).await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn firefox_opens_it() {
    visit_in(Engine::Firefox, Reader::DESKTOP, works_from_a_disk).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn webkit_opens_it() {
    visit_in(Engine::Webkit, Reader::DESKTOP, works_from_a_disk).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_script_the_article_is_whole_and_leads_nowhere_else() {
    let reader = Reader { script: false, ..Reader::DESKTOP };
    visit_in(Engine::Chromium, reader, |visit| async move {
        let file = package_file("crosstalk.html");
        visit.driver.goto(format!("file://{}", file.display())).await?;
        let source = visit.driver.source().await?;
        let article = source.split_once("<main class=\"article\">").unwrap().1;
        assert!(article.contains("id=\"select=depression\""));
        let hrefs: Vec<&str> =
            source.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let leaving: Vec<&&str> =
            hrefs.iter().filter(|to| !to.starts_with('#') && !to.starts_with("data:")).collect();
        assert_eq!(leaving, Vec::<&&str>::new());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_platform_may_show_it_in_a_sandbox() {
    visit(Reader::DESKTOP, |visit| async move {
        let (host, uploads) = (host(), uploads());
        let file = format!("{}files/crosstalk.html", uploads.address());
        visit.open_framed(&host, "sandbox=allow-scripts", &file).await?;
        visit.driver.enter_frame(0).await?;
        visit
            .until(
                "the app answers clicks",
                "return !!document.querySelector('crosstalk-map[ready]')",
            )
            .await?;
        // The driver's mouse knows nothing of frames of other origins.
        visit
            .value::<Value>("one('[data-node=infection]').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true })); return null")
            .await?;
        visit
            .until(
                "its text is open",
                "return title() === 'Infection' && words(panel()).length > 400",
            )
            .await?;
        visit.driver.enter_default_frame().await?;
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        let asked: Vec<String> = uploads.seen().into_iter().map(|seen| seen.path).collect();
        assert_eq!(asked, ["/files/crosstalk.html"], "one file, and no other request");
        Ok(())
    })
    .await;
}
