//! What drives the browsers of the end-to-end package: its tests and its benchmark.

use crate::Result;
use crate::paths;
use crate::tools;
use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How long a driver may take to answer.
const PATIENCE: Duration = Duration::from_secs(20);

/// A running driver, ended when it is dropped.
pub struct Driver {
    /// As the end-to-end package calls it: `CROSSTALK_<name>`, `CROSSTALK_<name>_DRIVER`.
    name: &'static str,
    address: String,
    program: PathBuf,
    /// The driver, and what it needs beside it.
    _processes: Vec<Running>,
}

impl Driver {
    /// Chromium's, on a free port.
    pub fn chromium() -> Result<Self> {
        let browser = tools::browser()?;
        let mut command = Command::new(&browser.driver);
        command.args(["--port=0", "--log-level=SEVERE"]);
        let says = |line: &str| {
            let rest = line.split_once("started successfully on port ")?.1;
            Some(rest.trim_end_matches('.').to_owned())
        };
        let (process, port) = Running::start(&mut command, says)?;
        Ok(Self::at("CHROMIUM", &port, browser.program, vec![process]))
    }

    /// Firefox's, on a free port.
    pub fn firefox() -> Result<Self> {
        let browser = tools::firefox()?;
        let mut command = Command::new(&browser.driver);
        command.args(["--port=0", "--log=info"]);
        let says =
            |line: &str| Some(line.split_once("Listening on 127.0.0.1:")?.1.trim().to_owned());
        let (process, port) = Running::start(&mut command, says)?;
        Ok(Self::at("FIREFOX", &port, browser.program, vec![process]))
    }

    /// WebKit's, on a screen that nobody sees, because it cannot do without one.
    pub fn webkit() -> Result<Self> {
        let browser = tools::webkit()?;
        let mut command = Command::new("Xvfb");
        command.args(["-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"]);
        let (screen, display) = Running::start(&mut command, |line| Some(line.trim().to_owned()))?;
        let port = free_port()?;
        let mut command = Command::new(&browser.driver);
        command.arg(format!("--port={port}")).env("DISPLAY", format!(":{display}"));
        command.stdout(Stdio::null()).stderr(Stdio::null());
        let driver = Running(command.spawn().map_err(|problem| no_start(&command, &problem))?);
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if start.elapsed() > PATIENCE {
                return Err(
                    "WebKit's driver does not answer; run it by hand to see why.".to_owned()
                );
            }
            thread::sleep(Duration::from_millis(50));
        }
        // The driver goes before its screen.
        Ok(Self::at("WEBKIT", &port.to_string(), browser.program, vec![driver, screen]))
    }

    fn at(name: &'static str, port: &str, program: PathBuf, processes: Vec<Running>) -> Self {
        Self { name, address: format!("http://127.0.0.1:{port}"), program, _processes: processes }
    }

    /// Tells the end-to-end package where site, driver and browser are.
    pub fn tell(&self, command: &mut Command) {
        command.env("CROSSTALK_SITE", paths::site());
        command.env(format!("CROSSTALK_{}_DRIVER", self.name), &self.address);
        command.env(format!("CROSSTALK_{}", self.name), &self.program);
    }
}

/// A program that runs until it is dropped.
pub struct Running(Child);

impl Running {
    /// Starts a program and waits for the line in which it says its port or the like.
    pub fn start(
        command: &mut Command,
        says: impl Fn(&str) -> Option<String>,
    ) -> Result<(Self, String)> {
        command.stdout(Stdio::piped()).stderr(Stdio::null());
        let mut running = Self(command.spawn().map_err(|problem| no_start(command, &problem))?);
        let name = command.get_program().to_string_lossy().into_owned();
        let output = running.0.stdout.take().ok_or("a driver has no output to read.")?;
        let mut lines = BufReader::new(output).lines().map_while(Result::ok);
        let said = lines.find_map(|line| says(&line));
        // What it says later goes nowhere, but has to be taken from it, or it would wait.
        thread::spawn(move || lines.for_each(drop));
        let said =
            said.ok_or_else(|| format!("{name} ended at its start; run it by hand to see why."))?;
        Ok((running, said))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn free_port() -> Result<u16> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).and_then(|listener| listener.local_addr());
    listener
        .map(|address| address.port())
        .map_err(|problem| format!("no port can be used: {problem}."))
}

fn no_start(command: &Command, problem: &std::io::Error) -> String {
    format!("{} does not start: {problem}.", command.get_program().to_string_lossy())
}
