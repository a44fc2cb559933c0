//! The page: it gets its words, its pictograms, the fallback, and the names of the files it loads.

use super::content::PAGE_LANGUAGE;
use super::{Files, Site, assets};
use crate::say::Outcome;
use crosstalk::content::words::Word;
use crosstalk::export::fallback;
use crosstalk::model::Shown;
use crosstalk::scene::Book;
use serde_json::{Map, Value, json};

/// Fills `index.html`.
pub fn finish(site: &Site, files: &Files, book: &Book) -> Outcome {
    let mut page = String::from_utf8(site.take("index.html")?)
        .map_err(|_| "index.html is no text.".to_owned())?;
    let title = book.words.get(Word::HeaderPageTitle).replace("{name}", book.name(Shown::Overview));
    let parts = [
        ("<!--title-->", escaped(&title)),
        ("<!--description-->", escaped(book.words.get(Word::HeaderDescription))),
        ("<!--head-->", files.head()),
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
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

impl Files {
    /// The list as the element's script wants it.
    pub fn list(&self, interface: &Map<String, Value>) -> Value {
        let column = |which: fn(&[String; 2]) -> &String| -> Map<String, Value> {
            self.content
                .iter()
                .map(|(language, pair)| (language.clone(), json!(which(pair))))
                .collect()
        };
        let fonts: Map<String, Value> =
            self.fonts.iter().map(|(weight, name)| (weight.clone(), json!(name))).collect();
        json!({
            "glue": self.glue,
            "wasm": self.wasm,
            "later": self.later,
            "css": self.css,
            "more": self.more,
            "first": column(|[first, _]| first),
            "rest": column(|[_, rest]| rest),
            "icons": self.icons,
            "fonts": fonts,
            "source": self.source,
            "reader": self.reader,
            "words": { PAGE_LANGUAGE: self.words },
            "sorry": interface.get("error.start"),
            "late": [interface.get("error.later"), interface.get("error.try_again")],
        })
    }

    /// What the page begins to load before its script asks for it.
    fn head(&self) -> String {
        let Files { glue, wasm, css, .. } = self;
        let mut head = format!(
            "<link rel=\"stylesheet\" href=\"{css}\">\
             <link rel=\"modulepreload\" href=\"{glue}\" crossorigin>\
             <link rel=\"preload\" as=\"fetch\" type=\"application/wasm\" href=\"{wasm}\" crossorigin>"
        );
        if let Some((_, [first, _])) = self.content.first() {
            head.push_str(&format!(
                "<link rel=\"preload\" as=\"fetch\" href=\"{first}\" crossorigin>"
            ));
        }
        head
    }
}
