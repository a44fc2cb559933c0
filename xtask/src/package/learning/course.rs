//! What counts, from the same book as the page.

use crate::Result;
use crate::site::{PAGE_LANGUAGE, SUBJECT};
use ::course::{Course, Rule, Standard, Theme};
use content::messages::MessageId;
use crosstalk::present::LocalizedMap;
use crosstalk::present::sentence::capitalize;
use graph::ViewId;

/// The course of the whole subject, or of some themes. All of a few chosen themes have to be complete.
pub fn of(localized: &LocalizedMap, themes: &[String]) -> Result<Course> {
    let atlas = &localized.atlas;
    for theme in themes {
        if atlas.find_theme(theme).is_none() {
            let known: Vec<&str> = atlas.map().themes.iter().map(|theme| &*theme.id).collect();
            return Err(format!(
                "there is no theme \"{theme}\". The themes are: {}.",
                known.join(", ")
            ));
        }
    }
    let usual = Rule::default();
    let share = if themes.is_empty() { usual.share } else { 100 };
    let things =
        atlas.nodes().map(|node| (atlas.node(node).id.clone(), atlas.node(node).label.clone()));
    let links =
        atlas.links().map(|link| (atlas.link_name(link), capitalize(&localized.sentence(link))));
    let chosen =
        atlas.themes().filter(|theme| themes.contains(&id(localized, ViewId::Theme(*theme))));
    let names: Vec<&str> = chosen.map(|theme| localized.name(ViewId::Theme(theme))).collect();
    let name = if names.is_empty() {
        localized.name(ViewId::Overview).to_owned()
    } else {
        names.join(", ")
    };
    Ok(Course {
        id: SUBJECT.rsplit('/').next().unwrap_or(SUBJECT).to_owned(),
        language: PAGE_LANGUAGE.to_owned(),
        title: localized.messages.get(MessageId::HeaderPageTitle).replace("{name}", &name),
        standard: Standard::default(),
        rule: Rule { themes: themes.to_vec(), share, ..usual },
        themes: atlas.themes().map(|theme| of_theme(localized, ViewId::Theme(theme))).collect(),
        names: things.chain(links).collect(),
    })
}

/// What the course is about.
pub fn description(localized: &LocalizedMap) -> String {
    localized.messages.get(MessageId::HeaderDescription).to_owned()
}

fn id(localized: &LocalizedMap, shown: ViewId) -> String {
    crosstalk::state::address::shown(shown, &localized.atlas).to_owned()
}

fn of_theme(localized: &LocalizedMap, shown: ViewId) -> Theme {
    let atlas = &localized.atlas;
    let lanes = atlas.shown_nodes(shown).into_iter();
    Theme {
        id: id(localized, shown),
        name: localized.name(shown).to_owned(),
        things: lanes
            .flat_map(|(_, nodes)| nodes)
            .map(|node| atlas.node(node).id.clone())
            .collect(),
        links: atlas.shown_links(shown).into_iter().map(|link| atlas.link_name(link)).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ::course::suspend_data::item_code;
    use ::course::{Item, Session};
    use std::collections::BTreeSet;

    fn whole() -> Course {
        of(&crate::site::page_book().unwrap(), &[]).unwrap()
    }

    #[test]
    fn everything_can_be_kept_in_the_smallest_platform() {
        let course = whole();
        let items = course.items();
        let codes: BTreeSet<String> = items.iter().map(item_code).collect();
        assert_eq!(codes.len(), items.len(), "two explanations share a code");
        let mut session = Session::new(course);
        session.address =
            "theme=gut-brain&select=irritable-bowel-syndrome~anxiety&level=in_depth&view=outline"
                .to_owned();
        let all: Vec<Item> = items.clone();
        all.into_iter().for_each(|item| {
            session.select(item);
        });
        let text = session.suspend_data(4096);
        assert!(text.len() < 3000, "{} characters", text.len());
        let mut again = Session::new(whole());
        assert!(again.resume(&text));
        let events = items.into_iter().flat_map(|item| again.select(item));
        let forgotten: Vec<_> = events
            .filter(|event| {
                !matches!(event, ::course::SessionEvent::ItemOpened { first: false, .. })
            })
            .collect();
        assert_eq!(forgotten, []);
    }

    #[test]
    fn each_theme_has_a_core_and_each_item_a_name() {
        let course = whole();
        for theme in &course.themes {
            assert!(
                (12..=22).contains(&theme.things.len()) && theme.links.len() >= 20,
                "{}",
                theme.id
            );
        }
        for item in course.items() {
            assert_ne!(course.name(&item), "");
            assert!(
                item.id == *course.name(&item)
                    || course.name(&item).contains(|c: char| c.is_uppercase()),
                "{item:?}"
            );
        }
    }

    #[test]
    fn a_course_of_one_theme_counts_nothing_else_and_an_unknown_one_is_named() {
        let localized = crate::site::page_book().unwrap();
        let course = of(&localized, &["gut-brain".to_owned()]).unwrap();
        assert_eq!(course.counted_themes().len(), 1);
        assert_eq!(course.rule.share, 100);
        assert!(course.title.starts_with("Gut–brain axis"), "{}", course.title);
        let problem = of(&localized, &["weather".to_owned()]).unwrap_err();
        assert!(problem.contains("weather") && problem.contains("gut-brain"), "{problem}");
    }
}
