//! The store of learning records for the tests: Ralph from PyPI, in a Python environment of its own.

use super::{find, system};
use crate::paths;
use crate::run;
use crate::say::Outcome;
use std::path::PathBuf;
use std::process::Command;

const RALPH: &str = "5.1.0";
/// The environment's interpreter.
const PYTHON: &str = if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" };

/// The interpreter of an environment that has the store.
pub fn python() -> Option<PathBuf> {
    let python = folder().join(PYTHON);
    let version = "import importlib.metadata as m; print(m.version('ralph-malph'))";
    (run::answer(&python, &["-c", version])? == RALPH).then_some(python)
}

/// Gets it if it is missing.
pub fn get() -> Outcome {
    if let Some(python) = python() {
        println!("✓  ralph-malph {RALPH}: {}", python.display());
        return Ok(());
    }
    let missing = "Python 3 with venv and pip is missing: the tests of learning platforms run a store written in it. Install \
                   it (on Debian `apt-get install python3 python3-venv`) and try again.";
    if find::on_path("python3").is_none() {
        system::install("Python", &["python3", "python3-venv"]).map_err(|_| missing.to_owned())?;
    }
    println!("   ralph-malph {RALPH}: pip fetches it, once, into an environment of its own");
    let mut command = Command::new("python3");
    command.args(["-m", "venv", "--clear"]).arg(folder());
    run::quiet("python-venv", &mut command, missing)?;
    let mut command = Command::new(folder().join(PYTHON));
    command.args(["-m", "pip", "install", "--disable-pip-version-check"]);
    // The store forgets to name `requests` among what it needs.
    command.args([&format!("ralph-malph[cli,lrs]=={RALPH}"), "requests"]);
    let failed = format!(
        "pip could not fetch ralph-malph {RALPH}: check the connection to its registry, and that Python is 3.9 to 3.12."
    );
    run::quiet("ralph", &mut command, &failed)
}

fn folder() -> PathBuf {
    paths::tools().join("ralph")
}
