//! Whatever an author gets wrong is told in words, and what was loaded travels whole.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

#[path = "authoring/bundle.rs"]
mod bundle;
#[path = "authoring/elsewhere.rs"]
mod elsewhere;
#[path = "authoring/file_rules.rs"]
mod file_rules;
#[path = "authoring/fuzz.rs"]
mod fuzz;
#[path = "authoring/learning_rules.rs"]
mod learning_rules;
#[path = "authoring/rules.rs"]
mod rules;
#[path = "authoring/schema.rs"]
mod schema;
#[path = "authoring/small.rs"]
mod small;
#[path = "authoring/translation.rs"]
mod translation;
#[path = "authoring/validate.rs"]
mod validate;
#[path = "authoring/view_rules.rs"]
mod view_rules;
#[path = "authoring/word_rules.rs"]
mod word_rules;
