//! The compact files: what is written is read, and what is damaged is refused.

use crate::shipped_map;
use content::compact::FORM;
use content::decode::{Refused, decode_first, decode_rest, encode};
use content::twice::leave_out;
use crosstalk::present::{LocalizedMap, english};

#[test]
fn what_is_written_is_read() {
    let loaded = shipped_map();
    assert_eq!(decode_first(&encode(&loaded.first)), Ok(loaded.first));
    assert_eq!(decode_rest(&encode(&loaded.rest)), Ok(loaded.rest));
}

#[test]
fn what_came_first_does_not_travel_again_and_is_all_there() {
    let loaded = shipped_map();
    let mut rest = loaded.rest.clone();
    leave_out(&mut rest, &loaded.first.node_texts, &loaded.first.link_texts);
    assert!(encode(&rest).len() + 10_000 < encode(&loaded.rest).len());
    let map = LocalizedMap::open(loaded.first, english).with(rest);
    assert_eq!(map.rest.as_deref(), Some(&loaded.rest));
}

#[test]
fn a_file_that_did_not_arrive_whole_is_refused() {
    let loaded = shipped_map();
    let (first, rest) = (encode(&loaded.first), encode(&loaded.rest));
    for kept in (0..first.len()).step_by(997).chain([0, 1, 3, 4, 5, first.len() - 1]) {
        assert_eq!(decode_first(&first[..kept]), Err(Refused::Damaged), "{kept} bytes");
    }
    for kept in (0..rest.len()).step_by(49_999) {
        assert_eq!(decode_rest(&rest[..kept]), Err(Refused::Damaged), "{kept} bytes");
    }
    let mut longer = first;
    longer.push(0);
    assert_eq!(decode_first(&longer), Err(Refused::Damaged));
}

#[test]
fn a_changed_byte_is_never_shown_as_a_fact() {
    let mut first = encode(&shipped_map().first);
    for at in (0..first.len()).step_by(211) {
        for flip in [1, 0x80, 0xff] {
            first[at] ^= flip;
            assert_eq!(decode_first(&first), Err(Refused::Damaged), "byte {at}");
            first[at] ^= flip;
        }
    }
    assert!(decode_first(&first).is_ok());
}

#[test]
fn a_file_of_another_form_says_which() {
    let mut loaded = shipped_map();
    loaded.first.form = FORM + 7;
    assert_eq!(decode_first(&encode(&loaded.first)), Err(Refused::OtherForm { found: FORM + 7 }));
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
    assert_eq!(decode_rest(&signed(found, b"something else")), Err(Refused::OtherForm { found }));
    for rest in [&b"something else"[..], &[], &[0xff; 400], &[0x7f; 400], &[1; 400]] {
        assert_eq!(decode_rest(&signed(FORM, rest)), Err(Refused::Damaged), "{rest:?}");
    }
}
