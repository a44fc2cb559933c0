//! How large each part of the site is, and how large it may be (KB of 1000 bytes, brotli).
//!
//! A limit is what was measured when it was set, and 2 %. The whole until the first click is answered goes down as the
//! site does, never up to pass; its rows share it. What follows is the content, and grows where the subject does.

use crate::Result;
use crate::console::kilobytes;
use crate::paths;
use crate::site::{SPRITE_END, SPRITE_START, brotli, every_file, of_the_host};
use std::fs;
use std::path::Path;

/// The limit of the program that is asked, by which that of everything grows.
const ASKED: usize = 103_000;

/// What a file of the site is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// The page, with its pictograms.
    Page,
    Styles,
    Scripts,
    Wasm,
    /// The content of the first screen.
    First,
    /// Styles of what is opened later.
    More,
    /// The rest of the content.
    Texts,
    Fonts,
    /// What keeps the site for use without a connection, and installs it: worker, its script, manifest, icon.
    Offline,
    /// Pictograms that no first screen shows.
    MorePictograms,
    /// Pictograms of the first screen for pages of other people; ours carries its own.
    Sprite,
    /// What writes sources and tables for other programs, fetched when a reader asks for one.
    Cite,
    /// The program that is asked, with what it says; fetched when a reader asks.
    Ask,
    /// What reads maps from elsewhere: fetched only where an element has `src`.
    Reader,
}

/// Bytes as they are, and as they travel.
#[derive(Clone, Copy, Default)]
struct Size {
    raw: usize,
    compressed: usize,
}

/// One line of the table.
struct Row {
    name: &'static str,
    size: Size,
    budget: Option<usize>,
}

/// The sizes of a finished site.
pub struct Report {
    rows: Vec<Row>,
}

/// Measures `dist/site` and fails if a part is too large.
pub fn check() -> Result {
    let report = measure()?;
    report.print();
    report.judge()
}

/// Measures `dist/site`.
pub fn measure() -> Result<Report> {
    let site = paths::site();
    let files = every_file(&site)?;
    if files.is_empty() {
        return Err("dist/site is empty: run `cargo xtask build` first.".to_owned());
    }
    let mut parts = Vec::new();
    for file in &files {
        let name = file.strip_prefix(&site).unwrap_or(file).to_string_lossy().replace('\\', "/");
        let Some(part) = part_of(&name) else { continue };
        let bytes = fs::read(file)
            .map_err(|problem| format!("cannot read {}: {problem}.", file.display()))?;
        parts.push((part, Size { raw: bytes.len(), compressed: compressed(file, &bytes) }));
    }
    let page = fs::read_to_string(site.join("index.html"))
        .map_err(|problem| format!("no index.html: {problem}."))?;
    Ok(report(&parts, &page))
}

/// The table of files, and of the page's text.
fn report(files: &[(Part, Size)], page: &str) -> Report {
    let of = |part: Part| sum(files.iter().filter(|(at, _)| *at == part).map(|(_, size)| *size));
    // The pictograms stand in the page; their price is what the page would be smaller without them.
    let bare = without_sprite(page);
    let alone = Size { raw: bare.len(), compressed: brotli(bare.as_bytes()).len() };
    let whole = of(Part::Page);
    let pictograms = Size {
        raw: whole.raw.saturating_sub(alone.raw),
        compressed: whole.compressed.saturating_sub(alone.compressed),
    };
    let row = |name, size, budget| Row { name, size, budget };
    let mut rows = vec![
        row("page with picture and texts", alone, Some(17_800)),
        row("pictograms in the page", pictograms, Some(3_400)),
        row("styles", of(Part::Styles), Some(9_300)),
        row("scripts", of(Part::Scripts), Some(9_900)),
        row("WebAssembly", of(Part::Wasm), Some(189_500)),
        row("first content", of(Part::First), Some(16_600)),
    ];
    let click = sum(rows.iter().map(|row| row.size));
    let after = [
        Part::More,
        Part::MorePictograms,
        Part::Texts,
        Part::Fonts,
        Part::Offline,
        Part::Cite,
        Part::Ask,
    ];
    rows.push(row("until the first click is answered", click, Some(246_000)));
    let [more, pictograms, texts, fonts, installs, cite, ask] = after.map(of);
    let offline = sum([click, more, pictograms, texts, fonts, installs, cite, ask].into_iter());
    rows.extend([
        row("styles that follow", more, Some(4_000)),
        row("pictograms that follow", pictograms, Some(6_200)),
        row("rest of the content", texts, Some(227_700)),
        row("fonts", fonts, Some(25_300)),
        row("what keeps and installs it", installs, Some(3_200)),
        row("sources for other programs", cite, Some(2_000)),
        row("program that is asked", ask, Some(ASKED)),
        row("everything, for offline use", offline, Some(513_000 + ASKED)),
        row("pictograms for other pages", of(Part::Sprite), None),
        row("reader of other maps", of(Part::Reader), None),
    ]);
    Report { rows }
}

/// What a file is for; nothing for what no reader loads for the map: compressed forms, the text edition, what is there
/// for pages of other people, and icons that only a system asks for that installs the site.
fn part_of(name: &str) -> Option<Part> {
    let starts = |starts: &[&str]| starts.iter().any(|start| name.starts_with(start));
    let end = name.rsplit('.').next().unwrap_or_default();
    Some(match (name, end) {
        (_, "br" | "gz" | "txt" | "png") => return None,
        _ if name.starts_with("read/") || name == "crosstalk.js" || of_the_host(name) => {
            return None;
        }
        ("index.html", _) => Part::Page,
        ("worker.js" | "manifest.webmanifest" | "icon.svg", _) => Part::Offline,
        _ if starts(&["offline_client-"]) => Part::Offline,
        _ if starts(&["map_reader", "reader-", "content/words-"]) => Part::Reader,
        _ if starts(&["cite-", "cite/"]) => Part::Cite,
        _ if starts(&["ask-", "ask/"]) || name.contains("-ask-") => Part::Ask,
        _ if starts(&["more-"]) => Part::More,
        _ if starts(&["more_icons-"]) => Part::MorePictograms,
        _ if starts(&["icons-"]) => Part::Sprite,
        _ if name.contains("-first-") => Part::First,
        _ if name.contains("-rest-") => Part::Texts,
        (_, "js") => Part::Scripts,
        (_, "wasm") => Part::Wasm,
        (_, "css") => Part::Styles,
        (_, "woff2") => Part::Fonts,
        _ => return None,
    })
}

fn sum(sizes: impl Iterator<Item = Size>) -> Size {
    sizes.fold(Size::default(), |sum, size| Size {
        raw: sum.raw + size.raw,
        compressed: sum.compressed + size.compressed,
    })
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
        println!("\n{:<35}{:>9}{:>9}{:>9}", "KB", "raw", "brotli", "budget");
        for row in &self.rows {
            let budget = row.budget.map(kilobytes).unwrap_or_default();
            let mark = if row.breached() { "  over" } else { "" };
            println!(
                "{:<35}{:>9}{:>9}{budget:>9}{mark}",
                row.name,
                kilobytes(row.size.raw),
                kilobytes(row.size.compressed)
            );
        }
    }

    /// Fails if a part is larger than its budget, or missing.
    pub fn judge(&self) -> Result {
        let mut sentences = Vec::new();
        for row in &self.rows {
            let (name, size) = (row.name, kilobytes(row.size.compressed));
            if let Some(budget) = row.budget.filter(|_| row.breached()) {
                sentences.push(format!("{name}: {size} KB, {} are allowed.", kilobytes(budget)));
            } else if row.size.raw == 0 {
                sentences.push(format!("{name}: the site has none."));
            }
        }
        if sentences.is_empty() { Ok(()) } else { Err(sentences.join("\n       ")) }
    }
}

impl Row {
    fn breached(&self) -> bool {
        self.budget.is_some_and(|budget| self.size.compressed > budget)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_over_its_budget_or_missing_is_named() {
        let size = |compressed| Size { raw: compressed, compressed };
        let row = |name, compressed| Row { name, size: size(compressed), budget: Some(9_000) };
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
    fn what_the_first_click_waits_for_is_added_up_and_texts_and_fonts_are_not() {
        let size = |compressed| Size { raw: compressed, compressed };
        let first =
            [(Part::Styles, 1), (Part::Scripts, 20), (Part::Wasm, 300), (Part::First, 4_000)];
        let after = [(Part::More, 7), (Part::Texts, 7), (Part::Fonts, 7), (Part::Reader, 7)];
        let files: Vec<_> =
            first.into_iter().chain(after).map(|(part, bytes)| (part, size(bytes))).collect();
        let report = report(&files, "");
        let named = |name: &str| report.rows.iter().find(|row| row.name == name).unwrap();
        let page = named("page with picture and texts").size.compressed;
        assert_eq!(named("until the first click is answered").size.compressed, 4_321 + page);
        assert_eq!(named("everything, for offline use").size.compressed, 4_321 + page + 21);
    }

    #[test]
    fn the_sprite_is_counted_apart_from_its_page() {
        let page = format!("<body>{SPRITE_START}><symbol/>{SPRITE_END}<p>text</p>");
        assert_eq!(without_sprite(&page), "<body><p>text</p>");
        assert_eq!(without_sprite("<p>none</p>"), "<p>none</p>");
    }

    #[test]
    fn each_file_is_counted_once_and_what_the_map_does_not_load_is_not() {
        let hash = "0123456789ab";
        assert_eq!(part_of("read/index.html"), None);
        assert_eq!(part_of("index.html.br"), None);
        assert_eq!(part_of("icon-512.png"), None);
        assert_eq!(part_of("crosstalk.js"), None);
        assert_eq!(part_of("embed-0123456789ab.js"), None);
        assert_eq!(part_of("worker.js"), Some(Part::Offline));
        for (start, end, part) in [
            ("crosstalk-", "js", Part::Scripts),
            ("element-", "js", Part::Scripts),
            ("crosstalk-", "wasm", Part::Wasm),
            ("reader-", "wasm", Part::Reader),
            ("icons-", "json", Part::Sprite),
            ("more_icons-", "json", Part::MorePictograms),
            ("more-", "css", Part::More),
            ("cite-", "js", Part::Cite),
            ("ask-", "js", Part::Ask),
            ("ask-", "wasm", Part::Ask),
            ("content/en-ask-", "bin", Part::Ask),
            ("content/en-rest-", "bin", Part::Texts),
        ] {
            let name = format!("{start}{hash}.{end}");
            assert_eq!(part_of(&name), Some(part), "{name}");
        }
    }
}
