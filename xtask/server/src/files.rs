//! From an address to a file: where it lies, what it is, which form of it to send.

use std::fs;
use std::path::{Component, Path, PathBuf};

/// A file to send.
pub(crate) struct Found {
    pub(crate) bytes: Vec<u8>,
    pub(crate) kind: &'static str,
    /// `br` or `gzip` where a compressed form lies beside the file and is accepted.
    pub(crate) encoding: Option<&'static str>,
    /// Whether the name changes with the content, so that it may be kept for ever.
    pub(crate) immutable: bool,
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
    let kind = content_type(&file);
    let immutable = named_by_content(&file);
    for (encoding, suffix) in [("br", ".br"), ("gzip", ".gz")] {
        if accepts(encodings, encoding)
            && let Ok(bytes) = fs::read(with_suffix(&file, suffix))
        {
            return Some(Found { bytes, kind, encoding: Some(encoding), immutable });
        }
    }
    Some(Found { bytes: fs::read(file).ok()?, kind, encoding: None, immutable })
}

/// The content type of a file by the end of its name.
pub fn content_type(file: &Path) -> &'static str {
    match file.extension().and_then(|end| end.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// Whether `encoding` is among the accepted ones and not turned down by `;q=0`.
fn accepts(encodings: &str, encoding: &str) -> bool {
    encodings.split(',').any(|one| {
        let mut parts = one.split(';').map(str::trim);
        parts.next() == Some(encoding) && !matches!(parts.next(), Some("q=0" | "q=0.0"))
    })
}

/// Whether the name ends in a dash and the content's hash, such as `crosstalk-0123456789ab.js`.
fn named_by_content(file: &Path) -> bool {
    let stem = file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let hash = stem.rsplit_once('-').map_or("", |(_, hash)| hash);
    hash.len() == 12 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
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
    fn only_names_with_a_hash_are_kept_for_ever() {
        assert!(named_by_content(Path::new("a/crosstalk-0123456789ab.js")));
        assert!(!named_by_content(Path::new("a/crosstalk.js")));
        assert!(!named_by_content(Path::new("read/gut-brain-axis.html")));
    }

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
