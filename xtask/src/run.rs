//! Runs other programs, with their output on the terminal or in a log.

use crate::Result;
use crate::console::seconds;
use crate::paths;
use std::fs::{self, File};
use std::io;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How often a line says that a program whose output goes to a log is still at work.
const PROGRESS_INTERVAL: Duration = Duration::from_secs(15);

/// A cargo command in the project's root.
pub fn cargo(arguments: &[&str]) -> Command {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.args(arguments).current_dir(paths::root());
    command
}

/// Runs a program whose output goes to our own terminal.
///
/// # Errors
/// The sentence `failed`, when the program fails; another, when it cannot be started.
pub fn inherit(command: &mut Command, failed: &str) -> Result {
    // Cargo asks about targets by `rustc -`, which would compile what happens to stand in our standard input.
    let status =
        command.stdin(Stdio::null()).status().map_err(|problem| cannot_start(command, &problem))?;
    if status.success() { Ok(()) } else { Err(failed.to_owned()) }
}

/// Runs a long program whose output goes to the log `target/tools/log/<name>.log`. A line every 15 seconds says how far it
/// is.
///
/// # Errors
/// The sentence `failed`, when the program fails, after the last lines of the log.
pub fn logged(name: &str, command: &mut Command, failed: &str) -> Result {
    let folder = paths::tools().join("log");
    let path = folder.join(format!("{name}.log"));
    let cannot_log = |problem: io::Error| format!("cannot write {}: {problem}.", path.display());
    fs::create_dir_all(&folder).map_err(cannot_log)?;
    let log = File::create(&path).map_err(cannot_log)?;
    let errors = log.try_clone().map_err(cannot_log)?;
    command.stdin(Stdio::null()).stdout(log).stderr(errors);
    let start = Instant::now();
    let mut next = PROGRESS_INTERVAL;
    let mut child = command.spawn().map_err(|problem| cannot_start(command, &problem))?;
    let status = loop {
        if let Some(status) = child.try_wait().map_err(cannot_log)? {
            break status;
        }
        if start.elapsed() > next {
            next += PROGRESS_INTERVAL;
            println!("   {name}: {} … {}", seconds(start.elapsed()), last_line(&path));
        }
        thread::sleep(Duration::from_millis(100));
    };
    if status.success() {
        println!("✓  {name}: {}", seconds(start.elapsed()));
        return Ok(());
    }
    let text = fs::read_to_string(&path).unwrap_or_default();
    let lines: Vec<&str> = text.lines().collect();
    for line in lines.iter().skip(lines.len().saturating_sub(15)) {
        eprintln!("   {name} | {line}");
    }
    Err(format!("{failed} The whole log: {}", path.display()))
}

/// What a program prints, where it has to succeed; what it says about mistakes goes to our own terminal.
///
/// # Errors
/// A sentence, when the program fails or cannot be started.
pub fn output(command: &mut Command) -> Result<String> {
    command.stdin(Stdio::null()).stderr(Stdio::inherit());
    let output = command.output().map_err(|problem| cannot_start(command, &problem))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    Err(format!("{} failed.", command.get_program().to_string_lossy()))
}

/// What a program prints, if it runs and succeeds.
pub fn answer(program: impl AsRef<std::ffi::OsStr>, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The same in a folder.
pub fn answer_in(folder: &std::path::Path, program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program)
        .args(arguments)
        .current_dir(folder)
        .stderr(Stdio::null())
        .output()
        .ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn last_line(log: &std::path::Path) -> String {
    let text = fs::read(log).unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    let line = text.lines().rfind(|line| !line.trim().is_empty()).unwrap_or_default();
    line.trim().chars().take(70).collect()
}

fn cannot_start(command: &Command, problem: &io::Error) -> String {
    format!("cannot start {}: {problem}.", command.get_program().to_string_lossy())
}
