//! The element in Firefox and WebKit.

use super::{open_host, put};
use end_to_end::{Engine, Reader, Visit, WebDriverResult, visit_pages_in};
use serde_json::{Value, json};

/// What pages rely on most, one after the other.
async fn serves(visit: Visit) -> WebDriverResult {
    open_host(&visit).await?;
    put(&visit, "{ theme: 'stress', level: 'simple' }").await?;
    // Asked by the page, told to the page.
    visit.value::<Value>("maps[0].select('cortisol'); return null").await?;
    visit.until("it is explained", "return title() === 'Cortisol'").await?;
    visit
        .until(
            "and told",
            "return heard.some(([name, detail]) => name === 'select' && detail.id === 'cortisol')",
        )
        .await?;
    let state: Value = visit.value("return maps[0].save()").await?;
    let wanted = json!({ "version": 1, "src": null, "theme": "stress", "select": "cortisol", "level": "simple", "view": "map", "tour": null, "quiz": null, "ask": null, "appearance": "device" });
    assert_eq!(state, wanted);
    // Moved, it lives on; taken out and put in, it is as it was.
    visit
        .value::<Value>("window.panelThen = panel(); document.getElementById('there').append(maps[0]); return null")
        .await?;
    visit.value::<Value>("await new Promise((done) => setTimeout(done, 50)); return null").await?;
    assert!(visit.value::<bool>("return panel() === panelThen").await?);
    visit
        .value::<Value>(
            "maps[0].remove(); await new Promise((done) => setTimeout(done, 50)); return null",
        )
        .await?;
    visit.value::<Value>("document.getElementById('here').append(maps[0]); return null").await?;
    visit
        .until("it is back", "return maps[0].hasAttribute('ready') && title() === 'Cortisol'")
        .await?;
    // A second one, hidden at first, laid out when it is shown.
    visit
        .value::<Value>("document.getElementById('there').style.display = 'none'; return null")
        .await?;
    visit
        .value::<Value>(
            "const map = document.createElement('crosstalk-map'); map.controls = 'minimal'; maps.push(map);\
             document.getElementById('there').append(map); return null",
        )
        .await?;
    visit.until("it answers", "return maps[1].hasAttribute('ready')").await?;
    visit
        .value::<Value>("document.getElementById('there').style.display = ''; return null")
        .await?;
    visit
        .until(
            "it fits",
            "const box = maps[1].getBoundingClientRect(), marks = [...maps[1].shadowRoot.querySelectorAll('[data-node]')];\
             return marks.length > 10 && marks.every((mark) => mark.getBoundingClientRect().right <= box.right + 1)",
        )
        .await?;
    // Another map.
    visit.value::<Value>("maps[0].src = '/examples/maps/bread/map.json'; return null").await?;
    visit.until("the other map", "return all('[data-node]').length === 15").await?;
    visit.value::<Value>("maps[0].dispose(); return null").await?;
    assert!(
        visit
            .value::<bool>("return !maps[0].hasAttribute('ready') && location.hash === ''")
            .await?
    );
    // All of it inside one script.
    visit.open("pages/standalone.html").await?;
    visit.until("it answers", "return !!document.querySelector('crosstalk-map[ready]')").await?;
    visit.press("[data-node=depression]").await?;
    visit.until("it is explained", "return title() === 'Depression'").await?;
    assert_eq!(visit.third_party_requests().await?, Vec::<String>::new());
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn firefox_serves_pages() {
    visit_pages_in(Engine::Firefox, Reader::DESKTOP, serves).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn webkit_serves_pages() {
    visit_pages_in(Engine::Webkit, Reader::DESKTOP, serves).await;
}
