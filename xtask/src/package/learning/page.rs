//! The course's page: the map with the course's program, and its line of words under the map.

use crate::Result;
use crate::paths;
use crate::site::page::{self, NO_ICON, Page};
use crate::site::{Site, interface};
use course::messages::MessageId;
use crosstalk::present::LocalizedMap;
use export::fallback;
use html_escape::encode_double_quoted_attribute as escaped;
use serde_json::Value;

/// The page.
pub fn of(localized: &LocalizedMap, title: &str) -> Result<String> {
    // In a platform's frame the map is a part: the address bar is not the map's, and the page is the course. So the
    // course is the main part, and the article that stands in for the map is only in it.
    let article =
        fallback::page(localized, &fallback::Options { is_main: false, has_edition: true });
    let site = Site { folder: paths::site() };
    let page = Page {
        head: NO_ICON.to_owned(),
        loads: page::loads(&site, true)?
            + "<link rel=\"stylesheet\" href=\"learning.css\">\
               <script type=\"module\" src=\"learning.js\" crossorigin></script>",
        map: format!(
            "<main data-map><h1>{}</h1><crosstalk-map page>{article}</crosstalk-map></main>",
            escaped(title)
        ),
        end: line()?,
        ..Page::of(localized)?
    };
    page.html()
}

/// The line, with all its sentences as attributes.
fn line() -> Result<String> {
    let words = interface()?;
    let word = |sentence: MessageId| {
        let text = words.get(&sentence.key()).and_then(Value::as_str);
        text.map(escaped)
            .ok_or_else(|| format!("interface.json lacks the sentence \"{}\".", sentence.key()))
    };
    let mut attributes = String::new();
    for sentence in MessageId::ALL {
        attributes.push_str(&format!(" data-{}=\"{}\"", sentence.name(), word(*sentence)?));
    }
    Ok(format!(
        "<section data-course aria-label=\"{}\"{attributes}><p role=\"status\"></p><p data-course-goal></p>\
         <button type=\"button\" hidden>{}</button></section>",
        word(MessageId::Label)?,
        word(MessageId::Leave)?
    ))
}
