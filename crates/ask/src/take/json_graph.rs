//! JSON Graph Format, version 2 (jsongraphformat.info).

use super::json::{facts, lines, members, object, text};
use super::table::Export;

/// The file.
pub fn write(export: &Export) -> String {
    let (things, links) = (&export.things, &export.links);
    let nodes = things.rows.iter().map(|row| {
        let node = [
            ("label", text(things.text(row, "label"))),
            ("metadata", object(members(things.cells(row, &["id", "label"])))),
        ];
        (things.text(row, "id"), object(node))
    });
    let edges = links.rows.iter().map(|row| {
        object([
            ("id", text(links.text(row, "id"))),
            ("source", text(links.text(row, "from"))),
            ("target", text(links.text(row, "to"))),
            ("relation", text(links.text(row, "effect"))),
            ("metadata", object(members(links.cells(row, &["id", "from", "to"])))),
        ])
    });
    let name = export.facts.iter().find(|(fact, _)| *fact == "name");
    let graph = [
        ("label", text(name.map_or("", |(_, name)| name))),
        ("directed", true.to_string()),
        ("metadata", object(facts(&export.facts))),
        ("nodes", object(nodes)),
        ("edges", lines(edges)),
    ];
    object([("graph", object(graph))])
}
