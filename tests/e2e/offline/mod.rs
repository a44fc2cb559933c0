//! After one visit the map needs no connection: with the server gone, in a new tab, after a restart of the browser.

mod damaged;
mod gone;
mod installed;
mod next;
mod reading;
mod refused;
mod sign_in;
mod updated;

use end_to_end::{PATIENCE, Visit, WebDriverResult};
use serde_json::Value;
use std::time::{Duration, Instant};

/// Waits until the browser has the site.
async fn until_kept(visit: &Visit) -> WebDriverResult {
    visit
        .until(
            "the site is kept",
            "return !!(await navigator.serviceWorker.getRegistration())?.active",
        )
        .await
}

/// Opens the map and waits until the browser has the site.
async fn open_and_keep(visit: &Visit, address: &str) -> WebDriverResult {
    visit.open_settled(address).await?;
    until_kept(visit).await
}

/// Runs a script in the page for what it does.
async fn act(visit: &Visit, script: &str) -> WebDriverResult {
    visit.value::<Value>(&format!("{script}; return null")).await?;
    Ok(())
}

/// The names under which the browser keeps something of this origin.
async fn caches(visit: &Visit) -> WebDriverResult<Vec<String>> {
    visit.value("return await caches.keys()").await
}

/// Waits until the server was asked for something that ends so.
async fn until_asked(visit: &Visit, end: &str) -> WebDriverResult {
    let start = Instant::now();
    while !visit.server.seen().iter().any(|seen| seen.path.ends_with(end)) {
        assert!(start.elapsed() < PATIENCE, "nobody asks for {end}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    Ok(())
}
