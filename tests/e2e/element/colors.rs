//! `appearance="page"`: light and dark as the page around, also when it changes.

use super::{open_host, put};
use end_to_end::{Reader, Visit, WebDriverResult, visit_pages_freely};
use serde_json::Value;

/// Whether the map looks dark, by what is drawn.
const DARK: &str = "const [red] = getComputedStyle(maps.at(-1).shadowRoot.querySelector('.mount > .ct')).backgroundColor.match(/[0-9]+/g).map(Number);";

async fn act(visit: &Visit, script: &str) -> WebDriverResult {
    visit.value::<Value>(&format!("{script}; return null")).await?;
    Ok(())
}

async fn becomes(visit: &Visit, what: &str, dark: bool) -> WebDriverResult {
    let looks = format!("{DARK} return red < 100 === {dark}");
    visit.until(what, &looks).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_map_is_as_the_page_is_and_changes_with_it() {
    for device in [false, true] {
        visit_pages_freely(Reader { dark: device, ..Reader::DESKTOP }, move |visit| async move {
            open_host(&visit).await?;
            // The switches of MkDocs Material, Docusaurus, VitePress, Starlight and Furo: an attribute or a class at the root
            // or the body, by which a sheet says the scheme.
            act(
                &visit,
                "const sheet = new CSSStyleSheet(); sheet.replaceSync(`\
                   [data-md-color-scheme=slate], html[data-theme=dark], .dark, body[data-theme=dark] { color-scheme: dark; color: #eee; }\
                   [data-md-color-scheme=default], html[data-theme=light] { color-scheme: light; }\
                   .night { background: #111; color: #ddd; } .paper { background: white; }`);\
                 document.adoptedStyleSheets.push(sheet)",
            )
            .await?;
            put(&visit, "{ appearance: 'page', theme: 'stress' }").await?;
            becomes(&visit, "a page that says nothing is light, as browsers draw it", false).await?;
            for (dark, light) in [
                ("document.body.dataset.mdColorScheme = 'slate'", "document.body.dataset.mdColorScheme = 'default'"),
                ("document.documentElement.dataset.theme = 'dark'", "document.documentElement.dataset.theme = 'light'"),
                ("document.documentElement.classList.add('dark')", "document.documentElement.classList.remove('dark')"),
                ("document.body.dataset.theme = 'dark'", "delete document.body.dataset.theme"),
                // Of an element between, and of the element itself.
                ("document.getElementById('here').classList.add('dark')", "document.getElementById('here').classList.remove('dark')"),
                ("maps[0].style.colorScheme = 'dark'", "maps[0].style.colorScheme = ''"),
                // A page that does not say its scheme, only looks dark.
                ("document.body.className = 'night'", "document.body.className = 'paper'"),
            ] {
                act(&visit, "delete document.body.dataset.mdColorScheme; delete document.documentElement.dataset.theme").await?;
                act(&visit, dark).await?;
                becomes(&visit, dark, true).await?;
                act(&visit, light).await?;
                becomes(&visit, light, false).await?;
            }
            // Both: as the device.
            act(&visit, "document.documentElement.style.colorScheme = 'light dark'").await?;
            becomes(&visit, "a page for both", device).await?;
            act(&visit, "document.documentElement.style.colorScheme = 'only dark'").await?;
            becomes(&visit, "a page that is only dark", true).await?;
            // The attribute decides as long as it says so.
            act(&visit, "maps[0].appearance = 'light'").await?;
            becomes(&visit, "light is asked for", false).await?;
            act(&visit, "maps[0].appearance = 'device'").await?;
            becomes(&visit, "the device is asked for", device).await?;
            act(&visit, "maps[0].appearance = 'page'").await?;
            becomes(&visit, "the page again", true).await?;
            assert_eq!(visit.value::<String>("return maps[0].appearance").await?, "page");
            Ok(())
        })
        .await;
    }
}
