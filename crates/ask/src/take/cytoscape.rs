//! JSON of Cytoscape.js (`elements`), which Cytoscape and NetworkX read, too.

use super::json::{facts, lines, members, object, text};
use super::table::Export;

/// The file.
pub fn write(export: &Export) -> String {
    let (things, links) = (&export.things, &export.links);
    let nodes = things.rows.iter().map(|row| {
        // Cytoscape writes the name beside a node; NetworkX knows nodes by their value.
        let own =
            [("name", text(things.text(row, "label"))), ("value", text(things.text(row, "id")))];
        data(own.into_iter().chain(members(things.cells(row, &[]))))
    });
    let edges = links.rows.iter().map(|row| {
        let ends = [
            ("source", text(links.text(row, "from"))),
            ("target", text(links.text(row, "to"))),
            ("interaction", text(links.text(row, "effect"))),
        ];
        data(ends.into_iter().chain(members(links.cells(row, &["from", "to"]))))
    });
    object([
        ("data", object(facts(&export.facts))),
        ("directed", true.to_string()),
        ("multigraph", false.to_string()),
        ("elements", object([("nodes", lines(nodes)), ("edges", lines(edges))])),
    ])
}

fn data(members: impl Iterator<Item = (&'static str, String)>) -> String {
    object([("data", object(members))])
}
