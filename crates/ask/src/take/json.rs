//! JSON (RFC 8259), as little of it as the forms need. Values are texts that are JSON already.

use super::table::Cell;

/// A text.
pub fn text(text: &str) -> String {
    let mut json = String::with_capacity(text.len() + 2);
    json.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => json.extend(['\\', c]),
            '\n' => json.push_str("\\n"),
            c if c < ' ' => json += &format!("\\u{:04x}", u32::from(c)),
            c => json.push(c),
        }
    }
    json.push('"');
    json
}

/// An object of names and values.
pub fn object<'a>(members: impl IntoIterator<Item = (&'a str, String)>) -> String {
    let members = members.into_iter().map(|(name, value)| format!("{}:{value}", text(name)));
    format!("{{{}}}", members.collect::<Vec<_>>().join(","))
}

/// A list, each value on a line of its own.
pub fn lines(values: impl IntoIterator<Item = String>) -> String {
    format!("[\n{}\n]", values.into_iter().collect::<Vec<_>>().join(",\n"))
}

/// A cell.
pub fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Text(of) => text(of),
        Cell::Flag(_) | Cell::Whole(_) => cell.plain(),
        Cell::List(ids) => {
            let ids: Vec<String> = ids.iter().map(|id| text(id)).collect();
            format!("[{}]", ids.join(","))
        }
    }
}

/// Where a file is from, as members of an object.
pub fn facts(facts: &[(&'static str, String)]) -> impl Iterator<Item = (&'static str, String)> {
    facts.iter().map(|(name, fact)| (*name, text(fact)))
}

/// The cells of a row as members of an object.
pub fn members<'a>(
    cells: impl Iterator<Item = (super::table::Column, &'a Cell)>,
) -> impl Iterator<Item = (&'static str, String)> {
    cells.map(|(column, of)| (column.name, cell(of)))
}
