//! Where things lie.

use std::path::{Path, PathBuf};

/// The root of the project.
pub fn root() -> &'static Path {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask)
}

/// The finished site.
pub fn site() -> PathBuf {
    root().join("dist/site")
}

/// Tools that the commands got for themselves.
pub fn tools() -> PathBuf {
    root().join("target/tools")
}

/// Packages from npm that the commands got for themselves.
pub fn npm() -> PathBuf {
    tools().join("npm")
}
