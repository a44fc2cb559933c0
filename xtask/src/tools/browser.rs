//! The browsers of the tests with their drivers: Chromium, Firefox and WebKit.

use super::{built, find, system};
use crate::Result;
use crate::run;
use std::path::PathBuf;

/// A browser and what drives it.
pub struct Browser {
    /// chromedriver, geckodriver or WebKitWebDriver.
    pub driver: PathBuf,
    /// The browser itself.
    pub program: PathBuf,
}

/// The names that Chromium goes by.
const NAMES: [&str; 4] = ["chromium", "google-chrome-stable", "google-chrome", "chromium-browser"];

/// Chromium and its driver: those that `CHROME` and `CHROMEDRIVER` name, else those on PATH.
pub fn chromium() -> Result<Browser> {
    let driver = named("CHROMEDRIVER").or_else(|| find::on_path("chromedriver"));
    let program = named("CHROME").or_else(|| NAMES.iter().find_map(|name| find::on_path(name)));
    both(driver, program).ok_or_else(|| {
        "Chromium or its driver is missing: install both in the same version (on Debian `apt-get install chromium \
         chromium-driver`, elsewhere Chrome with chromedriver on PATH, or name them in CHROME and CHROMEDRIVER)."
            .to_owned()
    })
}

/// Firefox: the one that `FIREFOX` names, else the one on PATH. Its driver is one of the tools that cargo builds.
pub fn firefox() -> Result<Browser> {
    let names = ["firefox-esr", "firefox"];
    let program = named("FIREFOX").or_else(|| names.iter().find_map(|name| find::on_path(name)));
    both(built::path(&built::geckodriver()), program).ok_or_else(|| {
        "Firefox or its driver is missing: install Firefox (on Debian `apt-get install firefox-esr`, or name it in \
         FIREFOX), then run `cargo xtask setup`, which builds geckodriver."
            .to_owned()
    })
}

/// WebKit's small browser, which its driver starts.
pub fn webkit() -> Result<Browser> {
    let driver = find::on_path("WebKitWebDriver").filter(|_| find::on_path("Xvfb").is_some());
    both(driver, named("WEBKIT").or_else(mini_browser)).ok_or_else(|| {
        "WebKit, its driver or Xvfb is missing: on Debian `apt-get install webkit2gtk-driver xvfb xauth`; elsewhere \
         install WebKitGTK and name its MiniBrowser in WEBKIT."
            .to_owned()
    })
}

/// MiniBrowser lies in a folder that is named after the machine.
fn mini_browser() -> Option<PathBuf> {
    let places = std::fs::read_dir("/usr/lib").ok()?;
    let folders = places.filter_map(|place| Some(place.ok()?.path()));
    folders.map(|folder| folder.join("webkit2gtk-4.1/MiniBrowser")).find(|file| file.is_file())
}

fn named(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable).map(PathBuf::from).filter(|file| file.is_file())
}

fn both(driver: Option<PathBuf>, program: Option<PathBuf>) -> Option<Browser> {
    Some(Browser { driver: driver?, program: program? })
}

/// Gets the browsers that are missing, where this machine lets us. Firefox's driver is built meanwhile.
pub fn get() -> Result {
    let firefox = find::on_path("firefox-esr").or_else(|| find::on_path("firefox"));
    let wanted: [(bool, &str, &[&str]); 3] = [
        (chromium().is_err(), "Chromium", &["chromium", "chromium-driver", "fonts-liberation"]),
        (named("FIREFOX").or(firefox).is_none(), "Firefox", &["firefox-esr"]),
        (webkit().is_err(), "WebKit", &["webkit2gtk-driver", "xvfb", "xauth"]),
    ];
    for (_, what, packages) in wanted.into_iter().filter(|(missing, ..)| *missing) {
        system::install(what, packages)?;
    }
    let chromium = chromium()?;
    let version = run::answer(&chromium.driver, &["--version"]).unwrap_or_default();
    let version: Vec<&str> = version.split_whitespace().take(2).collect();
    // WebKit's driver does not know which version it is.
    for (name, browser) in [(version.join(" "), chromium), ("WebKit".to_owned(), webkit()?)] {
        println!("✓  {name}: {} drives {}", browser.driver.display(), browser.program.display());
    }
    Ok(())
}
