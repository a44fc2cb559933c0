//! How the site is meant to be served: the one list of headers and content types. This server answers by it, and
//! `xtask/src/site/headers` writes from it the files that common hosts read, so that they cannot disagree.

use std::path::Path;

/// The name of the header that tells a browser what a page may load.
pub const POLICY: &str = "Content-Security-Policy";
/// The name of the header that lets other origins read a file. A page in a sandboxed frame has no origin: without this
/// header it may not even load its own script.
pub const READABLE: &str = "Access-Control-Allow-Origin";
/// The name of the header that says how long a file may be kept.
pub const KEEP: &str = "Cache-Control";

/// The content security policy that the site is made for. It does not say who may frame a page: everyone may.
pub const STRICT_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; connect-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; \
    base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types crosstalk";

/// The headers of every answer, whatever is asked for.
pub const EVERYWHERE: [(&str, &str); 6] = [
    (READABLE, "*"),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
    (POLICY, STRICT_POLICY),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ("Referrer-Policy", "same-origin"),
    ("X-Content-Type-Options", "nosniff"),
];

/// For files whose name changes with their content: a browser need never ask again.
pub const FOREVER: &str = "public, max-age=31536000, immutable";
/// For all others: a browser asks each time whether its copy is still the newest.
pub const ASK: &str = "no-cache";

/// The type of what is in no list.
pub const UNKNOWN: &str = "application/octet-stream";
/// Content types by the end of a file's name.
pub const TYPES: [(&str, &str); 13] = [
    ("css", "text/css; charset=utf-8"),
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("json", "application/json"),
    ("map", "application/json"),
    ("md", "text/plain; charset=utf-8"),
    ("mjs", "text/javascript; charset=utf-8"),
    ("png", "image/png"),
    ("svg", "image/svg+xml"),
    ("txt", "text/plain; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("webmanifest", "application/manifest+json"),
    ("woff2", "font/woff2"),
];

/// The content type of a file by the end of its name.
pub fn content_type(file: &Path) -> &'static str {
    let end = file.extension().and_then(|end| end.to_str()).unwrap_or_default();
    TYPES.iter().find(|(known, _)| *known == end).map_or(UNKNOWN, |(_, kind)| kind)
}

/// Names that change with the content, as a regular expression: a dash, twelve hexadecimal digits, an end.
pub const HASHED: &str = "-[0-9a-f]{12}\\.[a-z0-9]+$";

/// How long a file may be kept.
pub fn keep(file: &Path) -> &'static str {
    if named_by_content(file) { FOREVER } else { ASK }
}

/// Whether the name is as [`HASHED`] says, such as `crosstalk-0123456789ab.js`.
fn named_by_content(file: &Path) -> bool {
    let stem = file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let hash = stem.rsplit_once('-').map_or("", |(_, hash)| hash);
    file.extension().is_some()
        && hash.len() == 12
        && hash.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_with_a_hash_are_kept_for_ever() {
        assert!(named_by_content(Path::new("a/crosstalk-0123456789ab.js")));
        assert!(!named_by_content(Path::new("a/crosstalk.js")));
        assert!(!named_by_content(Path::new("a/crosstalk-0123456789ab")));
        assert!(!named_by_content(Path::new("read/gut-brain-axis.html")));
    }
}
