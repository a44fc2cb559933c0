//! Where things lie.

use crate::Result;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// Looked for when the program runs: a copy of the whole folder, with what was compiled in it, has to work in the copy.
static ROOT: LazyLock<Option<PathBuf>> = LazyLock::new(|| {
    // Cargo tells a program that it runs where the program's package lies.
    let package = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    root_above(&package.or_else(|| std::env::current_dir().ok())?)
});

/// The root of the project. Only after [`check`] has passed.
pub fn root() -> &'static Path {
    ROOT.as_deref().unwrap_or(Path::new("."))
}

/// # Errors
/// A sentence, if the program was started outside the project.
pub fn check() -> Result {
    let outside = "this is no folder of the project: go to the folder with its Cargo.toml.";
    ROOT.as_ref().map(|_| ()).ok_or_else(|| outside.to_owned())
}

/// The folder, at or above `folder`, that holds the workspace and this package.
fn root_above(folder: &Path) -> Option<PathBuf> {
    let is_root = |folder: &Path| {
        let workspace = std::fs::read_to_string(folder.join("Cargo.toml")).unwrap_or_default();
        workspace.lines().any(|line| line.trim() == "[workspace]")
            && folder.join("xtask/Cargo.toml").is_file()
    };
    folder.ancestors().find(|folder| is_root(folder)).map(Path::to_owned)
}

/// The finished site.
pub fn site() -> PathBuf {
    root().join("dist/site")
}

/// The site with the languages of tests.
pub fn site_of_languages() -> PathBuf {
    root().join("target/site-of-languages")
}

/// Tools that the commands got for themselves.
pub fn tools() -> PathBuf {
    root().join("target/tools")
}

/// Packages from npm that the commands got for themselves.
pub fn npm() -> PathBuf {
    tools().join("npm")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn a_copied_folder_is_its_own_root() {
        let copy = std::env::temp_dir().join(format!("crosstalk-copy-{}", std::process::id()));
        let inner = copy.join("xtask/src/site");
        fs::create_dir_all(&inner).unwrap();
        for manifest in ["Cargo.toml", "xtask/Cargo.toml"] {
            fs::copy(root().join(manifest), copy.join(manifest)).unwrap();
        }
        for folder in [&copy, &copy.join("xtask"), &inner] {
            assert_eq!(root_above(folder).as_ref(), Some(&copy));
        }
        fs::remove_file(copy.join("xtask/Cargo.toml")).unwrap();
        assert_eq!(root_above(&inner), None, "another project's workspace is not ours");
        fs::remove_dir_all(copy).unwrap();
    }

    #[test]
    fn the_root_holds_the_page_and_the_commands() {
        assert_eq!(check(), Ok(()));
        assert!(root().join("index.html").is_file() && root().join("xtask/src/paths.rs").is_file());
    }
}
