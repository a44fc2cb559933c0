//! Where pages of the text edition lie: those that are printed as they are, a worksheet for a view and a tour.

use super::share::parts;
use crate::state::{TourPlace, address};
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

/// The address of a page of the edition, in the language that `page`, our own page, is read in.
pub fn address(page: &str, file: &str) -> String {
    let (page, asked) = parts(page);
    let root = page.strip_suffix("index.html").unwrap_or(page);
    match asked.strip_prefix("lang=") {
        Some(language) => [root, "read/", language, "/", file].concat(),
        None => [root, "read/", file].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_lie_beside_ours_in_its_language() {
        let lies = |page| address(page, "help.html");
        assert_eq!(lies("https://a.example/map/"), "https://a.example/map/read/help.html");
        assert_eq!(lies("https://a.example/index.html"), "https://a.example/read/help.html");
        assert_eq!(lies("https://a.example/?lang=pt-BR"), "https://a.example/read/pt-BR/help.html");
    }
}
