//! What comes out of the printer: the map on a sheet of its own, then its texts, on white also from a dark screen;
//! worksheets and tours.

use crate::fixtures;
use end_to_end::{Reader, Visit, WebDriverResult, visit};
use serde_json::{Value, json};

/// The print dialog opens: the page gets the printer's media, and is told.
async fn before_print(visit: &Visit) -> WebDriverResult {
    let dark = json!([{ "name": "prefers-color-scheme", "value": "dark" }]);
    let media = json!({ "media": "print", "features": dark });
    visit.command("Emulation.setEmulatedMedia", media).await?;
    visit.value::<Value>("dispatchEvent(new Event('beforeprint')); return null").await?;
    visit.until("the texts for paper are there", "return !!one('.paper')").await
}

/// Widths and heights of the pages that come out of a printer with paper of that size, in millimeters.
async fn pages_of(visit: &Visit, (width, height): (f64, f64)) -> WebDriverResult<Vec<(f64, f64)>> {
    let wish = json!({
        "preferCSSPageSize": true, "printBackground": false,
        "paperWidth": width / 25.4, "paperHeight": height / 25.4,
    });
    let printed = visit.ask("Page.printToPDF", wish).await?;
    if let Ok(file) = std::env::var("CROSSTALK_KEEP_PDF") {
        std::fs::write(file, printed["data"].as_str().unwrap()).unwrap();
    }
    visit
        .value_of(
            "const boxes = atob(arguments[0]).matchAll(/\\/MediaBox \\[0 0 ([\\d.]+) ([\\d.]+)\\]/g);\
             return [...boxes].map(([, ...size]) => size.map((points) => Math.round(points / 72 * 25.4)))",
            vec![printed["data"].clone()],
        )
        .await
}

async fn pages(visit: &Visit) -> WebDriverResult<Vec<(f64, f64)>> {
    pages_of(visit, A4).await
}

const A4: (f64, f64) = (210.0, 297.0);
const ACROSS: (f64, f64) = (297.0, 210.0);
const LETTER: (f64, f64) = (216.0, 279.0);

#[tokio::test(flavor = "multi_thread")]
async fn the_map_fills_a_sheet_and_its_links_follow_with_their_sources() {
    visit(Reader { dark: true, ..Reader::DESKTOP }, |visit| async move {
        visit.open_settled("").await?;
        let marks = visit.marks("data-link").await?;
        before_print(&visit).await?;
        assert_eq!(visit.marks("data-link").await?, marks, "the sheet shows what the screen shows");
        let ground: String = visit.value("return getComputedStyle(one('.ct')).backgroundColor").await?;
        assert_eq!(ground, "rgb(255, 255, 255)");
        let hue: String = visit.value("return getComputedStyle(one('.th-stress')).getPropertyValue('--hue')").await?;
        assert_eq!(hue.to_uppercase(), "#653E00", "the colors for white ground");
        let controls: Vec<String> = visit
            .value("return all('button, input, [role=button]:not([data-node], [data-link])').filter((it) => it.checkVisibility()).map(words)")
            .await?;
        assert_eq!(controls, Vec::<String>::new(), "paper cannot be pressed");
        let license: bool = visit.value("return words(one('.paper .under')).includes('CC BY 4.0')").await?;
        assert!(license, "whose words they are");
        assert_eq!(visit.count(".legend .sample").await?, 8);
        assert_eq!(visit.count(".legend .head.open").await?, 1, "goes with is hollow on paper, too");
        assert!(visit.value::<bool>("return one('.legend').checkVisibility()").await?);
        let titles: Vec<String> = visit.value("return all('.paper section h3').map(words)").await?;
        assert_eq!(titles.len(), marks.len() + 1, "each link and the sources: {titles:?}");
        let (least, most, works): (usize, usize, usize) = visit
            .value(
                "const numbers = all('.paper .basis').flatMap((it) => (words(it).match(/\\[([\\d, ]+)\\]$/)?.[1] ?? '').split(', ').map(Number));\
                 return [Math.min(...numbers), Math.max(...numbers), all('.paper .cited li').length]",
            )
            .await?;
        assert_eq!((least, most), (1, works), "every work has a number, every number a work");
        visit.value::<Value>("dispatchEvent(new Event('afterprint')); return null").await?;
        visit.until("the screen is back", "return !one('.paper')").await?;

        // The browser prints as soon as it has told: what it prints has to be there by then.
        visit
            .value::<Value>("addEventListener('beforeprint', () => { window.sheet = one('.picture').getAttribute('viewBox') + !!one('.paper') }, { once: true }); return null")
            .await?;
        let pages = pages(&visit).await?;
        let sheet: String = visit.value("return window.sheet").await?;
        assert!(sheet.starts_with("0 0 1160 ") && sheet.ends_with("true"), "{sheet}");
        assert!(pages.len() > 2 && pages.iter().all(|page| *page == ACROSS), "{pages:?}");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_phone_prints_the_same_sheet_and_the_selection_comes_first() {
    visit(Reader::PHONE, |visit| async move {
        visit.open_settled("#select=depression").await?;
        before_print(&visit).await?;
        assert_eq!(visit.marks("data-node").await?.len(), fixtures::view("overview").0.len());
        let wide: bool = visit
            .value("const [, , w, h] = one('.picture').getAttribute('viewBox').split(' '); return +w > +h * 1.5")
            .await?;
        assert!(wide, "a phone's narrow picture is not for paper");
        let title: String = visit.value("return words(one('.paper section h3'))").await?;
        assert_eq!(title, "Depression");
        let others: Vec<String> = visit
            .value("return all('.paper section:has(.facts) h3').map(words).filter((title) => !title.toLowerCase().includes('depression'))")
            .await?;
        assert_eq!(others, Vec::<String>::new(), "only what touches the selection");
        assert_eq!(pages(&visit).await?[0], ACROSS);
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_theme_on_paper_shows_nothing_that_only_a_screen_can_open() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_settled("#theme=stress").await?;
        assert!(visit.count(".ghosts").await? > 0, "the theme has more behind a button");
        before_print(&visit).await?;
        let styled = "return getComputedStyle(one('.paper .texts')).columnCount === '3'";
        visit.until("the styles for paper have come", styled).await?;
        let seen =
            "return all('.ghosts').filter((it) => getComputedStyle(it).display !== 'none').length";
        assert_eq!(visit.value::<usize>(seen).await?, 0);
        assert_eq!(pages(&visit).await?[0], ACROSS);
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_menu_prints_the_map_and_leads_to_its_worksheet() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.before_each_page("window.print = () => { window.printed = true }").await?;
        visit.open_settled("#theme=stress").await?;
        visit.press_named(".header button", &fixtures::interface("header.more")).await?;
        visit.until("the menu is open", "return !!one('[role=dialog]')").await?;
        visit.no_violations("the menu").await?;
        visit.press_named(".menu button", &fixtures::interface("more.print")).await?;
        visit.until("it prints", "return window.printed === true").await?;
        visit.press_named(".menu a", &fixtures::interface("more.worksheet")).await?;
        visit
            .until("the worksheet is open", "return location.pathname.endsWith('/read/worksheet-stress.html') && !!document.querySelector('figure')")
            .await?;
        visit.open_settled("#tour=flu-week.2&level=simple").await?;
        visit.press_named(".tour a", &fixtures::interface("tour.print")).await?;
        visit
            .until("the tour is open", "return location.pathname.endsWith('/read/simple/tour-flu-week.html')")
            .await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_worksheet_is_two_pages_and_a_key_on_european_and_american_paper() {
    visit(Reader::DESKTOP, |visit| async move {
        for view in std::iter::once("overview".to_string()).chain(fixtures::themes()) {
            visit.open(&format!("read/worksheet-{view}.html")).await?;
            for paper in [A4, LETTER] {
                assert_eq!(pages_of(&visit, paper).await?, [paper; 3], "{view}");
            }
            visit.command("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
            let seen: String = visit
                .value("return [...document.querySelectorAll('header, nav, button')].filter((it) => it.checkVisibility()).map((it) => it.textContent).join()")
                .await?;
            assert_eq!(seen, "", "{view}: words of the screen");
            let last: bool = visit
                .value("const last = [...document.querySelectorAll('.side')].at(-1); return last.matches('.answers') && getComputedStyle(last).breakBefore === 'page'")
                .await?;
            assert!(last, "{view}: the key has a page of its own");
            visit.command("Emulation.setEmulatedMedia", json!({ "media": "" })).await?;
        }
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tour_is_a_few_pages_and_its_answers_on_the_last() {
    visit(Reader::DESKTOP, |visit| async move {
        for tour in ["flu-week", "exam-stress", "therapies"] {
            visit.open(&format!("read/standard/tour-{tour}.html")).await?;
            let pages = pages_of(&visit, A4).await?;
            assert!(
                (3..=6).contains(&pages.len()) && pages.iter().all(|page| *page == A4),
                "{tour}: {pages:?}"
            );
        }
        Ok(())
    })
    .await;
}
