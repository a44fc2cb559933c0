//! In pages that scale it: laid out by its own pixels, zoomed about the pointer on the screen.

use super::{open_host, put};
use end_to_end::{Reader, Visit, WebDriverResult, visit_pages};
use serde_json::Value;

/// What the map is laid out for.
const LAID_OUT: &str = "const picture = one('.picture');\
    return [one('.ct').dataset.form, picture.getAttribute('width'), picture.getAttribute('height')]";

/// An element of 600, less its bar.
const HIGH: &str = "return one('.picture').getAttribute('height') === '560'";

/// Where a thing is on the screen.
const PLACE: &str = "const box = one('[data-node=cortisol] .shape').getBoundingClientRect();\
    return [Math.round(box.left + box.width / 2), Math.round(box.top + box.height / 2)]";

async fn put_scaled(visit: &Visit, style: &str) -> WebDriverResult<Value> {
    open_host(visit).await?;
    visit
        .value_of::<Value>(
            "const here = document.getElementById('here');\
             Object.assign(here.style, { position: 'absolute', left: '10px', top: '10px', width: '900px', transformOrigin: '0 0' });\
             if (arguments[0]) here.style.setProperty(...arguments[0].split(': '));\
             return null",
            vec![style.into()],
        )
        .await?;
    put(visit, "{ theme: 'stress', scrolling: 'always' }").await?;
    visit.value::<Value>("maps[0].style.height = '600px'; await frames()").await?;
    visit.until("it has its height", HIGH).await?;
    visit.value(LAID_OUT).await
}

#[tokio::test(flavor = "multi_thread")]
async fn scaled_by_its_page_it_is_laid_out_as_unscaled_and_zooms_about_the_pointer() {
    visit_pages(Reader::DESKTOP, |visit| async move {
        let unscaled = put_scaled(&visit, "").await?;
        for style in ["transform: scale(.6)", "transform: scale(1.25)", "zoom: .7", "scale: .5 .5"]
        {
            let laid_out = put_scaled(&visit, style).await?;
            assert_eq!(laid_out, unscaled, "{style}");
            let before: (i64, i64) = visit.value(PLACE).await?;
            for _ in 0..4 {
                visit.wheel(before, -120, true).await?;
            }
            visit.until("it is larger", "return !!one('[data-zoomed]')").await?;
            visit.until_still().await?;
            let after: (i64, i64) = visit.value(PLACE).await?;
            let apart = (after.0 - before.0).abs().max((after.1 - before.1).abs());
            assert!(apart <= 3, "{style}: from {before:?} to {after:?}");
        }
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_a_dialog_that_grows_it_is_laid_out_for_the_whole_of_it() {
    visit_pages(Reader::DESKTOP, |visit| async move {
        let unscaled = put_scaled(&visit, "").await?;
        for least in ["0", ".2"] {
            open_host(&visit).await?;
            visit
                .value_of::<Value>(
                    "const here = document.getElementById('here'); here.style.width = '900px';\
                     here.animate([{ transform: `scale(${arguments[0]})` }, { transform: 'none' }], { duration: 3000, fill: 'both' });\
                     return null",
                    vec![least.into()],
                )
                .await?;
            put(&visit, "{ theme: 'stress', scrolling: 'always' }").await?;
            visit.value::<Value>("maps[0].style.height = '600px'; await frames()").await?;
            visit.until("it has its height", HIGH).await?;
            let same = format!("return JSON.stringify((() => {{ {LAID_OUT} }})()) === JSON.stringify({unscaled})");
            visit.until(&format!("it is laid out as unscaled while it grows from {least}"), &same).await?;
        }
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pinch_on_a_trackpad_doubles_what_the_fingers_double() {
    visit_pages(Reader::DESKTOP, |visit| async move {
        put_scaled(&visit, "").await?;
        // As browsers tell a pinch: 100 times the logarithm, in small turns with Ctrl.
        let scale: f64 = visit
            .value(
                "const box = one('.canvas').getBoundingClientRect();\
                 for (let turn = 0; turn < 20; turn += 1) one('.picture').dispatchEvent(new WheelEvent('wheel', { ctrlKey: true,\
                   deltaY: -100 * Math.log(2) / 20, clientX: box.left + 400, clientY: box.top + 300, bubbles: true, composed: true, cancelable: true }));\
                 await frames(); return new DOMMatrix(one('.viewport').style.transform).a",
            )
            .await?;
        assert!((1.9..2.1).contains(&scale), "{scale}");
        Ok(())
    })
    .await;
}
