//! How large each part of the site is, and how large it may be (KB of 1000 bytes, brotli).

use crate::paths;
use crate::say::{Outcome, kilobytes};
use crate::site::{SPRITE_END, SPRITE_START, brotli, every_file, of_the_host};
use std::fs;
use std::path::Path;

/// JavaScript and WebAssembly of the first screen. The design asks for 85 KB; ARCHITECTURE.md says what was measured,
/// and why this is higher. It goes down as the app does, never up.
const CODE: usize = 104_000;
/// The first interactive screen (the design asks for 135 KB).
const FIRST_SCREEN: usize = 152_000;
/// What a reader needs offline in one language (the design asks for 450 KB).
const OFFLINE: usize = 480_000;

/// One line of the table.
struct Row {
    name: &'static str,
    raw: usize,
    compressed: usize,
    budget: Option<usize>,
}

/// The sizes of a finished site.
pub struct Report {
    rows: Vec<Row>,
}

/// Measures `dist/site` and fails if a part is too large.
pub fn check() -> Outcome {
    let report = measure()?;
    report.print();
    report.judge()
}

/// Measures `dist/site`.
pub fn measure() -> Outcome<Report> {
    let site = paths::site();
    let files = every_file(&site)?;
    if files.is_empty() {
        return Err("dist/site is empty: run `cargo xtask build` first.".to_owned());
    }
    let mut parts: [(usize, usize); 11] = Default::default();
    let mut offline = (0, 0);
    for file in &files {
        let name = file.strip_prefix(&site).unwrap_or(file).to_string_lossy().replace('\\', "/");
        let Some(part) = part_of(&name) else { continue };
        let bytes = fs::read(file)
            .map_err(|problem| format!("cannot read {}: {problem}.", file.display()))?;
        let size = (bytes.len(), compressed(file, &bytes));
        if part < parts.len() {
            add(&mut parts, part, size);
        }
        // The page carries its pictograms itself, and reads no other maps: their files are for other pages.
        if part != SPRITE && part != READER {
            offline = (offline.0 + size.0, offline.1 + size.1);
        }
    }
    let [js, wasm, html, css, sprite, first, rest, fonts, later, reader, keeper] = parts;
    // The pictograms stand in the page; their price is what the page would be smaller without them.
    let page = fs::read_to_string(site.join("index.html"))
        .map_err(|problem| format!("no index.html: {problem}."))?;
    let bare = without_sprite(&page);
    let alone = (bare.len(), brotli(bare.as_bytes()).len());
    let pictograms = (html.0.saturating_sub(alone.0), html.1.saturating_sub(alone.1));
    let code = (js.0 + wasm.0, js.1 + wasm.1);
    let screen =
        [code, html, css, first].iter().fold((0, 0), |sum, part| (sum.0 + part.0, sum.1 + part.1));
    let row = |name, (raw, compressed), budget| Row { name, raw, compressed, budget };
    Ok(Report {
        rows: vec![
            row("JavaScript", js, None),
            row("WebAssembly", wasm, None),
            row("JavaScript and WebAssembly", code, Some(CODE)),
            row("page with picture and texts", alone, Some(18_000)),
            row("styles", css, Some(9_000)),
            row("pictograms in the page", pictograms, Some(5_000)),
            row("first content", first, Some(18_000)),
            row("first interactive screen", screen, Some(FIRST_SCREEN)),
            row("app and styles that follow", later, None),
            row("rest of the content", rest, None),
            row("pictograms for other pages", sprite, None),
            row("fonts", fonts, None),
            row("reader of other maps", reader, None),
            row("what keeps and installs it", keeper, None),
            row("everything, for offline use", offline, Some(OFFLINE)),
        ],
    })
}

/// The position of the pictograms for other pages.
const SPRITE: usize = 4;

/// The position of what reads maps from elsewhere: fetched only where an element has `src`.
const READER: usize = 9;

/// The position of what keeps the site for use without a connection: worker, its script, manifest, icon.
const KEEPER: usize = 10;

/// The position in the table's parts of a file; beyond the table for files that only count as a whole; nothing for
/// what no reader loads for the map: compressed forms, the text edition, the script's copy for pages of other people, and
/// icons that only a system asks for that installs the site.
fn part_of(name: &str) -> Option<usize> {
    let ends = |suffix: &str| name.ends_with(suffix);
    let compressed = ends(".br") || ends(".gz");
    if compressed || ends(".txt") || ends(".png") || name.starts_with("read/") {
        return None;
    }
    Some(match name {
        "index.html" => 2,
        // The copy for other pages, equal to the one that the site loads.
        "crosstalk.js" => return None,
        _ if of_the_host(name) => return None,
        "worker.js" | "manifest.webmanifest" | "icon.svg" => KEEPER,
        _ if name.starts_with("keep-") => KEEPER,
        _ if ["source", "reader-", "content/words-"]
            .iter()
            .any(|start| name.starts_with(start)) =>
        {
            READER
        }
        _ if name.starts_with("more-") || name.contains("-later-") => 8,
        _ if ends(".js") => 0,
        _ if ends(".wasm") => 1,
        _ if ends(".css") => 3,
        _ if name.starts_with("icons-") => SPRITE,
        _ if name.contains("-first-") => 5,
        _ if name.contains("-rest-") => 6,
        _ if ends(".woff2") => 7,
        _ => 11,
    })
}

fn add(parts: &mut [(usize, usize)], part: usize, size: (usize, usize)) {
    if let Some(sum) = parts.get_mut(part) {
        *sum = (sum.0 + size.0, sum.1 + size.1);
    }
}

/// What travels: the compressed form where the build made one.
fn compressed(file: &Path, bytes: &[u8]) -> usize {
    let mut name = file.as_os_str().to_owned();
    name.push(".br");
    fs::metadata(name)
        .map_or(bytes.len(), |found| usize::try_from(found.len()).unwrap_or(usize::MAX))
}

fn without_sprite(page: &str) -> String {
    let parts = page.split_once(SPRITE_START);
    let parts = parts.and_then(|(before, rest)| Some((before, rest.split_once(SPRITE_END)?.1)));
    parts.map_or_else(|| page.to_owned(), |(before, after)| format!("{before}{after}"))
}

impl Report {
    /// Prints the table.
    pub fn print(&self) {
        println!("\n{:<30}{:>9}{:>9}{:>9}", "KB", "raw", "brotli", "budget");
        for row in &self.rows {
            let budget = row.budget.map(kilobytes).unwrap_or_default();
            let mark = if row.breached() { "  over" } else { "" };
            println!(
                "{:<30}{:>9}{:>9}{budget:>9}{mark}",
                row.name,
                kilobytes(row.raw),
                kilobytes(row.compressed)
            );
        }
    }

    /// Fails if a part is larger than its budget, or missing.
    pub fn judge(&self) -> Outcome {
        let mut sentences = Vec::new();
        for row in &self.rows {
            let (name, size) = (row.name, kilobytes(row.compressed));
            if let Some(budget) = row.budget.filter(|_| row.breached()) {
                sentences.push(format!("{name}: {size} KB, {} are allowed.", kilobytes(budget)));
            } else if row.raw == 0 {
                sentences.push(format!("{name}: the site has none."));
            }
        }
        if sentences.is_empty() { Ok(()) } else { Err(sentences.join("\n       ")) }
    }
}

impl Row {
    fn breached(&self) -> bool {
        self.budget.is_some_and(|budget| self.compressed > budget)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_over_its_budget_or_missing_is_named() {
        let row = |name, compressed| Row { name, raw: compressed, compressed, budget: Some(9_000) };
        let report =
            Report { rows: vec![row("fits", 9_000), row("too large", 9_001), row("gone", 0)] };
        let sentences = report.judge().unwrap_err();
        assert!(
            !sentences.contains("fits")
                && sentences.contains("too large")
                && sentences.contains("gone")
        );
        let report = Report { rows: vec![row("fits", 9_000)] };
        assert_eq!(report.judge(), Ok(()));
    }

    #[test]
    fn the_sprite_is_counted_apart_from_its_page() {
        let page = format!("<body>{SPRITE_START}><symbol/>{SPRITE_END}<p>text</p>");
        assert_eq!(without_sprite(&page), "<body><p>text</p>");
        assert_eq!(without_sprite("<p>none</p>"), "<p>none</p>");
    }

    #[test]
    fn the_text_edition_and_compressed_forms_are_not_counted() {
        assert_eq!(part_of("read/index.html"), None);
        assert_eq!(part_of("index.html.br"), None);
        assert_eq!(part_of("icon-512.png"), None);
        assert_eq!(part_of("worker.js"), Some(KEEPER));
        assert_eq!(part_of("icons-0123456789ab.svg"), Some(4));
        assert_eq!(part_of("crosstalk-later-0123456789ab.wasm"), Some(8));
        assert_eq!(part_of("content/en-rest-0123456789ab.bin"), Some(6));
        assert_eq!(part_of("reader-0123456789ab.wasm"), Some(READER));
    }
}
