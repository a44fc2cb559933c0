//! The later part: nothing but code, which writes itself into the slots that wait for it.

use super::plan::Plan;
use super::renumber::{Encoded, Renumber, fill};
use super::{FIRST, lent_name};
use std::collections::{BTreeMap, BTreeSet};
use wasm_encoder::reencode::Reencode;
use wasm_encoder::{
    CodeSection, ElementSection, EntityType, ExportKind, FunctionSection, ImportSection, Module,
};
use wasmparser::TypeRef;

/// Writes the later part.
pub fn write(plan: &Plan) -> Encoded<Vec<u8>> {
    let module = plan.module;
    let mut new = Renumber::default();
    let imports = imports(plan, &mut new)?;
    let mut functions = FunctionSection::new();
    for &function in plan.moved {
        functions.function(module.signature(function));
        new.add(function);
    }
    let mut code = CodeSection::new();
    for body in plan.moved.iter().filter_map(|function| module.body(*function)) {
        code.function(&new.body(module, body)?);
    }
    let mut whole = Module::new();
    whole
        .section(&new.types(module)?)
        .section(&imports)
        .section(&functions)
        .section(&elements(plan, &mut new)?)
        .section(&code)
        .section(&new.names(module));
    Ok(whole.finish())
}

/// What it asks for: of JavaScript what its own code calls, of the first part functions by their slots, and all that
/// is not code.
fn imports(plan: &Plan, new: &mut Renumber) -> Encoded<ImportSection> {
    let module = plan.module;
    let called: BTreeSet<u32> =
        plan.moved.iter().flat_map(|function| module.calls(*function)).collect();
    let mut imports = ImportSection::new();
    let from_script = module.imports.iter().filter(|import| matches!(import.ty, TypeRef::Func(_)));
    for (function, import) in (0..).zip(from_script).filter(|(at, _)| called.contains(at)) {
        imports.import(import.module, import.name, new.entity_type(import.ty)?);
        new.add(function);
    }
    for (&function, slot) in &plan.to_first {
        let signature = EntityType::Function(module.signature(function));
        imports.import(FIRST, &slot.to_string(), signature);
        new.add(function);
    }
    for (at, table) in (0..).zip(&module.tables) {
        // The first part's table has room for more slots; without a maximum, any is large enough.
        let mut table = new.table_type(table.ty)?;
        table.maximum = None;
        imports.import(FIRST, &lent_name(module, ExportKind::Table, at), table);
    }
    for (at, memory) in (0..).zip(&module.memories) {
        let memory = new.memory_type(*memory)?;
        imports.import(FIRST, &lent_name(module, ExportKind::Memory, at), memory);
    }
    for (at, global) in (0..).zip(&module.globals) {
        let global = new.global_type(global.ty)?;
        imports.import(FIRST, &lent_name(module, ExportKind::Global, at), global);
    }
    Ok(imports)
}

/// Every slot that waits for a moved function; neighbours share a segment.
fn elements(plan: &Plan, new: &mut Renumber) -> Encoded<ElementSection> {
    let module = plan.module;
    let own = module.slots.iter().map(|(&slot, &function)| (slot, function));
    let mut places: BTreeMap<u32, u32> =
        own.filter(|(_, function)| plan.moved.contains(function)).collect();
    places.extend(plan.to_later.iter().map(|(&function, &slot)| (slot, function)));
    let mut elements = ElementSection::new();
    let (mut start, mut run) = (0, Vec::new());
    for (slot, function) in places {
        if slot != start + run.len() as u32 {
            fill(&mut elements, module.table, start, &run);
            run.clear();
        }
        if run.is_empty() {
            start = slot;
        }
        run.push(new.function_index(function)?);
    }
    fill(&mut elements, module.table, start, &run);
    Ok(elements)
}
