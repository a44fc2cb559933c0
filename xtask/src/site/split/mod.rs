//! Splits the app's wasm in two: what the first screen needs, and the later part that comes after the first paint.
//!
//! Where the first part calls what has moved, it calls through a slot of the table of functions. Until the later part
//! has come, the slot holds an import, named by the slot, that brings the later part and calls again
//! (`src/host/later.js`); the later part writes its functions over those.

mod choose;
mod first;
mod later;
mod module;
mod plan;
mod renumber;
mod watch;

pub use choose::List;
pub use module::Module;

use crate::say::Outcome;
use plan::Plan;
use wasm_encoder::ExportKind;

/// Where the first part finds what has moved.
const LATER: &str = "later";
/// Where the later part finds what has stayed.
const FIRST: &str = "first";

/// A module in two parts.
pub struct Parts {
    /// What the first screen needs.
    pub first: Vec<u8>,
    /// Everything else.
    pub later: Vec<u8>,
}

/// The list of what comes later, from the project's root.
pub const LIST: &str = "xtask/src/site/split/later.txt";

/// Splits a module that still has its names.
pub fn split(module: &Module, list: &List) -> Outcome<Parts> {
    let moved = list.choose(module);
    let plan = Plan::new(module, &moved);
    let wrong = |problem| format!("the app's wasm cannot be split: {problem}.");
    let (first, later) = (first::write(&plan).map_err(wrong)?, later::write(&plan).map_err(wrong)?);
    Ok(Parts { first, later })
}

/// A module that says which of its functions run, by their numbers.
pub fn watched(wasm: &[u8]) -> Outcome<Vec<u8>> {
    let wrong = |problem| format!("the app's wasm cannot be watched: {problem}.");
    watch::write(&Module::read(wasm)?, wasm).map_err(wrong)
}

/// What the first part lends to the later one beside functions: tables, memory, globals.
fn lent(module: &Module) -> Vec<(String, ExportKind, u32)> {
    let lists = [
        (ExportKind::Table, module.tables.len()),
        (ExportKind::Memory, module.memories.len()),
        (ExportKind::Global, module.globals.len()),
    ];
    let each =
        lists.into_iter().flat_map(|(kind, length)| (0..length as u32).map(move |at| (kind, at)));
    each.map(|(kind, at)| (lent_name(module, kind, at), kind, at)).collect()
}

/// The name under which the first part lends something; the table of functions is `slots`.
fn lent_name(module: &Module, kind: ExportKind, at: u32) -> String {
    match kind {
        ExportKind::Table if at == module.table => "slots".to_owned(),
        ExportKind::Table => format!("table{at}"),
        ExportKind::Global => format!("global{at}"),
        _ => format!("memory{at}"),
    }
}
