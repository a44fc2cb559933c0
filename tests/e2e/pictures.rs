//! The map as a picture: it is what the reader sees, needs nothing around it, and says where it is from.

use crate::fixtures;
use end_to_end::{Reader, Visit, WebDriverResult, photographs, visit, visit_with_policy};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::roxmltree::{self, Document};
use resvg::usvg::{Options, Tree};
use server::STRICT_POLICY;
use std::collections::BTreeSet;
use std::path::PathBuf;

/// The page has its file.
const HERE: &str = "return !!one('.asked .file a')?.download";

/// The file that the page saves, kept beside the photographs for who wants to look at it.
async fn file(visit: &Visit, address: &str, kept_as: &str) -> WebDriverResult<Vec<u8>> {
    visit.open_settled(address).await?;
    visit.until("the picture is drawn", HERE).await?;
    let bytes: Vec<u8> = visit
.value("return Array.from(atob(one('.file a').href.split(',')[1]), (byte) => byte.charCodeAt(0))")
        .await?;
    std::fs::write(kept(kept_as), &bytes).unwrap();
    Ok(bytes)
}

fn kept(name: &str) -> PathBuf {
    photographs().join(name)
}

/// Draws it with a program that is no browser.
fn drawn(text: &str, kept_as: &str) -> Pixmap {
    let mut options = Options::default();
    options.fontdb_mut().load_system_fonts();
    options.fontdb_mut().set_serif_family("Liberation Serif");
    let tree = Tree::from_str(text, &options).unwrap();
    let size = tree.size().to_int_size();
    let mut pixmap = Pixmap::new(size.width(), size.height()).unwrap();
    resvg::render(&tree, Transform::default(), &mut pixmap.as_mut());
    pixmap.save_png(kept(kept_as)).unwrap();
    pixmap
}

/// What its text has to hold whatever it shows.
fn stands_alone(document: &Document) {
    for element in document.descendants().filter(|node| node.is_element()) {
        for attribute in element.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            let inside = value.starts_with('#') || value.starts_with("data:");
            assert!(!["href", "src"].contains(&name) || inside, "{name}={value}");
            assert!(!value.contains("url(") || value.contains("url(#"), "{name}={value}");
            assert!(!name.starts_with("on") && name != "style" && name != "class", "{name}");
        }
        let sheet = element.text().filter(|_| element.has_tag_name("style")).unwrap_or_default();
        assert!(sheet.matches("url(").count() == sheet.matches("url(data:").count());
        assert!(!["script", "foreignObject", "image", "use"].contains(&element.tag_name().name()));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn svg_shows_what_the_reader_sees_and_needs_nothing_around_it() {
    for dark in [false, true] {
        visit(Reader { dark, ..Reader::DESKTOP }, |visit| async move {
            let name = if dark { "picture-dark" } else { "picture" };
            let file =
                file(&visit, "#theme=stress&ask=take.form:svg", &format!("{name}.svg")).await?;
            visit.driver.screenshot(&kept(&format!("{name}-page.png"))).await?;
            let text = String::from_utf8(file).unwrap();
            let document = Document::parse(&text).unwrap();
            stands_alone(&document);
            let words = |element: roxmltree::Node<'_, '_>| -> String {
                let pieces = element.descendants().filter(|node| node.is_text());
                let all: String = pieces.filter_map(|node| node.text()).collect();
                all.split_whitespace().collect()
            };
            let texts: BTreeSet<String> =
                document.descendants().filter(|node| node.has_tag_name("text")).map(words).collect();
            let seen: Vec<String> =
                visit.value("return all('.picture text').map((text) => text.textContent.replace(/\\s+/g, ''))").await?;
            assert!(seen.len() > 20 && seen.iter().all(|words| texts.contains(words)), "{texts:?}");
            let map = fixtures::file("map.json");
            for fact in [
                map["version"].as_str().unwrap().to_owned(),
                fixtures::interface("about.license_names"),
                "#theme=stress&ask=take.form:svg".to_owned(),
            ] {
                assert!(document.descendants().any(|node| node.text() == Some(&fact)), "{fact}");
            }
            assert!(text.matches("@font-face").count() > 1, "the fonts are inside");

            let pixmap = drawn(&text, &format!("{name}-resvg.png"));
            let size: (u32, u32) = visit
                .value("const { width, height } = one('.picture'); return [width, height].map((side) => Math.ceil(side.baseVal.value))")
                .await?;
            assert_eq!((pixmap.width(), pixmap.height()), size);
            let colors: BTreeSet<_> = pixmap
                .pixels()
                .iter()
                .map(|pixel| (pixel.red(), pixel.green(), pixel.blue()))
                .collect();
            assert!(colors.len() > 200, "{} colors", colors.len());
            let ground = pixmap.pixel(1, 1).unwrap();
            assert_eq!(ground.red() < 128, dark, "as light or dark as the page");
            // Silhouettes are filled; a line of a pictogram is no ground, either.
            let centers: Vec<(u32, u32)> = visit
                .value("return all('.picture .nodes .node').map((node) => { const { e, f } = node.transform.baseVal[0].matrix; return [Math.round(e), Math.round(f)] })")
                .await?;
            let filled = |(x, y): &(u32, u32)| pixmap.pixel(*x, *y) != Some(ground);
            assert!(centers.len() > 8 && centers.iter().all(filled));
            visit.no_violations("a picture to take along").await?;
            assert_eq!(visit.console_errors().await?, Vec::<String>::new());
            assert_eq!(visit.third_party_requests().await?, Vec::<String>::new());
            Ok(())
        })
        .await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_whole_map_and_what_is_left_of_it_are_pictures_too() {
    visit(Reader::DESKTOP, |visit| async move {
        for (address, name) in [
            ("#ask=take.form:svg", "picture-overview"),
            ("#theme=everything&ask=take.form:svg", "picture-everything"),
            ("#ask=take.kind:condition.form:svg", "picture-conditions"),
        ] {
            let text =
                String::from_utf8(file(&visit, address, &format!("{name}.svg")).await?).unwrap();
            visit.driver.screenshot(&kept(&format!("{name}-page.png"))).await?;
            stands_alone(&Document::parse(&text).unwrap());
            drawn(&text, &format!("{name}-resvg.png"));
            // What is left out recedes on the page and in the file.
            let recedes: bool = visit.value("return !!one('.picture .node.is-out')").await?;
            assert_eq!(recedes, name == "picture-conditions");
            assert_eq!(text.contains("opacity=\"0.32\""), recedes, "{name}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn png_has_its_size_and_its_ground_or_none() {
    visit(Reader::DESKTOP, |visit| async move {
        for (form, times, clear) in
            [("png", 1, false), ("png2", 2, false), ("png-clear", 1, true)]
        {
            let address = format!("#theme=stress&ask=take.form:{form}");
            let file = file(&visit, &address, &format!("picture-{form}.png")).await?;
            let pixmap = Pixmap::decode_png(&file).unwrap();
            let size: (u32, u32) = visit
                .value("const { width, height } = one('.picture'); return [width, height].map((side) => Math.ceil(side.baseVal.value))")
                .await?;
            assert_eq!((pixmap.width(), pixmap.height()), (size.0 * times, size.1 * times));
            let corner = pixmap.pixel(0, 0).unwrap().alpha();
            assert_eq!(corner, if clear { 0 } else { 255 }, "{form}");
            let opaque = pixmap.pixels().iter().filter(|pixel| pixel.alpha() == 255).count();
            assert!(opaque > 1000, "{form} is not empty");
            let license = fixtures::interface("about.license_names");
            let has = |wanted: &str| {
                file.windows(wanted.len()).any(|bytes| bytes == wanted.as_bytes())
            };
            assert!(has(&license) && has(&address), "{form} says where it is from");
        }
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_picture_follows_what_is_shown_and_an_outline_is_none() {
    visit(Reader::DESKTOP, |visit| async move {
        visit.open_settled("#theme=stress&ask=take.form:svg").await?;
        visit.until("the picture is drawn", HERE).await?;
        let titled = |title: &str| {
            format!("return !!one('.file a') && atob(one('.file a').href.split(',')[1]).includes('<title>{title}')")
        };
        visit.value::<serde_json::Value>("document.querySelector('crosstalk-map').theme = 'overview'; return null").await?;
        let name: String = visit.value("return one('.picture').getAttribute('aria-label')").await?;
        visit.until("it is that of the other view", &titled(&name)).await?;
        visit.value::<serde_json::Value>("document.querySelector('crosstalk-map').view = 'outline'; return null").await?;
        let sentence = fixtures::interface("take.no_picture");
        let says = format!("return words(one('.asked')).includes({sentence:?}) && !one('.file')");
        visit.until("an outline is no picture", &says).await?;
        visit.no_violations("no picture to take along").await?;
        visit.value::<serde_json::Value>("document.querySelector('crosstalk-map').view = 'map'; return null").await?;
        visit.until("the picture is back", &titled(&name)).await?;
        assert_eq!(visit.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_phone_a_theme_is_a_picture_and_everything_is_none() {
    visit(Reader::PHONE, |visit| async move {
        file(&visit, "#theme=stress&ask=take.form:svg", "picture-phone.svg").await?;
        visit.open_settled("#theme=everything&ask=take.form:svg").await?;
        let sentence = fixtures::interface("take.no_picture");
        let says = format!("return words(one('.asked')).includes({sentence:?}) && !one('.file')");
        visit.until("a list is no picture", &says).await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_a_page_allows_no_image_it_is_said_and_svg_is_there() {
    let policy = STRICT_POLICY.replace("img-src 'self' data:", "img-src 'self'");
    assert_ne!(policy, STRICT_POLICY);
    visit_with_policy(&policy, Reader::DESKTOP, |visit| async move {
        visit.open_settled("#theme=stress&ask=take.form:png").await?;
        let sentence = fixtures::interface("take.blocked");
        let says = format!("return words(one('.asked')).includes({sentence:?}) && !one('.file')");
        visit.until("it is said", &says).await?;
        visit.press_named(".choice", &fixtures::interface("take.svg")).await?;
        visit.until("the picture is drawn", HERE).await
    })
    .await;
}
