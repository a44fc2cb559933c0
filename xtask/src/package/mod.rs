//! `cargo xtask package`: builds the site, and writes into `dist` what goes elsewhere.

mod learning;

use crate::build;
use crate::say::{Outcome, step};
use crate::tools::{self, Need};

/// Builds and packs.
pub fn run(options: &[&str]) -> Outcome {
    let themes = learning::themes(options)?;
    build::run()?;
    let tools = tools::get(Need::Site)?;
    step("packages for learning platforms", || learning::write(&tools, &themes))
}

/// Packs what is built already.
pub fn packages(tools: &tools::Tools) -> Outcome {
    learning::write(tools, &[])
}
