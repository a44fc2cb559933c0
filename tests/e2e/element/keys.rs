//! Keys have one owner: what is typed or used in the map does not reach the page's own shortcuts.

use super::{open_host, put};
use end_to_end::{Key, Reader, Visit, WebDriverResult, visit_pages};
use serde_json::Value;

/// A page that takes every key it hears, as slide decks, notebooks and documentation do.
const GREEDY: &str = "window.taken = [];\
    for (const name of ['keydown', 'keypress', 'keyup']) for (const at of [document, window])\
      at.addEventListener(name, (event) => { taken.push(event.key); if (event.key.length === 1) event.preventDefault(); })";

async fn put_in_greedy_page(visit: &Visit) -> WebDriverResult {
    open_host(visit).await?;
    visit.value::<Value>(GREEDY).await?;
    put(visit, "{ theme: 'stress' }").await
}

async fn taken(visit: &Visit) -> WebDriverResult<Vec<String>> {
    visit.value("const keys = [...new Set(taken)]; taken.length = 0; return keys").await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_typed_or_used_inside_stays_inside() {
    visit_pages(Reader::DESKTOP, |visit| async move {
        put_in_greedy_page(&visit).await?;
        visit.value::<Value>("one('[part~=search]').focus()").await?;
        visit.type_in("cort").await?;
        visit.until("the field has it", "return one('[part~=search]').value === 'cort'").await?;
        visit.key(Key::Down).await?;
        visit.key(Key::Up).await?;
        visit.key(Key::Enter).await?;
        visit.until("it is explained", "return title() === 'Cortisol'").await?;
        assert_eq!(taken(&visit).await?, Vec::<String>::new(), "typed and chosen in the search");

        // Arrows walk the map, Enter selects, Escape closes the explanation: all used.
        visit
            .value::<Value>(
                "one('[data-node][tabindex=\"0\"], [data-link][tabindex=\"0\"]').focus()",
            )
            .await?;
        visit.key(Key::Down).await?;
        visit.key(Key::Right).await?;
        visit.key(Key::Enter).await?;
        visit.key(Key::Escape).await?;
        visit
            .until("the explanation is closed", "return !one('[part~=panel]:not([data-start])')")
            .await?;
        let on_the_map = "return !!one('[data-node]:focus, [data-link]:focus')";
        visit.until("focus is on the map again", on_the_map).await?;
        assert_eq!(taken(&visit).await?, Vec::<String>::new(), "used on the map");

        // What the page puts into the element's slots is the page's.
        visit
            .value::<Value>("const own = document.createElement('input'); own.ariaLabel = 'own'; own.slot = 'footer'; maps[0].append(own); own.focus(); await frames()")
            .await?;
        visit.type_in("mine").await?;
        assert!(taken(&visit).await?.contains(&"m".to_owned()));
        visit.value::<Value>("maps[0].replaceChildren(); one('[data-node]').focus(); await frames()").await?;
        // What has no use here is the page's.
        // One press may still be used, for what focus has lit; the map is drawn between them.
        for _ in 0..4 {
            visit.key(Key::Escape).await?;
            visit.value::<Value>("await frames(); return null").await?;
        }
        visit.type_in("f").await?;
        let heard = taken(&visit).await?;
        assert!(
            heard.contains(&"Escape".to_owned()) && heard.contains(&"f".to_owned()),
            "{heard:?}"
        );
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dialog_of_the_page_closes_after_the_explanation_and_not_with_it() {
    visit_pages(Reader::DESKTOP, |visit| async move {
        open_host(&visit).await?;
        visit
            .value::<Value>(
                "const dialog = document.createElement('dialog'); document.body.append(dialog);\
                 dialog.append(document.getElementById('here')); dialog.showModal()",
            )
            .await?;
        put(&visit, "{ theme: 'stress' }").await?;
        visit.press("[data-node=cortisol]").await?;
        visit.until("it is explained", "return title() === 'Cortisol'").await?;
        let open = "return document.querySelector('dialog').open";
        let explains = "return !!one('[part~=panel]:not([data-start])')";
        visit.key(Key::Escape).await?;
        visit
            .until("the explanation is closed", &format!("return !(() => {{ {explains} }})()"))
            .await?;
        assert!(visit.value::<bool>(open).await?, "the dialog is still open");
        let mut presses = 0;
        while visit.value::<bool>(open).await? && presses < 3 {
            visit.key(Key::Escape).await?;
            presses += 1;
        }
        assert!(
            !visit.value::<bool>(open).await?,
            "with nothing left to close, the key is the dialog's"
        );
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_an_input_method_composes_is_left_alone() {
    visit_pages(Reader::DESKTOP, |visit| async move {
        put_in_greedy_page(&visit).await?;
        visit.value::<Value>("one('[part~=search]').focus()").await?;
        visit.type_in("cort").await?;
        visit.until("results stand there", "return all('[role=option]').length > 0").await?;
        let prevented: Vec<bool> = visit
            .value(
                "const press = (how) => { const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true, ...how });\
                   one('[part~=search]').dispatchEvent(event); return event.defaultPrevented };\
                 const both = [press({ isComposing: true }), press({ keyCode: 229 })]; await frames(); return both",
            )
            .await?;
        assert_eq!(prevented, [false, false]);
        assert!(visit.value::<bool>("return one('[part~=search]').value === 'cort' && title() !== 'Cortisol'").await?);
        assert_eq!(taken(&visit).await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}
