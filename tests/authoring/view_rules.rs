//! Each rule of the authored views: a broken edit, and where and how it is told.

use crate::small::{GONE, check, edit, expect, small};
use authoring::{load, load_foreign};
use content::bundle::View;
use serde_json::json;

#[test]
fn drawn_views() {
    check(&[
        (
            "map.json",
            "/views/alarn",
            "{\"lanes\":[],\"links\":[]}",
            "views.alarn",
            "Did you mean “alarm”? The view was left out.",
        ),
        (
            "map.json",
            "/views/overview/lanes/0/columns/0/0/id",
            "\"infektion\"",
            "views.overview.lanes[0].columns[0][0].id",
            "no thing called “infektion”",
        ),
        (
            "map.json",
            "/views/overview/links/0",
            "\"infection~feever\"",
            "views.overview.links[0]",
            "Did you mean “infection~fever”?",
        ),
        (
            "map.json",
            "/views/overview/lanes/0/columns/0/-",
            "{\"id\":\"fever\",\"y\":0.5}",
            "views.overview.lanes[0].columns[0][2]",
            "occurs twice in the view",
        ),
        (
            "map.json",
            "/views/overview/lanes/0/columns/0/-",
            "{\"id\":\"low-mood\",\"y\":0.5}",
            "views.overview.lanes[0].columns[0][2]",
            "belongs to another lane",
        ),
        (
            "map.json",
            "/views/overview/lanes/1/columns/0/-",
            "{\"id\":\"low-mood\",\"y\":0.9}",
            "views.overview.lanes[1].columns[0][1]",
            "It stands alone.",
        ),
        (
            "map.json",
            "/views/overview/lanes/1/columns/0/-",
            "{\"id\":\"low-mood\",\"y\":0.9}",
            "views.overview.lanes[1].more",
            "“low-mood” is drawn in this view already.",
        ),
        (
            "map.json",
            "/views/overview/links/-",
            "\"fatigue~low-mood\"",
            "views.overview.links[3]",
            "One end of this link is not in the view.",
        ),
        (
            "map.json",
            "/views/overview/links/-",
            "\"infection~fever\"",
            "views.overview.links[3]",
            "occurs twice in the view",
        ),
        (
            "map.json",
            "/views/overview/lanes/0/columns/0/0/y",
            "1.5",
            "views.overview.lanes[0].columns[0][0].y",
            "1.5 lies outside 0 to 1.",
        ),
        (
            "map.json",
            "/views/overview/lanes/0/columns/0/0/y",
            "\"top\"",
            "views.overview.lanes[0].columns[0][0].y",
            "should be a number",
        ),
        (
            "map.json",
            "/views/overview/lanes/0/columns/0/0/size",
            "0",
            "views.overview.lanes[0].columns[0][0].size",
            "0 lies outside 0.5 to 2.",
        ),
        (
            "map.json",
            "/views/overview/lanes/1/lane",
            "\"body\"",
            "views.overview.lanes[1]",
            "This lane occurs twice in the view.",
        ),
        (
            "map.json",
            "/views/overview/lanes/0/phone/0/0",
            "\"fatigue\"",
            "views.overview.lanes[0].phone[0][0]",
            "each thing of this lane of the view once",
        ),
        (
            "map.json",
            "/views/overview/lanes/0/phone",
            "[[\"fever\"]]",
            "views.overview.lanes[0].phone",
            "missing from the rows of a phone",
        ),
        (
            "map.json",
            "/views/overview/lanes/1/more/-",
            "\"low-mood\"",
            "views.overview.lanes[1].more[1]",
            "listed twice",
        ),
        (
            "map.json",
            "/views/overview/runs/infection~0fever",
            "\"sideways\"",
            "views.overview.runs.infection~fever",
            "“sideways” is not a way to run.",
        ),
        (
            "map.json",
            "/views/overview/runs/infection~0fever",
            "\"foot road -1\"",
            "views.overview.runs.infection~fever",
            "is not a way to run",
        ),
        (
            "map.json",
            "/views/overview/runs/fatigue~0low-mood",
            "\"offset 5\"",
            "views.overview.runs.fatigue~low-mood",
            "does not show that link",
        ),
        (
            "map.json",
            "/views/overview/runs/a~0b",
            "\"offset 5\"",
            "views.overview.runs.a~b",
            "There is no link called “a~b”.",
        ),
        (
            "map.json",
            "/views/overview/trunks/0/1",
            "\"infection~fever\"",
            "views.overview.trunks[0][1]",
            "only into one thing, with one effect and one grade",
        ),
        (
            "map.json",
            "/views/overview/trunks/0/1",
            "\"infection~fever\"",
            "views.overview.trunks[0]",
            "Only one link is left",
        ),
        (
            "map.json",
            "/views/overview/trunks/0/1",
            "\"fever~fatigue\"",
            "views.overview.trunks[0][1]",
            "shares a road already",
        ),
        (
            "map.json",
            "/views/overview/trunks/0/1",
            "\"fatigue~low-mood\"",
            "views.overview.trunks[0][1]",
            "does not show that link",
        ),
        (
            "map.json",
            "/links/3/evidence",
            "\"strong\"",
            "views.overview.trunks[0][1]",
            "one effect and one grade",
        ),
        (
            "map.json",
            "/links/3/association",
            "true",
            "views.overview.trunks[0][1]",
            "tested or only found together",
        ),
        (
            "map.json",
            "/views/overview/lanes",
            GONE,
            "views.overview.lanes",
            "The field “lanes” is missing.",
        ),
        ("map.json", "/views/overview/note", "1", "views.overview.note", "unknown here"),
    ]);
}

#[test]
fn grades_may_differ_where_no_effect_was_found() {
    let mut files = small();
    for (link, evidence) in [("1", "\"strong\""), ("3", "\"limited\"")] {
        edit(&mut files, "map.json", &format!("/links/{link}/effect"), "\"no-effect-found\"");
        edit(&mut files, "map.json", &format!("/links/{link}/evidence"), evidence);
    }
    let (loaded, problems) = load(&files, "en");
    assert_eq!(problems, []);
    assert_eq!(loaded.initial.map.views[0].edge_bundles, [vec![1, 3]]);
}

#[test]
fn a_view_has_no_more_than_can_be_told_apart() {
    for (theme, most) in [("overview", 24), ("alarm", 22)] {
        let mut files = small();
        for i in 0..=most {
            let id = format!("thing-{i}");
            let node = json!({"id": id, "kind": "cell", "lane": "body", "group": "germs", "themes": ["alarm"], "references": ["one2020"]});
            edit(&mut files, "map.json", "/nodes/-", &node.to_string());
        }
        let column: Vec<_> =
            (0..=most).map(|i| json!({"id": format!("thing-{i}"), "y": 0.5})).collect();
        edit(
            &mut files,
            "map.json",
            &format!("/views/{theme}"),
            &json!({"lanes": [{"lane": "body", "columns": [column]}], "links": []}).to_string(),
        );
        let (loaded, problems) = load(&files, "en");
        let words =
            format!("This view shows {} things; more than {most} cannot be told apart.", most + 1);
        expect(&problems, "map.json", &format!("views.{theme}.lanes"), &words);
        assert_eq!(
            loaded.initial.map.views[usize::from(theme == "alarm")].lanes[0].columns[0].len(),
            most + 1,
            "all are shown"
        );
    }
}

#[test]
fn a_view_has_no_more_links_than_can_be_followed() {
    for (theme, most) in [("overview", 38), ("alarm", 32)] {
        let mut files = small();
        let mut links = Vec::new();
        let things: Vec<String> = (0..8).map(|i| format!("thing-{i}")).collect();
        for id in &things {
            let node = json!({"id": id, "kind": "cell", "lane": "body", "group": "germs", "themes": ["alarm"], "references": ["one2020"]});
            edit(&mut files, "map.json", "/nodes/-", &node.to_string());
        }
        for (from, to) in things
            .iter()
            .flat_map(|a| things.iter().map(move |b| (a, b)))
            .filter(|(a, b)| a != b)
            .take(most + 1)
        {
            let id = format!("{from}~{to}");
            let link = json!({"id": id, "from": from, "to": to, "effect": "increases", "evidence": "limited", "population": "both", "time": "days",
                "association": false, "theme": "alarm", "themes": ["alarm"], "references": ["one2020"]});
            edit(&mut files, "map.json", "/links/-", &link.to_string());
            links.push(id);
        }
        let column: Vec<_> = things.iter().map(|id| json!({"id": id, "y": 0.5})).collect();
        edit(
            &mut files,
            "map.json",
            &format!("/views/{theme}"),
            &json!({"lanes": [{"lane": "body", "columns": [column]}], "links": links}).to_string(),
        );
        let words = format!("This view shows {} links; more than {most}", most + 1);
        expect(&load(&files, "en").1, "map.json", &format!("views.{theme}.links"), &words);
    }
}

#[test]
fn everything_lists_every_thing_once() {
    check(&[
        (
            "map.json",
            "/views/everything/columns/0/groups/0/nodes/1",
            GONE,
            "views.everything.columns",
            "The thing “fever” is in no column. It was put at the end of its group.",
        ),
        (
            "map.json",
            "/views/everything/columns/1/groups/0/nodes/-",
            "\"fever\"",
            "views.everything.columns[1].groups[0].nodes[2]",
            "occurs twice in the view of everything",
        ),
        (
            "map.json",
            "/views/everything/columns/0/groups/0/nodes/0",
            "\"fatigue\"",
            "views.everything.columns[0].groups[0].nodes[0]",
            "names another group as its own",
        ),
        (
            "map.json",
            "/views/everything/columns/0/groups/0/nodes/0",
            "\"nobody\"",
            "views.everything.columns[0].groups[0].nodes[0]",
            "no thing called “nobody”",
        ),
        (
            "map.json",
            "/views/everything/columns/0/groups/0/group",
            "\"feelings\"",
            "views.everything.columns[0].groups[0].group",
            "belongs to another lane",
        ),
        (
            "map.json",
            "/views/everything/columns/0/lane",
            "\"soul\"",
            "views.everything.columns[0].lane",
            "The column was left out.",
        ),
    ]);
    let mut files = small();
    edit(&mut files, "map.json", "/views/everything/columns", "[]");
    assert_eq!(listed(&files), [0, 1, 2, 3], "what an author forgot is still shown");
    let mut files = small();
    for double in ["fever", "fatigue"] {
        let end = "/views/everything/columns/1/groups/0/nodes/-";
        edit(&mut files, "map.json", end, &format!("\"{double}\""));
    }
    let mut once = listed(&files);
    once.sort();
    assert_eq!(once, [0, 1, 2, 3], "what an author named twice stands there once");
}

/// The things in the columns of the whole map, in their order.
fn listed(files: &authoring::Files) -> Vec<u16> {
    let columns = load(files, "en").0.initial.map.everything;
    columns.iter().flat_map(|c| c.groups.iter().flat_map(|(_, nodes)| nodes.clone())).collect()
}

#[test]
fn a_map_from_elsewhere_may_lack_views_groups_glossary_and_interface() {
    let mut files = small();
    for field in ["/views", "/groups", "/aliases"] {
        edit(&mut files, "map.json", field, GONE);
    }
    for node in 0..4 {
        edit(&mut files, "map.json", &format!("/nodes/{node}/group"), GONE);
    }
    for file in ["en/groups.json", "en/glossary.json", "en/interface.json"] {
        files.remove(file);
    }
    let (loaded, problems) = load_foreign(&files, "en");
    assert_eq!(problems, []);
    let map = loaded.initial.map;
    assert_eq!(map.groups.iter().map(|g| g.heading.as_str()).collect::<Vec<_>>(), ["Body", "Mind"]);
    assert_eq!((map.nodes[0].group, map.nodes[3].group), (0, 1));
    assert!(loaded.initial.messages.is_empty());
    let columns = map.everything.iter().flat_map(|column| &column.groups);
    let mut placed: Vec<u16> = columns.flat_map(|(_, nodes)| nodes.clone()).collect();
    placed.sort();
    assert_eq!(placed, [0, 1, 2, 3], "each thing has its place in the whole map");
    let drawn = |view: &View| view.lanes.iter().any(|lane| !lane.columns.is_empty());
    assert!(map.views.len() == 3 && drawn(&map.views[0]), "views are found");
    assert_eq!(loaded.initial.node_texts.len(), 4, "a first click is answered at once");
}
