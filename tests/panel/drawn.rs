//! How the panel draws it: headings, links, folds, the help note, the sheet.

use super::ssr::page;
use super::{books, selecting};
use content::vocabulary::Level;
use crosstalk::present::LocalizedMap;
use crosstalk::state::{Disclosure, PanelState, Sheet, State, Subject, Texts, ViewState};

/// The panel's HTML.
fn panel(map: &LocalizedMap, state: State) -> String {
    let page = page(map, &state);
    let from = page.find("part=\"panel\"").expect("there is a panel");
    let to = from + page[from..].find("aria-live").unwrap();
    page[from..to].to_string()
}

/// The panel of what is named, with changes to the state.
fn of(name: &str, change: impl Fn(&mut State)) -> String {
    let (map, _) = books();
    let mut state = selecting(&map, name, Level::DEFAULT);
    change(&mut state);
    panel(&map, state)
}

fn phone(state: &mut State) {
    (state.env.container.width, state.env.container.height) = (390.0, 844.0);
}

fn count(html: &str, what: &str) -> usize {
    html.matches(what).count()
}

/// Letters only.
fn plain(html: &str) -> String {
    let mut text = String::new();
    for part in html.split('<') {
        text.push_str(part.split_once('>').map_or(part, |(_, text)| text));
    }
    text
}

#[test]
fn nothing_selected_draws_nothing() {
    let (map, _) = books();
    assert!(!page(&map, &State::default()).contains("part=\"panel\""));
}

#[test]
fn at_the_simple_level_short_texts_are_simple_too() {
    let (map, _) = books();
    for (name, simple, usual) in [
        ("infection", "Which germs are worst?", "Which germs matter most?"),
        ("microglia~depression", "Studies that do not agree.", "Studies of the kind contested."),
        ("microglia~depression", "Yes, says one study.", "One study says yes."),
        ("microglia~depression", "No, says one study.", "One study says no."),
    ] {
        for level in Level::ALL {
            let text = plain(&panel(&map, selecting(&map, name, *level)));
            let is_simple = *level == Level::Simple;
            assert_eq!(text.contains(simple), is_simple, "{name} {level:?}: {text}");
            assert_eq!(text.contains(usual), !is_simple, "{name} {level:?}: {text}");
        }
    }
}

#[test]
fn a_technical_name_stands_below_the_title() {
    assert!(of("il-6", |_| ()).contains("</h2><p class=\"also\">IL-6</p>"));
    assert!(!of("infection", |_| ()).contains("class=\"also\""));
}

#[test]
fn the_title_is_the_first_heading_at_every_level() {
    let (map, _) = books();
    for (name, title) in [
        ("depression", "Depression"),
        ("gut-brain", "Gut–brain axis"),
        ("overview", map.name(graph::ViewId::Overview)),
    ] {
        for level in Level::ALL {
            let html = panel(&map, selecting(&map, name, *level));
            let heading = &html[html.find("<h").unwrap()..];
            let heading = if heading.starts_with("<header") {
                &heading[1 + heading[1..].find("<h").unwrap()..]
            } else {
                heading
            };
            assert!(heading.starts_with("<h2"), "{}", &heading[..40]);
            assert_eq!(plain(&heading[..heading.find("</h2>").unwrap()]), title);
        }
    }
}

#[test]
fn a_link_shows_both_ends_as_links_and_reads_as_its_sentence() {
    let html = of("gut-microbiome~depression", |_| {});
    let hero = &html[html.find("<h2").unwrap()..html.find("</h2>").unwrap()];
    assert!(
        hero.contains("href=\"#select=gut-microbiome\"") && hero.contains("data-to=\"depression\"")
    );
    assert!(
        hero.contains("aria-label=\"The gut microbiome may go with changes in depression\""),
        "{hero}"
    );
    assert_eq!(count(&html, "class=\"on\""), 1);
    assert!(html.contains("Researchers disagree"));
}

#[test]
fn no_style_attribute_and_no_unfilled_place() {
    for name in ["depression", "gut-microbiome~depression", "stress", "overview"] {
        let html = of(name, phone);
        assert!(!html.contains(" style="), "{name}");
        assert!(!plain(&html).contains('{'), "{name}");
    }
}

#[test]
fn lists_fold_after_four_rows_and_sources_after_three() {
    let (map, _) = books();
    let node = map.atlas.find_node("depression").unwrap();
    let with = map.relations(node).goes_with.len();
    let folded = of("depression", |_| {});
    let open = of("depression", |state| state.panel.unfolded.push(Disclosure::GoesWith));
    assert_eq!(count(&open, "data-to=") - count(&folded, "data-to="), with - 4);
    assert!(folded.contains(&format!("Show all {with}")) && open.contains("Show fewer"));
    let sources = map.node(node).unwrap().references.len();
    assert_eq!(count(&folded, "class=\"work\""), 3);
    let open = of("depression", |state| state.panel.unfolded.push(Disclosure::Sources));
    assert_eq!(count(&open, "class=\"work\""), sources);
}

#[test]
fn the_first_source_stands_open_and_any_can_be_turned() {
    let first = |state: &mut State| state.panel.unfolded.push(Disclosure::Source(0));
    let second = |state: &mut State| state.panel.unfolded.push(Disclosure::Source(1));
    assert_eq!(count(&of("depression", |_| {}), "class=\"found\""), 1);
    assert_eq!(count(&of("depression", first), "class=\"found\""), 0);
    let both = of("depression", second);
    assert_eq!(count(&both, "class=\"found\""), 2);
    assert_eq!(count(&both, "https://doi.org/10."), 2);
    assert_eq!(count(&both, "rel=\"noopener noreferrer\""), 2);
}

#[test]
fn one_level_is_checked_and_takes_the_tab_stop() {
    for level in Level::ALL {
        let (map, _) = books();
        let html = panel(&map, selecting(&map, "anxiety", *level));
        let levels = &html[html.find("role=\"radiogroup\"").unwrap()..];
        let levels = &levels[..levels.find("</div>").unwrap()];
        let checked: Vec<&str> = levels
            .split("<button")
            .skip(1)
            .filter(|b| b.contains("aria-checked=\"true\""))
            .collect();
        assert_eq!(checked.len(), 1);
        assert!(checked[0].contains(map.level(*level)) && checked[0].contains("tabindex=\"0\""));
        assert_eq!(count(levels, "tabindex=\"-1\""), 2);
    }
}

#[test]
fn a_word_opens_right_behind_itself() {
    let (map, _) = books();
    let state = selecting(&map, "pro-inflammatory-cytokines", Level::DEFAULT);
    let text = map.explained(&state).unwrap().text;
    let term = text.paragraphs.iter().flatten().find_map(|piece| piece.term).unwrap();
    let html = panel(
        &map,
        State { panel: PanelState { term: Some(term), ..state.panel.clone() }, ..state },
    );
    assert_eq!(
        count(&html, "class=\"term\" aria-expanded=\"true\"")
            + count(&html, "aria-expanded=\"true\" class=\"term\""),
        1
    );
    let meaning = &html[html.find("class=\"meaning\"").unwrap()..];
    assert!(meaning.contains(&map.deferred.as_ref().unwrap().glossary[usize::from(term)].meaning));
    assert!(meaning.contains("Where this word appears"));
}

#[test]
fn the_help_note_stands_under_the_text_of_what_is_hard_to_read_about_and_else_at_the_end() {
    let (map, _) = books();
    let drawn = |subject| {
        let mut state = State {
            view: ViewState { selection: Some(subject), ..ViewState::default() },
            ..State::default()
        };
        phone(&mut state);
        panel(&map, state)
    };
    for node in map.atlas.nodes() {
        let links = map.atlas.incoming(node).iter().map(|link| Subject::Link(*link));
        for subject in links.chain([Subject::Node(node)]) {
            let html = drawn(subject);
            assert_eq!(count(&html, "local emergency number"), 1, "{subject:?}");
            let note = html.find("local emergency number").unwrap();
            let rest = html.find("class=\"block").unwrap();
            assert_eq!(note < rest, map.is_sensitive(subject), "{subject:?}");
            let line = html.rfind("class=\"help\"").unwrap();
            assert!(line > note && html[line..].contains("Find help"), "{subject:?}");
        }
    }
}

#[test]
fn what_is_not_on_the_map_can_be_shown_there() {
    let (map, _) = books();
    let link = map
        .atlas
        .links()
        .find(|link| !map.atlas.shows_link(graph::ViewId::Overview, *link))
        .unwrap();
    let state = State {
        view: ViewState { selection: Some(Subject::Link(link)), ..ViewState::default() },
        ..State::default()
    };
    assert!(panel(&map, state).contains("Show on the map"));
    assert!(!of("depression", |_| {}).contains("Show on the map"));
    assert!(of("gut-brain", |_| {}).contains("Open the theme Gut–brain axis"));
}

#[test]
fn the_sheet_is_a_dialog_only_when_it_covers_the_map() {
    for (sheet, size, modal) in
        [(Sheet::Peek, "peek", false), (Sheet::Half, "half", false), (Sheet::Full, "full", true)]
    {
        let html = of("anxiety", |state| {
            phone(state);
            state.panel.sheet = sheet;
        });
        assert!(html.contains(&format!("data-sheet=\"{size}\"")));
        assert_eq!(html.contains("aria-modal=\"true\""), modal);
        assert_eq!(html.contains("Make smaller"), modal);
    }
    assert!(!of("anxiety", |_| {}).contains("data-sheet"), "a wide panel is no sheet");
}

#[test]
fn where_texts_fail_the_reader_may_try_again() {
    let (_, early) = books();
    let mut state = selecting(&early, "gut-brain", Level::DEFAULT);
    state.env.texts = Texts::Failed;
    assert!(panel(&early, state.clone()).contains("Try again"));
    state.env.texts = Texts::Coming;
    let html = panel(&early, state);
    assert!(html.contains("on its way") && !html.contains("Try again"));
}
