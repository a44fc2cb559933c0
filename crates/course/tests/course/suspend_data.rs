//! What a later session needs, in few characters.

use crate::{course, introduction, link, thing};
use course::suspend_data::{SuspendData, decode, encode, item_code};
use course::{Item, Session};
use std::collections::BTreeSet;

#[test]
fn what_was_encoded_is_read_again() {
    let course = course();
    let opened: BTreeSet<Item> =
        [thing("mood"), link("gut~sleep"), introduction("overview")].into();
    let text = encode(&course, &opened, true, "select=gut~sleep", 4096);
    assert!(text.starts_with("1;c;select=gut~sleep;") && text.is_ascii(), "{text}");
    let SuspendData { opened: read, completed, address } = decode(&text, &course).unwrap();
    assert_eq!(read.into_iter().collect::<BTreeSet<_>>(), opened);
    assert!(completed);
    assert_eq!(address, "select=gut~sleep");
}

#[test]
fn a_newer_package_reads_what_an_older_one_left() {
    let mut newer = course();
    let opened: BTreeSet<Item> = [thing("mood"), thing("sleep")].into();
    let text = encode(&newer, &opened, false, "", 4096);
    newer.names.remove("sleep");
    newer.themes[0].things.retain(|id| id != "sleep");
    newer.names.insert("another".to_owned(), "Another".to_owned());
    newer.themes.reverse();
    assert_eq!(decode(&text, &newer).unwrap().opened, [thing("mood")]);
}

#[test]
fn what_does_not_fit_is_left_out_from_what_counts_least() {
    let course = course();
    let opened: BTreeSet<Item> = course.items().into_iter().collect();
    let whole = encode(&course, &opened, false, "", 4096);
    for max_length in 0..whole.len() {
        let text = encode(&course, &opened, false, "", max_length);
        assert!(text.len() <= max_length.max(5), "{text} is longer than {max_length}");
        let read = decode(&text, &course).unwrap().opened;
        assert_eq!(read[..], course.items()[..read.len()]);
    }
}

#[test]
fn anything_else_is_refused_and_harms_nothing() {
    let course = course();
    for text in ["", "1", "1;c", "2;c;;", "location=3", "{\"a\":1}", "éé", "1;c;address"] {
        assert_eq!(decode(text, &course), None, "{text}");
    }
    assert_eq!(decode("1;-;;AAAAéé", &course).unwrap().opened, []);
    let mut session = Session::new(course);
    assert!(!session.resume("someone else's data"));
}

#[test]
fn codes_are_of_letters_that_every_platform_takes() {
    for item in course().items() {
        let code = item_code(&item);
        assert!(
            code.len() == 4 && code.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c))
        );
    }
    assert_ne!(item_code(&thing("stress")), item_code(&introduction("stress")));
}
