//! Views, things and links as questions, tours and worksheets name them.

use super::cursor::Cursor;
use super::ids::Ids;
use super::json::Json;
use super::map::MapBuilder;
use content::bundle::{Marks, View};

const OUT: &str = "It was left out.";

/// The view that a field names: a position in the views of the map.
pub fn view(entry: &Cursor, name: &str, s: &MapBuilder, consequence: &str) -> Option<u8> {
    let field = entry.needed(name, consequence)?;
    match field.json {
        Json::Text(id) if id == "overview" => Some(0),
        _ => field.resolve(&s.themes, consequence).map(|theme| theme as u8 + 1),
    }
}

/// The things and links that a list names; an id with a tilde is a link's.
pub fn marks(entry: &Cursor, name: &str, s: &MapBuilder) -> Marks {
    let mut marks = Marks::default();
    for at in entry.needed_list(name, "Nothing is lit here.") {
        let is_link = matches!(at.json, Json::Text(id) if id.contains('~'));
        let (ids, found) = match is_link {
            true => (&s.links, &mut marks.links),
            false => (&s.nodes, &mut marks.nodes),
        };
        add(&at, ids, found);
    }
    marks
}

/// The links of a list that a view draws, in the list's order.
pub fn drawn_links(entry: &Cursor, name: &str, view: u8, s: &MapBuilder) -> Vec<u16> {
    drawn(entry, name, view, s, &s.links, |view, link| view.links.contains(&link))
}

/// The things of a list that a view draws, in the list's order.
pub fn drawn_nodes(entry: &Cursor, name: &str, view: u8, s: &MapBuilder) -> Vec<u16> {
    drawn(entry, name, view, s, &s.nodes, |view, node| {
        view.lanes.iter().flat_map(|lane| lane.columns.iter().flatten()).any(|at| at.node == node)
    })
}

/// What a view without an author draws is not known yet.
fn drawn(
    entry: &Cursor,
    name: &str,
    view: u8,
    s: &MapBuilder,
    ids: &Ids,
    draws: fn(&View, u16) -> bool,
) -> Vec<u16> {
    let authored = s.map.views.get(usize::from(view)).filter(|view| !view.lanes.is_empty());
    let mut found = Vec::new();
    for at in entry.needed_list(name, "Nothing is drawn for it.") {
        let before = found.len();
        add(&at, ids, &mut found);
        let last = found.get(before).copied();
        if authored.zip(last).is_some_and(|(view, last)| !draws(view, last)) {
            at.report(format!("The view does not draw this {}. It was left out. Choose one of that view, or add it there.", ids.what));
            found.truncate(before);
        }
    }
    found
}

fn add(at: &Cursor, ids: &Ids, found: &mut Vec<u16>) {
    let Some(position) = at.resolve(ids, OUT) else { return };
    if found.contains(&position) {
        at.report(format!(
            "This {} is listed twice. The first entry was kept. Remove the second.",
            ids.what
        ));
    } else {
        found.push(position);
    }
}
