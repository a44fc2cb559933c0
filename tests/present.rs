//! What is read: sentences, explanations, announcements, looks and counts.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

#[path = "present/added.rs"]
mod added;
#[path = "present/emphasis.rs"]
mod emphasis_of_marks;
#[path = "present/share.rs"]
mod share;
use content::vocabulary::{Effect, Evidence, Level};
use crosstalk::present::panel::Body;
use crosstalk::present::sentence::{capitalize, decapitalize};
use crosstalk::present::{LocalizedMap, english};
use crosstalk::state::{
    Action, Column, EnvAction, Overlay, OverlayAction, Presentation, ReaderAction, ReaderState,
    State, Subject, ViewAction, ViewState, reduce,
};
use graph::{Filter, LinkId, NodeId, ViewId};
use std::collections::BTreeSet;
use std::path::Path;

fn map() -> LocalizedMap {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/immune-brain");
    let files = authoring::read_folder(&folder, "en").unwrap();
    let (loaded, problems) = authoring::load(&files, "en");
    assert!(problems.is_empty(), "{problems:?}");
    LocalizedMap::open(loaded.initial, english).with(loaded.deferred)
}

fn node(map: &LocalizedMap, id: &str) -> NodeId {
    map.atlas.find_node(id).unwrap_or_else(|| panic!("no thing {id}"))
}

fn link(map: &LocalizedMap, id: &str) -> LinkId {
    map.atlas.find_link(id).unwrap_or_else(|| panic!("no link {id}"))
}

#[test]
fn claims_are_worded_as_surely_as_they_are_known() {
    let map = map();
    let table = [
        ("infection~acute-inflammation", "Infection increases acute inflammation"),
        (
            "pro-inflammatory-cytokines~vagus-nerve",
            "Pro-inflammatory cytokines increase activity of the vagus nerve",
        ),
        (
            "gut-microbiome~hpa-axis",
            "The gut microbiome decreases activity of the HPA axis (stress-hormone chain)",
        ),
        ("pro-inflammatory-cytokines~sleep-loss", "Pro-inflammatory cytokines change sleep"),
        ("sleep-loss~depression", "Too little or poor sleep increases depression"),
        (
            "chronic-inflammation~reward-circuit",
            "Chronic low-grade inflammation may go with less function of the reward circuit",
        ),
        ("chronic-stress~hippocampus", "Long-term stress changes the hippocampus"),
        ("autoimmune-disorders~depression", "Autoimmune disorders go with more depression"),
        ("depression~obesity", "Depression goes with more obesity"),
        ("vagus-nerve~sickness-behavior", "The vagus nerve may increase sickness behavior"),
        ("microglia~depression", "Microglia may go with changes in depression"),
        (
            "chronic-stress~autoimmune-disorders",
            "Long-term stress may go with more autoimmune disorders",
        ),
        ("aspirin~depression", "For low-dose aspirin, tests found no effect on depression"),
    ];
    for (id, sentence) in table {
        assert_eq!(map.title(Subject::Link(link(&map, id))), sentence);
    }
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
fn names_are_lowered_inside_a_sentence_where_they_are_no_proper_names() {
    for (name, inside) in [
        ("Depression", "depression"),
        ("TNF", "TNF"),
        ("IL-6", "IL-6"),
        ("BH4", "BH4"),
        ("Crohn's disease", "crohn's disease"),
        ("B cells", "B cells"),
        ("T cells", "T cells"),
        ("HPA axis", "HPA axis"),
        ("Blood-brain barrier", "blood-brain barrier"),
        ("", ""),
    ] {
        assert_eq!(decapitalize(name), inside);
    }
    assert_eq!(capitalize("élan"), "Élan");
    assert_eq!(capitalize(""), "");
}

#[test]
fn marks_are_announced_as_designed() {
    let map = map();
    let rest = State::default();
    assert_eq!(
        map.say_node(&rest, node(&map, "depression")),
        "Depression. Condition, Mind & behavior, 3 of 6. Affects 3, affected by 8 on this map."
    );
    assert_eq!(
        map.say_link(link(&map, "microglia~depression")),
        "Microglia may go with changes in depression. Contested evidence, in humans, within weeks."
    );
    assert_eq!(map.map_label(&rest), "Map of 24 things and 38 links");
    // What the settings hide is not counted.
    let filter = Filter { contested: false, ..Filter::default() };
    let fewer = State { filter, ..State::default() };
    let drawn = map.atlas.incoming(node(&map, "depression")).iter().filter(|id| {
        map.atlas.shows_link(ViewId::Overview, **id)
            && map.atlas.link(**id).evidence != Evidence::Contested
    });
    let wanted = format!("affected by {} on", drawn.count());
    assert!(map.say_node(&fewer, node(&map, "depression")).contains(&wanted), "{wanted}");
}

#[test]
fn changes_are_announced_and_movement_is_silent() {
    let map = map();
    let rest = State::default();
    let gut = map.atlas.find_theme("gut-brain").map(ViewId::Theme).unwrap();
    let depression = Subject::Node(node(&map, "depression"));
    let selected = reduce(&rest, Action::View(ViewAction::Select(depression)), &map.atlas).unwrap();
    let says = |state: &State, action: Action| {
        let new = reduce(state, action, &map.atlas).unwrap();
        map.say(state, &new)
    };
    let contested = map.atlas.shown_links(ViewId::Overview).into_iter();
    let contested =
        contested.filter(|id| map.atlas.link(*id).evidence == Evidence::Contested).count();
    let hide = Filter { contested: false, ..Filter::default() };
    let loud = [
        (
            &rest,
            Action::View(ViewAction::Select(depression)),
            "Depression selected. Explanation open.".to_string(),
        ),
        (&selected, Action::View(ViewAction::Clear), "Explanation closed.".to_string()),
        (
            &rest,
            Action::Reader(ReaderAction::Level(Level::Simple)),
            "Reading level Simple.".to_string(),
        ),
        (&rest, Action::Env(EnvAction::Copied(true)), "Copied.".to_string()),
        (
            &rest,
            Action::View(ViewAction::Show(gut)),
            "Gut–brain axis. 22 things, 30 links, 10 more.".to_string(),
        ),
        (
            &rest,
            Action::View(ViewAction::Present(Presentation::Outline)),
            "Outline shown.".to_string(),
        ),
        (
            &rest,
            Action::View(ViewAction::Present(Presentation::Table)),
            "Table shown, 38 rows.".to_string(),
        ),
        (&rest, Action::Filter(hide), format!("{contested} links hidden.")),
        (&rest, Action::Overlay(OverlayAction::Query("zzz".into())), "No results.".to_string()),
    ];
    for (state, action, sentence) in loud {
        assert_eq!(says(state, action.clone()).as_deref(), Some(sentence.as_str()), "{action:?}");
    }
    let found = says(&rest, Action::Overlay(OverlayAction::Query("gut micro".into()))).unwrap();
    assert!(found.contains(". Gut microbiome, body part, 1 of "), "{found}");
    let silent = [
        Action::View(ViewAction::Hover(Some(node(&map, "depression")))),
        Action::View(ViewAction::Focus(Some(depression))),
        Action::View(ViewAction::Move(crosstalk::state::Step::Down)),
        Action::Overlay(OverlayAction::Open(Overlay::More)),
        Action::Env(EnvAction::Copied(true)),
    ];
    for action in silent.into_iter().take(4) {
        assert_eq!(says(&rest, action.clone()), None, "{action:?}");
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
            // The list of null results holds both directions, each by its grade.
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
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/immune-brain");
    let files = authoring::read_folder(&folder, "en").unwrap();
    let early = LocalizedMap::open(authoring::load(&files, "en").0.initial, english);
    let whole = map();
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
            assert_eq!(keys.len(), 334);
            if descending {
                keys.reverse();
            }
            assert!(keys.is_sorted(), "{column:?}, descending: {descending}");
        }
    }
}
