//! The step "JavaScript" of `cargo xtask test`: TypeScript checks the types in what is written in JavaScript (`checkJs`),
//! eslint looks for mistakes.

use crate::Result;
use crate::paths;
use crate::run;
use crate::site::every_file;
use crate::tools;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Folders with a `tsconfig.json`: scripts that find other globals around them need one of their own.
const PROJECTS: [&str; 4] = ["src/js", "src/js/offline", "tests", "examples"];
/// Where JavaScript of ours lies.
const FOLDERS: [&str; 5] = ["src", "crates", "tests", "examples", "xtask/src"];

/// Runs both.
///
/// # Errors
/// If one of them finds something, or a script is in no project.
pub fn check() -> Result {
    let mut checked = BTreeSet::new();
    for project in PROJECTS {
        let mut command = program("tsc")?;
        run::inherit(
            command.args(["--project", project]),
            "TypeScript found a mistake in JavaScript; it stands above.",
        )?;
        let mut command = program("tsc")?;
        let list = run::output(command.args(["--project", project, "--listFilesOnly"]))?;
        checked.extend(list.lines().filter_map(|file| fs::canonicalize(file).ok()));
    }
    let forgotten = forgotten(&checked)?;
    if !forgotten.is_empty() {
        return Err(format!(
            "no tsconfig.json names {}: add it to that of its folder, or to PROJECTS in xtask/src/javascript.rs.",
            forgotten.join(", ")
        ));
    }
    let mut command = program("eslint")?;
    command.env("NODE_PATH", paths::npm().join("node_modules"));
    run::inherit(
        command.args(["--max-warnings", "0", "."]),
        "eslint found a mistake in JavaScript; it stands above.",
    )
}

fn program(name: &str) -> Result<Command> {
    let program = tools::npm_program(name)
        .ok_or_else(|| format!("{name} is missing: run `cargo xtask setup`."))?;
    let mut command = Command::new(program);
    command.current_dir(paths::root());
    Ok(command)
}

/// Scripts that no project checks, from the root of the project.
fn forgotten(checked: &BTreeSet<PathBuf>) -> Result<Vec<String>> {
    let mut forgotten = Vec::new();
    for folder in FOLDERS {
        for file in every_file(&paths::root().join(folder))? {
            let is_checked = || fs::canonicalize(&file).is_ok_and(|file| checked.contains(&file));
            if is_script(&file) && !is_checked() {
                let name = file.strip_prefix(paths::root()).unwrap_or(&file);
                forgotten.push(name.to_string_lossy().into_owned());
            }
        }
    }
    Ok(forgotten)
}

fn is_script(file: &Path) -> bool {
    let end = file.extension().and_then(|end| end.to_str()).unwrap_or_default();
    ["js", "mjs", "cjs", "jsx"].contains(&end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::read_text;

    /// The names of a file's public functions, without those that stand before `start`.
    fn functions(file: &str, start: &str) -> Vec<String> {
        let text = read_text(&paths::root().join(file)).unwrap();
        let (_, text) = text.split_once(start).unwrap();
        let names = text.split("pub fn ").skip(1);
        names.map(|rest| rest.split('(').next().unwrap().to_owned()).collect()
    }

    #[test]
    fn the_types_of_the_glue_name_what_the_app_has() {
        let types = read_text(&paths::root().join("src/js/app_glue.d.ts")).unwrap();
        let mut names = functions("src/host/app_instance.rs", "impl AppInstance");
        assert!(names.len() > 5, "{names:?}");
        names.extend(functions("src/host/element_bridge.rs", "extern \"C\""));
        names.extend(functions("crates/locale/src/browser.rs", "extern \"C\""));
        for name in &names {
            assert!(types.contains(&format!("  {name}(")), "app_glue.d.ts lacks {name}");
        }
        let declared = types.lines().filter(|line| line.starts_with("  ") && line.contains('('));
        assert_eq!(declared.filter(|line| !line.contains("constructor")).count(), names.len());
    }
}
