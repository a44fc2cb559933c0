//! Statements on their way: none is lost, none is there twice.

use crate::course;
use course::queue::{Parcel, Queue, Verdict};
use course::statement::{Moment, Statement, Tale, Teller, uuid};
use serde_json::json;

fn statement(number: u8) -> Statement {
    let teller = Teller {
        actor: json!({ "mbox": "mailto:a@example.org" }),
        registration: None,
        activity: "https://lms.example/1".to_owned(),
        profile: None,
    };
    let moment = Moment { id: uuid([number; 16]), time: "2026-11-25T03:08:35.652Z".to_owned() };
    teller.tell(&course(), &Tale::Initialized, moment).unwrap()
}

fn queue(numbers: &[u8]) -> Queue {
    let mut queue = Queue::default();
    numbers.iter().for_each(|number| queue.push(statement(*number)));
    queue
}

#[test]
fn statements_go_one_after_the_other_and_stay_until_they_are_acknowledged() {
    let mut queue = queue(&[1, 2]);
    assert_eq!(queue.first(), Some(statement(1)));
    assert_eq!(queue.first(), Some(statement(1)), "not acknowledged: the same again");
    assert_eq!(queue.answered(&statement(1).id, 204), Verdict::Delivered);
    assert_eq!(queue.first(), Some(statement(2)));
    assert_eq!(
        queue.answered(&statement(2).id, 409),
        Verdict::Delivered,
        "the store has that id already"
    );
    assert!(queue.is_empty());
}

#[test]
fn pauses_grow_and_end_with_the_first_answer() {
    let mut queue = queue(&[1]);
    let pauses: Vec<Verdict> = (0..8).map(|_| queue.lost()).collect();
    let expected = [1, 2, 4, 8, 16, 32, 60, 60].map(|seconds| Verdict::Again(seconds * 1000));
    assert_eq!(pauses, expected);
    for status in [500, 502, 429, 408, 404] {
        assert!(matches!(queue.answered(&statement(1).id, status), Verdict::Again(_)), "{status}");
    }
    assert_eq!(queue.answered(&statement(1).id, 200), Verdict::Delivered);
    queue.push(statement(2));
    assert_eq!(queue.lost(), Verdict::Again(1000), "the pauses begin anew");
}

#[test]
fn what_the_store_will_never_take_does_not_hold_up_the_rest() {
    let mut queue = queue(&[1, 2]);
    assert_eq!(queue.answered(&statement(1).id, 400), Verdict::Refused);
    assert_eq!(queue.first(), Some(statement(2)));
    assert_eq!(queue.answered(&statement(2).id, 401), Verdict::Over);
    assert!(!queue.is_empty(), "it waits for the next visit");
}

#[test]
fn what_was_kept_is_read_again_and_sent_under_its_id() {
    let mut first = queue(&[1, 2]);
    first.first();
    let text = first.write();
    let mut second = Queue::read(&text);
    assert_eq!(second.first(), Some(statement(1)));
    // An earlier visit's statement was sent when its page was left; a store that closes that visit says no more.
    assert_eq!(second.answered(&statement(1).id, 403), Verdict::Delivered);
    assert_eq!(Queue::read("no JSON"), Queue::default());
    assert_eq!(Queue::default().write(), "");
}

#[test]
fn when_the_page_is_left_all_goes_at_once_and_what_may_be_there_goes_under_its_id() {
    let mut queue = queue(&[1, 2, 3]);
    queue.first();
    let parcels = queue.all();
    assert_eq!(
        parcels,
        [Parcel::One(Box::new(statement(1))), Parcel::New(vec![statement(2), statement(3)])]
    );
    let again = queue.all();
    assert_eq!(again.len(), 3, "none is new any more: {again:?}");
    assert!(!queue.is_empty(), "nobody has acknowledged anything");
}
