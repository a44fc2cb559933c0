//! Every file that is taken along is read back: it holds what is left of the map, and nothing else.
//!
//! `read` has a reader for each form; what a file is to hold is put together here, from the map itself.

mod pictures;
mod read;

use crate::shipped::shipped;
use crate::{answer, every, of_class};
use ask::Asked;
use ask::question::Question;
use ask::take::Form;
use content::answer::{Part, TAGS};
use content::messages::MessageId;
use crosstalk::present::LocalizedMap;
use read::{File, Row};
use std::path::Path;

/// Names that break what was put together without care.
const ODD: [&str; 5] = [
    "\"Fever\", <b>&amp; 'more'",
    "two\nlines\r\n\tand a tab",
    "=1+1",
    "免疫 🧠 é ]]>",
    "\\u0041\\",
];

/// The small map, its first things oddly named.
fn odd() -> Asked {
    let mut loaded = testkit::content();
    for (node, label) in loaded.initial.map.nodes.iter_mut().zip(ODD) {
        node.label = label.to_string();
    }
    let map = LocalizedMap::open_english(loaded.initial).with(loaded.deferred);
    Asked { map, loops: Vec::new() }
}

/// The forms that are written from the map; the others are pictures (`take/pictures.rs`).
fn data() -> impl Iterator<Item = Form> {
    Form::ALL.into_iter().filter(|form| !form.is_picture())
}

/// The link of a page that saves its file.
fn saves(asked: &Asked, question: &str) -> Part {
    let page = answer(asked, question);
    let links: Vec<&Part> =
        every(&page.parts).into_iter().filter(|part| TAGS[usize::from(part.tag)] == "a").collect();
    assert_eq!(links.len(), 1, "{question}");
    links[0].clone()
}

/// The file that a page saves.
fn content(asked: &Asked, question: &str) -> String {
    read::data_url(&saves(asked, question).ask)
}

fn row(cells: &[(&str, &str)]) -> Row {
    cells.iter().map(|(name, cell)| (name.to_string(), cell.to_string())).collect()
}

/// What a file is to hold.
fn wanted(asked: &Asked, question: &str) -> File {
    let atlas = &asked.map.atlas;
    let map = atlas.map();
    let themes = |themes: &[u8]| {
        let ids: Vec<&str> =
            themes.iter().map(|at| map.themes[usize::from(*at)].id.as_str()).collect();
        ids.join(" ")
    };
    let left = Question::parse(question, atlas).criteria.apply(atlas);
    let node = |id| {
        let node = atlas.node(id);
        row(&[
            ("id", &node.id),
            ("label", &node.label),
            ("kind", node.kind.id()),
            ("lane", &map.lanes[usize::from(node.lane)].id),
            ("themes", &themes(&node.themes)),
        ])
    };
    let works = &asked.map.deferred.as_ref().unwrap().references;
    let link = |id| {
        let link = atlas.link(id);
        let cited = &asked.map.link(id).unwrap().references;
        let cited: Vec<_> = cited.iter().map(|work| &works[usize::from(*work)]).collect();
        let ids: Vec<&str> = cited.iter().map(|work| work.id.as_str()).collect();
        let dois: Vec<&str> =
            cited.iter().map(|work| work.doi.as_str()).filter(|doi| !doi.is_empty()).collect();
        row(&[
            ("id", &atlas.link_name(id)),
            ("from", &atlas.node(atlas.from(id)).id),
            ("to", &atlas.node(atlas.to(id)).id),
            ("effect", link.effect.id()),
            ("evidence", link.evidence.id()),
            ("association", &link.association.to_string()),
            ("population", link.population.id()),
            ("time", link.time.id()),
            ("theme", &themes(&[link.theme])),
            ("themes", &themes(&link.themes)),
            ("reference_count", &cited.len().to_string()),
            ("references", &ids.join(" ")),
            ("dois", &dois.join(" ")),
        ])
    };
    let word = |id| asked.map.messages.get(id);
    File {
        facts: row(&[
            ("name", word(MessageId::HeaderTitle)),
            ("version", &map.version),
            ("checked", &map.checked),
            ("license", word(MessageId::AboutLicenseNames)),
            ("address", &format!("#ask={question}")),
        ]),
        things: left.nodes().map(node).collect(),
        links: left.links().map(link).collect(),
    }
}

/// Reads every form of what such a question leaves, and keeps it for `fixtures/take/check.py`.
fn check(asked: &Asked, chosen: &str, kept_in: &str) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("take").join(kept_in);
    std::fs::create_dir_all(&folder).unwrap();
    for form in data() {
        let question = format!("take{chosen}.form:{}", form.id());
        let question = Question::parse(&question, &asked.map.atlas).print(&asked.map.atlas);
        let text = content(asked, &question);
        std::fs::write(folder.join(saves(asked, &question).text), &text).unwrap();
        let mut wanted = wanted(asked, &question);
        match form {
            Form::Things => wanted.links.clear(),
            Form::Links => wanted.things.clear(),
            // An object of JSON has no order.
            Form::JsonGraph => wanted.things.sort(),
            _ => {}
        }
        // A table without rows has none that says where it is from.
        if matches!(form, Form::Things | Form::Links) && text.lines().count() == 1 {
            wanted.facts.clear();
        }
        let mut file = read::file(form, &text);
        if form == Form::JsonGraph {
            file.things.sort();
        }
        assert_eq!(file.facts, wanted.facts, "{question}");
        assert_eq!(file.things, wanted.things, "{question}");
        assert_eq!(file.links, wanted.links, "{question}");
    }
}

#[test]
fn every_form_holds_the_whole_map_unless_some_is_left_out() {
    let asked = shipped();
    let map = asked.map.atlas.map();
    let whole = wanted(&asked, "take");
    assert_eq!((whole.things.len(), whole.links.len()), (map.nodes.len(), map.links.len()));
    check(&asked, "", "shipped");
}

#[test]
fn every_form_holds_only_what_is_left() {
    let asked = shipped();
    let all = asked.map.atlas.map().links.len();
    for (chosen, name) in [
        (".theme:stress", "theme"),
        (".effect:decreases.least:moderate.associations:out.contested:out", "sure"),
        (".theme:gut-brain.least:strong.time:years.kind:symptom", "few"),
    ] {
        assert!(wanted(&asked, &format!("take{chosen}")).links.len() < all);
        check(&asked, chosen, name);
    }
}

#[test]
fn where_no_link_is_left_the_page_says_so() {
    let asked = shipped();
    let page = answer(&asked, "take.theme:gut-brain.least:strong.time:years.kind:symptom");
    assert!(page.left_links.is_empty() && crate::words(&page).contains("No link is left."));
}

#[test]
fn odd_names_come_back_as_they_are() {
    check(&odd(), "", "odd");
}

#[test]
fn a_spreadsheet_finds_no_formula() {
    let asked = odd();
    let table = content(&asked, "take.form:things");
    let cells = read::csv(&table).concat();
    assert!(cells.contains(&"'=1+1".to_string()));
    assert!(!cells.iter().any(|cell| cell.starts_with(['=', '+', '-', '@'])));
}

#[test]
fn a_map_that_names_no_license_is_given_none() {
    let mut loaded = testkit::content();
    let license = MessageId::AboutLicenseNames as usize;
    let none = content::bundle::Message::One(String::new());
    let first = loaded.initial.messages.len();
    match license.checked_sub(first) {
        Some(at) => loaded.deferred.messages[at] = none,
        None => loaded.initial.messages[license] = none,
    }
    let map = LocalizedMap::open_english(loaded.initial).with(loaded.deferred);
    let asked = Asked { map, loops: Vec::new() };
    for form in data() {
        let text = content(&asked, &format!("take.form:{}", form.id()));
        assert!(!text.contains("license"), "{text}");
    }
}

#[test]
fn a_page_offers_one_file_with_its_name_and_size() {
    let asked = crate::asked();
    let page = answer(&asked, "take.form:cx2.humans");
    let file = of_class(&page, "file")[0];
    let [link, size] = file.parts.as_slice() else { panic!("{file:?}") };
    assert_eq!(link.text, "crosstalk.cx2");
    let bytes = read::data_url(&link.ask).len();
    assert_eq!(size.text, format!("{} KB", bytes.div_ceil(1000)));
    let pressed: Vec<&str> = of_class(&page, "choice")
        .into_iter()
        .filter(|choice| choice.on == Some(true))
        .map(|choice| choice.text.as_str())
        .collect();
    assert!(pressed.ends_with(&["CX2"]), "{pressed:?}");
    let names: Vec<String> =
        data().map(|form| saves(&asked, &format!("take.form:{}", form.id())).text).collect();
    let ends = ["-things.csv", "-links.csv", ".graphml", "-graph.json", ".cyjs", ".cx2"];
    assert_eq!(names, ends.map(|end| format!("crosstalk{end}")));
}

#[test]
fn who_filters_takes_along_what_is_left() {
    let asked = crate::asked();
    let page = answer(&asked, "filter.humans.associations:out");
    let asks: Vec<&str> =
        of_class(&page, "row-ask").into_iter().map(|row| row.ask.as_str()).collect();
    assert!(asks.contains(&"take.humans.associations:out"), "{asks:?}");
}
