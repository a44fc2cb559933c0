//! The pages that show the map: the site's own, the one for frames, the single file, the course's. All are made from one
//! template, `index.html`, by filling its named places.

use super::content::PAGE_LANGUAGE;
use super::discovery::{self, Base};
use super::pictograms::Pictograms;
use super::{Site, read_text, web_manifest};
use crate::Result;
use crate::paths;
use content::messages::MessageId;
use crosstalk::present::LocalizedMap;
use export::fallback;
use graph::ViewId;
use html_escape::encode_double_quoted_attribute;

/// What is filled into the template. Every part is markup.
pub struct Page {
    /// The page's name in the browser's tab.
    pub title: String,
    /// What search engines say of it.
    pub description: String,
    /// Icons, and what other systems read.
    pub head: String,
    /// What the page loads: styles and scripts.
    pub loads: String,
    /// The pictograms of the first screen.
    pub pictograms: String,
    /// The element, with the fallback inside and whatever stands around it.
    pub map: String,
    /// What stands last in the body.
    pub end: String,
}

/// An empty icon, which keeps browsers from looking for one, for pages beside which none lies.
pub const NO_ICON: &str = "<link rel=\"icon\" href=\"data:,\">";

impl Page {
    /// A page that names the map and its overview, and has its pictograms; the other parts are empty.
    pub fn of(localized: &LocalizedMap) -> Result<Self> {
        let title = localized.messages.get(MessageId::HeaderPageTitle);
        let title = title.replace("{name}", localized.name(ViewId::Overview));
        Ok(Self {
            title: encode_double_quoted_attribute(&title).into_owned(),
            description: encode_double_quoted_attribute(
                localized.messages.get(MessageId::HeaderDescription),
            )
            .into_owned(),
            head: String::new(),
            loads: String::new(),
            pictograms: Pictograms::of(localized)?.in_page(),
            map: String::new(),
            end: String::new(),
        })
    }

    /// The finished page.
    pub fn html(&self) -> Result<String> {
        let template = read_text(&paths::root().join("index.html"))?;
        let parts = [
            ("language", PAGE_LANGUAGE),
            ("title", &self.title),
            ("description", &self.description),
            ("head", &self.head),
            ("loads", &self.loads),
            ("pictograms", &self.pictograms),
            ("map", &self.map),
            ("end", &self.end),
        ];
        fill(&template, &parts)
    }
}

/// The template with its places, `{{ name }}`, filled by the parts of these names, each once. Lines for Trunk go, and so
/// do lines that end up empty.
fn fill(template: &str, parts: &[(&str, &str)]) -> Result<String> {
    let mut left: Vec<_> = parts.to_vec();
    let mut page = String::new();
    for line in template.lines().filter(|line| !line.contains(" data-trunk ")) {
        let start = page.len();
        let mut rest = line;
        while let Some((before, after)) = rest.split_once("{{ ") {
            let (name, after) = after.split_once(" }}").ok_or("index.html: a place has no end.")?;
            let found = left.iter().position(|(part, _)| *part == name);
            let found = found.ok_or_else(|| {
                format!(
                    "index.html has the place \"{name}\" twice, or nothing is there to fill it."
                )
            })?;
            page.push_str(before);
            page.push_str(left.swap_remove(found).1);
            rest = after;
        }
        page.push_str(rest);
        if page.len() > start {
            page.push('\n');
        }
    }
    match left.first() {
        Some((name, _)) => Err(format!("index.html has lost its place {{{{ {name} }}}}.")),
        None => Ok(page),
    }
}

/// Writes the site's own page.
pub fn add(site: &Site, localized: &LocalizedMap, base: Option<&Base>) -> Result {
    let article =
        fallback::page(localized, &fallback::Options { is_main: true, has_edition: true });
    let page = Page {
        head: web_manifest::head() + &discovery::of_the_map(base, localized),
        loads: loads(site, true)?,
        map: format!("<crosstalk-map standalone>{article}</crosstalk-map>"),
        ..Page::of(localized)?
    };
    site.write("index.html", page.html()?)
}

/// What a page begins to load before its script asks for it, and its scripts. Chromium warns of a checksum at what is
/// preloaded for `fetch`: there the script gives it. The script that says why the other does not come is not guarded where
/// the page has to run in frames in which nothing else may.
pub fn loads(site: &Site, check_load_error: bool) -> Result<String> {
    let [css, glue, wasm] = [".css", ".js", ".wasm"].map(|end| site.find_hashed("crosstalk-", end));
    let (css, glue, wasm) = (css?, glue?, wasm?);
    let first = site.find_hashed(&format!("content/{PAGE_LANGUAGE}-first-"), ".bin")?;
    let script = site.find_hashed("element-", ".js")?;
    let load_error = site.find_hashed("load_error-", ".js")?;
    let load_error_sri =
        if check_load_error { format!(" {}", site.sri(&load_error)?) } else { String::new() };
    Ok(format!(
        "<link rel=\"stylesheet\" href=\"{css}\" {}>\
         <link rel=\"modulepreload\" href=\"{glue}\" {}>\
         <link rel=\"preload\" as=\"fetch\" type=\"application/wasm\" href=\"{wasm}\" crossorigin>\
         <link rel=\"preload\" as=\"fetch\" href=\"{first}\" crossorigin>\
         <script type=\"module\" src=\"{script}\" {}></script><script defer src=\"{load_error}\"{load_error_sri}></script>",
        site.sri(&css)?,
        site.sri(&glue)?,
        site.sri(&script)?,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::page_book;

    #[test]
    fn every_place_is_filled_once() {
        let template = "<p>{{ a }} and {{ b }}\n{{ c }}\n<link data-trunk rel=\"rust\">\n</p>\n";
        let filled = fill(template, &[("b", "{{ a }}"), ("a", "1"), ("c", "")]);
        assert_eq!(filled, Ok("<p>1 and {{ a }}\n</p>\n".to_owned()));
        for (template, wrong) in [
            ("{{ a }}{{ b }}", "\"b\""),
            ("{{ a }}{{ a }}", "\"a\""),
            ("", "{{ a }}"),
            ("{{ a", "no end"),
        ] {
            let said = fill(template, &[("a", "1")]).unwrap_err();
            assert!(said.contains(wrong), "{template}: {said}");
        }
    }

    #[test]
    fn the_template_has_the_places_that_a_page_fills() {
        let map = "<crosstalk-map></crosstalk-map>".to_owned();
        let page = Page { map, ..Page::of(&page_book().unwrap()).unwrap() }.html().unwrap();
        assert!(page.contains("<title>The whole story – Crosstalk</title>"), "{page}");
        assert!(page.contains("</svg>\n<crosstalk-map></crosstalk-map>\n</body>"), "{page}");
        assert!(!page.contains("trunk"), "{page}");
    }
}
