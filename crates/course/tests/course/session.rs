//! One visit after the other: what is news.

use crate::{course, introduction, link, thing};
use course::{Item, News, Session};

fn opened(item: Item, first: bool) -> News {
    News::Opened { item, first }
}

#[test]
fn each_opening_is_told_once_a_visit_and_completion_once_for_ever() {
    let mut session = Session::new(course());
    assert_eq!(session.select(thing("stress")), [opened(thing("stress"), true)]);
    assert_eq!(session.select(link("stress~mood")), [opened(link("stress~mood"), true)]);
    assert_eq!(session.select(thing("stress")), []);
    let news = session.select(introduction("stress"));
    assert_eq!(news, [opened(introduction("stress"), true), News::Theme(0), News::Completed]);
    assert_eq!(session.select(thing("gut")), [opened(thing("gut"), true)]);
    session.address = "theme=stress&select=gut".to_owned();
    let kept = session.pack(4096);

    let mut session = Session::new(course());
    assert!(session.resume(&kept));
    assert_eq!(session.address, "theme=stress&select=gut");
    assert!(session.completed() && !session.due());
    session.shown(thing("gut"));
    assert_eq!(session.select(thing("gut")), [], "shown by us, not opened by the learner");
    assert_eq!(session.select(thing("stress")), [opened(thing("stress"), false)]);
    assert_eq!(session.select(link("gut~mood")), [opened(link("gut~mood"), true)]);
    let news = session.select(introduction("gut-brain"));
    assert_eq!(news, [opened(introduction("gut-brain"), true), News::Theme(1)]);
}

#[test]
fn the_platform_knows_better_whether_the_course_is_complete() {
    let mut session = Session::new(course());
    for item in [thing("stress"), thing("mood"), introduction("stress")] {
        session.select(item);
    }
    let kept = session.pack(4096);
    let mut session = Session::new(course());
    session.resume(&kept);
    session.platform_says(false);
    assert!(session.due(), "the last visit's word did not arrive: it is said again");
    assert!(!session.due());
    let mut session = Session::new(course());
    session.platform_says(true);
    let news: Vec<News> =
        session.course.items().into_iter().flat_map(|item| session.select(item)).collect();
    assert!(!news.contains(&News::Completed), "a teacher marked it by hand");
}

#[test]
fn a_visit_that_does_not_count_completes_nothing_and_a_later_one_may() {
    let mut session = Session::new(course());
    session.counts = false;
    let news: Vec<News> =
        session.course.items().into_iter().flat_map(|item| session.select(item)).collect();
    assert!(!news.contains(&News::Completed) && news.contains(&News::Theme(1)));
    let kept = session.pack(4096);
    let mut session = Session::new(course());
    session.resume(&kept);
    assert!(session.due());
}

#[test]
fn what_the_element_tells_of_becomes_an_item() {
    assert_eq!(Item::told("node", "gut"), Some(thing("gut")));
    assert_eq!(Item::told("link", "gut~mood"), Some(link("gut~mood")));
    assert_eq!(Item::told("theme", "stress"), Some(introduction("stress")));
    assert_eq!(Item::told("node", ""), None);
    assert_eq!(Item::told("weather", "gut"), None);
    // `select=stress` is the thing, as in the map.
    assert_eq!(course().item("stress"), thing("stress"));
    assert_eq!(course().item("gut-brain"), introduction("gut-brain"));
}
