//! What the commands need beside Rust: found on PATH in the right version, else got into `target/tools`.
//!
//! The parts that take long (two tools built by cargo, packages of npm and of the system) are got side by side.

mod browser;
mod built;
mod find;
mod lrs;
mod npm;
mod system;

pub use browser::Browser;
pub use lrs::python;
pub use npm::axe;

use crate::Result;
use crate::console::step;
use crate::paths;
use crate::run;
use std::ffi::OsString;
use std::path::PathBuf;
use std::thread;

/// How much a command needs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// What compiles and packs the site.
    Site,
    /// That, and browsers with their drivers, axe-core, and what plays a learning platform.
    Tests,
}

/// The tools that were found or got.
pub struct Tools {
    /// Trunk.
    pub trunk: PathBuf,
    /// wasm-bindgen.
    pub bindgen: PathBuf,
    /// Runs wasm tests in a browser.
    pub test_runner: PathBuf,
    /// PATH with the tools' folders first.
    pub path: OsString,
}

/// Finds what is needed and gets what is missing.
pub fn get(need: Need) -> Result<Tools> {
    let bindgen = built::wasm_bindgen()?;
    let trunk = built::trunk();
    let geckodriver = built::geckodriver();
    step("tools", || {
        target()?;
        thread::scope(|scope| {
            let jobs = [
                scope.spawn(|| built::get(&trunk)),
                scope.spawn(|| built::get(&bindgen)),
                scope.spawn(|| match need {
                    Need::Site => Ok(()),
                    Need::Tests => built::get(&geckodriver),
                }),
                scope.spawn(|| match need {
                    Need::Site => npm::get(need),
                    Need::Tests => browser::get()
                        .and_then(|()| system::get_web_servers())
                        .and_then(|()| npm::get(need))
                        .and_then(|()| lrs::get()),
                }),
            ];
            let results = jobs.map(|job| {
                job.join().unwrap_or_else(|_| Err("a tool's step broke off.".to_owned()))
            });
            let sentences: Vec<String> = results.into_iter().filter_map(Result::err).collect();
            if sentences.is_empty() { Ok(()) } else { Err(sentences.join("\n       ")) }
        })
    })?;
    let trunk = built::path(&trunk).ok_or("Trunk is not where it was just installed.")?;
    let bindgen =
        built::path(&bindgen).ok_or("wasm-bindgen is not where it was just installed.")?;
    let test_runner = bindgen.with_file_name("wasm-bindgen-test-runner");
    let folders =
        [&trunk, &bindgen].into_iter().filter_map(|tool| tool.parent().map(PathBuf::from));
    let inherited = std::env::var_os("PATH").unwrap_or_default();
    let path = std::env::join_paths(folders.chain(std::env::split_paths(&inherited)))
        .map_err(|problem| format!("PATH cannot be extended: {problem}."))?;
    Ok(Tools { trunk, bindgen, test_runner, path })
}

/// wasm-opt, if there is one.
pub fn wasm_opt() -> Option<PathBuf> {
    npm::wasm_opt()
}

/// A program of a package from npm by its name, if it is there.
pub fn npm_program(name: &str) -> Option<PathBuf> {
    npm::installed_program(name)
}

/// esbuild, if there is one.
pub fn esbuild() -> Option<PathBuf> {
    npm::esbuild()
}

/// Chromium with its driver.
pub fn browser() -> Result<Browser> {
    browser::chromium()
}

/// Firefox with its driver.
pub fn firefox() -> Result<Browser> {
    browser::firefox()
}

/// WebKit with its driver.
pub fn webkit() -> Result<Browser> {
    browser::webkit()
}

/// A web server of the tests by its name.
pub fn web_server(name: &str) -> Result<PathBuf> {
    system::web_server(name).ok_or_else(|| format!("{name} is missing: run `cargo xtask setup`."))
}

/// The compiler's target for the browser.
fn target() -> Result {
    const TARGET: &str = "wasm32-unknown-unknown";
    let cargo_says = run::answer("rustc", &["--print", "sysroot"]).unwrap_or_default();
    if PathBuf::from(cargo_says).join("lib/rustlib").join(TARGET).join("lib").is_dir() {
        return Ok(());
    }
    println!("   {TARGET}: rustup adds it");
    let mut command = std::process::Command::new("rustup");
    command.args(["target", "add", TARGET]).current_dir(paths::root());
    run::logged(
        "rust-target",
        &mut command,
        "the target wasm32-unknown-unknown is missing and rustup could not add it: install Rust by rustup \
         (https://rustup.rs), or your system's package with the standard library for wasm32.",
    )
}
