//! The pictograms as lists instead of markup: a page that trusts no markup (Trusted Types) lets a script build them.

use crate::say::Outcome;
use serde_json::{Map, Value, json};

/// `[tag, {attributes}, child, …]` for the outermost element of our own sprite, which has elements and attributes only.
pub fn tree(svg: &str) -> Outcome<Value> {
    let mut open: Vec<Vec<Value>> = vec![Vec::new()];
    for piece in svg.trim().split('<').skip(1) {
        let (tag, text) = piece.split_once('>').ok_or_else(broken)?;
        if !text.trim().is_empty() {
            return Err(broken());
        }
        if tag.starts_with('/') {
            close(&mut open)?;
            continue;
        }
        let alone = tag.ends_with('/');
        let tag = tag.trim_end_matches('/').trim();
        let (name, rest) = tag.split_once(' ').unwrap_or((tag, ""));
        open.push(vec![json!(name), Value::Object(attributes(rest)?)]);
        if alone {
            close(&mut open)?;
        }
    }
    match open.pop().as_deref() {
        Some([only]) if open.is_empty() => Ok(only.clone()),
        _ => Err(broken()),
    }
}

/// Puts the innermost element into the one around it.
fn close(open: &mut Vec<Vec<Value>>) -> Outcome {
    let element = open.pop().ok_or_else(broken)?;
    open.last_mut().ok_or_else(broken)?.push(Value::Array(element));
    Ok(())
}

fn attributes(mut text: &str) -> Outcome<Map<String, Value>> {
    let mut found = Map::new();
    while let Some((name, rest)) = text.trim_start().split_once("=\"") {
        let (value, after) = rest.split_once('"').ok_or_else(broken)?;
        // The namespace is the builder's.
        if name != "xmlns" {
            found.insert(name.to_owned(), json!(value));
        }
        text = after;
    }
    if text.trim().is_empty() { Ok(found) } else { Err(broken()) }
}

fn broken() -> String {
    "assets/icons.svg may hold elements with quoted attributes, and nothing else.".to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paths;
    use crate::site::read_text;

    #[test]
    fn elements_keep_their_order_and_their_attributes() {
        let svg =
            "<svg xmlns=\"x\"><g fill=\"none\"><path d=\"M0 0\"/></g><rect x=\"1\" y=\"2\"/></svg>";
        let wanted = json!(["svg", {}, ["g", { "fill": "none" }, ["path", { "d": "M0 0" }]], ["rect", { "x": "1", "y": "2" }]]);
        assert_eq!(tree(svg), Ok(wanted));
        for wrong in ["<svg>text</svg>", "<svg><g></svg>", "<svg a=b/>", "", "<svg/><svg/>"] {
            assert!(tree(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn every_pictogram_is_there() {
        let sprite = read_text(&paths::root().join("assets/icons.svg")).unwrap();
        let text = tree(&sprite).unwrap().to_string();
        assert_eq!(text.matches("[\"symbol\",").count(), sprite.matches("<symbol").count());
    }
}
