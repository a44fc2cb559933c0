//! The address: every state and back, and whatever else may stand there.

use super::{after, atlas, every_view, link, node, theme};
use content::vocabulary::Level;
use crosstalk::state::{
    Action, Notice, Presentation, ReaderAction, ReaderState, Settings, State, Subject, ViewAction,
    ViewState, address,
};
use graph::{Atlas, ViewId};
use std::collections::BTreeSet;

#[test]
fn an_address_that_was_copied_out_of_html_opens_the_same() {
    let atlas = atlas();
    let thing = atlas.nodes().nth(1).map(|id| atlas.node(id).id.clone()).unwrap();
    let plain = format!("theme=everything&select={thing}&level=simple&view=outline");
    let wanted = address::parse(&plain, &atlas, Level::DEFAULT);
    assert!(wanted.selection.is_some() && wanted.notices.is_empty(), "{plain}");
    for and in ["&amp;", "&amp;amp;", "&#38;", "&#038;", "&#x26;", "&amp;#38;", "&&amp;"] {
        let opened = address::parse(&plain.replace('&', and), &atlas, Level::DEFAULT);
        assert_eq!(
            (opened.shown, opened.selection, opened.level, opened.presentation, opened.notices),
            (wanted.shown, wanted.selection, wanted.level, wanted.presentation, Vec::new()),
            "{and}"
        );
    }
    // What only looks like it is no part of it.
    let odd = address::parse("theme=everything;amp;level=simple", &atlas, Level::DEFAULT);
    assert_eq!(odd.notices.len(), 1, "{:?}", odd.notices);
}

#[test]
fn every_address_opens_the_state_it_was_printed_from() {
    let atlas = atlas();
    let mut subjects: Vec<Option<Subject>> = vec![None, Some(Subject::Intro(ViewId::Overview))];
    subjects.extend(atlas.themes().map(|theme| Some(Subject::Intro(ViewId::Theme(theme)))));
    subjects.extend(atlas.nodes().map(|id| Some(Subject::Node(id))));
    subjects.extend(atlas.links().map(|id| Some(Subject::Link(id))));
    let mut addresses = BTreeSet::new();
    let mut count = 0;
    for shown in every_view(&atlas) {
        for selection in &subjects {
            for level in Level::ALL.iter().copied() {
                for view in [Presentation::Map, Presentation::Outline, Presentation::Table] {
                    let state = State {
                        view: ViewState {
                            shown,
                            selection: *selection,
                            presentation: view,
                            ..ViewState::default()
                        },
                        reader: ReaderState { level, ..ReaderState::default() },
                        ..State::default()
                    };
                    let address = address::print(&state, &atlas);
                    let opened = address::parse(&address, &atlas, Level::DEFAULT);
                    assert_eq!(
                        (opened.shown, opened.selection, opened.level, opened.presentation),
                        (shown, *selection, level, view),
                        "{address}"
                    );
                    assert!(opened.notices.is_empty(), "{address}: {:?}", opened.notices);
                    addresses.insert(address);
                    count += 1;
                }
            }
        }
    }
    assert_eq!(addresses.len(), count, "two states share an address");
    assert!(addresses.contains(""), "the overview at rest has none");
}

#[test]
fn an_address_names_the_level_where_the_reader_has_another() {
    let atlas = atlas();
    let settings = Settings { level: Some(Level::Simple), ..Settings::default() };
    let state = after(
        &atlas,
        [
            Action::Reader(ReaderAction::Set(settings)),
            Action::View(ViewAction::Navigate("level=standard".to_string())),
        ],
    );
    let address = address::print(&state, &atlas);
    assert_eq!(
        address::parse(&address, &atlas, settings.level()).level,
        Level::Standard,
        "{address}"
    );
}

#[test]
fn broken_addresses_open_the_rest_and_say_what_is_out_of_date() {
    let atlas = atlas();
    let old = |part: &str| Notice::OldLink(part.to_string());
    let depression = Some(node(&atlas, "depression"));
    let stress = theme(&atlas, "stress");
    let table: [(&str, ViewId, Option<Subject>, Vec<Notice>); 16] = [
        ("#theme=stress&select=depression", stress, depression, vec![]),
        ("select=depression&theme=stress", stress, depression, vec![]),
        ("&&theme=stress&", stress, None, vec![]),
        ("theme=overview&v=1", ViewId::Overview, None, vec![]),
        (
            "select=sleep%2Dloss%7Edepression",
            ViewId::Overview,
            Some(link(&atlas, "sleep-loss~depression")),
            vec![],
        ),
        ("theme=astrology&select=depression", ViewId::Overview, depression, vec![old("astrology")]),
        ("theme=stress&select=humors", stress, None, vec![old("humors")]),
        ("select=depression~", ViewId::Overview, None, vec![old("depression~")]),
        ("select=~depression", ViewId::Overview, None, vec![old("~depression")]),
        (
            "select=depression~depression",
            ViewId::Overview,
            None,
            vec![old("depression~depression")],
        ),
        ("level=genius&select=depression", ViewId::Overview, depression, vec![old("genius")]),
        ("view=hologram", ViewId::Overview, None, vec![old("hologram")]),
        ("tour=3", ViewId::Overview, None, vec![old("3")]),
        ("theme", ViewId::Overview, None, vec![old("theme")]),
        ("v=2&select=depression", ViewId::Overview, depression, vec![old("v=2")]),
        ("a=1&b=2&c=3", ViewId::Overview, None, vec![old("1"), old("2")]),
    ];
    for (fragment, shown, selection, notices) in table {
        let opened = address::parse(fragment, &atlas, Level::DEFAULT);
        assert_eq!(
            (opened.shown, opened.selection, opened.notices),
            (shown, selection, notices),
            "{fragment}"
        );
    }
}

#[test]
fn garbage_in_the_address_is_survived() {
    let atlas = atlas();
    let long = "x".repeat(200_000);
    let garbage = [
        "%",
        "%7",
        "%zz",
        "%ff%fe=%00",
        "select=%F0%9F%A7",
        "select=🧠~🧠",
        "=",
        "==&=&&==",
        "theme=%E2%80%AE",
        "select=\0",
        "#?&#",
        "v=99999999999999999999",
        "v=-1",
        "select=depression%",
        &long,
    ];
    for fragment in garbage {
        let opened = address::parse(fragment, &atlas, Level::DEFAULT);
        for notice in &opened.notices {
            let Notice::OldLink(part) = notice else { panic!("{notice:?}") };
            assert!(part.chars().count() <= 60, "a notice of {} letters", part.chars().count());
        }
        let state = after(&atlas, [Action::View(ViewAction::Navigate(fragment.to_string()))]);
        assert_eq!(state.view.shown, ViewId::Overview);
    }
    // The same notices are not piled up by a second broken link.
    let twice = after(
        &atlas,
        [
            Action::View(ViewAction::Navigate("theme=a".into())),
            Action::View(ViewAction::Navigate("theme=b".into())),
        ],
    );
    assert_eq!(twice.env.notices, [Notice::OldLink("b".to_string())]);
}

#[test]
fn renamed_ids_are_followed_and_said() {
    let mut map = testkit::content().initial.map;
    map.aliases.push(("melancholia".to_string(), "depression".to_string()));
    let atlas = Atlas::new(map);
    let renamed = vec![Notice::Renamed("melancholia".to_string(), "depression".to_string())];
    let opened = address::parse("select=melancholia", &atlas, Level::DEFAULT);
    assert_eq!((opened.selection, opened.notices), (Some(node(&atlas, "depression")), renamed));
    let end = address::parse("select=sleep-loss~melancholia", &atlas, Level::DEFAULT);
    assert_eq!(
        end.selection,
        Some(link(&atlas, "sleep-loss~depression")),
        "an end is followed, too"
    );
}
