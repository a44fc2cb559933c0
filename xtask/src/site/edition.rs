//! The text edition, `read/`: everything the map says as plain pages, in every language.

use super::discovery::{self, Base};
use super::{PAGE_LANGUAGE, Site};
use crate::Result;
use crosstalk::present::LocalizedMap;
use export::edition::{self, Translation};

/// Adds its pages. Those of the page's own language lie in `read/` itself, those of others in folders of theirs.
pub fn add(site: &Site, maps: &[LocalizedMap], base: Option<&Base>) -> Result {
    let languages: Vec<Translation> = maps.iter().map(translation).collect();
    for (map, translation) in maps.iter().zip(&languages) {
        for (name, text) in edition::pages(map, &languages) {
            let name = format!("{}{name}", translation.folder);
            let text = discovery::in_edition(base, map, &name, text);
            site.write(&format!("read/{name}"), text)?;
        }
    }
    Ok(())
}

fn translation(map: &LocalizedMap) -> Translation {
    let tag = &map.language.tag;
    let folder = if tag == PAGE_LANGUAGE { String::new() } else { format!("{tag}/") };
    Translation { tag: tag.clone(), name: map.language.name.clone(), folder }
}
