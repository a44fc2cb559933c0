//! The text edition, `read/`: everything the map says as plain pages.

use super::discovery::{self, Base};
use super::{Site, content};
use crate::say::Outcome;
use crosstalk::scene::Book;
use export::edition;

/// Adds its pages.
pub fn add(site: &Site, book: &Book, base: Option<&Base>) -> Outcome {
    for (name, text) in edition::pages(book, content::PAGE_LANGUAGE) {
        let text = discovery::in_edition(base, book, &name, text);
        site.write(&format!("read/{name}"), text)?;
    }
    Ok(())
}
