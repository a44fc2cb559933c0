//! Takes out of wasm-bindgen's glue what this app never uses: ways to fetch and start it by itself, and the long words
//! for JavaScript's values in messages that only a crash shows.

use crate::say::Outcome;

/// From here to its end the glue is about starting.
const STARTING: &str = "async function __wbg_load(";
const END: &str = "export { initSync, __wbg_init as default };";
/// Our loader brings a compiled module.
const START: &str = "export default async function start(module) {
    return __wbg_finalize_init(await WebAssembly.instantiate(module, __wbg_get_imports()), module);
}
";
const WORDS: &str = "function debugString(val) {";

/// The glue without it.
pub fn trimmed(glue: &str) -> Outcome<String> {
    let (kept, starting) = glue.split_once(STARTING).ok_or_else(|| changed(STARTING))?;
    if starting.trim_end().strip_suffix(END).is_none() {
        return Err(changed(END));
    }
    let mut kept = kept.to_owned();
    if let Some((before, words)) = kept.split_once(WORDS) {
        let (_, after) = words.split_once("\n}\n").ok_or_else(|| changed(WORDS))?;
        kept = format!("{before}const debugString = String;\n{after}");
    }
    Ok(kept + START)
}

fn changed(line: &str) -> String {
    format!(
        "wasm-bindgen's glue has changed: it has no `{line}` where the build takes out what is not used."
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn starting_is_ours_and_the_rest_stays() {
        let glue =
            format!("let wasm;\n{WORDS}\n  return 1;\n}}\nlet last;\n{STARTING}) {{}}\n{END}\n");
        let trimmed = trimmed(&glue).unwrap();
        assert_eq!(trimmed, format!("let wasm;\nconst debugString = String;\nlet last;\n{START}"));
    }

    #[test]
    fn a_glue_of_another_shape_is_refused() {
        assert!(trimmed("let wasm;").unwrap_err().contains(STARTING));
        assert!(trimmed(&format!("{STARTING}) {{}}")).unwrap_err().contains(END));
    }
}
