//! A reader for each form, which takes nothing that the form does not declare.

use ask::take::Form;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Cells by their names. Ids in a list have spaces between them.
pub type Row = BTreeMap<String, String>;

/// What a file holds.
pub struct File {
    /// Where it is from.
    pub facts: Row,
    /// Things.
    pub things: Vec<Row>,
    /// Links.
    pub links: Vec<Row>,
}

/// Reads a file of that form.
pub fn file(form: Form, text: &str) -> File {
    let json = || -> Value { serde_json::from_str(text).unwrap() };
    match form {
        Form::Things => {
            let (facts, things) = table(text);
            File { facts, things, links: Vec::new() }
        }
        Form::Links => {
            let (facts, links) = table(text);
            File { facts, things: Vec::new(), links }
        }
        Form::Graphml => graphml(text),
        Form::JsonGraph => json_graph(&json()),
        Form::Cytoscape => cytoscape(&json()),
        Form::Cx2 => cx2(&json()),
        Form::Svg | Form::Png | Form::PngTwice | Form::PngClear => panic!("a picture"),
    }
}

/// What such an address holds.
pub fn data_url(url: &str) -> String {
    let (head, data) = url.split_once(',').unwrap();
    assert!(head.starts_with("data:") && head.ends_with(";charset=utf-8"), "{head}");
    let mut bytes = Vec::new();
    let mut rest = data.bytes();
    while let Some(byte) = rest.next() {
        // A browser cuts an address at `#` and drops line ends.
        assert!(byte.is_ascii_graphic() && !b"#?\"<>".contains(&byte), "{}", char::from(byte));
        bytes.push(if byte == b'%' {
            let digits = [rest.next().unwrap(), rest.next().unwrap()];
            u8::from_str_radix(std::str::from_utf8(&digits).unwrap(), 16).unwrap()
        } else {
            byte
        });
    }
    String::from_utf8(bytes).unwrap()
}

/// The records of RFC 4180, each with as many fields.
pub fn csv(text: &str) -> Vec<Vec<String>> {
    let mut records = vec![vec![String::new()]];
    let mut letters = text.chars().peekable();
    let mut quoted = false;
    while let Some(letter) = letters.next() {
        let record = records.last_mut().unwrap();
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                record.last_mut().unwrap().push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => record.push(String::new()),
            '\r' if !quoted => {
                assert_eq!(letters.next(), Some('\n'));
                records.push(vec![String::new()]);
            }
            letter => record.last_mut().unwrap().push(letter),
        }
    }
    assert_eq!(records.pop().unwrap(), [""], "the last record ends, too");
    assert!(records.iter().all(|record| record.len() == records[0].len()));
    records
}

fn table(text: &str) -> (Row, Vec<Row>) {
    let mut records = csv(text).into_iter();
    let header = records.next().unwrap();
    let mut facts = Row::new();
    let rows: Vec<Row> = records
        .map(|record| {
            // An apostrophe keeps a spreadsheet from taking a name for a formula.
            let plain = |cell: String| match cell.strip_prefix('\'') {
                Some(rest) if rest.starts_with('=') => rest.to_string(),
                _ => cell,
            };
            let cells = header.iter().cloned().zip(record.into_iter().map(plain));
            let (from, own) = cells.partition(|(name, _): &(String, _)| name.starts_with("map_"));
            facts = from;
            own
        })
        .collect();
    let facts = facts.into_iter().map(|(name, fact)| (name["map_".len()..].to_string(), fact));
    (facts.collect(), rows)
}

fn graphml(text: &str) -> File {
    const SPACE: &str = "http://graphml.graphdrawing.org/xmlns";
    let document = roxmltree::Document::parse(text).unwrap();
    let root = document.root_element();
    assert!(root.has_tag_name((SPACE, "graphml")));
    let key = |id: &str| {
        let mut keys = root.children().filter(|child| child.has_tag_name((SPACE, "key")));
        keys.find(|key| key.attribute("id") == Some(id)).unwrap_or_else(|| panic!("no key {id}"))
    };
    let data = |of: roxmltree::Node<'_, '_>| -> Row {
        let data = of.children().filter(|child| child.has_tag_name((SPACE, "data")));
        data.map(|data| {
            let key = key(data.attribute("key").unwrap());
            assert_eq!(key.attribute("for"), Some(of.tag_name().name()));
            let value = data.text().unwrap_or_default().to_string();
            match key.attribute("attr.type").unwrap() {
                "boolean" => assert!(value.parse::<bool>().is_ok(), "{value}"),
                "int" => assert!(value.parse::<i32>().is_ok(), "{value}"),
                other => assert_eq!(other, "string"),
            }
            (key.attribute("attr.name").unwrap().to_string(), value)
        })
        .collect()
    };
    let graph = root.children().find(|child| child.has_tag_name((SPACE, "graph"))).unwrap();
    assert_eq!(graph.attribute("edgedefault"), Some("directed"));
    let every = |name: &'static str, attributes: &'static [(&str, &str)]| -> Vec<Row> {
        let elements = graph.children().filter(move |child| child.has_tag_name((SPACE, name)));
        elements
            .map(|element| {
                let mut row = data(element);
                assert_eq!(element.attributes().count(), attributes.len());
                for (attribute, name) in attributes {
                    row.insert(
                        name.to_string(),
                        element.attribute(*attribute).unwrap().to_string(),
                    );
                }
                row
            })
            .collect()
    };
    File {
        facts: data(graph),
        things: every("node", &[("id", "id")]),
        links: every("edge", &[("source", "from"), ("target", "to")]),
    }
}

/// A value of JSON as the text of a cell.
fn cell(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(ids) => ids.iter().map(cell).collect::<Vec<_>>().join(" "),
        Value::Bool(_) | Value::Number(_) => value.to_string(),
        other => panic!("{other}"),
    }
}

fn cells(object: &Value) -> Row {
    object.as_object().unwrap().iter().map(|(name, value)| (name.clone(), cell(value))).collect()
}

/// Moves cells to the names that tables have for them; each has to be there.
fn renamed(mut row: Row, names: &[(&str, &str)]) -> Row {
    for (old, new) in names {
        let cell = row.remove(*old).unwrap_or_else(|| panic!("no {old}"));
        // The same under two names is the same.
        assert!(row.get(*new).is_none_or(|known| *known == cell), "{old}: {cell}");
        row.insert(new.to_string(), cell);
    }
    row
}

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().unwrap()
}

fn json_graph(json: &Value) -> File {
    let graph = &json["graph"];
    let facts = cells(&graph["metadata"]);
    assert_eq!(
        (&graph["label"], &graph["directed"]),
        (&facts["name"].clone().into(), &true.into())
    );
    let flat = |of: &Value| -> Row {
        let mut own: Map<String, Value> = of.as_object().unwrap().clone();
        let mut row = cells(&own.remove("metadata").unwrap());
        row.extend(cells(&own.into()));
        row
    };
    let things = graph["nodes"].as_object().unwrap().iter().map(|(id, node)| {
        let mut row = flat(node);
        row.insert("id".to_string(), id.clone());
        row
    });
    let names = [("source", "from"), ("target", "to"), ("relation", "effect")];
    let links = list(&graph["edges"]).iter().map(|edge| renamed(flat(edge), &names));
    File { facts, things: things.collect(), links: links.collect() }
}

fn cytoscape(json: &Value) -> File {
    assert_eq!((&json["directed"], &json["multigraph"]), (&true.into(), &false.into()));
    let data = |of: &str, names: &[(&str, &str)]| -> Vec<Row> {
        let elements = list(&json["elements"][of]).iter();
        elements.map(|element| renamed(cells(&element["data"]), names)).collect()
    };
    File {
        facts: cells(&json["data"]),
        things: data("nodes", &[("name", "label"), ("value", "id")]),
        links: data("edges", &[("source", "from"), ("target", "to"), ("interaction", "effect")]),
    }
}

fn cx2(json: &Value) -> File {
    let aspects = list(json);
    assert_eq!(aspects[0]["CXVersion"], "2.0");
    assert_eq!(aspects[aspects.len() - 1]["status"][0]["success"], true);
    let aspect = |name: &str| {
        let found = aspects.iter().find_map(|aspect| aspect.get(name));
        list(found.unwrap_or_else(|| panic!("no {name}")))
    };
    for counted in aspect("metaData") {
        let count = aspect(counted["name"].as_str().unwrap()).len();
        assert_eq!(counted["elementCount"], count);
    }
    let declared = &aspect("attributeDeclarations")[0];
    let check = |of: &str, values: &Value| {
        for (name, value) in values.as_object().unwrap() {
            let fits = match declared[of][name]["d"].as_str() {
                Some("string") => value.is_string(),
                Some("boolean") => value.is_boolean(),
                Some("integer") => value.is_u64(),
                Some("list_of_string") => list(value).iter().all(Value::is_string),
                _ => false,
            };
            assert!(fits, "{of}: {name} is not declared so");
        }
    };
    check("networkAttributes", &aspect("networkAttributes")[0]);
    let rows = |of: &str, name: (&str, &str)| -> Vec<Row> {
        let row = |element: &Value| {
            check(of, &element["v"]);
            renamed(cells(&element["v"]), &[name])
        };
        aspect(of).iter().map(row).collect()
    };
    let things = rows("nodes", ("name", "label"));
    let mut links = rows("edges", ("interaction", "effect"));
    let end = |number: &Value| {
        let at = aspect("nodes").iter().position(|node| node["id"] == *number).unwrap();
        things[at]["id"].clone()
    };
    for (row, edge) in links.iter_mut().zip(aspect("edges")) {
        row.insert("from".to_string(), end(&edge["s"]));
        row.insert("to".to_string(), end(&edge["t"]));
    }
    File { facts: cells(&aspect("networkAttributes")[0]), things, links }
}
