//! SVG as lists instead of markup.

use crate::Result;
use roxmltree::{Document, Node};
use serde_json::{Map, Value, json};

/// `[tag, {attributes}, child, …]` for the outermost element of our own sprite, which has elements and attributes only.
pub fn tree(svg: &str) -> Result<Value> {
    let document = Document::parse(svg.trim())
        .map_err(|problem| format!("a pictogram is no XML: {problem}."))?;
    element(document.root_element())
}

fn element(node: Node) -> Result<Value> {
    // The namespace is the builder's, and no attribute here.
    let attributes: Map<String, Value> = node
        .attributes()
        .map(|attribute| (attribute.name().to_owned(), json!(attribute.value())))
        .collect();
    let mut parts = vec![json!(node.tag_name().name()), Value::Object(attributes)];
    for child in node.children() {
        if child.is_element() {
            parts.push(element(child)?);
        } else if child.text().is_some_and(|text| !text.trim().is_empty()) {
            return Err("pictograms may hold elements with attributes, and no text.".to_owned());
        }
    }
    Ok(Value::Array(parts))
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
