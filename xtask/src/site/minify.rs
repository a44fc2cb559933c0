//! Makes scripts and styles small with esbuild; without it they go out as they are.

use crate::Result;
use crate::tools;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;

/// esbuild, looked for once.
static ESBUILD: LazyLock<Option<PathBuf>> = LazyLock::new(|| {
    let found = tools::esbuild();
    if found.is_none() {
        println!(
            "   esbuild is missing: scripts and styles are not minified (`cargo xtask setup` gets it by npm)."
        );
    }
    found
});

/// A module, minified.
pub fn script(text: &str) -> Result<String> {
    run(text, &["--loader=js", "--format=esm", "--target=es2022"])
}

/// Whether esbuild is here.
pub fn here() -> bool {
    ESBUILD.is_some()
}

/// The module in the file `entry` with all it imports, minified.
pub fn bundle(entry: &Path) -> Result<String> {
    if !here() {
        return Err("esbuild is missing, and modules cannot be joined without it: put node and npm on PATH, then run \
                    `cargo xtask setup`."
            .to_owned());
    }
    let entry = entry.display().to_string();
    run("", &[&entry, "--bundle", "--format=esm", "--target=es2022"])
}

/// The same as a script for every page, a module or not.
pub fn classic(entry: &Path) -> Result<String> {
    if !here() {
        return bundle(entry);
    }
    let entry = entry.display().to_string();
    // What is inside is never looked for beside the script.
    let address = "--define:import.meta.url=location.href";
    run("", &[&entry, "--bundle", "--format=iife", "--target=es2022", address])
}

/// A style sheet, minified.
pub fn styles(text: &str) -> Result<String> {
    run(text, &["--loader=css", "--target=chrome111,firefox113,safari16.4"])
}

fn run(text: &str, options: &[&str]) -> Result<String> {
    let Some(esbuild) = &*ESBUILD else { return Ok(text.to_owned()) };
    let failed = |problem: std::io::Error| format!("esbuild cannot be run: {problem}.");
    let mut command = Command::new(esbuild);
    command
        .args(["--minify", "--charset=utf8", "--legal-comments=none", "--log-level=warning"])
        .args(options);
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(failed)?;
    // It reads everything before it writes anything, so one after the other is safe. Dropping the input ends it.
    if let Some(mut input) = child.stdin.take() {
        input.write_all(text.as_bytes()).map_err(failed)?;
    }
    let output = child.wait_with_output().map_err(failed)?;
    // A warning is a mistake too: a declaration that is lost or a bracket that is missing.
    if !output.status.success() || !output.stderr.is_empty() {
        eprintln!("{}", String::from_utf8_lossy(&output.stderr));
        return Err(
            "esbuild found a mistake in a script or a style sheet; it stands above.".to_owned()
        );
    }
    String::from_utf8(output.stdout)
        .map_err(|_| "esbuild wrote something that is no text.".to_owned())
}
