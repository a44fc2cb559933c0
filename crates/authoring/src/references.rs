//! `references.json`: works as CSL-JSON with our own fields in `custom`.

use super::cursor::Cursor;
use super::fields;
use super::ids::Ids;
use super::json::Json;
use super::plain_text::is_doi;
use content::bundle::Reference;
use content::vocabulary::Study;
use std::collections::BTreeMap;

/// Reads all works, with their ids.
pub fn read(top: &Cursor) -> (Ids, Vec<Reference>) {
    let mut ids = Ids::new("source", super::MAX_ITEMS);
    let mut works = Vec::new();
    let mut dois = BTreeMap::new();
    for entry in top.entries() {
        let known: Vec<&str> =
            fields::REFERENCE.iter().chain(fields::REFERENCE_ALSO).copied().collect();
        entry.only(&known);
        let Some(id) = entry.new_id(&ids) else { continue };
        works.push(read_work(&entry, &id, &mut dois));
        ids.add(&id);
    }
    (ids, works)
}

fn read_work(entry: &Cursor, id: &str, dois: &mut BTreeMap<String, String>) -> Reference {
    let custom = entry.needed("custom", "The work is shown without its findings.");
    if let Some(custom) = &custom {
        custom.only(fields::CUSTOM);
    }
    let custom = custom.unwrap_or_else(|| entry.nothing());
    let study = custom.term(
        "kind",
        "a kind of study",
        "It is shown as another kind of study.",
        Study::ALL,
        Study::id,
    );
    let findings = custom.texts("findings");
    if findings.is_empty() && matches!(custom.json, Json::Object(_)) {
        custom.report_field("findings", "No finding is told. The work is shown without one. Say in your own words what it found.");
    }
    checked(&custom);
    let _ = (entry.text("type", "It is shown as an article."), entry.maybe_text("PMID"));
    let (mut short_authors, authors) = authors(entry, custom.flag("more_authors"));
    let journal = entry.maybe_text("container-title");
    // A work whose authors nobody has seen is named by where it stands.
    if short_authors.is_empty() {
        short_authors.clone_from(&journal);
    }
    Reference {
        id: id.to_string(),
        short_authors,
        authors,
        year: year(entry),
        title: entry.text("title", "Its id is shown instead.").unwrap_or_else(|| id.to_string()),
        journal,
        place: place(entry),
        doi: doi(entry, id, dois),
        study: study.unwrap_or(Study::Other),
        samples: custom.texts("samples"),
        findings,
        correction: custom.maybe_text("correction"),
    }
}

/// Against what the work was checked. Not shown; kept so that authors know what is left to do.
fn checked(custom: &Cursor) {
    let checked = custom.maybe_text("checked");
    if !["", "abstract", "record"].contains(&checked.as_str()) {
        let allowed = "Use one of: abstract, record.";
        custom.report_field(
            "checked",
            format!("“{checked}” is not a way to check a work. It was left out. {allowed}"),
        );
    }
}

/// The authors before the year ("Gao et al."), and all of them.
fn authors(entry: &Cursor, more: bool) -> (String, String) {
    let mut families = Vec::new();
    let mut all = Vec::new();
    for author in entry.list("author") {
        author.only(fields::AUTHOR);
        let (family, literal) = (author.maybe_text("family"), author.maybe_text("literal"));
        if family.is_empty() && literal.is_empty() {
            author.report("The author has no name. The entry was left out. Write “family”, or “literal” for a group.");
            continue;
        }
        // Spaces that do not break hold a name together, also for who takes the list apart (`src/js/cite/csl.js`).
        if family.is_empty() {
            all.push(literal.replace(", ", ",\u{a0}"));
            families.push(literal);
        } else {
            all.push(format!("{family}\u{a0}{}", author.maybe_text("given")).trim().to_string());
            families.push(family);
        }
    }
    if more {
        all.push("et al.".into());
    }
    let short = match families.as_slice() {
        [] => String::new(),
        [a] if !more => a.clone(),
        [a, b] if !more => format!("{a} & {b}"),
        [a, ..] => format!("{a} et al."),
    };
    (short, all.join(", "))
}

fn year(entry: &Cursor) -> u16 {
    let Some(issued) = entry.field("issued") else { return 0 };
    issued.only(fields::ISSUED);
    let Some(parts) = issued.needed("date-parts", "The work is shown without a year.") else {
        return 0;
    };
    let year =
        parts.entries().first().and_then(|date| date.entries().first().map(|year| year.json));
    match year {
        Some(Json::Number(n)) if *n == n.trunc() && (1500.0..=2200.0).contains(n) => *n as u16,
        _ => {
            parts
                .report("This is not a year. The work is shown without one. Write it as [[2024]].");
            0
        }
    }
}

/// Volume, issue and pages as they are printed.
fn place(entry: &Cursor) -> String {
    let (volume, issue, page) =
        (entry.maybe_text("volume"), entry.maybe_text("issue"), entry.maybe_text("page"));
    let issue = if issue.is_empty() { issue } else { format!("({issue})") };
    let head = format!("{volume}{issue}");
    [head, page.replace('-', "–")]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}

fn doi(entry: &Cursor, id: &str, dois: &mut BTreeMap<String, String>) -> String {
    let doi = entry.maybe_text("DOI");
    if doi.is_empty() {
        return doi;
    }
    if !is_doi(&doi) {
        entry.report_field("DOI", format!("“{doi}” is not a well-formed DOI. It was left out. Write it without an address before it, beginning with 10."));
        return String::new();
    }
    if let Some(other) = dois.insert(doi.to_lowercase(), id.to_string()) {
        entry.report_field("DOI", format!("The work “{other}” has the same DOI. Both are shown. Join the two, or correct one DOI."));
    }
    doi
}
