//! The height of a frame, in pages that make something else of it than it asks for.

use end_to_end::{Reader, Visit, WebDriverResult, host, visit};
use serde_json::{Value, json};

/// Height and width of the frame, and how many heights the page has heard, once both are as they were for half a second
/// of drawn frames.
async fn at_rest(visit: &Visit, wishes: &str) -> WebDriverResult<(f64, usize)> {
    let (height, heard, rests): (f64, usize, bool) = visit
        .value(
            "const now = () => { const { width, height } = document.querySelector('iframe'); return `${width} ${height}`; };\
             let same = 0, before = '';\
             for (let at = 0; at < 600 && same < 40; at++) { await frames(); same = now() === before ? same + 1 : 0; before = now(); }\
             return [Number(document.querySelector('iframe').height), window.heard.filter(({ data }) => data.type === 'crosstalk-height').length, same >= 40]",
        )
        .await?;
    assert!(rests, "{wishes}: it never comes to rest; now {height}");
    Ok((height, heard))
}

/// Most of the screen may be asked for.
async fn high_screen(visit: &Visit) -> WebDriverResult {
    let screen = json!({ "width": 1280, "height": 1300, "screenWidth": 1280, "screenHeight": 1400, "deviceScaleFactor": 1, "mobile": false });
    visit.command("Emulation.setDeviceMetricsOverride", screen).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_frame_comes_to_rest_whatever_the_page_makes_of_the_height() {
    visit(Reader::DESKTOP, |visit| async move {
        high_screen(&visit).await?;
        let host = host();
        let address = format!("{}embed.html#theme=stress", visit.server.address());
        for wishes in [
            "listens",
            "listens&extra=20",
            "listens&extra=-20",
            "listens&times=1.1",
            "listens&times=.9",
            "listens&most=500",
            "listens&extra=7.5&times=1.02",
            "listens&narrow",
            "listens&narrow&extra=20",
            "listens&again",
            "listens&again&extra=20",
            "listens&again&times=1.1",
            "listens&again&narrow&extra=20",
        ] {
            visit.open_framed(&host, wishes, &address).await?;
            visit
                .until(
                    "it asks",
                    "return window.heard.some(({ data }) => data.type === 'crosstalk-height')",
                )
                .await?;
            let again = wishes.contains("again");
            // A page that asks for ever is answered for ever, but nothing grows.
            let (height, heard) = match wishes.contains("again&narrow") {
                true => continue_for_a_while(&visit).await?,
                false => at_rest(&visit, wishes).await?,
            };
            assert!(height < 1200.0, "{wishes}: {height}");
            assert!(again || heard < 8, "{wishes}: asked {heard} times");
        }
        Ok(())
    })
    .await;
}

/// The greatest height over some time, where the width never rests.
async fn continue_for_a_while(visit: &Visit) -> WebDriverResult<(f64, usize)> {
    let greatest: f64 = visit
        .value(
            "let greatest = 0;\
             for (let at = 0; at < 120; at++) { await frames(); greatest = Math.max(greatest, Number(document.querySelector('iframe').height)); }\
             return greatest",
        )
        .await?;
    Ok((greatest, 0))
}

#[tokio::test(flavor = "multi_thread")]
async fn it_follows_what_is_shown_and_how_wide_it_is() {
    visit(Reader::DESKTOP, |visit| async move {
        high_screen(&visit).await?;
        let host = host();
        let address = format!("{}embed.html#theme=stress", visit.server.address());
        visit.open_framed(&host, "listens&extra=20", &address).await?;
        visit
            .until("the map stands", "return window.heard.some(({ data }) => data.type === 'crosstalk-ready')")
            .await?;
        let (before, _) = at_rest(&visit, "at first").await?;
        // The list of everything is longer than any frame may be.
        visit.value::<Value>("ask({ type: 'crosstalk-go', address: 'theme=everything&view=outline' }); return null").await?;
        let grown = format!("return Number(document.querySelector('iframe').height) > {before}");
        visit.until("it grows with what is shown", &grown).await?;
        at_rest(&visit, "everything").await?;
        // Narrower, a theme needs more room.
        visit.open_framed(&host, "listens", &address).await?;
        visit
            .until("the map stands", "return window.heard.some(({ data }) => data.type === 'crosstalk-ready')")
            .await?;
        let (before, _) = at_rest(&visit, "wide").await?;
        visit.value::<Value>("document.querySelector('iframe').width = 360; return null").await?;
        let (after, _) = at_rest(&visit, "narrow").await?;
        assert!(after >= before, "{before} and then {after}");
        visit.driver.enter_frame(0).await?;
        let lacks: f64 = visit.value("const box = one('.canvas, .reading'); return box.scrollHeight - box.clientHeight").await?;
        assert!(lacks < 2.0 || after >= 700.0, "{lacks} px are hidden in a frame of {after}");
        Ok(())
    })
    .await;
}
