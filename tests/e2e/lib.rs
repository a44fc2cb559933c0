//! The reader's side of the end-to-end tests: a browser on a fresh profile, the site's own server, and what a person
//! would notice: the log of the console, requests that leave the origin, barriers that axe-core finds.
//!
//! `cargo xtask test --only "end-to-end tests"` builds nothing, starts the driver and says where everything is.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A broken set-up is a failed test.

use server::{Options, Server};
use std::future::Future;
use std::time::{Duration, Instant};
use thirtyfour::prelude::*;
use thirtyfour::{ChromeCapabilities, ChromiumLikeCapabilities, LoggingPrefsLogLevel};

/// How long a test waits for what should be there at once.
pub const PATIENCE: Duration = Duration::from_secs(15);

/// What a reader's browser is like.
#[derive(Clone, Copy, Debug)]
pub struct Reader {
    /// Width and height of the page in CSS pixels.
    pub size: (u32, u32),
    /// Whether the system prefers dark colors.
    pub dark: bool,
    /// Whether the page is touched, on a phone.
    pub touch: bool,
    /// Whether scripts run.
    pub script: bool,
}

impl Reader {
    /// At a desk.
    pub const DESKTOP: Self = Self { size: (1280, 800), dark: false, touch: false, script: true };
    /// With a phone.
    pub const PHONE: Self = Self { size: (390, 844), dark: false, touch: true, script: true };
}

/// A browser at the site.
pub struct Visit {
    /// The browser.
    pub driver: WebDriver,
    /// The site's server; faults are switched on here.
    pub server: Server,
}

fn variable(name: &str) -> String {
    std::env::var(name).unwrap_or_else(|_| {
        panic!("{name} is not set: run `cargo xtask test --only \"end-to-end tests\"`.")
    })
}

/// Runs a test in a browser of its own, which is closed also when the test fails.
pub async fn visit<F, T>(reader: Reader, test: T)
where
    T: FnOnce(Visit) -> F,
    F: Future<Output = WebDriverResult<()>> + Send + 'static,
{
    let server = Server::start(Options::site(variable("CROSSTALK_SITE"))).unwrap();
    let driver =
        WebDriver::new(variable("CROSSTALK_DRIVER"), capabilities(reader).unwrap()).await.unwrap();
    let closing = driver.clone();
    adapt(&driver, reader).await.unwrap();
    let result = tokio::spawn(test(Visit { driver, server })).await;
    closing.quit().await.unwrap();
    match result {
        Ok(outcome) => outcome.unwrap(),
        Err(panic) => std::panic::resume_unwind(panic.into_panic()),
    }
}

/// A fresh Chromium without any traffic of its own, with a log of the console.
fn capabilities(reader: Reader) -> WebDriverResult<ChromeCapabilities> {
    let mut wishes = DesiredCapabilities::chrome();
    wishes.set_binary(&variable("CROSSTALK_BROWSER"))?;
    wishes.set_browser_log_level(LoggingPrefsLogLevel::All)?;
    for switch in [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
    ] {
        wishes.add_arg(switch)?;
    }
    if !reader.script {
        wishes.add_experimental_option(
            "prefs",
            serde_json::json!({ "profile.managed_default_content_settings.javascript": 2 }),
        )?;
    }
    Ok(wishes)
}

/// Makes the page as the reader has it: size, touch, colors.
async fn adapt(driver: &WebDriver, reader: Reader) -> WebDriverResult<()> {
    let (width, height) = reader.size;
    let scheme = if reader.dark { "dark" } else { "light" };
    let screen = serde_json::json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": reader.touch });
    command(driver, "Emulation.setDeviceMetricsOverride", screen).await?;
    command(
        driver,
        "Emulation.setTouchEmulationEnabled",
        serde_json::json!({ "enabled": reader.touch }),
    )
    .await?;
    let features =
        serde_json::json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
    command(driver, "Emulation.setEmulatedMedia", features).await
}

async fn command(
    driver: &WebDriver,
    name: &str,
    parameters: serde_json::Value,
) -> WebDriverResult<()> {
    driver.cdp().send_raw(name, parameters).await?;
    Ok(())
}

impl Visit {
    /// Opens an address of the site, such as `""` or `"#select=depression"`.
    pub async fn open(&self, address: &str) -> WebDriverResult<()> {
        self.driver.goto(format!("{}{address}", self.server.address())).await
    }

    /// Opens it and waits until the app answers clicks.
    pub async fn open_ready(&self, address: &str) -> WebDriverResult<()> {
        self.open(address).await?;
        self.until(
            "the app answers clicks",
            "return !!document.querySelector('crosstalk-map[ready]')",
        )
        .await
    }

    /// The value of a script that ends in `return …`. In it, `root` is the map's shadow root.
    pub async fn value<T: serde::de::DeserializeOwned>(&self, script: &str) -> WebDriverResult<T> {
        let script =
            format!("const root = document.querySelector('crosstalk-map')?.shadowRoot; {script}");
        self.driver.execute(script, Vec::new()).await?.convert()
    }

    /// Waits until a script returns true; fails, with `what`, if it never does.
    pub async fn until(&self, what: &str, script: &str) -> WebDriverResult<()> {
        let start = Instant::now();
        while !self.value::<bool>(script).await? {
            assert!(start.elapsed() < PATIENCE, "waited in vain: {what}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(())
    }

    /// An element inside the map's shadow root.
    pub async fn find(&self, selector: &str) -> WebDriverResult<WebElement> {
        let map = self.driver.find(By::Css("crosstalk-map")).await?;
        map.get_shadow_root().await?.find(By::Css(selector)).await
    }

    /// What the console said since the last look: warnings and errors.
    pub async fn complaints(&self) -> WebDriverResult<Vec<String>> {
        let entries = self.driver.browser_log().await?;
        Ok(entries
            .into_iter()
            .filter(|entry| ["WARNING", "SEVERE"].contains(&entry.level.as_str()))
            .map(|entry| entry.message)
            .collect())
    }

    /// Addresses of other origins that the page asked for.
    pub async fn strangers(&self) -> WebDriverResult<Vec<String>> {
        self.value(
            "return performance.getEntriesByType('resource').map(entry => entry.name)\
             .filter(name => !name.startsWith(location.origin) && !name.startsWith('data:'))",
        )
        .await
    }

    /// Barriers that axe-core finds, one line each.
    pub async fn barriers(&self) -> WebDriverResult<Vec<String>> {
        let axe = std::fs::read_to_string(variable("CROSSTALK_AXE")).expect("axe-core can be read");
        self.driver.execute(axe, Vec::new()).await?;
        let script = "const done = arguments[arguments.length - 1];\
            axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],\
                resultTypes: ['violations'] }).then(\
                found => done(found.violations.flatMap(rule => rule.nodes.map(node =>\
                    rule.id + ': ' + node.target.flat().join(' ') + ': ' + node.failureSummary))),\
                problem => done(['axe failed: ' + problem]))";
        self.driver.execute_async(script, Vec::new()).await?.convert()
    }
}
