//! Each rule of whole files and of `references.json`; and that a broken file tells everything at once.

use crate::small::{GONE, check, edit, expect, is_told, small};
use authoring::load;
use content::vocabulary::Study;

#[test]
fn works() {
    check(&[
        (
            "references.json",
            "/0/DOI",
            "\"https://doi.org/10.1234/one\"",
            "[0].DOI",
            "is not a well-formed DOI. It was left out.",
        ),
        ("references.json", "/0/DOI", "\"10.12/one\"", "[0].DOI", "is not a well-formed DOI."),
        (
            "references.json",
            "/1/DOI",
            "\"10.1234/ONE\"",
            "[1].DOI",
            "The work “one2020” has the same DOI.",
        ),
        (
            "references.json",
            "/0/custom/kind",
            "\"trial\"",
            "[0].custom.kind",
            "is not a kind of study. It is shown as another kind of study.",
        ),
        (
            "references.json",
            "/0/custom/findings",
            "[]",
            "[0].custom.findings",
            "No finding is told.",
        ),
        (
            "references.json",
            "/0/custom/findings/0",
            "\"It <b>rose</b>.\"",
            "[0].custom.findings[0]",
            "“<b>” looks like markup.",
        ),
        (
            "references.json",
            "/0/custom/checked",
            "\"yes\"",
            "[0].custom.checked",
            "Use one of: abstract, record.",
        ),
        (
            "references.json",
            "/0/custom",
            GONE,
            "[0].custom",
            "is missing. The work is shown without its findings.",
        ),
        ("references.json", "/0/title", "\"\"", "[0].title", "Its id is shown instead."),
        ("references.json", "/0/titel", "\"A\"", "[0].titel", "Did you mean “title”?"),
        (
            "references.json",
            "/0/author/0",
            "{\"given\":\"A.\"}",
            "[0].author[0]",
            "The author has no name.",
        ),
        (
            "references.json",
            "/0/issued/date-parts",
            "[[\"2020\"]]",
            "[0].issued.date-parts",
            "This is not a year.",
        ),
        ("references.json", "/0/type", GONE, "[0].type", "It is shown as an article."),
    ]);
    let mut files = small();
    edit(&mut files, "references.json", "/0/URL", "\"https://example.org\"");
    assert_eq!(load(&files, "en").1, [], "fields that reference managers write are accepted");
    edit(&mut files, "references.json", "/0/custom/kind", "\"trial\"");
    assert_eq!(load(&files, "en").0.deferred.references[0].study, Study::Other);
}

#[test]
fn a_broken_file_tells_all_its_problems_at_once() {
    let mut files = small();
    for (pointer, value) in [
        ("/checked", "\"soon\""),
        ("/nodes/0/kind", "\"animal\""),
        ("/nodes/1/colour", "1"),
        ("/links/0/evidence", "\"sure\""),
        ("/links/0/time", "\"ages\""),
        ("/links/0/effect", "\"helps\""),
        ("/links/1/from", "\"feever\""),
        ("/links/1/to", "\"fatige\""),
        ("/links/3/references", "[\"nobody1999\"]"),
        ("/views/overview/lanes/0/columns/0/0/y", "3"),
    ] {
        edit(&mut files, "map.json", pointer, value);
    }
    edit(&mut files, "en/nodes.json", "/fever/simple", GONE);
    edit(&mut files, "en/glossary.json", "/germ/forms", "[]");
    let (loaded, problems) = load(&files, "en");
    for (file, path, words) in [
        ("map.json", "checked", "is not a date"),
        ("map.json", "nodes[0].kind", "is not a kind"),
        ("map.json", "nodes[1].colour", "unknown here"),
        ("map.json", "links[0].evidence", "evidence grade"),
        ("map.json", "links[0].time", "a span of time"),
        ("map.json", "links[0].effect", "not an effect"),
        ("map.json", "links[1].from", "Did you mean “fever”?"),
        ("map.json", "links[1].to", "Did you mean “fatigue”?"),
        ("map.json", "links[3].references[0]", "no source called"),
        ("map.json", "links[3].references", "No source is cited"),
        ("map.json", "views.overview.lanes[0].columns[0][0].y", "outside 0 to 1"),
        ("map.json", "views.overview.links[0]", "left out because of a problem of its own"),
        ("en/nodes.json", "fever.simple", "The text for standard is shown instead."),
        ("en/glossary.json", "germ.forms", "has no forms"),
    ] {
        expect(&problems, file, path, words);
    }
    assert_eq!(loaded.initial.map.nodes.len(), 4, "one bad entry hides no other");
    assert_eq!(
        loaded.initial.map.links.len(),
        2,
        "only the two links that cannot be read are left out"
    );
}

#[test]
fn files_that_are_missing_or_no_json() {
    for name in small().keys() {
        let mut files = small();
        files.remove(name);
        expect(&load(&files, "en").1, name, "", "was not found");
        let text = format!("\n\n\n?{}", small()[name]);
        files.insert(name.clone(), text);
        expect(
            &load(&files, "en").1,
            name,
            "line 4",
            "cannot be read as JSON near line 4. Nothing in it was used.",
        );
        files.insert(name.clone(), "7".into());
        load(&files, "en").1.iter().for_each(is_told);
        assert!(
            load(&files, "en").1.iter().any(|p| p.file == *name && p.path.is_empty()),
            "{name}"
        );
    }
    let mut files = small();
    files.insert("map.json".into(), format!("\u{feff}{}", files["map.json"]));
    assert_eq!(load(&files, "en").1, [], "a byte-order mark is no problem");
    assert!(!load(&Default::default(), "en").1.is_empty());
}

#[test]
fn a_name_that_occurs_twice_keeps_its_first_value() {
    let mut files = small();
    let twice = files["map.json"].replacen(
        "\"version\": \"1\"",
        "\"version\": \"1\", \"version\": \"2\"",
        1,
    );
    files.insert("map.json".into(), twice);
    let (loaded, problems) = load(&files, "en");
    expect(&problems, "map.json", "version", "“version” occurs twice. The first entry was kept.");
    assert_eq!(loaded.initial.map.version, "1");
}

#[test]
fn a_map_has_no_more_themes_than_can_be_counted() {
    let mut files = small();
    let themes: Vec<String> = (0..300).map(|i| format!("{{\"id\": \"theme-{i}\"}}")).collect();
    edit(&mut files, "map.json", "/themes", &format!("[{}]", themes.join(",")));
    let (loaded, problems) = load(&files, "en");
    expect(&problems, "map.json", "themes[250]", "A map holds at most 250 entries of this kind.");
    assert_eq!((loaded.initial.map.themes.len(), loaded.initial.map.views.len()), (250, 251));
}
