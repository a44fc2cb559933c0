//! What every file holds: things and links as rows, and where they are from. Ids and vocabularies are those of `map.json`.

use crate::Asked;
use content::messages::MessageId;
use graph::analysis::Subgraph;
use graph::{LinkId, NodeId};

/// What is taken along.
pub struct Export {
    /// Where it is from, each with its name; nothing is empty.
    pub facts: Vec<(&'static str, String)>,
    /// A row for each thing.
    pub things: Table,
    /// A row for each link.
    pub links: Table,
}

/// Rows whose cells have names.
pub struct Table {
    /// The name of each column.
    pub columns: &'static [Column],
    /// Rows with as many cells, each of its column's type.
    pub rows: Vec<Vec<Cell>>,
}

/// A column.
#[derive(Clone, Copy)]
pub struct Column {
    /// Its name in every form.
    pub name: &'static str,
    /// What its cells are.
    pub of: Type,
}

/// What a cell can be.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Type {
    /// [`Cell::Text`].
    Text,
    /// [`Cell::Flag`].
    Flag,
    /// [`Cell::Whole`].
    Whole,
    /// [`Cell::List`].
    List,
}

/// A cell.
pub enum Cell {
    /// A text.
    Text(String),
    /// Yes or no.
    Flag(bool),
    /// A whole number.
    Whole(usize),
    /// Ids; none has a space in it.
    List(Vec<String>),
}

impl Cell {
    /// The cell where a form knows texts only; ids in a list have spaces between them.
    pub fn plain(&self) -> String {
        match self {
            Cell::Text(text) => text.clone(),
            Cell::Flag(flag) => flag.to_string(),
            Cell::Whole(number) => number.to_string(),
            Cell::List(ids) => ids.join(" "),
        }
    }
}

impl Table {
    /// The cells of a row with their columns, those of these names left out: a form has places of its own for them.
    pub fn cells<'a>(&self, row: &'a [Cell], without: &[&str]) -> Vec<(Column, &'a Cell)> {
        let cells = self.columns.iter().copied().zip(row);
        cells.filter(|(column, _)| !without.contains(&column.name)).collect()
    }

    /// The text of a row's cell in the column of that name; empty where there is none.
    pub fn text<'a>(&self, row: &'a [Cell], name: &str) -> &'a str {
        let mut cells = self.columns.iter().zip(row);
        match cells.find(|(column, _)| column.name == name) {
            Some((_, Cell::Text(text))) => text,
            _ => "",
        }
    }
}

impl Export {
    /// The name of the map.
    pub fn name(&self) -> &str {
        self.facts.iter().find(|(fact, _)| *fact == "name").map_or("", |(_, name)| name)
    }

    /// What is left of the map; that question leads back to it.
    pub fn of(asked: &Asked, left: &Subgraph, question: &str) -> Export {
        Export {
            // The program does not know where the page stands that asked it.
            facts: facts(asked, format!("#ask={question}")),
            things: Table {
                columns: THINGS,
                rows: left.nodes().map(|node| thing(asked, node)).collect(),
            },
            links: Table { columns: LINKS, rows: left.links().map(|id| link(asked, id)).collect() },
        }
    }
}

/// Where something is from that has this address; nothing is empty.
pub fn facts(asked: &Asked, address: String) -> Vec<(&'static str, String)> {
    let map = asked.map.atlas.map();
    let message = |id| asked.map.messages.get(id).to_string();
    let facts = [
        ("name", message(MessageId::HeaderTitle)),
        ("version", map.version.clone()),
        ("checked", map.checked.clone()),
        // A map from elsewhere may say nothing about its license, and ours is not lent.
        ("license", message(MessageId::AboutLicenseNames)),
        ("address", address),
    ];
    facts.into_iter().filter(|(_, fact)| !fact.is_empty()).collect()
}

const fn text(name: &'static str) -> Column {
    Column { name, of: Type::Text }
}

const fn list(name: &'static str) -> Column {
    Column { name, of: Type::List }
}

const THINGS: &[Column] = &[text("id"), text("label"), text("kind"), text("lane"), list("themes")];

fn thing(asked: &Asked, id: NodeId) -> Vec<Cell> {
    let map = asked.map.atlas.map();
    let node = asked.map.atlas.node(id);
    let lane = map.lanes.get(usize::from(node.lane)).map_or("", |lane| &lane.id);
    vec![
        Cell::Text(node.id.clone()),
        Cell::Text(node.label.clone()),
        Cell::Text(node.kind.id().to_string()),
        Cell::Text(lane.to_string()),
        Cell::List(themes(asked, &node.themes)),
    ]
}

const LINKS: &[Column] = &[
    text("id"),
    text("from"),
    text("to"),
    text("effect"),
    text("evidence"),
    Column { name: "association", of: Type::Flag },
    text("population"),
    text("time"),
    text("theme"),
    list("themes"),
    Column { name: "reference_count", of: Type::Whole },
    list("references"),
    list("dois"),
];

fn link(asked: &Asked, id: LinkId) -> Vec<Cell> {
    let atlas = &asked.map.atlas;
    let link = atlas.link(id);
    let cited = asked.map.link(id).map_or(&[][..], |texts| &texts.references);
    let works = asked.map.deferred.as_ref().map_or(&[][..], |rest| &rest.references);
    let works = cited.iter().filter_map(|work| works.get(usize::from(*work)));
    let dois = works.clone().map(|work| work.doi.clone()).filter(|doi| !doi.is_empty());
    vec![
        Cell::Text(atlas.link_name(id)),
        Cell::Text(atlas.node(atlas.from(id)).id.clone()),
        Cell::Text(atlas.node(atlas.to(id)).id.clone()),
        Cell::Text(link.effect.id().to_string()),
        Cell::Text(link.evidence.id().to_string()),
        Cell::Flag(link.association),
        Cell::Text(link.population.id().to_string()),
        Cell::Text(link.time.id().to_string()),
        Cell::Text(themes(asked, &[link.theme]).concat()),
        Cell::List(themes(asked, &link.themes)),
        Cell::Whole(cited.len()),
        Cell::List(works.map(|work| work.id.clone()).collect()),
        Cell::List(dois.collect()),
    ]
}

/// The ids of themes.
fn themes(asked: &Asked, themes: &[u8]) -> Vec<String> {
    let all = &asked.map.atlas.map().themes;
    let named = themes.iter().filter_map(|theme| all.get(usize::from(*theme)));
    named.map(|theme| theme.id.clone()).collect()
}
