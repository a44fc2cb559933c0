//! `cargo xtask photograph`: pictures of the site in a browser, for people to look at.

use crate::Result;
use crate::build;
use crate::console::step;
use crate::driver::Driver;
use crate::run::{self, cargo};
use crate::tools::{self, Need};

/// Builds the site and writes the pictures into `target/photographs`.
pub fn run() -> Result {
    let tools = tools::get(Need::Tests)?;
    step("build", || build::site(&tools))?;
    step("pictures", || {
        let driver = Driver::chromium()?;
        let mut command = cargo(&["run", "--package", "end-to-end", "--bin", "photograph"]);
        driver.tell(&mut command);
        run::inherit(&mut command, "a picture could not be taken; the reason stands above.")
    })
}
