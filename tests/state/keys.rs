//! The keyboard's way over the map.

use super::{atlas, every_view, link, node};
use crosstalk::state::{Action, State, Step, Subject, ViewAction, ViewState, reduce, tab_stop};
use graph::{Atlas, Filter};

const STEPS: [Step; 8] = [
    Step::Up,
    Step::Down,
    Step::Out,
    Step::In,
    Step::LaneBefore,
    Step::LaneAfter,
    Step::First,
    Step::Last,
];

/// Every mark that keys reach, from the tab stop of a fresh view on.
fn reached(atlas: &Atlas, start: State) -> Vec<Subject> {
    let first = tab_stop(&start, atlas).unwrap();
    let mut found = vec![first];
    let mut states = vec![start.clone()];
    let mut next = 0;
    while let Some(state) = states.get(next).cloned() {
        next += 1;
        for step in STEPS {
            let Some(moved) = reduce(&state, Action::View(ViewAction::Move(step)), atlas) else {
                continue;
            };
            let focus = moved.view.focus.unwrap();
            assert_eq!(tab_stop(&moved, atlas), Some(focus), "{step:?} leaves the view");
            let known = |other: &State| {
                (other.view.focus, other.view.walked) == (moved.view.focus, moved.view.walked)
            };
            if !states.iter().any(known) {
                states.push(moved);
            }
            if !found.contains(&focus) {
                found.push(focus);
            }
        }
    }
    found
}

#[test]
fn keys_reach_every_mark_of_a_view_and_no_other() {
    let atlas = atlas();
    let all = Filter::default();
    let few = Filter { contested: false, animals: false, left: None };
    for shown in every_view(&atlas) {
        for filter in [all.clone(), few.clone()] {
            let start = State {
                view: ViewState { shown, ..ViewState::default() },
                filter,
                ..State::default()
            };
            let reached = reached(&atlas, start.clone());
            let nodes: Vec<_> =
                atlas.shown_nodes(shown).into_iter().flat_map(|(_, nodes)| nodes).collect();
            let links: Vec<_> = atlas
                .shown_links(shown)
                .into_iter()
                .filter(|id| start.filter.shows(&atlas, *id))
                .collect();
            for id in &nodes {
                assert!(reached.contains(&Subject::Node(*id)), "{shown:?}: {}", atlas.node(*id).id);
            }
            for id in &links {
                assert!(
                    reached.contains(&Subject::Link(*id)),
                    "{shown:?}: {}",
                    atlas.link_name(*id)
                );
            }
            assert_eq!(reached.len(), nodes.len() + links.len(), "{shown:?}: keys leave the view");
        }
    }
}

#[test]
fn keys_reach_what_a_theme_adds_for_its_selection() {
    let atlas = atlas();
    let mut added = 0;
    for shown in every_view(&atlas) {
        let marks: Vec<_> =
            atlas.shown_nodes(shown).into_iter().flat_map(|(_, nodes)| nodes).collect();
        let behind: Vec<_> = atlas.lanes().flat_map(|lane| atlas.more(shown, lane)).collect();
        for thing in marks.iter().chain(&behind) {
            let selection = Some(Subject::Node(*thing));
            let start = State {
                view: ViewState { shown, selection, ..ViewState::default() },
                ..State::default()
            };
            let extra = start.added(&atlas);
            let reached = reached(&atlas, start);
            for link in &extra {
                let name = atlas.link_name(*link);
                assert!(!atlas.shows_link(shown, *link), "{shown:?}: {name} is drawn already");
                assert!(reached.contains(&Subject::Link(*link)), "{shown:?}: {name}");
            }
            let all = marks.len() + atlas.shown_links(shown).len() + extra.len();
            assert_eq!(reached.len(), all, "{shown:?}: {}", atlas.node(*thing).id);
            added += extra.len();
        }
    }
    assert!(added > 0, "nothing was added");
}

#[test]
fn keys_walk_the_links_of_the_thing_they_came_from() {
    let atlas = atlas();
    let depression = node(&atlas, "depression");
    let mut state = State {
        view: ViewState { focus: Some(depression), ..ViewState::default() },
        ..State::default()
    };
    let mut walk = |step| {
        state = reduce(&state, Action::View(ViewAction::Move(step)), &atlas).unwrap();
        let Some(Subject::Link(link)) = state.view.focus else {
            panic!("no link: {:?}", state.view.focus)
        };
        link
    };
    let first = walk(Step::In);
    let second = walk(Step::Down);
    for link in [first, second, walk(Step::Last)] {
        let ends = [atlas.from(link), atlas.to(link)].map(Subject::Node);
        assert!(ends.contains(&depression), "{}", atlas.link_name(link));
    }
    assert_ne!(first, second);
    assert_ne!(atlas.from(first), atlas.from(second), "links that arrive come from many things");
}

#[test]
fn keys_follow_the_picture() {
    let atlas = atlas();
    let from = |id: Subject, step| {
        let state = State {
            view: ViewState { focus: Some(id), ..ViewState::default() },
            ..State::default()
        };
        reduce(&state, Action::View(ViewAction::Move(step)), &atlas)
            .and_then(|state| state.view.focus)
    };
    let (sleep, stress) = (node(&atlas, "sleep-loss"), node(&atlas, "chronic-stress"));
    assert_eq!(from(stress, Step::Down), Some(sleep));
    assert_eq!(from(sleep, Step::Up), Some(stress));
    let claim = link(&atlas, "sleep-loss~depression");
    assert_eq!(from(claim, Step::Out), Some(node(&atlas, "depression")), "to the far end");
    assert_eq!(from(claim, Step::In), Some(sleep), "to the near end");
    assert_eq!(from(node(&atlas, "infection"), Step::Up), None, "the lane ends");
    assert_eq!(from(sleep, Step::LaneAfter), Some(node(&atlas, "acute-inflammation")));
    assert_eq!(from(stress, Step::Last), Some(sleep));
    let selected = State {
        view: ViewState { selection: Some(claim), ..ViewState::default() },
        ..State::default()
    };
    assert_eq!(tab_stop(&selected, &atlas), Some(claim), "entering the map lands on the selection");
    let gone = State {
        view: ViewState { focus: Some(node(&atlas, "il-6")), ..ViewState::default() },
        ..State::default()
    };
    assert_eq!(
        tab_stop(&gone, &atlas),
        Some(node(&atlas, "infection")),
        "else on the first of lane one"
    );
}

#[test]
fn in_the_whole_map_the_tab_stop_is_never_a_link_that_is_not_drawn() {
    let atlas = atlas();
    let (sleep, claim) = (node(&atlas, "sleep-loss"), link(&atlas, "sleep-loss~depression"));
    let whole = State {
        view: ViewState { shown: graph::ViewId::Everything, ..ViewState::default() },
        ..State::default()
    };
    let after = |actions: &[Action]| {
        actions.iter().fold(whole.clone(), |state, action| {
            reduce(&state, action.clone(), &atlas).unwrap_or(state)
        })
    };
    let walk =
        [Action::View(ViewAction::Focus(Some(sleep))), Action::View(ViewAction::Move(Step::Out))];
    assert_eq!(tab_stop(&after(&walk), &atlas), Some(claim), "its row is lit");
    let closed = [&walk[..], &[Action::View(ViewAction::Select(claim)), Action::Escape]].concat();
    assert_eq!(tab_stop(&after(&closed), &atlas), Some(sleep), "back at the row");
    let other = Action::View(ViewAction::Select(node(&atlas, "fatigue")));
    let elsewhere = [&closed[..], &[Action::View(ViewAction::Focus(Some(claim))), other]].concat();
    let stop = tab_stop(&after(&elsewhere), &atlas);
    assert_ne!(stop, Some(claim), "another row brings other links");
}
