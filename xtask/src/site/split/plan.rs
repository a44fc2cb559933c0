//! Which slots of the table of functions the two parts share.

use super::module::Module;
use std::collections::{BTreeMap, BTreeSet};
use wasmparser::ExternalKind;

/// What stays, what moves, and by which slots each finds the other.
pub struct Plan<'a, 'm> {
    /// The whole.
    pub module: &'m Module<'a>,
    /// The functions that come later.
    pub moved: &'m BTreeSet<u32>,
    /// The slots by which the first part finds what has moved.
    pub to_later: BTreeMap<u32, u32>,
    /// The slots by which the later part finds what has stayed.
    pub to_first: BTreeMap<u32, u32>,
    /// The first of the slots that are added to the table.
    pub base: u32,
    /// What stands in the slots that are added.
    pub added: Vec<u32>,
}

impl<'a, 'm> Plan<'a, 'm> {
    /// Gives a slot to everything that one part needs of the other, and keeps those that the module has already.
    pub fn new(module: &'m Module<'a>, moved: &'m BTreeSet<u32>) -> Self {
        let exported = module
            .exports
            .iter()
            .filter(|export| export.kind == ExternalKind::Func)
            .map(|export| export.index);
        let called = |later: bool| {
            module
                .own()
                .filter(move |function| moved.contains(function) == later)
                .flat_map(|function| module.calls(function))
                .filter(|function| *function >= module.imported)
        };
        let in_table = module.slots.values().copied();
        let wanted_later: BTreeSet<u32> = called(false)
            .chain(exported)
            .chain(in_table)
            .filter(|function| moved.contains(function))
            .collect();
        let wanted_first: BTreeSet<u32> =
            called(true).filter(|function| !moved.contains(function)).collect();
        let present: BTreeMap<u32, u32> =
            module.slots.iter().rev().map(|(&slot, &function)| (function, slot)).collect();
        let size = module.tables.get(module.table as usize).map_or(0, |table| table.ty.initial);
        let base = size as u32;
        let mut added = Vec::new();
        let mut slots = |wanted: BTreeSet<u32>| -> BTreeMap<u32, u32> {
            let mut slot = |function: u32| {
                present.get(&function).copied().unwrap_or_else(|| {
                    added.push(function);
                    base + added.len() as u32 - 1
                })
            };
            wanted.into_iter().map(|function| (function, slot(function))).collect()
        };
        let (to_later, to_first) = (slots(wanted_later), slots(wanted_first));
        Self { module, moved, to_later, to_first, base, added }
    }
}
