//! Writes functions anew under other numbers.

use super::module::Module;
use std::collections::BTreeMap;
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{
    ElementSection, Elements, Function, Instruction, NameMap, NameSection, TypeSection,
};
use wasmparser::{FunctionBody, Operator};

/// A part of a module, or a sentence saying what cannot be written.
pub type Encoded<T> = Result<T, Error<String>>;

/// Numbers functions anew, and calls some of them through slots of the table.
#[derive(Default)]
pub struct Renumber {
    /// New numbers by old ones; what is not here is in the other part.
    pub map: BTreeMap<u32, u32>,
    /// The slots of what is called through the table.
    pub slots: BTreeMap<u32, u32>,
}

impl Reencode for Renumber {
    type Error = String;

    fn function_index(&mut self, function: u32) -> Encoded<u32> {
        let missing = || Error::UserError(format!("function {function} is needed where it is not"));
        self.map.get(&function).copied().ok_or_else(missing)
    }
}

impl Renumber {
    /// Gives a function the next number.
    pub fn add(&mut self, function: u32) {
        self.map.insert(function, self.map.len() as u32);
    }

    /// A function's code.
    pub fn body(&mut self, module: &Module, body: &FunctionBody) -> Encoded<Function> {
        let mut written = self.new_function_with_parsed_locals(body)?;
        let mut operators = body.get_operators_reader()?;
        while !operators.eof() {
            let operator = operators.read()?;
            let slot = match operator {
                Operator::Call { function_index } => {
                    self.slots.get(&function_index).map(|slot| (function_index, *slot))
                }
                _ => None,
            };
            match slot {
                Some((function, slot)) => through(&mut written, module, function, slot),
                None => _ = written.instruction(&self.instruction(operator)?),
            }
        }
        Ok(written)
    }

    /// All signatures; wasm-opt drops those that a part does not use.
    pub fn types(&mut self, module: &Module) -> Encoded<TypeSection> {
        let mut types = TypeSection::new();
        for signature in &module.types {
            types.ty().func_type(&self.func_type(signature.clone())?);
        }
        Ok(types)
    }

    /// The names of those functions that have a number here.
    pub fn names(&self, module: &Module) -> NameSection {
        let mut pairs: Vec<(u32, &str)> =
            self.map.iter().map(|(&old, &new)| (new, module.name_of(old))).collect();
        pairs.sort_unstable();
        let mut map = NameMap::new();
        for (number, name) in pairs.into_iter().filter(|(_, name)| !name.is_empty()) {
            map.append(number, name);
        }
        let mut names = NameSection::new();
        names.functions(&map);
        names
    }
}

/// A call through a slot; what the function takes lies ready.
pub fn through(code: &mut Function, module: &Module, function: u32, slot: u32) {
    let type_index = module.signature(function);
    code.instruction(&Instruction::I32Const(slot as i32));
    code.instruction(&Instruction::CallIndirect { type_index, table_index: module.table });
}

/// Writes functions into slots that follow each other.
pub fn fill(elements: &mut ElementSection, table: u32, start: u32, functions: &[u32]) {
    if !functions.is_empty() {
        let start = wasm_encoder::ConstExpr::i32_const(start as i32);
        let table = Some(table).filter(|table| *table != 0);
        elements.active(table, &start, Elements::Functions(functions.into()));
    }
}
