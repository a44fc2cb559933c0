//! The examples in frameworks, built with the package as it is shipped: the tests open them.

use crate::Result;
use crate::paths;
use crate::run;
use std::process::Command;

/// Builds `examples/react`, `vue` and `svelte` into `target/examples`.
pub fn build() -> Result {
    let mut command = Command::new("node");
    command
        .arg(paths::root().join("examples/build.cjs"))
        .arg(paths::root().join("target/examples"))
        .current_dir(paths::root())
        .env("NODE_PATH", paths::npm().join("node_modules"));
    run::inherit(&mut command, "an example cannot be built; the reason stands above.")
}
