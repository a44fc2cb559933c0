//! GraphML (graphml.graphdrawing.org), with every attribute declared.

use super::table::{Cell, Export, Table, Type};

const BEGIN: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
    "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"",
    " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"",
    " xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns",
    " http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n",
);
const END: &str = "</graph>\n</graphml>\n";
/// What the elements of things and links have in attributes of XML.
const NODE: &[&str] = &["id"];
const EDGE: &[&str] = &["from", "to"];

/// The file.
pub fn write(export: &Export) -> String {
    let (things, links) = (&export.things, &export.links);
    let mut xml = String::from(BEGIN);
    for (name, _) in &export.facts {
        xml += &key("graph", name, Type::Text);
    }
    xml += &keys("node", things, NODE);
    xml += &keys("edge", links, EDGE);
    xml += "<graph id=\"map\" edgedefault=\"directed\">\n";
    for (name, fact) in &export.facts {
        xml += &data("graph", name, fact);
    }
    for row in &things.rows {
        let id = escaped(things.text(row, "id"));
        let inside = values("node", things, row, NODE);
        xml += &format!("<node id=\"{id}\">\n{inside}</node>\n");
    }
    for row in &links.rows {
        let [from, to] = ["from", "to"].map(|end| escaped(links.text(row, end)));
        let inside = values("edge", links, row, EDGE);
        xml += &format!("<edge source=\"{from}\" target=\"{to}\">\n{inside}</edge>\n");
    }
    xml + END
}

/// Declares an attribute of graph, node or edge; each of these has its own, though they are called alike.
fn key(of: &str, name: &str, holds: Type) -> String {
    let holds = match holds {
        // GraphML knows no lists.
        Type::Text | Type::List => "string",
        Type::Flag => "boolean",
        Type::Whole => "int",
    };
    format!("<key id=\"{of}-{name}\" for=\"{of}\" attr.name=\"{name}\" attr.type=\"{holds}\"/>\n")
}

fn keys(of: &str, table: &Table, without: &[&str]) -> String {
    let left = table.columns.iter().filter(|column| !without.contains(&column.name));
    left.map(|column| key(of, column.name, column.of)).collect()
}

fn data(of: &str, name: &str, value: &str) -> String {
    format!("<data key=\"{of}-{name}\">{}</data>\n", escaped(value))
}

fn values(of: &str, table: &Table, row: &[Cell], without: &[&str]) -> String {
    let cells = table.cells(row, without);
    cells.map(|(column, cell)| data(of, column.name, &cell.plain())).collect()
}

/// A text inside an element or an attribute. What XML cannot hold at all is left out.
fn escaped(text: &str) -> String {
    let mut xml = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '"' => xml.push_str("&quot;"),
            // As they stand a reader may take them for spaces.
            '\t' | '\n' | '\r' => xml += &format!("&#{};", u32::from(c)),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            c => xml.push(c),
        }
    }
    xml
}
