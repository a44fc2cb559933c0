//! The subject in the compact form that the app reads: what the first screen needs, and the rest.

use super::{Files, Site};
use crate::say::Outcome;

/// Loads the authors' files, writes the compact ones; any problem ends the build.
pub fn add(site: &Site, files: &mut Files) -> Outcome {
    for language in ["en"] {
        let first = postcard::to_allocvec(&"first").map_err(|problem| problem.to_string())?;
        let rest = postcard::to_allocvec(&"rest").map_err(|problem| problem.to_string())?;
        let first = site.write_hashed(&format!("content/{language}-first.bin"), first)?;
        let rest = site.write_hashed(&format!("content/{language}-rest.bin"), rest)?;
        files.content.push((language.to_owned(), [first, rest]));
    }
    Ok(())
}
