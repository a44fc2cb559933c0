//! Made before and after the script, loaded twice, moved, taken out and put in again, thrown away.

use super::{left_alone, open_host, put};
use end_to_end::{Reader, visit_pages};
use serde_json::{Value, json};

#[tokio::test(flavor = "multi_thread")]
async fn what_was_set_before_the_script_is_kept_and_twice_is_once() {
    visit_pages(Reader::DESKTOP, |visit| async move {
        visit.open("pages/early.html").await?;
        visit.until("it answers clicks", "return !!document.querySelector('crosstalk-map[ready]')").await?;
        let (properties, attributes): (Value, Value) = visit
            .value(
                "const map = document.querySelector('crosstalk-map');\
                 const names = ['theme', 'selection', 'level', 'appearance', 'controls'];\
                 return [names.map((name) => map[name]),\
                         names.map((name) => map.getAttribute(name === 'selection' ? 'select' : name))]",
            )
            .await?;
        assert_eq!(properties, json!(["stress", "cortisol", "simple", "dark", "minimal"]));
        assert_eq!(attributes, properties);
        assert_eq!(visit.title().await?.as_deref(), Some("Cortisol"));
        let twice = visit.server.seen().iter().filter(|seen| seen.path == "/crosstalk.js").count();
        assert_eq!(twice, 2, "the script was there twice");
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn moved_it_lives_on_and_put_in_again_it_is_as_it_was() {
    visit_pages(Reader::DESKTOP, |visit| async move {
        open_host(&visit).await?;
        let entries = visit.value("return history.length").await?;
        put(&visit, "{ theme: 'stress' }").await?;
        visit.press("[data-node=cortisol]").await?;
        visit.until("it is explained", "return title() === 'Cortisol'").await?;
        // Moved at once: the same app, with the same panel.
        visit
            .value::<Value>(
                "window.panelThen = panel(); document.getElementById('there').append(maps[0]);\
                 await new Promise((done) => setTimeout(done, 50))",
            )
            .await?;
        assert!(
            visit
                .value::<bool>("return panel() === panelThen && maps[0].hasAttribute('ready')")
                .await?
        );
        // Taken out for a while: its memory is given back, its state is kept.
        visit
            .value::<Value>("maps[0].remove(); await new Promise((done) => setTimeout(done, 50))")
            .await?;
        assert_eq!(visit.value::<usize>("return maps[0].shadowRoot.childElementCount").await?, 0);
        visit.value::<Value>("document.getElementById('here').append(maps[0])").await?;
        visit
            .until("it is back", "return maps[0].hasAttribute('ready') && title() === 'Cortisol'")
            .await?;
        assert_eq!(visit.value::<String>("return maps[0].theme").await?, "stress");
        visit.press("[part=panel] button[aria-label=Close]").await?;
        visit.until("and it answers", "return maps[0].selection === null").await?;
        left_alone(&visit, entries).await?;
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn disposed_it_is_empty_and_starts_anew_when_it_is_put_in() {
    visit_pages(Reader::DESKTOP, |visit| async move {
        open_host(&visit).await?;
        put(&visit, "{ theme: 'stress' }").await?;
        visit
            .value::<Value>("maps[0].dispose(); maps[0].dispose(); maps[0].theme = 'gut-brain'")
            .await?;
        let (inside, ready): (usize, bool) = visit
            .value("return [maps[0].shadowRoot.childElementCount, maps[0].hasAttribute('ready')]")
            .await?;
        assert_eq!((inside, ready), (0, false));
        // Disposed while it is still loading: nothing comes after.
        visit
            .value::<Value>(
                "const map = document.createElement('crosstalk-map'); maps.push(map);\
                 document.getElementById('there').append(map); map.dispose();\
                 await new Promise((done) => setTimeout(done, 300))",
            )
            .await?;
        assert!(!visit.value::<bool>("return maps[1].hasAttribute('ready')").await?);
        visit.value::<Value>("document.getElementById('here').append(maps[0])").await?;
        visit
            .until("anew", "return maps[0].hasAttribute('ready') && maps[0].theme === 'gut-brain'")
            .await?;
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}
