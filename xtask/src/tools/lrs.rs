//! The learning record store (LRS) of the tests: Ralph from PyPI, in a Python environment of its own.

use super::{find, system};
use crate::Result;
use crate::paths;
use crate::run;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// What it needs, in the project.
const REQUIREMENTS: &str = "tests/e2e/platform/requirements.txt";
/// The environment's interpreter.
const PYTHON: &str = if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" };

/// The interpreter of an environment that has what [`REQUIREMENTS`] names.
pub fn python() -> Option<PathBuf> {
    let python = folder().join(PYTHON);
    let wanted = fs::read(paths::root().join(REQUIREMENTS)).ok()?;
    (python.is_file() && fs::read(stamp()).ok()? == wanted).then_some(python)
}

/// Gets it if it is missing.
pub fn get() -> Result {
    if let Some(python) = python() {
        println!("✓  learning record store: {}", python.display());
        return Ok(());
    }
    let missing = "Python 3 with venv and pip is missing: the tests of learning platforms run a store written in it. Install \
                   it (on Debian `apt-get install python3 python3-venv`) and try again.";
    if find::on_path("python3").is_none() {
        system::install("Python", &["python3", "python3-venv"]).map_err(|_| missing.to_owned())?;
    }
    println!("   pip fetches what {REQUIREMENTS} names into {}", folder().display());
    let mut command = Command::new("python3");
    command.args(["-m", "venv", "--clear"]).arg(folder());
    run::logged("python-venv", &mut command, missing)?;
    let mut command = Command::new(folder().join(PYTHON));
    command.args(["-m", "pip", "install", "--disable-pip-version-check", "--requirement"]);
    command.arg(paths::root().join(REQUIREMENTS));
    let failed = format!(
        "pip could not fetch what {REQUIREMENTS} names: check the connection to its registry, and that Python is 3.10 to 3.12."
    );
    run::logged("pip", &mut command, &failed)?;
    fs::copy(paths::root().join(REQUIREMENTS), stamp())
        .map(|_| ())
        .map_err(|problem| format!("cannot write {}: {problem}.", stamp().display()))
}

/// The list by which the environment was made.
fn stamp() -> PathBuf {
    folder().join("requirements.txt")
}

fn folder() -> PathBuf {
    paths::tools().join("lrs")
}
