//! Statements on their way: none is lost, none is there twice.

use crate::course;
use course::queue::{Batch, DeliveryOutcome, Queue};
use course::statement::{Event, Statement, StatementBuilder, Timestamped, random_uuid};
use serde_json::json;

fn statement(number: u8) -> Statement {
    let builder = StatementBuilder {
        actor: json!({ "mbox": "mailto:a@example.org" }),
        registration: None,
        activity: "https://lms.example/1".to_owned(),
        launch_data: None,
    };
    let stamp = Timestamped {
        id: random_uuid([number; 16]),
        timestamp: "2026-11-25T03:08:35.652Z".to_owned(),
    };
    builder.build(&course(), &Event::Initialized, stamp).unwrap()
}

fn queue(numbers: &[u8]) -> Queue {
    let mut queue = Queue::default();
    numbers.iter().for_each(|number| queue.push(statement(*number)));
    queue
}

#[test]
fn statements_go_one_after_the_other_and_stay_until_they_are_acknowledged() {
    let mut queue = queue(&[1, 2]);
    assert_eq!(queue.next_to_send(), Some(statement(1)));
    assert_eq!(queue.next_to_send(), Some(statement(1)), "not acknowledged: the same again");
    assert_eq!(queue.on_response(&statement(1).id, 204), DeliveryOutcome::Delivered);
    assert_eq!(queue.next_to_send(), Some(statement(2)));
    assert_eq!(
        queue.on_response(&statement(2).id, 409),
        DeliveryOutcome::Delivered,
        "the store has that id already"
    );
    assert!(queue.is_empty());
}

#[test]
fn delays_grow_and_end_with_the_first_answer() {
    let mut queue = queue(&[1]);
    let delays: Vec<DeliveryOutcome> = (0..8).map(|_| queue.on_no_response()).collect();
    let expected =
        [1, 2, 4, 8, 16, 32, 60, 60].map(|seconds| DeliveryOutcome::Retry(seconds * 1000));
    assert_eq!(delays, expected);
    for status in [500, 502, 429, 408, 404] {
        assert!(
            matches!(queue.on_response(&statement(1).id, status), DeliveryOutcome::Retry(_)),
            "{status}"
        );
    }
    assert_eq!(queue.on_response(&statement(1).id, 200), DeliveryOutcome::Delivered);
    queue.push(statement(2));
    assert_eq!(queue.on_no_response(), DeliveryOutcome::Retry(1000), "the delays begin anew");
}

#[test]
fn what_the_store_will_never_take_does_not_hold_up_the_rest() {
    let mut queue = queue(&[1, 2]);
    assert_eq!(queue.on_response(&statement(1).id, 400), DeliveryOutcome::Rejected);
    assert_eq!(queue.next_to_send(), Some(statement(2)));
    assert_eq!(queue.on_response(&statement(2).id, 401), DeliveryOutcome::SessionOver);
    assert!(!queue.is_empty(), "it waits for the next visit");
}

#[test]
fn what_was_kept_is_read_again_and_sent_under_its_id() {
    let mut first = queue(&[1, 2]);
    first.next_to_send();
    let text = first.write();
    let mut second = Queue::read(&text);
    assert_eq!(second.next_to_send(), Some(statement(1)));
    // An earlier visit's statement was sent when its page was left; a store that closes that visit says no more.
    assert_eq!(second.on_response(&statement(1).id, 403), DeliveryOutcome::Delivered);
    assert_eq!(Queue::read("no JSON"), Queue::default());
    assert_eq!(Queue::default().write(), "");
}

#[test]
fn when_the_page_is_left_all_goes_at_once_and_what_may_be_there_goes_under_its_id() {
    let mut queue = queue(&[1, 2, 3]);
    queue.next_to_send();
    let batches = queue.all_batches();
    assert_eq!(
        batches,
        [Batch::Put(Box::new(statement(1))), Batch::Post(vec![statement(2), statement(3)])]
    );
    let again = queue.all_batches();
    assert_eq!(again.len(), 3, "none is new any more: {again:?}");
    assert!(!queue.is_empty(), "nobody has acknowledged anything");
}
