//! Styles, pictograms and fonts.

use super::property_names::PropertyNames;
use super::{Files, Site, minify, read, read_text};
use crate::Result;
use crate::paths;
use std::fs;
use std::path::{Path, PathBuf};

/// How the pictograms begin in the page; the loader and the table of sizes find them by it.
pub const SPRITE_START: &str = "<svg hidden data-icons";
/// How they end.
pub const SPRITE_END: &str = "</svg>";

/// Adds them to the site.
pub fn add(site: &Site, files: &mut Files) -> Result {
    let folder = paths::root().join("styles");
    let names = PropertyNames::of(&read_text(&folder.join("tokens.css"))?);
    let sheet = |more| minify::styles(&names.shorten(&styles(&folder, more)?));
    files.css = site.write_hashed("crosstalk.css", sheet(false)?)?;
    files.more = site.write_hashed("more.css", sheet(true)?)?;
    files.icons = site.write_hashed("icons.svg", read(&sprite())?)?;
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

/// The pictograms as they stand in the page.
pub fn sprite_in_page() -> Result<String> {
    let text = read_text(&sprite())?;
    let symbols = text.trim().strip_prefix("<svg").and_then(|rest| rest.strip_suffix(SPRITE_END));
    match symbols {
        Some(symbols) if !symbols.contains(SPRITE_END) => Ok(format!(
            "{SPRITE_START} aria-hidden=\"true\" width=\"0\" height=\"0\"{symbols}{SPRITE_END}"
        )),
        _ => Err("assets/icons.svg has to be one <svg> that holds symbols and no further <svg>."
            .to_owned()),
    }
}

fn sprite() -> PathBuf {
    paths::root().join("assets/icons.svg")
}

/// What no first screen shows: these sheets follow with the texts.
const MORE: [&str; 9] = [
    "menu.css",
    "outline.css",
    "page.css",
    "paper.css",
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
        name.ends_with(".css") && MORE.contains(&name) == more
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
