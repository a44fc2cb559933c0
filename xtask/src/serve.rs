//! `cargo xtask serve`: builds the site and serves it on this machine.

use crate::Result;
use crate::build;
use crate::paths;
use server::{Options, Server};
use std::process::Command;

/// The port that is tried first.
const USUAL_PORT: u16 = 8080;

/// Builds, serves, says where, and goes on until it is interrupted.
pub fn run(options: &[&str]) -> Result {
    let (mut port, mut open) = (None, false);
    let mut options = options.iter();
    while let Some(option) = options.next() {
        match *option {
            "--open" => open = true,
            "--port" => {
                let number = options.next().and_then(|number| number.parse().ok());
                port = Some(number.ok_or("--port needs a number from 0 to 65535.")?);
            }
            other => {
                return Err(format!(
                    "serve knows no option \"{other}\": it takes --port N and --open."
                ));
            }
        }
    }
    build::run(None)?;
    let server = start(port)?;
    println!("\nCrosstalk is served at {}  (Ctrl+C ends it)", server.address());
    if open {
        open_browser(&server.address());
    }
    server.wait();
    Ok(())
}

/// The server on the port that was asked for; without one on the usual port, or on a free one if that is taken.
fn start(port: Option<u16>) -> Result<Server> {
    let options = |port| Options { port, ..Options::site(paths::site()) };
    let first = port.unwrap_or(USUAL_PORT);
    match Server::start(options(first)) {
        Ok(server) => Ok(server),
        Err(problem) if port.is_some() => {
            Err(format!("port {first} cannot be used: {problem}. Try another."))
        }
        Err(_) => {
            Server::start(options(0)).map_err(|problem| format!("no port can be used: {problem}."))
        }
    }
}

/// Opens the page with the system's browser; that it was asked for and failed is said, and no more.
fn open_browser(address: &str) {
    let program = if cfg!(target_os = "macos") {
        "open"
    } else if cfg!(windows) {
        "explorer"
    } else {
        "xdg-open"
    };
    if Command::new(program).arg(address).spawn().is_err() {
        println!("No browser could be opened: open the address by hand.");
    }
}
