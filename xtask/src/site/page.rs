//! The page: it gets its words, its pictograms, the fallback, and the names of the files it loads.

use super::content::PAGE_LANGUAGE;
use super::discovery::{self, Base};
use super::{Files, Site, assets, install};
use crate::say::Outcome;
use crosstalk::content::words::Word;
use crosstalk::export::fallback;
use crosstalk::model::Shown;
use crosstalk::scene::Book;
use serde_json::{Map, Value, json};

/// Fills `index.html`.
pub fn finish(site: &Site, files: &Files, book: &Book, base: Option<&Base>) -> Outcome {
    let mut page = String::from_utf8(site.take("index.html")?)
        .map_err(|_| "index.html is no text.".to_owned())?;
    let title = book.words.get(Word::HeaderPageTitle).replace("{name}", book.name(Shown::Overview));
    let parts = [
        ("<!--title-->", escaped(&title)),
        ("<!--description-->", escaped(book.words.get(Word::HeaderDescription))),
        ("<!--install-->", install::head()),
        ("<!--discovery-->", discovery::of_the_map(base, book)),
        ("<!--head-->", files.head(site)?),
        ("<!--icons-->", assets::sprite_in_page()?),
        ("<!--fallback-->", fallback::page(book)),
    ];
    for (place, text) in parts {
        if !page.contains(place) {
            return Err(format!("index.html has lost its place {place}."));
        }
        page = page.replace(place, &text);
    }
    site.write("index.html", page)
}

/// Text as it stands in a page or in an attribute.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

impl Files {
    /// The list as the element's script wants it: names, and beside those that it fetches by itself their checksum.
    pub fn list(&self, site: &Site, interface: &Map<String, Value>) -> Outcome<Value> {
        let sum = |name: &String| site.checksum(name).map(|sum| json!([name, sum]));
        let column = |which: fn(&[String; 2]) -> &String| -> Outcome<Map<String, Value>> {
            let pairs = self.content.iter();
            pairs.map(|(language, pair)| Ok((language.clone(), sum(which(pair))?))).collect()
        };
        let fonts: Map<String, Value> =
            self.fonts.iter().map(|(weight, name)| (weight.clone(), json!(name))).collect();
        Ok(json!({
            "glue": sum(&self.glue)?,
            "wasm": sum(&self.wasm)?,
            "css": sum(&self.css)?,
            "more": sum(&self.more)?,
            "first": column(|[first, _]| first)?,
            "rest": column(|[_, rest]| rest)?,
            "icons": self.icons,
            "fonts": fonts,
            "source": sum(&self.source)?,
            "keep": sum(&self.keep)?,
            "reader": sum(&self.reader)?,
            "words": { PAGE_LANGUAGE: sum(&self.words)? },
            "sorry": interface.get("error.start"),
        }))
    }

    /// What the page begins to load before its script asks for it, and the script. Chromium warns of a checksum at
    /// what is preloaded for `fetch`: there the script gives it.
    fn head(&self, site: &Site) -> Outcome<String> {
        let Files { glue, wasm, css, script, why, .. } = self;
        let mut head = format!(
            "<link rel=\"stylesheet\" href=\"{css}\" {}>\
             <link rel=\"modulepreload\" href=\"{glue}\" {}>\
             <link rel=\"preload\" as=\"fetch\" type=\"application/wasm\" href=\"{wasm}\" crossorigin>",
            site.guarded(css)?,
            site.guarded(glue)?,
        );
        if let Some((_, [first, _])) = self.content.first() {
            head.push_str(&format!(
                "<link rel=\"preload\" as=\"fetch\" href=\"{first}\" crossorigin>"
            ));
        }
        head.push_str(&format!(
            "<script type=\"module\" src=\"{script}\" {}></script><script defer src=\"{why}\" {}></script>",
            site.guarded(script)?,
            site.guarded(why)?
        ));
        Ok(head)
    }
}
