//! A running store of learning records, for the tests of statements.

use crate::driver::Running;
use crate::paths;
use crate::say::Outcome;
use crate::tools;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// Name and word of whoever may write into it (`tests:tests`, in base64); it listens on this machine only, and forgets everything afterwards.
const KEY: &str = "dGVzdHM6dGVzdHM=";

/// The store; it ends when it is dropped, or when we end however we do.
pub struct Store {
    _running: Running,
    port: String,
    folder: PathBuf,
}

impl Store {
    /// Starts it empty, on a free port.
    pub fn start() -> Outcome<Self> {
        let python = tools::python()
            .ok_or("the store of learning records is missing: run `cargo xtask setup`.")?;
        let folder = paths::root().join("target/store");
        if folder.exists() {
            fs::remove_dir_all(&folder)
                .map_err(|problem| format!("cannot empty {}: {problem}.", folder.display()))?;
        }
        let mut command = Command::new(python);
        command.arg(paths::root().join("tests/e2e/platform/store.py")).arg(&folder).arg(KEY);
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
