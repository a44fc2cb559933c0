//! The text edition, `read/`: everything the map says as plain pages, in every language.

use super::discovery::{self, Base};
use super::{Localized, PAGE_LANGUAGE, Site};
use crate::Result;
use crosstalk::present::LocalizedMap;
use export::edition::{self, Translation};

/// Adds its pages. Those of the page's own language lie in `read/` itself, those of others in folders of theirs.
pub fn add(site: &Site, all: &[Localized], base: Option<&Base>) -> Result {
    let languages: Vec<Translation> = all.iter().map(|of| translation(&of.map)).collect();
    for (Localized { map, worksheets }, translation) in all.iter().zip(&languages) {
        for (name, text) in edition::pages(map, worksheets, &languages) {
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
