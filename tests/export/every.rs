//! The fallback and the text edition say everything, once, and every link in them leads somewhere: those of the small
//! map, and those of the shipped one (`tests/content.rs`).

use crate::{map, worksheets};
use content::messages::MessageId;
use content::vocabulary::{Effect, Evidence, Level};
use crosstalk::state::Subject;
use export::{edition, fallback};
use graph::ViewId;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::LazyLock;

static FALLBACK: LazyLock<String> = LazyLock::new(|| {
    let page = fallback::page(&map(), &fallback::Options { is_main: true, has_edition: true });
    keep("fallback.html", &page);
    page
});

static EDITION: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let pages = edition::pages(&map(), &worksheets(), &[]);
    let count = pages.len();
    let pages: BTreeMap<String, String> = pages.into_iter().collect();
    assert_eq!(pages.len(), count, "two pages have the same path");
    for (path, text) in &pages {
        keep(&format!("read/{path}"), text);
    }
    pages
});

/// Writes a page where it can be looked at, apart for each map.
fn keep(path: &str, text: &str) {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(env!("CARGO_CRATE_NAME")).join(path);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}

/// The values of an attribute, in order, unescaped.
fn values(html: &str, name: &str) -> Vec<String> {
    let start = format!(" {name}=\"");
    let rest = html.split(&start).skip(1);
    rest.map(|part| plain(part.split('"').next().unwrap())).collect()
}

/// Text without tags and escapes.
fn plain(html: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            c if !inside => text.push(c),
            _ => {}
        }
    }
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// Fails where tags do not nest, an attribute stands twice, or a bare `<` or `&` stands in text.
fn well_formed(name: &str, html: &str) {
    const VOID: [&str; 3] = ["meta", "link", "br"];
    let mut open: Vec<String> = Vec::new();
    let html = html.strip_prefix("<!doctype html>\n").unwrap_or(html);
    for part in html.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap_or_else(|| panic!("{name}: <{part}"));
        assert!(!text.contains('>'), "{name}: a bare > in {text:?}");
        for after in text.split('&').skip(1).chain(tag.split('&').skip(1)) {
            let known = ["amp;", "lt;", "gt;", "quot;", "#"];
            assert!(
                known.iter().any(|k| after.starts_with(k)),
                "{name}: a bare & before {after:?}"
            );
        }
        if let Some(closed) = tag.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(closed), "{name}: at </{closed}>");
            continue;
        }
        let element = tag.split([' ', '/']).next().unwrap();
        let mut seen = BTreeSet::new();
        for attribute in tag.split('"').step_by(2).filter_map(|a| a.trim().strip_suffix('=')) {
            let attribute = attribute.rsplit(' ').next().unwrap();
            assert!(seen.insert(attribute.to_string()), "{name}: {attribute} twice in <{tag}>");
        }
        if !tag.ends_with('/') && !VOID.contains(&element) {
            open.push(element.to_string());
        }
    }
    assert_eq!(open, Vec::<String>::new(), "{name}: not closed");
}

fn ids(name: &str, html: &str) -> BTreeSet<String> {
    let all = values(html, "id");
    let set: BTreeSet<String> = all.iter().cloned().collect();
    assert_eq!(set.len(), all.len(), "{name}: an id stands twice");
    set
}

/// The headings' levels, which must not jump.
fn headings_descend(name: &str, html: &str) {
    let levels: Vec<u8> = html
        .match_indices("<h")
        .filter_map(|(at, _)| html[at + 2..].bytes().next().filter(u8::is_ascii_digit))
        .map(|digit| digit - b'0')
        .collect();
    assert_eq!(levels.first(), Some(&1), "{name}: begins without its first heading");
    assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{name}");
    for pair in levels.windows(2) {
        assert!(pair[1] <= pair[0] + 1, "{name}: h{} after h{}", pair[1], pair[0]);
    }
}

#[test]
fn fallback_tells_each_thing_and_link_of_the_overview_once() {
    let (map, html) = (map(), &*FALLBACK);
    let article = &html[html.find("<main").unwrap()..];
    let text = plain(article);
    let atlas = &map.atlas;
    let nodes: Vec<_> =
        atlas.shown_nodes(ViewId::Overview).into_iter().flat_map(|(_, nodes)| nodes).collect();
    let links = atlas.shown_links(ViewId::Overview);
    let once = |needle: &str| assert_eq!(text.matches(needle).count(), 1, "{needle}");
    for node in &nodes {
        for paragraph in &map.node(*node).unwrap().levels.0[Level::DEFAULT as usize] {
            once(paragraph);
        }
    }
    for link in &links {
        for paragraph in &map.link(*link).unwrap().levels.0[Level::DEFAULT as usize] {
            once(paragraph);
        }
        assert!(text.contains(&map.title(Subject::Link(*link))), "{}", atlas.link_name(*link));
    }
    let ids = ids("fallback", html);
    let wanted = nodes.iter().map(|node| atlas.node(*node).id.clone());
    for name in wanted.chain(links.iter().map(|link| atlas.link_name(*link))) {
        assert!(ids.contains(&format!("select={name}")), "{name} has no text");
    }
}

#[test]
fn fallback_pictures_link_every_thing_to_its_text() {
    let map = map();
    let html = &*FALLBACK;
    for class in ["wide", "phone"] {
        let start = html.find(&format!("class=\"picture {class}\"")).unwrap();
        let picture = &html[start..start + html[start..].find("</svg>").unwrap()];
        let hrefs = values(picture, "href");
        for (_, nodes) in map.atlas.shown_nodes(ViewId::Overview) {
            for node in nodes {
                let href = format!("#select={}", map.atlas.node(node).id);
                assert_eq!(hrefs.iter().filter(|h| **h == href).count(), 1, "{class}: {href}");
            }
        }
        let links = map.atlas.shown_links(ViewId::Overview).len();
        let lines: Vec<_> = picture.split("class=\"line\" d=\"").skip(1).collect();
        assert_eq!(lines.len(), links, "{class}");
        // Fewer bytes: on whole pixels.
        let broken = |line: &&str| line.split('"').next().unwrap_or_default().contains('.');
        assert!(!lines.iter().any(broken), "{class}: a line is not on whole pixels");
    }
}

#[test]
fn fallback_links_lead_somewhere() {
    let html = &*FALLBACK;
    let ids = ids("fallback", html);
    for href in values(html, "href") {
        match href.strip_prefix('#') {
            Some(icon) if icon.starts_with("i-") => {}
            Some(id) => assert!(ids.contains(id), "#{id} leads nowhere"),
            // The page itself, loaded anew.
            None if href.is_empty() => {}
            None => {
                let page = href.strip_prefix("read/").expect("only the edition is linked");
                assert!(EDITION.contains_key(page), "{href} is no page");
            }
        }
    }
}

#[test]
fn fallback_is_clean_and_leaves_the_marks_to_the_app() {
    let html = &*FALLBACK;
    well_formed("fallback", html);
    headings_descend("fallback", html);
    for absent in ["data-node", "data-link", "style=", "<script", "{", "onclick"] {
        assert!(!html.contains(absent), "{absent} stands in the fallback");
    }
    // The loader looks for these names (src/js/element/map.js).
    for reason in ["wasm", "truncated", "type", "old", "network", "crashed"] {
        let sentence = values(html, &format!("data-{reason}"));
        assert!(sentence.len() == 1 && sentence[0].len() > 20, "{reason}: {sentence:?}");
    }
    assert!(html.contains("data-why") && html.contains("data-loading"));
    assert!(html.contains(map().messages.get(MessageId::MapLoading)));
}

#[test]
fn fallback_fits_its_budget_before_compression() {
    // Brotli is measured by `xtask test`; this guards against markup that grows unnoticed.
    assert!(FALLBACK.len() < 112_000, "{} bytes", FALLBACK.len());
}

#[test]
fn lines_in_texts_have_the_heads_of_the_picture() {
    let picture = FALLBACK.split("<main").next().unwrap();
    let key = &EDITION["index.html"];
    for effect in Effect::ALL.iter().filter(|effect| **effect != Effect::NoEffectFound) {
        let head = |html: &str| {
            let at = html.find(&format!("fx-{}\"", effect.id())).unwrap();
            let group = &html[at..at + 600];
            let before = &group[..group.find("class=\"head").unwrap_or(600)];
            let after = &group[before.len()..];
            // The attribute stands before the class in one and after it in the other.
            values(after, "d")
                .into_iter()
                .next()
                .into_iter()
                .chain(values(before, "d").pop())
                .find(|d| d.starts_with("M0 0L") || d.starts_with("M-"))
                .unwrap()
        };
        assert_eq!(head(picture), head(key), "{effect:?}");
    }
    for grade in Evidence::ALL {
        assert!(key.contains(&format!("ev-{}", grade.id())), "{grade:?}");
    }
}

#[test]
fn edition_is_complete_at_each_level() {
    let map = map();
    let rest = map.deferred.clone().unwrap();
    let (sources, words) = (&EDITION["sources.html"], &EDITION["words.html"]);
    let (source_ids, word_ids) = (ids("sources", sources), ids("words", words));
    for work in &rest.references {
        assert!(source_ids.contains(&work.id), "{}", work.id);
    }
    for term in &rest.glossary {
        assert!(word_ids.contains(&term.id), "{}", term.id);
    }
    for (folder, level) in
        [("simple", Level::Simple), ("standard", Level::Standard), ("in-depth", Level::InDepth)]
    {
        let lanes: String = map
            .atlas
            .map()
            .lanes
            .iter()
            .map(|lane| EDITION[&format!("{folder}/{}.html", lane.id)].as_str())
            .collect();
        let text = plain(&lanes);
        let ids: BTreeSet<String> = values(&lanes, "id").into_iter().collect();
        for node in map.atlas.nodes() {
            let id = &map.atlas.node(node).id;
            assert!(ids.contains(id), "{folder}: {id}");
            let texts = map.node(node).unwrap();
            for paragraph in texts.levels.at(level).0 {
                assert!(text.contains(paragraph), "{folder}: {id}: {paragraph}");
            }
            for told in [texts.open_question.at(level), map.also(node)] {
                assert!(text.contains(told), "{folder}: {id}: {told}");
            }
        }
        for link in map.atlas.links() {
            let id = map.atlas.link_name(link);
            assert!(ids.contains(&id), "{folder}: {id}");
            let texts = map.link(link).unwrap();
            let told = [&texts.basis, &texts.supports, &texts.against].map(|told| told.at(level));
            for paragraph in texts.levels.at(level).0.iter().map(String::as_str).chain(told) {
                assert!(text.contains(paragraph), "{folder}: {id}: {paragraph}");
            }
            assert!(text.contains(&map.title(Subject::Link(link))), "{folder}: {id}");
        }
        for theme in map.atlas.themes() {
            let id = &map.atlas.map().themes[theme.at()].id;
            let page = plain(&EDITION[&format!("{folder}/theme-{id}.html")]);
            for paragraph in map.intro(ViewId::Theme(theme)).unwrap().levels.at(level).0 {
                assert!(page.contains(paragraph), "{folder}: {id}: {paragraph}");
            }
        }
    }
}

#[test]
fn edition_links_lead_somewhere() {
    let ids: BTreeMap<&String, BTreeSet<String>> =
        EDITION.iter().map(|(path, html)| (path, ids(path, html))).collect();
    let mut checked = 0;
    for (path, html) in EDITION.iter() {
        for href in values(html, "href") {
            if href.starts_with("https://doi.org/") || href == "data:," {
                continue;
            }
            let (file, id) = href.split_once('#').unwrap_or((&href, ""));
            let mut place: Vec<&str> = path.split('/').collect();
            place.pop();
            if file.is_empty() {
                place = path.split('/').collect();
            }
            let mut above = false;
            for step in file.split('/').filter(|step| !step.is_empty()) {
                match step {
                    ".." => above = place.pop().is_none(),
                    step => place.push(step),
                }
            }
            let target = place.join("/");
            if above {
                assert_eq!(target, "index.html", "{path}: {href}");
                continue;
            }
            let known = ids.get(&target).unwrap_or_else(|| panic!("{path}: {href} is no page"));
            assert!(id.is_empty() || known.contains(id), "{path}: {href} has no such place");
            checked += 1;
        }
    }
    assert!(checked > 500, "only {checked} links were found");
}

#[test]
fn edition_pages_are_plain_and_whole() {
    let map = map();
    for (path, html) in EDITION.iter().filter(|(path, _)| path.ends_with(".html")) {
        well_formed(path, html);
        headings_descend(path, html);
        for absent in ["<script", "{", "}", "style=", "src="] {
            assert!(!html.contains(absent), "{path}: {absent}");
        }
        assert!(html.contains("<html lang=\"en\">") && html.contains("<main"), "{path}");
        assert!(
            html.contains("name=\"description\" content=\"") && !html.contains("content=\"\""),
            "{path}"
        );
        assert!(
            plain(html).contains(map.messages.get(MessageId::HelpNoteText)),
            "{path}: no help note"
        );
    }
    let titles: BTreeSet<&str> = EDITION
        .values()
        .filter_map(|html| Some(html.split_once("<title>")?.1.split_once("</title>")?.0))
        .collect();
    assert_eq!(titles.len(), EDITION.len() - 1, "two pages have the same title");
}

#[test]
fn what_is_hard_to_read_has_the_gentle_note_beside_it() {
    let map = map();
    let gentle = map.messages.get(MessageId::HelpNoteGentle);
    for node in map.atlas.nodes().filter(|node| map.atlas.node(*node).sensitive) {
        let id = &map.atlas.node(node).id;
        let (_, page) =
            EDITION.iter().find(|(_, html)| html.contains(&format!("id=\"{id}\""))).unwrap();
        let part = page.split(&format!("id=\"{id}\"")).nth(1).unwrap();
        let part = part.split("<section").next().unwrap();
        assert!(plain(&format!("<{part}")).contains(gentle), "{id}");
    }
}

#[test]
fn edition_leads_back_to_the_same_place_of_the_map() {
    let simple = &EDITION["simple/mind.html"];
    assert!(simple.contains("../../index.html#select=depression&amp;level=simple"));
    assert!(EDITION["standard/mind.html"].contains("../../index.html#select=depression\""));
    assert!(
        EDITION["in-depth/theme-gut-brain.html"]
            .contains("../../index.html#theme=gut-brain&amp;level=in_depth")
    );
}
