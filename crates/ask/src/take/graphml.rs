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
        key(&mut xml, "graph", name, Type::Text);
    }
    keys(&mut xml, "node", things, NODE);
    keys(&mut xml, "edge", links, EDGE);
    xml.push_str("<graph id=\"map\" edgedefault=\"directed\">\n");
    for (name, fact) in &export.facts {
        data(&mut xml, "graph", name, fact);
    }
    for row in &things.rows {
        tag(&mut xml, "node", &[("id", things.text(row, "id"))], ">\n");
        values(&mut xml, "node", things, row, NODE);
    }
    for row in &links.rows {
        let ends = [("source", links.text(row, "from")), ("target", links.text(row, "to"))];
        tag(&mut xml, "edge", &ends, ">\n");
        values(&mut xml, "edge", links, row, EDGE);
    }
    xml.push_str(END);
    xml
}

/// A tag with its attributes.
fn tag(xml: &mut String, name: &str, attributes: &[(&str, &str)], end: &str) {
    xml.push('<');
    xml.push_str(name);
    for (attribute, value) in attributes {
        xml.push(' ');
        xml.push_str(attribute);
        xml.push_str("=\"");
        escape(xml, value);
        xml.push('"');
    }
    xml.push_str(end);
}

/// The id of an attribute: graph, nodes and edges may each have one of the same name.
fn id(of: &str, name: &str) -> String {
    [of, name].join("-")
}

/// Declares an attribute.
fn key(xml: &mut String, of: &str, name: &str, holds: Type) {
    let holds = match holds {
        // GraphML knows no lists.
        Type::Text | Type::List => "string",
        Type::Flag => "boolean",
        Type::Whole => "int",
    };
    let id = id(of, name);
    let attributes = [("id", &*id), ("for", of), ("attr.name", name), ("attr.type", holds)];
    tag(xml, "key", &attributes, "/>\n");
}

fn keys(xml: &mut String, of: &str, table: &Table, without: &[&str]) {
    for column in table.columns.iter().filter(|column| !without.contains(&column.name)) {
        key(xml, of, column.name, column.of);
    }
}

fn data(xml: &mut String, of: &str, name: &str, value: &str) {
    tag(xml, "data", &[("key", &id(of, name))], ">");
    escape(xml, value);
    xml.push_str("</data>\n");
}

/// The cells of a row, to the end of its element.
fn values(xml: &mut String, of: &str, table: &Table, row: &[Cell], without: &[&str]) {
    for (column, cell) in table.cells(row, without) {
        data(xml, of, column.name, &cell.plain());
    }
    xml.push_str("</");
    xml.push_str(of);
    xml.push_str(">\n");
}

/// Puts a text into an element or an attribute. What XML cannot hold at all is left out.
pub fn escape(xml: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '"' => xml.push_str("&quot;"),
            // As they stand a reader may take them for spaces.
            '\t' => xml.push_str("&#9;"),
            '\n' => xml.push_str("&#10;"),
            '\r' => xml.push_str("&#13;"),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            c => xml.push(c),
        }
    }
}
