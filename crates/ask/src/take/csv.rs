//! A table as RFC 4180 has it. Each row says where it is from, so that it still does among the rows of another table.

use super::table::{Export, Table};

/// The table with its header row.
pub fn write(export: &Export, table: &Table) -> String {
    let mut text = String::new();
    for column in table.columns {
        cell(&mut text, column.name);
    }
    for (name, _) in &export.facts {
        cell(&mut text, &["map", name].join("_"));
    }
    end_row(&mut text);
    for row in &table.rows {
        for of in row {
            cell(&mut text, &of.plain());
        }
        for (_, fact) in &export.facts {
            cell(&mut text, fact);
        }
        end_row(&mut text);
    }
    text
}

/// Puts a cell with the comma behind it.
fn cell(text: &mut String, cell: &str) {
    let quoted = cell.contains(['"', ',', '\r', '\n']);
    let quote = if quoted { "\"" } else { "" };
    text.push_str(quote);
    // A spreadsheet would take a cell that begins so for a formula and run it; with an apostrophe it is a text.
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        text.push('\'');
    }
    for c in cell.chars() {
        if c == '"' {
            text.push(c);
        }
        text.push(c);
    }
    text.push_str(quote);
    text.push(',');
}

/// Ends a row in place of its last comma.
fn end_row(text: &mut String) {
    text.pop();
    text.push_str("\r\n");
}
