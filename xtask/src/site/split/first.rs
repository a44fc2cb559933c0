//! The first part: memory, tables, globals and data, and the functions that stay.

use super::plan::Plan;
use super::renumber::{Encoded, Renumber, fill, through};
use super::{LATER, lent};
use wasm_encoder::reencode::Reencode;
use wasm_encoder::{
    CodeSection, DataSection, ElementSection, EntityType, ExportKind, ExportSection, Function,
    FunctionSection, GlobalSection, ImportSection, Instruction, MemorySection, Module,
    StartSection, TableSection,
};
use wasmparser::ExternalKind;

/// Writes the first part.
pub fn write(plan: &Plan) -> Encoded<Vec<u8>> {
    let module = plan.module;
    let mut new = Renumber { slots: plan.to_later.clone(), ..Renumber::default() };
    let (mut imports, mut functions) = (ImportSection::new(), FunctionSection::new());
    for import in &module.imports {
        imports.import(import.module, import.name, new.entity_type(import.ty)?);
    }
    (0..module.imported).for_each(|function| new.add(function));
    for (&function, slot) in &plan.to_later {
        let signature = EntityType::Function(module.signature(function));
        imports.import(LATER, &slot.to_string(), signature);
        new.add(function);
    }
    let kept: Vec<u32> = module.own().filter(|function| !plan.moved.contains(function)).collect();
    for &function in &kept {
        functions.function(module.signature(function));
        new.add(function);
    }
    let mut code = CodeSection::new();
    for body in kept.iter().filter_map(|function| module.body(*function)) {
        code.function(&new.body(module, body)?);
    }
    // What JavaScript calls by name stays in name, and calls on through its slot.
    let mut exports = ExportSection::new();
    let mut number = new.map.len() as u32;
    for export in &module.exports {
        let slot = plan.to_later.get(&export.index);
        match slot.filter(|_| export.kind == ExternalKind::Func) {
            Some(&slot) => {
                functions.function(module.signature(export.index));
                code.function(&passing_on(plan, export.index, slot));
                exports.export(export.name, ExportKind::Func, number);
                number += 1;
            }
            None => new.parse_export(&mut exports, *export)?,
        }
    }
    for (name, kind, index) in lent(module) {
        exports.export(&name, kind, index);
    }
    let mut elements = ElementSection::new();
    for element in &module.elements {
        new.parse_element(&mut elements, element.clone())?;
    }
    let added: Vec<u32> =
        plan.added.iter().filter_map(|function| new.map.get(function).copied()).collect();
    fill(&mut elements, module.table, plan.base, &added);

    let mut whole = Module::new();
    whole.section(&new.types(module)?).section(&imports).section(&functions);
    whole.section(&tables(plan, &mut new)?);
    let mut memories = MemorySection::new();
    for memory in &module.memories {
        memories.memory(new.memory_type(*memory)?);
    }
    let mut globals = GlobalSection::new();
    for global in &module.globals {
        new.parse_global(&mut globals, global.clone())?;
    }
    whole.section(&memories).section(&globals).section(&exports);
    if let Some(start) = module.start {
        whole.section(&StartSection { function_index: new.function_index(start)? });
    }
    let mut data = DataSection::new();
    for segment in &module.data {
        new.parse_data(&mut data, segment.clone())?;
    }
    whole.section(&elements).section(&code).section(&data).section(&new.names(module));
    Ok(whole.finish())
}

/// The tables; that of functions has room for the slots that are added.
fn tables(plan: &Plan, new: &mut Renumber) -> Encoded<TableSection> {
    let mut tables = TableSection::new();
    for (at, table) in (0..).zip(&plan.module.tables) {
        let mut table = table.clone();
        if at == plan.module.table {
            table.ty.initial += plan.added.len() as u64;
            table.ty.maximum = table.ty.maximum.map(|most| most.max(table.ty.initial));
        }
        new.parse_table(&mut tables, table)?;
    }
    Ok(tables)
}

/// A function that hands what it is given to the moved one.
fn passing_on(plan: &Plan, function: u32, slot: u32) -> Function {
    let module = plan.module;
    let signature = module.types.get(module.signature(function) as usize);
    let mut code = Function::new([]);
    for parameter in 0..signature.map_or(0, |signature| signature.params().len()) {
        code.instruction(&Instruction::LocalGet(parameter as u32));
    }
    through(&mut code, module, function, slot);
    code.instruction(&Instruction::End);
    code
}
