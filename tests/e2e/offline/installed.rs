//! The manifest, as a browser reads it.

use super::open_and_keep;
use crate::fixtures;
use end_to_end::{Reader, visit};
use serde_json::Value;

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_can_install_it_with_a_way_to_each_theme() {
    visit(Reader::DESKTOP, |visit| async move {
        open_and_keep(&visit, "").await?;
        let reply = visit.ask("Page.getAppManifest", serde_json::json!({})).await?;
        assert_eq!(reply["errors"], serde_json::json!([]));
        let manifest: Value = serde_json::from_str(reply["data"].as_str().unwrap()).unwrap();
        let urls: Vec<&str> =
            manifest["shortcuts"].as_array().unwrap().iter().map(|one| one["url"].as_str().unwrap()).collect();
        let themes: Vec<String> = fixtures::themes().iter().map(|id| format!("./#theme={id}")).collect();
        assert_eq!(urls, themes);
        let reply = visit.ask("Page.getInstallabilityErrors", serde_json::json!({})).await?;
        let errors: Vec<&str> = reply["installabilityErrors"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|error| error["errorId"].as_str())
            // A headless browser installs nothing.
            .filter(|error| *error != "in-incognito")
            .collect();
        assert_eq!(errors, Vec::<&str>::new());
        for icon in manifest["icons"].as_array().unwrap() {
            let kind: String = visit
                .value_of(
                    "return await fetch(arguments[0]).then((answer) => answer.headers.get('content-type'))",
                    vec![icon["src"].clone()],
                )
                .await?;
            assert_eq!(kind, icon["type"].as_str().unwrap());
        }
        Ok(())
    })
    .await;
}
