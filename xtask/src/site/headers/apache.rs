//! `.htaccess`, as Apache reads it where the host allows it.

use server::headers::{ASK, EVERYWHERE, FOREVER, HASHED, KEEP, TYPES};

/// Compressed forms have two ends (`index.html.br`): the first gives the type, the second the encoding. Some
/// configurations take the second for a language or an archive.
pub fn file() -> String {
    let types: String =
        TYPES.iter().map(|(end, kind)| format!("AddType \"{kind}\" .{end}\n")).collect();
    let everywhere: String = EVERYWHERE
        .into_iter()
        .chain([(KEEP, ASK)])
        .map(|(name, value)| format!("  Header always set {name} \"{value}\"\n"))
        .collect();
    let hashed = HASHED.trim_end_matches('$');
    format!(
        "# For Apache 2.4 with mod_headers, mod_mime and mod_rewrite, where AllowOverride lets this file count.\n\
         DirectoryIndex index.html\nAddDefaultCharset Off\n{types}\
         <IfModule mod_headers.c>\n{everywhere}  <FilesMatch \"{hashed}(\\.br|\\.gz)?$\">\n    \
         Header always set {KEEP} \"{FOREVER}\"\n  </FilesMatch>\n</IfModule>\n\
         <IfModule mod_rewrite.c>\n\
         RemoveLanguage .br\nRemoveType .gz\nAddEncoding br .br\nAddEncoding gzip .gz\nRewriteEngine On\n\
         RewriteCond %{{HTTP:Accept-Encoding}} \\bbr\\b\nRewriteCond %{{REQUEST_FILENAME}}.br -f\n\
         RewriteRule ^(.+)$ $1.br [L,E=no-gzip:1]\n\
         RewriteCond %{{HTTP:Accept-Encoding}} \\bgzip\\b\nRewriteCond %{{REQUEST_FILENAME}} !\\.br$\n\
         RewriteCond %{{REQUEST_FILENAME}}.gz -f\nRewriteRule ^(.+)$ $1.gz [L,E=no-gzip:1]\n\
         Header append Vary Accept-Encoding\n</IfModule>\n"
    )
}
