//! `cargo xtask bench`: how long things take on this machine and in a browser, and the size report.

mod against;
mod options;
mod static_page;

use crate::Result;
use crate::budgets;
use crate::build;
use crate::console::step;
use crate::driver::Driver;
use crate::paths;
use crate::run::{self, cargo};
use crate::site::every_file;
use crate::test::WASM;
use crate::tools::{self, Need, Tools};
use options::Options;
use std::path::PathBuf;

/// One part of what is measured.
type Step<'a> = (&'a str, &'a dyn Fn() -> Result);

/// Builds, runs every benchmark, also when one of them is too slow, and prints the sizes.
pub fn run(arguments: &[&str]) -> Result {
    let options = Options::parse(arguments)?;
    let tools = tools::get(Need::Tests)?;
    let steps: [Step; 3] = [
        ("on this machine", &host),
        ("in WebAssembly", &|| wasm(&tools)),
        ("in the browser", &|| browser(&options, &tools)),
    ];
    let names = steps.map(|(name, _)| name);
    if let Some(only) = options.only.filter(|only| !names.contains(only)) {
        return Err(format!("there is no step \"{only}\". The steps are: {}.", names.join(", ")));
    }
    step("build", || build::site(&tools))?;
    let chosen =
        steps.into_iter().filter(|(name, _)| options.only.is_none_or(|only| only == *name));
    let results: Vec<Result> = chosen.map(|(name, work)| step(name, work)).collect();
    let report = budgets::measure()?;
    report.print();
    results.into_iter().collect::<Result>()?;
    report.judge()
}

const FAILED: &str = "a benchmark failed; the reason stands above.";

fn host() -> Result {
    run::inherit(&mut cargo(&["bench", "--package", "crosstalk"]), FAILED)
}

/// Pure rooms as the browser runs them, compiled like the app that ships.
fn wasm(tools: &Tools) -> Result {
    let mut command = cargo(&["test", "--release", "--package", "crosstalk", "--target", WASM]);
    command.args(["--bench", "wasm", "--", "--nocapture"]);
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", &tools.test_runner);
    command.env("CHROMEDRIVER", tools::browser()?.driver);
    // With the app's own flags, so that cargo compiles each crate once for both.
    command.env(build::FLAGS, build::flags());
    // A thousand layouts take longer than a test may.
    command.env("WASM_BINDGEN_TEST_TIMEOUT", "300");
    command.env("CROSSTALK_FIRST", content("-first-")?);
    command.env("CROSSTALK_REST", content("-rest-")?);
    run::inherit(&mut command, FAILED)
}

/// The finished site under a driven browser, beside a static page and the site as of another commit.
fn browser(options: &Options, tools: &Tools) -> Result {
    let static_page = static_page::write()?;
    let against = options.against.map(|commit| against::build(commit, tools)).transpose()?;
    let driver = Driver::chromium()?;
    let mut command = cargo(&["bench", "--package", "end-to-end", "--profile", "dev"]);
    driver.tell(&mut command);
    command.env("CROSSTALK_ROUNDS", options.rounds.to_string());
    command.env("CROSSTALK_STATIC", static_page);
    if let Some(against) = against {
        command.env("CROSSTALK_AGAINST", against.site);
        command.env("CROSSTALK_AGAINST_COMMIT", against.commit);
    }
    run::inherit(&mut command, FAILED)
}

/// A part of the content of the site that was built.
fn content(part: &str) -> Result<PathBuf> {
    let files = every_file(&paths::site())?;
    let found = files.into_iter().find(|file| {
        let name = file.to_string_lossy();
        name.contains(part) && name.ends_with(".bin")
    });
    found.ok_or_else(|| format!("the site has no content with {part}: run `cargo xtask build`."))
}
