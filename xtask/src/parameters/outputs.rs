//! What is made from the table of parameters: whole files, or what stands between two lines of a file.

use super::{Kind, Parameter, Place};
use crate::Result;
use serde_json::{Value, json};

/// A file with something made from the table.
pub struct Output {
    /// Where it lies, from the root.
    pub path: &'static str,
    /// The file as it has to be, from the file as it is.
    pub fill: fn(&str, &[Parameter]) -> Result<String>,
}

/// All of them.
pub fn all() -> [Output; 5] {
    [
        Output { path: "src/js/element/parameters.js", fill: script },
        Output { path: "src/js/embed/embed.js", fill: frame },
        Output { path: "xtask/src/package/npm/crosstalk-map.d.ts", fill: types },
        Output { path: "xtask/src/package/npm/custom-elements.json", fill: manifest },
        Output { path: "docs/embedding.md", fill: document },
    ]
}

/// The lists of the element's class and of `embed.html`.
fn script(_: &str, table: &[Parameter]) -> Result<String> {
    let mut live = Vec::new();
    let mut choices = Vec::new();
    // Properties have their attributes' names, but for one, which would hide a method.
    let mut others = Vec::new();
    let mut renamed = Vec::new();
    for parameter in table {
        let name = parameter.name;
        match (parameter.place, &parameter.kind) {
            (Place::Address, _) => live.push(format!("{name}: '{}'", parameter.default)),
            (_, Kind::Choice(_, all)) => {
                choices.push(format!("{name}: ['{}']", all.join("', '")));
            }
            _ => {}
        }
        let listed =
            parameter.place == Place::Address || matches!(parameter.kind, Kind::Choice(..));
        match parameter.property.filter(|_| name != "lang") {
            Some(property) if property != name => renamed.push((name, property)),
            Some(property) if !listed => others.push(format!("'{property}'")),
            _ => {}
        }
    }
    let [(attribute, property)] = renamed[..] else {
        return Err("one property has another name than its attribute.".to_owned());
    };
    Ok(format!(
        "// Made from the table in xtask/src/parameters by `cargo xtask parameters`. What may be asked of the map.\n\n\
         /**\n * What the reader changes too, with what is asked for where the attribute is absent.\n \
         * @type {{Record<string, string>}}\n */\nexport const LIVE = {{ {} }};\n\
         /**\n * What only the page decides; of the choices the first is the default.\n \
         * @type {{Record<string, string[]>}}\n */\nexport const CHOICES = {{ {} }};\n\
         /**\n * Properties with their attributes; `types.d.ts` has their types.\n \
         * @type {{Record<string, string>}}\n */\nexport const PROPERTIES = Object.fromEntries([...Object.keys(LIVE), ...Object.keys(CHOICES), {}].map((name) => [name === '{attribute}' ? '{property}' : name, name]));\n\
",
        live.join(", "),
        choices.join(", "),
        others.join(", "),
    ))
}

/// What `embed.html` reads behind `?`: what the page around decides, and light or dark, which it may decide as well.
fn frame(text: &str, table: &[Parameter]) -> Result<String> {
    let query = |parameter: &&Parameter| {
        parameter.place == Place::FrameQuery || parameter.name == "appearance"
    };
    let names: Vec<String> =
        table.iter().filter(query).map(|parameter| format!("'{}'", parameter.name)).collect();
    let line = format!("\nconst QUERY = [{}];\n", names.join(", "));
    between(text, "// <parameters: query>", "// </parameters: query>", &line)
}

/// The text with other lines between the one that opens and the next that closes.
fn between(text: &str, open: &str, close: &str, lines: &str) -> Result<String> {
    let cut = text.split_once(open).and_then(|(before, rest)| {
        let (_, after) = rest.split_once(close)?;
        Some(format!("{before}{open}{lines}{close}{after}"))
    });
    cut.ok_or_else(|| format!("the lines \"{open}\" and \"{close}\" are missing."))
}

/// The type of a parameter's values, in TypeScript.
fn type_of(kind: &Kind) -> String {
    match kind {
        Kind::Choice(_, all) => {
            all.iter().map(|value| format!("\"{value}\"")).collect::<Vec<_>>().join(" | ")
        }
        Kind::Nullable => "string | null".to_owned(),
        Kind::Text | Kind::Flag => "string".to_owned(),
    }
}

/// The types of choices, and the attributes.
fn types(text: &str, table: &[Parameter]) -> Result<String> {
    let mut choices = String::from("\n");
    let mut attributes = String::from("\n");
    for parameter in table.iter().filter(|parameter| !matches!(parameter.kind, Kind::Flag)) {
        if let Kind::Choice(name, _) = &parameter.kind {
            let all = type_of(&parameter.kind);
            choices
                .push_str(&format!("/** {} */\nexport type {name} = {all};\n", parameter.sentence));
        }
        let kind = match &parameter.kind {
            Kind::Choice(name, _) => (*name).to_owned(),
            // As an attribute, only the selection may be null, as `crosstalk-state` tells it.
            Kind::Nullable if parameter.place == Place::Address => type_of(&Kind::Nullable),
            _ => type_of(&Kind::Text),
        };
        attributes.push_str(&format!(
            "  /** {} */\n  {}?: {kind};\n",
            parameter.sentence, parameter.name
        ));
    }
    let text = between(text, "// <parameters: choices>", "// </parameters: choices>", &choices)?;
    between(&text, "  // <parameters: attributes>", "  // </parameters: attributes>", &attributes)
}

fn put(object: &mut Value, key: &str, value: Value) {
    if let Some(object) = object.as_object_mut() {
        object.insert(key.to_owned(), value);
    }
}

/// The element for editors.
fn manifest(text: &str, table: &[Parameter]) -> Result<String> {
    let mut manifest: Value = serde_json::from_str(text)
        .map_err(|problem| format!("custom-elements.json is no JSON: {problem}."))?;
    let class = manifest
        .pointer_mut("/modules/0/declarations/0")
        .ok_or("custom-elements.json has no class.")?;
    let told = || table.iter().filter(|parameter| !matches!(parameter.kind, Kind::Flag));
    let with_default = |mut entry: Value, parameter: &Parameter| {
        if !parameter.default.is_empty() {
            put(&mut entry, "default", json!(format!("\"{}\"", parameter.default)));
        }
        entry
    };
    let attributes: Vec<Value> = told()
        .map(|parameter| {
            let mut entry = json!({
                "name": parameter.name,
                "type": { "text": type_of(&parameter.kind) },
                "description": parameter.sentence,
            });
            if let Some(property) = parameter.property.filter(|_| parameter.name != "lang") {
                put(&mut entry, "fieldName", json!(property));
            }
            with_default(entry, parameter)
        })
        .collect();
    let mut members: Vec<Value> = told()
        .filter(|parameter| parameter.name != "lang")
        .filter_map(|parameter| {
            let entry = json!({
                "kind": "field",
                "name": parameter.property?,
                "type": { "text": type_of(&parameter.kind) },
                "description": parameter.sentence,
                "attribute": parameter.name,
                "reflects": true,
            });
            Some(with_default(entry, parameter))
        })
        .collect();
    let methods = class.get("members").and_then(Value::as_array).cloned().unwrap_or_default();
    members
        .extend(methods.into_iter().filter(|member| member.get("kind") == Some(&json!("method"))));
    put(class, "attributes", json!(attributes));
    put(class, "members", json!(members));
    let pretty = serde_json::to_string_pretty(&manifest)
        .map_err(|problem| format!("custom-elements.json cannot be written: {problem}."))?;
    Ok(pretty + "\n")
}

/// The tables of attributes and of addresses.
fn document(text: &str, table: &[Parameter]) -> Result<String> {
    let mut rows = String::from("\n|---|---|---|---|\n");
    for parameter in table {
        let property = parameter.property.map_or(String::new(), |name| format!("`{name}` "));
        let values = match (&parameter.kind, parameter.values) {
            (Kind::Choice(_, all), "") => {
                all.iter().map(|value| format!("`{value}`")).collect::<Vec<_>>().join(", ")
            }
            (_, values) => values.to_owned(),
        };
        let usual = match (parameter.usual, parameter.default) {
            ("", "") => String::new(),
            ("", default) => format!("`{default}` "),
            (usual, _) => format!("{usual} "),
        };
        rows.push_str(&format!("| `{}` | {property}| {values} | {usual}|\n", parameter.name));
    }
    let names = crosstalk::state::address::NAMES;
    let written: Vec<String> = names
        .iter()
        .filter(|name| **name != "appearance")
        .map(|name| format!("`{name}`"))
        .collect();
    let keys = format!(
        "\n|---|---|\n| {} | as the attributes; defaults are left out |\n",
        written.join(", ")
    );
    let text = between(
        text,
        "| attribute | property | values | default |",
        "\nA value that is not known",
        &rows,
    )?;
    between(&text, "| key | values |", "| `appearance` | as the attribute; read", &keys)
}
