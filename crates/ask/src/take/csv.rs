//! A table as RFC 4180 has it. Each row says where it is from, so that it still does among the rows of another table.

use super::table::{Export, Table};

/// The table with its header row.
pub fn write(export: &Export, table: &Table) -> String {
    let facts = export.facts.iter().map(|(name, _)| format!("map_{name}"));
    let header = table.columns.iter().map(|column| column.name.to_string()).chain(facts);
    let mut text = line(header);
    for row in &table.rows {
        let facts = export.facts.iter().map(|(_, fact)| fact.clone());
        text += &line(row.iter().map(|cell| cell.plain()).chain(facts));
    }
    text
}

fn line(cells: impl Iterator<Item = String>) -> String {
    let cells: Vec<String> = cells.map(|cell| quoted(harmless(cell))).collect();
    cells.join(",") + "\r\n"
}

/// A spreadsheet takes a cell that begins so for a formula and would run it; with an apostrophe it is a text.
fn harmless(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell }
}

fn quoted(cell: String) -> String {
    if cell.contains(['"', ',', '\r', '\n']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell
    }
}
