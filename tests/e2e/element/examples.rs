//! The examples: without a framework, and in React, Vue and Svelte, with the package as it is shipped.

use end_to_end::{Reader, Visit, WebDriverResult, visit_pages, visit_pages_freely};
use serde_json::{Value, json};

/// The page's buttons change the map, and the map tells the page.
async fn works(visit: &Visit, framework: bool) -> WebDriverResult {
    visit.until("it answers", "return !!document.querySelector('crosstalk-map[ready]')").await?;
    let map = "const map = document.querySelector('crosstalk-map'); const output = document.getElementById('said').textContent;";
    let state: Value =
        visit.value(&format!("{map} return [map.theme, map.selection, map.level]")).await?;
    assert_eq!(
        state,
        json!(["stress", if framework { json!("cortisol") } else { Value::Null }, "simple"])
    );
    // A button of the page.
    visit
        .value::<Value>("document.querySelector('[data-theme=gut-brain]').click(); return null")
        .await?;
    visit
        .until(
            "the other theme is shown",
            "return document.querySelector('crosstalk-map').theme === 'gut-brain' && !!one('[data-node=gut-microbiome]')",
        )
        .await?;
    // The reader: the page hears of it.
    visit.press("[data-node=gut-microbiome]").await?;
    visit
        .until(
            "the page is told",
            &format!(
                "{map} return output === 'gut-microbiome' && map.selection === 'gut-microbiome'"
            ),
        )
        .await?;
    visit.press("[part=panel] button[aria-label=Close]").await?;
    visit
        .until("and of its end", &format!("{map} return output === 'nothing is selected'"))
        .await?;
    if framework {
        visit.value::<Value>("document.getElementById('explain').click(); return null").await?;
        visit.until("the page's own wish", "return title() === 'Anxiety'").await?;
        // The framework's state followed the reader: the pressed button is that of the theme shown.
        let pressed: Vec<String> = visit
            .value("return [...document.querySelectorAll('[data-theme][aria-pressed=true]')].map((at) => at.dataset.theme)")
            .await?;
        assert_eq!(pressed, ["gut-brain"]);
    }
    visit.no_violations("an example").await?;
    assert_eq!(visit.third_party_requests().await?, Vec::<String>::new());
    assert_eq!(visit.console_errors().await?, Vec::<String>::new());
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plain_page() {
    visit_pages(Reader::DESKTOP, |visit| async move {
        visit.open("examples/plain/index.html").await?;
        works(&visit, false).await?;
        visit.photograph("example-plain").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn react_vue_and_svelte_without_help() {
    // Vue makes a policy of its own for Trusted Types, which the strict policy of our tests forbids.
    visit_pages_freely(Reader::DESKTOP, |visit| async move {
        for framework in ["react", "vue", "svelte"] {
            visit.server.forget();
            visit.open(&format!("built/{framework}/index.html")).await?;
            works(&visit, true).await?;
            visit.photograph(&format!("example-{framework}")).await?;
            // Everything is inside the script: the map asked for nothing.
            let asked: Vec<String> =
                visit.server.seen().into_iter().map(|seen| seen.path).collect();
            assert_eq!(asked.len(), 3, "page, styles, script: {asked:?}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_self_contained_script_reads_other_maps_too() {
    visit_pages(Reader::DESKTOP, |visit| async move {
        visit.open("pages/standalone.html").await?;
        visit.until("it answers", "return !!document.querySelector('crosstalk-map[ready]')").await?;
        visit.value::<Value>("document.querySelector('crosstalk-map').src = '/examples/maps/bread/'; return null").await?;
        visit.until("the other map", "return all('[data-node]').length === 15").await?;
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}
