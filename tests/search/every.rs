//! Whatever a thing is called, it is found: in the small map, and in the shipped one (`tests/content.rs`).

use crate::map;
use crosstalk::present::search::Target;
use crosstalk::state::{OverlayState, State, Subject};

#[test]
fn every_thing_is_found_by_each_of_its_names() {
    let map = map();
    for id in map.atlas.nodes() {
        let node = map.atlas.node(id);
        let synonyms = map.node(id).unwrap().synonyms.iter().map(String::as_str);
        let names = [&node.label, map.also(id), &node.row].into_iter().chain(synonyms);
        for name in names.filter(|name| !name.is_empty()) {
            for query in [name.to_string(), name.to_uppercase(), format!("  {name} ")] {
                let found = map.hits(&asked(&query));
                let at =
                    found.iter().position(|hit| hit.target == Target::Subject(Subject::Node(id)));
                assert!(at.is_some(), "{} is not found by “{query}”", node.id);
            }
        }
        let first = map.hits(&asked(&node.label)).into_iter().next().map(|hit| hit.target);
        assert_eq!(first, Some(Target::Subject(Subject::Node(id))), "{}", node.label);
    }
}

fn asked(query: &str) -> State {
    let overlay = OverlayState { query: query.to_string(), ..OverlayState::default() };
    State { overlay, ..State::default() }
}
