//! The map as one file, `dist/crosstalk.html`: the page with its styles, and everything else in one script. It opens
//! from a disk by a double-click and asks nobody for anything.

use super::packed;
use crate::paths;
use crate::say::{Outcome, kilobytes};
use crate::site::{checksum, every_file, read_text};
use std::fs;

/// The most the file may weigh, in bytes.
const MOST: usize = 1_500_000;
/// Forbids every request; the one script and the one style sheet that are inside may run, by their checksums. No server
/// sends headers for a file on a disk.
fn policy(styles: &str, script: &str) -> String {
    let [styles, script] = [styles, script].map(|text| checksum::of(text.as_bytes()));
    format!(
        "default-src 'none'; script-src '{script}' 'wasm-unsafe-eval'; style-src '{styles}'; img-src data:; \
         font-src data:; base-uri 'none'; form-action 'none'"
    )
}

/// Writes it from the finished site.
pub fn write() -> Outcome {
    let page = read_text(&paths::site().join("index.html"))?;
    let styles = first_styles()?;
    let page = single(&page, &styles, &packed::script()?)?;
    if page.len() > MOST {
        return Err(format!(
            "crosstalk.html has {} KB, more than {}: make smaller what is inside (xtask/src/package/packed.rs).",
            kilobytes(page.len()),
            kilobytes(MOST)
        ));
    }
    let path = paths::root().join("dist/crosstalk.html");
    fs::write(&path, &page)
        .map_err(|problem| format!("cannot write {}: {problem}.", path.display()))?;
    println!("   dist/crosstalk.html: {} KB of {}", kilobytes(page.len()), kilobytes(MOST));
    Ok(())
}

/// The styles of the first screen, which the fallback wears too.
fn first_styles() -> Outcome<String> {
    let of_the_page = |name: &str| name.starts_with("crosstalk-") && name.ends_with(".css");
    let files = every_file(&paths::site())?;
    let found = files
        .into_iter()
        .find(|file| file.file_name().and_then(|name| name.to_str()).is_some_and(of_the_page));
    read_text(&found.ok_or("dist/site has no styles: run `cargo xtask build`.")?)
}

/// The page without what it loads, and with what it would have loaded.
fn single(page: &str, styles: &str, script: &str) -> Outcome<String> {
    let (head, body) = page.split_once("</head>").ok_or("index.html has lost its head.")?;
    let head = without(head, "<link", ">");
    let head = without(&head, "<script", "</script>");
    let body = alone(body);
    let body = body.trim_end();
    let body = body.strip_suffix("</html>").map_or(body, str::trim_end);
    let body = body.strip_suffix("</body>").ok_or("index.html has lost the end of its body.")?;
    let styles = styles.replace("</style", "<\\/style");
    let script = script.replace("</script", "<\\/script").replace("<!--", "<\\!--");
    // Browsers read every line end as one letter before they compute a checksum.
    if styles.contains('\r') || script.contains('\r') {
        return Err(
            "a script or style sheet has line ends of two letters: the checksums would be others."
                .to_owned(),
        );
    }
    let policy = policy(&styles, &script);
    // An empty icon keeps browsers from looking for one.
    Ok(format!(
        "{head}<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n<link rel=\"icon\" href=\"data:,\">\n\
         <style>{styles}</style>\n</head>{body}<script>{script}</script>\n</body>\n</html>\n",
    ))
}

/// The text without what stands between a beginning and an end, both included.
fn without(text: &str, start: &str, end: &str) -> String {
    let mut rest = text;
    let mut kept = String::with_capacity(text.len());
    while let Some((before, after)) = rest.split_once(start) {
        kept.push_str(before);
        rest = after.split_once(end).map_or("", |(_, after)| after);
    }
    kept + rest
}

/// The page's body without links to pages that do not come along: themes keep their names, pointers to more go.
fn alone(body: &str) -> String {
    let mut rest = body;
    let mut kept = String::with_capacity(body.len());
    while let Some((before, after)) = rest.split_once("<a href=\"read/") {
        kept.push_str(before.strip_suffix(" · ").unwrap_or(before));
        let (link, after) = after.split_once("</a>").unwrap_or((after, ""));
        let (address, name) = link.split_once("\">").unwrap_or(("", link));
        if address.contains("theme-") {
            kept.push_str(name);
        }
        rest = after;
    }
    kept + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<html><head><title>T</title>\n<link rel=\"stylesheet\" href=\"a.css\">\
        <script type=\"module\" src=\"a.js\"></script></head>\n<body><p>Checked · <a href=\"read/index.html\">All</a></p>\
        <li><a href=\"read/standard/theme-open.html\">Open</a> Why?</li><a href=\"#select=a\">A</a>\n</body>\n</html>\n";

    #[test]
    fn nothing_is_loaded_and_no_link_leads_out_of_the_file() {
        let page = single(&PAGE.replace("</html>\n", "</html>"), "p{}", "go('</script>')").unwrap();
        let sum = checksum::of(b"go('<\\/script>')");
        assert!(page.contains(&format!("script-src '{sum}' 'wasm-unsafe-eval'; ")), "{page}");
        assert!(!page.contains("unsafe-inline"), "{page}");
        assert!(page.contains("<style>p{}</style>"), "{page}");
        assert!(page.contains("go('<\\/script>')"), "{page}");
        assert!(
            page.contains("<p>Checked</p><li>Open Why?</li><a href=\"#select=a\">A</a>"),
            "{page}"
        );
        assert!(
            !page.contains("src=") && !page.contains("a.css") && !page.contains("read/"),
            "{page}"
        );
    }

    #[test]
    fn a_page_without_a_head_is_refused() {
        assert!(single("<p>", "", "").is_err());
    }
}
