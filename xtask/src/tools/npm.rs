//! Packages from npm, as `xtask/npm/package.json` and its lock file name them: the two optimisers, without which the site
//! is a little larger, and what the tests need.

use super::{Need, find, system};
use crate::Result;
use crate::paths;
use crate::run;
use crate::site::{read, read_text};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Where the list lies, in the project.
const LIST: &str = "xtask/npm";
const MANIFEST: &str = "package.json";
const LOCK: &str = "package-lock.json";

/// wasm-opt: the one on PATH if it is at least as new as ours, else ours.
pub fn wasm_opt() -> Option<PathBuf> {
    let major =
        |version: &str| version.split('.').next().and_then(|major| major.parse::<u32>().ok());
    let wanted = major(&wanted("binaryen")?)?;
    let new_enough = |file: &PathBuf| {
        let said = run::answer(file, &["--version"]).unwrap_or_default();
        said.split_whitespace().nth(2).and_then(major) >= Some(wanted)
    };
    find::on_path("wasm-opt").filter(new_enough).or_else(|| installed_program("wasm-opt"))
}

/// esbuild: the one on PATH if it is the same release as ours, else ours.
pub fn esbuild() -> Option<PathBuf> {
    let wanted = wanted("esbuild")?;
    let same = |file: &PathBuf| run::answer(file, &["--version"]).as_ref() == Some(&wanted);
    find::on_path("esbuild").filter(same).or_else(|| installed_program("esbuild"))
}

/// The script of axe-core.
pub fn axe() -> Option<PathBuf> {
    let file = paths::npm().join("node_modules/axe-core/axe.min.js");
    file.is_file().then_some(file)
}

/// Gets what is missing. Only the tests cannot do without.
pub fn get(need: Need) -> Result {
    let enough = match need {
        Need::Site => wasm_opt().is_some() && esbuild().is_some(),
        Need::Tests => is_installed(Need::Tests),
    };
    if enough {
        println!("✓  packages from npm: {}", paths::npm().display());
        return Ok(());
    }
    if find::on_path("npm").is_none() {
        if need == Need::Site {
            println!(
                "   npm is not on PATH: the site is built without wasm-opt and esbuild, and is a little larger."
            );
            return Ok(());
        }
        system::install("npm", &["nodejs", "npm"])?;
    }
    match install(need) {
        Err(sentence) if need == Need::Site => {
            println!("   {sentence}\n   The site is built without, and is a little larger.");
            Ok(())
        }
        result => result,
    }
}

/// `npm ci`, which takes exactly what the lock file names. No package runs anything of its own meanwhile.
fn install(need: Need) -> Result {
    println!("   npm fetches what {LIST}/{LOCK} names into {}", paths::npm().display());
    let cannot =
        |problem: std::io::Error| format!("cannot write {}: {problem}.", paths::npm().display());
    fs::create_dir_all(paths::npm()).map_err(cannot)?;
    for name in [MANIFEST, LOCK] {
        fs::copy(list(name), paths::npm().join(name)).map_err(cannot)?;
    }
    let mut command = Command::new("npm");
    command.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(paths::npm());
    if need == Need::Site {
        command.arg("--omit=dev");
    }
    run::logged(
        "npm",
        &mut command,
        "npm could not fetch them: check the connection to its registry.",
    )?;
    fs::write(stamp(need), read(&list(LOCK))?).map_err(cannot)
}

/// Whether what the lock file names now is there. Whoever has what the tests need has what the site needs.
fn is_installed(need: Need) -> bool {
    let wanted = fs::read(list(LOCK)).ok();
    let stamps = [stamp(Need::Tests), stamp(need)];
    wanted.is_some() && stamps.iter().any(|stamp| fs::read(stamp).ok() == wanted)
}

/// The lock file by which packages were installed. `npm ci` removes it with the packages before it begins.
fn stamp(need: Need) -> PathBuf {
    let name = if need == Need::Site { ".installed-for-site" } else { ".installed-for-tests" };
    paths::npm().join("node_modules").join(name)
}

/// A program of the packages. Some are scripts for node.
pub fn installed_program(name: &str) -> Option<PathBuf> {
    let file = paths::npm().join("node_modules/.bin").join(name);
    let runs = is_installed(Need::Site) && find::on_path("node").is_some() && file.is_file();
    runs.then_some(file)
}

/// The version that the list names.
fn wanted(package: &str) -> Option<String> {
    let manifest: serde_json::Value =
        serde_json::from_str(&read_text(&list(MANIFEST)).ok()?).ok()?;
    Some(manifest.get("dependencies")?.get(package)?.as_str()?.to_owned())
}

fn list(name: &str) -> PathBuf {
    paths::root().join(Path::new(LIST)).join(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_exact_and_the_lock_file_names_no_server() {
        let manifest: serde_json::Value =
            serde_json::from_str(&read_text(&list(MANIFEST)).unwrap()).unwrap();
        let lock: serde_json::Value =
            serde_json::from_str(&read_text(&list(LOCK)).unwrap()).unwrap();
        let packages = lock["packages"].as_object().unwrap();
        for kind in ["dependencies", "devDependencies"] {
            for (name, version) in manifest[kind].as_object().unwrap() {
                assert_eq!(
                    &packages[&format!("node_modules/{name}")]["version"],
                    version,
                    "{name}"
                );
            }
        }
        for (name, package) in packages {
            assert!(package.get("resolved").is_none(), "{name} names a server");
            assert!(
                name.is_empty() || package.get("integrity").is_some(),
                "{name} has no checksum"
            );
        }
    }

    #[test]
    fn the_optimisers_are_named() {
        assert!(wanted("binaryen").is_some() && wanted("esbuild").is_some());
    }
}
