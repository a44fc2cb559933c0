//! `cargo xtask test`: everything that CI checks, in the order quick to slow.

use crate::Result;
use crate::budgets;
use crate::build;
use crate::console::{seconds, step};
use crate::driver::Driver;
use crate::javascript;
use crate::lrs::Lrs;
use crate::package;
use crate::paths;
use crate::run::{self, cargo};
use crate::tools::{self, Need, Tools};
use std::time::{Duration, Instant};

/// The compiler's target for the browser.
pub const WASM: &str = "wasm32-unknown-unknown";

/// One check.
struct Step {
    name: &'static str,
    /// Whether it is among those of `--quick`.
    quick: bool,
    run: fn(&Tools) -> Result,
}

const STEPS: [Step; 10] = [
    Step { name: "format", quick: true, run: format },
    Step { name: "lints", quick: true, run: lints },
    Step { name: "lints of the wasm", quick: true, run: wasm_lints },
    Step { name: "JavaScript", quick: true, run: |_| javascript::check() },
    Step { name: "host tests", quick: true, run: host_tests },
    Step { name: "wasm tests", quick: true, run: wasm_tests },
    Step { name: "build", quick: false, run: build::site },
    Step { name: "packages", quick: false, run: package::packages },
    Step { name: "end-to-end tests", quick: false, run: end_to_end_tests },
    Step { name: "budgets", quick: false, run: |_| budgets::check() },
];

/// Gets what is missing and runs the steps, until one fails.
pub fn run(options: &[&str]) -> Result {
    let chosen: Vec<&Step> = match options {
        [] => STEPS.iter().collect(),
        ["--quick"] => STEPS.iter().filter(|step| step.quick).collect(),
        ["--only", name] => STEPS.iter().filter(|step| step.name == *name).collect(),
        other => {
            return Err(format!("test takes --quick or --only STEP, not \"{}\".", other.join(" ")));
        }
    };
    if chosen.is_empty() {
        let names: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
        return Err(format!("there is no such step. The steps are: {}.", names.join(", ")));
    }
    let tools = tools::get(Need::Tests)?;
    let mut times: Vec<(&str, Duration)> = Vec::new();
    for Step { name, run, .. } in chosen {
        let start = Instant::now();
        step(name, || run(&tools))?;
        times.push((name, start.elapsed()));
    }
    println!("\nEverything passed.");
    for (name, time) in &times {
        println!("  {name:<20}{:>10}", seconds(*time));
    }
    println!("  {:<20}{:>10}", "together", seconds(times.iter().map(|(_, time)| *time).sum()));
    Ok(())
}

fn format(_: &Tools) -> Result {
    run::inherit(
        &mut cargo(&["fmt", "--all", "--check"]),
        "the code is not formatted: run `cargo fmt --all`.",
    )
}

fn lints(_: &Tools) -> Result {
    let mut command = cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]);
    run::inherit(&mut command, "clippy has something to say; it stands above.")
}

fn wasm_lints(_: &Tools) -> Result {
    let places = ["clippy", "--package", "crosstalk", "--target", WASM, "--lib", "--test", "wasm"];
    let failed = "clippy has something to say; it stands above.";
    run::inherit(cargo(&places).args(["--", "-D", "warnings"]), failed)?;
    // The course's program and the reader of other maps are wasms of their own.
    for package in ["crosstalk-course", "crosstalk-authoring"] {
        let places = ["clippy", "--package", package, "--target", WASM, "--lib", "--bins"];
        run::inherit(cargo(&places).args(["--", "-D", "warnings"]), failed)?;
    }
    Ok(())
}

/// With `ssr`, so that the views are drawn to text; the end-to-end tests are a package of their own.
fn host_tests(_: &Tools) -> Result {
    let mut command =
        cargo(&["test", "--workspace", "--exclude", "end-to-end", "--features", "crosstalk/ssr"]);
    run::inherit(&mut command, "a host test failed; it stands above.")
}

fn wasm_tests(tools: &Tools) -> Result {
    let mut command =
        cargo(&["test", "--package", "crosstalk", "--target", WASM, "--test", "wasm"]);
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", &tools.test_runner);
    command.env("CHROMEDRIVER", tools::browser()?.driver);
    run::inherit(&mut command, "a test in the browser failed; it stands above.")
}

fn end_to_end_tests(_: &Tools) -> Result {
    let drivers = [Driver::chromium()?, Driver::firefox()?, Driver::webkit()?];
    let mut command = cargo(&["test", "--package", "end-to-end"]);
    for driver in &drivers {
        driver.tell(&mut command);
    }
    let lrs = Lrs::start()?;
    lrs.tell(&mut command);
    command.env("CROSSTALK_NGINX", tools::web_server("nginx")?);
    command.env("CROSSTALK_APACHE", tools::web_server("apache2")?);
    command.env("CROSSTALK_PACKAGES", paths::root().join("dist"));
    command.env("CROSSTALK_NPM", paths::npm().join("node_modules"));
    command
        .env("CROSSTALK_AXE", tools::axe().ok_or("axe-core is missing: run `cargo xtask setup`.")?);
    run::inherit(&mut command, "an end-to-end test failed; it stands above.")
}
