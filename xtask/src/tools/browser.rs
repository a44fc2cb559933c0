//! Chromium and its driver, for the tests.

use super::{find, system};
use crate::run;
use crate::say::Outcome;
use std::path::PathBuf;

/// A browser and what drives it.
pub struct Browser {
    /// chromedriver.
    pub driver: PathBuf,
    /// Chromium or Chrome.
    pub program: PathBuf,
}

/// The names that Chromium goes by.
const NAMES: [&str; 4] = ["chromium", "google-chrome-stable", "google-chrome", "chromium-browser"];

/// Chromium and its driver: those that `CHROME` and `CHROMEDRIVER` name, else those on PATH.
pub fn find() -> Option<Browser> {
    let named = |variable: &str| {
        std::env::var_os(variable).map(PathBuf::from).filter(|file| file.is_file())
    };
    let driver = named("CHROMEDRIVER").or_else(|| find::on_path("chromedriver"))?;
    let program = named("CHROME").or_else(|| NAMES.iter().find_map(|name| find::on_path(name)))?;
    Some(Browser { driver, program })
}

/// Gets Chromium and its driver if they are missing and this machine lets us.
pub fn get() -> Outcome {
    if find().is_none() {
        system::install("Chromium", &["chromium", "chromium-driver", "fonts-liberation"])
            .map_err(|_| missing())?;
    }
    let browser = find().ok_or_else(missing)?;
    let version = run::answer(&browser.driver, &["--version"]).unwrap_or_default();
    let version: Vec<&str> = version.split_whitespace().take(2).collect();
    println!(
        "✓  {}: {} drives {}",
        version.join(" "),
        browser.driver.display(),
        browser.program.display()
    );
    Ok(())
}

/// What to do when they are missing.
pub fn missing() -> String {
    "Chromium or its driver is missing: install both in the same version (on Debian `apt-get install chromium \
     chromium-driver`, elsewhere Chrome with chromedriver on PATH, or name them in CHROME and CHROMEDRIVER)."
        .to_owned()
}
