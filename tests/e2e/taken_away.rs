//! What has focus is hidden or taken away: focus stays in the map, where a reader would look for it.

use end_to_end::{Key, Reader, Visit, WebDriverResult, visit};
use serde_json::Value;

/// A question whose answer has lists to choose from.
const QUESTION: &str = "ask=paths.chronic-stress.depression";
const ON_GRIP: &str = "return deepest().matches('.grip') && panel().dataset.sheet === 'peek'";

/// Opens a question's answer and gives focus to its first list.
async fn a_list_has_focus(visit: &Visit) -> WebDriverResult {
    visit.until("there are lists", "return !!one('.asked select')").await?;
    visit.value::<Value>("one('.asked select').focus(); return null").await?;
    visit.until("a list has focus", "return deepest().localName === 'select'").await
}

/// Draws the sheet down with a finger, one step.
async fn draw_down(visit: &Visit) -> WebDriverResult {
    visit.until_still().await?;
    let (x, y): (i64, i64) = visit
        .value("const r = one('.grip').getBoundingClientRect(); return [Math.round(r.left + r.width / 2), Math.round(r.top + r.height / 2)]")
        .await?;
    visit.touch("touchStart", &[(x, y)]).await?;
    for step in 1..8 {
        visit.touch("touchMove", &[(x, y + 10 * step)]).await?;
    }
    visit.touch("touchEnd", &[]).await?;
    visit.until("the sheet is small", "return panel().dataset.sheet === 'peek'").await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sheet_that_is_drawn_down_leaves_focus_on_its_grip() {
    visit(Reader::PHONE, |visit| async move {
        visit.open_settled(&format!("#{QUESTION}")).await?;
        // A finger's presses go through the largest sheet to the smallest.
        visit.tap(".grip").await?;
        visit.until("the sheet is large", "return panel().dataset.sheet === 'full'").await?;
        a_list_has_focus(&visit).await?;
        visit.tap(".grip").await?;
        visit.until("the grip has focus", ON_GRIP).await?;
        visit.tap(".grip").await?;
        visit.until("the sheet is half", "return panel().dataset.sheet === 'half'").await?;
        a_list_has_focus(&visit).await?;
        draw_down(&visit).await?;
        visit.until("the grip has focus once drawn down", ON_GRIP).await?;
        // From there a key brings the answer back.
        visit.key(Key::Up).await?;
        visit.until("the sheet is half again", "return panel().dataset.sheet === 'half'").await?;
        assert!(visit.value::<bool>("return deepest().matches('.grip')").await?);
        // The help note is hidden with the answer.
        visit.value::<Value>("one('.panel .help button').focus(); return null").await?;
        draw_down(&visit).await?;
        visit.until("the grip has focus again", ON_GRIP).await?;
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_size_that_hides_what_has_focus_leaves_it_in_the_panel() {
    visit(Reader::PHONE, |visit| async move {
        visit.open_settled(&format!("#{QUESTION}")).await?;
        visit.until("there is an answer", "return !!one('.asked select')").await?;
        draw_down(&visit).await?;
        visit.resize((1280, 800), false).await?;
        visit
            .until(
                "a panel stands at the end",
                "return !!panel().dataset.stand && panel().dataset.stand !== 'sheet'",
            )
            .await?;
        a_list_has_focus(&visit).await?;
        visit.resize((390, 844), true).await?;
        visit.until("the small sheet's grip has focus", ON_GRIP).await?;
        visit.resize((1280, 800), false).await?;
        visit.until("the title has focus", "return deepest().matches('.panel h2')").await?;
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_panel_that_ends_by_history_or_is_closed_leaves_focus_in_the_map() {
    visit(Reader::PHONE, |visit| async move {
        visit.open_settled("").await?;
        visit.tap("[data-node=depression]").await?;
        visit.until("the sheet is open", "return panel()?.dataset.sheet === 'half'").await?;
        visit.tap(".asks button").await?;
        a_list_has_focus(&visit).await?;
        visit.driver.back().await?;
        visit.until("the question is gone", "return !one('.asked')").await?;
        visit.until("the panel has focus", "return deepest().matches('.panel h2')").await?;
        visit.driver.back().await?;
        visit.until("the panel is gone", "return !panel()").await?;
        visit.until("the map has focus", "return !!deepest().closest('.canvas')").await?;
        visit.driver.forward().await?;
        visit.driver.forward().await?;
        a_list_has_focus(&visit).await?;
        draw_down(&visit).await?;
        // What follows the grip is the way to close the panel.
        visit.until("the grip has focus", ON_GRIP).await?;
        visit.key(Key::Tab).await?;
        visit.key(Key::Enter).await?;
        visit.until("the question is closed", "return !one('.asked')").await?;
        let begins = "return deepest().dataset.part === 'start'";
        visit.until("focus is where a reader may begin", begins).await?;
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_narrow_title_line_has_no_room_for_keeps_focus_until_it_goes_on() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_settled("").await?;
        for control in [".header .levels [tabindex='0']", ".header .everything"] {
            let has_focus =
                format!("return deepest() === one({control:?}) && deepest().checkVisibility()");
            visit.value::<Value>(&format!("one({control:?}).focus(); return null")).await?;
            visit.resize((1040, 800), false).await?;
            visit.until_equal("await frames(); return one('.header').clientWidth", 1040).await?;
            assert!(visit.value::<bool>(&has_focus).await?, "{control}");
            let within = "return one('.header').scrollWidth <= one('.header').clientWidth";
            assert!(visit.value::<bool>(within).await?, "the title line has room for {control}");
            visit.key(Key::Tab).await?;
            let gone =
                format!("return !one({control:?}).checkVisibility() && !!root.activeElement");
            visit.until("it is gone with focus", &gone).await?;
            visit.resize(Reader::DESKTOP.size, false).await?;
        }
        Ok(())
    })
    .await;
}
