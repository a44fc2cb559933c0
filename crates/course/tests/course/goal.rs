//! What the learner reads of the course from the start.

use crate::{course, introduction, link, thing};
use course::messages::MessageId;
use course::{Course, Session, goal};

/// The line, in the words of the interface.
fn line(session: &Session) -> String {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../content/immune-brain/en/interface.json");
    let words: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let line =
        goal::line(session, |message: MessageId| words[message.key()].as_str().unwrap().to_owned());
    assert!(!line.contains(['{', '}']), "{line}");
    line
}

fn of(themes: &[&str]) -> Course {
    let mut course = course();
    course.rule.themes = themes.iter().map(|id| (*id).to_owned()).collect();
    course
}

#[test]
fn the_rule_names_what_counts() {
    let one = line(&Session::new(of(&["stress"])));
    assert!(one.contains("Stress response") && one.contains("2 of the 4 "), "{one}");
    let all = line(&Session::new(course()));
    assert!(all.contains("50%") && all.contains("1 of the 2 themes"), "{all}");
    assert!(!all.contains("Stress response"), "{all}");
    let mut three = course();
    let mut further = three.themes[0].clone();
    further.id = "further".to_owned();
    three.themes.push(further);
    three.rule.themes = vec!["stress".to_owned(), "gut-brain".to_owned()];
    three.rule.share = 100;
    let some = line(&Session::new(three));
    assert!(some.contains("2 of these 2 themes: Stress response, Gut–brain axis"), "{some}");
}

#[test]
fn progress_grows_and_ends_with_all() {
    let mut session = Session::new(course());
    assert!(line(&session).contains("0%") && line(&session).contains("0 of 1"));
    session.select(thing("stress"));
    assert!(line(&session).contains("33%"), "{}", line(&session));
    session.select(link("stress~mood"));
    session.select(introduction("stress"));
    assert!(line(&session).contains("100%") && line(&session).contains("1 of 1"));
    // A second theme changes nothing any more, and a teacher's mark is all.
    let mut marked = Session::new(of(&["stress"]));
    marked.set_completed(true);
    assert!(line(&marked).contains("100%"), "{}", line(&marked));
}

#[test]
fn a_session_that_does_not_count_says_so_beside_the_rule() {
    let mut session = Session::new(course());
    session.counts = false;
    let said = line(&session);
    assert!(said.contains("1 of the 2 themes") && said.contains("nothing"), "{said}");
    assert!(!said.contains("Your progress"), "{said}");
}
