//! Styles and fonts.

use super::{Files, Site, ask, minify, read, read_text};
use crate::Result;
use crate::paths;
use std::fs;
use std::path::{Path, PathBuf};

/// Adds them to the site.
pub fn add(site: &Site, files: &mut Files) -> Result {
    let folder = paths::root().join("styles");
    files.css = site.write_hashed("crosstalk.css", minify::styles(&styles(&folder, false)?)?)?;
    files.more = site.write_hashed("more.css", minify::styles(&styles(&folder, true)?)?)?;
    for weight in ["400", "600"] {
        let font = format!("assets/fonts/atkinson-hyperlegible-next-latin-{weight}-normal.woff2");
        let name = site.write_hashed(
            &format!("fonts/text-{weight}.woff2"),
            read(&paths::root().join(font))?,
        )?;
        files.fonts.push((weight.to_owned(), name));
    }
    // The license of the fonts asks to stand beside them.
    site.write("fonts/LICENSE.txt", read(&paths::root().join("assets/fonts/LICENSE"))?)
}

/// What no first screen shows: these sheets follow with the texts.
const MORE: [&str; 10] = [
    "menu.css",
    "outline.css",
    "page.css",
    "paper.css",
    "quiz.css",
    "search.css",
    "settings.css",
    "source.css",
    "table.css",
    "tray.css",
];

/// The style sheets of the first screen in one, or those that follow: the tokens first, print last, the rest by name.
fn styles(folder: &Path, more: bool) -> Result<String> {
    let entries = fs::read_dir(folder)
        .map_err(|problem| format!("cannot read {}: {problem}.", folder.display()))?;
    let mut sheets: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    sheets.retain(|path| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        name.ends_with(".css") && name != ask::STYLES && MORE.contains(&name) == more
    });
    sheets.sort_by_key(|path| {
        let name =
            path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let place =
            ["tokens.css", "", "print.css"].iter().position(|known| *known == name).unwrap_or(1);
        (place, name)
    });
    let texts: Result<Vec<String>> = sheets.iter().map(|path| read_text(path)).collect();
    texts.map(|texts| texts.join("\n"))
}
