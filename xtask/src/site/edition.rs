//! The text edition, `read/`: everything the map says as plain pages.

use super::discovery::{self, Base};
use super::{Site, content};
use crate::Result;
use crosstalk::present::LocalizedMap;
use export::edition;

/// Adds its pages.
pub fn add(site: &Site, localized: &LocalizedMap, base: Option<&Base>) -> Result {
    for (name, text) in edition::pages(localized, content::PAGE_LANGUAGE) {
        let text = discovery::in_edition(base, localized, &name, text);
        site.write(&format!("read/{name}"), text)?;
    }
    Ok(())
}
