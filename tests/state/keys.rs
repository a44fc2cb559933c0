//! The keyboard's way over the map.

use super::{atlas, every_view, link, node};
use crosstalk::model::Atlas;
use crosstalk::state::{Action, Settings, State, Step, Subject, reduce, stop};

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
    let first = stop(&start, atlas).unwrap();
    let mut found = vec![first];
    let mut next = 0;
    while let Some(at) = found.get(next).copied() {
        next += 1;
        for step in STEPS {
            let state = State { focus: Some(at), ..start.clone() };
            let moved = reduce(&state, Action::Move(step), atlas);
            let Some(focus) = moved.and_then(|moved| moved.focus) else { continue };
            assert_eq!(
                stop(&State { focus: Some(focus), ..start.clone() }, atlas),
                Some(focus),
                "{step:?} from {at:?} leaves the view"
            );
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
    let all = Settings::default();
    let few = Settings { contested: false, animals: false, ..all };
    for shown in every_view(&atlas) {
        for settings in [all, few] {
            let start = State { shown, settings, ..State::default() };
            let reached = reached(&atlas, start.clone());
            let nodes: Vec<_> =
                atlas.shown_nodes(shown).into_iter().flat_map(|(_, nodes)| nodes).collect();
            let links: Vec<_> = atlas
                .shown_links(shown)
                .into_iter()
                .filter(|id| start.shows(atlas.link(*id)))
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
fn keys_follow_the_picture() {
    let atlas = atlas();
    let from = |id: Subject, step| {
        let state = State { focus: Some(id), ..State::default() };
        reduce(&state, Action::Move(step), &atlas).and_then(|state| state.focus)
    };
    let (sleep, stress) = (node(&atlas, "sleep-loss"), node(&atlas, "chronic-stress"));
    assert_eq!(from(sleep, Step::Down), Some(stress));
    assert_eq!(from(stress, Step::Up), Some(sleep));
    let claim = link(&atlas, "sleep-loss~depression");
    assert_eq!(from(claim, Step::Out), Some(node(&atlas, "depression")), "to the far end");
    assert_eq!(from(claim, Step::In), Some(sleep), "to the near end");
    assert_eq!(from(node(&atlas, "acute-stress"), Step::Up), None, "the lane ends");
    assert_eq!(from(sleep, Step::LaneAfter), Some(node(&atlas, "pro-inflammatory-cytokines")));
    assert_eq!(from(sleep, Step::Last), Some(node(&atlas, "obesity")));
    let selected = State { selection: Some(claim), ..State::default() };
    assert_eq!(stop(&selected, &atlas), Some(claim), "entering the map lands on the selection");
    let gone = State { focus: Some(node(&atlas, "il-6")), ..State::default() };
    assert_eq!(
        stop(&gone, &atlas),
        Some(node(&atlas, "acute-stress")),
        "else on the first of lane one"
    );
}
