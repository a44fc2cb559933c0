//! The course's page: the site's page with the course's program, and its line of words under the map.

use crate::paths;
use crate::say::Outcome;
use crate::site::{interface, read_text, without_installing};
use crosstalk::learning::words::Sentence;
use serde_json::Value;

/// The page.
pub fn of(title: &str) -> Outcome<String> {
    let mut page = without_installing(&read_text(&paths::site().join("index.html"))?);
    let line = line()?;
    let title = format!("<main data-map><h1>{}</h1><crosstalk-map page", escaped(title));
    // In a platform's frame the map is a part: the address bar is not the map's, and the page is the course. So the
    // course is the main part, and the article that stands in for the map is only in it.
    let changes = [
        ("<crosstalk-map standalone", &*title),
        ("<main class=\"article\"", "<div class=\"article\""),
        ("</main>", "</div>"),
        ("</crosstalk-map>", "</crosstalk-map></main>"),
        (
            "</head>",
            "<link rel=\"stylesheet\" href=\"learning.css\">\
             <script type=\"module\" src=\"learning.js\" crossorigin></script>\n</head>",
        ),
        ("</body>", &line),
    ];
    for (place, text) in changes {
        if page.matches(place).count() != 1 {
            return Err(format!(
                "index.html has to have {place} once; the course's page is made from it."
            ));
        }
        page = page.replace(place, text);
    }
    Ok(page)
}

/// The line, with all its sentences as attributes.
fn line() -> Outcome<String> {
    let words = interface()?;
    let word = |sentence: Sentence| {
        let text = words.get(&sentence.key()).and_then(Value::as_str);
        text.map(escaped)
            .ok_or_else(|| format!("interface.json lacks the sentence \"{}\".", sentence.key()))
    };
    let mut attributes = String::new();
    for sentence in Sentence::ALL {
        attributes.push_str(&format!(" data-{}=\"{}\"", sentence.name(), word(*sentence)?));
    }
    Ok(format!(
        "<section data-course aria-label=\"{}\"{attributes}><p role=\"status\"></p>\
         <button type=\"button\" hidden>{}</button></section>\n</body>",
        word(Sentence::Label)?,
        word(Sentence::Leave)?
    ))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
