//! What is kept is damaged: it recovers, or says what to do.

use super::next::{VERSIONS, script_of, version};
use super::{act, open_and_keep};
use crate::fixtures;
use end_to_end::{Reader, Visit, WebDriverResult, visit};
use serde_json::Value;

/// The app.
const APP: &str = "crosstalk-[0-9a-f]{12}.wasm$";
/// Its styles.
const STYLES: &str = "crosstalk-[0-9a-f]{12}.css$";

/// Puts something else in the place of what is kept under an address like that; `"/$"` is the page itself. Gives its
/// path. What the browser remembers besides is forgotten, because it would mend everything at once.
async fn damage(visit: &Visit, address: &str) -> WebDriverResult<String> {
    visit.command("Network.clearBrowserCache", serde_json::json!({})).await?;
    let script = format!(
        "const [name] = await caches.keys(); const cache = await caches.open(name);\
         const {{ url }} = (await cache.keys()).find(({{ url }}) => new RegExp({address:?}).test(url));\
         const {{ headers }} = await cache.match(url);\
         await cache.put(url, new Response('<p>damaged', {{ headers }}));\
         return new URL(url).pathname"
    );
    visit.value(&script).await
}

#[tokio::test(flavor = "multi_thread")]
async fn with_a_connection_it_recovers() {
    visit(Reader::DESKTOP, |visit| async move {
        open_and_keep(&visit, "").await?;
        for address in ["/$", APP, STYLES] {
            let path = damage(&visit, address).await?;
            visit.server.forget();
            visit.open_settled("#select=depression").await?;
            let asked = visit.server.seen();
            assert!(asked.iter().any(|seen| seen.path == path), "{path} is not in {asked:?}");
            // It is mended, not only got by.
            visit.server.stop();
            visit.open_settled("#select=anxiety").await?;
            visit.server.come_back().unwrap();
        }
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_connection_it_says_what_to_do() {
    visit(Reader::DESKTOP, |visit| async move {
        open_and_keep(&visit, "").await?;
        // The app is damaged: the article stands, with the reason.
        damage(&visit, APP).await?;
        visit.server.stop();
        visit.open("").await?;
        visit
            .until(
                "the reason is said",
                "return [...document.querySelectorAll('.why')].some((why) => why.checkVisibility() && words(why) !== '')",
            )
            .await?;
        let why: String = visit.value("return words(document.querySelector('.why:not([hidden]) span'))").await?;
        assert_eq!(why, fixtures::interface("error.network"));
        let texts: usize = visit.value("return document.querySelectorAll('main.article section').length").await?;
        assert!(texts > 50, "{texts}");
        // The page itself is damaged: one sentence, and what to do.
        damage(&visit, "/$").await?;
        visit.open("").await?;
        let said: String = visit.value("return words(document.querySelector('main p'))").await?;
        assert_eq!(said, fixtures::interface("error.kept"));
        assert_eq!(visit.axe_violations().await?, Vec::<String>::new());
        // Connected again, everything mends itself.
        visit.server.come_back().unwrap();
        visit.open_settled("").await?;
        visit.server.stop();
        visit.open_settled("#theme=stress").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_server_has_no_longer_gives_way_to_the_newer_version() {
    visit(Reader::DESKTOP, |visit| async move {
        let next = version(2);
        let script = script_of(std::path::Path::new(&std::env::var("CROSSTALK_SITE").unwrap()));
        open_and_keep(&visit, "").await?;
        damage(&visit, &script).await?;
        visit.server.serve(&next.0);
        // The old page cannot have its script any more: its article stands, and the next page is the newer one, whole.
        visit.open("").await?;
        assert_eq!(visit.value::<Value>(VERSIONS).await?[0], "1");
        visit
            .until(
                "the page gives way",
                "const [name] = await caches.keys();\
                 return !(await (await caches.open(name)).match(new URL('./', location.href).href))",
            )
            .await?;
        visit.open_settled("").await?;
        assert_eq!(visit.value::<[String; 2]>(VERSIONS).await?, ["2", "2"]);
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_lost_altogether_comes_from_the_server() {
    visit(Reader::DESKTOP, |visit| async move {
        open_and_keep(&visit, "").await?;
        act(&visit, "for (const name of await caches.keys()) await caches.delete(name)").await?;
        visit.open_settled("#select=depression").await?;
        assert_eq!(visit.title().await?.as_deref(), Some("Depression"));
        visit.server.stop();
        visit.open_settled("#select=anxiety").await?;
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}
