//! The page for frames of other pages: little around the map, a way to the whole one, and the script that talks with the
//! page around.

use super::discovery::{self, Base};
use super::page::{self, NO_ICON, Page};
use super::{Site, interface, minify, read_text};
use crate::Result;
use crate::paths;
use crosstalk::present::LocalizedMap;
use export::fallback;
use serde_json::Value;

/// The page's name: other pages have it in their frames, so it stays.
const PAGE: &str = "embed.html";

/// Writes it.
pub fn add(site: &Site, localized: &LocalizedMap, base: Option<&Base>) -> Result {
    let text = |name: &str| read_text(&paths::root().join(name));
    let script = site.write_hashed("embed.js", minify::script(&text("src/js/embed/embed.js")?)?)?;
    let styles =
        site.write_hashed("embed.css", minify::styles(&text("styles/embed/embed.css")?)?)?;
    // Before all else, so that what the address asks for stands on the element at its start.
    let own = format!(
        "<link rel=\"stylesheet\" href=\"{styles}\" {}><script type=\"module\" src=\"{script}\" {}></script>",
        site.sri(&styles)?,
        site.sri(&script)?
    );
    let page = Page {
        head: NO_ICON.to_owned() + &discovery::of_the_map(base, localized),
        loads: own + &page::loads(site, false)?,
        map: map(localized)?,
        ..Page::of(localized)?
    };
    site.write(PAGE, page.html()?)
}

/// The map as the page's main part, with the page's heading, which only screen readers need, and the line under the map,
/// which says where it is from.
fn map(localized: &LocalizedMap) -> Result<String> {
    let words = interface()?;
    let word = |name: &str| {
        let word = words.get(name).and_then(Value::as_str);
        word.ok_or_else(|| format!("interface.json lacks the word \"{name}\"."))
    };
    let article =
        fallback::page(localized, &fallback::Options { is_main: false, has_edition: true });
    Ok(format!(
        "<main><crosstalk-map controls=\"minimal\">{article}<h1 slot=\"title\">{0}</h1>\
         <p class=\"whole\" slot=\"footer\"><a data-whole href=\"index.html\" target=\"_blank\" rel=\"noopener\">{0}: {1}</a></p>\
         </crosstalk-map></main>",
        word("header.title")?,
        word("embed.whole")?
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::page_book;

    #[test]
    fn the_page_in_a_frame_is_not_standalone_has_one_main_part_and_names_its_source() {
        let map = map(&page_book().unwrap()).unwrap();
        assert!(!map.contains("standalone"), "{map}");
        assert_eq!((map.matches("<main").count(), map.matches("</main>").count()), (1, 1), "{map}");
        assert!(map.contains("rel=\"noopener\">Crosstalk: "), "{map}");
    }
}
