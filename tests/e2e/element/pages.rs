//! Several on a page, in tabs, in other elements, in a page whose styles reach for everything.

use super::{left_alone, open_host, put};
use end_to_end::{PATIENCE, Reader, visit_pages};
use serde_json::{Value, json};
use std::time::Instant;

#[tokio::test(flavor = "multi_thread")]
async fn several_maps_have_their_own_states() {
    visit_pages(Reader::DESKTOP, |visit| async move {
        open_host(&visit).await?;
        let entries = visit.value("return history.length").await?;
        for theme in ["stress", "gut-brain", "overview"] {
            put(&visit, &format!("{{ theme: '{theme}' }}")).await?;
        }
        visit.value::<Value>("maps[1].select('ibs'); maps[2].level = 'simple'").await?;
        visit
            .until(
                "the second explains",
                "return !!maps[1].shadowRoot.querySelector('[part~=panel]:not([data-start])') && maps[2].level === 'simple'",
            )
            .await?;
        let states: Value = visit.value("return maps.map((map) => [map.theme, map.selection, map.level])").await?;
        assert_eq!(
            states,
            json!([["stress", null, "standard"], ["gut-brain", "ibs", "standard"], ["overview", null, "simple"]])
        );
        assert_eq!(visit.value::<usize>("return maps.filter((map) => map.shadowRoot.querySelector('[part~=panel]:not([data-start])')).length").await?, 1);
        // Ids are each map's own: none twice in a tree, none in the page.
        let twice: Vec<String> = visit
            .value(
                "return [document, ...maps.map((map) => map.shadowRoot)].flatMap((tree) => {\
                   const ids = [...tree.querySelectorAll('[id]')].map((at) => at.id);\
                   return ids.filter((id, at) => ids.indexOf(id) !== at); })",
            )
            .await?;
        assert_eq!(twice, Vec::<String>::new());
        // The app is loaded once.
        let wasm = visit.server.seen().iter().filter(|seen| seen.path.ends_with(".wasm")).count();
        assert_eq!(wasm, 1, "the app");
        visit.no_violations("several maps on a page").await?;
        left_alone(&visit, entries).await?;
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        assert_eq!(visit.third_party_requests().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_tabs_and_accordions_it_is_laid_out_when_it_is_shown() {
    visit_pages(Reader::DESKTOP, |visit| async move {
        visit.open("pages/tabs.html").await?;
        visit
            .until("both answer", "return document.querySelectorAll('crosstalk-map[ready]').length === 2")
            .await?;
        for (button, map) in [("#tab-map", "#map crosstalk-map"), ("summary", "details crosstalk-map")] {
            visit
                .value_of::<Value>("document.querySelector(arguments[0]).click(); return null", vec![button.into()])
                .await?;
            // As wide as its place, and every mark inside.
            let fits = format!(
                "const map = document.querySelector('{map}'); const box = map.getBoundingClientRect();\
                 const marks = [...map.shadowRoot.querySelectorAll('[data-node]')].map((mark) => mark.getBoundingClientRect());\
                 return box.width > 1000 && box.height === 560 && marks.length > 10\
                   && marks.every((mark) => mark.width > 20 && mark.left >= box.left && mark.right <= box.right)\
                   && Math.max(...marks.map((mark) => mark.right)) > box.left + box.width * .6"
            );
            visit.until("it fits", &fits).await?;
        }
        visit.no_violations("in tabs").await?;
        // Away and back again: nothing is lost.
        visit
            .value::<Value>(
                "document.querySelector('#map crosstalk-map').select('cortisol');\
                 document.querySelector('#tab-text').click(); await frames(); document.querySelector('#tab-map').click(); await frames()",
            )
            .await?;
        visit
            .until(
                "it still explains",
                "const map = document.querySelector('#map crosstalk-map');\
                 return words(map.shadowRoot.querySelector('[part~=panel] h2')) === 'Cortisol'",
            )
            .await?;
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn inside_another_element_it_works_with_title_and_footer_of_the_page() {
    visit_pages(Reader::DESKTOP, |visit| async move {
        visit.open("pages/shadow.html").await?;
        let inner = "const map = document.querySelector('a-lesson').shadowRoot.querySelector('crosstalk-map');";
        visit.until("it answers", &format!("{inner} return map?.hasAttribute('ready') ?? false")).await?;
        // An event leaves both trees, and the map can be pressed.
        let told: Value = visit
            .value(&format!(
                "{inner} const told = new Promise((done) => addEventListener('crosstalk-select', (event) => done([event.detail, event.target.localName]), {{ once: true }}));\
                 map.shadowRoot.querySelector('[data-node=cortisol]').dispatchEvent(new MouseEvent('click', {{ bubbles: true, composed: true }}));\
                 return told"
            ))
            .await?;
        assert_eq!(told, json!([{ "kind": "node", "id": "cortisol" }, "a-lesson"]));
        // Title above, footer below, the map between them, and all of it seen.
        let seen: bool = visit
            .value(&format!(
                "{inner} const box = (element) => element.getBoundingClientRect();\
                 const [above, below] = map.children; const app = map.shadowRoot.querySelector('.ct');\
                 return above.checkVisibility() && box(above).bottom <= box(app).top && box(app).bottom <= box(below).top\
                   && box(below).bottom <= box(map).bottom && box(app).height > 300"
            ))
            .await?;
        assert!(seen);
        visit.no_violations("inside another element").await?;
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

/// An element by its name and class, and the value of each of its properties.
type Look = (String, serde_json::Map<String, Value>);

/// The first of the differences between what two maps look like, in words.
fn different(plain: &[Look], other: &[Look]) -> Vec<String> {
    let names = |looks: &[Look]| looks.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
    let (ours, theirs) = (names(plain), names(other));
    if ours != theirs {
        let at = ours.iter().zip(&theirs).take_while(|(one, other)| one == other).count();
        return vec![format!("element {at}: {:?} → {:?}", ours.get(at), theirs.get(at))];
    }
    plain
        .iter()
        .zip(other)
        .flat_map(|((name, plain), (_, other))| {
            let other = move |property: &String| other.get(property).cloned();
            plain
                .iter()
                .filter(move |(property, value)| other(property).as_ref() != Some(*value))
                .map(move |(property, value)| {
                    format!("{name} {property}: {value} → {:?}", other(property))
                })
        })
        .take(20)
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn styles_neither_leak_in_nor_out() {
    visit_pages(Reader::DESKTOP, |visit| async move {
        // How it looks in a page that does nothing to it.
        open_host(&visit).await?;
        put(&visit, "{}").await?;
        visit.value::<Value>("document.body.style.margin = 0; await frames()").await?;
        visit.until_settled().await?;
        visit.until_still().await?;
        // Every property of every element inside, but those that follow from where and how large it is.
        let looks = "const skip = /^(width|height|inline-size|block-size|perspective-origin|transform-origin|inset|top|left|right|bottom)/;\
            return all('.ct, .ct *').map((element) => {\
              const style = getComputedStyle(element);\
              return [element.localName + '.' + (element.getAttribute('class') ?? ''), \
                Object.fromEntries([...style].filter((name) => !skip.test(name)).map((name) => [name, style.getPropertyValue(name)]))]; })";
        let plain: Vec<Look> = visit.value(looks).await?;
        assert!(plain.len() > 300, "{} elements", plain.len());
        let own = "const skip = /^(height|block-size|perspective-origin|transform-origin)/;\
            return ['h1', '#own', '#text', 'body', 'html'].map((at) => document.querySelector(at)).filter((at) => at)\
            .map((at) => { const style = getComputedStyle(at); return [...style].filter((name) => !skip.test(name)).map((name) => name + ':' + style.getPropertyValue(name)).join(';'); })";

        // The same in a page that reaches for everything, at the same width.
        visit.open("pages/hostile.html").await?;
        let before: Vec<String> = visit.value(own).await?;
        visit.until_settled().await?;
        visit.until_still().await?;
        let mut differences = different(&plain, &visit.value::<Vec<Look>>(looks).await?);
        // What is still on its way is waited for, as everywhere.
        let start = Instant::now();
        while !differences.is_empty() && start.elapsed() < PATIENCE {
            visit.value::<Value>("await frames(); return null").await?;
            differences = different(&plain, &visit.value::<Vec<Look>>(looks).await?);
        }
        assert!(differences.is_empty(), "{differences:#?}");
        let after: Vec<String> = visit.value(own).await?;
        assert_eq!(before, after, "the page's own elements look as before");
        let size: (f64, f64) = visit.value("const box = one('.ct').getBoundingClientRect(); return [box.width, box.height]").await?;
        assert!(size.0 > 1000.0 && (size.1 - 640.0).abs() < 1.0, "{size:?}");
        visit.photograph("element-hostile").await?;
        Ok(())
    })
    .await;
}
