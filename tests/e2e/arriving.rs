//! Opening the page.

use crate::fixtures;
use end_to_end::{Reader, files, site, visit};
use server::Fault;

#[tokio::test(flavor = "multi_thread")]
async fn the_map_comes_whole_without_a_complaint_from_one_origin_and_nothing_shifts() {
    visit(Reader::DESKTOP, |visit| async move {
        visit
            .before_each_page(
                "window.shifts = []; new PerformanceObserver((list) => {\
                   for (const entry of list.getEntries()) window.shifts.push(`${entry.value}: ${entry.sources.map((source) =>\
                     `${source.node?.outerHTML?.slice(0, 90)} ${JSON.stringify(source.previousRect)} ${JSON.stringify(source.currentRect)}`)}`);\
                 }).observe({ type: 'layout-shift', buffered: true })",
            )
            .await?;
        visit.server.fault(".woff2", Fault::Held);
        visit.open("").await?;
        visit
            .until(
                "the app answers clicks",
                "return !!document.querySelector('crosstalk-map[ready]')",
            )
            .await?;
        visit.until("it has been drawn", "return frames().then(() => true)").await?;
        assert_eq!(visit.value::<Vec<String>>("return window.shifts").await?, Vec::<String>::new());
        // The webfont has the measures of the font before it on average, not for each word: a word of the legend
        // may move by a few pixels. A tenth of what counts as a shift at all is not noticed.
        visit.server.heal();
        visit.until_settled().await?;
        visit.until("it has been drawn", "return frames().then(() => true)").await?;
        let shifts: f64 = visit
            .value("return window.shifts.reduce((sum, shift) => sum + parseFloat(shift), 0)")
            .await?;
        assert!(shifts < 0.0005, "the webfont shifts the page by {shifts}");
        let (nodes, links) = fixtures::view("overview");
        assert_eq!(visit.marks("data-node").await?, nodes);
        assert_eq!(visit.marks("data-link").await?, links);
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        assert_eq!(visit.third_party_requests().await?, Vec::<String>::new());
        let missing: Vec<_> =
            visit.server.seen().into_iter().filter(|seen| seen.status != 200).collect();
        assert_eq!(missing, []);
        visit.no_violations("overview").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_broken_address_opens_the_map_with_a_notice() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_settled("#theme=gut-brain&select=no-such-thing&color=red").await?;
        assert_eq!(visit.marks("data-node").await?, fixtures::view("gut-brain").0);
        assert_eq!(visit.title().await?, None);
        let notice: String = visit.value("return words(one('.notices'))").await?;
        assert!(notice.contains("no-such-thing"), "{notice}");
        visit.no_violations("notice").await?;
        visit.press_named(".notice button", &fixtures::interface("notice.close")).await?;
        visit.press_named(".notice button", &fixtures::interface("notice.close")).await?;
        visit.until("the notices are closed", "return !one('.notice')").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_theme_that_is_opened_before_its_pictograms_gets_them_when_they_come() {
    visit(Reader::DESKTOP, |visit| async move {
        const BARE: &str =
            "return all('[data-node] use').filter((use) => !use.getBBox().width).length";
        visit.server.fault(&files::named(&site(), "more_icons", ".json"), Fault::Held);
        visit.open("").await?;
        visit.until_ready().await?;
        assert_eq!(visit.value::<usize>(BARE).await?, 0, "the first screen has its own");
        visit.press_named(".themes button", &fixtures::word("themes", "stress", "name")).await?;
        visit.until("the theme is shown", "return !!one('.themes [aria-pressed=true]')").await?;
        assert!(visit.value::<usize>(BARE).await? > 3, "the others have not come");
        visit.server.heal();
        let all_there = BARE.replace(".length", ".length === 0");
        visit.until("every thing shows its pictogram", &all_there).await
    })
    .await;
}
