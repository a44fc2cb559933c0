//! What stands around the map: title line, themes, foot, menus, settings, tray. `search` and `reading` have their own files.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

use content::vocabulary::{Effect, Evidence};
use crosstalk::present::LocalizedMap;
use crosstalk::state::*;
use graph::{LaneId, LinkId, ViewId};
use ssr::*;
use std::collections::BTreeSet;

#[path = "../associations/drawn.rs"]
mod associations;
mod paper;
mod reading;
mod search;
#[path = "../ssr/mod.rs"]
mod ssr;
mod stops;

const DESKTOP: (f64, f64) = VIEWPORTS[0];

/// Everything that can lie over the map.
fn overs() -> Vec<Overlay> {
    let mut overs = vec![
        Overlay::More,
        Overlay::Legend,
        Overlay::KeyboardHelp,
        Overlay::Settings,
        Overlay::SHARE,
        Overlay::Share(Embed::Element, 480),
        Overlay::Themes,
        Overlay::Disambiguation(vec![LinkId(0), LinkId(1)]),
        Overlay::Tray(LaneId(0)),
        Overlay::Search,
    ];
    overs.extend([Page::About, Page::Help, Page::Sources, Page::Words].map(Overlay::Page));
    let kinds: BTreeSet<usize> = overs.iter().map(kind).collect();
    assert!(kinds.into_iter().eq(0..KINDS), "something that can lie over the map is missing here");
    overs
}

/// Which sort of overlay this is. One that is new does not compile until it is counted here, and then fails above
/// until it is listed.
fn kind(overlay: &Overlay) -> usize {
    match overlay {
        Overlay::Search => 0,
        Overlay::More => 1,
        Overlay::Legend => 2,
        Overlay::Settings => 3,
        Overlay::Share(..) => 4,
        Overlay::KeyboardHelp => 5,
        Overlay::Page(Page::About) => 6,
        Overlay::Page(Page::Help) => 7,
        Overlay::Page(Page::Sources) => 8,
        Overlay::Page(Page::Words) => 9,
        Overlay::Themes => 10,
        Overlay::Tray(_) => 11,
        Overlay::Disambiguation(_) => 12,
    }
}

const KINDS: usize = 13;

/// Many states: every form with everything that can be open, every view, searches and notices.
fn states(map: &LocalizedMap) -> Vec<State> {
    let mut states = Vec::new();
    for room in VIEWPORTS {
        for open in overs() {
            states.push(state(map, room, &[Action::Overlay(OverlayAction::Open(open))]));
        }
        for view in [Presentation::Map, Presentation::Outline, Presentation::Table] {
            let theme = ViewId::Theme(map.atlas.themes().next().unwrap());
            states.push(state(
                map,
                room,
                &[Action::View(ViewAction::Show(theme)), Action::View(ViewAction::Present(view))],
            ));
        }
        for query in ["gut", "zzzz"] {
            states.push(state(map, room, &[Action::Overlay(OverlayAction::Query(query.into()))]));
        }
        let few = [FilterAction::Contested(false), FilterAction::Animals(false)];
        let [sure, human] = few.map(Action::Filter);
        let mut noticed = state(map, room, &[sure, human, Action::Env(EnvAction::Copied(true))]);
        noticed.env.texts = Texts::Failed;
        noticed.env.notices = vec![
            Notice::OldLink("il1-beta".into()),
            Notice::Renamed("a".into(), "b".into()),
            Notice::LinkHidden,
            Notice::CopyFailed("#theme=stress".into()),
            Notice::NoStorage,
            Notice::Offline,
            Notice::Update,
        ];
        states.push(noticed);
    }
    states
}

#[test]
fn every_theme_stands_once_and_says_whether_it_is_chosen() {
    let map = map();
    for room in [VIEWPORTS[0], VIEWPORTS[2], VIEWPORTS[3]] {
        for shown in views(&map.atlas) {
            let html = page(&map, &state(&map, room, &[Action::View(ViewAction::Show(shown))]));
            let all = tags(&html);
            let bar = all.iter().find(|tag| tag.get("part") == "themes").unwrap();
            let buttons = tags(inside(&html, bar));
            for (id, theme) in map.atlas.themes().zip(&map.atlas.map().themes) {
                let class = format!("th-{}", theme.id);
                let own: Vec<&Tag> = buttons
                    .iter()
                    .filter(|tag| {
                        tag.name == "button" && tag.get("class").split(' ').any(|c| c == class)
                    })
                    .collect();
                assert_eq!(own.len(), 1, "{class}");
                assert_eq!(own[0].get("aria-pressed"), (shown == ViewId::Theme(id)).to_string());
                assert!(text(inside(&html, bar)).contains(&theme.named.name));
            }
        }
    }
}

#[test]
fn the_title_line_asks_the_question_of_the_theme() {
    let map = map();
    for (id, theme) in map.atlas.themes().zip(&map.atlas.map().themes) {
        let html =
            page(&map, &state(&map, DESKTOP, &[Action::View(ViewAction::Show(ViewId::Theme(id)))]));
        let all = tags(&html);
        let header = all.iter().find(|tag| tag.get("part") == "header").unwrap();
        assert!(text(inside(&html, header)).contains(&theme.named.question));
    }
}

#[test]
fn no_place_is_left_unfilled_and_every_control_has_a_name() {
    let (bare, rest) = parts();
    let full = bare.with(rest);
    for (map, state) in
        states(&full).iter().map(|s| (&full, s)).chain(states(&bare).iter().map(|s| (&bare, s)))
    {
        let html = page(map, state);
        let room = (state.env.container.width, &state.overlay.open, state.view.presentation);
        assert!(
            !html.contains('{'),
            "{room:?}: {}",
            html.split_once('{').unwrap().1.chars().take(60).collect::<String>()
        );
        let all = tags(&html);
        let mut ids = BTreeSet::new();
        for tag in &all {
            let id = tag.get("id");
            assert!(id.is_empty() || ids.insert(id.to_string()), "{room:?}: {id} twice");
            assert!(!tag.has.contains_key("style"), "styles stand in sheets");
            let stop: i32 = tag.has.get("tabindex").map_or(0, |stop| stop.parse().unwrap());
            assert!(stop <= 0, "{room:?}: a tab stop out of order");
            let control = tag.name == "button" || tag.get("role") == "button" || tag.name == "a";
            if control && tag.get("aria-label").is_empty() {
                assert!(!text(inside(&html, tag)).trim().is_empty(), "{room:?}: no name {tag:?}");
            }
        }
        for part in ["search", "open"] {
            let count = all.iter().filter(|tag| tag.get("data-part") == part).count();
            assert!(count <= 1, "{room:?}: {part} {count} times");
        }
    }
}

#[test]
fn what_opens_is_named_and_takes_focus() {
    let map = map();
    for room in VIEWPORTS {
        for open in overs() {
            let html = page(
                &map,
                &state(&map, room, &[Action::Overlay(OverlayAction::Open(open.clone()))]),
            );
            let all = tags(&html);
            let opened: Vec<&Tag> =
                all.iter().filter(|tag| tag.get("data-part") == "open").collect();
            if open == Overlay::Search {
                assert_eq!(all.iter().filter(|tag| tag.get("data-part") == "search").count(), 1);
                continue;
            }
            assert_eq!(opened.len(), 1, "{open:?}");
            assert_eq!(opened[0].get("tabindex"), "-1");
            assert!(!opened[0].get("aria-label").is_empty());
            let modal = opened[0].get("aria-modal") == "true";
            assert_eq!(modal, matches!(open, Overlay::Page(_)), "only pages hold focus");
        }
    }
}

#[test]
fn switches_show_the_settings() {
    let map = map();
    let switches = (0..32u8).map(|bits| (bits, 100, Appearance::ALL[0]));
    let choices = settings::TEXT_SIZES.into_iter().flat_map(|text| {
        Appearance::ALL.iter().map(move |appearance| (0b01010, text, *appearance))
    });
    for (bits, text_size, appearance) in switches.chain(choices) {
        let on = |bit: u8| bits & (1 << bit) != 0;
        let settings = Settings {
            contrast: on(0),
            reduced_motion: on(3),
            single_key_shortcuts: on(4),
            text: text_size,
            appearance,
            ..Settings::default()
        };
        let actions = [
            Action::Reader(ReaderAction::Set(settings)),
            Action::Filter(FilterAction::Contested(on(1))),
            Action::Filter(FilterAction::Animals(on(2))),
            Action::Overlay(OverlayAction::Open(Overlay::Settings)),
        ];
        let html = page(&map, &state(&map, DESKTOP, &actions));
        let all = tags(&html);
        let switches: Vec<bool> = all
            .iter()
            .filter(|tag| tag.get("role") == "switch")
            .map(|tag| tag.get("aria-checked") == "true")
            .collect();
        assert_eq!(switches, (0..5).map(on).collect::<Vec<_>>());
        let popover = all.iter().find(|tag| tag.get("data-part") == "open").unwrap();
        assert!(text(inside(&html, popover)).contains(&format!("{}%", settings.text)));
    }
}

#[test]
fn the_foot_says_how_much_the_settings_hide() {
    let map = map();
    let sure = FilterAction::Contested(false);
    let links = map.atlas.shown_links(ViewId::Overview);
    let contested =
        links.iter().filter(|id| map.atlas.link(**id).evidence == Evidence::Contested).count();
    for room in VIEWPORTS {
        let html = page(&map, &state(&map, room, &[Action::Filter(sure)]));
        assert!(text(&html).contains(&format!("{contested} links hidden")));
        let html = page(&map, &state(&map, room, &[]));
        assert!(!text(&html).contains("links hidden"));
    }
}

#[test]
fn a_map_with_few_controls_has_the_legend_where_there_is_room() {
    let map = map();
    let minimal = [Action::Env(EnvAction::Controls(Controls::Minimal))];
    for (room, has) in [((840.0, 600.0), true), ((839.0, 600.0), false), ((840.0, 599.0), false)] {
        let html = page(&map, &state(&map, room, &minimal));
        let legend = tags(&html).iter().any(|tag| tag.get("class") == "legend");
        assert_eq!(legend, has, "{room:?}");
    }
}

#[test]
fn no_effect_found_joins_the_legend_where_it_is_in_view() {
    let map = map();
    for shown in views(&map.atlas) {
        let html = page(&map, &state(&map, DESKTOP, &[Action::View(ViewAction::Show(shown))]));
        let all = tags(&html);
        let legend = all.iter().find(|tag| tag.get("class") == "legend").unwrap();
        let tested = map.atlas.shown_links(shown);
        let tested = tested.iter().any(|id| map.atlas.link(*id).effect == Effect::NoEffectFound);
        assert_eq!(text(inside(&html, legend)).contains("no effect found"), tested, "{shown:?}");
    }
}

#[test]
fn the_tray_holds_what_is_behind_n_more_and_marks_nothing_as_drawn() {
    let map = map();
    let atlas = &map.atlas;
    for theme in atlas.themes() {
        for lane in atlas.lanes() {
            let more = atlas.more(ViewId::Theme(theme), lane);
            if more.is_empty() {
                continue;
            }
            let actions = [
                Action::View(ViewAction::Show(ViewId::Theme(theme))),
                Action::Overlay(OverlayAction::Open(Overlay::Tray(lane))),
            ];
            let html = page(&map, &state(&map, DESKTOP, &actions));
            let all = tags(&html);
            let tray = inside(&html, all.iter().find(|tag| tag.get("class") == "tray").unwrap());
            let names = more.iter().map(|id| atlas.node(*id).id.clone());
            assert_eq!(counted(tray, "data-to"), once(names));
            assert!(counted(tray, "data-node").is_empty());
        }
    }
}

#[test]
fn a_new_notice_is_spoken_after_what_happened() {
    let map = map();
    let old = state(&map, DESKTOP, &[]);
    let new = reduce(
        &old,
        Action::View(ViewAction::Navigate("select=depression&theme=nowhere".into())),
        &map.atlas,
    );
    let said = map.say(&old, &new.unwrap()).unwrap();
    assert!(said.starts_with("Depression selected."), "{said}");
    assert!(said.contains("It asked for “nowhere”"), "{said}");
}

#[test]
fn focus_follows_to_what_was_chosen_where_the_list_is_gone() {
    let map = map();
    let link = Subject::Link(LinkId(0));
    for (room, open, follows) in [
        (DESKTOP, Overlay::Disambiguation(vec![LinkId(0)]), true),
        (DESKTOP, Overlay::Page(Page::Sources), true),
        (DESKTOP, Overlay::Search, false),
        (VIEWPORTS[3], Overlay::Search, true),
    ] {
        let old = state(&map, room, &[Action::Overlay(OverlayAction::Open(open.clone()))]);
        let new = reduce(&old, Action::View(ViewAction::Select(link)), &map.atlas).unwrap();
        let asked = commands_after(&old, &new, &map.atlas).contains(&Command::FocusPanel);
        assert_eq!(asked, follows, "{open:?}");
    }
}
