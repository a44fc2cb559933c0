//! What a view or a tour tells can be followed on the map: lines that are drawn, head to tail.

use crate::shipped_map;
use content::bundle::{Link, Map, View};
use std::collections::BTreeSet;

/// Things in the order of the lanes: those of the first lane that has some, and those of the last.
fn ends(map: &Map, view: &View) -> [Vec<u16>; 2] {
    let lanes: Vec<Vec<u16>> = view
        .lanes
        .iter()
        .map(|lane| lane.columns.iter().flatten().map(|placed| placed.node).collect::<Vec<u16>>())
        .filter(|lane| !lane.is_empty())
        .collect();
    assert_eq!(view.lanes.len(), map.lanes.len());
    [lanes[0].clone(), lanes[lanes.len() - 1].clone()]
}

/// What is reached along the links from these things, in the direction of their heads.
fn reached(links: &[&Link], from: &[u16]) -> BTreeSet<u16> {
    let mut reached: BTreeSet<u16> = from.iter().copied().collect();
    loop {
        let before = reached.len();
        for link in links {
            if reached.contains(&link.from) {
                reached.insert(link.to);
            }
        }
        if reached.len() == before {
            return reached;
        }
    }
}

/// How many links the longest way along them has on which no link comes twice.
fn longest(links: &[&Link], from: Option<u16>) -> usize {
    let begins = links.iter().enumerate().filter(|(_, link)| from.is_none_or(|at| at == link.from));
    let ways = begins.map(|(at, link)| {
        let mut rest = links.to_vec();
        rest.remove(at);
        1 + longest(&rest, Some(link.to))
    });
    ways.max().unwrap_or(0)
}

#[test]
fn each_view_draws_a_way_from_its_first_lane_to_its_last() {
    let map = shipped_map().initial.map;
    for (at, view) in map.views.iter().enumerate() {
        let links: Vec<&Link> = view.links.iter().map(|link| &map.links[*link as usize]).collect();
        let [first, last] = ends(&map, view);
        let reached = reached(&links, &first);
        assert!(last.iter().any(|node| reached.contains(node)), "view {at} draws no way through");
    }
}

#[test]
fn each_tour_and_each_opening_question_lights_a_way() {
    let loaded = shipped_map();
    let map = &loaded.initial.map;
    for question in &loaded.initial.questions {
        let drawn = &map.views[usize::from(question.view)].links;
        assert!(question.path.iter().all(|link| drawn.contains(link)), "{}", question.id);
        assert!(!question.path.is_empty(), "{}", question.id);
    }
    for tour in &map.tours {
        let mut lit: Vec<u16> =
            tour.steps.iter().flat_map(|step| step.focus.links.clone()).collect();
        lit.sort();
        lit.dedup();
        let links: Vec<Link> = lit.iter().map(|link| map.links[*link as usize].clone()).collect();
        let way = longest(&links.iter().collect::<Vec<_>>(), None);
        // The six mechanisms come first; treatments act in one step, and a short tour may go to and fro.
        let mechanism = map.themes.iter().take(6).any(|theme| theme.id == tour.id);
        let least = if mechanism { 2 } else { 1 };
        assert!(way >= least, "{}: {way} links follow each other", tour.id);
    }
}
