//! `language.json`: what a language folder says of itself.

use super::cursor::Cursor;
use super::fields;
use content::bundle::SearchWords;
use content::language::Language;

/// Languages whose usual script runs from right to left (CLDR `characterOrder`), by their subtags.
const RTL: [&str; 13] =
    ["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ku-Arab", "ps", "sd", "syr", "ur", "yi"];

/// What the tag alone says: how the language runs.
pub fn of_tag(tag: &str) -> Language {
    let subtag = |rtl: &&str| {
        tag.strip_prefix(*rtl).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    };
    Language { tag: tag.into(), rtl: RTL.iter().any(subtag), ..Language::default() }
}

/// Reads the file; what it does not say is what the tag says.
pub fn read(top: &Cursor, tag: &str) -> Language {
    top.only(fields::LANGUAGE);
    let usual = of_tag(tag);
    let choice = |name: &str, first: &str, second: &str, usual: bool| {
        let Some(field) = top.field(name) else { return usual };
        match field.as_text("It was left out.").as_deref() {
            Some(text) if text == first => true,
            Some(text) if text == second => false,
            Some(text) => {
                field.report(format!(
                    "“{text}” is not known here. It was left out. Write “{first}” or “{second}”."
                ));
                usual
            }
            None => usual,
        }
    };
    Language {
        rtl: choice("direction", "rtl", "ltr", usual.rtl),
        lowercase_names: choice("names_in_sentences", "lowercase", "as_written", false),
        name: top
            .text("name", "Its tag is shown in the list of languages.")
            .unwrap_or_else(|| tag.into()),
        tag: usual.tag,
    }
}

/// What searching has to know of the language; nothing where the file does not say it.
pub fn search_words(top: &Cursor) -> SearchWords {
    let words = |name: &str| top.texts(name).join(" ");
    SearchWords { stop_words: words("stop_words"), endings: words("endings") }
}
