//! A module that says which of its functions run: made to find out what the first screen needs.

use super::module::Module;
use super::renumber::{Encoded, Renumber};
use wasm_encoder::reencode::Reencode;
use wasm_encoder::{
    CodeSection, ElementSection, EntityType, ExportSection, ImportSection, Instruction,
    Module as Whole, RawSection, ValType,
};
use wasmparser::{Parser, Payload};

/// Each function gives its number to the import `watch.ran` when it begins.
pub fn write(module: &Module, wasm: &[u8]) -> Encoded<Vec<u8>> {
    let mut new = Renumber::default();
    (0..module.imported).for_each(|function| new.add(function));
    let ran = module.imported;
    module.own().for_each(|function| _ = new.map.insert(function, function + 1));
    let mut types = new.types(module)?;
    let signature = types.len();
    types.ty().function([ValType::I32], []);
    let mut imports = ImportSection::new();
    for import in &module.imports {
        imports.import(import.module, import.name, new.entity_type(import.ty)?);
    }
    imports.import("watch", "ran", EntityType::Function(signature));
    let mut code = CodeSection::new();
    for function in module.own() {
        let Some(body) = module.body(function) else { continue };
        let mut written = new.new_function_with_parsed_locals(body)?;
        written.instruction(&Instruction::I32Const(function as i32));
        written.instruction(&Instruction::Call(ran));
        let mut operators = body.get_operators_reader()?;
        while !operators.eof() {
            written.instruction(&new.instruction(operators.read()?)?);
        }
        code.function(&written);
    }
    let mut whole = Whole::new();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::TypeSection(_) => _ = whole.section(&types),
            Payload::ImportSection(_) => _ = whole.section(&imports),
            Payload::ExportSection(section) => {
                let mut exports = ExportSection::new();
                new.parse_export_section(&mut exports, section)?;
                whole.section(&exports);
            }
            Payload::ElementSection(section) => {
                let mut elements = ElementSection::new();
                new.parse_element_section(&mut elements, section)?;
                whole.section(&elements);
            }
            Payload::CodeSectionStart { .. } => _ = whole.section(&code),
            Payload::CustomSection(_) | Payload::CodeSectionEntry(_) => {}
            other => {
                if let Some((id, range)) = other.as_section() {
                    let data = wasm.get(range).unwrap_or_default();
                    whole.section(&RawSection { id, data });
                }
            }
        }
    }
    Ok(whole.finish())
}
