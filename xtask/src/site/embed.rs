//! The page for frames of other pages: the site's page with little around the map, a way to the whole one, and the
//! script that talks with the page around.

use super::{Files, Site, install, interface, minify, read_text};
use crate::paths;
use crate::say::Outcome;
use serde_json::Value;

/// The page's name: other pages have it in their frames, so it stays.
const PAGE: &str = "embed.html";

/// Makes it from `index.html`, which has to be finished.
pub fn add(site: &Site, files: &Files) -> Outcome {
    let text = |name: &str| read_text(&paths::root().join(name));
    let script =
        site.write_hashed("embed.js", minify::script(&text("src/host/embed/embed.js")?)?)?;
    let styles =
        site.write_hashed("embed.css", minify::styles(&text("styles/embed/embed.css")?)?)?;
    let loads = format!(
        "<link rel=\"stylesheet\" href=\"{styles}\" {}><script type=\"module\" src=\"{script}\" {}></script>",
        site.guarded(&styles)?,
        site.guarded(&script)?
    );
    // Neither asked of other origins nor checked: this one has to run in frames where nothing else may.
    let (why, guard) = (&files.why, site.guarded(&files.why)?);
    let page = read_text(&site.folder.join("index.html"))?
        .replace(&format!("src=\"{why}\" {guard}"), &format!("src=\"{why}\""));
    site.write(PAGE, embedded(&install::without_installing(&page), &loads, &line()?)?)
}

/// The page's heading, which only screen readers need, and the line under the map, which says where it is from.
fn line() -> Outcome<String> {
    let words = interface()?;
    let word = |name: &str| {
        let word = words.get(name).and_then(Value::as_str);
        word.ok_or_else(|| format!("interface.json lacks the word \"{name}\"."))
    };
    Ok(format!(
        "<h1 slot=\"title\">{0}</h1><p class=\"whole\" slot=\"footer\"><a data-whole href=\"index.html\" target=\"_blank\" rel=\"noopener\">{0}: {1}</a></p>",
        word("header.title")?,
        word("embed.whole")?
    ))
}

/// The page with what it loads before all else, so that what its address asks for stands on the element at its start.
fn embedded(page: &str, loads: &str, line: &str) -> Outcome<String> {
    let mut page = page.to_owned();
    let changes = [
        ("<link rel=\"stylesheet\"", format!("{loads}<link rel=\"stylesheet\"")),
        // The article is a part of it: a page has one main part, with the map or without.
        ("<main class=\"article\">", "<div class=\"article\">".to_owned()),
        ("</main>", "</div>".to_owned()),
        ("<crosstalk-map standalone>", "<main><crosstalk-map controls=\"minimal\">".to_owned()),
        ("</crosstalk-map>", format!("{line}</crosstalk-map></main>")),
    ];
    for (place, text) in changes {
        if page.matches(place).count() != 1 {
            return Err(format!("index.html has to have {place} once; {PAGE} is made from it."));
        }
        page = page.replace(place, &text);
    }
    Ok(page)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_in_a_frame_is_not_standalone_and_names_its_source() {
        let page = "<head><link rel=\"stylesheet\" href=\"a.css\"></head><crosstalk-map standalone><main class=\"article\">A</main></crosstalk-map>";
        let page = embedded(page, "<script></script>", &line().unwrap()).unwrap();
        assert!(!page.contains("standalone"), "{page}");
        assert!(page.starts_with("<head><script></script><link"), "{page}");
        assert!(page.contains("rel=\"noopener\">Crosstalk: "), "{page}");
        assert!(embedded("<p>", "", "").is_err());
    }
}
