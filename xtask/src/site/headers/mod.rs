//! Files that common hosts read, which make them serve the site as it is meant to be. The one list of headers is
//! `xtask/server/src/headers.rs`; our own server answers by it too.

mod apache;
mod netlify;
mod nginx;

use super::{Site, compress};
use crate::say::Outcome;

/// Writes them beside the pages. They are the last: they name files, and are not compressed.
pub fn add(site: &Site) -> Outcome {
    let mut names = Vec::new();
    for file in compress::every_file(&site.folder)? {
        let name = file.strip_prefix(&site.folder).unwrap_or(&file);
        names.push(name.to_string_lossy().replace('\\', "/"));
    }
    site.write("_headers", netlify::file(&names))?;
    site.write("nginx.conf", nginx::file())?;
    site.write(".htaccess", apache::file())
}

#[cfg(test)]
mod tests {
    use super::*;
    use server::headers::{ASK, EVERYWHERE, FOREVER};

    #[test]
    fn every_host_gets_every_header() {
        let names = ["index.html", "a-0123456789ab.js", "a-0123456789ab.js.br"].map(str::to_owned);
        for (host, text, ask) in [
            ("netlify", netlify::file(&names), false),
            ("nginx", nginx::file(), true),
            ("apache", apache::file(), true),
        ] {
            for (name, value) in EVERYWHERE {
                assert!(text.contains(name) && text.contains(value), "{host} lacks {name}");
            }
            assert!(text.contains(FOREVER), "{host}");
            assert_eq!(text.contains(ASK), ask, "{host}");
        }
    }
}
