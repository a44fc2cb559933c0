//! Files that common hosts read, which make them serve the site as it is meant to be. The one list of headers is
//! `xtask/server/src/headers.rs`; our own server answers by it too.

mod apache;
mod netlify;
mod nginx;

use super::{Site, compress};
use crate::Result;

const NETLIFY: &str = "_headers";
const NGINX: &str = "nginx.conf";
const APACHE: &str = ".htaccess";

/// Writes them beside the pages. They are the last: they name files, and are not compressed.
pub fn add(site: &Site) -> Result {
    let mut names = Vec::new();
    for file in compress::every_file(&site.folder)? {
        let name = file.strip_prefix(&site.folder).unwrap_or(&file);
        names.push(name.to_string_lossy().replace('\\', "/"));
    }
    site.write(NETLIFY, netlify::file(&names))?;
    site.write(NGINX, nginx::file())?;
    site.write(APACHE, apache::file())
}

/// Whether a file is there only for the host of the whole site and for what comes to it from elsewhere: its settings, the
/// page for frames, the oEmbed answers.
pub fn of_the_host(name: &str) -> bool {
    [NETLIFY, NGINX, APACHE].contains(&name)
        || name.starts_with("embed")
        || name.starts_with("oembed/")
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

    #[test]
    fn the_docs_give_the_policy_that_is_sent() {
        let docs = include_str!("../../../../docs/embedding.md");
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(
            words(docs).contains(&words(server::STRICT_POLICY)),
            "docs/embedding.md has another"
        );
    }
}
