//! Maps from elsewhere on hosts that have their own way to say that a file is not there, and files that cannot be read.

use super::{open_host, put};
use end_to_end::{Reader, Visit, WebDriverResult, elsewhere, visit_pages, visit_pages_freely};
use serde_json::Value;
use server::Fault;
use std::fs;
use std::path::PathBuf;

/// What stands above the map, or in its place: a line for each problem.
async fn told(visit: &Visit) -> WebDriverResult<Vec<String>> {
    visit.value("return [...maps.at(-1).shadowRoot.querySelectorAll('.told li')].map(words)").await
}

/// Shows another map in the page in place of the one before, which it may not be able to.
async fn change(visit: &Visit, src: &str) -> WebDriverResult {
    let asked = "heard.length = 0; maps.at(-1).remove(); const map = document.createElement('crosstalk-map'); maps.push(map);\
        map.addEventListener('crosstalk-error', (event) => heard.push(['error', event.detail]));\
        map.src = arguments[0]; document.getElementById('here').append(map); return null";
    visit.value_of::<Value>(asked, vec![src.into()]).await?;
    Ok(())
}

/// A copy of the example with other bytes in one file.
fn copy_with(name: &str, file: &str, bytes: &[u8]) {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    let (from, to) = (root.join("examples/maps/bread"), root.join("target/examples").join(name));
    fs::create_dir_all(to.join("en")).unwrap();
    for folder in ["", "en"] {
        for entry in fs::read_dir(from.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                fs::copy(&path, to.join(folder).join(path.file_name().unwrap())).unwrap();
            }
        }
    }
    fs::write(to.join(file), bytes).unwrap();
}

/// A text in two bytes a letter, with the mark that says so.
fn utf16(text: &str) -> Vec<u8> {
    [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn each_way_to_say_that_an_optional_file_or_a_language_is_not_there_is_one() {
    visit_pages(Reader::DESKTOP, |visit| async move {
        open_host(&visit).await?;
        for fault in [
            Fault::Missing,
            Fault::Status(400),
            Fault::Status(401),
            Fault::Status(403),
            Fault::Status(405),
            Fault::Status(410),
            Fault::SignIn,
        ] {
            for file in ["en/glossary.json", "en/interface.json", "en/tours.json"] {
                visit.server.fault(&format!("bread/{file}"), fault);
            }
            // A language that is not there, with and without its region.
            for tag in ["he-IL", "he"] {
                visit.server.fault(&format!("bread/{tag}/nodes.json"), fault);
            }
            put(&visit, "{ src: '/examples/maps/bread/', lang: 'he-IL', select: 'yeast' }").await?;
            let (tag, name): (String, String) = visit
                .value("const inside = maps.at(-1).shadowRoot; return [inside.querySelector('.mount').lang, words(inside.querySelector('[part~=panel] h2'))]")
                .await?;
            assert_eq!((tag.as_str(), name.as_str()), ("en", "Yeast"), "{fault:?}");
            assert_eq!(told(&visit).await?, Vec::<String>::new(), "{fault:?}");
            visit.server.heal();
            visit.value::<Value>("maps.at(-1).remove(); return null").await?;
        }
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn from_another_origin_an_error_that_may_not_be_read_is_no_problem_either() {
    visit_pages_freely(Reader::DESKTOP, |visit| async move {
        let other = elsewhere(true);
        // To the page it looks the same: a broken connection.
        other.fault("en/glossary.json", Fault::Cut);
        other.fault("fr/nodes.json", Fault::Cut);
        open_host(&visit).await?;
        put(&visit, &format!("{{ src: '{}examples/maps/bread/', lang: 'fr' }}", other.address()))
            .await?;
        assert_eq!(told(&visit).await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_cannot_be_read_is_told_in_one_sentence_and_left_out() {
    visit_pages(Reader::DESKTOP, |visit| async move {
        let latin = b"{\"cr\xeape\": {\"name\": \"cr\xeape\"}}".as_slice();
        copy_with("latin-words", "en/glossary.json", latin);
        copy_with("latin-names", "en/nodes.json", latin);
        copy_with("wide-themes", "en/themes.json", &utf16("{}"));
        copy_with("wide-works", "references.json", &utf16("[]"));
        copy_with("no-list", "en/lanes.json", b"{ \"a\": ");
        open_host(&visit).await?;
        visit.value::<Value>("window.heard = []; window.maps = [document.createElement('crosstalk-map')]; return null").await?;
        let broken = [
            ("/built/latin-words/", "en/glossary.json", "UTF-8"),
            ("/built/latin-names/", "en/nodes.json", "UTF-8"),
            ("/built/wide-themes/", "en/themes.json", "UTF-8"),
            ("/built/wide-works/", "references.json", "UTF-8"),
            ("/built/no-list/", "en/lanes.json", "JSON"),
        ];
        let refused = ["en/links.json", "en/glossary.json", "references.json"].map(|file| ("/examples/maps/bread/", file, "answered 503"));
        for (src, file, wanted) in broken.into_iter().chain(refused) {
            if wanted.contains("503") {
                visit.server.fault(&format!("bread/{file}"), Fault::Status(503));
            }
            change(&visit, src).await?;
            visit.until(&format!("{src} is shown without {file}"), "return maps.at(-1).hasAttribute('ready') && !!maps.at(-1).shadowRoot.querySelector('.told li')").await?;
            let lines = told(&visit).await?;
            assert_eq!(lines.len(), 1, "{file}: {lines:#?}");
            assert!(lines[0].starts_with(file) && lines[0].contains(wanted) && lines[0].contains("Nothing in it was used"), "{lines:?}");
            let shown: (bool, usize) = visit.value("return [heard[0][1].shown, heard[0][1].problems.length]").await?;
            assert_eq!(shown, (true, 1), "the page hears it too");
            let marks: usize = visit.value("return maps.at(-1).shadowRoot.querySelectorAll('[data-node]').length").await?;
            assert_eq!(marks, 15, "{src} without {file}");
            visit.server.heal();
        }
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_map_itself_stops_it_and_says_one_thing() {
    visit_pages(Reader::DESKTOP, |visit| async move {
        copy_with("wide-map", "map.json", &utf16("{}"));
        open_host(&visit).await?;
        visit.value::<Value>("window.heard = []; window.maps = [document.createElement('crosstalk-map')]; return null").await?;
        for (src, fault, wanted) in [
            ("/examples/maps/bread/", Some(Fault::Status(403)), "answered 403"),
            ("/examples/maps/bread/map.json", Some(Fault::SignIn), "There is no map at"),
            ("/examples/maps/bread/", Some(Fault::Missing), "There is no map at"),
            ("/built/wide-map/", None, "UTF-8"),
        ] {
            if let Some(fault) = fault {
                visit.server.fault("bread/map.json", fault);
                visit.server.fault("bread/references.json", fault);
            }
            change(&visit, src).await?;
            visit.until("it is said", "return heard.length === 1 && !!maps.at(-1).shadowRoot?.querySelector('.told li')").await?;
            let lines = told(&visit).await?;
            assert!(lines.len() == 1 && lines[0].contains(wanted), "{src}: {lines:?}");
            assert!(!visit.value::<bool>("return heard[0][1].shown || maps.at(-1).hasAttribute('ready')").await?);
            visit.server.heal();
        }
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn thousands_of_things_and_of_problems_are_shown_at_once() {
    let many = |count: usize| {
        let node = |at: usize| serde_json::json!({"id": format!("thing-{at}"), "kind": "cell", "lane": "lane", "themes": ["one"]});
        let link = |at: usize| serde_json::json!({"from": format!("thing-{at}"), "to": format!("thing-{}", (at * 7 + 1) % count), "effect": "increases", "evidence": "moderate"});
        serde_json::json!({
            "format": 1, "version": "1", "checked": "2026-01-01", "lanes": [{"id": "lane"}], "themes": [{"id": "one"}],
            "nodes": (0..count).map(node).collect::<Vec<_>>(), "links": (1..count).map(link).collect::<Vec<_>>(),
        })
    };
    copy_with("many", "map.json", many(2_000).to_string().as_bytes());
    visit_pages(Reader::DESKTOP, |visit| async move {
        open_host(&visit).await?;
        put(&visit, "{ src: '/built/many/' }").await?;
        visit.until("the map is drawn", "return all('[data-node]').length > 10").await?;
        visit
            .until(
                "each problem is told",
                "return maps.at(-1).shadowRoot.querySelectorAll('.told li').length > 5000",
            )
            .await?;
        visit.value::<Value>("maps.at(-1).select('thing-5')").await?;
        visit.until("it explains", "return !!one('[part~=panel]:not([data-start]) h2')").await?;
        Ok(())
    })
    .await;
}
