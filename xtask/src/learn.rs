//! `cargo xtask learn`: finds out in a browser which functions of the app the first screen needs, and writes the list
//! of those that come later (`site/split/later.txt`). The build itself needs no browser.

use crate::paths;
use crate::say::{Outcome, step};
use crate::site::split::{LIST, List, Module};
use crate::{build, tools};
use server::{Options, Server};
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// Set while Trunk builds an app that is to be watched.
pub const WATCHING: &str = "CROSSTALK_WATCHING";
/// The page on which the app is watched: a screen, a tablet and a phone, in both themes' worth of space.
const PAGE: &str = "watch.html";
/// What a report's address begins and the last one ends with.
const REPORT: &str = "ran/";
const END: &str = "/end";
/// How long the first screens may take.
const PATIENCE: Duration = Duration::from_secs(90);
/// The sizes of the windows, in pixels.
const SIZES: [(u32, u32); 4] = [(1440, 900), (1100, 760), (820, 1180), (390, 844)];

/// Watches the first screen in windows of several sizes.
pub fn run() -> Outcome {
    let browser = tools::browser()?;
    let tools = tools::get(tools::Need::Site)?;
    step("build of an app to watch", || build::command(&tools, &[(WATCHING, "1")]))?;
    let frame = |(width, height)| {
        format!("<iframe src=\"index.html\" width=\"{width}\" height=\"{height}\"></iframe>")
    };
    let frames: String = SIZES.into_iter().map(frame).collect();
    let page = paths::site().join(PAGE);
    fs::write(&page, format!("<!doctype html><title>Watching</title>{frames}"))
        .map_err(|problem| format!("cannot write {}: {problem}.", page.display()))?;
    let server = Server::start(Options { policy: None, ..Options::site(paths::site()) })
        .map_err(|problem| format!("no port can be used: {problem}."))?;
    let mut command = Command::new(&browser.program);
    command
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--window-size=1600,4200"])
        .arg(format!("{}{PAGE}", server.address()))
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let mut child =
        command.spawn().map_err(|problem| format!("the browser does not start: {problem}."))?;
    let start = Instant::now();
    let mut reports = Vec::new();
    let done =
        |reports: &[String]| reports.iter().filter(|r| r.ends_with(END)).count() == SIZES.len();
    while !done(&reports) && start.elapsed() < PATIENCE {
        thread::sleep(Duration::from_millis(200));
        let paths = server.seen().into_iter().map(|seen| seen.path);
        reports = paths.filter(|path| path.contains(REPORT)).collect();
    }
    let ended = child.kill().and_then(|()| child.wait());
    ended.map_err(|problem| format!("the browser does not end: {problem}."))?;
    if !done(&reports) {
        return Err(format!(
            "not all of the {} first screens came about: serve dist/site and open {PAGE} in a browser to see why.",
            SIZES.len()
        ));
    }
    let numbers = reports.iter().flat_map(|report| report.split(['/', ',']));
    let ran: BTreeSet<u32> = numbers.filter_map(|number| number.parse().ok()).collect();
    let wasm = fs::read(kept()).map_err(|problem| format!("cannot read the app: {problem}."))?;
    let module = Module::read(&wasm)?;
    let list = List::learn(&module, &ran);
    let text = format!(
        "# What the first screen does not need, and comes later. Written by `cargo xtask learn`.\n{}",
        list.write()
    );
    fs::write(paths::root().join(LIST), &text)
        .map_err(|problem| format!("cannot write {LIST}: {problem}."))?;
    println!(
        "\nThe first screen ran {} of {} functions. {LIST} has {} lines; build again to use it.",
        ran.len(),
        module.own().len(),
        text.lines().count()
    );
    Ok(())
}

/// Whether this build's app is to be watched.
pub fn watching() -> bool {
    std::env::var_os(WATCHING).is_some()
}

/// Keeps the app as it was before it was watched, for its names.
pub fn keep(wasm: &[u8]) -> Outcome {
    fs::write(kept(), wasm).map_err(|problem| format!("cannot keep the app: {problem}."))
}

fn kept() -> PathBuf {
    paths::root().join("target/watched.wasm")
}

/// The glue of an app that is watched: it collects what ran, and tells the server when the later part would be joined,
/// after the first paint.
pub fn reporting(glue: &str) -> Outcome<String> {
    const IMPORTS: &str = "\"./crosstalk_bg.js\": import0,";
    if glue.matches(IMPORTS).count() != 1 {
        return Err(format!("wasm-bindgen's glue has changed: it has no `{IMPORTS}`."));
    }
    let watch = format!("{IMPORTS} watch: {{ ran: (number) => ran.add(number) }},");
    let glue = glue.replace(IMPORTS, &watch);
    Ok(format!(
        "const ran = new Set();\n{glue}\nexport async function join() {{
  const all = [...ran];
  while (all.length > 200) await fetch(`{REPORT}${{all.splice(0, 200)}}`);
  await fetch(`{REPORT}${{all}}{END}`);
}}"
    ))
}
