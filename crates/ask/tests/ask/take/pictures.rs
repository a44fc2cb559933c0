//! Pictures come from outside: the page waits for them, tells them where they are from, and says where there is none.

use crate::{asked, of_class, reading, words};
use ask::take::{Drawn, Form};
use ask::{Asked, Work};
use content::answer::Answer;
use content::messages::MessageId;
use content::vocabulary::Level;
use graph::ViewId;

/// The signature of a PNG, its size (1 × 1), and what follows.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\0\0\0\0IEND\xaeB`\x82";
/// A picture as the script draws it.
const SVG: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>Stress</title><g/></svg>";

fn begun(asked: &Asked, form: Form) -> Work {
    let mut work =
        asked.ask(&format!("take.form:{}.theme:stress", form.id()), reading(Level::Standard));
    assert!(work.step(1));
    work
}

fn with(asked: &Asked, form: Form, file: &[u8]) -> Answer {
    let mut work = begun(asked, form);
    work.draw(Drawn { file: Some(file.to_vec()), shown: ViewId::at_position(1) });
    work.answer(asked)
}

/// The file that a page saves, and its name.
fn saved(answer: &Answer, media_type: &str) -> (Vec<u8>, String) {
    let link = &of_class(answer, "file")[0].parts[0];
    let start = format!("data:{media_type};base64,");
    (decoded(link.ask.strip_prefix(&start).unwrap()), link.text.clone())
}

fn decoded(base64: &str) -> Vec<u8> {
    const DIGITS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    assert_eq!(base64.len() % 4, 0);
    let digits = base64.trim_end_matches('=').chars().map(|digit| DIGITS.find(digit).unwrap());
    let bits: Vec<bool> =
        digits.flat_map(|digit| (0..6).rev().map(move |at| digit >> at & 1 == 1)).collect();
    let byte = |bits: &[bool]| bits.iter().fold(0, |byte, bit| byte << 1 | u8::from(*bit));
    bits.chunks_exact(8).map(byte).collect()
}

/// Where a picture of that map is from, by its own words.
fn facts(asked: &Asked, form: Form) -> [String; 4] {
    let map = asked.map.atlas.map();
    let license = asked.map.messages.get(MessageId::AboutLicenseNames).to_string();
    let theme = &map.themes[0].id;
    let question = begun(asked, form).answer(asked).question;
    let address = format!("#theme={theme}&ask={question}");
    [map.version.clone(), map.checked.clone(), license, address]
}

#[test]
fn a_page_waits_for_its_picture_and_says_where_there_is_none() {
    let asked = asked();
    let says = |answer: &Answer, id| words(answer).contains(asked.map.messages.get(id));
    for form in Form::ALL.into_iter().filter(|form| form.is_picture()) {
        let work = begun(&asked, form);
        assert_eq!(work.picture(), Some(form));
        let waits = work.answer(&asked);
        assert!(says(&waits, MessageId::TakeDrawing) && of_class(&waits, "file").is_empty());
        assert!(!waits.said.is_empty());
        let none = with(&asked, form, &[]);
        assert!(says(&none, MessageId::TakeNoPicture) && of_class(&none, "file").is_empty());
        assert!(!says(&none, MessageId::TakeDrawing));
        // Not twice.
        assert!(none.said.is_empty());
        assert_eq!((none.question, none.title), (waits.question, waits.title));
    }
    let table = asked.ask("take.form:cx2", reading(Level::Standard));
    assert_eq!(table.picture(), None);
}

#[test]
fn svg_says_where_it_is_from() {
    let asked = asked();
    let (file, name) = saved(&with(&asked, Form::Svg, SVG.as_bytes()), "image/svg+xml");
    let file = String::from_utf8(file).unwrap();
    let document = roxmltree::Document::parse(&file).unwrap();
    let said: Vec<&str> = document
        .descendants()
        .filter(|node| node.tag_name().namespace() == Some("http://purl.org/dc/terms/"))
        .map(|node| node.text().unwrap())
        .collect();
    let [version, checked, license, address] = facts(&asked, Form::Svg);
    let facts = ["Crosstalk", &version, &checked, &license, &address];
    let facts: Vec<&str> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
    assert_eq!((said, name.as_str()), (facts, "crosstalk.svg"));
    assert!(file.ends_with("<g/></svg>"));
}

#[test]
fn png_says_where_it_is_from() {
    let asked = asked();
    for (form, named) in [
        (Form::Png, "crosstalk.png"),
        (Form::PngTwice, "crosstalk-2x.png"),
        (Form::PngClear, "crosstalk-clear.png"),
    ] {
        let (file, name) = saved(&with(&asked, form, PNG), "image/png");
        assert_eq!((name.as_str(), &file[..33]), (named, &PNG[..33]));
        let (mut rest, mut said) = (&file[8..], Vec::new());
        while let [a, b, c, d, tail @ ..] = rest {
            let length = u32::from_be_bytes([*a, *b, *c, *d]) as usize;
            let (chunk, tail) = tail.split_at(length + 4);
            if chunk.starts_with(b"iTXt") {
                let end = chunk.windows(5).position(|five| five == [0; 5]).unwrap();
                said.push(String::from_utf8(chunk[end + 5..].to_vec()).unwrap());
            }
            rest = &tail[4..];
        }
        let facts = facts(&asked, form);
        assert!(facts.iter().all(|fact| fact.is_empty() || said.contains(fact)), "{said:?}");
    }
}

#[test]
fn a_picture_is_of_the_view_as_it_is_less_what_is_left_out() {
    let asked = asked();
    for (question, left_by) in [
        ("take.form:png", ""),
        ("take.form:svg.humans", "filter.humans"),
        ("take.form:png2.least:strong.associations:out", "filter.least:strong.associations:out"),
    ] {
        let page = asked.ask(question, reading(Level::Standard)).answer(&asked);
        assert_eq!(page.left_by, left_by, "{question}");
        assert!(page.links.is_empty() && page.nodes.is_empty() && page.view.is_empty());
    }
}

#[test]
fn where_a_page_allows_no_image_it_leads_to_the_other_picture() {
    let asked = asked();
    let mut work = asked.ask("take.form:png", reading(Level::Standard));
    work.draw(Drawn { file: None, shown: ViewId::Overview });
    let page = work.answer(&asked);
    let sentence = asked.map.messages.get(MessageId::TakeBlocked);
    assert!(crate::words(&page).contains(sentence) && of_class(&page, "file").is_empty());
}
