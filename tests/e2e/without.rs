//! Without script, and with the app broken in each way that happens to web servers and browsers.

use crate::fixtures;
use end_to_end::{Reader, Visit, WebDriverResult, files, site, visit, visit_without_wasm};
use server::Fault;

/// The fallback is there in full, says why, and its picture leads to its texts.
async fn stands_and_says(visit: &Visit, reason: &str) -> WebDriverResult {
    visit
        .until(
            "the failure is said",
            "return [...document.querySelectorAll('.why')].some((why) => why.checkVisibility() && words(why) !== '')",
        )
        .await?;
    let why: String = visit
        .value("return words([...document.querySelectorAll('.why')].find((why) => why.checkVisibility()))")
        .await?;
    assert!(why.contains(reason), "“{why}” does not say “{reason}”");
    let ready = "return document.querySelector('crosstalk-map').hasAttribute('ready')";
    assert!(!visit.value::<bool>(ready).await?, "it is not ready");
    let texts: usize = visit
        .value("return document.querySelectorAll('main.article section[id^=\"select=\"]').length")
        .await?;
    let (things, links) = fixtures::view("overview");
    assert_eq!(texts, things.len() + links.len());
    visit.press("svg.wide a[href=\"#select=anxiety\"]").await?;
    let at: String = visit.value("return words(document.querySelector(':target h3'))").await?;
    assert_eq!(at, "Anxiety");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn without_script_everything_can_be_read() {
    visit(Reader { script: false, ..Reader::DESKTOP }, |visit| async move {
        visit.open("").await?;
        stands_and_says(&visit, &fixtures::interface("notice.reason_script")).await?;
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        visit.photograph("without-script").await?;
        // The text edition: from the article to a theme, and on.
        visit.press("main.article a[href=\"read/index.html\"]").await?;
        visit
            .until(
                "the text edition is open",
                "return location.pathname.endsWith('/read/index.html')",
            )
            .await?;
        let mut pages = vec!["read/index.html".to_owned()];
        pages.extend(["help", "sources", "words"].map(|page| format!("read/{page}.html")));
        for level in ["simple", "standard", "in-depth"] {
            pages.extend(
                fixtures::themes().iter().map(|theme| format!("read/{level}/theme-{theme}.html")),
            );
        }
        for page in pages {
            visit.open(&page).await?;
            let (heading, length): (String, usize) = visit
                .value("return [words(document.querySelector('h1')), words(document.body).length]")
                .await?;
            assert!(!heading.is_empty() && length > 500, "{page}: {heading}, {length} letters");
        }
        let missing: Vec<_> =
            visit.server.seen().into_iter().filter(|seen| seen.status != 200).collect();
        assert_eq!(missing, []);
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_fallback_and_the_text_edition_have_no_barriers() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.server.fault(".wasm", Fault::Missing);
        visit.open("").await?;
        stands_and_says(&visit, &fixtures::interface("error.network")).await?;
        visit.no_violations("fallback").await?;
        for page in [
            "index",
            "help",
            "sources",
            "words",
            "worksheet-overview",
            "worksheet-therapies",
            "simple/tour-flu-week",
            "standard/theme-gut-brain",
            "simple/theme-stress",
        ] {
            visit.open(&format!("read/{page}.html")).await?;
            visit.no_violations(&format!("text edition, {page}")).await?;
        }
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_broken_app_leaves_the_fallback_and_says_why() {
    visit(Reader::DESKTOP, |visit| async move {
        for (fault, reason) in [
            (Fault::Missing, "error.network"),
            (Fault::Cut, "error.network"),
            (Fault::WrongType, "notice.reason_type"),
            (Fault::Truncated, "notice.reason_truncated"),
        ] {
            visit.server.fault(".wasm", fault);
            visit.command("Network.clearBrowserCache", serde_json::json!({})).await?;
            visit.open("").await?;
            stands_and_says(&visit, &fixtures::interface(reason)).await?;
            nothing_is_thrown(&visit).await?;
            visit.server.heal();
        }
        visit.before_each_page("delete window.WebAssembly").await?;
        visit.open("").await?;
        stands_and_says(&visit, &fixtures::interface("notice.reason_old")).await?;
        nothing_is_thrown(&visit).await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_changed_on_the_way_is_refused() {
    visit(Reader::DESKTOP, |visit| async move {
        let changed = "notice.reason_changed";
        for (folder, part, end, fault, reason) in [
            ("", "element-", ".js", Fault::Tampered, changed),
            ("", "element-", ".js", Fault::Missing, changed),
            ("", "element-", ".js", Fault::WrongType, changed),
            ("", "crosstalk-", ".js", Fault::Tampered, "notice.reason_truncated"),
            ("", "crosstalk-", ".wasm", Fault::Tampered, "notice.reason_truncated"),
            ("content", "en-first-", ".bin", Fault::Tampered, "notice.reason_truncated"),
        ] {
            visit.server.fault(&file_of(folder, part, end), fault);
            visit.command("Network.clearBrowserCache", serde_json::json!({})).await?;
            visit.open("").await?;
            stands_and_says(&visit, &fixtures::interface(reason)).await?;
            visit.server.heal();
        }
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_forbids_webassembly_keeps_the_fallback() {
    visit_without_wasm(Reader::DESKTOP, |visit| async move {
        visit.open("").await?;
        stands_and_says(&visit, &fixtures::interface("notice.reason_wasm")).await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_reason_moves_nothing() {
    visit(Reader::DESKTOP, |visit| async move {
        visit
            .before_each_page(
                "window.shifts = []; new PerformanceObserver((list) => { for (const { value, sources } of list.getEntries()) shifts.push(`${value} ${sources[0]?.node?.className}`); }).observe({ type: 'layout-shift', buffered: true });\
                 const ask = fetch, gate = new Promise((done) => { window.go = done; }); window.fetch = async (...asked) => { await gate; return ask(...asked); };",
            )
            .await?;
        for (size, page) in [((1280, 800), ""), ((1280, 800), "embed.html"), ((640, 480), "embed.html"), ((390, 844), "")] {
            visit.resize(size, false).await?;
            visit.server.fault(".wasm", Fault::Missing);
            visit.command("Network.clearBrowserCache", serde_json::json!({})).await?;
            visit.open(page).await?;
            // The article has been drawn.
            visit.until("it is drawn", "return performance.getEntriesByType('paint').length > 0").await?;
            visit
                .until("the reason stands there", "window.go(); return !!document.querySelector('[data-why]')?.checkVisibility()")
                .await?;
            visit.value::<bool>("await frames(); await frames(); return true").await?;
            assert_eq!(visit.value::<Vec<String>>("return shifts").await?, Vec::<String>::new(), "{size:?}, {page:?}");
            let seen: bool = visit
                .value("const box = document.querySelector('[data-why]').getBoundingClientRect(); return box.top > 0 && Math.abs(box.bottom - innerHeight) < 2 && document.elementFromPoint(innerWidth / 2, box.top + 12)?.closest('[data-why]') !== null")
                .await?;
            assert!(seen, "{size:?}, {page:?}: the reason is seen at the foot of the first screen");
        }
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn our_pages_say_that_they_have_a_dark_look() {
    for dark in [false, true] {
        // Without scripts, so that the article stays.
        visit(Reader { dark, script: false, ..Reader::DESKTOP }, move |visit| async move {
            for page in ["", "embed.html", "read/index.html", "read/simple/theme-stress.html"] {
                visit.open(page).await?;
                let (told, computed, ground): (String, String, f64) = visit
                    .value(
                        "const style = getComputedStyle(document.documentElement);\
                         const at = document.querySelector('.fallback, body.ct') ?? document.body;\
                         return [document.querySelector('meta[name=color-scheme]').content, style.colorScheme, Number(getComputedStyle(at).backgroundColor.match(/[0-9]+/)[0])]",
                    )
                    .await?;
                assert_eq!((told.as_str(), computed.as_str()), ("light dark", "light dark"), "{page:?}");
                assert_eq!(ground < 100.0, dark, "{page:?}: {ground}");
            }
            Ok(())
        })
        .await;
    }
}

/// The name of a file of the site.
fn file_of(folder: &str, part: &str, end: &str) -> String {
    files::named(&site().join(folder), part, end)
}

/// What went wrong was caught: the console names what did not load, and no error of ours.
async fn nothing_is_thrown(visit: &Visit) -> WebDriverResult {
    let thrown: Vec<String> = visit.console_errors().await?;
    let thrown: Vec<_> = thrown.into_iter().filter(|line| line.contains("Uncaught")).collect();
    assert_eq!(thrown, Vec::<String>::new());
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_blocked_app_leaves_the_fallback_and_says_why() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.command("Network.enable", serde_json::json!({})).await?;
        let blocked = serde_json::json!({ "urls": ["*.wasm"] });
        visit.command("Network.setBlockedURLs", blocked).await?;
        visit.open("").await?;
        stands_and_says(&visit, &fixtures::interface("error.network")).await?;
        nothing_is_thrown(&visit).await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn texts_that_do_not_come_are_asked_for_again() {
    visit(Reader::DESKTOP, |visit| async move {
        let rest = file_of("content", "-rest-", ".bin");
        // Not there, the line breaks, half of it, and something else in its place, such as a page that asks for a name.
        for fault in [Fault::Missing, Fault::Cut, Fault::Truncated, Fault::Tampered] {
            visit.server.fault(&rest, fault);
            visit.command("Network.clearBrowserCache", serde_json::json!({})).await?;
            visit.open("#select=depression&level=in_depth").await?;
            visit.until("the failure is said", "return !!one('.notice.warn')").await?;
            assert_eq!(visit.title().await?.as_deref(), Some("Depression"));
            if fault == Fault::Missing {
                visit.no_violations("texts missing").await?;
            }
            // In vain once more, and then not.
            let again = fixtures::interface("error.try_again");
            let fetched = "performance.getEntriesByType('resource').filter(({ name }) => name.includes('-rest-')).length";
            let before: u32 = visit.value(&format!("return {fetched}")).await?;
            visit.press_named(".notice button", &again).await?;
            visit.until("it is asked for again", &format!("return {fetched} > {before}")).await?;
            visit.until_still().await?;
            visit.until("the failure is said anew", "return !!one('.notice.warn button')").await?;
            nothing_is_thrown(&visit).await?;
            visit.server.heal();
            visit.press_named(".notice button", &again).await?;
            let text = "return words(one('.panel .text')).includes('107 studies')";
            visit.until(&format!("after {fault:?}, the text is there"), text).await?;
            visit.until("the notice is gone", "return !one('.notice.warn')").await?;
        }
        Ok(())
    })
    .await;
}
