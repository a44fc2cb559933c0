//! A quiz: its questions and answers, its addresses, and the way back from what was looked at in between.

use super::{after, entry, link, node, theme};
use crosstalk::state::*;
use graph::quiz::ROUND;
use graph::{Atlas, ViewId};
use testkit::{atlas, every_view};

fn act(state: &State, atlas: &Atlas, action: ToolAction) -> Option<State> {
    reduce(state, Action::Tool(action), atlas)
}

fn start(atlas: &Atlas, of: QuizOf) -> State {
    after(atlas, [Action::Tool(ToolAction::StartQuiz(of, 0))])
}

fn answer(at: u8) -> ToolAction {
    ToolAction::Answer(Answer { at, right: true, links: Vec::new() })
}

fn open(atlas: &Atlas, address: &str) -> State {
    after(atlas, [Action::View(ViewAction::Navigate(address.to_string()))])
}

#[test]
fn the_first_answer_counts_and_leads_on_to_the_result() {
    let atlas = atlas();
    let of = QuizOf::View(theme(&atlas, "stress"));
    let mut state = start(&atlas, of);
    assert_eq!(state.view.shown, theme(&atlas, "stress"));
    assert_eq!(
        act(&state, &atlas, ToolAction::Step(false)),
        None,
        "there is none before the first"
    );
    for at in 0..ROUND {
        let place = state.quiz().unwrap();
        assert_eq!((usize::from(place.at), state.answer(place)), (at, None));
        state = act(&state, &atlas, answer(2)).unwrap();
        assert_eq!(act(&state, &atlas, answer(1)), None, "the first answer counts");
        assert_eq!(state.answer(place), Some(2));
        state = act(&state, &atlas, ToolAction::Step(true)).unwrap();
    }
    assert_eq!(usize::from(state.quiz().unwrap().at), ROUND, "the result");
    assert_eq!(act(&state, &atlas, ToolAction::Step(true)), None, "nothing is behind it");
    // Another round, and the same anew, begin without answers.
    for round in [1, 0] {
        let again = act(&state, &atlas, ToolAction::StartQuiz(of, round)).unwrap();
        assert_eq!(again.quiz(), Some(QuizPlace::first(of, round)));
        assert!((0..8).all(|at| again.answer(QuizPlace { of, round, at }).is_none()));
    }
}

#[test]
fn what_is_not_there_begins_no_quiz() {
    let atlas = atlas();
    let rest = State::default();
    for of in [QuizOf::Tour(99), QuizOf::Tour(1)] {
        let action = ToolAction::StartQuiz(of, 0);
        assert_eq!(act(&rest, &atlas, action), None, "{of:?} asks nothing");
    }
    assert_eq!(act(&rest, &atlas, answer(0)), None);
    let tour = after(&atlas, [Action::Tool(ToolAction::StartTour(0))]);
    assert_eq!(act(&tour, &atlas, answer(0)), None, "a tour asks nothing");
}

#[test]
fn an_explanation_leads_back_to_the_question_and_its_answer() {
    let atlas = atlas();
    let answered = act(&start(&atlas, QuizOf::Tour(0)), &atlas, answer(1)).unwrap();
    let select = Action::View(ViewAction::Follow(node(&atlas, "cortisol")));
    let aside = reduce(&answered, select, &atlas).unwrap();
    assert_eq!(aside.tool, answered.tool, "the quiz waits");
    let back = act(&aside, &atlas, ToolAction::Return).unwrap();
    assert_eq!((back.quiz(), back.view.selection), (answered.quiz(), None));
    assert_eq!(back.answer(back.quiz().unwrap()), Some(1));
    // "Back" of the browser finds the answer, too.
    let address = address::print(&answered, &atlas);
    let again = reduce(&aside, Action::View(ViewAction::Navigate(address)), &atlas).unwrap();
    assert_eq!(again.answer(again.quiz().unwrap()), Some(1));
    // Escape closes the explanation, then the quiz.
    let closed = reduce(&aside, Action::Escape, &atlas).unwrap();
    assert_eq!((closed.view.selection, closed.tool), (None, answered.tool));
    assert_eq!(reduce(&closed, Action::Escape, &atlas).unwrap().tool, Tool::None);
}

#[test]
fn an_address_names_the_question() {
    let atlas = atlas();
    let views = every_view(&atlas).into_iter().map(QuizOf::View);
    for of in views.chain([QuizOf::Tour(0)]) {
        for (round, at) in [(0, 0), (0, 8), (2, 3)] {
            let tool = Tool::Quiz(QuizPlace { of, round, at });
            let shown = of.shown(&atlas).unwrap();
            let view = ViewState { shown, ..ViewState::default() };
            let address = address::print(&State { tool, view, ..State::default() }, &atlas);
            let again = open(&atlas, &address);
            assert_eq!((again.tool, again.view.shown), (tool, shown), "{address}");
            assert!(again.env.notices.is_empty(), "{address}");
        }
    }
    let stress = QuizOf::View(theme(&atlas, "stress"));
    let second = open(&atlas, "quiz=stress.2");
    assert_eq!(address::print(&second, &atlas), "theme=stress&quiz=stress.2");
    let first = Tool::Quiz(QuizPlace::first(stress, 0));
    let tour = Tool::Quiz(QuizPlace::first(QuizOf::Tour(0), 0));
    for (address, tool, notices) in [
        ("quiz=stress", first, 0),
        ("quiz=stress.0", first, 1),
        ("quiz=stress.10", first, 1),
        ("quiz=stress.x", first, 1),
        ("quiz=stress.1.2.3", first, 1),
        ("quiz=tour.stress", tour, 0),
        ("quiz=tour.flu-day", Tool::None, 1),
        ("quiz=tour.nowhere.1", Tool::None, 1),
        ("quiz=nowhere.1", Tool::None, 1),
        ("quiz=", Tool::None, 0),
    ] {
        let state = open(&atlas, address);
        assert_eq!((state.tool, state.env.notices.len()), (tool, notices), "{address}");
    }
}

#[test]
fn the_page_around_asks_and_ends_and_nothing_for_a_tour_ends_no_quiz() {
    let atlas = atlas();
    let merge = |state: &State, parts: &str| {
        let action = Action::View(ViewAction::MergeAddress(parts.to_string()));
        reduce(state, action, &atlas).unwrap_or_else(|| state.clone())
    };
    let asked = merge(&State::default(), "quiz=overview.2");
    assert_eq!(asked.quiz().unwrap().of, QuizOf::View(ViewId::Overview));
    assert_eq!(merge(&asked, "tour=").tool, asked.tool);
    assert_eq!(merge(&asked, "quiz=").tool, Tool::None);
    let tour = merge(&asked, "tour=stress.2");
    assert_eq!(tour.tour().unwrap().step, 1);
    assert_eq!(merge(&tour, "quiz=").tool, tour.tool);
}

#[test]
fn a_quiz_is_one_entry_of_the_history() {
    let atlas = atlas();
    let entry = |old: &State, new: &State| entry(&atlas, old, new);
    let rest = State::default();
    let first = start(&atlas, QuizOf::View(ViewId::Overview));
    let answered = act(&first, &atlas, answer(0)).unwrap();
    let second = act(&answered, &atlas, ToolAction::Step(true)).unwrap();
    assert_eq!(entry(&rest, &first), Some(true));
    assert_eq!(commands_after(&first, &answered, &atlas), [], "focus stays on the answer");
    assert_eq!(entry(&answered, &second), Some(false));
    let asked = commands_after(&answered, &second, &atlas);
    assert!(asked.contains(&Command::FocusPart("title")), "focus goes to the question: {asked:?}");
    assert_eq!(entry(&second, &act(&second, &atlas, ToolAction::End).unwrap()), Some(true));
}

#[test]
fn what_was_missed_stays_until_it_is_answered_rightly() {
    let atlas = atlas();
    let all: Vec<_> = atlas.links().take(8).collect();
    // Each answer to a question of its own.
    let answer = |state: &State, links: &[graph::LinkId], right| {
        let answer = Answer { at: 0, right, links: links.to_vec() };
        let state =
            act(state, &atlas, ToolAction::StartQuiz(QuizOf::Tour(0), 0)).unwrap_or(state.clone());
        act(&state, &atlas, ToolAction::Answer(answer)).unwrap()
    };
    let rest = State::default();
    assert_eq!(answer(&rest, &all[..1], true).reader.again, [], "what is right leaves nothing");
    let missed = answer(&rest, &all[..2], false);
    let more = answer(&missed, &all[1..3], false);
    assert_eq!(more.reader.again, [all[1], all[2], all[0]], "the last first, none twice");
    assert_eq!(answer(&more, &all[..2], true).reader.again, [all[2]]);
    assert_eq!(answer(&more, &all[3..], false).reader.again.len(), 6);
    assert_eq!(
        reduce(&more, Action::Reader(ReaderAction::Reset), &atlas).unwrap().reader.again,
        []
    );
    // It is kept beside the settings, and found again.
    let Subject::Link(first) = link(&atlas, "chronic-stress~cortisol") else { panic!() };
    let kept = answer(&rest, &[first], false);
    let commands = commands_after(&rest, &kept, &atlas);
    let line = "again=chronic-stress~cortisol";
    assert!(commands.contains(&Command::Remember(line.into())), "{commands:?}");
    let line = settings::print_again("level=simple".into(), &more.reader.again, &atlas);
    assert_eq!(settings::parse_again(&line, &atlas), more.reader.again);
    assert_eq!(settings::parse(&line).0.level().id(), "simple");
    assert_eq!(settings::parse_again("again=no~where,x level=simple", &atlas), []);
}
