//! What holds for every claim, thing and text of a map: of the small one, and of the shipped one (`tests/content.rs`).

use crate::{map, parts};
use content::vocabulary::{Effect, Evidence, Level};
use crosstalk::present::panel::Body;
use crosstalk::state::{Column, ReaderState, State, Subject, ViewState};
use graph::{LinkId, ViewId};
use std::collections::BTreeSet;

#[test]
fn no_claim_is_worded_more_surely_than_it_is_known() {
    let map = map();
    let mut sentences = BTreeSet::new();
    for id in map.atlas.links() {
        let (of, name) = (map.atlas.link(id), map.atlas.link_name(id));
        let said = format!(" {} ", map.title(Subject::Link(id)));
        let null = of.effect == Effect::NoEffectFound;
        let unsure = matches!(of.evidence, Evidence::Limited | Evidence::Contested);
        assert_eq!(said.contains(" may "), unsure && !null, "{name}: {said}");
        let goes = said.contains(" goes with ") || said.contains(" go with ");
        assert_eq!(goes, of.association && !null, "{name}: {said}");
        assert_eq!(said.contains("tests found no effect"), null, "{name}: {said}");
        let plural = map.atlas.node(map.atlas.from(id)).plural;
        for (one, many) in
            [(" increases ", " increase "), (" decreases ", " decrease "), (" goes ", " go ")]
        {
            assert!(!(plural && said.contains(one)), "{name}: {said}");
            assert!(plural || unsure || !said.contains(many), "{name}: {said}");
        }
        assert!(!said.contains(['{', '}']), "{name}: {said}");
        assert!(!said.contains(" more the ") && !said.contains(" less the "), "{name}: {said}");
        assert!(sentences.insert(said), "{name} says what another link says");
    }
}

#[test]
fn every_relation_of_a_thing_is_listed_once_and_the_surest_first() {
    let map = map();
    for id in map.atlas.nodes() {
        let state = State {
            view: ViewState { shown: ViewId::Everything, ..ViewState::default() },
            ..State::default()
        };
        let Body::Node { lists, none, .. } = map.explanation(Subject::Node(id), &state).matter
        else {
            panic!("a thing is explained as a thing")
        };
        let mut listed: Vec<LinkId> = Vec::new();
        for list in &lists {
            let grades: Vec<Evidence> =
                list.rows.iter().map(|row| map.atlas.link(row.link).evidence).collect();
            // Lists with both directions hold each by its grade.
            let cut = list.rows.iter().filter(|row| map.atlas.to(row.link) == id).count();
            assert!(
                grades[..cut].is_sorted() && grades[cut..].is_sorted(),
                "{}: {}",
                map.atlas.node(id).id,
                list.heading
            );
            listed.extend(list.rows.iter().map(|row| row.link));
        }
        let mut wanted: Vec<LinkId> =
            map.atlas.outgoing(id).iter().chain(map.atlas.incoming(id)).copied().collect();
        listed.sort();
        wanted.sort();
        assert_eq!(listed, wanted, "{}", map.atlas.node(id).id);
        let lonely = usize::from(map.atlas.outgoing(id).is_empty())
            + usize::from(map.atlas.incoming(id).is_empty());
        assert_eq!(none.len(), lonely);
    }
}

#[test]
fn everything_can_be_explained_at_every_level() {
    let map = map();
    let atlas = &map.atlas;
    let subjects = atlas.nodes().map(Subject::Node).chain(atlas.links().map(Subject::Link));
    let themes = atlas.themes().map(|theme| Subject::Intro(ViewId::Theme(theme)));
    for subject in subjects.chain(themes).chain([Subject::Intro(ViewId::Overview)]) {
        for level in Level::ALL.iter().copied() {
            let state = State {
                reader: ReaderState { level, ..ReaderState::default() },
                view: ViewState { selection: Some(subject), ..ViewState::default() },
                ..State::default()
            };
            let explained = map.explained(&state).unwrap();
            let title = &explained.title;
            assert!(!title.is_empty() && !explained.text.paragraphs.is_empty(), "{title}");
            assert_eq!(explained.text.note, "", "{title} lacks {level:?}");
            assert_eq!(
                explained.place.is_some(),
                !explained.elsewhere && !matches!(subject, Subject::Intro(_)),
                "{title}"
            );
            let mut seen = BTreeSet::new();
            let levels = match subject {
                Subject::Node(id) => &map.node(id).unwrap().levels,
                Subject::Link(id) => &map.link(id).unwrap().levels,
                Subject::Intro(shown) => &map.intro(shown).unwrap().levels,
            };
            for (pieces, paragraph) in explained.text.paragraphs.iter().zip(levels.at(level).0) {
                let whole: String =
                    pieces.iter().flat_map(|piece| [piece.text, piece.after]).collect();
                assert_eq!(&whole, paragraph, "{title}: letters were lost");
                for term in pieces.iter().filter_map(|piece| piece.term) {
                    assert!(seen.insert(term), "{title}: a word is explained twice");
                }
            }
        }
    }
}

#[test]
fn a_text_that_has_not_come_is_never_a_blank_panel() {
    let (early, texts) = parts();
    let whole = early.with(texts);
    for id in early.atlas.nodes() {
        let state = State {
            view: ViewState { selection: Some(Subject::Node(id)), ..ViewState::default() },
            ..State::default()
        };
        let text = early.explained(&state).unwrap().text;
        let shown: String =
            text.paragraphs.iter().flatten().flat_map(|piece| [piece.text, piece.after]).collect();
        if early.atlas.shows_node(ViewId::Overview, id) {
            assert_eq!(shown, whole.node(id).unwrap().levels.at(Level::DEFAULT).0.concat());
        } else {
            assert!(shown.is_empty() && !text.note.is_empty(), "{}", early.atlas.node(id).id);
        }
    }
}

#[test]
fn the_table_is_sorted_by_every_column_both_ways() {
    let map = map();
    let columns = [
        Column::From,
        Column::To,
        Column::Effect,
        Column::Evidence,
        Column::Studied,
        Column::Within,
        Column::Theme,
        Column::Sources,
    ];
    for column in columns {
        for descending in [false, true] {
            let state = State {
                view: ViewState {
                    shown: ViewId::Everything,
                    table_order: (column, descending),
                    ..ViewState::default()
                },
                ..State::default()
            };
            let mut keys: Vec<(usize, String)> = map
                .table_links(&state)
                .into_iter()
                .map(|id| {
                    let (of, name) =
                        (map.atlas.link(id), |node| map.atlas.node(node).label.to_lowercase());
                    match column {
                        Column::From => (0, name(map.atlas.from(id))),
                        Column::To => (0, name(map.atlas.to(id))),
                        Column::Effect => (of.effect as usize, String::new()),
                        Column::Evidence => (of.evidence as usize, String::new()),
                        Column::Studied => (of.population as usize, String::new()),
                        Column::Within => (of.time as usize, String::new()),
                        Column::Theme => (of.theme as usize, String::new()),
                        Column::Sources => (map.source_count(id), String::new()),
                    }
                })
                .collect();
            assert_eq!(keys.len(), map.atlas.map().links.len());
            if descending {
                keys.reverse();
            }
            assert!(keys.is_sorted(), "{column:?}, descending: {descending}");
        }
    }
}
