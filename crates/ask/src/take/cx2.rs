//! CX2 of NDEx and Cytoscape: aspects in a list, with numbers for nodes (cytoscape.org/cx/cx2/specification).

use super::json::{Members, add_cells, facts, lines, object, text};
use super::table::{Cell, Export, Table, Type};

/// By these names Cytoscape and NDEx know what to write beside a node and a link; what they hold has its own name, too.
const NODE: (&str, &str) = ("name", "label");
const EDGE: (&str, &str) = ("interaction", "effect");
/// A link has its ends as numbers.
const ENDS: &[&str] = &["from", "to"];

/// The file.
pub fn write(export: &Export) -> String {
    let (things, links) = (&export.things, &export.links);
    let mut nodes = Vec::new();
    for (at, row) in things.rows.iter().enumerate() {
        let values = attributes(things, row, &[], NODE);
        nodes.push(object(&[("id", at.to_string()), ("v", values)]));
    }
    let number = |id: &str| {
        let at = things.rows.iter().position(|row| things.text(row, "id") == id);
        at.unwrap_or(0).to_string()
    };
    let mut edges = Vec::new();
    for (at, row) in links.rows.iter().enumerate() {
        edges.push(object(&[
            ("id", at.to_string()),
            ("s", number(links.text(row, "from"))),
            ("t", number(links.text(row, "to"))),
            ("v", attributes(links, row, ENDS, EDGE)),
        ]));
    }
    let mut texts = Members::new();
    for (name, _) in &export.facts {
        texts.push((name, data_type(Type::Text)));
    }
    let declared = object(&[
        ("networkAttributes", object(&texts)),
        ("nodes", declarations(things, &[], NODE.0)),
        ("edges", declarations(links, ENDS, EDGE.0)),
    ]);
    let version = [("CXVersion", text("2.0")), ("hasFragments", "false".to_string())];
    let aspects = [
        ("attributeDeclarations", vec![declared]),
        ("networkAttributes", vec![facts(&export.facts)]),
        ("nodes", nodes),
        ("edges", edges),
    ];
    let mut counts = Vec::new();
    for (name, values) in &aspects {
        let count = [("elementCount", values.len().to_string()), ("name", text(name))];
        counts.push(object(&count));
    }
    let mut all = vec![object(&version), object(&[("metaData", lines(&counts))])];
    for (name, values) in &aspects {
        all.push(object(&[(name, lines(values))]));
    }
    let status = object(&[("error", text("")), ("success", "true".to_string())]);
    all.push(object(&[("status", lines(&[status]))]));
    lines(&all)
}

fn attributes(table: &Table, row: &[Cell], without: &[&str], own: (&'static str, &str)) -> String {
    let mut members = vec![(own.0, text(table.text(row, own.1)))];
    add_cells(&mut members, &table.cells(row, without));
    object(&members)
}

fn declarations(table: &Table, without: &[&str], own: &'static str) -> String {
    let mut members = vec![(own, data_type(Type::Text))];
    for column in table.columns.iter().filter(|column| !without.contains(&column.name)) {
        members.push((column.name, data_type(column.of)));
    }
    object(&members)
}

fn data_type(of: Type) -> String {
    let name = match of {
        Type::Text => "string",
        Type::Flag => "boolean",
        Type::Whole => "integer",
        Type::List => "list_of_string",
    };
    object(&[("d", text(name))])
}
