//! From an address to a file: where it lies, what it is, which form of it to send.

use crate::headers;
use std::fs;
use std::path::{Component, Path, PathBuf};

/// A file to send.
pub(crate) struct Found {
    pub(crate) bytes: Vec<u8>,
    pub(crate) kind: &'static str,
    /// `br` or `gzip` where a compressed form lies beside the file and is accepted.
    pub(crate) encoding: Option<&'static str>,
    /// How long it may be kept.
    pub(crate) keep: &'static str,
}

/// The file that `path` names under `root`: a folder means its `index.html`; nothing leads out of `root`.
pub(crate) fn find(root: &Path, path: &str, encodings: &str) -> Option<Found> {
    let relative = Path::new(path.trim_start_matches('/'));
    if !relative.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    let mut file = root.join(relative);
    if file.is_dir() {
        file.push("index.html");
    }
    let kind = headers::content_type(&file);
    let keep = headers::keep(&file);
    for (encoding, suffix) in [("br", ".br"), ("gzip", ".gz")] {
        if accepts(encodings, encoding)
            && let Ok(bytes) = fs::read(with_suffix(&file, suffix))
        {
            return Some(Found { bytes, kind, encoding: Some(encoding), keep });
        }
    }
    Some(Found { bytes: fs::read(file).ok()?, kind, encoding: None, keep })
}

/// Whether `encoding` is among the accepted ones and not turned down by `;q=0`.
fn accepts(encodings: &str, encoding: &str) -> bool {
    encodings.split(',').any(|one| {
        let mut parts = one.split(';').map(str::trim);
        parts.next() == Some(encoding) && !matches!(parts.next(), Some("q=0" | "q=0.0"))
    })
}

/// `file` with `suffix` after its whole name.
fn with_suffix(file: &Path, suffix: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refused_encoding_is_not_accepted() {
        assert!(accepts("gzip, deflate, br", "br"));
        assert!(accepts("br;q=0.5", "br"));
        assert!(!accepts("br;q=0, gzip", "br"));
        assert!(!accepts("broken", "br"));
    }

    #[test]
    fn nothing_leads_out_of_the_root() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        assert!(find(&root, "/lib.rs", "").is_some());
        assert!(find(&root, "/../Cargo.toml", "").is_none());
        assert!(find(&root, "//etc/passwd", "").is_none());
    }
}
