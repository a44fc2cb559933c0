//! What is read instead of the map: outline, table, pages of sources and words.

use super::DESKTOP;
use super::ssr::*;
use content::locale::{English, Locale};
use content::vocabulary::{Evidence, Population, Time};
use crosstalk::state::*;
use graph::ViewId;

#[test]
fn the_outline_holds_each_thing_and_link_of_the_view_exactly_once() {
    let map = map();
    let atlas = &map.atlas;
    for shown in views(atlas) {
        let html = page(
            &map,
            &state(
                &map,
                DESKTOP,
                &[
                    Action::View(ViewAction::Show(shown)),
                    Action::View(ViewAction::Present(Presentation::Outline)),
                ],
            ),
        );
        let things = atlas.shown_nodes(shown).into_iter().flat_map(|(_, nodes)| nodes);
        assert_eq!(counted(&html, "data-node"), once(things.map(|id| atlas.node(id).id.clone())));
        let links = atlas.shown_links(shown);
        let names = links.iter().map(|id| atlas.link_name(*id));
        assert_eq!(counted(&html, "data-link"), once(names.clone()));
        // The other end leads to the same link, without marking it twice.
        assert_eq!(counted(&html, "data-to"), once(names));
    }
}

#[test]
fn a_selected_link_stands_unfolded_in_the_outline() {
    let map = map();
    let link = map.atlas.shown_links(ViewId::Overview)[3];
    let actions = [
        Action::View(ViewAction::Present(Presentation::Outline)),
        Action::View(ViewAction::Select(Subject::Link(link))),
    ];
    let html = page(&map, &state(&map, DESKTOP, &actions));
    let open: Vec<Tag> = tags(&html)
        .into_iter()
        .filter(|t| t.name == "details" && t.has.contains_key("open"))
        .collect();
    assert_eq!(open.len(), 1);
    assert!(
        inside(&html, &open[0]).contains(&format!("data-link=\"{}\"", map.atlas.link_name(link)))
    );
}

/// The texts of a table's cells, row by row.
fn cells(html: &str) -> Vec<Vec<String>> {
    let all = tags(html);
    let body = all.iter().find(|tag| tag.name == "tbody").unwrap();
    let body = inside(html, body);
    let rows = tags(body).into_iter().filter(|tag| tag.name == "tr");
    rows.map(|row| {
        let row = inside(body, &row);
        let cells = tags(row).into_iter().filter(|tag| matches!(tag.name.as_str(), "td" | "th"));
        cells.map(|cell| text(inside(row, &cell)).trim_start_matches('?').to_string()).collect()
    })
    .collect()
}

#[test]
fn the_table_is_in_the_order_of_the_column_that_says_so() {
    let map = map();
    fn place<'a>(list: Vec<&'a str>) -> impl Fn(&str) -> String + 'a {
        move |cell| {
            let at = list.iter().position(|name| *name == cell);
            format!("{:02}", at.unwrap_or_else(|| panic!("unknown: {cell}")))
        }
    }
    let words = |cell: &str| cell.to_string();
    // The cell holds the claim's verb; what is sorted is the effect behind it.
    let by_effect = |cell: &str| {
        let mut links = map.atlas.links();
        let link = links.find(|link| map.verb(*link) == cell);
        let link = link.unwrap_or_else(|| panic!("no claim says: {cell}"));
        format!("{:02}", map.atlas.link(link).effect as usize)
    };
    let themes: Vec<&str> =
        map.atlas.map().themes.iter().map(|theme| theme.named.short.as_str()).collect();
    type Rank<'a> = Box<dyn Fn(&str) -> String + 'a>;
    let columns: [(Column, usize, Rank); 8] = [
        (Column::From, 0, Box::new(words)),
        (Column::Effect, 1, Box::new(by_effect)),
        (Column::To, 2, Box::new(words)),
        (
            Column::Evidence,
            3,
            Box::new(place(Evidence::ALL.iter().map(|v| map.grade(*v)).collect())),
        ),
        (
            Column::Studied,
            4,
            Box::new(place(Population::ALL.iter().map(|v| map.population(*v)).collect())),
        ),
        (Column::Within, 5, Box::new(place(Time::ALL.iter().map(|v| map.time(*v)).collect()))),
        (Column::Theme, 6, Box::new(place(themes))),
        (Column::Sources, 7, Box::new(|cell| format!("{cell:0>4}"))),
    ];
    for (column, at, rank) in &columns {
        for descending in [false, true] {
            let mut state =
                state(&map, DESKTOP, &[Action::View(ViewAction::Present(Presentation::Table))]);
            state.view.table_order = (*column, descending);
            let html = page(&map, &state);
            let mut ranks: Vec<String> = cells(&html).iter().map(|row| rank(&row[*at])).collect();
            assert_eq!(ranks.len(), map.atlas.shown_links(ViewId::Overview).len());
            if descending {
                ranks.reverse();
            }
            assert!(ranks.is_sorted(), "{column:?} {descending}: {ranks:?}");
            let sorts: Vec<String> = counted(&html, "aria-sort").into_keys().collect();
            assert_eq!(sorts, [if descending { "descending" } else { "ascending" }]);
        }
    }
}

#[test]
fn the_table_holds_each_link_of_the_view_once_and_none_that_is_hidden() {
    let map = map();
    let atlas = &map.atlas;
    for shown in views(atlas) {
        let actions = [
            Action::View(ViewAction::Show(shown)),
            Action::View(ViewAction::Present(Presentation::Table)),
        ];
        let html = page(&map, &state(&map, DESKTOP, &actions));
        let names = atlas.shown_links(shown).into_iter().map(|id| atlas.link_name(id));
        assert_eq!(counted(&html, "data-link"), once(names));
    }
    let sure = FilterAction::Contested(false);
    let html = page(
        &map,
        &state(
            &map,
            DESKTOP,
            &[Action::Filter(sure), Action::View(ViewAction::Present(Presentation::Table))],
        ),
    );
    let contested = map.grade(Evidence::Contested);
    assert!(cells(&html).iter().all(|row| row[3] != contested));
}

#[test]
fn the_pages_of_sources_and_words_are_whole_and_in_order() {
    let (bare, rest) = parts();
    let (works, terms) = (rest.references.len(), rest.glossary.len());
    let places: usize = rest.nodes.iter().map(|n| n.references.len()).sum::<usize>()
        + rest.links.iter().map(|l| l.references.len()).sum::<usize>()
        + rest.themes.iter().map(|t| t.references.len()).sum::<usize>();
    let dois = rest.references.iter().filter(|work| !work.doi.is_empty()).count();
    let map = bare.with(rest);
    let html = page(
        &map,
        &state(
            &map,
            DESKTOP,
            &[Action::Overlay(OverlayAction::Open(Overlay::Page(Page::Sources)))],
        ),
    );
    let all = tags(&html);
    let list = all.iter().find(|tag| tag.get("class") == "works").unwrap();
    let list = inside(&html, list);
    let names: Vec<String> = tags(list)
        .iter()
        .filter(|tag| tag.name == "b")
        .map(|tag| English.fold(&text(inside(list, tag))))
        .collect();
    assert_eq!(names.len(), works);
    let authors =
        |name: &String| name.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ').to_string();
    assert!(names.iter().map(authors).collect::<Vec<_>>().is_sorted());
    assert_eq!(tags(list).iter().filter(|tag| tag.name == "a").count(), dois);
    assert_eq!(tags(list).iter().filter(|tag| tag.has.contains_key("data-to")).count(), places);

    let html = page(
        &map,
        &state(&map, DESKTOP, &[Action::Overlay(OverlayAction::Open(Overlay::Page(Page::Words)))]),
    );
    let all = tags(&html);
    let list = inside(&html, all.iter().find(|tag| tag.get("class") == "terms").unwrap());
    let names: Vec<String> = tags(list)
        .iter()
        .filter(|tag| tag.name == "dt")
        .map(|tag| English.fold(&text(inside(list, tag))))
        .collect();
    assert_eq!(names.len(), terms);
    assert!(names.is_sorted());
}

#[test]
fn help_is_there_before_the_texts_are() {
    let (bare, _) = parts();
    let html = page(
        &bare,
        &state(&bare, DESKTOP, &[Action::Overlay(OverlayAction::Open(Overlay::Page(Page::Help)))]),
    );
    let all = tags(&html);
    let help = all.iter().find(|tag| tag.get("data-part") == "open").unwrap();
    assert!(text(inside(&html, help)).contains("call your local emergency number"));
}
