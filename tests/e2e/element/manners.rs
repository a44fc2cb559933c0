//! What stands around the map, and whose the wheel is.

use super::{open_host, put};
use end_to_end::{Reader, Visit, WebDriverResult, visit_pages};
use serde_json::Value;

/// Which parts are seen.
async fn parts(visit: &Visit) -> WebDriverResult<Vec<String>> {
    visit
        .value(
            "return all('[part]').filter((at) => at.checkVisibility() && at.getBoundingClientRect().height > 20).map((at) => at.part.value)\
             .filter((name) => ['header', 'themes', 'foot', 'map'].includes(name))",
        )
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_chooses_how_much_stands_around_the_map() {
    visit_pages(Reader::DESKTOP, |visit| async move {
        open_host(&visit).await?;
        put(&visit, "{}").await?;
        assert_eq!(parts(&visit).await?, ["header", "themes", "map", "foot"]);
        for (controls, wanted) in [("minimal", vec!["header", "map", "foot"]), ("none", vec!["map"])] {
            visit.value_of::<Value>("maps[0].controls = arguments[0]; await frames(); return null", vec![controls.into()]).await?;
            visit.until_still().await?;
            assert_eq!(parts(&visit).await?, wanted, "{controls}");
            // The map has the room that they leave, and is whole in it.
            let fits: bool = visit
                .value(
                    "const map = maps[0].getBoundingClientRect(), canvas = one('.canvas');\
                     const box = canvas.getBoundingClientRect(), key = one('.foot:not(.mini)')?.offsetHeight ?? 0;\
                     return box.bottom >= map.bottom - key - 1 && box.top - map.top <= 41 && canvas.scrollWidth <= canvas.clientWidth",
                )
                .await?;
            assert!(fits, "{controls}");
            visit.press("[data-node=anxiety]").await?;
            visit.until("it is explained", "return title() === 'Anxiety'").await?;
            visit.no_violations(&format!("controls {controls}")).await?;
            visit.press("[part=panel] button[aria-label=Close]").await?;
            visit.until("it is closed", "return title() === null").await?;
            visit.photograph(&format!("element-controls-{controls}")).await?;
        }
        visit.value::<Value>("maps[0].controls = null; await frames()").await?;
        assert_eq!(parts(&visit).await?, ["header", "themes", "map", "foot"]);
        // On a phone's width too.
        visit.resize((390, 844), false).await?;
        for controls in ["minimal", "none"] {
            visit.value_of::<Value>("maps[0].controls = arguments[0]; await frames(); return null", vec![controls.into()]).await?;
            visit.until_still().await?;
            let themes = visit.count("[part=themes]").await?;
            let header = visit.count("[part=header]").await?;
            assert_eq!((themes, header), (0, usize::from(controls == "minimal")));
            visit.no_violations(&format!("controls {controls}, narrow")).await?;
        }
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

/// Turns the wheel over the map: whether the page scrolled, and whether the map was zoomed.
async fn turn(visit: &Visit, down: i64, ctrl: bool) -> WebDriverResult<(bool, bool)> {
    const SETTLED: &str = "let last = -1, same = 0;\
        while (same < 8) { await frames(); same = scrollY === last ? same + 1 : 0; last = scrollY; }";
    let start = format!(
        "scrollTo(0, 200); {SETTLED} const box = one('.canvas').getBoundingClientRect(); return [Math.round(box.left + box.width / 2), Math.round(box.top + box.height / 2)]"
    );
    let at = visit.value::<(i64, i64)>(&start).await?;
    // The wheel's next turn begins anew where the mouse has moved.
    visit.point((2, 2)).await?;
    visit.point(at).await?;
    let before: (f64, String) =
        visit.value("return [scrollY, one('.viewport').style.transform]").await?;
    visit.wheel(at, down, ctrl).await?;
    visit.value::<Value>(SETTLED).await?;
    visit.until_still().await?;
    let after: (f64, String) =
        visit.value("return [scrollY, one('.viewport').style.transform]").await?;
    Ok(((before.0 - after.0).abs() > 1.0, before.1 != after.1))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_chooses_whose_the_wheel_is() {
    visit_pages(Reader::DESKTOP, |visit| async move {
        open_host(&visit).await?;
        put(&visit, "{}").await?;
        // Something to scroll; and the map is high enough to need no scrolling of its own.
        visit
            .value::<Value>(
                "document.body.style.height = '4000px'; maps[0].style.marginTop = '100px'; maps[0].style.height = '900px'",
            )
            .await?;
        // What is kept from the page comes first: a browser that has begun to scroll goes on for a moment.
        assert_eq!(
            turn(&visit, -120, true).await?,
            (false, true),
            "with Ctrl: the map's, and the browser is told"
        );
        visit.value::<Value>("maps[0].scrolling = 'always'").await?;
        assert_eq!(turn(&visit, -120, false).await?, (false, true), "always: the map's");
        visit.press_named("[part=foot] button", "Show the whole map").await?;
        assert_eq!(
            turn(&visit, 120, false).await?,
            (true, false),
            "the whole map is shown: nobody is trapped"
        );
        visit.value::<Value>("maps[0].scrolling = null").await?;
        assert_eq!(turn(&visit, -120, false).await?, (true, false), "politely: the page's");
        visit.value::<Value>("maps[0].scrolling = 'never'").await?;
        assert_eq!(turn(&visit, -120, false).await?, (true, false), "never: the page's");
        assert!(!turn(&visit, -120, true).await?.1, "never, not with Ctrl either");
        Ok(())
    })
    .await;
}
