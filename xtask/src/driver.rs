//! chromedriver, for the end-to-end package: its tests and its benchmark.

use crate::paths;
use crate::say::Outcome;
use crate::tools;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

/// A running chromedriver, ended when it is dropped.
pub struct Driver {
    process: Child,
    address: String,
    program: PathBuf,
}

impl Driver {
    /// Starts it on a free port and waits until it says which.
    pub fn start() -> Outcome<Self> {
        let browser = tools::browser()?;
        let mut command = Command::new(&browser.driver);
        command.args(["--port=0", "--log-level=SEVERE"]).stdout(Stdio::piped());
        let mut process = command
            .spawn()
            .map_err(|problem| format!("chromedriver does not start: {problem}."))?;
        let output = process.stdout.take().ok_or("chromedriver has no output to read.")?;
        let mut lines = BufReader::new(output).lines().map_while(Result::ok);
        let port = lines.find_map(|line| {
            let rest = line.split_once("started successfully on port ")?.1;
            Some(rest.trim_end_matches('.').to_owned())
        });
        // What it says later goes nowhere, but has to be taken from it, or it would wait.
        std::thread::spawn(move || lines.for_each(drop));
        let mut driver = Self { process, address: String::new(), program: browser.program };
        let port = port.ok_or("chromedriver ended at its start; run it by hand to see why.")?;
        driver.address = format!("http://127.0.0.1:{port}");
        Ok(driver)
    }

    /// Tells the end-to-end package where browser, driver and site are.
    pub fn tell(&self, command: &mut Command) {
        command.env("CROSSTALK_SITE", paths::site());
        command.env("CROSSTALK_DRIVER", &self.address);
        command.env("CROSSTALK_BROWSER", &self.program);
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
