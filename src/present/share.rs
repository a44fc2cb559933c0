//! What a reader shares: the link to a view, and the code that brings it into another page.

use crate::state::Embed;

/// The heights that are offered, in CSS pixels.
pub const HEIGHTS: [u16; 3] = [480, 640, 800];

/// Whether the page is the site's own, beside which lies what other pages need of it. The map as one file is not.
pub fn embeds(page: &str) -> bool {
    let (page, _) = parts(page);
    page.ends_with('/') || page.ends_with("/index.html")
}

/// An address and what stands behind its `?`: the language, where it is not the usual one.
pub(super) fn parts(page: &str) -> (&str, &str) {
    page.split_once('?').unwrap_or((page, ""))
}

/// The link to a view. `page` is the address of the page without its fragment, `view` the fragment.
pub fn link(page: &str, view: &str) -> String {
    let mut link = page.to_string();
    if !view.is_empty() {
        link.push('#');
        link.push_str(view);
    }
    link
}

/// The code for another page, of that height.
pub fn code(embed: Embed, page: &str, view: &str, title: &str, height: u16) -> String {
    let (page, asked) = parts(page);
    let folder = page.rfind('/').and_then(|slash| page.get(..=slash)).unwrap_or_default();
    match embed {
        Embed::Frame => frame(folder, asked, view, title, height),
        Embed::Element => element(folder, asked, view, height),
    }
}

/// Scripts may run in the frame and links may open; it gets nothing of the page around it. No `style`: MDX refuses it as
/// text, and forums take it away.
fn frame(folder: &str, asked: &str, view: &str, title: &str, height: u16) -> String {
    let mut code = String::from("<iframe src=\"");
    let mut page = folder.to_string() + "embed.html";
    if !asked.is_empty() {
        page.push('?');
        page.push_str(asked);
    }
    push(&mut code, &link(&page, view));
    code.push_str("\" title=\"");
    push(&mut code, title);
    code.push_str("\" width=\"100%\" height=\"");
    code.push_str(&height.to_string());
    code.push_str(
        "\" loading=\"lazy\" allow=\"fullscreen; clipboard-write\" \
         sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads\" frameborder=\"0\"></iframe>",
    );
    code
}

/// The parts of an address are the element's attributes.
fn element(folder: &str, asked: &str, view: &str, height: u16) -> String {
    let mut code = String::from("<script type=\"module\" src=\"");
    push(&mut code, folder);
    code.push_str("crosstalk.js\" crossorigin></script>\n<crosstalk-map");
    for (name, value) in
        asked.split('&').chain(view.split('&')).filter_map(|part| part.split_once('='))
    {
        code.push(' ');
        code.push_str(name);
        code.push_str("=\"");
        push(&mut code, value);
        code.push('"');
    }
    code.push_str(" style=\"display: block; height: ");
    code.push_str(&height.to_string());
    code.push_str("px\"></crosstalk-map>");
    code
}

/// Text as it stands in an attribute.
fn push(code: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => code.push_str("&amp;"),
            '"' => code.push_str("&quot;"),
            '<' => code.push_str("&lt;"),
            other => code.push(other),
        }
    }
}
