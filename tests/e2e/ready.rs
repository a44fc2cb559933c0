//! What `ready` promises: from that moment a click, a key, a wheel and fingers are answered.

use crate::fixtures;
use end_to_end::{Engine, Reader, Visit, WebDriverResult, visit, visit_in, visit_pages_in};
use server::Fault;

/// Whether the act of `tests/pages/ready.js` was answered.
const ANSWERED: [(&str, &str); 5] = [
    ("click", "return title() === 'Depression'"),
    ("key", "return title() === 'Depression'"),
    ("wheel", "return !!one('.viewport')?.style.transform"),
    ("finger", "return title() === 'Depression'"),
    ("fingers", "return !!one('.viewport')?.style.transform"),
];

/// Acts in the task in which the map says that it is ready.
async fn is_answered_at_once(visit: &Visit, page: &str) -> WebDriverResult {
    for (act, answered) in ANSWERED {
        // WebKitGTK lets no script make touches; a tap it does.
        if (visit.engine, act) == (Engine::Webkit, "fingers") {
            continue;
        }
        visit.open(&format!("{page}?act={act}")).await?;
        visit.until(act, answered).await?;
        assert!(visit.value::<bool>("return window.attributeThen").await?, "{act}");
    }
    Ok(())
}

async fn in_a_page(visit: Visit) -> WebDriverResult {
    is_answered_at_once(&visit, "pages/ready.html").await
}

#[tokio::test(flavor = "multi_thread")]
async fn chromium_answers_at_once() {
    visit_pages_in(Engine::Chromium, Reader::DESKTOP, in_a_page).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn firefox_answers_at_once() {
    visit_pages_in(Engine::Firefox, Reader::DESKTOP, in_a_page).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn webkit_answers_at_once() {
    visit_pages_in(Engine::Webkit, Reader::DESKTOP, in_a_page).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn our_own_page_answers_at_once_on_slow_computers_too() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.before_each_page(include_str!("../pages/ready.js")).await?;
        is_answered_at_once(&visit, "").await?;
        let slow = serde_json::json!({ "rate": 6 });
        visit.command("Emulation.setCPUThrottlingRate", slow).await?;
        is_answered_at_once(&visit, "").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_app_and_all_it_needs_is_fetched_once() {
    visit(Reader::DESKTOP, fetched_once).await;
    // WebKitGTK's automated session, which keeps nothing, asks again for what a page has preloaded.
    visit_in(Engine::Firefox, Reader::DESKTOP, fetched_once).await;
}

/// What is preloaded is what is used.
async fn fetched_once(visit: Visit) -> WebDriverResult {
    // Until then: the worker, which begins afterwards, gets its files anew where it does not share the browser's store.
    visit.open_ready("").await?;
    let mut paths: Vec<String> = visit.server.seen().into_iter().map(|seen| seen.path).collect();
    paths.sort();
    let twice: Vec<&String> =
        paths.windows(2).filter(|two| two[0] == two[1]).map(|two| &two[0]).collect();
    assert!(twice.is_empty(), "{:?}: {twice:?}", visit.engine);
    assert!(paths.iter().any(|path| path.ends_with(".wasm")), "{paths:?}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_click_asks_nothing_of_the_server() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_settled("").await?;
        visit.until("all has come", "return document.readyState === 'complete'").await?;
        visit.press("[data-node=depression]").await?;
        visit.until("it is explained", "return title() === 'Depression'").await?;
        visit.until_still().await?;
        visit.server.forget();
        for (id, name) in [("anxiety", "Anxiety"), ("infection", "Infection")] {
            visit.press(&format!("[data-node={id}]")).await?;
            visit.until("it is explained", &format!("return title().includes('{name}')")).await?;
            visit.until_still().await?;
        }
        assert_eq!(visit.server.seen(), [], "for clicks");
        Ok(())
    })
    .await;
}

/// A link of the article is followed before the app has come, and the app opens the same.
async fn opens_what_was_chosen_before(visit: Visit) -> WebDriverResult {
    visit.server.fault(".wasm", Fault::Held);
    visit.open("").await?;
    visit.until("the picture stands", "return !!one('a[href=\"#select=depression\"]')").await?;
    visit.press("svg.wide a[href=\"#select=depression\"]").await?;
    let text: String = visit.value("return words(document.querySelector(':target'))").await?;
    assert!(text.contains(&fixtures::word("nodes", "depression", "label")), "{text}");
    assert!(
        visit
            .value::<bool>(
                "const r = document.querySelector(':target').getBoundingClientRect();\
                 return r.bottom > 0 && r.top < innerHeight"
            )
            .await?,
        "the text is not in view"
    );
    visit.server.heal();
    visit.until_ready().await?;
    visit.until("the app opens it", "return title() === 'Depression'").await?;
    assert_eq!(
        visit.value::<f64>("return scrollY").await?,
        0.0,
        "the app begins at the page's top"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_click_before_the_app_has_come_is_its_selection() {
    visit(Reader::DESKTOP, opens_what_was_chosen_before).await;
    visit_in(Engine::Firefox, Reader::DESKTOP, opens_what_was_chosen_before).await;
    visit_in(Engine::Webkit, Reader::DESKTOP, opens_what_was_chosen_before).await;
}
