//! The map as one file, `dist/crosstalk.html`: the page with its styles, and everything else in one script. It opens
//! from a disk by a double-click and asks nobody for anything.

use super::single_script;
use crate::Result;
use crate::console::kilobytes;
use crate::paths;
use crate::site::page::{NO_ICON, Page};
use crate::site::{Site, ground, languages, page_book, read_text, sri};
use crosstalk::present::LocalizedMap;
use export::fallback;
use std::fs;

/// The most the file may weigh with one language, in bytes.
const MOST: usize = 1_500_000;
/// What each further language may add, in bytes: its texts as base64 are 415 KB.
const LANGUAGE: usize = 500_000;

/// Forbids every request; the one script and the one style sheet that are inside may run, by their checksums. No server
/// sends headers for a file on a disk.
fn policy(styles: &str, script: &str) -> String {
    let [styles, script] = [styles, script].map(|text| sri::of(text.as_bytes()));
    format!(
        "default-src 'none'; script-src '{script}' 'wasm-unsafe-eval'; style-src '{styles}'; img-src data:; \
         font-src data:; base-uri 'none'; form-action 'none'"
    )
}

/// Writes it from the finished site.
pub fn write() -> Result {
    let site = Site { folder: paths::site() };
    let styles = read_text(&site.folder.join(site.find_hashed("crosstalk-", ".css")?))?;
    let page = single(&page_book()?, &styles, &single_script::script()?)?;
    let most = MOST + LANGUAGE * languages()?.len().saturating_sub(1);
    if page.len() > most {
        return Err(format!(
            "crosstalk.html has {} KB, more than {}: make smaller what is inside (xtask/src/package/single_script.rs).",
            kilobytes(page.len()),
            kilobytes(most)
        ));
    }
    let path = paths::root().join("dist/crosstalk.html");
    fs::write(&path, &page)
        .map_err(|problem| format!("cannot write {}: {problem}.", path.display()))?;
    println!("   dist/crosstalk.html: {} KB of {}", kilobytes(page.len()), kilobytes(most));
    Ok(())
}

/// The page with the styles of the first screen, which the fallback wears too, and the script.
fn single(localized: &LocalizedMap, styles: &str, script: &str) -> Result<String> {
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
    let article =
        fallback::page(localized, &fallback::Options { is_main: true, has_edition: false });
    let page = Page {
        head: format!(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n{}{NO_ICON}",
            ground()
        ),
        loads: format!("<style>{styles}</style>"),
        map: format!("<crosstalk-map standalone>{article}</crosstalk-map>"),
        end: format!("<script>{script}</script>"),
        ..Page::of(localized)?
    };
    page.html()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_loaded_and_no_link_leads_out_of_the_file() {
        let page = single(&page_book().unwrap(), "p{}", "go('</script>')").unwrap();
        let sum = sri::of(b"go('<\\/script>')");
        assert!(page.contains(&format!("script-src '{sum}' 'wasm-unsafe-eval'; ")), "{page}");
        assert!(!page.contains("unsafe-inline"), "{page}");
        assert!(page.contains("<style>p{}</style>"), "{page}");
        assert!(page.ends_with("<script>go('<\\/script>')</script>\n</body>\n</html>\n"), "{page}");
        assert!(page.contains("<li id=\"theme=open\">Open questions What"), "{page}");
        assert!(!page.contains("src=") && !page.contains("read/"), "{page}");
        let mut addresses = page.split("href=\"").skip(1);
        assert!(addresses.all(|to| to.starts_with('#') || to.starts_with("data:")), "{page}");
    }

    #[test]
    fn a_checksum_that_browsers_would_compute_otherwise_is_refused() {
        assert!(single(&page_book().unwrap(), "p{}", "a()\r\n").is_err());
    }
}
