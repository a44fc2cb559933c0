//! JSON (RFC 8259), as little of it as the forms need. Values are texts that are JSON already; nothing here is generic,
//! so that it is compiled once.

use super::table::{Cell, Column};

/// Members of an object: names and values.
pub type Members<'a> = Vec<(&'a str, String)>;

/// A text.
pub fn text(text: &str) -> String {
    let mut json = String::with_capacity(text.len() + 2);
    json.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                json.push('\\');
                json.push(c);
            }
            '\0'..='\u{1f}' => {
                json.push_str("\\u00");
                for half in [c as u32 >> 4, c as u32 & 15] {
                    json.push(char::from_digit(half, 16).unwrap_or('0'));
                }
            }
            c => json.push(c),
        }
    }
    json.push('"');
    json
}

/// An object.
pub fn object(members: &[(&str, String)]) -> String {
    let mut json = String::from("{");
    for (name, value) in members {
        if json.len() > 1 {
            json.push(',');
        }
        json.push_str(&text(name));
        json.push(':');
        json.push_str(value);
    }
    json.push('}');
    json
}

/// A list.
pub fn list(values: &[String]) -> String {
    let mut json = String::from("[");
    json.push_str(&values.join(","));
    json.push(']');
    json
}

/// A list, each value on a line of its own.
pub fn lines(values: &[String]) -> String {
    let mut json = String::from("[\n");
    json.push_str(&values.join(",\n"));
    json.push_str("\n]");
    json
}

/// Where a file is from.
pub fn facts(facts: &[(&'static str, String)]) -> String {
    let mut members = Members::new();
    for (name, fact) in facts {
        members.push((name, text(fact)));
    }
    object(&members)
}

/// Puts the cells of a row among the members of an object.
pub fn add_cells(members: &mut Members, cells: &[(Column, &Cell)]) {
    for (column, cell) in cells {
        let value = match cell {
            Cell::Text(of) => text(of),
            Cell::Flag(_) | Cell::Whole(_) => cell.plain(),
            Cell::List(ids) => list(&ids.iter().map(|id| text(id)).collect::<Vec<_>>()),
        };
        members.push((column.name, value));
    }
}
