//! Programs beside the app: each is a package's binary as a wasm of its own, with a script that brings it.

use super::optimize::{Aim, optimized};
use super::{Site, glue, read, read_text};
use crate::Result;
use crate::paths;
use crate::run;
use std::path::PathBuf;
use std::process::Command;

/// The compiler's target for the browser.
const TARGET: &str = "wasm32-unknown-unknown";

/// A program.
pub struct Program {
    /// The package that it is in.
    pub package: &'static str,
    /// Its name there.
    pub name: &'static str,
    /// What it is compiled for.
    pub aim: Aim,
}

/// A program that is compiled.
pub struct Compiled {
    /// The wasm.
    pub wasm: Vec<u8>,
    /// The JavaScript that wasm-bindgen made.
    pub glue: String,
}

impl Program {
    /// Compiles it. Trunk has set the compiler's flags.
    pub fn compile(&self, site: &Site) -> Result<Compiled> {
        let Program { package, name, aim } = self;
        // Both are in Cargo.toml.
        let profile = match aim {
            Aim::Size => "release",
            Aim::Speed => "fast-wasm",
        };
        let mut cargo = run::cargo(&["build", "--quiet", "--package", package, "--bin", name]);
        run::inherit(
            cargo.args(["--profile", profile, "--target", TARGET]),
            &format!("the program \"{name}\" does not compile; the reason stands above."),
        )?;
        let target = std::env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| paths::root().join("target"), PathBuf::from);
        let folder = paths::root().join("target").join(name);
        let mut bindgen = Command::new("wasm-bindgen");
        bindgen
            .args(["--target", "web", "--no-typescript", "--remove-producers-section", "--out-dir"])
            .arg(&folder)
            .arg(target.join(TARGET).join(profile).join(format!("{name}.wasm")));
        run::inherit(
            &mut bindgen,
            &format!("wasm-bindgen failed on the program \"{name}\"; the reason stands above."),
        )?;
        let wasm = read(&folder.join(format!("{name}_bg.wasm")))?;
        Ok(Compiled {
            wasm: optimized(site, name, &wasm, *aim)?,
            glue: glue::given_module(read_text(&folder.join(format!("{name}.js")))?),
        })
    }
}
