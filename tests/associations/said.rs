//! No association is worded, listed or counted as an effect: of the small map, and of the shipped one (`tests/content.rs`).

use crate::map;
use content::messages::MessageId;
use content::vocabulary::{Effect, Level};
use crosstalk::present::LocalizedMap;
use crosstalk::present::panel::Body;
use crosstalk::present::relations::{Relation, RelationCounts};
use crosstalk::present::search::Target;
use crosstalk::state::{
    Action, Disclosure, OverlayAction, ReaderState, State, Subject, ViewAction, ViewState, reduce,
};
use graph::{LinkId, NodeId, ViewId};
use std::collections::BTreeSet;

/// Whether a text says that two things go together.
pub fn goes(text: &str) -> bool {
    let text = format!(" {text} ");
    text.contains(" goes with ") || text.contains(" go with ")
}

fn showing(shown: ViewId) -> State {
    State { view: ViewState { shown, ..ViewState::default() }, ..State::default() }
}

#[test]
fn a_claim_says_that_two_things_go_together_where_that_is_all_that_was_shown() {
    let map = map();
    let mut seen = BTreeSet::new();
    for link in map.atlas.links() {
        let of = map.atlas.link(link);
        let is = map.relation(link) == Relation::Association;
        assert_eq!(is, of.association && of.effect != Effect::NoEffectFound);
        let name = map.atlas.link_name(link);
        assert_eq!(goes(map.verb(link)), is, "{name}: {}", map.verb(link));
        let rest = State::default();
        let select = Action::View(ViewAction::Select(Subject::Link(link)));
        let selected = reduce(&rest, select, &map.atlas).unwrap();
        let announced = map.say(&rest, &selected).unwrap();
        for said in [
            map.sentence(link),
            map.title(Subject::Link(link)),
            map.say_link(link),
            map.page_title(&selected),
            announced,
        ] {
            assert_eq!(goes(&said), is, "{name}: {said}");
        }
        seen.insert((of.effect, is));
    }
    let hollow = seen.iter().filter(|(_, association)| *association).count();
    assert!(hollow >= 2 && seen.len() > hollow, "the map has both sorts: {seen:?}");
}

#[test]
fn lists_of_a_thing_keep_effects_and_associations_apart_at_every_level() {
    let map = map();
    for (node, level) in
        map.atlas.nodes().flat_map(|node| Level::ALL.iter().map(move |l| (node, *l)))
    {
        let reader = ReaderState { level, ..ReaderState::default() };
        let state = State { reader, ..showing(ViewId::Everything) };
        let Body::Node { lists, .. } = map.explanation(Subject::Node(node), &state).matter else {
            panic!("a thing is explained as a thing")
        };
        let mut with = 0;
        for list in &lists {
            let wanted = match list.fold {
                Disclosure::GoesWith => Relation::Association,
                Disclosure::NoEffect => Relation::NoEffect,
                _ => Relation::Effect,
            };
            for row in &list.rows {
                let name = map.atlas.link_name(row.link);
                assert_eq!(map.relation(row.link), wanted, "{name} under {}", list.heading);
                let said = format!("{} {}", row.name, row.grade);
                assert_eq!(goes(&said), wanted == Relation::Association, "{name}: {said}");
                // What a thing does has the link's own verb.
                let own = list.fold != Disclosure::Affects || said.contains(map.verb(row.link));
                assert!(own, "{name}: {said}");
                with += usize::from(wanted == Relation::Association);
            }
        }
        let touching = [map.atlas.incoming(node), map.atlas.outgoing(node)].concat();
        let is = |link: &&LinkId| map.relation(**link) == Relation::Association;
        assert_eq!(with, touching.iter().filter(is).count(), "{}", map.atlas.node(node).id);
    }
}

#[test]
fn the_outline_keeps_effects_and_associations_apart() {
    let map = map();
    for shown in testkit::every_view(&map.atlas) {
        let mut listed = 0;
        let state = showing(shown);
        for thing in map.outline(&state).iter().flat_map(|lane| &lane.things) {
            for list in &map.outline_lists(shown, &state.filter, *thing) {
                let wanted = match list.heading {
                    MessageId::OutlineGoesWith => Relation::Association,
                    MessageId::OutlineNoEffect => Relation::NoEffect,
                    _ => Relation::Effect,
                };
                assert!(list.links.iter().all(|link| map.relation(*link) == wanted));
                assert_eq!(list.things, others(&map, *thing, &list.links).len());
                listed += list.links.len();
            }
        }
        assert_eq!(listed, map.atlas.shown_links(shown).len() * 2, "each link at both its ends");
    }
}

fn others(map: &LocalizedMap, node: NodeId, links: &[LinkId]) -> BTreeSet<NodeId> {
    let ends = |link: &LinkId| [map.atlas.from(*link), map.atlas.to(*link)];
    links.iter().flat_map(ends).filter(|end| *end != node).collect()
}

#[test]
fn counts_of_a_thing_count_effects_and_associations_apart() {
    let map = map();
    for shown in testkit::every_view(&map.atlas) {
        let state = showing(shown);
        let links = map.atlas.shown_links(shown);
        for node in map.atlas.shown_nodes(shown).into_iter().flat_map(|(_, nodes)| nodes) {
            let count = |relation, out: bool, into: bool| {
                let at = |link: &&LinkId| {
                    map.relation(**link) == relation
                        && (out && map.atlas.from(**link) == node
                            || into && map.atlas.to(**link) == node)
                };
                let links: Vec<LinkId> = links.iter().filter(at).copied().collect();
                others(&map, node, &links).len()
            };
            let counts = map.relation_counts(&state, node);
            let wanted = RelationCounts {
                affects: count(Relation::Effect, true, false),
                affected_by: count(Relation::Effect, false, true),
                goes_with: count(Relation::Association, true, true),
            };
            assert_eq!(counts, wanted, "{}", map.atlas.node(node).id);
            let said = map.say_node(&state, node);
            assert!(said.contains(&format!("Affects {}, ", wanted.affects)), "{said}");
            assert!(said.contains(&format!("affected by {}", wanted.affected_by)), "{said}");
            let with = format!("goes with {} on", wanted.goes_with);
            assert_eq!(said.contains(&with), wanted.goes_with > 0, "{said}");
        }
    }
}

#[test]
fn search_words_a_link_as_everything_else_does() {
    let map = map();
    let mut found = 0;
    for node in map.atlas.nodes() {
        let query = map.atlas.node(node).label.clone();
        let typed = Action::Overlay(OverlayAction::Query(query));
        let state = reduce(&State::default(), typed, &map.atlas).unwrap();
        for hit in map.hits(&state) {
            let Target::Subject(subject @ Subject::Link(link)) = hit.target else { continue };
            assert_eq!(hit.name, map.title(subject));
            found += usize::from(map.relation(link) == Relation::Association);
        }
    }
    assert!(found > 0, "no association was found");
}
