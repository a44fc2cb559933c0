//! `nginx.conf`, to be included in the `location` that serves the folder.

use server::headers::{ASK, EVERYWHERE, FOREVER, HASHED, KEEP, TYPES, UNKNOWN};

/// A `location` that has headers of its own inherits none, so the inner one says all again.
pub fn file() -> String {
    let types: String =
        TYPES.iter().map(|(end, kind)| format!("    \"{kind}\" {end};\n")).collect();
    format!(
        "# For nginx. In its configuration:\n\
         #     location ^~ /map/ {{\n\
         #         alias /where/the/site/lies/;\n\
         #         include /where/the/site/lies/nginx.conf;\n\
         #     }}\n\
         # brotli_static needs nginx's module for it (Debian: libnginx-mod-http-brotli-static); without it, remove that line.\n\
         index index.html;\n\
         charset off;\n\
         types {{\n{types}}}\n\
         default_type {UNKNOWN};\n\
         gzip_static on;\n\
         gzip_vary on;\n\
         brotli_static on;\n\
         {}location ~ \"{HASHED}\" {{\n{}}}\n",
        headers("", ASK),
        headers("    ", FOREVER)
    )
}

fn headers(indent: &str, keep: &str) -> String {
    let all = EVERYWHERE.into_iter().chain([(KEEP, keep)]);
    all.map(|(name, value)| format!("{indent}add_header {name} \"{value}\" always;\n")).collect()
}
