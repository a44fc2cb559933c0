//! How other systems find out what a page of the site is: its canonical address, its preview, and oEmbed
//! (<https://oembed.com>), by which WordPress and others turn a plain link into the map.
//!
//! All of it needs whole addresses, so it is made only where the build is told at which address the site will stand.

use super::Site;
use crate::Result;
use content::messages::MessageId;
use crosstalk::present::LocalizedMap;
use crosstalk::present::share;
use crosstalk::state::{Embed, State, ViewState, address};
use graph::{ThemeId, ViewId};
use html_escape::encode_double_quoted_attribute as escaped;
use serde_json::{Value, json};

/// The variable by which the commands tell the hook the site's address.
pub const ADDRESS: &str = "CROSSTALK_BASE_URL";
/// What those who left it out read.
const MISSING: &str = "no --base-url: oEmbed files, canonical addresses and previews are left out";

/// The size of the embedded map in CSS pixels, for systems that want one; the share dialog offers the same height.
const WIDTH: u16 = 960;
const HEIGHT: u16 = share::HEIGHTS[1];
/// The picture of previews, a square of that many pixels.
const PICTURE: (&str, u16) = ("icon-512.png", 512);
/// How long a system may keep an oEmbed answer, in seconds: a day.
const KEEP: u32 = 86_400;

/// The address of the site's folder, ending in a slash.
#[derive(Clone, Debug, PartialEq)]
pub struct Base(String);

/// The address that this build was told, if any.
pub fn told() -> Result<Option<Base>> {
    match std::env::var(ADDRESS).ok().filter(|address| !address.is_empty()) {
        Some(address) => Base::parse(&address).map(Some),
        None => Ok(None),
    }
}

impl Base {
    /// Reads an address such as `https://school.example/map`.
    ///
    /// # Errors
    /// A sentence, if it is not the address of a folder on the web.
    pub fn parse(address: &str) -> Result<Base> {
        let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
        let host = rest.unwrap_or_default().split('/').next().unwrap_or_default();
        let strange = |letter: char| {
            letter.is_whitespace() || letter.is_control() || "\"'<>`\\^{|}?#@".contains(letter)
        };
        if host.is_empty() || address.contains(strange) || address.ends_with(".html") {
            return Err(format!(
                "--base-url \"{address}\" is not the address of a folder. Give the one that the site will have, such as \
                 https://school.example/crosstalk/ (without a page, `?` or `#`)."
            ));
        }
        Ok(Base(format!("{}/", address.trim_end_matches('/'))))
    }

    /// The address, ending in a slash.
    pub fn address(&self) -> &str {
        &self.0
    }

    fn of(&self, name: &str) -> String {
        format!("{}{name}", self.0)
    }
}

/// Writes the oEmbed answers, or says why there are none.
pub fn add(site: &Site, localized: &LocalizedMap, base: Option<&Base>) -> Result {
    let Some(base) = base else {
        println!("   {MISSING}");
        return Ok(());
    };
    for shown in views(localized) {
        let answer = serde_json::to_vec(&answer(base, localized, shown));
        site.write(&file(localized, shown), answer.map_err(|problem| problem.to_string())?)?;
    }
    Ok(())
}

/// The views that have an answer of their own.
fn views(localized: &LocalizedMap) -> impl Iterator<Item = ViewId> {
    [ViewId::Overview, ViewId::Everything]
        .into_iter()
        .chain(localized.atlas.themes().map(ViewId::Theme))
}

/// Where the answer for a view lies.
fn file(localized: &LocalizedMap, shown: ViewId) -> String {
    let id = address::shown(shown, &localized.atlas);
    format!("oembed/{}.json", if id.is_empty() { "overview" } else { id })
}

fn title(localized: &LocalizedMap, shown: ViewId) -> String {
    localized.page_title(&State {
        view: ViewState { shown, ..ViewState::default() },
        ..State::default()
    })
}

fn question(localized: &LocalizedMap, theme: ThemeId) -> &str {
    localized.atlas.map().themes.get(theme.at()).map_or("", |theme| &theme.named.question)
}

/// The answer: the same frame that the share dialog gives.
fn answer(base: &Base, localized: &LocalizedMap, shown: ViewId) -> Value {
    let title = title(localized, shown);
    let state = State { view: ViewState { shown, ..ViewState::default() }, ..State::default() };
    let view = address::print(&state, &localized.atlas);
    let (picture, side) = PICTURE;
    json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": localized.messages.get(MessageId::HeaderTitle),
        "provider_url": base.0,
        "cache_age": KEEP,
        "thumbnail_url": base.of(picture),
        "thumbnail_width": side,
        "thumbnail_height": side,
        "width": WIDTH,
        "height": HEIGHT,
        "html": share::code(Embed::Frame, &base.0, &view, &title, HEIGHT),
    })
}

/// What stands in the head of the page at `path` (empty for the map's own); `shown` is the view whose oEmbed answer
/// stands for it.
fn head(base: &Base, localized: &LocalizedMap, path: &str, shown: Option<ViewId>) -> String {
    let address = base.of(path);
    let mut head = format!("<link rel=\"canonical\" href=\"{}\">", escaped(&address));
    if let Some(shown) = shown {
        let title = title(localized, shown);
        let title = escaped(&title);
        head.push_str(&format!(
            "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{}\" title=\"{title}\">",
            escaped(&base.of(&file(localized, shown))),
        ));
        let description = match shown {
            ViewId::Theme(theme) => question(localized, theme),
            _ => localized.messages.get(MessageId::HeaderDescription),
        };
        for (name, text) in [
            ("og:type", "website"),
            ("og:site_name", localized.messages.get(MessageId::HeaderTitle)),
            ("og:title", localized.name(shown)),
            ("og:description", description),
            ("og:url", &address),
            ("og:image", &base.of(PICTURE.0)),
        ] {
            head.push_str(&format!("<meta property=\"{name}\" content=\"{}\">", escaped(text)));
        }
        head.push_str("<meta name=\"twitter:card\" content=\"summary\">");
    }
    head
}

/// The head's part for the map's own page; empty where no address was told.
pub fn of_the_map(base: Option<&Base>, localized: &LocalizedMap) -> String {
    base.map_or_else(String::new, |base| head(base, localized, "", Some(ViewId::Overview)))
}

/// A page of the text edition with its part in the head. A theme's page stands for the theme's map.
pub fn in_edition(
    base: Option<&Base>,
    localized: &LocalizedMap,
    name: &str,
    page: String,
) -> String {
    let Some(base) = base.filter(|_| name.ends_with(".html")) else { return page };
    let shown = views(localized).find(|shown| {
        let id = address::shown(*shown, &localized.atlas);
        matches!(shown, ViewId::Theme(_)) && name.ends_with(&format!("/theme-{id}.html"))
    });
    page.replacen(
        "</head>",
        &format!("{}</head>", head(base, localized, &format!("read/{name}"), shown)),
        1,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::page_book;

    fn base() -> Base {
        Base::parse("https://school.example/maps").unwrap()
    }

    #[test]
    fn an_address_is_a_folder_on_the_web() {
        assert_eq!(base().0, "https://school.example/maps/");
        assert_eq!(Base::parse("http://127.0.0.1:8080//").unwrap().0, "http://127.0.0.1:8080/");
        for wrong in [
            "",
            "school.example",
            "https://",
            "https:///a",
            "ftp://a.example",
            "https://a.example/?b",
            "https://a.example/#b",
            "https://a.example/index.html",
            "https://a.example/\"><script>",
            "https://a b.example",
        ] {
            let said = Base::parse(wrong).unwrap_err();
            assert!(said.contains("such as https://"), "{wrong}: {said}");
        }
    }

    #[test]
    fn each_view_has_an_answer_with_the_frame_that_the_dialog_gives() {
        let localized = page_book().unwrap();
        let files: Vec<String> = views(&localized).map(|shown| file(&localized, shown)).collect();
        assert_eq!(files.len(), 10);
        assert!(files.contains(&"oembed/overview.json".to_owned()), "{files:?}");
        assert!(files.contains(&"oembed/gut-brain.json".to_owned()), "{files:?}");
        for shown in views(&localized) {
            let answer = answer(&base(), &localized, shown);
            let html = answer["html"].as_str().unwrap();
            assert!(
                html.starts_with("<iframe src=\"https://school.example/maps/embed.html"),
                "{html}"
            );
            assert!(html.contains(&format!("height=\"{}\"", answer["height"])), "{html}");
            if let ViewId::Theme(_) = shown {
                let id = address::shown(shown, &localized.atlas);
                assert!(html.contains(&format!("embed.html#theme={id}\"")), "{html}");
            }
        }
    }

    #[test]
    fn pages_lead_to_the_answer_of_their_view_and_say_nothing_without_an_address() {
        let localized = page_book().unwrap();
        let map = of_the_map(Some(&base()), &localized);
        assert!(map.contains("href=\"https://school.example/maps/oembed/overview.json\""), "{map}");
        assert!(map.contains("<link rel=\"canonical\" href=\"https://school.example/maps/\">"));
        let page = || "<head></head><body></head>".to_owned();
        let theme = in_edition(Some(&base()), &localized, "simple/theme-stress.html", page());
        assert!(theme.contains("maps/oembed/stress.json\""), "{theme}");
        assert!(theme.contains(
            "canonical\" href=\"https://school.example/maps/read/simple/theme-stress.html\""
        ));
        let other = in_edition(Some(&base()), &localized, "simple/things.html", page());
        assert!(other.contains("canonical") && !other.contains("oembed"), "{other}");
        assert_eq!(of_the_map(None, &localized), "");
        assert_eq!(in_edition(None, &localized, "simple/theme-stress.html", page()), page());
        assert_eq!(
            in_edition(Some(&base()), &localized, "read.css", "</head>".to_owned()),
            "</head>"
        );
    }
}
