//! Dragging, zooming and pointing in one of two maps.

use super::{mark, put_two, until, value};
use end_to_end::{Reader, Visit, WebDriverResult, visit_pages};

/// A point on the ground of a map, where no mark is.
async fn ground(visit: &Visit, map: usize) -> WebDriverResult<(i64, i64)> {
    let script = format!(
        "const box = inside({map}, '.canvas').getBoundingClientRect();\
         for (let y = Math.ceil(box.top) + 90; y < box.bottom - 60; y += 7) for (let x = 100; x < 1100; x += 9) {{\
           const hit = maps[{map}].shadowRoot.elementFromPoint(x, y);\
           if (hit?.closest('.canvas') && !hit.closest('[role=button]')) return [x, y]; }} return null"
    );
    value(visit, &script).await
}

async fn transforms(visit: &Visit) -> WebDriverResult<[String; 2]> {
    value(visit, "return [0, 1].map((index) => inside(index, '.viewport').style.transform)").await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_map_is_zoomed_and_dragged_alone() {
    visit_pages(Reader::DESKTOP, |visit| async move {
        put_two(&visit, ["{}", "{}"], 390).await?;
        let start = ground(&visit, 0).await?;
        visit.point(start).await?;
        visit.wheel(start, -240, true).await?;
        until(
            &visit,
            "the first is larger",
            "return inside(0, '.viewport').style.transform.includes('scale')",
        )
        .await?;
        let [before, other] = transforms(&visit).await?;
        assert_eq!(other, "", "the second was not touched");
        // The drag ends over the second map.
        let (id, over) = mark(&visit, 1).await?;
        let start = ground(&visit, 0).await?;
        // A hand begins slowly: the drag is on its way when it leaves the first map.
        let chain = visit.driver.action_chain().move_to(start.0, start.1).click_and_hold();
        let chain = chain.move_to(start.0 + 15, start.1 + 15).move_to(start.0 + 30, start.1 + 30);
        chain.move_to(over.0, over.1).release().perform().await?;
        let [after, other] = transforms(&visit).await?;
        assert_ne!(after, before, "the first was dragged");
        assert_eq!(other, "", "the second was not");
        assert_eq!(
            value::<Vec<Option<String>>>(&visit, "return maps.map((map) => map.selection)").await?,
            [None, None],
            "a drag selects nothing where it ends"
        );
        // The click that a drag swallows is its own map's.
        visit.press_point(over).await?;
        until(&visit, "the second explains", &format!("return maps[1].selection === '{id}'"))
            .await?;
        assert_eq!(value::<Option<String>>(&visit, "return maps[0].selection").await?, None);
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_pointed_at_in_one_map_is_lit_in_no_other() {
    visit_pages(Reader::DESKTOP, |visit| async move {
        put_two(&visit, ["{ theme: 'everything' }", "{ theme: 'everything' }"], 390).await?;
        let lit = "return maps.map((map) => !!map.shadowRoot.querySelector('.picture .lit'))";
        assert_eq!(value::<[bool; 2]>(&visit, lit).await?, [false, false]);
        visit.point(mark(&visit, 1).await?.1).await?;
        until(&visit, "the second lights it", "return !!inside(1, '.picture .lit')").await?;
        visit.until_still().await?;
        assert_eq!(value::<[bool; 2]>(&visit, lit).await?, [false, true]);
        Ok(())
    })
    .await;
}
