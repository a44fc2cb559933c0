//! When a theme and the course are complete.

use crate::{course, introduction, link, thing};
use course::{Item, Rule};
use std::collections::BTreeSet;

fn opened(items: &[Item]) -> BTreeSet<Item> {
    items.iter().cloned().collect()
}

#[test]
fn a_theme_needs_its_introduction_and_a_share_of_its_core() {
    let course = course();
    let steps = |items: &[Item]| {
        let steps = course.theme_progress(&course.themes[0], &opened(items));
        (steps.done, steps.needed, steps.complete())
    };
    assert_eq!(steps(&[]), (0, 3, false), "half of four, and the introduction");
    assert_eq!(steps(&[thing("stress"), link("stress~mood")]), (2, 3, false));
    assert_eq!(
        steps(&[thing("stress"), link("stress~mood"), introduction("stress")]),
        (3, 3, true)
    );
    let all = [thing("stress"), thing("mood"), thing("sleep"), link("stress~mood")];
    assert_eq!(steps(&all), (2, 3, false), "reading more does not stand for the introduction");
    assert_eq!(
        steps(&[thing("gut"), introduction("gut-brain")]),
        (0, 3, false),
        "of another theme"
    );
    assert_eq!(
        steps(&[introduction("mood")]),
        (0, 3, false),
        "a thing is no introduction of its name"
    );
}

#[test]
fn the_course_needs_a_share_of_the_themes_and_counts_those_that_are_furthest() {
    let mut course = course();
    let stress = [thing("stress"), thing("mood"), introduction("stress")];
    assert!(course.complete(&opened(&stress)), "half of two themes is one");
    assert_eq!(course.measure(&opened(&stress[..2])), 6_666);
    course.rule.share = 100;
    assert!(!course.complete(&opened(&stress)));
    // A thing of both cores counts in both.
    assert_eq!(course.measure(&opened(&stress)), (10_000 + 3_333) / 2);
    let mut both = stress.to_vec();
    both.extend([link("gut~mood"), introduction("gut-brain")]);
    assert!(course.complete(&opened(&both)));
}

#[test]
fn the_measure_is_whole_only_when_the_course_is_complete() {
    let mut course = course();
    course.rule = Rule { core: 100, share: 100, themes: Vec::new() };
    let mut items = course.items();
    items.retain(|item| *item != introduction("stress"));
    let most = opened(&items);
    assert!(course.measure(&most) < 10_000 && course.measure(&most) > 8_000);
    assert!(!course.complete(&most));
    assert!(course.complete(&opened(&course.items())));
}

#[test]
fn one_theme_can_be_the_whole_course_and_an_unknown_one_changes_nothing() {
    let mut course = course();
    let ids = |course: &course::Course| {
        course.counted_themes().iter().map(|theme| theme.id.clone()).collect::<Vec<_>>()
    };
    course.rule.themes = vec!["gut-brain".to_owned()];
    assert_eq!(ids(&course), ["gut-brain"]);
    course.rule.themes = vec!["weather".to_owned()];
    assert_eq!(ids(&course), ["stress", "gut-brain"]);
}

#[test]
fn settings_that_are_wrong_are_told_and_the_rest_is_used() {
    let mut rule = Rule::default();
    let wrong = rule.apply([
        ("themes", " stress, gut-brain ,"),
        ("core", "0"),
        ("share", "all"),
        ("core", "101"),
        ("core", "40"),
        ("lang", "en"),
    ]);
    assert_eq!(wrong, ["core=0", "share=all", "core=101"]);
    assert_eq!(rule.themes, ["stress", "gut-brain"]);
    assert_eq!((rule.core, rule.share), (40, Rule::default().share));
}
