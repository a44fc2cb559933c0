//! The text edition, `read/`: everything the map says as plain pages.

use super::Site;
use crate::say::Outcome;
use crosstalk::scene::Book;

/// Adds its pages.
pub fn add(site: &Site, _book: &Book) -> Outcome {
    let pages: Vec<(String, String)> = Vec::new();
    for (name, html) in pages {
        site.write(&name, html)?;
    }
    Ok(())
}
