//! JSON of Cytoscape.js (`elements`), which Cytoscape and NetworkX read, too.

use super::json::{Members, add_cells, facts, lines, object, text};
use super::table::Export;

/// The file.
pub fn write(export: &Export) -> String {
    let (things, links) = (&export.things, &export.links);
    let mut nodes = Vec::new();
    for row in &things.rows {
        // Cytoscape writes the name beside a node; NetworkX knows nodes by their value.
        let mut node = vec![
            ("name", text(things.text(row, "label"))),
            ("value", text(things.text(row, "id"))),
        ];
        add_cells(&mut node, &things.cells(row, &[]));
        nodes.push(data(&node));
    }
    let mut edges = Vec::new();
    for row in &links.rows {
        let mut edge = vec![
            ("source", text(links.text(row, "from"))),
            ("target", text(links.text(row, "to"))),
            ("interaction", text(links.text(row, "effect"))),
        ];
        add_cells(&mut edge, &links.cells(row, &["from", "to"]));
        edges.push(data(&edge));
    }
    object(&[
        ("data", facts(&export.facts)),
        ("directed", "true".to_string()),
        ("multigraph", "false".to_string()),
        ("elements", object(&[("nodes", lines(&nodes)), ("edges", lines(&edges))])),
    ])
}

fn data(members: &Members) -> String {
    object(&[("data", object(members))])
}
