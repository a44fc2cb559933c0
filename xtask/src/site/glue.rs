//! The app's wasm and wasm-bindgen's glue name some 220 functions to each other, most with 16 digits of a hash that no
//! compression makes small. Nobody reads those names: both sides get letters in their place, which spares about 6 KB of what
//! travels.

use super::optimize::FEATURES;
use crate::{Result, run, tools};
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

/// What wasm-opt prints about the names that it has shortened. Of `imports` the module, the name, and what it is now; the
/// module itself is [`MODULE`] from here on. Of `exports` the name, and what it is now.
type ShortNames = BTreeMap<String, Vec<Vec<String>>>;

/// What wasm-opt calls every module that is imported from.
const MODULE: &str = "a";

/// Shortens the names in the wasm in that file, and gives the glue that fits. Without wasm-opt both stay as they are.
pub fn shortened(glue: String, wasm: &Path) -> Result<String> {
    let Some(wasm_opt) = tools::wasm_opt() else { return Ok(glue) };
    let mut command = Command::new(wasm_opt);
    command.args(FEATURES).arg("--minify-imports-and-exports-and-modules");
    let names = run::output(command.arg(wasm).arg("-o").arg(wasm))?;
    let names: ShortNames = serde_json::from_str(&names)
        .map_err(|problem| format!("wasm-opt's list of names is not understood: {problem}."))?;
    renamed(&glue, &names)
}

/// The glue without its ways to fetch and to compile a program, which weigh half a kilobyte: our scripts do both, because
/// they say why either fails, and give it the module. One that begins in another way stays as it is.
pub fn given_module(glue: String) -> String {
    const BEGIN: &str = "export default async function ({ module_or_path }) {
    return wasm ?? __wbg_finalize_init(await WebAssembly.instantiate(module_or_path, __wbg_get_imports()), module_or_path);
}
";
    let last = "export { initSync, __wbg_init as default };";
    match glue.split_once("async function __wbg_load(") {
        Some((before, rest)) if rest.trim_end().ends_with(last) => format!("{before}{BEGIN}"),
        _ => glue,
    }
}

/// The glue with the short names.
fn renamed(glue: &str, names: &ShortNames) -> Result<String> {
    let mut glue = glue.to_owned();
    let mut from = None;
    for entry in names.values().flatten() {
        match &entry[..] {
            [module, name, short] => {
                match from {
                    Some(from) if from == module => {}
                    // All names would come from one module now.
                    Some(_) => return Err(format!("the app imports from {module} as well.")),
                    None => {
                        glue =
                            replaced_once(&glue, &format!("\"{module}\":"), &format!("{MODULE}:"))?;
                    }
                }
                from = Some(module);
                glue = replaced_once(&glue, &format!(" {name}:"), &format!(" {short}:"))?;
            }
            [name, short] => glue = export_renamed(&glue, name, short),
            _ => return Err(format!("wasm-opt's list of names has an unknown entry: {entry:?}.")),
        }
    }
    Ok(glue)
}

/// The text with the one place of `old` replaced.
fn replaced_once(text: &str, old: &str, new: &str) -> Result<String> {
    match text.split(old).collect::<Vec<_>>()[..] {
        [before, after] => Ok([before, new, after].concat()),
        _ => Err(format!("wasm-bindgen's glue does not have \"{old}\" exactly once.")),
    }
}

/// The glue where what the wasm offers under that name is called by its short one: `wasm.name`, not `wasm.names`.
fn export_renamed(glue: &str, name: &str, short: &str) -> String {
    let call = format!("wasm.{name}");
    let mut parts = glue.split(&call);
    let mut renamed = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let ends =
            !part.starts_with(|next: char| next.is_ascii_alphanumeric() || "_$".contains(next));
        renamed.push_str("wasm.");
        renamed.push_str(if ends { short } else { name });
        renamed.push_str(part);
    }
    renamed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> ShortNames {
        let list = r#"{"imports": [["./app.js", "__wbg_top_29cd36a415d12885", "$"], ["./app.js", "__wbg_b", "b"]],
            "exports": [["mount", "c"], ["memory", "d"]]}"#;
        serde_json::from_str(list).unwrap()
    }

    #[test]
    fn each_name_is_replaced_where_the_wasm_is_meant_and_nowhere_else() {
        let glue = "export function mount() { return wasm.mount(wasm.memory, wasm.mounted); }\n\
                    const imports = { __wbg_top_29cd36a415d12885: (x) => x.top, __wbg_b: 1 };\n\
                    return { \"./app.js\": imports };";
        let short = "export function mount() { return wasm.c(wasm.d, wasm.mounted); }\n\
                     const imports = { $: (x) => x.top, b: 1 };\n\
                     return { a: imports };";
        assert_eq!(renamed(glue, &names()).as_deref(), Ok(short));
    }

    #[test]
    fn the_glue_takes_a_module_and_fetches_nothing() {
        let glue = "let wasm;\nasync function __wbg_load(module, imports) { fetch(module); }\n\
                    async function __wbg_init(path) { __wbg_get_imports(); }\n\n\
                    export { initSync, __wbg_init as default };\n";
        let given = given_module(glue.to_owned());
        assert!(given.starts_with("let wasm;\nexport default async function"), "{given}");
        assert!(given.contains("WebAssembly.instantiate(") && !given.contains("fetch"), "{given}");
        let other = glue.replace("initSync, ", "");
        assert_eq!(given_module(other.clone()), other);
    }

    #[test]
    fn a_glue_that_is_not_understood_is_refused() {
        for glue in [
            "",
            "{ \"./app.js\": { __wbg_top_29cd36a415d12885: 1 } }",
            "{ \"./app.js\": { __wbg_top_29cd36a415d12885: 1, __wbg_b: 1, __wbg_b: 2 } }",
        ] {
            assert!(renamed(glue, &names()).is_err(), "{glue}");
        }
        let glue = "{ \"./app.js\": { __wbg_top_29cd36a415d12885: 1, __wbg_b: 1 } }";
        let mut two = names();
        two.get_mut("imports").unwrap()[1][0] = "./other.js".to_owned();
        assert!(renamed(glue, &two).unwrap_err().contains("./other.js"));
        let unknown = serde_json::from_str(r#"{"imports": [["one"]]}"#).unwrap();
        assert!(renamed("", &unknown).unwrap_err().contains("one"));
    }
}
