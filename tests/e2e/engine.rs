//! The browsers that tests run in.

use crate::{Said, variable};
use serde_json::{Value, json};
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

/// Who drives Firefox and WebKit just now.
static FIREFOX: Mutex<()> = Mutex::const_new(());
static WEBKIT: Mutex<()> = Mutex::const_new(());

impl Engine {
    /// Waits until a browser can be opened.
    pub(crate) async fn turn(self) -> Option<MutexGuard<'static, ()>> {
        match self {
            Engine::Chromium => None,
            Engine::Firefox => Some(FIREFOX.lock().await),
            Engine::Webkit => Some(WEBKIT.lock().await),
        }
    }

    /// Opens a browser on a fresh profile.
    pub(crate) async fn open(self) -> Said<WebDriver> {
        let (driver, wishes) = match self {
            Engine::Chromium => ("CROSSTALK_CHROMIUM_DRIVER", chromium()?),
            Engine::Firefox => ("CROSSTALK_FIREFOX_DRIVER", firefox()),
            Engine::Webkit => ("CROSSTALK_WEBKIT_DRIVER", webkit()),
        };
        WebDriver::new(variable(driver), wishes).await
    }
}

/// Without any traffic of its own, with a log of the console.
fn chromium() -> Said<Capabilities> {
    let mut wishes = DesiredCapabilities::chrome();
    wishes.set_binary(&variable("CROSSTALK_CHROMIUM"))?;
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
    Ok(wishes.into())
}

fn firefox() -> Capabilities {
    // No look at the network of its own: captive portals, updates.
    let options = json!({ "binary": variable("CROSSTALK_FIREFOX"), "args": ["-headless"], "prefs": {
        "network.captive-portal-service.enabled": false,
        "network.connectivity-service.enabled": false,
        "app.update.auto": false,
    } });
    from([("browserName", json!("firefox")), ("moz:firefoxOptions", options)])
}

fn webkit() -> Capabilities {
    let options = json!({ "binary": variable("CROSSTALK_WEBKIT"), "args": ["--automation"] });
    from([("browserName", json!("MiniBrowser")), ("webkitgtk:browserOptions", options)])
}

fn from<const N: usize>(wishes: [(&str, Value); N]) -> Capabilities {
    let wishes = wishes.into_iter().map(|(name, value)| (name.to_owned(), value));
    Capabilities::from(wishes.collect::<serde_json::Map<String, Value>>())
}
