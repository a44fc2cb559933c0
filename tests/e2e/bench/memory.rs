//! How much memory a page has for itself alone.

use end_to_end::{Visit, WebDriverResult};
use std::collections::HashMap;
use std::fs;

/// Keeps the page's process at work, which tells it from the others of its browser.
const WORK: &str = "for (const start = performance.now(); performance.now() < start + 300; );";

/// Megabytes of the page's process that no file backs, the private footprint as Chromium counts it without what was
/// swapped out. Read from `/proc`: `None` on systems without.
pub async fn private(visit: &Visit) -> WebDriverResult<Option<f64>> {
    let capabilities = visit.driver.capabilities();
    let profile = capabilities.get("chrome").and_then(|chrome| chrome["userDataDir"].as_str());
    let Some(profile) = profile else { return Ok(None) };
    let before = renderers(profile);
    visit.driver.execute(WORK, Vec::new()).await?;
    let after = renderers(profile);
    let worked =
        |process: &u32| after[process].ticks - before.get(process).map_or(0, |at| at.ticks);
    let page = after.keys().max_by_key(|process| worked(process));
    Ok(page.map(|process| after[process].kilobytes as f64 * 1024.0 / 1_000_000.0))
}

struct Renderer {
    /// How long it has run, in the system's ticks.
    ticks: u64,
    /// Kilobytes of 1024 that no file backs.
    kilobytes: u64,
}

/// The processes that draw pages for the browser with that profile.
fn renderers(profile: &str) -> HashMap<u32, Renderer> {
    let entries = fs::read_dir("/proc").into_iter().flatten();
    let processes = entries.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok());
    processes.filter_map(|process| Some((process, renderer(process, profile)?))).collect()
}

fn renderer(process: u32, profile: &str) -> Option<Renderer> {
    let read = |name: &str| fs::read_to_string(format!("/proc/{process}/{name}")).ok();
    let command = read("cmdline")?;
    if !command.contains("--type=renderer") || !command.contains(profile) {
        return None;
    }
    // Behind the name, which stands in parentheses, the 12th field is the time in the program itself (proc(5)).
    let ticks = read("stat")?.rsplit_once(')')?.1.split_whitespace().nth(11)?.parse().ok()?;
    let status = read("status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("RssAnon:"))?;
    Some(Renderer { ticks, kilobytes: line.split_whitespace().next()?.parse().ok()? })
}
