//! The browsers that tests run in.

use crate::{WebDriverResult, variable};
use serde_json::{Value, json};
use std::path::Path;
use thirtyfour::prelude::*;
use thirtyfour::{Capabilities, ChromiumLikeCapabilities, LoggingPrefsLogLevel};
use tokio::sync::{Mutex, MutexGuard};

/// A browser's engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, headless.
    Chromium,
    /// Firefox, headless.
    Firefox,
    /// WebKitGTK's small browser.
    Webkit,
}

/// What a browser keeps of the sites it visits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Storage {
    /// As it is usual, until the browser is closed.
    #[default]
    Usual,
    /// Nothing: sites may not even ask. Chromium alone.
    Denied,
    /// Everything, also when it is closed and opened again ([`crate::Visit::reopen`]). Chromium alone.
    Kept,
}

/// Who drives Firefox and WebKit just now.
static FIREFOX: Mutex<()> = Mutex::const_new(());
static WEBKIT: Mutex<()> = Mutex::const_new(());

impl Engine {
    /// The engine in which the whole suite runs (`cargo xtask test --engine`), in place of Chromium.
    pub(crate) fn chosen(self) -> Self {
        match (self, std::env::var("CROSSTALK_ENGINE").as_deref()) {
            (Engine::Chromium, Ok("firefox")) => Engine::Firefox,
            (Engine::Chromium, Ok("webkit")) => Engine::Webkit,
            (own, _) => own,
        }
    }

    /// Waits until a browser can be opened.
    pub(crate) async fn turn(self) -> Option<MutexGuard<'static, ()>> {
        match self {
            Engine::Chromium => None,
            Engine::Firefox => Some(FIREFOX.lock().await),
            Engine::Webkit => Some(WEBKIT.lock().await),
        }
    }

    /// Opens a browser on a fresh profile, or on the one of that folder, which only Chromium takes.
    pub(crate) async fn open(
        self,
        storage: &Storage,
        profile: Option<&Path>,
    ) -> WebDriverResult<WebDriver> {
        let (driver, capabilities) = match self {
            Engine::Chromium => ("CROSSTALK_CHROMIUM_DRIVER", chromium(storage, profile)?),
            Engine::Firefox => ("CROSSTALK_FIREFOX_DRIVER", firefox()),
            Engine::Webkit => ("CROSSTALK_WEBKIT_DRIVER", webkit()),
        };
        WebDriver::new(variable(driver), capabilities).await
    }
}

/// Without any traffic of its own, with a log of the console.
fn chromium(storage: &Storage, profile: Option<&Path>) -> WebDriverResult<Capabilities> {
    let mut capabilities = DesiredCapabilities::chrome();
    capabilities.set_binary(&variable("CROSSTALK_CHROMIUM"))?;
    capabilities.set_browser_log_level(LoggingPrefsLogLevel::All)?;
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
        capabilities.add_arg(switch)?;
    }
    if let Some(profile) = profile {
        capabilities.add_arg(&format!("--user-data-dir={}", profile.display()))?;
    }
    if *storage == Storage::Denied {
        let denied = json!({ "profile.default_content_setting_values.cookies": 2 });
        capabilities.add_experimental_option("prefs", denied)?;
    }
    Ok(capabilities.into())
}

fn firefox() -> Capabilities {
    // No look at the network of its own: captive portals, updates.
    let options = json!({ "binary": variable("CROSSTALK_FIREFOX"), "args": ["-headless"], "prefs": {
        "network.captive-portal-service.enabled": false,
        "network.connectivity-service.enabled": false,
        "app.update.auto": false,
        // As on a computer whose screen can be touched.
        "dom.w3c_touch_events.enabled": 1,
    } });
    from([("browserName", json!("firefox")), ("moz:firefoxOptions", options)])
}

fn webkit() -> Capabilities {
    let options = json!({ "binary": variable("CROSSTALK_WEBKIT"), "args": ["--automation"] });
    from([("browserName", json!("MiniBrowser")), ("webkitgtk:browserOptions", options)])
}

fn from<const N: usize>(capabilities: [(&str, Value); N]) -> Capabilities {
    let capabilities = capabilities.into_iter().map(|(name, value)| (name.to_owned(), value));
    Capabilities::from(capabilities.collect::<serde_json::Map<String, Value>>())
}
