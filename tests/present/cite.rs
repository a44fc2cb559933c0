//! What leaves the map: sources and the table as rows, in the order in which they are read.

use super::{link, map};
use content::vocabulary::Study;
use crosstalk::present::cite::Form;
use crosstalk::present::table::COLUMNS;
use crosstalk::state::{Action, Column, State, Subject, ViewAction, reduce};
use graph::ViewId;

/// The cells of a table, row by row.
fn cells(table: &str) -> Vec<Vec<&str>> {
    let rows = table.strip_suffix('\u{1e}').into_iter().flat_map(|table| table.split('\u{1e}'));
    rows.map(|row| row.strip_suffix('\u{1f}').unwrap().split('\u{1f}').collect()).collect()
}

fn narrowed(filters: &[(Column, &str)]) -> State {
    let map = map();
    let mut state = State::default();
    state.view.shown = ViewId::Everything;
    for (column, value) in filters {
        let action = Action::View(ViewAction::Narrow(*column, (*value).to_string()));
        state = reduce(&state, action, &map.atlas).unwrap_or(state);
    }
    state
}

#[test]
fn the_kinds_of_study_that_weigh_most_stand_first() {
    let map = map();
    let works: Vec<u16> = map.works_of(ViewId::Overview);
    let kinds: Vec<Study> = map.weighed_sources(&works).iter().map(|s| s.work.study).collect();
    let at = |kind| kinds.iter().position(|study| *study == kind);
    let order = [Study::MetaAnalysis, Study::Rct, Study::Cohort, Study::Animal];
    let places: Vec<usize> = order.into_iter().filter_map(at).collect();
    assert!(places.len() > 2 && places.is_sorted(), "{kinds:?}");
    let claim = link(&map, "sleep-loss~depression");
    let explained = map.explanation(Subject::Link(claim), &State::default());
    let mut same = map.link(claim).unwrap().references.clone();
    let mut read: Vec<u16> = explained.sources.iter().map(|source| source.id).collect();
    same.sort_unstable();
    read.sort_unstable();
    assert_eq!(read, same, "none is lost");
}

#[test]
fn a_source_says_in_a_sentence_what_it_found() {
    let map = map();
    for source in map.sources(&map.works_of(ViewId::Overview)) {
        let all = &source.work.findings[0];
        let told = source.finding();
        assert!(!told.is_empty() && all.starts_with(told), "{}", source.work.id);
        assert!(told.len() == all.len() || told.ends_with('.'), "{told}");
    }
}

#[test]
fn each_work_is_a_row_of_seven_cells() {
    let map = map();
    let works = map.works_of(ViewId::Overview);
    let table = map.cited_rows(&works);
    let rows = cells(&table);
    assert_eq!(rows.len(), works.len());
    for (row, work) in rows.iter().zip(&map.deferred.as_ref().unwrap().references) {
        assert_eq!(row.len(), 7, "{row:?}");
        assert_eq!((row[0], row[3]), (work.id.as_str(), work.title.as_str()));
    }
    assert_eq!(map.cited_rows(&[]), "");
    let ids = Form::ALL.map(Form::id);
    assert_eq!(ids, ["apa", "bibtex", "ris", "csl"]);
}

#[test]
fn a_theme_has_the_works_of_its_things_links_and_introduction() {
    let map = map();
    let theme = map.atlas.find_theme("stress").unwrap();
    let works = map.works_of(ViewId::Theme(theme));
    assert!(works.is_sorted() && !works.is_empty());
    for at in map.atlas.links().filter(|at| map.atlas.link(*at).themes.contains(&theme.0)) {
        assert!(map.link(at).unwrap().references.iter().all(|work| works.contains(work)));
    }
}

#[test]
fn sources_are_narrowed_by_author_title_and_year() {
    let map = map();
    let all = map.works_with("");
    assert_eq!(all.len(), map.works_of(ViewId::Overview).len());
    let rest = map.deferred.as_ref().unwrap();
    for (at, work) in (0..).zip(&rest.references) {
        let family = work.short_authors.split([' ', '&']).next().unwrap();
        let found = map.works_with(&format!("{} {}", family.to_uppercase(), work.year));
        assert!(found.contains(&at), "{}", work.id);
        assert!(map.works_with(&work.title).contains(&at), "{}", work.id);
    }
    assert!(map.works_with("zzz").is_empty());
}

#[test]
fn the_table_is_narrowed_by_its_columns_together() {
    let map = map();
    let all = map.table_links(&narrowed(&[])).len();
    let from = map.table_links(&narrowed(&[(Column::From, "STRESS")]));
    assert!(!from.is_empty() && from.len() < all);
    for link in &from {
        assert!(map.atlas.node(map.atlas.from(*link)).label.to_lowercase().contains("stress"));
    }
    for column in [Column::Effect, Column::Evidence, Column::Studied] {
        let choices = map.choices(&narrowed(&[]), column);
        let rows: Vec<usize> = choices
            .iter()
            .map(|choice| map.table_links(&narrowed(&[(column, choice)])).len())
            .collect();
        assert!(choices.len() > 1 && rows.iter().all(|rows| *rows > 0), "{choices:?}");
        assert_eq!(rows.iter().sum::<usize>(), all, "each row has one: {choices:?}");
        let both = map.table_links(&narrowed(&[(Column::From, "stress"), (column, &choices[0])]));
        assert!(both.iter().all(|link| from.contains(link)));
    }
    let again = narrowed(&[(Column::From, "stress"), (Column::From, "")]);
    assert_eq!(map.table_links(&again).len(), all, "an empty field hides nothing");
    assert_eq!(again.view.table_filters, []);
}

#[test]
fn the_file_of_the_table_holds_what_is_shown_under_the_names_of_its_columns() {
    let map = map();
    let state = narrowed(&[(Column::To, "depression")]);
    let table = map.table_rows(&state);
    let rows = cells(&table);
    let links = map.table_links(&state);
    assert_eq!(rows.len(), links.len() + 1);
    assert_eq!(rows[0], COLUMNS.map(|(_, word)| map.messages.get(word)));
    for (row, link) in rows[1..].iter().zip(links) {
        assert_eq!(row.len(), COLUMNS.len());
        assert_eq!(row[0], map.atlas.node(map.atlas.from(link)).label);
        assert_eq!(row[1], map.verb(link));
    }
    assert!(map.file_name("Stress").ends_with(" Stress CC BY 4.0"), "the license is named");
}

#[test]
fn how_many_rows_are_left_is_said() {
    let map = map();
    let (old, new) = (narrowed(&[]), narrowed(&[(Column::From, "stress")]));
    let rows = map.table_links(&new).len();
    assert_eq!(map.say(&old, &new), Some(format!("{rows} rows")));
}
