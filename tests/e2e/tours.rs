//! Where a reader begins: a question, its tour, and the way back from what was looked at in between.

use crate::fixtures;
use end_to_end::{Key, Reader, Visit, WebDriverResult, visit};

/// Where every thing of the picture stands.
async fn places(visit: &Visit) -> WebDriverResult<String> {
    visit
        .value(
            "return all('.picture [data-node]').map((mark) => { const at = mark.querySelector('.shape').getBoundingClientRect();\
             return [mark.dataset.node, Math.round(at.x), Math.round(at.y)].join(' ') }).join()",
        )
        .await
}

async fn until_title(visit: &Visit, title: &str) -> WebDriverResult {
    visit.until(title, &format!("return title() === {title:?}")).await
}

async fn until_begun(visit: &Visit) -> WebDriverResult {
    let title = fixtures::interface("start.title");
    visit
        .until(
            &title,
            &format!("return !!one('[data-start]') && words(one('[data-start] h2')) === {title:?}"),
        )
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_is_pointed_at_pressed_and_answered() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_settled("").await?;
        until_begun(&visit).await?;
        visit.no_violations("questions to begin with").await?;
        let lit = "all('.picture .link.is-lit[data-link]').length";
        assert_eq!(visit.value::<usize>(&format!("return {lit}")).await?, 0);
        visit.point_at(".begin").await?;
        visit.until("the first question's path is lit", &format!("return {lit} >= 3")).await?;
        visit.press(".begin").await?;
        until_title(&visit, "Monday: it begins").await?;
        visit
            .until("the step is in the address", "return location.hash.includes('tour=flu-week.1')")
            .await?;
        let simple = visit.fragment().await?.contains("level=simple");
        assert!(simple, "it is a tour for pupils, and nobody has chosen a level");
        assert!(
            visit.value::<bool>("return deepest().dataset.part === 'title'").await?,
            "focus is on the step"
        );
        visit.no_violations("a step of a tour").await?;
        // By keyboard alone: on, back, and on again.
        visit.key(Key::Right).await?;
        until_title(&visit, "Tuesday: fever").await?;
        visit.key(Key::Left).await?;
        until_title(&visit, "Monday: it begins").await?;
        visit.key(Key::Right).await?;
        until_title(&visit, "Tuesday: fever").await?;
        // A thing that is named is looked at, and the tour waits.
        visit.press(".tale a").await?;
        visit.until("a thing is explained", "return location.hash.includes('select=')").await?;
        visit.press(".panel-bar .back").await?;
        until_title(&visit, "Tuesday: fever").await?;
        visit.key(Key::Escape).await?;
        visit.until("the tour is left", "return !location.hash.includes('tour=')").await?;
        assert!(visit.value::<bool>("return deepest() !== document.body").await?, "focus is lost");
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_the_panel_stands_a_selection_moves_nothing() {
    visit(Reader::DESKTOP, |visit| async move {
        for address in ["", "#theme=stress"] {
            visit.open_settled(address).await?;
            let before = places(&visit).await?;
            visit.press("[data-node=depression]").await?;
            visit.until("it is explained", "return title() === 'Depression'").await?;
            visit.until_settled().await?;
            assert_eq!(places(&visit).await?, before, "{address}");
            visit.key(Key::Escape).await?;
            visit.until("it is closed", "return !location.hash.includes('select=')").await?;
            visit.until_settled().await?;
            assert_eq!(places(&visit).await?, before, "{address}, closed");
        }
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_phone_the_first_question_leads_to_all() {
    visit(Reader::PHONE, |visit| async move {
        visit.open_settled("").await?;
        visit.tap(".btn.start").await?;
        until_begun(&visit).await?;
        visit.no_violations("questions to begin with, on a phone").await?;
        visit.tap(".begin").await?;
        until_title(&visit, "Monday: it begins").await?;
        visit.no_violations("a step of a tour, on a phone").await?;
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tour_goes_on_by_itself_at_the_pace_of_reading_and_stops_at_a_press() {
    visit(Reader::DESKTOP, |visit| async move {
        // The pace of reading, a hundredfold.
        visit
            .before_each_page(
                "const later = window.setTimeout; window.paces = [];\
                 window.setTimeout = (act, after, ...more) => { if (after > 4500) window.paces.push(after); return later(act, after > 4500 ? after / 100 : after, ...more); }",
            )
            .await?;
        visit.open_settled("#tour=flu-week.2").await?;
        let button = fixtures::interface("tour.autoplay");
        visit.press_named(".tour button", &button).await?;
        visit.no_violations("a tour that goes on by itself").await?;
        let last = fixtures::interface("tour.finish");
        visit
            .until("it is at its end", &format!("return all('.tour button').some((button) => words(button) === {last:?})"))
            .await?;
        let paces: Vec<f64> = visit.value("return window.paces.filter((pace) => pace < 60000)").await?;
        assert!(paces.iter().all(|pace| *pace > 8_000.0) && paces.len() >= 5, "{paces:?}");
        // Whoever goes back is not led on.
        visit.press_named(".tour button", &fixtures::interface("tour.back")).await?;
        visit
            .until("it can be asked for again", &format!("return all('.tour [aria-pressed=false]').some((button) => words(button) === {button:?})"))
            .await?;
        Ok(())
    })
    .await;
}
