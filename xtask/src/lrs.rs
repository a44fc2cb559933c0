//! A running learning record store (LRS), for the tests of statements.

use crate::Result;
use crate::driver::Running;
use crate::paths;
use crate::tools;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// User name and password of the tests (`tests:tests`) as `Basic` authorization has them. The store listens on this
/// machine only and begins empty each time.
const KEY: &str = "dGVzdHM6dGVzdHM=";

/// The running store. It ends when this is dropped, or when this process ends, because its input then ends.
pub struct Lrs {
    _running: Running,
    port: String,
    folder: PathBuf,
}

impl Lrs {
    /// Starts it empty, on a free port.
    pub fn start() -> Result<Self> {
        let python = tools::python()
            .ok_or("the learning record store is missing: run `cargo xtask setup`.")?;
        let folder = paths::root().join("target/lrs");
        if folder.exists() {
            fs::remove_dir_all(&folder)
                .map_err(|problem| format!("cannot empty {}: {problem}.", folder.display()))?;
        }
        let mut command = Command::new(python);
        command.arg(paths::root().join("tests/e2e/platform/lrs.py")).arg(&folder).arg(KEY);
        command.stdin(Stdio::piped());
        let says = |line: &str| Some(line.strip_prefix("port ")?.trim().to_owned());
        let (running, port) = Running::start(&mut command, says)?;
        Ok(Self { _running: running, port, folder })
    }

    /// Tells the end-to-end package where it is, and where it writes.
    pub fn tell(&self, command: &mut Command) {
        command.env("CROSSTALK_STORE", &self.port);
        command.env("CROSSTALK_STORE_KEY", KEY);
        command.env("CROSSTALK_STORE_FILE", self.folder.join("records.jsonl"));
    }
}
