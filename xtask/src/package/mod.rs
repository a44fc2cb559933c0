//! `cargo xtask package`: builds the site, and writes into `dist` what goes elsewhere.

mod drawing;
mod examples;
mod learning;
mod npm;
mod packed;
mod single;

use crate::build;
use crate::say::{Outcome, step};
use crate::tools::{self, Need};

/// Builds and packs.
pub fn run(options: &[&str]) -> Outcome {
    let themes = learning::themes(options)?;
    build::run()?;
    let tools = tools::get(Need::Site)?;
    step("one HTML file", single::write)?;
    step("package for npm", npm::write)?;
    step("packages for learning platforms", || learning::write(&tools, &themes))
}

/// Packs what is built already, and builds the examples with it.
pub fn packages(tools: &tools::Tools) -> Outcome {
    single::write()?;
    learning::write(tools, &[])?;
    npm::write()?;
    npm::pack()?;
    examples::build()
}
