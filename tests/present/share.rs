//! What a reader shares.

use crosstalk::present::share::{code, embeds, link};
use crosstalk::state::Embed;

const PAGE: &str = "https://school.example/maps/index.html";

#[test]
fn a_link_leads_to_the_view() {
    assert_eq!(link(PAGE, "theme=stress"), format!("{PAGE}#theme=stress"));
    assert_eq!(link(PAGE, ""), PAGE);
}

#[test]
fn only_the_sites_own_page_has_beside_it_what_other_pages_need() {
    assert!(embeds(PAGE) && embeds("https://school.example/maps/"));
    assert!(!embeds("https://school.example/files/crosstalk.html") && !embeds(""));
}

#[test]
fn a_title_cannot_leave_its_attribute() {
    let code = code(Embed::Frame, PAGE, "theme=stress&level=simple", "\"><b>A & B", 480);
    assert!(code.contains("title=\"&quot;>&lt;b>A &amp; B\""), "{code}");
    assert!(
        code.contains(
            "src=\"https://school.example/maps/embed.html#theme=stress&amp;level=simple\""
        ),
        "{code}"
    );
}

#[test]
fn the_parts_of_the_address_are_the_elements_attributes() {
    let code = code(Embed::Element, PAGE, "theme=stress&select=a~b", "Map", 480);
    assert!(code.contains("<crosstalk-map theme=\"stress\" select=\"a~b\" style"), "{code}");
    assert!(code.contains("src=\"https://school.example/maps/crosstalk.js\""), "{code}");
}

#[test]
fn the_code_in_the_docs_is_what_readers_copy() {
    let page = "https://school.example/crosstalk/";
    let title = "Gut–brain axis – Crosstalk";
    let code = code(Embed::Frame, page, "theme=gut-brain&level=simple", title, 640);
    let docs = include_str!("../../docs/embedding.md");
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        words(docs).contains(&words(&code)),
        "docs/embedding.md shows another code than {code}"
    );
}

#[test]
fn what_is_shared_keeps_the_language_of_the_page() {
    let page = "https://school.example/map/?lang=de";
    assert!(embeds(page));
    assert_eq!(link(page, "select=sleep"), "https://school.example/map/?lang=de#select=sleep");
    let frame = code(Embed::Frame, page, "view=table", "Map", 640);
    assert!(
        frame.contains("src=\"https://school.example/map/embed.html?lang=de#view=table\""),
        "{frame}"
    );
    let element = code(Embed::Element, page, "view=table", "Map", 640);
    assert!(element.contains("<crosstalk-map lang=\"de\" view=\"table\""), "{element}");
}
