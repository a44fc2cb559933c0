//! A checker for the keywords of JSON Schema that our schemas use. An unknown keyword or pattern fails the test.

use serde_json::Value;

/// Every place where a value breaks its schema, in words.
pub fn breaches(schema: &Value, value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    visit(schema, schema, value, "", &mut found);
    found
}

fn visit(root: &Value, schema: &Value, value: &Value, path: &str, found: &mut Vec<String>) {
    let Value::Object(keywords) = schema else {
        if schema == &Value::Bool(false) {
            found.push(format!("{path}: unknown field"));
        }
        return;
    };
    for (keyword, rule) in keywords {
        let holds = match keyword.as_str() {
            "$schema" | "$id" | "$defs" | "title" | "description" => true,
            "$ref" => {
                let target = root
                    .pointer(rule.as_str().unwrap().trim_start_matches('#'))
                    .unwrap_or_else(|| panic!("{rule} leads nowhere"));
                visit(root, target, value, path, found);
                true
            }
            "type" => is_of_type(value, rule.as_str().unwrap()),
            "const" => value == rule,
            "enum" => rule.as_array().unwrap().contains(value),
            "pattern" => value.as_str().is_none_or(|text| matches(rule.as_str().unwrap(), text)),
            "minimum" => value.as_f64().is_none_or(|n| n >= rule.as_f64().unwrap()),
            "maximum" => value.as_f64().is_none_or(|n| n <= rule.as_f64().unwrap()),
            "minItems" => {
                value.as_array().is_none_or(|list| list.len() as u64 >= rule.as_u64().unwrap())
            }
            "uniqueItems" => value
                .as_array()
                .is_none_or(|list| (1..list.len()).all(|i| !list[..i].contains(&list[i]))),
            "required" => names(rule)
                .iter()
                .all(|name| value.as_object().is_none_or(|o| o.contains_key(name))),
            "dependentRequired" => value.as_object().is_none_or(|o| {
                rule.as_object().unwrap().iter().all(|(name, others)| {
                    !o.contains_key(name) || names(others).iter().all(|n| o.contains_key(n))
                })
            }),
            "anyOf" => rule.as_array().unwrap().iter().any(|option| {
                let mut inner = Vec::new();
                visit(root, option, value, path, &mut inner);
                inner.is_empty()
            }),
            "items" => {
                for (i, item) in value.as_array().into_iter().flatten().enumerate() {
                    visit(root, rule, item, &format!("{path}[{i}]"), found);
                }
                true
            }
            "propertyNames" => {
                for name in value.as_object().into_iter().flat_map(|o| o.keys()) {
                    visit(
                        root,
                        rule,
                        &Value::String(name.clone()),
                        &format!("{path}.{name}"),
                        found,
                    );
                }
                true
            }
            "properties" => {
                for (name, rule) in rule.as_object().unwrap() {
                    if let Some(value) = value.get(name) {
                        visit(root, rule, value, &format!("{path}.{name}"), found);
                    }
                }
                true
            }
            "additionalProperties" => {
                for (name, value) in value.as_object().into_iter().flatten() {
                    if schema["properties"].get(name).is_none() {
                        visit(root, rule, value, &format!("{path}.{name}"), found);
                    }
                }
                true
            }
            other => {
                panic!("the schemas use the keyword {other}, which this checker does not know")
            }
        };
        if !holds {
            found.push(format!("{path}: {keyword} {rule}"));
        }
    }
}

fn names(list: &Value) -> Vec<String> {
    list.as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_string()).collect()
}

fn is_of_type(value: &Value, kind: &str) -> bool {
    match kind {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "number" => value.is_number(),
        "integer" => value.as_f64().is_some_and(|n| n.fract() == 0.0),
        other => panic!("unknown type {other}"),
    }
}

/// The few patterns in use, each as a rule of its own: a regex crate for seven patterns would be the larger wager.
fn matches(pattern: &str, text: &str) -> bool {
    let id = |text: &str| {
        !text.is_empty()
            && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    match pattern {
        r"\S" => !text.trim().is_empty(),
        "^[a-z0-9-]+$" => id(text),
        "^[a-z0-9-]+~[a-z0-9-]+$" => {
            text.split_once('~').is_some_and(|(from, to)| id(from) && id(to))
        }
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" => {
            text.len() == 10
                && text.split('-').map(str::len).eq([4, 2, 2])
                && text.split('-').all(digits)
        }
        r"^10\.[0-9]{4,9}/\S+$" => {
            text.strip_prefix("10.").and_then(|t| t.split_once('/')).is_some_and(|(head, tail)| {
                (4..=9).contains(&head.len())
                    && digits(head)
                    && !tail.is_empty()
                    && !tail.contains(char::is_whitespace)
            })
        }
        "^(foot road [0-9]+|offset -?[0-9]+)$" => match text.strip_prefix("foot road ") {
            Some(track) => digits(track),
            None => text
                .strip_prefix("offset ")
                .is_some_and(|n| digits(n.strip_prefix('-').unwrap_or(n))),
        },
        other => panic!("the schemas use the pattern {other}, which this checker does not know"),
    }
}
