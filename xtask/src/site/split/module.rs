//! A finished module, taken apart: what splitting needs to know of it.

use crate::say::Outcome;
use std::collections::{BTreeMap, BTreeSet};
use wasmparser::{
    CompositeInnerType, Data, Element, ElementItems, ElementKind, Export, FuncType, FunctionBody,
    Global, Import, KnownCustom, MemoryType, Name, Operator, Parser, Payload, Table, TypeRef,
};

/// A module by its sections. Functions are numbered as the module does: imports first, then its own.
#[derive(Default)]
pub struct Module<'a> {
    /// The signatures.
    pub types: Vec<FuncType>,
    /// What it asks of its surroundings.
    pub imports: Vec<Import<'a>>,
    /// How many of the imports are functions.
    pub imported: u32,
    /// The number of each function's signature.
    pub signatures: Vec<u32>,
    /// The tables: one of functions, one of JavaScript's values.
    pub tables: Vec<Table<'a>>,
    /// The memories: one.
    pub memories: Vec<MemoryType>,
    /// The globals: the stack's end, and what wasm-bindgen adds.
    pub globals: Vec<Global<'a>>,
    /// What others may use.
    pub exports: Vec<Export<'a>>,
    /// The function that runs at the start.
    pub start: Option<u32>,
    /// What stands in the tables.
    pub elements: Vec<Element<'a>>,
    /// The code of the module's own functions.
    pub bodies: Vec<FunctionBody<'a>>,
    /// What stands in memory.
    pub data: Vec<Data<'a>>,
    /// Names of functions; empty where there is none.
    pub names: Vec<String>,
    /// What each of the module's own functions calls.
    calls: Vec<BTreeSet<u32>>,
    /// Functions in the table of functions, by their slots.
    pub slots: BTreeMap<u32, u32>,
    /// The number of the table of functions.
    pub table: u32,
}

impl<'a> Module<'a> {
    /// Reads a module.
    pub fn read(wasm: &'a [u8]) -> Outcome<Self> {
        let mut module = Self::default();
        for payload in Parser::new(0).parse_all(wasm) {
            payload.and_then(|payload| module.section(payload)).map_err(wrong)?;
        }
        let (imported, own) = (module.imported as usize, module.bodies.len());
        if module.signatures.len() != imported + own {
            return Err("the app's wasm has functions without code.".to_owned());
        }
        module.names.resize(imported + own, String::new());
        module.calls =
            module.bodies.iter().map(calls).collect::<wasmparser::Result<_>>().map_err(wrong)?;
        let functions = |table: &Table| table.ty.element_type == wasmparser::RefType::FUNCREF;
        let table = module.tables.iter().position(functions);
        module.table = table.ok_or("the app's wasm has no table of functions.")? as u32;
        module.slots = module.standing()?;
        Ok(module)
    }

    /// Reads what stands in the table of functions.
    fn standing(&self) -> Outcome<BTreeMap<u32, u32>> {
        const OTHER: &str = "the app's wasm fills its table in a way that splitting does not know.";
        let mut slots = BTreeMap::new();
        for element in &self.elements {
            let ElementKind::Active { table_index, offset_expr } = &element.kind else {
                return Err(OTHER.to_owned());
            };
            if table_index.unwrap_or(0) != self.table {
                continue;
            }
            let start = offset_expr.get_operators_reader().read().map_err(wrong)?;
            let (Operator::I32Const { value }, ElementItems::Functions(functions)) =
                (start, element.items.clone())
            else {
                return Err(OTHER.to_owned());
            };
            for (slot, function) in (value as u32..).zip(functions) {
                slots.insert(slot, function.map_err(wrong)?);
            }
        }
        Ok(slots)
    }

    fn section(&mut self, payload: Payload<'a>) -> wasmparser::Result<()> {
        match payload {
            Payload::TypeSection(section) => {
                for group in section {
                    for sub in group?.into_types() {
                        if let CompositeInnerType::Func(signature) = sub.composite_type.inner {
                            self.types.push(signature);
                        }
                    }
                }
            }
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    let import = import?;
                    if let TypeRef::Func(signature) = import.ty {
                        self.signatures.push(signature);
                        self.imported += 1;
                    }
                    self.imports.push(import);
                }
            }
            Payload::FunctionSection(section) => {
                for signature in section {
                    self.signatures.push(signature?);
                }
            }
            Payload::TableSection(section) => fill(&mut self.tables, section)?,
            Payload::MemorySection(section) => fill(&mut self.memories, section)?,
            Payload::GlobalSection(section) => fill(&mut self.globals, section)?,
            Payload::ExportSection(section) => fill(&mut self.exports, section)?,
            Payload::ElementSection(section) => fill(&mut self.elements, section)?,
            Payload::DataSection(section) => fill(&mut self.data, section)?,
            Payload::StartSection { func, .. } => self.start = Some(func),
            Payload::CodeSectionEntry(body) => self.bodies.push(body),
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(names) = section.as_known() {
                    for part in names {
                        if let Name::Function(list) = part? {
                            self.name(list)?;
                        }
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn name(&mut self, list: wasmparser::NameMap<'a>) -> wasmparser::Result<()> {
        for naming in list {
            let naming = naming?;
            let at = naming.index as usize;
            if self.names.len() <= at {
                self.names.resize(at + 1, String::new());
            }
            if let Some(name) = self.names.get_mut(at) {
                *name = naming.name.to_owned();
            }
        }
        Ok(())
    }

    /// Gives imports other names.
    pub fn rename(&mut self, names: &'a BTreeMap<String, String>) {
        for import in &mut self.imports {
            if let Some(name) = names.get(import.name) {
                import.name = name;
            }
        }
    }

    /// The code of a function; imports have none.
    pub fn body(&self, function: u32) -> Option<&FunctionBody<'a>> {
        self.bodies.get(function.checked_sub(self.imported)? as usize)
    }

    /// The numbers of the module's own functions.
    pub fn own(&self) -> std::ops::Range<u32> {
        self.imported..self.imported + self.bodies.len() as u32
    }

    /// What a function calls by name, not through the table.
    pub fn calls(&self, function: u32) -> impl Iterator<Item = u32> + '_ {
        let at = function.checked_sub(self.imported).map(|at| at as usize);
        at.and_then(|at| self.calls.get(at)).into_iter().flatten().copied()
    }

    /// The number of a function's signature.
    pub fn signature(&self, function: u32) -> u32 {
        self.signatures.get(function as usize).copied().unwrap_or_default()
    }

    /// The name of a function.
    pub fn name_of(&self, function: u32) -> &str {
        self.names.get(function as usize).map_or("", String::as_str)
    }
}

fn fill<'a, T: wasmparser::FromReader<'a>>(
    list: &mut Vec<T>,
    section: wasmparser::SectionLimited<'a, T>,
) -> wasmparser::Result<()> {
    for item in section {
        list.push(item?);
    }
    Ok(())
}

fn calls(body: &FunctionBody) -> wasmparser::Result<BTreeSet<u32>> {
    let mut calls = BTreeSet::new();
    let mut operators = body.get_operators_reader()?;
    while !operators.eof() {
        if let Operator::Call { function_index } = operators.read()? {
            calls.insert(function_index);
        }
    }
    Ok(calls)
}

fn wrong(problem: wasmparser::BinaryReaderError) -> String {
    format!("the app's wasm cannot be read: {problem}.")
}
