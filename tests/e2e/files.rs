//! The files of the site and of its packages.

use crate::variable;
use std::fs;
use std::path::{Path, PathBuf};

/// The folder of the finished site.
pub fn site() -> PathBuf {
    PathBuf::from(variable("CROSSTALK_SITE")).canonicalize().unwrap()
}

/// A file that `cargo xtask package` has written.
pub fn package_file(name: &str) -> PathBuf {
    PathBuf::from(variable("CROSSTALK_PACKAGES")).join(name).canonicalize().unwrap()
}

/// Where pictures lie that people look at.
pub fn photographs() -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../target/photographs");
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// The name of a file in a folder of the site, of which only a part and the end stay the same.
pub fn named(folder: &Path, part: &str, end: &str) -> String {
    let names = fs::read_dir(folder).unwrap();
    let mut names = names.map(|file| file.unwrap().file_name().into_string().unwrap());
    names.find(|name| name.contains(part) && name.ends_with(end)).unwrap()
}

/// Copies the files of a folder that are wanted, by their names.
pub fn copy(from: &Path, to: &Path, wanted: &dyn Fn(&str) -> bool) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        let target = to.join(name);
        if path.is_dir() {
            copy(&path, &target, wanted);
        } else if wanted(name) {
            fs::copy(&path, &target).unwrap();
        }
    }
}
