//! JSON Graph Format, version 2 (jsongraphformat.info).

use super::json::{Members, add_cells, facts, lines, object, text};
use super::table::{Cell, Export, Table};

/// The file.
pub fn write(export: &Export) -> String {
    let (things, links) = (&export.things, &export.links);
    let mut nodes = Members::new();
    for row in &things.rows {
        let label = ("label", text(things.text(row, "label")));
        let node = [label, metadata(things, row, &["id", "label"])];
        nodes.push((things.text(row, "id"), object(&node)));
    }
    let mut edges = Vec::new();
    for row in &links.rows {
        edges.push(object(&[
            ("id", text(links.text(row, "id"))),
            ("source", text(links.text(row, "from"))),
            ("target", text(links.text(row, "to"))),
            ("relation", text(links.text(row, "effect"))),
            metadata(links, row, &["id", "from", "to"]),
        ]));
    }
    let graph = [
        ("label", text(export.name())),
        ("directed", "true".to_string()),
        ("metadata", facts(&export.facts)),
        ("nodes", object(&nodes)),
        ("edges", lines(&edges)),
    ];
    object(&[("graph", object(&graph))])
}

fn metadata(table: &Table, row: &[Cell], without: &[&str]) -> (&'static str, String) {
    let mut members = Members::new();
    add_cells(&mut members, &table.cells(row, without));
    ("metadata", object(&members))
}
