//! `_headers`, as Netlify and Cloudflare Pages read it.

use server::headers::{EVERYWHERE, FOREVER, KEEP, keep};
use std::path::Path;

/// These hosts join what several rules say of one header, so each file has its time in one rule only: those that change
/// their names are listed, and all others are asked for anew by the hosts' own default.
pub fn file(names: &[String]) -> String {
    let mut text = String::from(
        "# For Netlify and Cloudflare Pages. Addresses begin at the root of the published folder:\n\
         # if the map lies in a folder of it, move this file up and write the folder before each address.\n/*\n",
    );
    for (name, value) in EVERYWHERE {
        text.push_str(&format!("  {name}: {value}\n"));
    }
    for name in names {
        let compressed = name.ends_with(".br") || name.ends_with(".gz");
        if keep(Path::new(name)) == FOREVER && !compressed {
            text.push_str(&format!("/{name}\n  {KEEP}: {FOREVER}\n"));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_changes_its_name_is_kept_for_ever() {
        let names =
            ["index.html", "worker.js", "fonts/a-0123456789ab.woff2", "a-0123456789ab.js.br"];
        let text = file(&names.map(str::to_owned));
        assert!(text.contains("/fonts/a-0123456789ab.woff2\n  Cache-Control: "), "{text}");
        assert_eq!(text.matches(KEEP).count(), 1, "{text}");
    }
}
