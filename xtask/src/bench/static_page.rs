//! A plain static page of the same picture, which the app is measured beside: the site's own page as it stands before the
//! app comes, with its styles, and a small script that answers clicks.

use crate::Result;
use crate::paths;
use crate::site::{brotli, every_file, read, read_text};
use std::fs;
use std::path::{Path, PathBuf};

const SCRIPT: &str = include_str!("static_page.js");

/// Writes the page, made from the finished site, and gives its folder.
pub fn write() -> Result<PathBuf> {
    let site = paths::site();
    let page = read_text(&site.join("index.html"))?;
    let styles = every_file(&site)?.into_iter().find(|file| {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with("crosstalk-") && name.ends_with(".css")
    });
    let styles = styles.ok_or("the site has no styles: run `cargo xtask build`.")?;
    let folder = paths::root().join("target/bench/static");
    put(&folder, "index.html", page_of(&page)?.as_bytes())?;
    put(&folder, "static.css", &read(&styles)?)?;
    put(&folder, "static.js", SCRIPT.as_bytes())?;
    Ok(folder)
}

/// The site's page with these styles and this script in place of all that it loads.
fn page_of(page: &str) -> Result<String> {
    let lines = page.lines().map(|line| {
        if line.starts_with("<link rel=\"stylesheet\"") {
            "<link rel=\"stylesheet\" href=\"static.css\"><script defer src=\"static.js\"></script>"
        } else {
            line
        }
    });
    let page = lines.collect::<Vec<_>>().join("\n");
    let left = ["preload", "type=\"module\""].into_iter().find(|part| page.contains(part));
    match left {
        None if page.contains("static.js") => Ok(page),
        _ => Err("the site's page no longer loads everything in the line of its styles: \
                  xtask/src/bench/static_page.rs has to follow."
            .to_owned()),
    }
}

/// Writes a file and its compressed form, in which the site's files travel too.
fn put(folder: &Path, name: &str, bytes: &[u8]) -> Result {
    let written = fs::create_dir_all(folder)
        .and_then(|()| fs::write(folder.join(name), bytes))
        .and_then(|()| fs::write(folder.join(format!("{name}.br")), brotli(bytes)));
    written.map_err(|problem| format!("cannot write {name} in {}: {problem}.", folder.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_keeps_its_picture_and_loads_styles_and_one_script_only() {
        let page = "<head>\n<link rel=\"stylesheet\" href=\"a.css\"><link rel=\"preload\" href=\"a.wasm\">\
                    <script type=\"module\" src=\"a.js\"></script>\n</head>\n<svg/>";
        let made = page_of(page).unwrap();
        assert!(made.contains("static.css") && made.contains("static.js"), "{made}");
        assert!(made.contains("<svg/>") && !made.contains("a.js") && !made.contains("a.wasm"));
    }

    #[test]
    fn a_page_that_loads_its_files_elsewhere_is_no_longer_understood() {
        assert!(
            page_of("<head>\n<script type=\"module\" src=\"a.js\"></script>\n</head>").is_err()
        );
        assert!(page_of("<link rel=\"stylesheet\">\n<script type=\"module\"></script>").is_err());
    }
}
