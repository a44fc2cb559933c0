//! wasm-bindgen gives each import a long name with a hash. Nobody reads them: glue and wasm get short ones.

use super::split::Module;
use std::collections::BTreeMap;

/// Short names by the long ones, and the glue that uses them. What the glue writes in another way keeps its name.
pub fn names(glue: &str, module: &Module) -> (String, BTreeMap<String, String>) {
    let (mut parts, mut short) = (Vec::new(), BTreeMap::new());
    let long: BTreeMap<String, &str> = module
        .imports
        .iter()
        .map(|import| (format!("{}: function(", import.name), import.name))
        .collect();
    for line in glue.split_inclusive('\n') {
        let code = line.trim_start();
        let key = code.find("function(").map(|at| code.get(..at + "function(".len()));
        match key.flatten().and_then(|key| long.get_key_value(key)) {
            Some((key, name)) => {
                let new = format!("n{}", short.len());
                parts.push(code.replacen(key, &format!("{new}: function("), 1));
                short.insert((*name).to_owned(), new);
            }
            None => parts.push(line.to_owned()),
        }
    }
    (parts.concat(), short)
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{EntityType, ImportSection, TypeSection};

    #[test]
    fn both_sides_get_the_same_short_name() {
        let mut imports = ImportSection::new();
        imports.import("./glue.js", "__wbg_top_29cd36a415d12885", EntityType::Function(0));
        imports.import("./glue.js", "__wbg_odd", EntityType::Function(0));
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut functions = wasm_encoder::Module::new();
        functions.section(&types).section(&imports);
        functions.section(&{
            let mut tables = wasm_encoder::TableSection::new();
            tables.table(wasm_encoder::TableType {
                element_type: wasm_encoder::RefType::FUNCREF,
                minimum: 0,
                maximum: None,
                table64: false,
                shared: false,
            });
            tables
        });
        let wasm = functions.finish();
        let glue = "{\n  __wbg_top_29cd36a415d12885: function(arg0) {\n  __wbg_odd: odd,\n}";
        let (glue, short) = names(glue, &Module::read(&wasm).unwrap());
        assert_eq!(glue, "{\nn0: function(arg0) {\n  __wbg_odd: odd,\n}");
        assert_eq!(short.len(), 1);
        assert_eq!(short["__wbg_top_29cd36a415d12885"], "n0");
    }
}
