//! The reducer, the address, settings and the keyboard's way over the map.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

#[path = "state/address.rs"]
mod address_bar;
#[path = "state/ask.rs"]
mod ask;
#[path = "state/broken_addresses.rs"]
mod broken_addresses;
#[path = "state/keys.rs"]
mod keys;
#[path = "state/quiz.rs"]
mod quiz;
#[path = "state/small.rs"]
mod small;
#[path = "state/tour.rs"]
mod tour;
use content::vocabulary::Level;
use crosstalk::state::{
    Action, Appearance, Command, ContainerSize, Controls, EnvAction, EnvState, Overlay,
    OverlayAction, Page, PanelAction, Presentation, ReaderAction, Settings, State, Subject, Trace,
    ViewAction, address, commands_after, reduce,
};
use graph::{Atlas, ViewId};
use layout::Form;
use testkit::{atlas, every_view};

fn node(atlas: &Atlas, id: &str) -> Subject {
    Subject::Node(testkit::node(atlas, id))
}

fn link(atlas: &Atlas, id: &str) -> Subject {
    Subject::Link(testkit::link(atlas, id))
}

fn theme(atlas: &Atlas, id: &str) -> ViewId {
    ViewId::Theme(testkit::theme(atlas, id))
}

/// Whether the way from one state to another makes a new entry of the history; nothing where the address stays.
fn entry(atlas: &Atlas, old: &State, new: &State) -> Option<bool> {
    commands_after(old, new, atlas).into_iter().find_map(|command| match command {
        Command::Address(_, entry) => Some(entry),
        _ => None,
    })
}

/// The state after several actions.
fn after(atlas: &Atlas, actions: impl IntoIterator<Item = Action>) -> State {
    actions
        .into_iter()
        .fold(State::default(), |state, action| reduce(&state, action, atlas).unwrap_or(state))
}

#[test]
fn what_changes_nothing_draws_nothing() {
    let atlas = atlas();
    let depression = node(&atlas, "depression");
    let selected = after(&atlas, [Action::View(ViewAction::Select(depression))]);
    let rest = State::default();
    let chosen = after(&atlas, [Action::Reader(ReaderAction::Level(Level::DEFAULT))]);
    let idle = [
        (&rest, Action::View(ViewAction::Clear)),
        (&rest, Action::Escape),
        (&rest, Action::Overlay(OverlayAction::Close)),
        (&rest, Action::View(ViewAction::Neighbor(true))),
        (&rest, Action::View(ViewAction::ShowOnMap)),
        (&rest, Action::View(ViewAction::Show(ViewId::Overview))),
        (&rest, Action::View(ViewAction::Present(Presentation::Map))),
        (&chosen, Action::Reader(ReaderAction::Level(Level::DEFAULT))),
        (&rest, Action::Reader(ReaderAction::Set(Settings::default()))),
        (&rest, Action::View(ViewAction::Navigate(String::new()))),
        (&rest, Action::Env(EnvAction::CloseNotice(3))),
        (&rest, Action::View(ViewAction::Trace(None))),
        (&rest, Action::Panel(PanelAction::Term(None))),
        (&selected, Action::View(ViewAction::Select(depression))),
        (&selected, Action::View(ViewAction::Show(ViewId::Overview))),
        (&selected, Action::View(ViewAction::Navigate("select=depression".to_string()))),
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
            Action::View(ViewAction::Select(node(&atlas, "depression"))),
            Action::Overlay(OverlayAction::Open(Overlay::Settings)),
            Action::Panel(PanelAction::Term(Some(3))),
        ],
    );
    let mut escape = || {
        let next = reduce(&state, Action::Escape, &atlas);
        next.map(|next| state = next.clone())?;
        Some((
            state.panel.term.is_some(),
            state.overlay.open.is_some(),
            state.view.selection.is_some(),
        ))
    };
    assert_eq!(escape(), Some((false, true, true)), "the explained word goes first");
    assert_eq!(escape(), Some((false, false, true)), "then what is open over the map");
    assert_eq!(escape(), Some((false, false, false)), "then the selection");
    assert_eq!(escape(), None, "then the key is the page's");
}

#[test]
fn escape_gives_the_screen_back_last() {
    let atlas = atlas();
    let state = after(
        &atlas,
        [
            Action::Env(EnvAction::FullScreen(true)),
            Action::View(ViewAction::Select(node(&atlas, "depression"))),
        ],
    );
    let read = reduce(&state, Action::Escape, &atlas).unwrap();
    assert!(read.env.full_screen && read.view.selection.is_none());
    let left = reduce(&read, Action::Escape, &atlas).unwrap();
    assert!(commands_after(&read, &left, &atlas).contains(&Command::FullScreen(false)));
    assert_eq!(
        reduce(&left, Action::Env(EnvAction::FullScreen(false)), &atlas),
        None,
        "what the browser says then is no news"
    );
}

#[test]
fn another_view_closes_everything_over_the_map() {
    let atlas = atlas();
    let busy = [
        Action::Overlay(OverlayAction::Open(Overlay::Page(Page::Words))),
        Action::Panel(PanelAction::Term(Some(0))),
    ];
    let others = [
        Action::View(ViewAction::Show(ViewId::Everything)),
        Action::View(ViewAction::Present(Presentation::Table)),
        Action::View(ViewAction::Navigate("theme=stress".to_string())),
    ];
    for action in others {
        let state = after(&atlas, busy.clone().into_iter().chain([action.clone()]));
        assert_eq!((state.overlay.open, state.panel.term), (None, None), "{action:?}");
    }
}

#[test]
fn a_view_keeps_the_selection_only_if_it_holds_it() {
    let atlas = atlas();
    for shown in every_view(&atlas) {
        for id in atlas.nodes() {
            let selected = after(&atlas, [Action::View(ViewAction::Select(Subject::Node(id)))]);
            let state = reduce(&selected, Action::View(ViewAction::Show(shown)), &atlas)
                .unwrap_or(selected);
            let kept = state.view.selection == Some(Subject::Node(id));
            assert_eq!(kept, atlas.shows_node(shown, id), "{} in {shown:?}", atlas.node(id).id);
            assert!(kept || state.view.selection.is_none());
        }
        for id in atlas.links() {
            let selected = after(&atlas, [Action::View(ViewAction::Select(Subject::Link(id)))]);
            let state = reduce(&selected, Action::View(ViewAction::Show(shown)), &atlas)
                .unwrap_or(selected);
            let kept = state.view.selection == Some(Subject::Link(id));
            assert_eq!(kept, atlas.shows_link(shown, id), "{} in {shown:?}", atlas.link_name(id));
        }
    }
}

#[test]
fn show_on_the_map_opens_a_view_that_holds_it() {
    let atlas = atlas();
    let things = atlas.nodes().map(Subject::Node);
    for subject in things.chain(atlas.links().map(Subject::Link)) {
        let state = after(
            &atlas,
            [
                Action::View(ViewAction::Present(Presentation::Table)),
                Action::View(ViewAction::Select(subject)),
                Action::View(ViewAction::ShowOnMap),
            ],
        );
        let held = match subject {
            Subject::Node(id) => atlas.shows_node(state.view.shown, id),
            Subject::Link(id) => atlas.shows_link(state.view.shown, id),
            Subject::Intro(_) => false,
        };
        assert!(held, "{} is not in {:?}", address::subject(subject, &atlas), state.view.shown);
        assert_eq!(
            (state.view.selection, state.view.presentation),
            (Some(subject), Presentation::Map)
        );
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
        (ViewId::Overview, nodes(ViewId::Overview)),
        (ViewId::Overview, links(ViewId::Overview)),
        (stress, nodes(stress)),
        (stress, links(stress)),
    ] {
        for next in [true, false] {
            let mut state = after(
                &atlas,
                [Action::View(ViewAction::Show(shown)), Action::View(ViewAction::Select(round[0]))],
            );
            let mut seen = vec![state.view.selection.unwrap()];
            for _ in 1..round.len() {
                state = reduce(&state, Action::View(ViewAction::Neighbor(next)), &atlas).unwrap();
                seen.push(state.view.selection.unwrap());
            }
            let mut wanted = round.clone();
            if !next {
                wanted[1..].reverse();
            }
            assert_eq!(seen, wanted);
            state = reduce(&state, Action::View(ViewAction::Neighbor(next)), &atlas).unwrap();
            assert_eq!(state.view.selection, Some(round[0]), "the last leads to the first");
        }
    }
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
    let (asked, selected) = ask(&rest, Action::View(ViewAction::Select(depression)));
    assert!(asked.contains(&Command::Address("select=depression".into(), true)), "{asked:?}");
    assert!(asked.contains(&Command::Selected(Some(("node", "depression".into())))), "{asked:?}");
    let (asked, _) = ask(&selected, Action::Reader(ReaderAction::Level(Level::Simple)));
    assert!(
        asked.contains(&Command::Address("select=depression&level=simple".into(), false)),
        "{asked:?}"
    );
    assert!(asked.contains(&Command::Remember("level=simple".into())), "{asked:?}");
    let (asked, _) = ask(&selected, Action::View(ViewAction::Clear));
    assert!(asked.contains(&Command::Selected(None)), "{asked:?}");
    assert!(asked.contains(&Command::Address(String::new(), true)), "{asked:?}");
    let (asked, _) =
        ask(&selected, Action::View(ViewAction::MergeAddress("appearance=dark".into())));
    let all = "theme=overview&select=depression&level=standard&view=map&appearance=dark";
    assert_eq!(asked, [Command::Told("select=depression".into(), all.into())], "and is not kept");
    let trace = Trace::Node(testkit::node(&atlas, "depression"));
    let (asked, _) = ask(&rest, Action::View(ViewAction::Trace(Some(trace))));
    assert_eq!(asked, [], "pointing is silent");
}

#[test]
fn a_page_asks_for_parts_and_the_rest_stays() {
    let atlas = atlas();
    let (cortisol, stress) = (node(&atlas, "cortisol"), theme(&atlas, "stress"));
    let start = after(
        &atlas,
        [Action::View(ViewAction::Navigate(
            "theme=stress&select=cortisol&level=simple&view=table".into(),
        ))],
    );
    let join = |state: &State, parts: &str| {
        reduce(state, Action::View(ViewAction::MergeAddress(parts.into())), &atlas)
            .unwrap_or_else(|| state.clone())
    };
    let place = |state: &State| {
        (state.view.shown, state.view.selection, state.reader.level, state.view.presentation)
    };
    assert_eq!(place(&start), (stress, Some(cortisol), Level::Simple, Presentation::Table));
    let map = join(&start, "view=map");
    assert_eq!(place(&map), (stress, Some(cortisol), Level::Simple, Presentation::Map));
    // A theme that does not hold the selection drops it, unless it is asked for as well.
    let gut = theme(&atlas, "gut-brain");
    assert!(!atlas.shows_node(gut, atlas.find_node("cortisol").unwrap()));
    assert_eq!(
        place(&join(&start, "theme=gut-brain")),
        (gut, None, Level::Simple, Presentation::Table)
    );
    let both = join(&start, "theme=gut-brain&select=anxiety");
    assert_eq!(both.view.selection, Some(node(&atlas, "anxiety")));
    assert_eq!(place(&join(&start, "select=")), (stress, None, Level::Simple, Presentation::Table));
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
    let open = after(
        &atlas,
        [
            Action::View(ViewAction::Navigate("theme=stress".into())),
            Action::Overlay(OverlayAction::Open(Overlay::Settings)),
        ],
    );
    let dark = join(&open, "appearance=dark&level=in_depth");
    assert_eq!(
        (dark.overlay.open, dark.reader.appearance, dark.reader.level),
        (Some(Overlay::Settings), Appearance::Dark, Level::InDepth)
    );
    assert_eq!(dark.reader.settings, open.reader.settings);
    // The reader's own choice is both.
    let light = reduce(
        &join(&open, "appearance=dark"),
        Action::Reader(ReaderAction::Appearance(Appearance::Light)),
        &atlas,
    )
    .unwrap();
    assert_eq!(
        (light.reader.appearance, light.reader.settings.appearance),
        (Appearance::Light, Appearance::Light)
    );
}

#[test]
fn fewer_controls_make_a_compact_map() {
    let wide =
        |controls| State { env: EnvState { controls, ..EnvState::default() }, ..State::default() };
    assert_eq!(wide(Controls::Full).form(), Form::Desktop);
    for controls in ["minimal", "none"].map(Controls::from_id) {
        assert_eq!(wide(controls).form(), Form::Compact);
        let tablet = ContainerSize { width: 700.0, height: 700.0, ..ContainerSize::default() };
        assert!(
            !State {
                env: EnvState { container: tablet, ..wide(controls).env.clone() },
                ..wide(controls)
            }
            .has_sheet()
        );
    }
    assert_eq!(Controls::from_id("some"), Controls::Full);
}
