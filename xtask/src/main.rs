//! What a plain `cargo build` cannot do: setup, serve, test, build, bench.
//!
//! `build` runs Trunk; Trunk compiles the app and calls back `cargo xtask hook` for the rest (`site`).
//! `tools` finds or gets what the commands need.

mod bench;
mod budgets;
mod build;
mod console;
mod driver;
mod fuzz;
mod javascript;
mod languages;
mod lrs;
mod package;
mod parameters;
mod paths;
mod photograph;
mod run;
mod serve;
mod site;
mod test;
mod tools;

use std::process::ExitCode;

/// What a step gives; an error is a sentence that says what is wrong and what to do next.
type Result<T = (), E = String> = std::result::Result<T, E>;

const HELP: &str = "\
cargo xtask <command>

  serve [--port N] [--open]   get what is missing, build optimised, serve on 127.0.0.1
  test [--quick] [--only S [-- F]] [--engine firefox|webkit [-- F]]
                              everything CI checks, quick to slow; --quick stops before the build, --only runs one step
                              (its name is printed at its start), of a step of tests those with F in their name;
                              --engine runs the end-to-end tests over the built site in another engine
  build [--base-url ADDRESS]  write the finished static site to dist/site; with the address that it will have, pages
                              name it to search engines, previews and oEmbed
  package [--base-url ADDRESS] [--theme ID]
                              build, and write one HTML file, an npm package and packages for learning platforms beside
                              the site; with --theme for a course of that theme alone (several times for several)
  bench [--against COMMIT] [--rounds N] [--only S]
                              benchmarks on this machine and in a browser, and the size report; the site is measured
                              beside a static page, and beside the site as of another commit
  fuzz [--acts N] [--seed S] [--engine chromium|firefox|webkit]
                              build, and do N things by chance to the map in a browser (100,000, if not told)
  photograph                  build, and take pictures of the site for people to look at, in target/photographs
  parameters                  write what is made from the table of parameters (xtask/src/parameters): types, manifest,
                              lists of the scripts, tables of the documents
  languages [--translated LANGUAGE]
                              what each language lacks, and what has changed since it was translated; with --translated,
                              what is translated in a language now counts as up to date
  setup                       only get what the other commands need
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match paths::check().and_then(|()| command(&arguments)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("\nerror: {sentence}");
            ExitCode::FAILURE
        }
    }
}

fn command(arguments: &[&str]) -> Result {
    match arguments {
        ["serve", options @ ..] => serve::run(options),
        ["test", options @ ..] => test::run(options),
        ["build", options @ ..] => build::run(build::base(options)?.as_ref()).map(|_| ()),
        ["package", options @ ..] => package::run(options),
        ["bench", options @ ..] => bench::run(options),
        ["fuzz", options @ ..] => fuzz::run(options),
        ["photograph"] => photograph::run(),
        ["parameters"] => parameters::write(),
        ["languages", options @ ..] => languages::run(options),
        ["setup"] => tools::get(tools::Need::Tests).map(|_| ()),
        ["hook", "site"] => site::hook(),
        [] | ["help" | "--help" | "-h"] => {
            print!("{HELP}");
            Ok(())
        }
        other => Err(format!("there is no command \"{}\".\n\n{HELP}", other.join(" "))),
    }
}
