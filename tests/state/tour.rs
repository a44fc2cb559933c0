//! Tours: their steps, what is selected in between, their addresses; and where questions to begin with are offered.

use super::{after, entry, link, node, theme};
use content::vocabulary::Level;
use crosstalk::state::*;
use graph::{Atlas, ViewId};
use testkit::atlas;

fn start(atlas: &Atlas) -> State {
    after(atlas, [Action::Tool(ToolAction::StartTour(0))])
}

fn then(state: &State, atlas: &Atlas, action: Action) -> State {
    reduce(state, action, atlas).expect("something changes")
}

fn step(atlas: &Atlas, state: &State, next: bool) -> Option<State> {
    reduce(state, Action::Tool(ToolAction::Step(next)), atlas)
}

#[test]
fn a_tour_goes_step_by_step_and_no_further() {
    let atlas = atlas();
    let first = start(&atlas);
    assert_eq!(first.view.shown, theme(&atlas, "stress"));
    assert_eq!(step(&atlas, &first, false), None, "there is none before the first");
    let second = step(&atlas, &first, true).unwrap();
    assert_eq!(second.tour().unwrap().step, 1);
    assert_eq!(step(&atlas, &second, false).unwrap().tour(), first.tour());
    let last = step(&atlas, &second, true).unwrap();
    assert_eq!(step(&atlas, &last, true), None, "there is none after the last");
    assert_eq!(reduce(&State::default(), Action::Tool(ToolAction::StartTour(99)), &atlas), None);
    for action in [ToolAction::Step(true), ToolAction::Return, ToolAction::End] {
        let asked = Action::Tool(action.clone());
        assert_eq!(reduce(&State::default(), asked, &atlas), None, "{action:?}");
    }
}

#[test]
fn what_is_selected_on_the_way_leads_back_to_the_step() {
    let atlas = atlas();
    let second = step(&atlas, &start(&atlas), true).unwrap();
    let cortisol = Action::View(ViewAction::Select(node(&atlas, "cortisol")));
    let aside = then(&second, &atlas, cortisol);
    assert_eq!(aside.tour(), second.tour(), "the tour waits");
    let elsewhere = then(&aside, &atlas, Action::View(ViewAction::Show(ViewId::Everything)));
    for state in [&aside, &elsewhere] {
        let back = then(state, &atlas, Action::Tool(ToolAction::Return));
        assert_eq!((back.tour(), back.view.shown), (second.tour(), second.view.shown));
        assert_eq!(back.view.selection, None);
    }
    // Escape closes the explanation, then the tour.
    let closed = then(&aside, &atlas, Action::Escape);
    assert_eq!((closed.view.selection, closed.tour()), (None, second.tour()));
    assert_eq!(then(&closed, &atlas, Action::Escape).tool, Tool::None);
}

#[test]
fn an_address_names_the_step() {
    let atlas = atlas();
    let second = step(&atlas, &start(&atlas), true).unwrap();
    assert_eq!(address::print(&second, &atlas), "theme=stress&tour=stress.2");
    let open =
        |address: &str| after(&atlas, [Action::View(ViewAction::Navigate(address.to_string()))]);
    assert_eq!(open("tour=stress.2").view.shown, second.view.shown, "a step brings its view");
    for tour in 0..atlas.map().tours.len() {
        let mut state = after(&atlas, [Action::Tool(ToolAction::StartTour(tour as u8))]);
        loop {
            let again = open(&address::print(&state, &atlas));
            assert_eq!((again.tool, again.view.shown), (state.tool, state.view.shown));
            assert!(again.env.notices.is_empty());
            match step(&atlas, &state, true) {
                Some(next) => state = next,
                None => break,
            }
        }
    }
    let aside = open("tour=stress.2&select=cortisol");
    assert_eq!(aside.view.selection, Some(node(&atlas, "cortisol")));
    assert_eq!(aside.tour(), second.tour());
    // Without a step, or with one that is not there, it begins; a tour that is not there is none.
    for (address, tool, notices) in [
        ("tour=stress", start(&atlas).tool, 0),
        ("tour=stress.9", start(&atlas).tool, 1),
        ("tour=stress.0", start(&atlas).tool, 1),
        ("tour=stress.x", start(&atlas).tool, 1),
        ("tour=nowhere.1", Tool::None, 1),
        ("tour=", Tool::None, 0),
    ] {
        let state = open(address);
        assert_eq!((state.tool, state.env.notices.len()), (tool, notices), "{address}");
    }
}

#[test]
fn the_page_around_starts_and_ends_a_tour() {
    let atlas = atlas();
    let merge = |state: &State, parts: &str| {
        then(state, &atlas, Action::View(ViewAction::MergeAddress(parts.to_string())))
    };
    let started = merge(&State::default(), "tour=stress.2");
    assert_eq!(started.tour().unwrap().step, 1);
    assert_eq!(started.view.shown, theme(&atlas, "stress"));
    assert_eq!(merge(&started, "tour=").tool, Tool::None);
    assert_eq!(merge(&started, "level=simple").tour(), started.tour(), "the rest stays");
}

#[test]
fn a_tour_is_one_entry_of_the_history() {
    let atlas = atlas();
    let entry = |old: &State, new: &State| entry(&atlas, old, new);
    let rest = State::default();
    let first = start(&atlas);
    let second = step(&atlas, &first, true).unwrap();
    assert_eq!(entry(&rest, &first), Some(true));
    assert_eq!(entry(&first, &second), Some(false));
    assert_eq!(entry(&second, &then(&second, &atlas, Action::Tool(ToolAction::End))), Some(true));
    let focus = commands_after(&first, &second, &atlas);
    assert!(focus.contains(&Command::FocusPart("title")), "focus goes to the new step: {focus:?}");
    let brake = link(&atlas, "cortisol~pro-inflammatory-cytokines");
    assert!(focus.contains(&Command::Reveal(brake)), "what is lit comes into view: {focus:?}");
}

#[test]
fn a_tour_goes_on_by_itself_until_its_end_or_until_the_reader_goes_their_own_way() {
    let atlas = atlas();
    let tool = |action| Action::Tool(action);
    let first = start(&atlas);
    assert_eq!(reduce(&first, tool(ToolAction::Advance), &atlas), None, "only on request");
    let playing = then(&first, &atlas, tool(ToolAction::Autoplay(true)));
    let mut state = playing.clone();
    let mut steps = 1;
    while state.autoplay {
        let next = then(&state, &atlas, tool(ToolAction::Advance));
        assert_eq!(next.panel.focus_requests, state.panel.focus_requests, "focus stays");
        (state, steps) = (next, steps + 1);
    }
    assert_eq!(steps, atlas.map().tours[0].steps.len());
    assert_eq!(step(&atlas, &state, true), None, "it ends at the last step");
    let cortisol = node(&atlas, "cortisol");
    for (stays, action) in [
        (true, Action::View(ViewAction::Focus(Some(cortisol)))),
        (true, Action::Reader(ReaderAction::Level(Level::Simple))),
        (true, Action::Env(EnvAction::FullScreen(true))),
        (false, Action::View(ViewAction::Select(cortisol))),
        (false, Action::View(ViewAction::Show(ViewId::Everything))),
        (false, Action::Overlay(OverlayAction::Open(Overlay::More))),
        (false, tool(ToolAction::Step(true))),
        (false, tool(ToolAction::Autoplay(false))),
        (false, tool(ToolAction::End)),
        (false, Action::Escape),
    ] {
        assert_eq!(then(&playing, &atlas, action.clone()).autoplay, stays, "{action:?}");
    }
    assert_eq!(
        reduce(&State::default(), tool(ToolAction::Autoplay(true)), &atlas),
        None,
        "without a tour there is nothing to go on with"
    );
}

#[test]
fn questions_are_offered_where_there_is_room() {
    let offered = |start, embedded, controls, width| {
        let container = ContainerSize { width, ..ContainerSize::default() };
        let env = EnvState { start, embedded, controls, container, ..EnvState::default() };
        let state = State { env, ..State::default() };
        (state.offers_questions(), state.panel_stands())
    };
    let (full, minimal, bare) = (Controls::Full, Controls::Minimal, Controls::None);
    for (start, embedded, controls, width, expected) in [
        (Start::Auto, false, full, 390.0, (true, false)),
        (Start::Auto, false, full, 1199.0, (true, false)),
        (Start::Auto, false, full, 1200.0, (true, true)),
        (Start::Auto, true, full, 899.0, (false, false)),
        (Start::Auto, true, full, 900.0, (true, false)),
        (Start::Auto, true, minimal, 1300.0, (false, false)),
        (Start::Questions, true, minimal, 640.0, (true, false)),
        (Start::Questions, true, full, 1300.0, (true, true)),
        (Start::Questions, true, bare, 1300.0, (false, false)),
        (Start::None, false, full, 1300.0, (false, false)),
    ] {
        assert_eq!(
            offered(start, embedded, controls, width),
            expected,
            "{start:?} {embedded} {controls:?} {width}"
        );
    }
}

#[test]
fn where_the_panel_stands_nothing_moves() {
    let atlas = atlas();
    let env = EnvState { start: Start::Auto, ..EnvState::default() };
    let rest = State { env, ..State::default() };
    let selected = then(&rest, &atlas, Action::View(ViewAction::Select(node(&atlas, "cortisol"))));
    assert_eq!(selected.form(), rest.form());
    assert!(rest.has_panel() && selected.has_panel());
    // Else they open on request, and close again.
    let small = State {
        env: EnvState {
            container: ContainerSize { width: 390.0, ..ContainerSize::default() },
            ..rest.env.clone()
        },
        ..State::default()
    };
    assert!(!small.has_panel());
    let open = then(&small, &atlas, Action::Panel(PanelAction::Start(true)));
    assert!(open.has_panel());
    assert!(!then(&open, &atlas, Action::Panel(PanelAction::Start(false))).has_panel());
    assert!(!then(&open, &atlas, Action::Escape).has_panel());
}

#[test]
fn a_level_is_the_readers_own() {
    let atlas = atlas();
    let first = start(&atlas);
    let simple = then(&first, &atlas, Action::Reader(ReaderAction::Level(Level::Simple)));
    assert_eq!(step(&atlas, &simple, true).unwrap().reader.level, Level::Simple);
}

#[test]
fn a_tour_for_pupils_is_read_at_the_simple_level_unless_another_was_chosen() {
    let mut map = atlas().map().clone();
    map.tours.iter_mut().for_each(|tour| tour.for_pupils = true);
    let atlas = Atlas::new(map);
    let started = start(&atlas);
    assert_eq!((started.reader.level, started.reader.settings.level), (Level::Simple, None));
    let choose = |level| Action::Reader(ReaderAction::Level(level));
    let standard = then(&started, &atlas, choose(Level::Standard));
    assert_eq!(step(&atlas, &standard, true).unwrap().reader.level, Level::Standard);
    // Who has chosen once, or came by an address with a level, keeps it.
    let tour = Action::Tool(ToolAction::StartTour(0));
    let ended = then(&standard, &atlas, Action::Tool(ToolAction::End));
    assert_eq!(then(&ended, &atlas, tour.clone()).reader.level, Level::Standard);
    let address = Action::View(ViewAction::Navigate("level=in_depth".to_string()));
    let deep = after(&atlas, [address, tour]);
    assert_eq!(deep.reader.level, Level::InDepth);
}

#[test]
fn in_a_low_room_a_step_and_a_question_have_the_whole_sheet() {
    let atlas = atlas();
    for (height, sheet) in [(256.0, Sheet::Full), (800.0, Sheet::Half)] {
        let container = ContainerSize { width: 320.0, height, ..ContainerSize::default() };
        let env = EnvState { container, ..EnvState::default() };
        let room = State { env, ..State::default() };
        for action in [ToolAction::StartTour(0), ToolAction::StartQuiz(QuizOf::Tour(0), 0)] {
            let begun = then(&room, &atlas, Action::Tool(action.clone()));
            assert_eq!(begun.panel.sheet, sheet, "{height}: {action:?}");
        }
    }
}
