//! Others change what is drawn: translators, extensions. The words shown stay those of what is selected, and after a
//! panic each map begins anew where it was.

use super::{open_host, put};
use end_to_end::{Reader, Visit, WebDriverResult, visit_pages};
use serde_json::Value;

/// What hands do to every text of every map: `wrap` puts it into an element of theirs, `replace` puts another text there,
/// `remove` takes every third away, `move` turns the order of what stands side by side. Where it goes on, what comes
/// later is changed at once, as translators do.
const HANDS: &str = "window.hands = (how, goesOn) => {\
   const done = new WeakSet(); let count = 0;\
   const one = (text) => {\
     if (done.has(text) || !text.parentNode || !/[a-z]{2}/i.test(text.data) || text.parentNode.closest?.('svg, style, font')) return;\
     done.add(text); count += 1;\
     if (how === 'remove') { if (count % 3 === 0) text.remove(); return; }\
     if (how === 'move') { const { parentNode } = text; parentNode.append(...[...parentNode.childNodes].reverse()); return; }\
     const around = document.createElement('font'); const inside = how === 'wrap' ? null : new Text('«' + text.data + '»');\
     if (inside) done.add(inside);\
     text.replaceWith(around); around.append(inside ?? text); };\
   const walk = (at) => { const walker = document.createTreeWalker(at, NodeFilter.SHOW_TEXT); const texts = [];\
     while (walker.nextNode()) texts.push(walker.currentNode); texts.forEach(one); };\
   for (const map of maps) {\
     if (goesOn) new MutationObserver((records) => { for (const { addedNodes } of records) for (const node of addedNodes) node.nodeType === 3 ? one(node) : walk(node); })\
       .observe(map.shadowRoot, { childList: true, subtree: true });\
     walk(map.shadowRoot); } }";

async fn put_two(visit: &Visit) -> WebDriverResult {
    open_host(visit).await?;
    put(visit, "{ theme: 'stress' }").await?;
    put(visit, "{ theme: 'gut-brain' }").await?;
    visit.value::<Value>(HANDS).await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_hands_do_the_words_are_those_of_what_is_selected() {
    visit_pages(Reader::DESKTOP, |visit| async move {
        let at_rest = [("wrap", false), ("replace", false), ("remove", false), ("move", false)];
        for (how, goes_on) in at_rest.into_iter().chain([("wrap", true), ("replace", true)]) {
            put_two(&visit).await?;
            visit.value::<Value>("maps[0].select('cortisol')").await?;
            visit.until("it explains", "return title() === 'Cortisol'").await?;
            let hands = format!("await new Promise(requestIdleCallback); hands('{how}', {goes_on}); await frames(); return null");
            visit.value::<Value>(&hands).await?;
            // Another thing, another level, another view, lists, and back: through all parts of the screen.
            for step in [
                "maps[0].select('amygdala')",
                "maps[0].level = 'in_depth'",
                "maps[0].theme = 'gut-brain'",
                "maps[0].select('vagus-nerve')",
                "maps[0].level = 'simple'",
                "maps[0].selection = null",
                "maps[0].theme = 'overview'",
                "maps[0].select('depression')",
            ] {
                visit.value::<Value>(&format!("{step}; await frames(); return null")).await?;
                if !goes_on {
                    visit.value::<Value>(&hands).await?;
                }
            }
            let words = "return words(one('[part~=panel] h2')).replace(/[«»]/g, '')";
            let explained = match how {
                // Every third text is gone, and it may be this one.
                "remove" => "return ['Depression', ''].includes(words(one('[part~=panel] h2')))".to_owned(),
                _ => format!("return (() => {{ {words} }})() === 'Depression'"),
            };
            visit.until(&format!("{how}: it explains what is selected"), &explained).await?;
            let stale: usize = visit.value("return all('[part~=panel] h2').length").await?;
            assert_eq!(stale, 1, "{how}");
            // The other one answers as well.
            visit.value::<Value>("maps[1].select('vagus-nerve')").await?;
            visit
                .until(
                    &format!("{how}: the other explains"),
                    "return maps[1].selection === 'vagus-nerve' && !!maps[1].shadowRoot.querySelector('[part~=panel] h2')",
                )
                .await?;
            assert_eq!(visit.console_errors().await?, Vec::<String>::new(), "{how}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_nobody_else_has_a_hand_in_it_nothing_is_drawn_anew() {
    visit_pages(Reader::DESKTOP, |visit| async move {
        put_two(&visit).await?;
        visit.value::<Value>("window.drawn = one('.ct'); await frames()").await?;
        for step in [
            "maps[0].select('cortisol')",
            "maps[0].level = 'in_depth'",
            "maps[0].theme = 'gut-brain'",
            "maps[0].view = 'everything'",
            "maps[0].selection = null",
        ] {
            visit.value::<Value>(&format!("{step}; await frames(); return null")).await?;
            visit.until_still().await?;
            assert!(visit.value::<bool>("return one('.ct') === drawn").await?, "after {step}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn drawn_anew_it_keeps_focus_zoom_and_scrolling() {
    visit_pages(Reader::DESKTOP, |visit| async move {
        put_two(&visit).await?;
        visit
            .value::<Value>("one('[data-node=cortisol]').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }))")
            .await?;
        visit.until("it explains", "return title() === 'Cortisol'").await?;
        visit.value::<Value>("one('[part~=panel] [role=radio][aria-checked=true]').focus(); hands('replace', true)").await?;
        visit.key(end_to_end::Key::Right).await?;
        visit.until("the level is chosen", "return maps[0].level === 'in_depth'").await?;
        let focused: String = visit
            .value("await frames(); return root.activeElement?.closest('[role=radiogroup]') ? root.activeElement.ariaChecked : 'nowhere'")
            .await?;
        assert_eq!(focused, "true");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_panic_each_map_begins_anew_where_it_was() {
    visit_pages(Reader::DESKTOP, |visit| async move {
        put_two(&visit).await?;
        visit
            .value::<Value>("maps[0].select('cortisol'); maps[1].level = 'simple'; await frames()")
            .await?;
        visit.until("it explains", "return title() === 'Cortisol'").await?;
        visit.value::<Value>("dispatchEvent(new Event('crosstalk-crash'))").await?;
        visit.until("both answer", "return maps.every((map) => map.hasAttribute('ready'))").await?;
        let states: Value =
            visit.value("return maps.map((map) => [map.theme, map.selection, map.level])").await?;
        assert_eq!(
            states,
            serde_json::json!([["stress", "cortisol", "standard"], ["gut-brain", null, "simple"]])
        );
        visit.until("it explains again", "return title() === 'Cortisol'").await?;
        visit
            .value::<Value>("one('[data-node=amygdala]').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }))")
            .await?;
        visit.until("it answers clicks", "return title() === 'Amygdala'").await?;
        // One that goes on is told, and the article stands there again.
        visit.value::<Value>("dispatchEvent(new Event('crosstalk-crash')); await frames()").await?;
        assert!(
            visit.value::<bool>("return maps.every((map) => !map.hasAttribute('ready'))").await?
        );
        Ok(())
    })
    .await;
}
