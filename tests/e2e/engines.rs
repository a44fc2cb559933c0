//! The map in Firefox and WebKit.

use end_to_end::{Engine, Reader, Visit, WebDriverResult, visit_in};

async fn a_thing_is_explained(visit: Visit) -> WebDriverResult {
    visit.open_ready("").await?;
    visit.press("[data-node=depression]").await?;
    visit.until("its explanation is open", "return title() === 'Depression'").await?;
    visit.until("the address tells it", "return location.hash === '#select=depression'").await?;
    visit.press_named("button", "Outline").await?;
    visit.until("the outline stands there", "return !!one('.outline')").await?;
    assert_eq!(visit.third_party_requests().await?, Vec::<String>::new());
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn firefox_explains_a_thing() {
    visit_in(Engine::Firefox, Reader::DESKTOP, a_thing_is_explained).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn webkit_explains_a_thing() {
    visit_in(Engine::Webkit, Reader::DESKTOP, a_thing_is_explained).await;
}
