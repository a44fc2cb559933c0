//! What a system asks for that installs the site as an app: the manifest with name, icons and a way to each theme.

use super::content::PAGE_LANGUAGE;
use super::offline::WORKER;
use super::{Site, read};
use crate::Result;
use crate::paths;
use content::messages::MessageId;
use crosstalk::present::LocalizedMap;
use crosstalk::state::address;
use graph::ViewId;
use serde_json::{Value, json};

/// Where the icons lie: `icon.svg` is drawn by hand, the others are it, drawn in pixels; `full` fills its whole square,
/// because some systems cut a shape of their own out of it.
const FOLDER: &str = "assets/install";
/// Icons with their sizes and what they are for.
const ICONS: [(&str, &str, &str, &str); 4] = [
    ("icon.svg", "any", "image/svg+xml", "any"),
    ("icon-192.png", "192x192", "image/png", "any"),
    ("icon-512.png", "512x512", "image/png", "any"),
    ("icon-full-512.png", "512x512", "image/png", "maskable"),
];
/// The manifest's name.
pub const MANIFEST: &str = "manifest.webmanifest";
/// The icon drawn by hand.
pub const ICON: &str = "icon.svg";
/// The same, as pages show it.
const DRAWN: &str = include_str!("../../../assets/install/icon.svg");
/// The page's ground (`--paper` in `styles/tokens.css`), in light and in dark.
const GROUND: [&str; 2] = ["#FAF8F3", "#141A22"];

/// Adds manifest and icons.
pub fn add(site: &Site, localized: &LocalizedMap) -> Result {
    for (icon, ..) in ICONS {
        site.write(icon, read(&paths::root().join(FOLDER).join(icon))?)?;
    }
    site.write(MANIFEST, manifest(localized).to_string())
}

/// What stands in the head of a page that can be installed. The icon is inside: Chromium asks anew for one that is a file
/// whenever the address changes, which each selection does.
pub fn head() -> String {
    // An address in quotation marks: what would end it, or begin something else, is escaped.
    let letters = [('%', "%25"), ('#', "%23"), ('<', "%3C"), ('>', "%3E"), ('"', "'"), ('\n', "")];
    let icon = letters
        .iter()
        .fold(DRAWN.to_owned(), |icon, (letter, written)| icon.replace(*letter, written));
    format!(
        "<link rel=\"manifest\" href=\"{MANIFEST}\"><link rel=\"icon\" type=\"image/svg+xml\" href=\"data:image/svg+xml,{icon}\">\
         <link rel=\"apple-touch-icon\" href=\"icon-192.png\">{}",
        ground()
    )
}

/// The color of the browser's own bars around a page that fills its window.
pub fn ground() -> String {
    let [light, dark] = GROUND;
    format!(
        "<meta name=\"theme-color\" media=\"(prefers-color-scheme: light)\" content=\"{light}\">\
         <meta name=\"theme-color\" media=\"(prefers-color-scheme: dark)\" content=\"{dark}\">"
    )
}

/// Whether a file is there only to install the site, or to keep it for use without a connection.
pub fn of_installing(name: &str) -> bool {
    name == MANIFEST || name == WORKER || ICONS.iter().any(|(icon, ..)| *icon == name)
}

/// Addresses in it are relative, so the site may lie in any folder.
fn manifest(localized: &LocalizedMap) -> Value {
    let messages = &localized.messages;
    let icons = ICONS.map(|(src, sizes, kind, purpose)| {
        json!({ "src": src, "sizes": sizes, "type": kind, "purpose": purpose })
    });
    let shortcuts: Vec<Value> = localized
        .atlas
        .themes()
        .map(ViewId::Theme)
        .map(|theme| {
            let id = address::shown(theme, &localized.atlas);
            json!({ "name": localized.name(theme), "url": format!("./#theme={id}") })
        })
        .collect();
    json!({
        "name": messages.get(MessageId::HeaderTitle),
        "description": messages.get(MessageId::HeaderDescription),
        "lang": PAGE_LANGUAGE,
        "id": "./",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "background_color": GROUND[0],
        "theme_color": GROUND[0],
        "icons": icons,
        "shortcuts": shortcuts,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::{page_book, read_text};

    #[test]
    fn icons_have_the_sizes_that_the_manifest_gives() {
        for (icon, sizes, kind, _) in ICONS {
            let bytes = read(&paths::root().join(FOLDER).join(icon)).unwrap();
            if kind == "image/png" {
                // Width and height stand in a PNG's first block.
                let at =
                    |start: usize| u32::from_be_bytes(bytes[start..start + 4].try_into().unwrap());
                assert_eq!(&bytes[1..4], b"PNG");
                assert_eq!(format!("{}x{}", at(16), at(20)), sizes, "{icon}");
            }
        }
    }

    #[test]
    fn each_theme_has_a_shortcut_and_nothing_leaves_the_folder() {
        let manifest = manifest(&page_book().unwrap());
        let shortcuts = manifest["shortcuts"].as_array().unwrap();
        assert_eq!(shortcuts.len(), 8);
        assert!(shortcuts.iter().any(|one| one["url"] == "./#theme=gut-brain"
            && one["name"].as_str().unwrap().starts_with("Gut")));
        for key in ["id", "start_url", "scope"] {
            assert_eq!(manifest[key], "./");
        }
        assert!(!manifest.to_string().contains("//"), "no address of elsewhere");
    }

    #[test]
    fn the_grounds_are_those_of_the_page() {
        let tokens = read_text(&paths::root().join("styles/tokens.css")).unwrap();
        for ground in GROUND {
            assert!(tokens.contains(&format!("var(--crosstalk-paper, {ground})")), "{ground}");
        }
    }
}
