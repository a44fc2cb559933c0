//! The sheets of two maps, each with a grip of its own.

use super::{middle, put_two, until, value};
use end_to_end::{Reader, Visit, WebDriverResult, visit_pages};
use serde_json::Value;

/// Two maps on a phone, each with an explanation in a half sheet.
async fn open_sheets(visit: &Visit) -> WebDriverResult {
    put_two(visit, ["{ select: 'anxiety' }", "{ select: 'depression' }"], 420).await?;
    until_sheets(visit, "half", "half").await
}

async fn until_sheets(visit: &Visit, first: &str, second: &str) -> WebDriverResult {
    let what = format!("the sheets are {first} and {second}");
    let script = format!(
        "return panel_of(0)?.dataset.sheet === '{first}' && panel_of(1)?.dataset.sheet === '{second}'"
    );
    until(visit, &what, &script).await?;
    visit.until_still().await
}

#[tokio::test(flavor = "multi_thread")]
async fn two_fingers_on_two_grips_move_their_own_sheets() {
    visit_pages(Reader::PHONE, |visit| async move {
        open_sheets(&visit).await?;
        let (first, second) =
            (middle(&visit, 0, ".grip").await?, middle(&visit, 1, ".grip").await?);
        visit.touch("touchStart", &[first]).await?;
        visit.touch("touchStart", &[first, second]).await?;
        // Up with the first finger, down with the second.
        for step in 1..=7 {
            let fingers = [(first.0, first.1 - 10 * step), (second.0, second.1 + 10 * step)];
            visit.touch("touchMove", &fingers).await?;
        }
        visit.touch("touchEnd", &[]).await?;
        until_sheets(&visit, "full", "peek").await?;
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_finger_on_one_grip_says_nothing_to_what_passes_over_the_other() {
    visit_pages(Reader::PHONE, |visit| async move {
        open_sheets(&visit).await?;
        let (first, second) =
            (middle(&visit, 0, ".grip").await?, middle(&visit, 1, ".grip").await?);
        visit.touch("touchStart", &[first]).await?;
        // A pointer that holds nothing passes over the other grip, far from the finger.
        let passes = format!(
            "for (const y of [{y}, {y} + 80]) inside(1, '.grip').dispatchEvent(new PointerEvent('pointermove',\
               {{ bubbles: true, composed: true, pointerId: 77, clientX: {x}, clientY: y }})); await frames(); return null",
            x = second.0,
            y = second.1
        );
        value::<Value>(&visit, &passes).await?;
        visit.touch("touchEnd", &[]).await?;
        // The finger did not move: it was a press, and moved its own sheet.
        until_sheets(&visit, "full", "half").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_drag_in_one_map_swallows_no_press_in_the_other() {
    visit_pages(Reader::PHONE, |visit| async move {
        open_sheets(&visit).await?;
        let first = middle(&visit, 0, ".grip").await?;
        visit.touch("touchStart", &[first]).await?;
        for step in 1..=7 {
            visit.touch("touchMove", &[(first.0, first.1 - 10 * step)]).await?;
        }
        visit.touch("touchEnd", &[]).await?;
        until_sheets(&visit, "full", "half").await?;
        // A press of the keyboard has no finger that would begin anew.
        value::<Value>(&visit, "inside(1, '.grip').focus(); return null").await?;
        visit.key(end_to_end::Key::Enter).await?;
        until_sheets(&visit, "full", "full").await
    })
    .await;
}
