//! The compact files: what is written is read, and what is damaged is refused.

use content::answer::{Answer, Part};
use content::bundle::BUNDLE_VERSION;
use content::decode::{
    DecodeError, decode_answer, decode_ask_texts, decode_deferred, decode_initial, encode,
};
use content::dedup::strip_shared;
use crosstalk::present::LocalizedMap;
use testkit::content;

#[test]
fn what_is_written_is_read() {
    let loaded = content();
    assert_eq!(decode_initial(&encode(&loaded.initial)), Ok(loaded.initial));
    assert_eq!(decode_deferred(&encode(&loaded.deferred)), Ok(loaded.deferred));
}

#[test]
fn what_the_program_that_is_asked_gets_and_gives_travels_whole() {
    let mut asked = content().asked;
    asked.messages = content().initial.messages;
    assert!(!asked.loops.is_empty());
    let bytes = encode(&asked);
    assert_eq!(decode_ask_texts(&bytes), Ok(asked));
    assert_eq!(decode_ask_texts(&bytes[..bytes.len() - 1]), Err(DecodeError::Damaged));
    let leaf = |on| Part {
        tag: 6,
        class: "chip".into(),
        text: "Less".into(),
        ask: "loops.at:2".into(),
        on,
        traces: "a~b b~a".into(),
        ..Part::default()
    };
    let row = Part { tag: 5, subject: "a~b".into(), ..Part::default() };
    let answer = Answer {
        version: BUNDLE_VERSION,
        question: "loops".into(),
        title: "Loops".into(),
        said: "One loop".into(),
        view: "everything".into(),
        nodes: vec![1, 300],
        trends: vec![2, 0],
        links: vec![2, 1],
        left_by: "filter.humans".into(),
        left_links: vec![1, 2, 300],
        left_nodes: vec![0],
        parts: vec![Part {
            tag: 1,
            parts: vec![leaf(None), leaf(Some(false)), leaf(Some(true)), row],
            ..Part::default()
        }],
    };
    let bytes = encode(&answer);
    assert_eq!(decode_answer(&bytes), Ok(answer));
    assert_eq!(decode_answer(&bytes[..bytes.len() / 2]), Err(DecodeError::Damaged));
}

#[test]
fn what_came_first_does_not_travel_again_and_is_all_there() {
    let loaded = content();
    let mut rest = loaded.deferred.clone();
    strip_shared(&mut rest, &loaded.initial.node_texts, &loaded.initial.link_texts);
    let texts: usize =
        loaded.initial.node_texts.iter().flat_map(|(_, text)| text).map(String::len).sum();
    assert!(encode(&rest).len() + texts / 2 < encode(&loaded.deferred).len());
    let map = LocalizedMap::open_english(loaded.initial).with(rest);
    assert_eq!(map.deferred.as_deref(), Some(&loaded.deferred));
}

#[test]
fn a_file_that_did_not_arrive_whole_is_refused() {
    let loaded = content();
    let (first, rest) = (encode(&loaded.initial), encode(&loaded.deferred));
    for kept in (0..first.len()).step_by(97).chain([0, 1, 3, 4, 5, first.len() - 1]) {
        assert_eq!(decode_initial(&first[..kept]), Err(DecodeError::Damaged), "{kept} bytes");
    }
    for kept in (0..rest.len()).step_by(499) {
        assert_eq!(decode_deferred(&rest[..kept]), Err(DecodeError::Damaged), "{kept} bytes");
    }
    let mut longer = first;
    longer.push(0);
    assert_eq!(decode_initial(&longer), Err(DecodeError::Damaged));
}

#[test]
fn a_changed_byte_is_never_shown_as_a_fact() {
    let mut first = encode(&content().initial);
    for at in (0..first.len()).step_by(31) {
        for flip in [1, 0x80, 0xff] {
            first[at] ^= flip;
            assert_eq!(decode_initial(&first), Err(DecodeError::Damaged), "byte {at}");
            first[at] ^= flip;
        }
    }
    assert!(decode_initial(&first).is_ok());
}

#[test]
fn a_file_of_another_form_says_which() {
    let mut loaded = content();
    loaded.initial.version = BUNDLE_VERSION + 7;
    assert_eq!(
        decode_initial(&encode(&loaded.initial)),
        Err(DecodeError::OtherVersion { found: BUNDLE_VERSION + 7 })
    );
    // Whatever follows the form may have any shape; the right form before something else is damage, and a length of
    // millions asks for no memory.
    let signed = |form: u16, rest: &[u8]| {
        let mut bytes = [&form.to_le_bytes(), rest].concat();
        let sum = bytes
            .iter()
            .fold(0x811c_9dc5_u32, |sum, byte| (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
        bytes.extend(sum.to_le_bytes());
        bytes
    };
    let found = 300;
    assert_eq!(
        decode_deferred(&signed(found, b"something else")),
        Err(DecodeError::OtherVersion { found })
    );
    for rest in [&b"something else"[..], &[], &[0xff; 400], &[0x7f; 400], &[1; 400]] {
        assert_eq!(
            decode_deferred(&signed(BUNDLE_VERSION, rest)),
            Err(DecodeError::Damaged),
            "{rest:?}"
        );
    }
}
