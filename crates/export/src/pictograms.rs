//! The pictograms: files with one symbol a line, drawn by their own authors without a word about how.

use std::sync::LazyLock;

/// How each begins in its file, before its name.
pub const SYMBOL: &str = "<symbol id=\"i-";
/// How all are drawn. A symbol has to say it itself: where it is used, it takes nothing from around it in the sprite.
const STYLE: &str = " viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.7\" \
                     stroke-linecap=\"round\" stroke-linejoin=\"round\"";
/// Those of things, lanes and themes, and those of buttons.
const FILES: [&str; 2] = [
    include_str!("../../../assets/pictograms/things.svg"),
    include_str!("../../../assets/pictograms/interface.svg"),
];

/// The symbols of a file with their names, as they are drawn.
///
/// # Errors
///
/// The first line that is none.
pub fn symbols(file: &str) -> Result<Vec<(String, String)>, String> {
    let lines = file.trim().lines().filter(|line| !line.starts_with("<svg") && *line != "</svg>");
    let named = lines.map(|line| {
        let found = line.strip_prefix(SYMBOL).and_then(|rest| rest.split_once("\">"));
        let (name, drawn) = found.ok_or(line)?;
        Ok((name.to_owned(), format!("{SYMBOL}{name}\"{STYLE}>{drawn}")))
    });
    named.collect()
}

/// Those that a page uses, for the page itself: it may be opened from a disk. Nothing where it uses none.
pub(crate) fn of_page(page: &str) -> String {
    // Read once, for all pages.
    static ALL: LazyLock<Vec<(String, String)>> =
        LazyLock::new(|| FILES.iter().flat_map(|file| symbols(file).unwrap_or_default()).collect());
    let used = ALL.iter().filter(|(name, _)| page.contains(&format!("href=\"#i-{name}\"")));
    let symbols: String = used.map(|(_, symbol)| symbol.as_str()).collect();
    match symbols.is_empty() {
        true => symbols,
        false => {
            format!("<svg data-icons aria-hidden=\"true\" width=\"0\" height=\"0\">{symbols}</svg>")
        }
    }
}
