//! What the authors wrote, to compare the screen with.

use serde_json::Value;
use std::collections::BTreeSet;

pub fn file(name: &str) -> Value {
    let place = format!("{}/../../content/immune-brain/{name}", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(place).unwrap()).unwrap()
}

fn texts<'a>(list: &'a Value, what: &str) -> impl Iterator<Item = String> + use<'a> {
    let what = what.to_owned();
    list.as_array()
        .unwrap()
        .iter()
        .map(move |item| item.as_str().or_else(|| item[&what].as_str()).unwrap().to_owned())
}

/// The ids of all themes, in the order of the bar.
pub fn themes() -> Vec<String> {
    texts(&file("map.json")["themes"], "id").collect()
}

/// Things and links of an authored view, sorted.
pub fn view(name: &str) -> (Vec<String>, Vec<String>) {
    let map = file("map.json");
    let view = &map["views"][name];
    let nodes: BTreeSet<String> = view["lanes"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|lane| lane["columns"].as_array().unwrap())
        .flat_map(|column| texts(column, "id"))
        .collect();
    let links: BTreeSet<String> = texts(&view["links"], "id").collect();
    (nodes.into_iter().collect(), links.into_iter().collect())
}

/// The ids of all things, sorted.
pub fn nodes() -> Vec<String> {
    let mut nodes: Vec<String> = texts(&file("map.json")["nodes"], "id").collect();
    nodes.sort();
    nodes
}

/// The ids of all links, sorted.
pub fn links() -> Vec<String> {
    let mut links: Vec<String> = texts(&file("map.json")["links"], "id").collect();
    links.sort();
    links
}

/// The things of a lane that stand behind "n more" in a view.
pub fn more(view: &str, lane: &str) -> Vec<String> {
    let map = file("map.json");
    let lanes = map["views"][view]["lanes"].as_array().unwrap();
    let lane = lanes.iter().find(|of| of["lane"] == lane).unwrap();
    texts(&lane["more"], "id").collect()
}

/// The links that leave a thing or arrive at it, sorted.
pub fn links_of(node: &str) -> Vec<String> {
    let map = file("map.json");
    let mut links: Vec<String> = map["links"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|link| link["from"] == node || link["to"] == node)
        .map(|link| link["id"].as_str().unwrap().to_owned())
        .collect();
    links.sort();
    links
}

/// The links between a thing and the core of a view that the view does not draw at rest, sorted.
pub fn added(view_name: &str, node: &str) -> Vec<String> {
    let (core, drawn) = view(view_name);
    let mut links = links_of(node);
    links.retain(|link| {
        let (from, to) = link.split_once('~').unwrap();
        let other = if from == node { to } else { from };
        core.iter().any(|id| id == other) && !drawn.contains(link)
    });
    links
}

/// A word of a file of texts, such as `("nodes", "depression", "label")`.
pub fn word(part: &str, id: &str, field: &str) -> String {
    file(&format!("en/{part}.json"))[id][field].as_str().unwrap().to_owned()
}

/// A verb of the interface, of one thing.
pub fn verb(key: &str) -> String {
    file("en/interface.json")[key]["one"].as_str().unwrap().to_owned()
}

/// A sentence of the interface.
pub fn interface(key: &str) -> String {
    file("en/interface.json")[key].as_str().unwrap().to_owned()
}
