//! No association is drawn or read as an effect in picture, panel, outline, table, print and text edition: of the small
//! map, and of the shipped one (`tests/content.rs`).

use crate::map;
use crate::ssr::{Tag, VIEWPORTS, inside, page, state, tags, text, views};
use content::messages::MessageId;
use crosstalk::present::LocalizedMap;
use crosstalk::present::relations::Relation;
use crosstalk::state::{Action, Disclosure, Presentation, Subject, ViewAction};
use export::{edition, fallback};
use graph::{LinkId, ViewId};
use std::collections::BTreeSet;

fn goes(text: &str) -> bool {
    text.contains("goes with ") || text.contains("go with ")
}

fn is_association(map: &LocalizedMap, link: LinkId) -> bool {
    map.relation(link) == Relation::Association
}

/// The classes of the heads in a piece of a page.
fn heads(html: &str) -> Vec<String> {
    let classes = tags(html).into_iter().map(|tag| tag.get("class").to_string());
    classes.filter(|class| class.split(' ').any(|c| c == "head")).collect()
}

fn is_hollow(class: &str) -> bool {
    class.split(' ').any(|c| c == "open")
}

/// Every element that stands for a link: its head is hollow, and it says "goes with", where it is an association.
/// Gives the associations that have a head.
fn check(map: &LocalizedMap, html: &str) -> BTreeSet<LinkId> {
    let mut found = BTreeSet::new();
    for tag in tags(html) {
        let name = [tag.get("data-link"), tag.get("data-to")].concat();
        let Some(link) = map.atlas.find_link(&name) else { continue };
        let (part, wanted) = (inside(html, &tag), is_association(map, link));
        for class in heads(part) {
            assert_eq!(is_hollow(&class), wanted, "{name}: {class}");
            if wanted {
                found.insert(link);
            }
        }
        let said = [tag.get("aria-label"), " ", &text(part)].concat();
        assert_eq!(goes(&said), wanted, "{name}: {said}");
    }
    found
}

fn present(map: &LocalizedMap, room: (f64, f64), shown: ViewId, as_: Presentation) -> String {
    let actions = [Action::View(ViewAction::Show(shown)), Action::View(ViewAction::Present(as_))];
    page(map, &state(map, room, &actions))
}

fn associations(map: &LocalizedMap, links: Vec<LinkId>) -> BTreeSet<LinkId> {
    links.into_iter().filter(|link| is_association(map, *link)).collect()
}

#[test]
fn heads_of_associations_are_hollow_in_every_picture() {
    let map = map();
    for shown in views(&map.atlas).into_iter().filter(|shown| *shown != ViewId::Everything) {
        let html = present(&map, VIEWPORTS[0], shown, Presentation::Map);
        let wanted = associations(&map, map.atlas.shown_links(shown));
        // Members of a bundle have the head of their leader, which says the same.
        let found = check(&map, &html);
        assert!(found.is_subset(&wanted), "{shown:?}");
        assert_eq!(found.is_empty(), wanted.is_empty(), "{shown:?}");
    }
    for room in VIEWPORTS {
        let html = present(&map, room, ViewId::Overview, Presentation::Map);
        assert_eq!(check(&map, &html), associations(&map, map.atlas.shown_links(ViewId::Overview)));
    }
}

#[test]
fn outline_and_table_read_associations_as_such() {
    let map = map();
    let wanted = associations(&map, map.atlas.links().collect());
    for as_ in [Presentation::Outline, Presentation::Table] {
        let html = present(&map, VIEWPORTS[0], ViewId::Everything, as_);
        assert_eq!(check(&map, &html), wanted, "{as_:?}");
    }
}

#[test]
fn panels_read_associations_as_such() {
    let map = map();
    let mut found = BTreeSet::new();
    let busy = |node: &graph::NodeId| {
        let touching = [map.atlas.incoming(*node), map.atlas.outgoing(*node)].concat();
        touching.iter().filter(|link| is_association(&map, **link)).count() > 3
    };
    for node in map.atlas.nodes().filter(busy) {
        let select = Action::View(ViewAction::Select(Subject::Node(node)));
        let mut state = state(&map, VIEWPORTS[0], &[select]);
        state.panel.unfolded = vec![
            Disclosure::Raises,
            Disclosure::Lowers,
            Disclosure::Changes,
            Disclosure::GoesWith,
            Disclosure::Affects,
        ];
        let html = page(&map, &state);
        let panel = tags(&html).into_iter().find(|tag| tag.get("part") == "panel").unwrap();
        let drawn = check(&map, inside(&html, &panel));
        let touching = [map.atlas.incoming(node), map.atlas.outgoing(node)].concat();
        assert_eq!(drawn, associations(&map, touching), "{}", map.atlas.node(node).id);
        found.extend(drawn);
    }
    assert!(found.len() > 3);
}

#[test]
fn paper_reads_associations_as_such() {
    let map = map();
    for shown in views(&map.atlas).into_iter().filter(|shown| *shown != ViewId::Everything) {
        let mut state = state(&map, VIEWPORTS[0], &[Action::View(ViewAction::Show(shown))]);
        state.env.container.paper = true;
        let html = page(&map, &state);
        let paper = tags(&html).into_iter().find(|tag| tag.get("class") == "paper").unwrap();
        let paper = inside(&html, &paper);
        let entries: Vec<&str> =
            paper.split("<section").filter(|part| !heads(part).is_empty()).collect();
        assert_eq!(entries.len(), map.atlas.shown_links(shown).len());
        for entry in entries {
            let title = entry.split("</h3>").next().unwrap();
            assert_eq!(is_hollow(&heads(entry)[0]), goes(title), "{title}");
        }
    }
}

#[test]
fn the_key_shows_one_hollow_end_and_names_it() {
    let map = map();
    let html = present(&map, VIEWPORTS[0], ViewId::Overview, Presentation::Map);
    let legend: Tag = tags(&html).into_iter().find(|tag| tag.get("class") == "legend").unwrap();
    let spans: Vec<&str> = inside(&html, &legend).split("<span").collect();
    let hollow: Vec<_> =
        spans.iter().filter(|span| heads(span).iter().any(|class| is_hollow(class))).collect();
    assert_eq!(hollow.len(), 1);
    assert!(hollow[0].contains(map.messages.get(MessageId::EffectGoesWith)));
}

/// A line in running text, and the sentence behind it.
fn lines(html: &str) -> impl Iterator<Item = (bool, String)> {
    html.split("<svg class=\"link ev-").skip(1).filter(|part| part.contains("class=\"head")).map(
        |part| {
            let (line, after) = part.split_once("</svg>").unwrap();
            let sentence = after.split("</a>").next().unwrap().split("</h").next().unwrap();
            (line.contains("class=\"head open\""), text(sentence))
        },
    )
}

#[test]
fn the_fallback_reads_associations_as_such() {
    let map = map();
    let html = fallback::page(&map, &fallback::Options { is_main: true, has_edition: false });
    let hollow = associations(&map, map.atlas.shown_links(ViewId::Overview)).len();
    let (pictures, article) = html.split_once("<main").unwrap();
    assert_eq!(pictures.matches("head open").count(), hollow * 2, "in both pictures");
    for (is_hollow, sentence) in lines(article) {
        assert_eq!(is_hollow, goes(&sentence), "{sentence}");
    }
    assert_eq!(lines(article).filter(|(is_hollow, _)| *is_hollow).count(), hollow);
}

#[test]
fn the_text_edition_reads_associations_as_such_at_every_level() {
    let map = map();
    let word = |id| map.messages.get(id).to_string();
    let effects = [
        MessageId::PanelRaises,
        MessageId::PanelLowers,
        MessageId::PanelChanges,
        MessageId::PanelAffects,
    ]
    .map(word);
    let with = word(MessageId::PanelGoesWith);
    let mut counted = 0;
    for (path, html) in edition::pages(&map, &[], &[]) {
        let Some((_, body)) = html.split_once("<main") else { continue };
        if path != "index.html" {
            for (is_hollow, sentence) in lines(body) {
                assert_eq!(is_hollow, goes(&sentence), "{path}: {sentence}");
            }
        }
        for list in body.split("<h4>").skip(1) {
            let (heading, list) = list.split_once("</h4>").unwrap();
            let list = list.split("<section class=\"thing\"").next().unwrap();
            // Claims in full are headed by their sentence, others are rows of a list.
            let titles = list.split("<h5>").skip(1).map(|part| part.split("</h5>").next().unwrap());
            let rows = list.split("<li>").skip(1).map(|part| part.split("</li>").next().unwrap());
            for title in titles.chain(rows).map(text) {
                assert_eq!(goes(&title), text(heading) == with, "{path}: {heading}: {title}");
                assert!(!goes(&title) || !effects.contains(&text(heading)));
                counted += usize::from(goes(&title));
            }
        }
    }
    // At each of three levels once in full with the thing it leaves, and once as a row with the other.
    assert_eq!(counted, associations(&map, map.atlas.links().collect()).len() * 6);
}
