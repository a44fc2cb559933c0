//! The reducer, the address, settings and the keyboard's way over the map.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

#[path = "state/address.rs"]
mod address_bar;
#[path = "state/keys.rs"]
mod keys;
use content::terms::{Evidence, Level, Population};
use crosstalk::state::{
    Action, Appearance, Column, Command, ContainerSize, Controls, Disclosure, Notice, Overlay,
    Page, Settings, Sheet, State, Subject, View, address, commands_after, reduce,
    settings::TEXT_SIZES,
};
use graph::{Atlas, Shown};
use layout::Form;
use std::collections::BTreeSet;
use std::path::Path;

fn atlas() -> Atlas {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/immune-brain");
    let files = authoring::read_folder(&folder, "en").unwrap();
    Atlas::new(authoring::load(&files, "en").0.first.map)
}

fn node(atlas: &Atlas, id: &str) -> Subject {
    Subject::Node(atlas.find_node(id).unwrap_or_else(|| panic!("no thing {id}")))
}

fn link(atlas: &Atlas, id: &str) -> Subject {
    Subject::Link(atlas.find_link(id).unwrap_or_else(|| panic!("no link {id}")))
}

fn theme(atlas: &Atlas, id: &str) -> Shown {
    Shown::Theme(atlas.find_theme(id).unwrap_or_else(|| panic!("no theme {id}")))
}

/// The state after several actions.
fn after(atlas: &Atlas, actions: impl IntoIterator<Item = Action>) -> State {
    actions
        .into_iter()
        .fold(State::default(), |state, action| reduce(&state, action, atlas).unwrap_or(state))
}

fn every_view(atlas: &Atlas) -> Vec<Shown> {
    [Shown::Overview, Shown::Everything]
        .into_iter()
        .chain(atlas.themes().map(Shown::Theme))
        .collect()
}

#[test]
fn what_changes_nothing_draws_nothing() {
    let atlas = atlas();
    let depression = node(&atlas, "depression");
    let selected = after(&atlas, [Action::Select(depression)]);
    let rest = State::default();
    let idle = [
        (&rest, Action::Clear),
        (&rest, Action::Escape),
        (&rest, Action::CloseOpen),
        (&rest, Action::Neighbor(true)),
        (&rest, Action::ShowOnMap),
        (&rest, Action::Show(Shown::Overview)),
        (&rest, Action::View(View::Map)),
        (&rest, Action::Level(Level::DEFAULT)),
        (&rest, Action::Set(Settings::default())),
        (&rest, Action::Navigate(String::new())),
        (&rest, Action::CloseNotice(3)),
        (&rest, Action::Hover(None)),
        (&rest, Action::Term(None)),
        (&selected, Action::Select(depression)),
        (&selected, Action::Show(Shown::Overview)),
        (&selected, Action::Navigate("select=depression".to_string())),
    ];
    for (state, action) in idle {
        assert_eq!(reduce(state, action.clone(), &atlas), None, "{action:?}");
    }
}

#[test]
fn escape_closes_then_clears_then_leaves() {
    let atlas = atlas();
    let mut state = after(
        &atlas,
        [
            Action::Select(node(&atlas, "depression")),
            Action::Open(Overlay::Settings),
            Action::Term(Some(3)),
        ],
    );
    let mut escape = || {
        let next = reduce(&state, Action::Escape, &atlas);
        next.map(|next| state = next.clone())?;
        Some((state.term.is_some(), state.open.is_some(), state.selection.is_some()))
    };
    assert_eq!(escape(), Some((false, true, true)), "the explained word goes first");
    assert_eq!(escape(), Some((false, false, true)), "then what is open over the map");
    assert_eq!(escape(), Some((false, false, false)), "then the selection");
    assert_eq!(escape(), None, "then the key is the page's");
}

#[test]
fn escape_gives_the_screen_back_last() {
    let atlas = atlas();
    let state =
        after(&atlas, [Action::FullScreen(true), Action::Select(node(&atlas, "depression"))]);
    let read = reduce(&state, Action::Escape, &atlas).unwrap();
    assert!(read.full_screen && read.selection.is_none());
    let left = reduce(&read, Action::Escape, &atlas).unwrap();
    assert!(commands_after(&read, &left, &atlas).contains(&Command::FullScreen(false)));
    assert_eq!(
        reduce(&left, Action::FullScreen(false), &atlas),
        None,
        "what the browser says then is no news"
    );
}

#[test]
fn another_view_closes_everything_over_the_map() {
    let atlas = atlas();
    let busy = [Action::Open(Overlay::Page(Page::Words)), Action::Term(Some(0))];
    let others = [
        Action::Show(Shown::Everything),
        Action::View(View::Table),
        Action::Navigate("theme=stress".to_string()),
    ];
    for action in others {
        let state = after(&atlas, busy.clone().into_iter().chain([action.clone()]));
        assert_eq!((state.open, state.term), (None, None), "{action:?}");
    }
}

#[test]
fn a_view_keeps_the_selection_only_if_it_holds_it() {
    let atlas = atlas();
    for shown in every_view(&atlas) {
        for id in atlas.nodes() {
            let selected = after(&atlas, [Action::Select(Subject::Node(id))]);
            let state = reduce(&selected, Action::Show(shown), &atlas).unwrap_or(selected);
            let kept = state.selection == Some(Subject::Node(id));
            assert_eq!(kept, atlas.shows_node(shown, id), "{} in {shown:?}", atlas.node(id).id);
            assert!(kept || state.selection.is_none());
        }
        for id in atlas.links() {
            let selected = after(&atlas, [Action::Select(Subject::Link(id))]);
            let state = reduce(&selected, Action::Show(shown), &atlas).unwrap_or(selected);
            let kept = state.selection == Some(Subject::Link(id));
            assert_eq!(kept, atlas.shows_link(shown, id), "{} in {shown:?}", atlas.link_name(id));
        }
    }
}

#[test]
fn show_on_the_map_opens_a_view_that_holds_it() {
    let atlas = atlas();
    let things = atlas.nodes().map(Subject::Node);
    for subject in things.chain(atlas.links().map(Subject::Link)) {
        let state =
            after(&atlas, [Action::View(View::Table), Action::Select(subject), Action::ShowOnMap]);
        let held = match subject {
            Subject::Node(id) => atlas.shows_node(state.shown, id),
            Subject::Link(id) => atlas.shows_link(state.shown, id),
            Subject::Intro(_) => false,
        };
        assert!(held, "{} is not in {:?}", address::subject(subject, &atlas), state.shown);
        assert_eq!((state.selection, state.view), (Some(subject), View::Map));
    }
}

#[test]
fn neighbors_go_round() {
    let atlas = atlas();
    let links = |shown| atlas.shown_links(shown).into_iter().map(Subject::Link).collect::<Vec<_>>();
    let nodes = |shown| {
        let lanes = atlas.shown_nodes(shown).into_iter();
        lanes.flat_map(|(_, nodes)| nodes).map(Subject::Node).collect::<Vec<_>>()
    };
    let stress = theme(&atlas, "stress");
    for (shown, round) in [
        (Shown::Overview, nodes(Shown::Overview)),
        (Shown::Overview, links(Shown::Overview)),
        (stress, nodes(stress)),
        (stress, links(stress)),
    ] {
        for next in [true, false] {
            let mut state = after(&atlas, [Action::Show(shown), Action::Select(round[0])]);
            let mut seen = vec![state.selection.unwrap()];
            for _ in 1..round.len() {
                state = reduce(&state, Action::Neighbor(next), &atlas).unwrap();
                seen.push(state.selection.unwrap());
            }
            let mut wanted = round.clone();
            if !next {
                wanted[1..].reverse();
            }
            assert_eq!(seen, wanted);
            state = reduce(&state, Action::Neighbor(next), &atlas).unwrap();
            assert_eq!(state.selection, Some(round[0]), "the last leads to the first");
        }
    }
}

#[test]
fn a_hidden_link_that_is_explained_is_said_to_be_hidden() {
    let atlas = atlas();
    let contested =
        atlas.links().find(|id| atlas.link(*id).evidence == Evidence::Contested).unwrap();
    let animals = atlas
        .links()
        .find(|id| {
            atlas.link(*id).population == Population::Animals
                && atlas.link(*id).evidence != Evidence::Contested
        })
        .unwrap();
    let open = Settings::default();
    let closed = [
        (contested, Settings { contested: false, ..open }),
        (animals, Settings { animals: false, ..open }),
    ];
    for (id, settings) in closed {
        let select = Action::Select(Subject::Link(id));
        for order in [[select.clone(), Action::Set(settings)], [Action::Set(settings), select]] {
            let hidden = after(&atlas, order);
            assert_eq!(hidden.notices, [Notice::LinkHidden]);
            let shown = reduce(&hidden, Action::Set(open), &atlas).unwrap();
            assert_eq!(shown.notices, [], "it is shown again");
            let cleared = reduce(&hidden, Action::Clear, &atlas).unwrap();
            assert_eq!(cleared.notices, [], "nothing hidden is explained");
        }
    }
}

#[test]
fn small_changes_change_what_they_say() {
    let atlas = atlas();
    let depression = node(&atlas, "depression");
    let sorted =
        |actions: &[Column]| after(&atlas, actions.iter().copied().map(Action::Sort)).order;
    assert_eq!(sorted(&[Column::To]), (Column::To, false));
    assert_eq!(sorted(&[Column::To, Column::To]), (Column::To, true));
    assert_eq!(sorted(&[Column::To, Column::To, Column::Effect]), (Column::Effect, false));
    let fold = Action::Disclose(Disclosure::Affects);
    assert_eq!(after(&atlas, [fold.clone()]).unfolded, [Disclosure::Affects]);
    assert_eq!(after(&atlas, [fold.clone(), fold.clone()]).unfolded, []);
    let next =
        after(&atlas, [Action::Select(depression), fold, Action::Select(node(&atlas, "anxiety"))]);
    assert_eq!(next.unfolded, [], "lists of the explanation before are folded again");
    let level = after(&atlas, [Action::Level(Level::Simple)]);
    assert_eq!((level.level, level.settings.level), (Level::Simple, Level::Simple));
    let sheet = after(
        &atlas,
        [
            Action::Select(depression),
            Action::Sheet(Sheet::Peek),
            Action::Select(node(&atlas, "anxiety")),
        ],
    );
    assert_eq!(sheet.sheet, Sheet::Half, "a new explanation is not hidden in a small sheet");
    let query = after(
        &atlas,
        [Action::Query("gut".into()), Action::ActiveResult(2), Action::Query("gu".into())],
    );
    assert_eq!((query.open, query.active_result), (Some(Overlay::Search), 0));
    let told = Action::Notice(Notice::Offline);
    let twice = [told.clone(), Action::Notice(Notice::Update), told];
    assert_eq!(
        after(&atlas, twice.clone()).notices,
        [Notice::Offline, Notice::Update],
        "once is enough"
    );
    let over = Action::NoticeOver(Notice::Offline);
    assert_eq!(after(&atlas, twice.into_iter().chain([over])).notices, [Notice::Update]);
}

#[test]
fn settings_are_read_as_they_were_written() {
    let mut lines = BTreeSet::new();
    for bits in 0..32u8 {
        let on = |bit: u8| bits & (1 << bit) != 0;
        for appearance in Appearance::ALL {
            for text in TEXT_SIZES {
                for level in Level::ALL.iter().copied() {
                    let settings = Settings {
                        appearance,
                        text,
                        level,
                        contrast: on(0),
                        contested: on(1),
                        animals: on(2),
                        reduced_motion: on(3),
                        single_key_shortcuts: on(4),
                    };
                    let line = settings.print();
                    assert_eq!(Settings::parse(&line), settings, "{line}");
                    assert!(lines.insert(line), "two settings share a line");
                }
            }
        }
    }
    assert_eq!(Settings::default().print(), "");
    for line in
        ["", "text=101 contrast=perhaps appearance=pink level=", "=== =", "🧠=🧠", "contested"]
    {
        assert_eq!(Settings::parse(line), Settings::default(), "{line}");
    }
    let largest = Settings { text: 200, ..Settings::default() };
    assert_eq!((largest.text_step(true), largest.text_step(false)), (200, 150));
}

#[test]
fn a_change_asks_for_what_follows_from_it() {
    let atlas = atlas();
    let rest = State::default();
    let ask = |old: &State, action| {
        let new = reduce(old, action, &atlas).unwrap();
        (commands_after(old, &new, &atlas), new)
    };
    let depression = node(&atlas, "depression");
    let (asked, selected) = ask(&rest, Action::Select(depression));
    assert!(asked.contains(&Command::Address("select=depression".into(), true)), "{asked:?}");
    assert!(asked.contains(&Command::Selected(Some(("node", "depression".into())))), "{asked:?}");
    let (asked, _) = ask(&selected, Action::Level(Level::Simple));
    assert!(
        asked.contains(&Command::Address("select=depression&level=simple".into(), false)),
        "{asked:?}"
    );
    assert!(asked.contains(&Command::Remember("level=simple".into())), "{asked:?}");
    let (asked, _) = ask(&selected, Action::Clear);
    assert!(asked.contains(&Command::Selected(None)), "{asked:?}");
    assert!(asked.contains(&Command::Address(String::new(), true)), "{asked:?}");
    let (asked, _) = ask(&selected, Action::MergeAddress("appearance=dark".into()));
    let all = "theme=overview&select=depression&level=standard&view=map&appearance=dark";
    assert_eq!(asked, [Command::Told("select=depression".into(), all.into())], "and is not kept");
    let (asked, _) = ask(&rest, Action::Hover(atlas.find_node("depression")));
    assert_eq!(asked, [], "pointing is silent");
}

#[test]
fn a_page_asks_for_parts_and_the_rest_stays() {
    let atlas = atlas();
    let (cortisol, stress) = (node(&atlas, "cortisol"), theme(&atlas, "stress"));
    let start = after(
        &atlas,
        [Action::Navigate("theme=stress&select=cortisol&level=simple&view=table".into())],
    );
    let join = |state: &State, parts: &str| {
        reduce(state, Action::MergeAddress(parts.into()), &atlas).unwrap_or_else(|| state.clone())
    };
    let place = |state: &State| (state.shown, state.selection, state.level, state.view);
    assert_eq!(place(&start), (stress, Some(cortisol), Level::Simple, View::Table));
    let map = join(&start, "view=map");
    assert_eq!(place(&map), (stress, Some(cortisol), Level::Simple, View::Map));
    // A theme that does not hold the selection drops it, unless it is asked for as well.
    let gut = theme(&atlas, "gut-brain");
    assert!(!atlas.shows_node(gut, atlas.find_node("cortisol").unwrap()));
    assert_eq!(place(&join(&start, "theme=gut-brain")), (gut, None, Level::Simple, View::Table));
    let both = join(&start, "theme=gut-brain&select=anxiety");
    assert_eq!(both.selection, Some(node(&atlas, "anxiety")));
    assert_eq!(place(&join(&start, "select=")), (stress, None, Level::Simple, View::Table));
    // What is not there changes nothing, and the reader is not bothered.
    for wrong in [
        "theme=astrology",
        "select=humors",
        "level=genius",
        "view=hologram",
        "appearance=pink",
        "x=y",
    ] {
        assert_eq!(join(&start, wrong), start, "{wrong}");
    }
    // What does not move the map leaves open what lies over it, and is not kept.
    let open =
        after(&atlas, [Action::Navigate("theme=stress".into()), Action::Open(Overlay::Settings)]);
    let dark = join(&open, "appearance=dark&level=in_depth");
    assert_eq!(
        (dark.open, dark.appearance, dark.level),
        (Some(Overlay::Settings), Appearance::Dark, Level::InDepth)
    );
    assert_eq!(dark.settings, open.settings);
    // The reader's own choice is both.
    let light =
        reduce(&join(&open, "appearance=dark"), Action::Appearance(Appearance::Light), &atlas)
            .unwrap();
    assert_eq!(
        (light.appearance, light.settings.appearance),
        (Appearance::Light, Appearance::Light)
    );
}

#[test]
fn fewer_controls_make_a_compact_map() {
    let wide = |controls| State { controls, ..State::default() };
    assert_eq!(wide(Controls::Full).form(), Form::Desktop);
    for controls in ["minimal", "none"].map(Controls::from_id) {
        assert_eq!(wide(controls).form(), Form::Compact);
        let tablet = ContainerSize { width: 700.0, height: 700.0, ..ContainerSize::default() };
        assert!(!State { room: tablet, ..wide(controls) }.has_sheet());
    }
    assert_eq!(Controls::from_id("some"), Controls::Full);
}
