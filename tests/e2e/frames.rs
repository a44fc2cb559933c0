//! The map in a frame of a page of somebody else.

use crate::fixtures;
use end_to_end::{Reader, Visit, WebDriverResult, host, visit, visit_unshared};
use serde_json::{Value, json};
use server::Fault;

/// What the host has heard of that type, newest last.
fn heard(kind: &str) -> String {
    format!("window.heard.filter(({{ data }}) => data.type === '{kind}')")
}

async fn until_heard(visit: &Visit, kind: &str) -> WebDriverResult {
    visit.until("the host is told", &format!("return {}.length > 0", heard(kind))).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sandbox_without_an_origin_has_the_whole_map_and_talks_with_its_host() {
    visit(Reader::DESKTOP, |visit| async move {
        let host = host();
        let address = "embed.html#theme=gut-brain&select=ibs~anxiety";
        visit.open_framed(&host, "sandbox=allow-scripts&listens&hello", &format!("{}{address}", visit.server.address())).await?;
        until_heard(&visit, "crosstalk-ready").await?;
        until_heard(&visit, "crosstalk-height").await?;
        let told: Vec<Value> = visit.value("return window.heard").await?;
        assert!(told.iter().all(|told| told["origin"] == "null"), "{told:?}");
        let heights = format!("return {}.map(({{ data }}) => data.height)", heard("crosstalk-height"));
        let heights: Vec<f64> = visit.value(&heights).await?;
        // The article, which is longer, is never measured, though the host says hello before the map stands.
        assert!(heights.iter().all(|height| (420.0..700.0).contains(height)), "{heights:?}");
        let canvas = "return window.heard.some(({ data }) => typeof data === 'string' && JSON.parse(data).subject === 'lti.frameResize')";
        assert!(visit.value::<bool>(canvas).await?, "platforms that know LTI are told too");

        visit.driver.enter_frame(0).await?;
        visit.until("the link is explained", "return !!title() && words(panel()).length > 200").await?;
        let scrolls: bool = visit
            .value("return document.documentElement.scrollHeight > innerHeight && getComputedStyle(document.body).overflowY !== 'hidden'")
            .await?;
        assert!(!scrolls, "a second scroll bar");
        assert_eq!(visit.third_party_requests().await?, Vec::<String>::new());
        let before = visit.fragment().await?;
        // From itself, a page takes no orders.
        visit.value::<Value>("postMessage({ type: 'crosstalk-go', address: 'theme=open' }, '*'); return null").await?;
        visit.driver.enter_default_frame().await?;

        for message in [
            json!({ "type": "crosstalk-go", "address": 5 }),
            json!({ "type": "crosstalk-go", "address": "theme=open", "more": "" }),
            json!({ "type": "crosstalk-else" }),
            json!("theme=open"),
            json!({ "type": "crosstalk-go", "address": "#theme=stress" }),
        ] {
            visit.value_of::<Value>("ask(arguments[0]); return null", vec![message]).await?;
        }
        let went = format!("return {}.some(({{ data }}) => data.address === 'theme=stress')", heard("crosstalk-state"));
        visit.until("the map goes where its host asks", &went).await?;
        let astray = format!("return {}.some(({{ data }}) => data.address.includes('open'))", heard("crosstalk-state"));
        assert!(!visit.value::<bool>(&astray).await?, "it listens to strangers or to what it does not know");
        visit.driver.enter_frame(0).await?;
        assert_eq!(visit.fragment().await?, before, "the address bar is not ours");
        visit.driver.enter_default_frame().await?;
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        visit.photograph("framed").await?;
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_for_frames_has_no_barrier_and_leads_to_the_whole_map() {
    visit(Reader { size: (640, 480), ..Reader::DESKTOP }, |visit| async move {
        visit.open("embed.html#theme=stress#?secret=a1b2").await?;
        visit.until_settled().await?;
        assert_eq!(visit.count(".notices").await?, 0, "a word of another system is not ours");
        visit.no_violations("the page for frames").await?;
        let whole: String =
            visit.value("return document.querySelector('[data-whole]').href").await?;
        assert_eq!(whole, format!("{}index.html#theme=stress", visit.server.address()));
        // A link that is copied in a frame leads to the whole map too, and to what the frame shows.
        visit.press("[data-node=cortisol]").await?;
        visit.until("it is explained", "return title() === 'Cortisol'").await?;
        let seen = "const mark = one('.node.is-selected .shape').getBoundingClientRect(); return mark.left > 0 && mark.right < panel().getBoundingClientRect().left";
        visit.until("the panel does not cover what it explains", seen).await?;
        let copied = "navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); }; return null";
        visit.value::<Value>(copied).await?;
        visit.press_named("[part~=panel] button", &fixtures::interface("panel.copy_link")).await?;
        visit.until("it is copied", "return !!window.copied").await?;
        let copied: String = visit.value("return window.copied").await?;
        assert_eq!(copied, format!("{whole}&select=cortisol&level=standard"));
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_copied_out_of_html_opens_the_same() {
    visit(Reader::DESKTOP, |visit| async move {
        for and in ["&amp;", "&#038;", "&#x26;", "&amp;amp;"] {
            // A `#` ends what stands behind `?`.
            let between = if and.contains('#') { "&" } else { and };
            let query = ["controls=none", "appearance=dark", "lang=en"].join(between);
            let fragment = ["theme=stress", "select=cortisol", "level=simple"].join(and);
            visit.open(&format!("embed.html?{query}#{fragment}")).await?;
            visit.until_ready().await?;
            visit.until("it is explained", "return title() === 'Cortisol'").await?;
            let asked: Vec<String> = visit
                .value("const map = document.querySelector('crosstalk-map'); return [map.controls, map.appearance, map.theme, map.level, String(one('.notices') === null)]")
                .await?;
            assert_eq!(asked, ["none", "dark", "stress", "simple", "true"], "{and}");
        }
        // The site's own page, with its own `?`.
        visit.open("?from=mail&amp;lang=en#theme=stress&amp;select=cortisol").await?;
        visit.until_ready().await?;
        visit.until("it is explained", "return title() === 'Cortisol'").await?;
        assert_eq!(visit.count(".notices").await?, 0);
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn before_the_app_a_press_is_answered_by_the_article_and_then_taken_over() {
    visit(Reader::DESKTOP, |visit| async move {
        let target = "return words(document.querySelector(':target h3'))";
        // Without styles the article is plain, and answers.
        for page in ["", "embed.html"] {
            visit.command("Network.enable", json!({})).await?;
            visit.command("Network.setBlockedURLs", json!({ "urls": ["*.css"] })).await?;
            visit.open(page).await?;
            visit.press("li a[href=\"#select=anxiety\"]").await?;
            assert_eq!(visit.value::<String>(target).await?, "Anxiety");
            visit.command("Network.setBlockedURLs", json!({ "urls": [] })).await?;
        }
        // The site's own page is the last, and has one turn: from then on everything is kept.
        for page in ["embed.html", ""] {
            for press in ["svg.wide a[href=\"#select=anxiety\"]", "li a[href=\"#select=anxiety\"]"] {
                if page.is_empty() && press.starts_with("li") {
                    continue;
                }
                visit.server.fault(".wasm", Fault::Held);
                visit.command("Network.clearBrowserCache", json!({})).await?;
                // The page is not finished as long as something is held.
                visit.driver.goto("about:blank").await?;
                visit.value_of::<Value>("location.href = arguments[0]; return null", vec![format!("{}{page}", visit.server.address()).into()]).await?;
                visit.until("the article is there", "return getComputedStyle(document.querySelector('.face') ?? document.documentElement).display === 'flex'").await?;
                visit.press(press).await?;
                assert_eq!(visit.value::<String>(target).await?, "Anxiety", "{page:?}, {press}");
                visit.server.heal();
                visit.until("it is taken over", "return document.querySelector('crosstalk-map').hasAttribute('ready') && title() === 'Anxiety'").await?;
            }
        }
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_the_server_lets_nobody_read_the_article_stays_with_the_reason() {
    visit_unshared(Reader::DESKTOP, |visit| async move {
        let host = host();
        visit.open_framed(&host, "sandbox=allow-scripts", &format!("{}embed.html", visit.server.address())).await?;
        visit.driver.enter_frame(0).await?;
        visit
            .until(
                "the reason stands there",
                "return document.querySelector('[data-why]')?.checkVisibility()",
            )
            .await?;
        let why: String = visit.value("return words(document.querySelector('[data-why]'))").await?;
        assert!(why.contains(&fixtures::interface("notice.reason_frame")), "{why}");
        let ready: bool =
            visit.value("return !!document.querySelector('crosstalk-map[ready]')").await?;
        assert!(!ready);
        let article: bool =
            visit.value("return words(document.querySelector('.article')).length > 2000").await?;
        assert!(article, "the article can be read");
        let styled = "return getComputedStyle(document.querySelector('.article')).fontFamily.includes('Crosstalk')";
        visit.until("its styles have come without a check", styled).await?;
        visit.no_violations("the article in a frame").await?;
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_overview_is_whole_in_a_school_page_and_a_theme_says_its_question() {
    visit(Reader::DESKTOP, |visit| async move {
        for size in [(640, 480), (720, 480)] {
            visit.resize(size, false).await?;
            visit.open_settled("embed.html").await?;
            let (lower, wider): (f64, f64) = visit
                .value(
                    "const picture = one('.picture').getBoundingClientRect(), map = one('.map').getBoundingClientRect();\
                     return [picture.bottom - map.bottom, picture.right - map.right]",
                )
                .await?;
            assert!(lower < 1.0 && wider < 1.0, "{size:?}: cut by {lower} and {wider} px");
            assert_eq!(visit.count(".canvas .lane-name").await?, 5, "{size:?}");
        }
        visit.open_settled("embed.html#theme=gut-brain").await?;
        let question: String = visit.value("return words(one('.tagline'))").await?;
        assert_eq!(question, fixtures::word("themes", "gut-brain", "question"));
        let shown: bool =
            visit.value("return one('.tagline').getBoundingClientRect().width > 80").await?;
        assert!(shown, "the question is seen");
        visit.no_violations("a theme in a school page").await
    })
    .await;
}
