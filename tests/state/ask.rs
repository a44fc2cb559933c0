//! A question to the map: its address, what is asked of the program that answers, and what an answer changes.

use super::{after, entry, node};
use content::answer::Answer as MapAnswer;
use content::vocabulary::Level;
use crosstalk::state::*;
use graph::{Atlas, ViewId};
use std::rc::Rc;
use testkit::atlas;

const PATHS: &str = "paths.alarm.depression";

fn open(atlas: &Atlas, address: &str) -> State {
    after(atlas, [Action::View(ViewAction::Navigate(address.to_string()))])
}

fn act(state: &State, atlas: &Atlas, action: ToolAction) -> State {
    reduce(state, Action::Tool(action), atlas).expect("something changes")
}

fn answered(state: &State, atlas: &Atlas, answer: MapAnswer) -> State {
    act(state, atlas, ToolAction::MapAnswer(Some(Rc::new(answer))))
}

fn answer(question: &str, view: &str) -> MapAnswer {
    MapAnswer { question: question.into(), view: view.into(), ..MapAnswer::default() }
}

/// What is asked of the program after a change.
fn questions(atlas: &Atlas, old: &State, new: &State) -> Vec<Command> {
    let asked = |command: &Command| matches!(command, Command::Ask(..));
    commands_after(old, new, atlas).into_iter().filter(asked).collect()
}

#[test]
fn a_question_is_an_address() {
    let atlas = atlas();
    let state = open(&atlas, "theme=stress&ask=paths.alarm.depression.least:moderate");
    assert_eq!(
        (state.tool, state.ask.question.as_str()),
        (Tool::Ask, "paths.alarm.depression.least:moderate")
    );
    assert_eq!(
        address::print(&state, &atlas),
        "theme=stress&ask=paths.alarm.depression.least:moderate"
    );
    assert!(state.env.notices.is_empty());
    let left = after(
        &atlas,
        [
            Action::View(ViewAction::Navigate("ask=loops".into())),
            Action::View(ViewAction::MergeAddress("ask=".into())),
        ],
    );
    assert_eq!((left.tool, address::print(&left, &atlas)), (Tool::None, String::new()));
    for odd in ["ask=<b>", "ask=paths depression", "ask=é", &format!("ask={}", "a".repeat(500))] {
        let state = open(&atlas, odd);
        assert_eq!(state.tool, Tool::None, "{odd}");
        assert!(matches!(state.env.notices[..], [Notice::OldLink(_)]), "{odd}");
    }
}

#[test]
fn it_is_asked_once_and_again_where_level_or_question_change() {
    let atlas = atlas();
    let rest = State::default();
    let asks = act(&rest, &atlas, ToolAction::Ask(PATHS.into()));
    let first = Command::Ask(PATHS.into(), "standard", "overview".into());
    assert_eq!(questions(&atlas, &rest, &asks), std::slice::from_ref(&first));
    assert_eq!(asked(&asks, &atlas), Some(first), "and where the map begins with it");
    // An answer asks nothing, though it may know the question by another name.
    let told = answered(&asks, &atlas, answer("paths.alarm.depression.at:2", ""));
    assert_eq!(told.ask.question, "paths.alarm.depression.at:2");
    assert_eq!(questions(&atlas, &asks, &told), []);
    let level = reduce(&told, Action::Reader(ReaderAction::Level(Level::Simple)), &atlas).unwrap();
    assert_eq!(questions(&atlas, &told, &level).len(), 1);
    // What failed is asked again by a press, not by itself.
    let failed = act(&told, &atlas, ToolAction::MapAnswer(None));
    assert!(failed.ask.failed && questions(&atlas, &told, &failed).is_empty());
    let again = act(&failed, &atlas, ToolAction::Ask(PATHS.into()));
    assert_eq!(questions(&atlas, &failed, &again).len(), 1);
}

#[test]
fn behind_an_answer_every_way_to_another_question_asks_it() {
    let atlas = atlas();
    let told = answered(&open(&atlas, "ask=loops"), &atlas, answer("loops", ""));
    let aside = Action::View(ViewAction::Follow(node(&atlas, "depression")));
    let aside = reduce(&told, aside, &atlas).unwrap();
    let closed = act(&told, &atlas, ToolAction::End);
    let address = format!("ask={PATHS}");
    for (from, before) in [("an answer", &told), ("an explanation", &aside), ("the map", &closed)] {
        for action in [
            Action::Tool(ToolAction::Ask(PATHS.into())),
            Action::View(ViewAction::Navigate(address.clone())),
            Action::View(ViewAction::MergeAddress(address.clone())),
        ] {
            let next = reduce(before, action.clone(), &atlas).unwrap();
            assert_eq!(questions(&atlas, before, &next).len(), 1, "from {from} by {action:?}");
        }
    }
}

#[test]
fn an_answer_shows_its_view_unless_something_else_is_explained() {
    let atlas = atlas();
    let asks = act(&State::default(), &atlas, ToolAction::Ask(PATHS.into()));
    let told = answered(&asks, &atlas, answer(PATHS, "everything"));
    assert_eq!(told.view.shown, ViewId::Everything);
    let aside = Action::View(ViewAction::Follow(node(&atlas, "depression")));
    let aside = reduce(&asks, aside, &atlas).unwrap();
    assert_eq!(answered(&aside, &atlas, answer(PATHS, "everything")).view.shown, ViewId::Overview);
    // Who has left is not called back.
    let left = reduce(&asks, Action::Escape, &atlas).unwrap();
    assert_eq!(reduce(&left, Action::Tool(ToolAction::MapAnswer(None)), &atlas), None);
}

#[test]
fn from_one_answer_to_the_next_focus_stays_and_history_has_one_entry() {
    let atlas = atlas();
    let rest = State::default();
    let asks = act(&rest, &atlas, ToolAction::Ask(PATHS.into()));
    assert_eq!(entry(&atlas, &rest, &asks), Some(true));
    assert_ne!(asks.panel.focus_requests, rest.panel.focus_requests, "the title takes focus");
    let told = answered(&asks, &atlas, answer(PATHS, "everything"));
    assert_eq!(entry(&atlas, &asks, &told), Some(false), "the view is part of the answer");
    let next = act(&told, &atlas, ToolAction::Ask("loops".into()));
    assert_eq!(entry(&atlas, &told, &next), Some(false));
    assert_eq!(next.panel.focus_requests, told.panel.focus_requests);
    assert!(next.ask.answer.is_some(), "the answer before stays until the next comes");
    // From an explanation it begins anew, and the way back leads to the question.
    let aside = Action::View(ViewAction::Follow(node(&atlas, "depression")));
    let aside = reduce(&next, aside, &atlas).unwrap();
    let back = act(&aside, &atlas, ToolAction::Return);
    assert_eq!((back.tool, back.view.selection), (Tool::Ask, None));
    assert!(questions(&atlas, &aside, &back).is_empty(), "it is answered already");
    let other = act(&aside, &atlas, ToolAction::Ask("what-if.up:depression".into()));
    assert!(other.ask.answer.is_none() && other.view.selection.is_none());
}

/// An answer that leaves these links and things.
fn leaving(question: &str, left_by: &str) -> MapAnswer {
    let (left_links, left_nodes) = (vec![0, 1], vec![0, 1, 2]);
    MapAnswer { left_by: left_by.into(), left_links, left_nodes, ..answer(question, "") }
}

fn left_by(state: &State) -> Option<&str> {
    state.filter.left.as_deref().map(|answer| answer.left_by.as_str())
}

/// A state in which the ways leave something out.
fn left_out(atlas: &Atlas) -> State {
    let asks = act(&State::default(), atlas, ToolAction::Ask("paths.a.b.humans".into()));
    let told = answered(&asks, atlas, leaving("paths.a.b.humans", "filter.humans"));
    assert_eq!(left_by(&told), Some("filter.humans"));
    told
}

#[test]
fn what_a_question_leaves_out_is_out_until_something_else_is_asked() {
    let atlas = atlas();
    let told = left_out(&atlas);
    let shown: Vec<u16> =
        atlas.links().filter(|id| told.filter.shows(&atlas, *id)).map(|id| id.0).collect();
    assert_eq!(shown, [0, 1]);
    // It lasts while things are read and after the question is closed, and stands in the address.
    let aside = Action::View(ViewAction::Follow(node(&atlas, "depression")));
    let aside = reduce(&told, aside, &atlas).unwrap();
    assert_eq!(left_by(&aside), Some("filter.humans"));
    let closed = act(&told, &atlas, ToolAction::End);
    assert_eq!((closed.tool, left_by(&closed)), (Tool::None, Some("filter.humans")));
    assert_eq!(address::print(&closed, &atlas), "ask=filter.humans");
    let reopened = open(&atlas, "ask=filter.humans");
    assert_eq!(reopened.ask.question, "filter.humans");
    // A question from outside of the answers leaves out the same; one of an answer says itself what it leaves out.
    for question in ["paths.a", QUESTIONS] {
        let next = act(&closed, &atlas, ToolAction::Ask(question.into()));
        assert_eq!(next.ask.question, format!("{question}.humans"));
    }
    let inside = act(&told, &atlas, ToolAction::Ask("paths.a.b".into()));
    assert_eq!(inside.ask.question, "paths.a.b");
    let from_title_line = act(&told, &atlas, ToolAction::Ask(QUESTIONS.into()));
    assert_eq!(from_title_line.ask.question, "questions.humans");
    let whole = answered(&inside, &atlas, answer("paths.a.b", ""));
    assert_eq!(left_by(&whole), None);
}

const QUESTIONS: &str = "questions";

#[test]
fn what_is_left_out_comes_back_by_a_press_an_address_or_a_story() {
    let atlas = atlas();
    let told = left_out(&atlas);
    let closed = act(&told, &atlas, ToolAction::End);
    let all = Action::Filter(FilterAction::All);
    let shown = reduce(&closed, all.clone(), &atlas).unwrap();
    assert_eq!((left_by(&shown), address::print(&shown, &atlas)), (None, String::new()));
    // Where an answer is open, it leaves nothing out either.
    let asks = reduce(&told, all, &atlas).unwrap();
    assert_eq!((left_by(&asks), asks.ask.question.as_str()), (None, "filter"));
    assert_eq!(questions(&atlas, &told, &asks).len(), 1);
    // The settings beside it leave it alone.
    let sure = FilterAction::Contested(false);
    assert_eq!(left_by(&reduce(&told, Action::Filter(sure), &atlas).unwrap()), left_by(&told));
    let go = |to: &str| Action::View(ViewAction::Navigate(to.to_string()));
    let merge = |to: &str| Action::View(ViewAction::MergeAddress(to.to_string()));
    for (act, left) in [
        (go(""), None),
        (go("theme=stress"), None),
        (merge("ask="), None),
        (merge("theme=stress"), Some("filter.humans")),
        (merge("select=depression"), Some("filter.humans")),
        (Action::Tool(ToolAction::StartTour(0)), None),
        (merge("quiz=overview"), None),
    ] {
        let after = reduce(&closed, act.clone(), &atlas).unwrap();
        assert_eq!(left_by(&after), left, "{act:?}");
    }
}
