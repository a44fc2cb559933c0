//! Worksheets and tours on paper: nothing is given away before the key, nothing of the program stands on them. Those of
//! the small map, and of the shipped one (`tests/content.rs`).

use crate::{map, worksheets};
use content::bundle::{TaskKey, TaskKind};
use content::messages::MessageId;
use content::vocabulary::Level;
use crosstalk::present::LocalizedMap;
use crosstalk::present::text_edition::{self, folder};
use crosstalk::state::{Subject, TourPlace};
use export::edition;
use graph::{LinkId, NodeId, ViewId};
use std::collections::BTreeMap;
use std::sync::LazyLock;

static PAGES: LazyLock<BTreeMap<String, String>> =
    LazyLock::new(|| edition::pages(&map(), &worksheets(), &[]).into_iter().collect());

/// A text as it stands in a page.
fn esc(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// What is between the first occurrence of two texts.
fn between<'a>(html: &'a str, start: &str, end: &str) -> &'a str {
    let from = html.find(start).unwrap_or_else(|| panic!("no {start}"));
    let rest = &html[from..];
    &rest[..rest.find(end).unwrap_or_else(|| panic!("no {end} after {start}"))]
}

/// The sides of a sheet; the last is the key.
fn sides(html: &str) -> Vec<&str> {
    between(html, "<main", "</main>").split("<section class=\"side").skip(1).collect()
}

/// The words of a picture.
fn words_of(picture: &str) -> String {
    let words = picture.split("<text").skip(1).map(|part| {
        let part = part.split("</text>").next().unwrap();
        let inside =
            part.split('<').map(|piece| piece.split_once('>').map_or("", |(_, text)| text));
        inside.collect::<String>()
    });
    words.collect::<Vec<String>>().join("|")
}

/// Nothing on it is of the program, and it says whose words it are.
fn is_paper(map: &LocalizedMap, name: &str, html: &str) {
    let main = between(html, "<main", "</main>");
    for word in [MessageId::MapShowOnMap, MessageId::MapOpenMap, MessageId::TourBack] {
        assert!(!main.contains(&format!(">{}<", esc(map.messages.get(word)))), "{name}: {word:?}");
    }
    assert!(!main.contains("ghosts") && !main.contains("<button"), "{name}");
    for side in sides(html) {
        assert!(side.contains("CC BY 4.0"), "{name}: a side without its license");
    }
    assert!(
        !main.contains("MIT") && !main.contains("Apache"),
        "{name}: the license of the program"
    );
}

#[test]
fn a_worksheet_is_two_sides_and_a_key() {
    let map = map();
    assert!(!worksheets().is_empty());
    for sheet in worksheets() {
        let name = format!("worksheet-{}.html", sheet.id);
        let html = &PAGES[&name];
        is_paper(&map, &name, html);
        let sides = sides(html);
        assert_eq!(sides.len(), 3, "{name}");
        assert!(
            sides[0].contains("<figure") && sides[0].contains("<svg"),
            "{name}: the map is on the first side"
        );
        let (first, second) = sheet.tasks.split_at(2);
        for (tasks, side) in [(first, sides[0]), (second, sides[1])] {
            for task in tasks {
                assert!(side.contains(&esc(&task.text)), "{name}: {}", task.text);
            }
        }
        assert!(sides[1].contains(&esc(map.messages.get(MessageId::HelpNoteText))), "{name}");
        assert!(sides[2].contains(map.messages.get(MessageId::WorksheetKey)), "{name}");
        assert!(PAGES["index.html"].contains(&format!("href=\"{name}\"")), "{name}");
    }
}

#[test]
fn names_that_are_left_out_stand_in_the_key_only() {
    let map = map();
    for sheet in worksheets() {
        let html = &PAGES[&format!("worksheet-{}.html", sheet.id)];
        let sides = sides(html);
        let words = words_of(between(html, "<figure", "</figure>"));
        let TaskKind::Labels(blanks) = &sheet.tasks[0].kind else { panic!("{}", sheet.title) };
        let key = sides[2].split("</ol>").next().unwrap();
        let mut before = 0;
        for (number, blank) in (1..).zip(blanks) {
            let label = &map.atlas.node(NodeId(*blank)).label;
            assert!(
                !words.split('|').any(|word| word.trim() == label),
                "{}: {label} stands on the map",
                sheet.id
            );
            assert!(words.split('|').any(|word| word == number.to_string()), "{number}: {words}");
            let at = key.find(&format!("<li>{}</li>", esc(label))).expect(label);
            assert!(at > before, "{}: the key has another order", sheet.id);
            before = at;
        }
        // All others are there, whatever lines they are broken into.
        let shown = map.atlas.shown_nodes(ViewId::at_position(sheet.view));
        for node in shown.into_iter().flat_map(|(_, nodes)| nodes) {
            let label = &map.atlas.node(node).label;
            let squeezed = |text: &str| text.replace([' ', '\u{ad}'], "");
            let there = words.split('|').any(|word| squeezed(word) == squeezed(label));
            assert_eq!(there, !blanks.contains(&node.0), "{}: {label}: {words}", sheet.id);
        }
    }
}

#[test]
fn answers_stand_in_the_key_only() {
    let map = map();
    for sheet in worksheets() {
        let html = &PAGES[&format!("worksheet-{}.html", sheet.id)];
        let (tasks, key) = html.split_once("<section class=\"side answers").unwrap();
        for task in &sheet.tasks {
            let answers: Vec<String> = match &task.kind {
                TaskKind::Labels(_) => Vec::new(),
                TaskKind::Trace(path) => {
                    path.iter().map(|link| map.title(Subject::Link(LinkId(*link)))).collect()
                }
                TaskKind::Signs(TaskKey { answer, .. })
                | TaskKind::Question(TaskKey { answer, .. }) => vec![answer.clone()],
                TaskKind::Discussion(hints) => hints.clone(),
            };
            for answer in answers {
                assert!(key.contains(&esc(&answer)), "{}: no answer {answer}", sheet.id);
                assert!(!tasks.contains(&esc(&answer)), "{}: given away: {answer}", sheet.id);
            }
        }
    }
}

#[test]
fn the_app_finds_the_sheet_of_each_view_and_the_page_of_each_tour() {
    let map = map();
    for sheet in worksheets() {
        let shown = ViewId::at_position(sheet.view);
        let file = text_edition::worksheet(shown, &map.atlas).unwrap();
        assert!(PAGES[&file].contains(&esc(&sheet.title)), "{file}");
    }
    assert_eq!(text_edition::worksheet(ViewId::Everything, &map.atlas), None);
    for level in Level::ALL {
        for tour in 0..map.atlas.map().tours.len() as u8 {
            let file = text_edition::tour(TourPlace { tour, step: 0 }, *level, &map.atlas);
            assert!(PAGES.contains_key(&file), "{file}");
        }
    }
}

#[test]
fn a_tour_on_paper_tells_every_step_and_gives_its_answers_last() {
    let map = map();
    let rest = map.deferred.clone().unwrap();
    for level in Level::ALL {
        for (at, tour) in map.atlas.map().tours.iter().enumerate() {
            let name = format!("{}/tour-{}.html", folder(*level), tour.id);
            let html = &PAGES[&name];
            is_paper(&map, &name, html);
            let (told, answers) = match html.split_once("<section class=\"side answers") {
                Some((told, answers)) => (told, answers),
                None => (html.as_str(), ""),
            };
            let views: std::collections::BTreeSet<u8> = tour.steps.iter().map(|s| s.view).collect();
            assert_eq!(told.matches("<figure").count(), views.len(), "{name}: a map for each view");
            for (step, texts) in tour.steps.iter().zip(&rest.tours[at]) {
                assert!(told.contains(&esc(&texts.title)), "{name}: {}", texts.title);
                for link in &step.focus.links {
                    let title = esc(&map.title(Subject::Link(LinkId(*link))));
                    assert!(told.contains(&title), "{name}: {title}");
                }
                for question in step.quiz.iter().map(|at| &rest.quiz[usize::from(*at)]) {
                    for answer in &question.answers {
                        assert!(told.contains(&esc(answer)), "{name}: {answer}");
                    }
                    assert!(answers.contains(&esc(&question.why)), "{name}: {}", question.why);
                    assert!(!told.contains(&esc(&question.why)), "{name}: {}", question.why);
                }
            }
            assert!(PAGES["index.html"].contains(&format!("standard/tour-{}.html", tour.id)));
        }
    }
}

#[test]
fn a_map_on_paper_lights_what_the_tour_speaks_of() {
    let map = map();
    for tour in &map.atlas.map().tours {
        let html = &PAGES[&format!("simple/tour-{}.html", tour.id)];
        let view = tour.steps[0].view;
        let lit: std::collections::BTreeSet<u16> = tour
            .steps
            .iter()
            .filter(|step| step.view == view)
            .flat_map(|step| step.focus.links.iter().copied())
            .collect();
        let picture = between(html, "<figure", "</figure>");
        let drawn = picture
            .split("<g class=\"")
            .filter_map(|part| part.split('"').next())
            .filter(|class| class.starts_with("link ") && class.contains("is-lit"))
            .count();
        // A link to something behind "n more" cannot be drawn.
        let at_hand = map.atlas.shown_nodes(ViewId::at_position(view));
        let at_hand: Vec<NodeId> = at_hand.into_iter().flat_map(|(_, nodes)| nodes).collect();
        let can = lit.iter().filter(|link| {
            let link = LinkId(**link);
            at_hand.contains(&map.atlas.from(link)) && at_hand.contains(&map.atlas.to(link))
        });
        assert_eq!(drawn, can.count(), "{}", tour.id);
    }
}
