//! CX2 of NDEx and Cytoscape: aspects in a list, with numbers for nodes (cytoscape.org/cx/cx2/specification).

use super::json::{facts, lines, members, object, text};
use super::table::{Cell, Column, Export, Table, Type};

/// The file.
pub fn write(export: &Export) -> String {
    let (things, links) = (&export.things, &export.links);
    let ids: Vec<&str> = things.rows.iter().map(|row| things.text(row, "id")).collect();
    let number = |id: &str| ids.iter().position(|known| *known == id).unwrap_or(0).to_string();
    let nodes = things.rows.iter().enumerate().map(|(at, row)| {
        // By these names Cytoscape and NDEx know what to write beside a node and a link.
        let values = attributes(things, row, &[], ("name", things.text(row, "label")));
        object([("id", at.to_string()), ("v", values)])
    });
    let edges = links.rows.iter().enumerate().map(|(at, row)| {
        let effect = ("interaction", links.text(row, "effect"));
        object([
            ("id", at.to_string()),
            ("s", number(links.text(row, "from"))),
            ("t", number(links.text(row, "to"))),
            ("v", attributes(links, row, ENDS, effect)),
        ])
    });
    let texts = export.facts.iter().map(|(name, _)| (*name, data_type(Type::Text)));
    let declared = object([
        ("networkAttributes", object(texts)),
        ("nodes", declarations(things, &[], "name")),
        ("edges", declarations(links, ENDS, "interaction")),
    ]);
    let counts = [
        ("attributeDeclarations", 1),
        ("networkAttributes", 1),
        ("nodes", things.rows.len()),
        ("edges", links.rows.len()),
    ];
    let counts = counts
        .map(|(name, count)| object([("elementCount", count.to_string()), ("name", text(name))]));
    let version = [("CXVersion", text("2.0")), ("hasFragments", false.to_string())];
    let status = [("error", text("")), ("success", true.to_string())];
    lines([
        object(version),
        object([("metaData", lines(counts))]),
        object([("attributeDeclarations", lines([declared]))]),
        object([("networkAttributes", lines([object(facts(&export.facts))]))]),
        object([("nodes", lines(nodes))]),
        object([("edges", lines(edges))]),
        object([("status", lines([object(status)]))]),
    ])
}

/// A link has its ends as numbers.
const ENDS: &[&str] = &["from", "to"];

fn attributes(table: &Table, row: &[Cell], without: &[&str], own: (&'static str, &str)) -> String {
    let own = (own.0, text(own.1));
    object(std::iter::once(own).chain(members(table.cells(row, without))))
}

fn declarations(table: &Table, without: &[&str], own: &'static str) -> String {
    let left = table.columns.iter().filter(|column| !without.contains(&column.name));
    let of = |column: &Column| (column.name, data_type(column.of));
    object(std::iter::once((own, data_type(Type::Text))).chain(left.map(of)))
}

fn data_type(of: Type) -> String {
    let name = match of {
        Type::Text => "string",
        Type::Flag => "boolean",
        Type::Whole => "integer",
        Type::List => "list_of_string",
    };
    object([("d", text(name))])
}
