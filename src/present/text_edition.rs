//! Where pages of the text edition lie: those that are printed as they are, a worksheet for a view and a tour.

use super::share::{embeds, parts};
use crate::state::{EnvState, TourPlace, address};
use content::vocabulary::Level;
use graph::{Atlas, ViewId};

/// The folder of the pages of a level.
pub fn folder(level: Level) -> &'static str {
    match level {
        Level::Simple => "simple",
        Level::Standard => "standard",
        Level::InDepth => "in-depth",
    }
}

/// The worksheet for a view; the whole map has none.
pub fn worksheet(shown: ViewId, atlas: &Atlas) -> Option<String> {
    let view = match shown {
        ViewId::Overview => "overview",
        ViewId::Theme(_) => address::shown(shown, atlas),
        ViewId::Everything => return None,
    };
    Some(["worksheet-", view, ".html"].concat())
}

/// A tour, at a level.
pub fn tour(place: TourPlace, level: Level, atlas: &Atlas) -> String {
    let id = atlas.map().tours.get(usize::from(place.tour)).map_or("", |tour| &tour.id);
    [folder(level), "/tour-", id, ".html"].concat()
}

/// The address of a page of the edition, in the language in which our own page is read; `None` where the map is not on
/// our own page, beside which the edition lies.
pub fn address(env: &EnvState, file: &str) -> Option<String> {
    let (page, asked) = parts(&env.page);
    if env.embedded || !embeds(page) {
        return None;
    }
    let root = page.strip_suffix("index.html").unwrap_or(page);
    Some(match asked.strip_prefix("lang=") {
        Some(language) => [root, "read/", language, "/", file].concat(),
        None => [root, "read/", file].concat(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_lie_beside_ours_in_its_language() {
        let lies = |page: &str, embedded| {
            let env = EnvState { page: page.to_string(), embedded, ..EnvState::default() };
            address(&env, "help.html").unwrap_or_default()
        };
        assert_eq!(lies("https://a.example/map/", false), "https://a.example/map/read/help.html");
        assert_eq!(lies("https://a.example/index.html", false), "https://a.example/read/help.html");
        assert_eq!(
            lies("https://a.example/?lang=pt-BR", false),
            "https://a.example/read/pt-BR/help.html"
        );
        assert_eq!(lies("https://a.example/", true), "", "a page of other people");
        assert_eq!(lies("https://a.example/crosstalk.html", false), "", "one file");
        assert_eq!(lies("", false), "", "a disk");
    }
}
