//! Maps from elsewhere, by `src`.

use super::{left_alone, open_host, put};
use crate::fixtures;
use end_to_end::{Reader, Visit, WebDriverResult, elsewhere, visit_pages, visit_pages_freely};
use serde_json::{Value, json};
use server::Fault;

/// What the page hears as an error: reason, and the sentences with their files.
async fn refused(visit: &Visit, src: &str) -> WebDriverResult<Vec<(String, String)>> {
    visit
        .value_of::<Value>(
            "window.maps ??= []; window.heard = [];\
             const map = document.createElement('crosstalk-map'); maps.push(map); map.src = arguments[0];\
             map.addEventListener('crosstalk-error', (event) => heard.push(event.detail));\
             document.getElementById('here').replaceChildren(map); return null",
            vec![src.into()],
        )
        .await?;
    visit
        .until(
            "it is told",
            "return heard.length > 0 && !!maps.at(-1).shadowRoot?.querySelector('.told li')",
        )
        .await?;
    let (reason, told, seen): (String, Vec<(String, String)>, Vec<String>) = visit
        .value(
            "const { reason, problems } = heard[0];\
             return [reason, problems.map(({ file, sentence }) => [file, sentence]), [...maps.at(-1).shadowRoot.querySelectorAll('.told li')].map(words)]",
        )
        .await?;
    assert_eq!(reason, "source");
    assert_eq!(told.len(), seen.len());
    for ((file, sentence), line) in told.iter().zip(&seen) {
        assert!(line.contains(file) && line.contains(sentence), "{line}");
    }
    assert!(!visit.value::<bool>("return maps.at(-1).hasAttribute('ready')").await?);
    Ok(told)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_map_of_another_subject_is_read_and_changed_for_another() {
    visit_pages(Reader::DESKTOP, |visit| async move {
        open_host(&visit).await?;
        let entries = visit.value("return history.length").await?;
        put(&visit, "{ src: '/examples/maps/bread/', select: 'yeast', level: 'simple' }").await?;
        assert_eq!(visit.title().await?.as_deref(), Some("Yeast"));
        let text: String = visit.value("return words(one('.panel .text'))").await?;
        assert!(text.contains("tiny living thing that eats sugar"), "{text}");
        assert_eq!(visit.marks("data-node").await?.len(), 15);
        assert_eq!(visit.value::<String>("return words(one('.brand'))").await?, "How bread rises");
        assert_eq!(visit.value::<String>("return words(one('.tagline'))").await?, "Flour, water, yeast, heat: and a loaf.");
        // Themes that our styles have never heard of have hues all the same.
        let hues: Vec<String> = visit
            .value("return all('[part=themes] button').map((at) => getComputedStyle(at).borderTopColor)")
            .await?;
        assert_eq!(hues.len(), 3);
        assert!(hues[0] != hues[1] && hues[1] != hues[2] && hues[0] != hues[2], "{hues:?}");
        visit.no_violations("a map of another subject").await?;
        visit.photograph("element-bread").await?;
        // Its own links and search work.
        visit.press("[data-node=gluten]").await?;
        visit.until("it is explained", "return title() === 'Gluten'").await?;
        assert_eq!(visit.count(".told").await?, 0, "it has no problems");
        // Another map, by its map.json; what was selected is not on it.
        visit.value::<Value>("heard.length = 0; maps[0].src = '/pages/maps/broken/map.json'; maps[0].select('soup')").await?;
        visit.until("the other map", "return title() === 'Soup' && all('[data-node]').length === 2").await?;
        assert_eq!(visit.value::<Value>("return maps[0].theme").await?, json!("overview"));
        // And ours, when there is none.
        visit.value::<Value>("maps[0].src = null").await?;
        let things = fixtures::view("overview").0.len();
        let ours = format!("return all('[data-node]').length === {things}");
        visit.until("our own", &ours).await?;
        assert!(visit.value::<bool>("return heard.every(([name, detail]) => name !== 'error' || detail.shown)").await?);
        left_alone(&visit, entries).await?;
        assert_eq!(visit.third_party_requests().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_broken_map_is_shown_as_far_as_it_goes_with_every_problem() {
    visit_pages(Reader::DESKTOP, |visit| async move {
        open_host(&visit).await?;
        visit.before_each_page("window.alert = () => { window.alarmed = true; }").await?;
        put(&visit, "{ src: '/pages/maps/broken' }").await?;
        visit.until("the problems are told", "return !!one('.told li')").await?;
        let lines: Vec<String> = visit.value("return all('.told li').map(words)").await?;
        for wanted in ["checked", "attic", "certain", "ladle", "en/lanes.json", "looks like markup"]
        {
            assert!(lines.iter().any(|line| line.contains(wanted)), "{wanted}: {lines:#?}");
        }
        let (closed, count): (bool, String) =
            visit.value("return [!one('.told details').open, words(one('.told summary'))]").await?;
        let told: (bool, usize) = visit
            .value("const [, detail] = heard.find(([name]) => name === 'error'); return [detail.shown, detail.problems.length]")
            .await?;
        assert_eq!(told, (true, lines.len()), "the page is told too");
        assert!(closed && count.contains(&format!(" {} problems", lines.len())), "{count}");
        visit.press(".told summary").await?;
        visit.no_violations("a broken map").await?;
        visit.photograph("element-broken").await?;
        // Markup is a text like any other.
        visit.press("[data-node=pot]").await?;
        visit
            .until("it is explained", "return title() === 'Pot <img src=x onerror=alert(1)>'")
            .await?;
        assert!(
            visit.value::<bool>("return !window.alarmed && !one('img') && !one('script')").await?
        );
        visit.press_named(".told button", "Close this notice").await?;
        visit.until("it is closed", "return !one('.told')").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_had_is_said_and_tried_again() {
    visit_pages(Reader::DESKTOP, |visit| async move {
        open_host(&visit).await?;
        let missing = refused(&visit, "/examples/maps/nowhere/").await?;
        assert!(
            missing.len() == 1 && missing[0].1.contains("/examples/maps/nowhere/map.json"),
            "{missing:?}"
        );
        visit.no_violations("no map").await?;
        visit.photograph("element-missing").await?;
        let address = refused(&visit, "ftp://example.org/map").await?;
        assert!(address[0].1.contains("ftp://example.org/map"), "{address:?}");
        // A file that ends in the middle, a server that answers something else.
        visit.server.fault("bread/map.json", Fault::Truncated);
        let cut = refused(&visit, "/examples/maps/bread/").await?;
        assert!(
            cut.iter().any(|(file, sentence)| file == "map.json"
                && sentence.contains("cannot be read as JSON")),
            "{cut:?}"
        );
        visit.server.heal();
        // The reader tries again.
        visit.press_named(".told button", "Try again").await?;
        visit
            .until("it is there", "return maps.at(-1).hasAttribute('ready') && !one('.told')")
            .await?;
        // Asked for on a map that stands there: that one stays, and the reader is told.
        visit
            .value::<Value>("heard.length = 0; maps.at(-1).src = '/examples/maps/nowhere/'")
            .await?;
        visit.until("it is told", "return heard.length === 1 && !!one('.told li')").await?;
        assert_eq!(visit.marks("data-node").await?.len(), 15);
        visit.press("[data-node=gluten]").await?;
        visit.until("it still answers", "return title() === 'Gluten'").await?;
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn another_origin_has_to_allow_it() {
    visit_pages_freely(Reader::DESKTOP, |visit| async move {
        let (shared, closed) = (elsewhere(true), elsewhere(false));
        open_host(&visit).await?;
        put(&visit, &format!("{{ src: '{}examples/maps/bread/' }}", shared.address())).await?;
        assert_eq!(visit.marks("data-node").await?.len(), 15);
        let told = refused(&visit, &format!("{}examples/maps/bread/", closed.address())).await?;
        assert!(
            told.iter().all(|(_, sentence)| sentence.contains("Access-Control-Allow-Origin")),
            "{told:?}"
        );
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn size_and_time_have_limits() {
    visit_pages(Reader::DESKTOP, |visit| async move {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/examples/huge");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("map.json"), " ".repeat(5_500_000)).unwrap();
        // Twenty seconds pass in a moment.
        visit
            .before_each_page(
                "const later = setTimeout; window.setTimeout = (act, wait, ...rest) => later(act, wait === 20000 ? 400 : wait, ...rest)",
            )
            .await?;
        open_host(&visit).await?;
        let huge = refused(&visit, "/built/huge/").await?;
        assert!(huge.len() == 1 && huge[0].1.contains("5 MB"), "{huge:?}");
        visit.server.fault("bread/en/links.json", Fault::Held);
        let slow = refused(&visit, "/examples/maps/bread/").await?;
        assert!(slow.len() == 1 && slow[0].1.contains("20 seconds"), "{slow:?}");
        visit.server.heal();
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn unknown_languages_fall_back_and_the_loading_is_said() {
    visit_pages(Reader::DESKTOP, |visit| async move {
        open_host(&visit).await?;
        put(&visit, "{ lang: 'de-AT' }").await?;
        assert_eq!(visit.value::<String>("return one('.mount').lang").await?, "en");
        visit.server.fault("bread/en/nodes.json", Fault::Held);
        visit
            .value::<Value>("maps[0].lang = 'pt-BR'; maps[0].src = '/examples/maps/bread/'")
            .await?;
        visit.until("it is said", "return /^Loading the map… [0-9]+ of 13 files$/.test(words(one('.told [role=status]')))").await?;
        visit.server.heal();
        visit.until("the other map", "return all('[data-node]').length === 15 && !one('.told')").await?;
        assert_eq!(visit.value::<String>("return one('.mount').lang").await?, "en");
        Ok(())
    })
    .await;
}
