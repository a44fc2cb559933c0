//! Each rule of `map.json`: a broken edit, and where and how it is told.

use crate::small::{GONE, check, edit, small};
use authoring::load;
use content::vocabulary::Evidence;

#[test]
fn ids_are_well_formed_and_unique() {
    check(&[
        (
            "map.json",
            "/nodes/0/id",
            "\"Infection 1\"",
            "nodes[0].id",
            "“Infection 1” is not a well-formed id. The thing was left out.",
        ),
        (
            "map.json",
            "/nodes/1/id",
            "\"infection\"",
            "nodes[1].id",
            "“infection” occurs twice. The first entry was kept.",
        ),
        ("map.json", "/lanes/1/id", "\"body\"", "lanes[1].id", "occurs twice"),
        (
            "map.json",
            "/groups/0/id",
            GONE,
            "groups[0].id",
            "The field “id” is missing. The group was left out.",
        ),
        ("map.json", "/themes/0/id", "7", "themes[0].id", "should be a text, but it is a number"),
        (
            "map.json",
            "/links/0/id",
            "\"fever~infection\"",
            "links[0].id",
            "It is called “infection~fever”.",
        ),
        ("map.json", "/links/0/id", GONE, "links[0].id", "It is made from both ends."),
        ("references.json", "/1/id", "\"one2020\"", "[1].id", "occurs twice"),
        (
            "references.json",
            "/1/id",
            "\"\"",
            "[1].id",
            "This text is empty. The source was left out.",
        ),
    ]);
}

#[test]
fn every_id_resolves() {
    check(&[
        (
            "map.json",
            "/nodes/0/lane",
            "\"bodi\"",
            "nodes[0].lane",
            "There is no lane called “bodi”. Did you mean “body”? The lane of its group is taken.",
        ),
        (
            "map.json",
            "/nodes/0/group",
            "\"weather\"",
            "nodes[0].group",
            "There is no group called “weather”. The first group",
        ),
        (
            "map.json",
            "/nodes/0/group",
            "\"feelings\"",
            "nodes[0].group",
            "Its group stands in another lane.",
        ),
        (
            "map.json",
            "/nodes/0/themes/0",
            "\"alarms\"",
            "nodes[0].themes[0]",
            "Did you mean “alarm”?",
        ),
        (
            "map.json",
            "/nodes/0/home",
            "\"nowhere\"",
            "nodes[0].home",
            "There is no theme called “nowhere”.",
        ),
        ("map.json", "/nodes/0/icon", "\"brian\"", "nodes[0].icon", "Did you mean “brain”?"),
        (
            "map.json",
            "/nodes/0/references/0",
            "\"one2021\"",
            "nodes[0].references[0]",
            "There is no source called “one2021”. Did you mean",
        ),
        ("map.json", "/groups/0/lane", "\"soul\"", "groups[0].lane", "The group was left out."),
        (
            "map.json",
            "/links/0/from",
            "\"infektion\"",
            "links[0].from",
            "There is no thing called “infektion”. Did you mean “infection”? The link was left out.",
        ),
        ("map.json", "/links/0/to", "\"fever \"", "links[0].to", "Did you mean “fever”?"),
        (
            "map.json",
            "/links/0/theme",
            "\"noise\"",
            "links[0].theme",
            "The first of its themes is taken.",
        ),
        ("map.json", "/links/0/theme", "\"calm\"", "links[0].theme", "not among the link's themes"),
        (
            "map.json",
            "/links/0/references",
            "[\"one2020\",\"one2020\"]",
            "links[0].references[1]",
            "listed twice",
        ),
        (
            "map.json",
            "/aliases/old",
            "\"fatigues\"",
            "aliases.old",
            "Did you mean “fatigue”? The alias was left out.",
        ),
        (
            "map.json",
            "/aliases/fever",
            "\"fatigue\"",
            "aliases.fever",
            "“fever” is an id of today.",
        ),
    ]);
}

#[test]
fn closed_vocabularies_and_types() {
    check(&[
        (
            "map.json",
            "/nodes/0/kind",
            "\"cel\"",
            "nodes[0].kind",
            "“cel” is not a kind of thing. Did you mean “cell”? It is shown as a process. Use one of: cell, molecule",
        ),
        (
            "map.json",
            "/links/0/effect",
            "\"helps\"",
            "links[0].effect",
            "“helps” is not an effect. The link was left out.",
        ),
        (
            "map.json",
            "/links/0/evidence",
            "\"certain\"",
            "links[0].evidence",
            "is not an evidence grade. The link is shown as contested.",
        ),
        (
            "map.json",
            "/links/0/population",
            "\"dogs\"",
            "links[0].population",
            "Use one of: humans, animals, both, cells.",
        ),
        (
            "map.json",
            "/links/0/time",
            GONE,
            "links[0].time",
            "The field “time” is missing. The link was left out.",
        ),
        (
            "map.json",
            "/links/0/association",
            "\"yes\"",
            "links[0].association",
            "should be true or false, but it is a text",
        ),
        ("map.json", "/links/0/association", GONE, "links[0].association", "It is read as false."),
        (
            "map.json",
            "/links/0",
            "{\"id\":\"infection~fever\",\"from\":\"infection\",\"to\":\"fever\",\"effect\":\"no-effect-found\",\"evidence\":\"strong\",\"population\":\"both\",\"time\":\"hours\",\"association\":true,\"theme\":\"alarm\",\"themes\":[\"alarm\"],\"references\":[\"one2020\"]}",
            "links[0].association",
            "where no effect was found",
        ),
        (
            "map.json",
            "/nodes/0/sensitive",
            "1",
            "nodes[0].sensitive",
            "should be true or false, but it is a number",
        ),
        ("map.json", "/nodes", "7", "nodes", "should be a list, but it is a number"),
        ("map.json", "/nodes/0", "[]", "nodes[0]", "should be an object, but it is a list"),
        (
            "map.json",
            "/nodes/0/colour",
            "\"red\"",
            "nodes[0].colour",
            "The field “colour” is unknown here.",
        ),
        (
            "map.json",
            "/links/0/populations",
            "\"both\"",
            "links[0].populations",
            "Did you mean “population”?",
        ),
        ("map.json", "/nods", "[]", "nods", "Did you mean “nodes”?"),
        ("map.json", "/links/0/to", "\"infection\"", "links[0]", "from a thing to itself"),
    ]);
}

#[test]
fn the_head_of_the_map() {
    check(&[
        (
            "map.json",
            "/format",
            "9",
            "format",
            "This map is in format 9; this version reads up to 1. Nothing in it was used.",
        ),
        ("map.json", "/format", "\"one\"", "format", "should be a whole number"),
        ("map.json", "/format", GONE, "format", "is missing. The file is read as format 1."),
        ("map.json", "/version", "\" \"", "version", "This text is empty."),
        ("map.json", "/checked", "\"2026-02-30\"", "checked", "“2026-02-30” is not a date."),
        ("map.json", "/checked", "\"last week\"", "checked", "YYYY-MM-DD"),
        ("map.json", "/lanes", GONE, "lanes", "The field “lanes” is missing."),
    ]);
}

#[test]
fn every_claim_cites_a_source() {
    check(&[
        (
            "map.json",
            "/links/0/references",
            "[]",
            "links[0].references",
            "No source is cited here. The link is shown as contested.",
        ),
        (
            "map.json",
            "/links/0/references",
            GONE,
            "links[0].references",
            "Cite at least one source",
        ),
        (
            "map.json",
            "/nodes/0/references",
            "[]",
            "nodes[0].references",
            "The thing is shown without sources.",
        ),
        ("map.json", "/nodes/0/themes", "[]", "nodes[0].themes", "No theme is named here."),
    ]);
    let mut files = small();
    edit(&mut files, "map.json", "/links/0/references", "[]");
    assert_eq!(
        load(&files, "en").0.initial.map.links[0].evidence,
        Evidence::Contested,
        "a claim without a source is no strong claim"
    );
}
