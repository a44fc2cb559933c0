//! `cargo xtask build`: Trunk makes `dist/site`, and calls back for what it does not do (`site`).

use crate::budgets::{self, Report};
use crate::paths;
use crate::run;
use crate::say::{Outcome, step};
use crate::tools::{self, Need, Tools};
use std::process::Command;

/// Gets what is missing, builds, and prints the sizes.
pub fn run() -> Outcome<Report> {
    let tools = tools::get(Need::Site)?;
    step("build", || site(&tools))?;
    let report = budgets::measure()?;
    report.print();
    Ok(report)
}

/// Writes `dist/site`.
pub fn site(tools: &Tools) -> Outcome {
    let mut command = Command::new(&tools.trunk);
    command
        .arg("build")
        .current_dir(paths::root())
        .env("PATH", &tools.path)
        .env("NO_COLOR", "true");
    // Trunk speaks up about each of its steps; a person wants to see the compiler and the mistakes.
    command.env("RUST_LOG", "warn");
    run::loud(&mut command, "the build failed; the reason stands above.")
}
