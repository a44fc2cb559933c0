//! What a value breaks of its schema.

use serde_json::Value;

/// Every place where a value breaks its schema, in words.
pub fn breaches(schema: &Value, value: &Value) -> Vec<String> {
    let validator = jsonschema::validator_for(schema).unwrap();
    let breaches = validator.iter_errors(value);
    breaches.map(|breach| format!("{}: {breach}", breach.instance_path())).collect()
}
