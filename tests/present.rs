//! What is read: sentences, explanations, announcements, looks and counts.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

#[path = "present/added.rs"]
mod added;
#[path = "associations/said.rs"]
mod associations;
#[path = "present/cite.rs"]
mod cite;
#[path = "present/every.rs"]
mod every;
#[path = "present/highlight.rs"]
mod highlight;
#[path = "present/left_out.rs"]
mod left_out;
#[path = "present/share.rs"]
mod share;
use content::vocabulary::{Evidence, Level};
use crosstalk::present::LocalizedMap;
use crosstalk::present::relations::Relation;
use crosstalk::present::sentence::{capitalize, decapitalize};
use crosstalk::state::{
    Action, EnvAction, FilterAction, Overlay, OverlayAction, Presentation, ReaderAction, State,
    Subject, Trace, ViewAction, reduce,
};
use graph::{Filter, LinkId, NodeId, ViewId};
use testkit::{map, parts};

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
            "Alarm cytokines increase activity of the vagus nerve",
        ),
        ("cortisol~pro-inflammatory-cytokines", "Cortisol decreases alarm cytokines"),
        ("gut-microbiome~anxiety", "The gut microbiome may decrease anxiety"),
        ("pro-inflammatory-cytokines~sleep-loss", "Alarm cytokines change sleep"),
        ("sleep-loss~depression", "Poor sleep increases depression"),
        ("chronic-stress~gut-microbiome", "Long-term stress may change the gut microbiome"),
        ("pro-inflammatory-cytokines~depression", "Alarm cytokines go with more depression"),
        ("depression~sleep-loss", "Depression goes with changes in sleep"),
        ("vagus-nerve~fatigue", "The vagus nerve may increase fatigue"),
        ("microglia~depression", "Microglia may go with changes in depression"),
        ("il-6~depression", "Interleukin-6 may go with more depression"),
        ("aspirin~depression", "For low-dose aspirin, tests found no effect on depression"),
    ];
    for (id, sentence) in table {
        assert_eq!(map.title(Subject::Link(link(&map, id))), sentence);
    }
}

#[test]
fn names_are_lowered_inside_a_sentence_where_they_are_no_proper_names() {
    for (name, inside) in [
        ("Depression", "depression"),
        ("TNF", "TNF"),
        ("IL-6", "IL-6"),
        ("BH4", "BH4"),
        ("Crohn's disease", "Crohn's disease"),
        ("Alzheimer’s disease", "Alzheimer’s disease"),
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
        "Depression. Condition, Mind & behavior, 2 of 3. Affects 0, affected by 2, goes with 3 on this map."
    );
    assert_eq!(
        map.say_link(link(&map, "microglia~depression")),
        "Microglia may go with changes in depression. Contested evidence, in humans, within weeks."
    );
    assert_eq!(map.map_label(&rest), "Map of 11 things and 15 links");
    // What the settings hide is not counted.
    let filter = Filter { contested: false, ..Filter::default() };
    let fewer = State { filter, ..State::default() };
    let drawn = map.atlas.incoming(node(&map, "depression")).iter().filter(|id| {
        map.atlas.shows_link(ViewId::Overview, **id)
            && map.relation(**id) == Relation::Effect
            && map.atlas.link(**id).evidence != Evidence::Contested
    });
    let wanted = format!("affected by {}, goes with 1 on", drawn.count());
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
    let hide = FilterAction::Contested(false);
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
            "Gut–brain axis. 8 things, 10 links, 2 more.".to_string(),
        ),
        (
            &rest,
            Action::View(ViewAction::Present(Presentation::Outline)),
            "Outline shown.".to_string(),
        ),
        (
            &rest,
            Action::View(ViewAction::Present(Presentation::Table)),
            "Table shown, 15 rows.".to_string(),
        ),
        (&rest, Action::Filter(hide), format!("{contested} links hidden.")),
        (&rest, Action::Overlay(OverlayAction::Query("zzz".into())), "No results.".to_string()),
    ];
    for (state, action, sentence) in loud {
        assert_eq!(says(state, action.clone()).as_deref(), Some(sentence.as_str()), "{action:?}");
    }
    let fewer = reduce(&rest, Action::Filter(hide), &map.atlas).unwrap();
    let shown = says(&fewer, Action::Filter(FilterAction::All)).unwrap();
    assert!(shown.ends_with("links"), "what is shown again is said, too: {shown}");
    let found = says(&rest, Action::Overlay(OverlayAction::Query("gut micro".into()))).unwrap();
    assert!(found.contains(". Gut microbiome, body part, 1 of "), "{found}");
    let silent = [
        Action::View(ViewAction::Trace(Some(Trace::Node(node(&map, "depression"))))),
        Action::View(ViewAction::Focus(Some(depression))),
        Action::View(ViewAction::Move(crosstalk::state::Step::Down)),
        Action::Overlay(OverlayAction::Open(Overlay::More)),
        Action::Env(EnvAction::Copied(true)),
    ];
    for action in silent.into_iter().take(4) {
        assert_eq!(says(&rest, action.clone()), None, "{action:?}");
    }
}
