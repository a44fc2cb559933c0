//! The tools that come from crates.io: Trunk, wasm-bindgen, and Firefox's driver for the tests.

use super::find;
use crate::Result;
use crate::paths;
use crate::run;
use std::fs;
use std::path::PathBuf;

/// A tool that cargo installs.
pub struct Tool {
    package: &'static str,
    program: &'static str,
    version: String,
    /// Whether another patch release on PATH serves as well.
    patches_agree: bool,
    /// How much the compiler optimises it. A tool that runs for seconds a build is not worth minutes of optimising; one
    /// that only waits for others is not worth any.
    optimised: &'static str,
    /// Further arguments of `cargo install`.
    arguments: &'static [&'static str],
}

/// Trunk; releases from 0.22 on ask for a newer compiler than ours. It fetches nothing for us, so it needs no encryption:
/// built like this in 158 seconds, else in 330.
pub fn trunk() -> Tool {
    Tool {
        package: "trunk",
        program: "trunk",
        version: "0.21.14".to_owned(),
        patches_agree: true,
        optimised: "0",
        arguments: &["--no-default-features"],
    }
}

/// Firefox's driver; Debian has none.
pub fn geckodriver() -> Tool {
    Tool {
        package: "geckodriver",
        program: "geckodriver",
        version: "0.37.1".to_owned(),
        patches_agree: true,
        optimised: "0",
        arguments: &[],
    }
}

/// wasm-bindgen's command in the version of the library: the two have to be equal.
pub fn wasm_bindgen() -> Result<Tool> {
    let lock = fs::read_to_string(paths::root().join("Cargo.lock"))
        .map_err(|problem| format!("cannot read Cargo.lock: {problem}."))?;
    let mut lines = lock.lines().skip_while(|line| *line != "name = \"wasm-bindgen\"").skip(1);
    let version =
        lines.next().and_then(|line| line.strip_prefix("version = \"")?.strip_suffix('"'));
    let version = version.ok_or(
        "Cargo.lock names no version of wasm-bindgen: run `cargo update -p wasm-bindgen`.",
    )?;
    Ok(Tool {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version: version.to_owned(),
        patches_agree: false,
        optimised: "1",
        arguments: &[],
    })
}

impl Tool {
    /// Whether what a program says with `--version` will do.
    fn suits(&self, said: &str) -> bool {
        let Some(found) = said.split_whitespace().nth(1) else { return false };
        let minor = |version: &str| version.rsplit_once('.').map(|(minor, _)| minor.to_owned());
        found == self.version || self.patches_agree && minor(found) == minor(&self.version)
    }
}

/// Where the tool is, if its version suits: on PATH, else in `target/tools`.
pub fn path(tool: &Tool) -> Option<PathBuf> {
    let own = paths::tools().join("bin").join(format!(
        "{}{}",
        tool.program,
        std::env::consts::EXE_SUFFIX
    ));
    let suits =
        |file: &PathBuf| run::answer(file, &["--version"]).is_some_and(|said| tool.suits(&said));
    find::on_path(tool.program).into_iter().chain([own]).find(suits)
}

/// Gets the tool if it is missing: prebuilt by cargo-binstall where that is installed, else built.
pub fn get(tool: &Tool) -> Result {
    let (package, version) = (tool.package, tool.version.as_str());
    if let Some(found) = path(tool) {
        println!("✓  {package} {version}: {}", found.display());
        return Ok(());
    }
    let root = paths::tools();
    if find::on_path("cargo-binstall").is_some() {
        println!("   {package} {version}: cargo-binstall fetches it");
        let wanted = format!("{package}@{version}");
        let mut command =
            run::cargo(&["binstall", "--no-confirm", "--disable-strategies", "compile", &wanted]);
        command.arg("--root").arg(&root);
        if run::logged(package, &mut command, "cargo-binstall had none.").is_ok()
            && path(tool).is_some()
        {
            return Ok(());
        }
    }
    println!("   {package} {version}: cargo builds it, once; this takes a few minutes");
    let mut command = run::cargo(&["install", "--locked", package, "--version", version]);
    command.args(tool.arguments).arg("--root").arg(&root);
    command.env("CARGO_PROFILE_RELEASE_LTO", "off");
    command.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    command.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", tool.optimised);
    command.env_remove("CARGO_TARGET_DIR");
    let failed = format!(
        "{package} {version} is missing and `cargo install` could not build it: install it by hand."
    );
    run::logged(package, &mut command, &failed)
}
