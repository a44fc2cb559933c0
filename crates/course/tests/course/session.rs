//! One session after the other: what is new for a platform.

use crate::{course, introduction, link, thing};
use course::{Item, Session, SessionEvent};

fn opened(item: Item, first: bool) -> SessionEvent {
    SessionEvent::ItemOpened { item, first }
}

#[test]
fn each_opening_is_told_once_a_visit_and_completion_once_for_ever() {
    let mut session = Session::new(course());
    assert_eq!(session.select(thing("stress")), [opened(thing("stress"), true)]);
    assert_eq!(session.select(link("stress~mood")), [opened(link("stress~mood"), true)]);
    assert_eq!(session.select(thing("stress")), []);
    let events = session.select(introduction("stress"));
    assert_eq!(
        events,
        [
            opened(introduction("stress"), true),
            SessionEvent::ThemeCompleted(0),
            SessionEvent::CourseCompleted
        ]
    );
    assert_eq!(session.select(thing("gut")), [opened(thing("gut"), true)]);
    session.address = "theme=stress&select=gut".to_owned();
    let kept = session.suspend_data(4096);

    let mut session = Session::new(course());
    assert!(session.resume(&kept));
    assert_eq!(session.address, "theme=stress&select=gut");
    assert!(session.completed() && !session.take_completion());
    session.mark_shown(thing("gut"));
    assert_eq!(session.select(thing("gut")), [], "shown by us, not opened by the learner");
    assert_eq!(session.select(thing("stress")), [opened(thing("stress"), false)]);
    assert_eq!(session.select(link("gut~mood")), [opened(link("gut~mood"), true)]);
    let events = session.select(introduction("gut-brain"));
    assert_eq!(events, [opened(introduction("gut-brain"), true), SessionEvent::ThemeCompleted(1)]);
}

#[test]
fn the_platform_knows_better_whether_the_course_is_complete() {
    let mut session = Session::new(course());
    for item in [thing("stress"), thing("mood"), introduction("stress")] {
        session.select(item);
    }
    let kept = session.suspend_data(4096);
    let mut session = Session::new(course());
    session.resume(&kept);
    session.set_completed(false);
    assert!(session.take_completion(), "the last visit's word did not arrive: it is said again");
    assert!(!session.take_completion());
    let mut session = Session::new(course());
    session.set_completed(true);
    let events: Vec<SessionEvent> =
        session.course.items().into_iter().flat_map(|item| session.select(item)).collect();
    assert!(!events.contains(&SessionEvent::CourseCompleted), "a teacher marked it by hand");
}

#[test]
fn a_visit_that_does_not_count_completes_nothing_and_a_later_one_may() {
    let mut session = Session::new(course());
    session.counts = false;
    let events: Vec<SessionEvent> =
        session.course.items().into_iter().flat_map(|item| session.select(item)).collect();
    assert!(
        !events.contains(&SessionEvent::CourseCompleted)
            && events.contains(&SessionEvent::ThemeCompleted(1))
    );
    let kept = session.suspend_data(4096);
    let mut session = Session::new(course());
    session.resume(&kept);
    assert!(session.take_completion());
}

#[test]
fn what_the_element_tells_of_becomes_an_item() {
    assert_eq!(Item::from_event("node", "gut"), Some(thing("gut")));
    assert_eq!(Item::from_event("link", "gut~mood"), Some(link("gut~mood")));
    assert_eq!(Item::from_event("theme", "stress"), Some(introduction("stress")));
    assert_eq!(Item::from_event("node", ""), None);
    assert_eq!(Item::from_event("weather", "gut"), None);
    // `select=stress` is the thing, as in the map.
    assert_eq!(course().item("stress"), thing("stress"));
    assert_eq!(course().item("gut-brain"), introduction("gut-brain"));
}
