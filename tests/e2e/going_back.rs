//! Back, Forward, and moving the map.

use crate::fixtures;
use end_to_end::{Reader, visit};

#[tokio::test(flavor = "multi_thread")]
async fn back_and_forward_walk_through_what_was_seen() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_settled("").await?;
        visit.press(".themes button").await?;
        visit.until("a theme is shown", "return location.hash.startsWith('#theme=')").await?;
        let theme = visit.fragment().await?;
        let themed = visit.marks("data-node").await?;
        visit.press("[data-node]").await?;
        visit.until("a thing is explained", "return title() !== null").await?;
        let explained = visit.title().await?;
        visit.driver.back().await?;
        visit.until("nothing is explained", "return title() === null").await?;
        assert_eq!(visit.fragment().await?, theme);
        visit.driver.back().await?;
        let things = fixtures::view("overview").0.len();
        let back = format!("return all('[data-node]').length === {things}");
        visit.until("the overview is back", &back).await?;
        visit.driver.forward().await?;
        visit.driver.forward().await?;
        visit.until("the thing is explained again", "return title() !== null").await?;
        assert_eq!(visit.title().await?, explained);
        assert_eq!(visit.marks("data-node").await?, themed);
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_wheel_is_the_pages_and_with_ctrl_the_maps() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_settled("").await?;
        let moved = "return one('.viewport').style.transform";
        let middle = (640, 400);
        visit.point(middle).await?;
        visit.wheel(middle, 120, false).await?;
        visit.until("the hint is shown", "return !!one('[data-hint=wheel]')").await?;
        assert_eq!(visit.value::<String>(moved).await?, "");
        visit.wheel(middle, -240, true).await?;
        visit.until("the map is larger", "return one('.viewport').style.transform.includes('scale')").await?;
        let before: String = visit.value(moved).await?;
        // A drag moves the larger map, and selects nothing even where it ends on a mark.
        let (x, y): (i64, i64) = visit
            .value("for (let y = 200; y < 600; y += 9) for (let x = 100; x < 1100; x += 9)\
                      if (!root.elementFromPoint(x, y).closest('[role=button]')) return [x, y]; return null")
            .await?;
        visit.drag((x, y), (-90, -40)).await?;
        let other = format!("{moved} !== '{before}'");
        visit.until("it is moved", &other).await?;
        assert_eq!(visit.title().await?, None);
        visit.press_named("button", "Show the whole map").await?;
        visit.until("the whole map is shown", "return one('.viewport').style.transform === ''").await?;
        // The ground clears.
        visit.press("[data-node=depression]").await?;
        visit.until("it is explained", "return title() === 'Depression'").await?;
        visit.until_still().await?;
        let ground: (i64, i64) = visit
            .value("for (let y = 200; y < 600; y += 9) for (let x = 100; x < 800; x += 9)\
                      if (!root.elementFromPoint(x, y).closest('[role=button]')) return [x, y]; return null")
            .await?;
        visit.press_point(ground).await?;
        visit.until("nothing is selected", "return title() === null").await
    })
    .await;
}
