//! Which functions come later: those of whole modules, those of a list, and what only they call.
//!
//! A function that neither names stays in the first part: after a change of the code the first part grows a little and
//! the budget tells, while nothing is late. `cargo xtask learn` writes the list anew.

use super::module::Module;
use std::collections::{BTreeMap, BTreeSet};
use wasmparser::ExternalKind;

/// What comes later.
pub struct List {
    /// Paths of modules, each with `::` at its end; every function whose name mentions one comes later.
    modules: BTreeSet<String>,
    /// Names of single functions.
    functions: BTreeSet<String>,
}

/// What a line begins with that names a module.
const MODULE: &str = "module ";

impl List {
    /// Reads the list; lines that begin with `#` are for people.
    pub fn read(text: &str) -> Self {
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        let (modules, functions): (Vec<&str>, Vec<&str>) =
            lines.partition(|line| line.starts_with(MODULE));
        let modules = modules.iter().filter_map(|line| line.strip_prefix(MODULE));
        Self {
            modules: modules.map(str::to_owned).collect(),
            functions: functions.into_iter().map(str::to_owned).collect(),
        }
    }

    /// The list as it is kept.
    pub fn write(&self) -> String {
        let modules = self.modules.iter().map(|path| format!("{MODULE}{path}\n"));
        let functions = self.functions.iter().map(|name| format!("{name}\n"));
        modules.chain(functions).collect()
    }

    /// The functions of a module that come later.
    pub fn choose(&self, module: &Module) -> BTreeSet<u32> {
        let named = module.own().filter(|function| {
            let name = plain(module.name_of(*function));
            self.functions.contains(&name) || self.modules.iter().any(|path| name.contains(path))
        });
        let mut moved: BTreeSet<u32> =
            named.filter(|function| Some(*function) != module.start).collect();
        let bound = bound(module);
        let callers = callers(module);
        // Again and again what is called by nothing else, until there is no more.
        loop {
            let more: Vec<u32> = module
                .own()
                .filter(|function| !moved.contains(function) && !bound.contains(function))
                .filter(|function| {
                    let by = callers.get(function);
                    by.is_some_and(|by| by.iter().all(|by| by == function || moved.contains(by)))
                })
                .collect();
            if more.is_empty() {
                return moved;
            }
            moved.extend(more);
        }
    }

    /// The list for a module of which only the functions of `ran` were needed.
    pub fn learn(module: &Module, ran: &BTreeSet<u32>) -> Self {
        let name = |function: u32| plain(module.name_of(function));
        let kept: BTreeSet<String> = ran.iter().map(|function| name(*function)).collect();
        let never: BTreeSet<u32> = module
            .own()
            .filter(|function| !ran.contains(function) && !kept.contains(&name(*function)))
            .collect();
        let mentioned = |names: &mut dyn Iterator<Item = String>| -> BTreeSet<String> {
            names.flat_map(|name| modules_of(&name)).collect()
        };
        let needed = mentioned(&mut kept.iter().cloned());
        let mut modules = mentioned(&mut never.iter().map(|function| name(*function)));
        modules.retain(|path| !needed.contains(path));
        let inner = |path: &String| {
            modules.iter().any(|outer| outer != path && path.starts_with(outer.as_str()))
        };
        let modules: BTreeSet<String> =
            modules.iter().filter(|path| !inner(path)).cloned().collect();
        // What only moved functions call follows them unnamed.
        let (bound, callers) = (bound(module), callers(module));
        let follows = |function: &u32| {
            let by = callers.get(function);
            !bound.contains(function)
                && by.is_some_and(|by| by.iter().all(|by| by != function && never.contains(by)))
        };
        let functions = never
            .iter()
            .filter(|function| !follows(function))
            .map(|function| name(*function))
            .filter(|name| !name.is_empty() && !modules.iter().any(|path| name.contains(path)))
            .collect();
        Self { modules, functions }
    }
}

/// Functions that are reached by other ways than by calls: through the table, or from JavaScript.
fn bound(module: &Module) -> BTreeSet<u32> {
    let functions = module.exports.iter().filter(|export| export.kind == ExternalKind::Func);
    let exported = functions.map(|export| export.index);
    module.slots.values().copied().chain(exported).chain(module.start).collect()
}

fn callers(module: &Module) -> BTreeMap<u32, BTreeSet<u32>> {
    let mut callers: BTreeMap<u32, BTreeSet<u32>> = BTreeMap::new();
    for function in module.own() {
        for called in module.calls(function) {
            callers.entry(called).or_default().insert(function);
        }
    }
    callers
}

/// A name without the numbers that the compiler gives to crates: `core[c5930c85a12de822]::ptr` is `core::ptr`.
fn plain(name: &str) -> String {
    let mut parts = name.split('[');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(']') {
            Some((number, rest))
                if number.len() > 8 && number.bytes().all(|byte| byte.is_ascii_hexdigit()) =>
            {
                plain.push_str(rest);
            }
            _ => {
                plain.push('[');
                plain.push_str(part);
            }
        }
    }
    plain
}

/// The paths of the app's own modules that a plain name mentions, outer and inner: `crosstalk::view::`,
/// `crosstalk::view::menu::`.
fn modules_of(name: &str) -> Vec<String> {
    const APP: &str = "crosstalk::";
    let mut found = Vec::new();
    for (at, _) in name.match_indices(APP) {
        let mut path = APP.to_owned();
        let rest = name.get(at + APP.len()..).unwrap_or_default();
        for step in rest.split_inclusive("::") {
            let word = step.strip_suffix("::").unwrap_or_default();
            // Types, functions in angle brackets and closures end the path.
            if word.is_empty()
                || !word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
            {
                break;
            }
            path.push_str(step);
            found.push(path.clone());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_crates_go_and_other_brackets_stay() {
        assert_eq!(
            plain("<alloc[3ca501edff3f0c7c]::rc::Rc<[u8]>>::drop_slow[1]"),
            "<alloc::rc::Rc<[u8]>>::drop_slow[1]"
        );
    }

    #[test]
    fn a_name_mentions_its_modules() {
        assert_eq!(
            modules_of("<crosstalk::view::menu::Props as core::Drop>::drop::<crosstalk::App>"),
            ["crosstalk::view::", "crosstalk::view::menu::"]
        );
    }

    #[test]
    fn the_list_reads_what_it_writes() {
        let text = "module crosstalk::view::menu::\ncore::fmt::write\n";
        assert_eq!(List::read(&format!("# for people\n{text}")).write(), text);
    }
}
