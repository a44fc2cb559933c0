//! Statements on their way: none is lost, none is there twice.

use crate::course;
use course::queue::{Batch, DeliveryOutcome, Queue};
use course::statement::{Event, Statement, StatementBuilder, Timestamped, uuid};
use serde_json::json;

fn statement(number: u8) -> Statement {
    let builder = StatementBuilder {
        actor: json!({ "mbox": "mailto:a@example.org" }),
        registration: None,
        activity: "https://lms.example/1".to_owned(),
        launch_data: None,
    };
    let stamp =
        Timestamped { id: uuid([number; 16]), timestamp: "2026-11-25T03:08:35.652Z".to_owned() };
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
    assert_eq!(queue.on_response(&statement(1).id, 204, ""), DeliveryOutcome::Delivered);
    assert_eq!(queue.next_to_send(), Some(statement(2)));
    assert_eq!(
        queue.on_response(&statement(2).id, 409, ""),
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
            matches!(queue.on_response(&statement(1).id, status, ""), DeliveryOutcome::Retry(_)),
            "{status}"
        );
    }
    assert_eq!(queue.on_response(&statement(1).id, 204, ""), DeliveryOutcome::Delivered);
    queue.push(statement(2));
    assert_eq!(queue.on_no_response(), DeliveryOutcome::Retry(1000), "the delays begin anew");
}

#[test]
fn what_the_store_will_never_take_does_not_hold_up_the_rest() {
    let mut queue = queue(&[1, 2]);
    assert_eq!(queue.on_response(&statement(1).id, 400, ""), DeliveryOutcome::Rejected);
    assert_eq!(queue.next_to_send(), Some(statement(2)));
    assert_eq!(queue.on_response(&statement(2).id, 401, ""), DeliveryOutcome::SessionOver);
    assert!(!queue.is_empty(), "it waits for the next visit");
}

#[test]
fn what_was_kept_is_read_again_and_sent_under_its_id() {
    let mut first = queue(&[1, 2]);
    first.next_to_send();
    let text = first.write();
    let mut second = Queue::read(&text);
    assert_eq!(second.next_to_send(), Some(statement(1)));
    assert_eq!(Queue::read("no JSON"), Queue::default());
    assert_eq!(Queue::default().write(), "");
}

#[test]
fn a_statement_of_a_closed_session_does_not_hold_up_this_one() {
    for status in [401, 403] {
        let mut queue = Queue::read(&queue(&[1, 2]).write());
        queue.push(statement(3));
        for old in [1, 2] {
            assert_eq!(queue.next_to_send(), Some(statement(old)));
            let outcome = queue.on_response(&statement(old).id, status, "");
            assert_eq!(outcome, DeliveryOutcome::Deferred);
        }
        assert_eq!(queue.next_to_send(), Some(statement(3)));
        let (mut open, mut shut) = (queue.clone(), queue);
        // The store takes what is new: it has closed the old session.
        assert_eq!(open.on_response(&statement(3).id, 204, ""), DeliveryOutcome::Delivered);
        assert_eq!(open.write(), "");
        // The store takes nothing: nothing is thrown away.
        assert_eq!(shut.on_response(&statement(3).id, status, ""), DeliveryOutcome::SessionOver);
        let mut next = Queue::read(&shut.write());
        assert_eq!(next.next_to_send(), Some(statement(1)));
    }
}

#[test]
fn only_a_stores_receipt_counts() {
    let id = statement(1).id;
    let other = statement(2).id;
    let answers = [
        (200, "<!doctype html><title>Sign in</title><form></form>".to_owned()),
        (200, String::new()),
        (200, "{}".to_owned()),
        (200, "[]".to_owned()),
        (200, format!("[\"{other}\"]")),
        (200, format!("\"{id}\"")),
        (201, format!("[\"{id}\"]")),
        (202, String::new()),
        (206, String::new()),
        (301, String::new()),
        (304, String::new()),
    ];
    for (status, body) in answers {
        let mut queue = queue(&[1]);
        for seconds in [1, 2, 4] {
            let outcome = queue.on_response(&id, status, &body);
            assert_eq!(outcome, DeliveryOutcome::NoReceipt(seconds * 1000), "{status} {body}");
        }
        assert_eq!(queue.next_to_send(), Some(statement(1)), "it waits");
        assert_eq!(queue.on_response(&id, 204, ""), DeliveryOutcome::Delivered);
    }
    let list = format!("[ \"{}\", \"{other}\" ]", id.to_uppercase());
    assert_eq!(queue(&[1]).on_response(&id, 200, &list), DeliveryOutcome::Delivered);
}

#[test]
fn what_goes_when_the_page_is_left_is_short_and_the_rest_waits() {
    let numbers: Vec<u8> = (0..200).collect();
    let mut queue = queue(&numbers);
    queue.next_to_send();
    let batches = queue.last_batches(40_000);
    let size = |batch: &Batch| match batch {
        Batch::Put(one) => serde_json::to_string(one).unwrap().len(),
        Batch::Post(some) => serde_json::to_string(some).unwrap().len(),
    };
    let bytes: usize = batches.iter().map(size).sum();
    assert!((30_000..=40_000).contains(&bytes), "{bytes}");
    let [Batch::Put(first), Batch::Post(sent)] = batches.as_slice() else { panic!("{batches:?}") };
    assert_eq!(**first, statement(0));
    let oldest: Vec<Statement> = (1..=sent.len() as u8).map(statement).collect();
    assert_eq!(*sent, oldest, "the oldest, in order");
    let mut next = Queue::read(&queue.write());
    let mut there = 0;
    while let Some(statement) = next.next_to_send() {
        next.on_response(&statement.id, 204, "");
        there += 1;
    }
    assert_eq!(there, 200, "none is thrown away");
}

#[test]
fn when_the_page_is_left_all_goes_at_once_and_what_may_be_there_goes_under_its_id() {
    let mut queue = queue(&[1, 2, 3]);
    queue.next_to_send();
    let batches = queue.last_batches(usize::MAX);
    assert_eq!(
        batches,
        [Batch::Put(Box::new(statement(1))), Batch::Post(vec![statement(2), statement(3)])]
    );
    let again = queue.last_batches(usize::MAX);
    assert_eq!(again.len(), 3, "none is new any more: {again:?}");
    assert!(!queue.is_empty(), "nobody has acknowledged anything");
}
