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
    work: Work,
}

/// What a step does.
enum Work {
    Check(fn(&Tools) -> Result),
    /// Tests: all, or those whose names have one of the given texts in them.
    Tests(fn(&Tools, &[&str]) -> Result),
}

const STEPS: [Step; 11] = [
    Step { name: "format", quick: true, work: Work::Check(format) },
    Step { name: "lints", quick: true, work: Work::Check(lints) },
    Step { name: "lints of the wasm", quick: true, work: Work::Check(wasm_lints) },
    Step { name: "JavaScript", quick: true, work: Work::Check(|_| javascript::check()) },
    Step { name: "host tests", quick: true, work: Work::Tests(host_tests) },
    Step { name: "wasm tests", quick: true, work: Work::Tests(wasm_tests) },
    Step { name: "build", quick: false, work: Work::Check(build::site) },
    Step {
        name: "build with the languages of tests",
        quick: false,
        work: Work::Check(build::site_of_languages),
    },
    Step { name: "packages", quick: false, work: Work::Check(package::packages) },
    Step { name: "end-to-end tests", quick: false, work: Work::Tests(end_to_end_tests) },
    Step { name: "budgets", quick: false, work: Work::Check(|_| budgets::check()) },
];

/// Engines besides Chromium in which the end-to-end tests run; what one cannot do stands in `tests/e2e/limits.rs`.
const ENGINES: [&str; 2] = ["firefox", "webkit"];

/// Gets what is missing and runs the steps, until one fails.
pub fn run(options: &[&str]) -> Result {
    if let ["--engine", engine, rest @ ..] = options {
        return in_engine(engine, rest);
    }
    let (chosen, filter) = chosen(options)?;
    let tools = tools::get(Need::Tests)?;
    let mut times: Vec<(&str, Duration)> = Vec::new();
    for Step { name, work, .. } in chosen {
        let start = Instant::now();
        step(name, || match work {
            Work::Check(run) => run(&tools),
            Work::Tests(run) => run(&tools, filter),
        })?;
        times.push((name, start.elapsed()));
    }
    println!("\nEverything passed.");
    for (name, time) in &times {
        println!("  {name:<20}{:>10}", seconds(*time));
    }
    println!("  {:<20}{:>10}", "together", seconds(times.iter().map(|(_, time)| *time).sum()));
    Ok(())
}

/// The end-to-end tests in another engine, over the site that was built last.
fn in_engine(engine: &str, options: &[&str]) -> Result {
    let filter = match options {
        [] => &[],
        ["--", filter @ ..] => filter,
        _ => return Err("behind the engine stands nothing, or -- TEXT.".to_owned()),
    };
    if !ENGINES.contains(&engine) {
        return Err(format!(
            "the engines are {}; Chromium's tests are the usual ones.",
            ENGINES.join(" and ")
        ));
    }
    tools::get(Need::Tests)?;
    let name = format!("end-to-end tests in {engine}");
    step(&name, || end_to_end(filter, &[("CROSSTALK_ENGINE", engine)]))
}

/// The steps that are asked for, and the texts for which tests are to be looked through.
fn chosen<'a>(options: &'a [&'a str]) -> Result<(Vec<&'static Step>, &'a [&'a str])> {
    let named = |name: &str| STEPS.iter().filter(move |step| step.name == name).collect();
    let (steps, filter): (Vec<&Step>, &[&str]) = match options {
        [] => (STEPS.iter().collect(), &[]),
        ["--quick"] => (STEPS.iter().filter(|step| step.quick).collect(), &[]),
        ["--only", name] => (named(name), &[]),
        ["--only", name, "--", filter @ ..] => (named(name), filter),
        other => {
            return Err(format!(
                "test takes --quick, --only STEP, --only STEP -- TEXT or --engine NAME, not \"{}\".",
                other.join(" ")
            ));
        }
    };
    if steps.is_empty() {
        let names: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
        return Err(format!("there is no such step. The steps are: {}.", names.join(", ")));
    }
    let is_check = |step: &&Step| matches!(step.work, Work::Check(_));
    match steps.iter().find(|step| is_check(step) && !filter.is_empty()) {
        Some(step) => Err(format!("\"{}\" has no tests among which to choose.", step.name)),
        None => Ok((steps, filter)),
    }
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
    // The course's program, the reader of other maps and the program that is asked are wasms of their own.
    for package in ["crosstalk-course", "crosstalk-authoring", "crosstalk-ask"] {
        let places = ["clippy", "--package", package, "--target", WASM, "--lib", "--bins"];
        run::inherit(cargo(&places).args(["--", "-D", "warnings"]), failed)?;
    }
    Ok(())
}

/// With `ssr`, so that the views are drawn to text; the end-to-end tests are a package of their own.
fn host_tests(_: &Tools, filter: &[&str]) -> Result {
    let mut command =
        cargo(&["test", "--workspace", "--exclude", "end-to-end", "--features", "crosstalk/ssr"]);
    command.arg("--").args(filter);
    run::inherit(&mut command, "a host test failed; it stands above.")
}

fn wasm_tests(tools: &Tools, filter: &[&str]) -> Result {
    let mut command =
        cargo(&["test", "--package", "crosstalk", "--target", WASM, "--test", "wasm"]);
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", &tools.test_runner);
    command.env("CHROMEDRIVER", tools::browser()?.driver);
    command.arg("--").args(filter);
    run::inherit(&mut command, "a test in the browser failed; it stands above.")
}

fn end_to_end_tests(_: &Tools, filter: &[&str]) -> Result {
    end_to_end(filter, &[])
}

/// The tests in browsers, with more to tell them.
pub fn end_to_end(filter: &[&str], told: &[(&str, &str)]) -> Result {
    let drivers = [Driver::chromium()?, Driver::firefox()?, Driver::webkit()?];
    let mut command = cargo(&["test", "--package", "end-to-end"]);
    for driver in &drivers {
        driver.tell(&mut command);
    }
    let lrs = Lrs::start()?;
    lrs.tell(&mut command);
    command.env("CROSSTALK_NGINX", tools::web_server("nginx")?);
    command.env("CROSSTALK_APACHE", tools::web_server("apache2")?);
    command.env("CROSSTALK_LANGUAGES_SITE", paths::site_of_languages());
    command.env("CROSSTALK_PACKAGES", paths::root().join("dist"));
    command.env("CROSSTALK_NPM", paths::npm().join("node_modules"));
    command
        .env("CROSSTALK_AXE", tools::axe().ok_or("axe-core is missing: run `cargo xtask setup`.")?);
    command.envs(told.iter().copied());
    command.arg("--").args(filter);
    run::inherit(&mut command, "an end-to-end test failed; it stands above.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_step_may_be_chosen_and_tests_of_it() {
        let names = |options: &[&str]| -> Result<Vec<&str>> {
            Ok(chosen(options)?.0.into_iter().map(|step| step.name).collect())
        };
        assert_eq!(names(&["--only", "lints"]), Ok(vec!["lints"]));
        let quick = names(&["--quick"]).unwrap();
        assert!(quick.contains(&"JavaScript") && !quick.contains(&"build"), "{quick:?}");
        assert!(names(&[]).unwrap().len() > quick.len());
        let options = ["--only", "end-to-end tests", "--", "offline::", "phone::"];
        assert_eq!(chosen(&options).unwrap().1, ["offline::", "phone::"]);
        for wrong in [
            &["--only"][..],
            &["--only", "tests"],
            &["--only", "lints", "--", "a"],
            &["--quick", "--", "a"],
        ] {
            assert!(names(wrong).is_err(), "{wrong:?}");
        }
    }
}
