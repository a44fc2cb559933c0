//! Full screen: the browser's where it is given, else the page's whole room.

use crate::fixtures;
use end_to_end::{Reader, Visit, WebDriverResult, host, visit};
use serde_json::Value;

fn button(name: &str) -> String {
    format!("return !!named('button', '{}')", fixtures::interface(name))
}

async fn press(visit: &Visit, name: &str) -> WebDriverResult {
    // The driver's mouse knows nothing of frames of other origins.
    let script = format!("named('button', '{}').click(); return null", fixtures::interface(name));
    visit.value::<Value>(&script).await.map(drop)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_screen_is_taken_and_given_back() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_settled("").await?;
        visit.press_named("button", &fixtures::interface("header.full_screen")).await?;
        visit
            .until(
                "the map has the screen",
                "return document.fullscreenElement?.localName === 'crosstalk-map'",
            )
            .await?;
        visit.until("the button says so", &button("header.full_screen_leave")).await?;
        // The browser takes it back, as it does when Escape is pressed.
        visit.value::<Value>("document.exitFullscreen(); return null").await?;
        visit.until("the button knows", &button("header.full_screen")).await?;
        visit.press_named("button", &fixtures::interface("header.full_screen")).await?;
        visit.until("it has it again", "return !!document.fullscreenElement").await?;
        visit.until("the button says so", &button("header.full_screen_leave")).await?;
        visit.press_named("button", &fixtures::interface("header.full_screen_leave")).await?;
        visit.until("it is given back", "return !document.fullscreenElement").await?;
        visit.until("the button knows", &button("header.full_screen")).await?;
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_frame_that_may_not_have_the_screen_is_filled() {
    visit(Reader::DESKTOP, |visit| async move {
        let host = host();
        let src = format!("{}embed.html", visit.server.address());
        visit.open_framed(&host, "sandbox=allow-scripts", &src).await?;
        visit.driver.enter_frame(0).await?;
        visit.until_settled().await?;
        visit.until("the button is there", &button("header.full_screen")).await?;
        press(&visit, "header.full_screen").await?;
        let covers = "return document.querySelector('crosstalk-map').hasAttribute('data-cover')";
        visit.until("the map fills the frame", covers).await?;
        visit.until("the button says so", &button("header.full_screen_leave")).await?;
        press(&visit, "header.full_screen_leave").await?;
        visit.until("it is as it was", &covers.replace("return ", "return !")).await?;
        press(&visit, "header.full_screen").await?;
        visit.until("the map fills the frame", covers).await?;
        visit
            .value::<Value>("one('.ct').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })); return null")
            .await?;
        visit.until("Escape leads back", &covers.replace("return ", "return !")).await?;
        visit.driver.enter_default_frame().await?;
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}
