//! `cargo xtask build`: Trunk makes `dist/site`, and calls back for what it does not do (`site`).

use crate::Result;
use crate::budgets::{self, Report};
use crate::console::step;
use crate::languages::pseudo;
use crate::paths;
use crate::run;
use crate::site::{ADDRESS, Base, MORE_LANGUAGES};
use crate::tools::{self, Need, Tools};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// The variable for them.
pub const FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// What `cargo xtask build --base-url ADDRESS` asks for.
pub fn base(options: &[&str]) -> Result<Option<Base>> {
    match options {
        [] => Ok(None),
        ["--base-url", address] => Base::parse(address).map(Some),
        _ => Err("build takes no option but --base-url ADDRESS.".to_owned()),
    }
}

/// Gets what is missing, builds, and prints the sizes. With the address at which the site will stand, pages tell it to
/// other systems.
pub fn run(base: Option<&Base>) -> Result<Report> {
    let tools = tools::get(Need::Site)?;
    let address = base.map(|base| (ADDRESS, base.address()));
    step("build", || command(&tools, address.as_slice()))?;
    let report = budgets::measure()?;
    report.print();
    Ok(report)
}

/// Writes `dist/site`.
pub fn site(tools: &Tools) -> Result {
    command(tools, &[])
}

/// Writes a second site with the languages of tests, beside which it is like the first.
pub fn site_of_languages(tools: &Tools) -> Result {
    let folder = pseudo::write()?;
    let folder = folder.to_str().ok_or("the path of the project is no text.")?;
    let mut command = trunk(tools, &[(MORE_LANGUAGES, folder)]);
    command.arg("--dist").arg(paths::site_of_languages());
    run::inherit(&mut command, "the build failed; the reason stands above.")
}

/// Runs Trunk, with further variables for the hook.
pub fn command(tools: &Tools, variables: &[(&str, &str)]) -> Result {
    run::inherit(&mut trunk(tools, variables), "the build failed; the reason stands above.")
}

fn trunk(tools: &Tools, variables: &[(&str, &str)]) -> Command {
    let mut command = Command::new(&tools.trunk);
    command
        .arg("build")
        .current_dir(paths::root())
        .env("PATH", &tools.path)
        .env("NO_COLOR", "true")
        .env(FLAGS, flags())
        .envs(variables.iter().copied());
    // Trunk speaks up about each of its steps; a person wants to see the compiler and the mistakes.
    command.env("RUST_LOG", "warn");
    command
}

/// Flags of the compiler: paths of crates without what is in front of them on this machine, which panics would carry
/// into the wasm.
pub fn flags() -> String {
    let mut flags = Vec::new();
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    let sources = home.map(|home| home.join("registry/src"));
    for entry in sources.and_then(|sources| fs::read_dir(sources).ok()).into_iter().flatten() {
        if let Some(folder) = entry.ok().and_then(|entry| entry.path().to_str().map(str::to_owned))
        {
            flags.push(format!("--remap-path-prefix={folder}/="));
        }
    }
    flags.join(" ")
}
