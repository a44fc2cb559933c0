//! Small pieces of HTML: everything that comes from content is escaped here.

/// A text as it may stand between tags and in a quoted attribute.
pub(super) fn esc(text: &str) -> String {
    html_escape::encode_double_quoted_attribute(text).into_owned()
}

/// Paragraphs, one for each text that is not empty.
pub(super) fn paragraphs<T: AsRef<str>>(texts: &[T]) -> String {
    texts
        .iter()
        .map(AsRef::as_ref)
        .filter(|text| !text.is_empty())
        .map(|text| format!("<p>{}</p>", esc(text)))
        .collect()
}

/// The attributes of what stands in another language than what is around it; none where it does not.
pub(super) fn in_language(tag: Option<&str>) -> String {
    tag.map_or_else(String::new, |tag| format!(" lang=\"{}\" dir=\"auto\"", esc(tag)))
}

/// A link whose text is escaped.
pub(super) fn link(href: &str, text: &str) -> String {
    format!("<a href=\"{}\">{}</a>", esc(href), esc(text))
}

/// A list of items that are HTML already; nothing where there are none.
pub(super) fn list(class: &str, items: &[String]) -> String {
    if items.is_empty() {
        return String::new();
    }
    let items: String = items.iter().map(|item| format!("<li>{item}</li>")).collect();
    let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
    format!("<ul{class}>{items}</ul>")
}
