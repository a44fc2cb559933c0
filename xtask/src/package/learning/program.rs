//! The course's program: a second wasm with its glue in one script. Its size is printed and has no budget, because the
//! map does not wait for it.

use super::Entry;
use crate::Result;
use crate::build;
use crate::console::kilobytes;
use crate::paths;
use crate::run::{self, cargo};
use crate::site::{Aim, Site, brotli, minify, optimized, read, read_text};
use crate::tools::Tools;
use std::fs;
use std::process::Command;

const TARGET: &str = "wasm32-unknown-unknown";

/// Compiles it; gives its script, wasm and style sheet.
pub fn build(tools: &Tools) -> Result<Vec<Entry>> {
    let mut command = cargo(&["build", "--release", "--target", TARGET]);
    command.args(["--package", "crosstalk-course", "--bin", "course"]);
    // The same as for the map, so that both share what they have in common.
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", build::flags());
    run::inherit(&mut command, "the course's program does not compile; the reason stands above.")?;
    let folder = paths::root().join("target/learning");
    fs::create_dir_all(&folder)
        .map_err(|problem| format!("cannot make {}: {problem}.", folder.display()))?;
    let mut command = Command::new(&tools.bindgen);
    command
        .args(["--target", "web", "--no-typescript", "--out-name", "learning-glue", "--out-dir"])
        .arg(&folder)
        .arg(paths::root().join("target").join(TARGET).join("release/course.wasm"));
    run::inherit(&mut command, "wasm-bindgen failed; the reason stands above.")?;
    let site = Site { folder: folder.clone() };
    let wasm =
        optimized(&site, "learning", &read(&folder.join("learning-glue_bg.wasm"))?, Aim::Size)?;
    let start = read_text(&paths::root().join("src/js/course/start.js"))?;
    site.write("learning.js", start)?;
    let script = minify::bundle(&folder.join("learning.js"))?.into_bytes();
    let styles = read_text(&paths::root().join("styles/learning/learning.css"))?;
    let styles = minify::styles(&styles)?.into_bytes();
    let size = [&wasm, &script, &styles].map(|file| brotli(file).len()).iter().sum();
    println!("   the course's program, brotli: {} KB", kilobytes(size));
    let entry = |name: &str, bytes| (name.to_owned(), bytes);
    Ok(vec![
        entry("learning.js", script),
        entry("learning.wasm", wasm),
        entry("learning.css", styles),
    ])
}
