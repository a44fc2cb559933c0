//! An answer of the program that is asked (`crates/ask`), as the panel draws it: a page of few kinds of elements, whose
//! every control leads to another question, and what the map lights for it.

/// An answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// [`super::bundle::BUNDLE_VERSION`] of the build that wrote it.
    pub version: u16,
    /// The question as it stands after `ask=` in an address; what was asked for and is not on the map is left out.
    pub question: String,
    /// What is asked, in words.
    pub title: String,
    /// What the live region says when it comes; empty where it stays silent.
    pub said: String,
    /// The view in which what is lit is drawn, as it stands after `theme=` in an address; empty where the one that is
    /// shown may stay.
    pub view: String,
    /// Things that are lit beside the ends of the links.
    pub nodes: Vec<u16>,
    /// How each of them changes, where that is asked: 0 where it tends to rise, 1 to fall, 2 where that cannot be told.
    pub trends: Vec<u8>,
    /// Links that are lit, in their order.
    pub links: Vec<u16>,
    /// The question that leaves the same of the map and asks nothing else; empty where nothing is left out.
    pub left_by: String,
    /// The links left then, in the order of the map.
    pub left_links: Vec<u16>,
    /// The things left then, in the order of the map.
    pub left_nodes: Vec<u16>,
    /// What stands in the panel under the title.
    pub parts: Vec<Part>,
}

/// An element of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// What kind of element it is: a position in [`TAGS`].
    pub tag: u8,
    /// Its classes; none where empty.
    pub class: String,
    /// Its words, before what stands inside.
    pub text: String,
    /// The question that a press asks, or that an option of a list stands for; empty where nothing is asked. Of a link (`a`)
    /// what is in the file that it saves, as an address (`data:`); its words are the file's name.
    pub ask: String,
    /// Whether it is pressed, chosen or open; `None` for what cannot be.
    pub on: Option<bool>,
    /// What a press explains, as it stands after `select=` in an address: a thing by its id; a link's row stands here
    /// instead of everything else, as an entry of a list (`li`) or alone (`a`). Empty where nothing is explained.
    pub subject: String,
    /// The language of its words, where it is another than that of what is around; else empty.
    pub language: String,
    /// Links that the map traces while pointer or focus are here: their names with spaces between them.
    pub traces: String,
    /// What stands inside.
    pub parts: Vec<Part>,
}

/// The kinds of elements, by their names in HTML; no answer brings another.
pub const TAGS: [&str; 19] = [
    "p", "section", "h3", "ul", "ol", "li", "button", "label", "select", "option", "optgroup",
    "fieldset", "legend", "span", "small", "b", "details", "summary", "a",
];
