//! `glossary.json`: words explained, with the forms that mark them in a text.

use super::cursor::Cursor;
use super::fields;
use super::plain_text::is_id;
use content::bundle::Term;
use std::collections::BTreeMap;

/// Reads all terms.
pub fn read(book: &Cursor) -> Vec<Term> {
    let mut taken: BTreeMap<String, String> = BTreeMap::new();
    book.members().iter().filter_map(|(id, entry)| read_term(id, entry, &mut taken)).collect()
}

fn read_term(id: &str, entry: &Cursor, taken: &mut BTreeMap<String, String>) -> Option<Term> {
    entry.only(fields::TERM);
    if !is_id(id) {
        entry.report(format!("“{id}” is not a well-formed id. The term was left out. Use small letters, digits and hyphens only."));
        return None;
    }
    let out = "The term was left out.";
    let (term, meaning) = (entry.text("term", out), entry.text("meaning", out));
    let mut forms = Vec::new();
    for (at, form) in
        entry.list("forms").iter().filter_map(|at| Some((at, at.as_text("It was left out.")?)))
    {
        match taken.insert(form.to_lowercase(), id.to_string()) {
            None => forms.push(form),
            Some(other) => {
                at.report(format!("The form “{form}” belongs to the term “{other}” already. It was left out here. Remove one of the two."));
                taken.insert(form.to_lowercase(), other);
            }
        }
    }
    if forms.is_empty() {
        entry.report_field("forms", "The term has no forms. No text can mark it. List every form of the word that texts use.");
    }
    Some(Term {
        id: id.to_string(),
        term: term?,
        forms,
        meaning: meaning?,
        more: entry.maybe_text("more"),
    })
}
