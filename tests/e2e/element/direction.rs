//! The direction is that of the words shown, whatever the page's is.

use super::{open_host, put};
use end_to_end::{Reader, Visit, WebDriverResult, visit_pages_freely};
use serde_json::Value;

/// Where everything of the map stands, and which way it runs.
async fn drawn(visit: &Visit) -> WebDriverResult<Vec<String>> {
    visit.until_still().await?;
    visit
        .value(
            "const map = maps.at(-1), from = map.getBoundingClientRect();\
             return [...map.shadowRoot.querySelectorAll('.mount, .mount *')].filter((at) => at.checkVisibility()).map((at) => {\
               const box = at.getBoundingClientRect(), style = getComputedStyle(at);\
               return [at.localName, at.getAttribute('class'), style.direction, style.textAlign, Math.round(box.left - from.left), Math.round(box.width)].join(' '); })",
        )
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_mirrors_nothing_however_it_says_its_direction() {
    visit_pages_freely(Reader::DESKTOP, |visit| async move {
        open_host(&visit).await?;
        // The page's own scroll bar would move the map.
        visit.value::<Value>("document.documentElement.style.overflow = 'hidden'; return null").await?;
        for (attributes, mirrored) in [("{ theme: 'stress', select: 'cortisol' }", false), ("{ src: '/built/rtl/', lang: 'ar' }", true)] {
            mirrored_map();
            put(&visit, attributes).await?;
            let fonts = "return [...document.fonts].filter((face) => face.family.includes('Crosstalk Text') && face.status === 'loaded').length > 1";
            visit.until("fonts have come", fonts).await?;
            let usual = drawn(&visit).await?;
            assert_eq!(usual.iter().any(|line| line.contains(" rtl ")), mirrored, "{attributes}");
            for (says, takes_back) in [
                ("document.documentElement.dir = 'rtl'", "document.documentElement.removeAttribute('dir')"),
                ("document.documentElement.setAttribute('dir', 'RTL')", "document.documentElement.removeAttribute('dir')"),
                ("document.body.dir = 'auto'; document.querySelector('h1').textContent = 'שלום'", "document.body.removeAttribute('dir')"),
                ("document.body.style.direction = 'rtl'", "document.body.style.direction = ''"),
                ("maps.at(-1).dir = 'rtl'", "maps.at(-1).removeAttribute('dir')"),
                ("maps.at(-1).dir = 'ltr'", "maps.at(-1).removeAttribute('dir')"),
                ("maps.at(-1).style.direction = 'rtl'", "maps.at(-1).style.direction = ''"),
            ] {
                visit.value::<Value>(&format!("{says}; return null")).await?;
                let now = drawn(&visit).await?;
                let other: Vec<_> = usual.iter().zip(&now).filter(|(before, now)| before != now).take(5).collect();
                assert!(other.is_empty() && usual.len() == now.len(), "{attributes}, {says}: {other:#?}");
                visit.value::<Value>(&format!("{takes_back}; return null")).await?;
            }
            visit.value::<Value>("maps.pop().remove(); return null").await?;
        }
        Ok(())
    })
    .await;
}

/// The example in a language that runs from right to left: its names are those of the other.
fn mirrored_map() {
    let root = std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    let (from, to) = (root.join("examples/maps/bread"), root.join("target/examples/rtl"));
    std::fs::create_dir_all(to.join("ar")).unwrap();
    for (from, to) in [(from.clone(), to.clone()), (from.join("en"), to.join("ar"))] {
        for entry in std::fs::read_dir(from).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                std::fs::copy(&path, to.join(path.file_name().unwrap())).unwrap();
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_said_above_a_map_runs_as_its_own_words_do() {
    visit_pages_freely(Reader::DESKTOP, |visit| async move {
        open_host(&visit).await?;
        visit.value::<Value>("document.documentElement.setAttribute('dir', 'RTL'); return null").await?;
        put(&visit, "{ src: '/pages/maps/broken' }").await?;
        visit.until("the problems are told", "return !!one('.told li')").await?;
        let runs: Vec<String> = visit
            .value("return ['.told p', '.told summary', '.told li', '.told button'].map((at) => getComputedStyle(one(at)).direction)")
            .await?;
        assert_eq!(runs, ["ltr"; 4]);
        Ok(())
    })
    .await;
}
